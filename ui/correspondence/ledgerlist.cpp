// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/ledgerlist.h"

#include "ui/support/plainlabel.h"
#include "usecases/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Made, What, Subject, People, State };

QTableWidgetItem *itemOf(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(text));
    return item;
}

QString momentWords(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), u"d MMM yyyy, HH:mm"_s);
}

QString whatWords(const MailingRow &row)
{
    const QString what = row.told ? label(*row.told) : label(row.kind);
    const QString words = u"%1 (%2)"_s.arg(what, row.language);
    constexpr int shownOfVersion = 8;
    return row.version.isEmpty()
        ? words
        : LedgerList::tr("%1, version %2").arg(words, row.version.left(shownOfVersion));
}

} // namespace

LedgerList::LedgerList(bool isReadOnly, QWidget *parent)
    : QWidget(parent)
    , m_isReadOnly(isReadOnly)
    , m_list(new QTableWidget(0, 5, this))
    , m_sent(new QPushButton(QIcon::fromTheme(u"mail-sent"_s), tr("&Mark as sent"), this))
    , m_discard(new QPushButton(tr("&Discard"), this))
{
    m_list->setObjectName(u"ledgerTable"_s);
    m_list->setAccessibleName(tr("Drafts that were made"));
    m_list->setHorizontalHeaderLabels(
        {tr("Made"), tr("What"), tr("Subject"), tr("People"), tr("State")});
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(Subject, QHeaderView::Stretch);
    m_sent->setObjectName(u"markSentButton"_s);
    m_sent->setToolTip(tr("The chosen drafts were sent from the mail program"));
    m_sent->setAutoDefault(false);
    m_discard->setObjectName(u"discardButton"_s);
    m_discard->setToolTip(tr("The chosen drafts will not be sent: their people are due again"));
    m_discard->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_sent);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QTableWidget::itemSelectionChanged, this, &LedgerList::judge);
    connect(m_sent, &QPushButton::clicked, this, [this] { emit sentAsked(chosen()); });
    connect(m_discard, &QPushButton::clicked, this, [this] { emit discardAsked(chosen()); });
    judge();
}

void LedgerList::show(const QList<MailingRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_list->clearContents();
    m_list->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const MailingRow &row = rows[i];
        m_list->setItem(i, Made, itemOf(momentWords(row.madeAt)));
        m_list->setItem(i, What, itemOf(whatWords(row)));
        m_list->setItem(i, Subject, itemOf(row.subject));
        QTableWidgetItem *people = itemOf(QLocale().toString(row.recipients));
        people->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_list->setItem(i, People, people);
        m_list->setItem(i, State,
                        itemOf(row.sentAt.isValid() ? tr("✓ Sent %1").arg(momentWords(row.sentAt))
                                                    : tr("Draft")));
    }
    judge();
}

QList<MailingId> LedgerList::chosen() const
{
    QList<MailingId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        const MailingRow &row = m_rows[index.row()];
        if (!row.sentAt.isValid())
            ids.append(row.id);
    }
    return ids;
}

void LedgerList::judge()
{
    const bool can = !m_isReadOnly && !chosen().isEmpty();
    m_sent->setEnabled(can);
    m_discard->setEnabled(can);
}

} // namespace convenor
