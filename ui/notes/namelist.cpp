// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/namelist.h"

#include "ui/support/theme.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameRole = Qt::UserRole;

} // namespace

NameList::NameList(QWidget *window)
    : QListWidget(window)
{
    setObjectName(u"nameList"_s);
    setAccessibleName(tr("People who may be meant"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    setUniformItemSizes(true);
    hide();
}

void NameList::offer(const QList<OfferedName> &names, const QRect &beside)
{
    setFont(parentWidget()->font());
    clear();
    for (const OfferedName &each : names.first(qMin(names.size(), qsizetype(mostRows)))) {
        const QString text =
            each.detail.isEmpty() ? each.name : each.name + u"  –  "_s + each.detail;
        auto *item = new QListWidgetItem(text, this);
        item->setData(NameRole, each.name);
    }
    setCurrentRow(0);
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = qMax(widest, fontMetrics().horizontalAdvance(item(i)->text()));
    const int row = fontMetrics().height() + gridStep;
    for (int i = 0; i < count(); ++i)
        item(i)->setSizeHint({widest, row});
    const int room = parentWidget()->width() - 2 * gridStep;
    const QSize size(qMin(room, widest + 4 * gridStep), count() * row + 2 * frameWidth());
    const int x = qBound(0, beside.left(), parentWidget()->width() - size.width());
    const bool fitsAbove = beside.top() - size.height() >= 0;
    setGeometry(QRect({x, fitsAbove ? beside.top() - size.height() : beside.bottom() + 1}, size));
    show();
    raise();
}

void NameList::step(int rows)
{
    if (count() > 0)
        setCurrentRow((currentRow() + rows + count()) % count());
}

QString NameList::current() const
{
    return currentItem() ? currentItem()->data(NameRole).toString() : QString();
}

} // namespace convenor
