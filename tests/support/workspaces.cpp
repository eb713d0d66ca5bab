// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"

#include "tests/support/dump.h"
#include "usecases/history.h"
#include "usecases/wording.h"

namespace convenor::test {

using namespace Qt::StringLiterals;

TestWorkspace::TestWorkspace()
{
    auto made = Workspace::create(path, {u"Ann"_s, time.clock()});
    if (!made)
        qFatal("%s", told(made.error()).constData());
    workspace = std::move(*made);
    listen();
}

void TestWorkspace::reopen()
{
    workspace.reset();
    auto opened = Workspace::open(path, Workspace::Access::ReadWrite, {u"Ann"_s, time.clock()});
    if (!opened)
        qFatal("%s", told(opened.error()).constData());
    workspace = std::move(*opened);
    listen();
}

void TestWorkspace::listen()
{
    QObject::connect(workspace.get(), &Workspace::changed, workspace.get(),
                     [this](const ChangeSet &set) { changes.append(set); });
}

QByteArray told(const Error &error)
{
    QString text =
        QString::fromLatin1(error.reason.code) + u": "_s + worded(error) + u' ' + error.detail;
    for (const Problem &each : error.list)
        text += u'\n' + worded(each);
    return text.toUtf8();
}

QString brokenPromise(TestWorkspace &in, const std::function<Result<void>()> &verb,
                      const std::function<ChangeSet()> &expected)
{
    History history(*in);
    const QStringList before = dump(in.path);
    const qsizetype changes = history.changes().value_or(QList<Change>()).size();
    in.changes.clear();
    if (const auto done = verb(); !done)
        return QString::fromUtf8(told(done));
    const QStringList after = dump(in.path);
    if (history.changes()->size() != changes + 1)
        return u"it is not one change"_s;
    if (in.changes.size() != 1 || in.changes.first() != expected())
        return u"it tells of other things than it changed"_s;
    const ChangeSet forth = in.changes.first();
    if (const auto undone = history.undo(); !undone)
        return QString::fromUtf8(told(undone));
    if (dump(in.path) != before)
        return u"undo leaves other rows than there were"_s;
    if (const auto redone = history.redo(); !redone)
        return QString::fromUtf8(told(redone));
    if (dump(in.path) != after)
        return u"redo makes other rows than it did"_s;
    if (in.changes != QList{forth, forth, forth})
        return u"undo or redo tell of other things"_s;
    return {};
}

Series seriesOf(const QString &key)
{
    Series series;
    series.key = key;
    series.title = u"Consultations "_s + key;
    series.timeZone = u"Europe/Zurich"_s;
    series.language = u"en"_s;
    return series;
}

Session sessionOf(SeriesId series, const QString &title)
{
    Session session;
    session.series = series;
    session.title = title;
    return session;
}

} // namespace convenor::test
