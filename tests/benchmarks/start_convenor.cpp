// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "ui/support/firstpaint.h"
#include "ui/support/prompts.h"

#include <QAbstractItemView>
#include <QTimer>

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
        // The page is made beside the window, and painted once it is filled.
        auto *waiting = new QTimer(&window);
        QObject::connect(waiting, &QTimer::timeout, &window, [&window, waiting] {
            auto *list = window.findChild<QAbstractItemView *>(u"taskList"_s);
            if (list == nullptr || list->model()->rowCount() == 0)
                return;
            waiting->stop();
            new FirstPaint(list->viewport(), [] { DesktopApplication::exit(); });
            list->viewport()->update();
        });
        waiting->start(1);
    });
    window.show();
    return DesktopApplication::exec();
}
