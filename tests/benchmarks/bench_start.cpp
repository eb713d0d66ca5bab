// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/directory.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QDate>
#include <QProcess>
#include <QTemporaryDir>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

// Ten years: as many people, organizations, sessions and registrations as there may be in a file.
constexpr int people = 20000;
constexpr int organizations = 5000;
constexpr int sessions = 150;
constexpr int registrationsEach = 333;

QByteArray listOf(int count, const std::function<QByteArray(int)> &item)
{
    QByteArray list;
    for (int i = 1; i <= count; ++i)
        list += (i > 1 ? "," : "") + item(i);
    return list;
}

QByteArray registrationsOf(int session)
{
    return listOf(registrationsEach, [session](int i) {
        const int person = 1 + (session * registrationsEach + i * 37) % people;
        return QByteArray(R"({"person":"p%1","organization":"o%2","state":"accepted"})")
            .replace("%1", QByteArray::number(person))
            .replace("%2", QByteArray::number(1 + person % organizations));
    });
}

QByteArray sessionOf(int i)
{
    return QByteArray(R"({"id":"s%1","number":%1,"title":"Session %1","date":"%2","status":"held",)"
                      R"("registrations":[%3]})")
        .replace("%1", QByteArray::number(i))
        .replace("%2", QDate(2015, 1, 1).addDays(i * 24).toString(Qt::ISODate).toLatin1())
        .replace("%3", registrationsOf(i));
}

void fill(const QString &path)
{
    const auto workspace = Workspace::create(path);
    const QByteArray document = R"({"format":"convenor/1","organizations":[)"
        + listOf(organizations,
                 [](int i) {
                     return QByteArray(R"({"id":"o%1","name":"Organization %1"})")
                         .replace("%1", QByteArray::number(i));
                 })
        + R"(],"people":[)"
        + listOf(people,
                 [](int i) {
                     return QByteArray(
                                R"({"id":"p%1","name":"Person %1","email":"p%1@example.org"})")
                         .replace("%1", QByteArray::number(i));
                 })
        + R"(],"series":[{"id":"y","title":"Ten years","sessions":[)" + listOf(sessions, sessionOf)
        + "]}]}";
    const auto done = workspace
        ? Transfer(**workspace).importBytes(document, {}, u"many"_s).map([](const auto &) {})
        : Result<void>(tl::unexpected(workspace.error()));
    if (!done)
        qFatal("no file: %s", done.error().reason.code.constData());
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
        u"start to first paint, ten years in the file, against an empty window"_s,
        [&] {
            run(u"start_convenor"_s, {file, settings});
        },
        empty, 15);
    compare(
        u"start to the page filled, ten years in the file, against an empty window"_s,
        [&] {
            run(u"start_convenor"_s, {file, settings, u"filled"_s});
        },
        empty, 15);
}
