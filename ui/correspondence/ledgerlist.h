// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailing.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace convenor {

/// The drafts that were made, with what became of them. Several are chosen and told as sent, or
/// discarded, at once.
class LedgerList final : public QWidget
{
    Q_OBJECT

public:
    LedgerList(bool isReadOnly, QWidget *parent);

    void show(const QList<MailingRow> &rows);

signals:
    void sentAsked(const QList<convenor::MailingId> &mailings);
    void discardAsked(const QList<convenor::MailingId> &mailings);

private:
    /// Those of the chosen that were not sent yet.
    QList<MailingId> chosen() const;
    void judge();

    bool m_isReadOnly;
    QTableWidget *m_list;
    QPushButton *m_sent;
    QPushButton *m_discard;
    QList<MailingRow> m_rows;
};

} // namespace convenor
