// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/shownlist.h"

#include "usecases/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCoreApplication>
#include <QHeaderView>
#include <QListView>
#include <QLocale>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 20'000; // some 500 pages

QString tr(const char *text)
{
    return QCoreApplication::translate("ShownList", text);
}

QAbstractItemView *viewIn(QWidget *page)
{
    if (!page)
        return nullptr;
    for (QWidget *at = QApplication::focusWidget(); at && page->isAncestorOf(at);
         at = at->parentWidget()) {
        if (auto *view = qobject_cast<QAbstractItemView *>(at); view && view->model())
            return view;
    }
    QAbstractItemView *largest = nullptr;
    // The list that a page is about comes before what it shows of one of its things.
    const auto areaOf = [](const QWidget *view) {
        bool isMain = false;
        for (const QWidget *at = view; at && !isMain; at = at->parentWidget())
            isMain = at->inherits("convenor::ListPane") || at->inherits("convenor::SessionList");
        return std::pair(isMain, view->width() * view->height());
    };
    for (auto *view : page->findChildren<QAbstractItemView *>()) {
        const bool isSeen = view->isVisible() && view->model() && !qobject_cast<QHeaderView *>(view)
            && view->model()->rowCount() > 0;
        if (isSeen && (!largest || areaOf(view) > areaOf(largest)))
            largest = view;
    }
    return largest;
}

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    return nullptr;
}

struct ShownColumns
{
    QList<int> columns;
    QList<int> shares;
};

ShownColumns columnsOf(const QAbstractItemView &view)
{
    ShownColumns shown;
    const QHeaderView *header = headerOf(view);
    if (!header) {
        const auto *list = qobject_cast<const QListView *>(&view);
        return {{list ? list->modelColumn() : 0}, {}};
    }
    for (int i = 0; i < header->count(); ++i) {
        const int column = header->logicalIndex(i);
        if (header->isSectionHidden(column))
            continue;
        shown.columns.append(column);
        shown.shares.append(std::max(header->sectionSize(column), 20));
    }
    return shown;
}

QString textOf(const QModelIndex &index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return text.trimmed().isEmpty() && isChecked ? u"✓"_s : text;
}

/// Of a row that is only painted, what is read out.
QString spoken(const QModelIndex &index)
{
    return index.data(Qt::AccessibleTextRole).toString();
}

void addRows(const QAbstractItemView &view, const QModelIndex &parent, int depth,
             const QList<int> &columns, QList<QList<Runs>> &rows)
{
    QAbstractItemModel &model = *view.model();
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        if (const auto *table = qobject_cast<const QTableView *>(&view);
            table && table->isRowHidden(row))
            continue;
        QList<Runs> cells;
        for (const int column : columns) {
            const QString text = textOf(model.index(row, column, parent));
            const bool isFirst = cells.isEmpty();
            cells.append(plainRuns((isFirst ? QString(2 * depth, QChar(0xa0)) : QString()) + text,
                                   isFirst && columns.size() > 1 ? Run::Bold : 0));
        }
        const QModelIndex first = model.index(row, 0, parent);
        const auto isSaid = [](const Runs &each) {
            return !convenor::textOf(each).trimmed().isEmpty();
        };
        if (std::ranges::none_of(cells, isSaid))
            cells[0] = plainRuns(spoken(model.index(row, columns.first(), parent)));
        if (std::ranges::any_of(cells, isSaid))
            rows.append(cells);
        if (model.hasChildren(first))
            addRows(view, first, depth + 1, columns, rows);
    }
}

Runs headingOf(const QAbstractItemModel &model, int column)
{
    for (const int role :
         {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
        const QString text = model.headerData(column, Qt::Horizontal, role).toString();
        if (!text.trimmed().isEmpty())
            return plainRuns(text);
    }
    return {};
}

} // namespace

Result<Manuscript> shownList(QWidget *page, Workspace &workspace)
{
    const QAbstractItemView *view = viewIn(page);
    if (!view)
        return failure(ErrorKind::NotFound, "print.no-list");
    if (const int rows = view->model()->rowCount(view->rootIndex()); rows > mostRows)
        return failure(ErrorKind::Invalid, "print.too-many",
                       {QString::number(rows), QString::number(mostRows)});
    const ShownColumns shown = columnsOf(*view);
    Block table;
    table.kind = Block::Table;
    if (const QHeaderView *header = headerOf(*view); header && !header->isHidden()) {
        for (const int column : shown.columns)
            table.headings.append(headingOf(*view->model(), column));
    }
    table.shares = shown.shares;
    addRows(*view, view->rootIndex(), 0, shown.columns, table.rows);
    Manuscript list;
    list.title = view->accessibleName().isEmpty() ? page->accessibleName() : view->accessibleName();
    if (list.title.isEmpty())
        list.title = tr("List");
    list.author = workspace.author();
    list.language = QLocale().bcp47Name();
    list.made = QDateTime::currentDateTime();
    list.mark = tr("Internal: for organizers only");
    list.blocks.push_back(paragraphBlock(
        plainRuns(tr("Made %1 by %2")
                      .arg(QLocale().toString(list.made, QLocale::ShortFormat), workspace.author()),
                  Run::Quiet)));
    list.blocks.push_back(std::move(table));
    return list;
}

QPageLayout paperFor(const Manuscript &manuscript)
{
    constexpr double margin = 42; // a table needs its width
    QPageLayout paper = usualPaper();
    paper.setMargins({margin, margin, margin, margin});
    const bool isWide = std::ranges::any_of(
        manuscript.blocks, [](const Block &each) { return each.shares.size() > 5; });
    if (isWide)
        paper.setOrientation(QPageLayout::Landscape);
    return paper;
}

} // namespace convenor
