// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "ui/support/firstpaint.h"
#include "ui/support/prompts.h"

#include <QAbstractItemView>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Convenor's window for bench_start, left after its first paint, or with a third argument once the
/// file is open and its first page is painted: start_convenor FILE SETTINGS [filled]
int main(int argc, char **argv)
{
    DesktopApplication::setNames();
    DesktopApplication application(argc, argv);
    const QStringList arguments = DesktopApplication::arguments();
    QSettings settings(arguments.value(2), QSettings::IniFormat);
    DialogPrompts prompts;
    MainWindow window(settings, prompts);
    const bool filled = arguments.size() > 3;
    new FirstPaint(&window, [&] {
        if (!filled)
            return DesktopApplication::exit();
        window.start({arguments.value(1), false, false});
        auto *list = window.findChild<QAbstractItemView *>(u"todoList"_s);
        if (list == nullptr)
            qFatal("no first page");
        const auto paint = [list] {
            new FirstPaint(list->viewport(), [] { DesktopApplication::exit(); });
        };
        if (list->model()->rowCount() > 0)
            paint();
        else
            QObject::connect(list->model(), &QAbstractItemModel::rowsInserted, list, paint);
    });
    window.show();
    return DesktopApplication::exec();
}
