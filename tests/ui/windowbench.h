// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pagebench.h"
#include "ui/mainwindow.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QIcon>
#include <QListWidget>

namespace convenor::bench {

/// The whole window, with settings, sample and files in a folder of its own.
class WindowBench final
{
public:
    WindowBench()
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QApplication::setOrganizationName(u"Convenor"_s);
        qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    }

    void open(const Launch &launch)
    {
        window = std::make_unique<MainWindow>(settings, prompts);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->start(launch);
    }

    void openSample() { open({{}, true, false}); }

    QString path(const QString &name) const { return folder.filePath(name); }
    Workspace &workspace() const { return *window->workspace(); }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }

    /// The title of the first session of the file.
    QString firstTitle() const
    {
        const Programme programme(workspace());
        const auto series = programme.seriesByKey({});
        return programme.sessions(series->id)->first().title;
    }

    /// The page with this title.
    QString currentPage() const { return find<QListWidget>(u"pageList"_s)->currentItem()->text(); }
    void goToPage(const QString &title) const
    {
        auto *pages = find<QListWidget>(u"pageList"_s);
        const auto found = pages->findItems(title, Qt::MatchExactly);
        if (found.size() != 1)
            qFatal("no page %s", qPrintable(title));
        pages->setCurrentItem(found.first());
    }

    template <class W>
    W *find(const QString &name) const
    {
        W *widget = window->findChild<W *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }

    QTemporaryDir folder;
    QSettings settings;
    Answers prompts;
    std::unique_ptr<MainWindow> window;
};

} // namespace convenor::bench
