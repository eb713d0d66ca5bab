// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/clashlist.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString noteOf(const NamedClash &clash)
{
    if (!clash.acknowledged)
        return {};
    return clash.note.isEmpty() ? ClashList::tr("Meant")
                                : ClashList::tr("Meant: %1").arg(clash.note);
}

} // namespace

ClashList::ClashList(QWidget *parent)
    : QWidget(parent)
    , m_none(new QLabel(tr("Nothing clashes."), this))
    , m_model(new RowsModel<NamedClash>(
          {{tr("No."), [](const NamedClash &clash) { return QString::number(clash.number); }},
           {tr("Clash"), [](const NamedClash &clash) { return worded(clash); }},
           {tr("Note"), noteOf}},
          this))
    , m_table(new QTableView(this))
    , m_acknowledge(new QPushButton(tr("It is meant…"), this))
    , m_withdraw(new QPushButton(tr("Not meant any more"), this))
{
    m_none->setObjectName(u"noClashLabel"_s);
    m_table->setObjectName(u"clashTable"_s);
    m_table->setAccessibleName(tr("Clashes"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_acknowledge->setObjectName(u"acknowledgeButton"_s);
    m_withdraw->setObjectName(u"withdrawButton"_s);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_acknowledge);
    deeds->addWidget(m_withdraw);
    deeds->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Clashes"), this));
    layout->addWidget(m_none);
    layout->addWidget(m_table, 1);
    layout->addLayout(deeds);
    layout->addStretch();
    setFocusProxy(m_table);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const NamedClash *clash = current())
            emit openRequested(clash->session);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClashList::showDeeds);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        if (const NamedClash *clash = current())
            emit acknowledgeRequested(NamedClash(*clash));
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const NamedClash *clash = current())
            emit withdrawRequested(NamedClash(*clash));
    });
    setClashes({});
}

void ClashList::setClashes(const QList<NamedClash> &clashes)
{
    const int row = m_table->currentIndex().row();
    m_model->setRows(clashes);
    m_none->setVisible(clashes.isEmpty());
    m_table->setVisible(!clashes.isEmpty());
    if (!clashes.isEmpty())
        m_table->setCurrentIndex(m_model->index(qBound(0, row, int(clashes.size()) - 1), 0));
    showDeeds();
}

void ClashList::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showDeeds();
}

const NamedClash *ClashList::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rows().size() ? &m_model->rows()[row] : nullptr;
}

void ClashList::showDeeds()
{
    const NamedClash *clash = m_isReadOnly ? nullptr : current();
    m_acknowledge->setVisible(clash && !clash->acknowledged);
    m_withdraw->setVisible(clash && clash->acknowledged);
}

} // namespace convenor
