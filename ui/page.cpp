// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page.h"

#include "ui/widgets/fieldsheet.h"

#include <QScrollArea>
#include <QTabWidget>

namespace convenor {

namespace {

/// Opens the tabs and scrolls the areas in which the widget stands.
void bringIntoSight(QWidget *widget, const QWidget *top)
{
    for (QWidget *around = widget->parentWidget(); around && around != top;
         around = around->parentWidget()) {
        auto *tabs = qobject_cast<QTabWidget *>(
            around->parentWidget() ? around->parentWidget()->parentWidget() : nullptr);
        if (tabs && tabs->indexOf(around) >= 0)
            tabs->setCurrentWidget(around);
    }
    for (QWidget *around = widget->parentWidget(); around && around != top;
         around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace

bool Page::focusField(const QByteArray &field)
{
    const QString name = objectNameOf(field.constData());
    // A line or text, a table, a list, a tick.
    for (const QLatin1StringView ending :
         {QLatin1StringView("Edit"), QLatin1StringView("TableView"), QLatin1StringView("View"),
          QLatin1StringView("List"), QLatin1StringView("Check")}) {
        auto *widget = findChild<QWidget *>(name + ending);
        if (!widget)
            continue;
        bringIntoSight(widget, this);
        widget->setFocus();
        return true;
    }
    return false;
}

} // namespace convenor
