// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/directory.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyPeople = 20000;

void fill(const QString &path)
{
    const auto workspace = Workspace::create(path);
    QByteArray people;
    for (int i = 0; i < manyPeople; ++i)
        people += (i ? "," : "")
            + QByteArray(R"({"id":"p%1","name":"Person %1","email":"p%1@example.org"})")
                  .replace("%1", QByteArray::number(i));
    QByteArray sessions;
    for (int i = 1; i <= 15; ++i)
        sessions += (i > 1 ? "," : "")
            + QByteArray(R"({"id":"s%1","number":%1,"title":"Session %1"})")
                  .replace("%1", QByteArray::number(i));
    const QByteArray document = R"({"format":"convenor/1","people":[)" + people
        + R"(],"series":[{"id":"y","title":"A year","sessions":[)" + sessions + "]}]}";
    if (!workspace || !Transfer(**workspace).importBytes(document, {}, u"many"_s))
        qFatal("no file");
}

void run(const QString &program, const QStringList &arguments)
{
    const QString path = QCoreApplication::applicationDirPath() + u'/' + program;
    if (QProcess::execute(path, arguments) != 0)
        qFatal("%s failed", qPrintable(path));
}

} // namespace

/// Whole processes, from the start to the end after a paint; on the display, or offscreen.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir folder;
    const QString file = folder.filePath(u"many.convenor"_s);
    const QString settings = folder.filePath(u"settings.ini"_s);
    fill(file);
    const auto empty = [] { run(u"start_empty"_s, {}); };
    compare(
        u"start to first paint, 20,000 people in the file, against an empty window"_s,
        [&] {
            run(u"start_convenor"_s, {file, settings});
        },
        empty, 15);
    compare(
        u"start to the sessions on the screen, against an empty window"_s,
        [&] {
            run(u"start_convenor"_s, {file, settings, u"filled"_s});
        },
        empty, 15);
}
