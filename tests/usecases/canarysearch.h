// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace convenor::test {

/// Every canary in the bytes, however it is written: percent-encoded, as entities or escapes, in
/// UTF-16, as hexadecimal digits, over folded lines of a calendar, in base64.
QSet<QString> canariesIn(const QByteArray &bytes);

/// The same for a PDF: as it is, unpacked, its text page by page, and what it says of itself.
struct SearchedPdf
{
    QSet<QString> canaries;
    QStringList pages;
    QString fault; ///< why it could not be looked through
};
SearchedPdf searchedPdf(const QByteArray &bytes);

/// The same for a mail (.eml): its headers and texts, and every file that is attached, a PDF among
/// them page by page.
SearchedPdf searchedMail(const QByteArray &bytes);

} // namespace convenor::test
