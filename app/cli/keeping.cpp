// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "usecases/history.h"
#include "usecases/sample.h"
#include "usecases/upkeep.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

Result<Reply> makeFile(const Call &call)
{
    if (!call.has("--db")) // the usual place may not be there yet
        QDir().mkpath(QFileInfo(call.database).path());
    const auto workspace =
        call.has("--sample") ? createSample(call.database) : Workspace::create(call.database);
    return workspace.map([&](const auto &) {
        return doneReply(u"created %1"_s.arg(call.database), {call.database});
    });
}

Result<Reply> undoChange(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return History(**workspace).undo().map([](const Change &change) {
        return doneReply(u"undone: %1"_s.arg(titleOf(change)));
    });
}

Result<Reply> redoChange(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return History(**workspace).redo().map([](const Change &change) {
        return doneReply(u"done again: %1"_s.arg(titleOf(change)));
    });
}

Result<Reply> backUpFile(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString target = call.text("FILE");
    return Upkeep(**workspace).backUp(target).map([&] {
        return doneReply(u"copied %1 to %2"_s.arg(call.database, target), {target});
    });
}

Result<Reply> restoreFile(const Call &call)
{
    const QString backup = call.text("FILE");
    return Upkeep::restore(call.database, backup).map([&](const QString &kept) {
        const QString done = u"restored %1 from %2"_s.arg(call.database, backup);
        if (kept.isEmpty())
            return doneReply(done, {call.database});
        return doneReply(done + u"; what was there before is %1"_s.arg(kept),
                         {call.database, kept});
    });
}

Result<Reply> checkFile(const Call &call)
{
    if (call.has("--publication"))
        return checkPublication(call);
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return Upkeep(**workspace).check().map([&](const QStringList &faults) {
        QJsonArray findings;
        QList<QStringList> rows;
        for (const QString &fault : faults) {
            findings.append(QJsonObject{
                {u"rule"_s, u"integrity"_s}, {u"where"_s, call.database}, {u"what"_s, fault}});
            rows.append({u"integrity"_s, fault});
        }
        const bool ok = faults.isEmpty();
        return Reply{ok ? u"nothing found in %1"_s.arg(call.database) : aligned(rows),
                     {{u"ok"_s, ok}, {u"findings"_s, findings}},
                     ok ? ExitStatus::Done : ExitStatus::DatabaseUnusable};
    });
}

} // namespace convenor
