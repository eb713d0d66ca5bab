// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/queuetable.h"

#include "ui/registrations/deskactions.h"
#include "ui/support/pastedrows.h"
#include "ui/support/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView headerKey("registrationList/header");

} // namespace

QueueTable::QueueTable(QAbstractItemModel *model, const QList<int> &widths,
                       const DeskActions &actions, QWidget *parent)
    : QTableView(parent)
    , m_paste(new QAction(QIcon::fromTheme(u"edit-paste"_s), tr("Paste registrations…"), this))
    , m_columns(new QMenu(tr("Columns"), this))
{
    setObjectName(u"registrationList"_s);
    setAccessibleName(tr("Registrations"));
    setModel(model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep + 2);
    buildHeader(widths);
    buildActions(actions);
}

QueueTable::~QueueTable()
{
    QSettings().setValue(headerKey, horizontalHeader()->saveState());
}

void QueueTable::buildHeader(const QList<int> &widths)
{
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths[column]);
    header->setSortIndicator(int(widths.size()) - 1, Qt::AscendingOrder);
    header->restoreState(QSettings().value(headerKey).toByteArray());
    header->setSortIndicatorShown(true);
}

void QueueTable::buildActions(const DeskActions &actions)
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    auto *copy = new QAction(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_paste->setObjectName(u"pasteRegistrationsAction"_s);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &QueueTable::copyRows);
    connect(m_paste, &QAction::triggered, this, [this] {
        if (const QByteArray rows = pastedRows(*QApplication::clipboard()->mimeData());
            !rows.isEmpty())
            emit pasted(rows);
    });
    connect(m_columns, &QMenu::aboutToShow, this, &QueueTable::fillColumnsMenu);
    addActions(actions.all());
    addActions({separator, copy, m_paste, m_columns->menuAction()});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void QueueTable::fillColumnsMenu()
{
    m_columns->clear();
    QHeaderView *header = horizontalHeader();
    for (int column = 1; column < header->count(); ++column) { // the first one names the row
        QAction *action =
            m_columns->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
}

QList<int> QueueTable::selectedRowNumbers() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

int QueueTable::sortColumn() const
{
    return horizontalHeader()->sortIndicatorSection();
}

bool QueueTable::isDescending() const
{
    return horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
}

void QueueTable::copyRows() const
{
    QStringList lines;
    const QHeaderView *header = horizontalHeader();
    for (const int row : selectedRowNumbers()) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                cells.append(model()->index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace convenor
