// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QString>

namespace convenor {

struct MailAddress
{
    QString name; ///< in any script, or empty
    QString address;

    bool operator==(const MailAddress &) const = default;
};

struct MailAttachment
{
    QString name; ///< made safe when it is written
    QByteArray type; ///< "application/pdf"; what is no type of one file counts as bytes
    QByteArray bytes;

    bool operator==(const MailAttachment &) const = default;
};

/// A message that somebody is going to look at and to send from a mail program of their own. Blind
/// copies stand in it, since that program takes them off when it sends.
struct MailDraft
{
    QList<MailAddress> from;
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> bcc;
    QString subject;
    QString text;
    QString html; ///< the same once more, or empty
    QList<MailAttachment> attachments;
    QString language; ///< BCP 47, of subject and texts
    QDateTime date;

    bool operator==(const MailDraft &) const = default;
};

/// Whether mail can be addressed so: a plain local part, a domain that may be of any script.
/// Refused are (Invalid, with the address) mail.address, mail.address-not-ascii for letters before
/// the @ that few servers take, and mail.control for line breaks and other control characters in
/// name or address, by which further headers could be smuggled in.
Result<void> judgeAddress(const MailAddress &address);

/// The message as a file (.eml, RFC 5322 and MIME) that mail programs open as a new one to be sent.
/// The same draft gives the same bytes. Every address that is refused is in the error's list.
Result<QByteArray> mailBytes(const MailDraft &draft);

} // namespace convenor
