// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/figuresview.h"

#include "ui/support/theme.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/figuresmodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

FiguresView::FiguresView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_view(new QTableView(this))
    , m_model(new FiguresModel(this))
{
    setObjectName(name);
    m_title->setObjectName(name + u"Title"_s);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_view->setObjectName(name + u"Table"_s);
    m_view->setAccessibleName(tr("Figures")); // until there is a table
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(FiguresModel::Bars, new BarDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
}

void FiguresView::show(const QList<StatisticsTable> &tables)
{
    const auto table = std::ranges::find(tables, objectName(), &StatisticsTable::name);
    setVisible(table != tables.cend());
    if (table == tables.cend())
        return;
    m_title->setText(table->title);
    m_view->setAccessibleName(table->title);
    m_model->setTable(*table);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FiguresModel::Label, QHeaderView::Stretch);
    header->setSectionResizeMode(FiguresModel::Bars, QHeaderView::Stretch);
}

} // namespace convenor
