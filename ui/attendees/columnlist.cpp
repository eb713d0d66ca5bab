// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendees/columnlist.h"

#include "usecases/attendeewords.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace convenor {

using namespace Qt::StringLiterals;

ColumnList::ColumnList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"columnList"_s);
    setAccessibleName(tr("Columns"));
    setToolTip(tr("Drag a column, or move it with Alt and the arrows"));
    setDragDropMode(QAbstractItemView::InternalMove);
    connect(this, &QListWidget::itemChanged, this, &ColumnList::changed);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &ColumnList::changed);
}

void ColumnList::setColumns(const QList<AttendeeColumn> &possible,
                            const QList<AttendeeColumn> &chosen)
{
    const QSignalBlocker quiet(this);
    clear();
    QList<AttendeeColumn> all;
    for (const auto &columns : {chosen, possible}) {
        for (const AttendeeColumn each : columns) {
            if (possible.contains(each) && !all.contains(each))
                all.append(each);
        }
    }
    for (const AttendeeColumn each : std::as_const(all)) {
        auto *item = new QListWidgetItem(label(each), this);
        item->setData(Qt::UserRole, int(each));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable
                       | Qt::ItemIsDragEnabled);
        item->setCheckState(chosen.contains(each) ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(0);
}

QList<AttendeeColumn> ColumnList::chosen() const
{
    QList<AttendeeColumn> columns;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            columns.append(AttendeeColumn(item(i)->data(Qt::UserRole).toInt()));
    }
    return columns;
}

void ColumnList::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (step == 0 || !event->modifiers().testFlag(Qt::AltModifier)) {
        QListWidget::keyPressEvent(event);
        return;
    }
    const int row = currentRow();
    if (row + step < 0 || row + step >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        insertItem(row + step, takeItem(row));
        setCurrentRow(row + step);
    }
    emit changed();
}

} // namespace convenor
