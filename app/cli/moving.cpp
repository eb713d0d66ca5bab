// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "usecases/cuesheets.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/transfer.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFile>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<DocumentCounts> importStandardInput(Workspace &workspace)
{
    QFile input;
    const bool opened = input.open(stdin, QIODevice::ReadOnly);
    const QByteArray json = opened ? input.readAll() : QByteArray();
    if (!opened || input.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, "document.cannot-read", {u"standard input"_s},
                       input.errorString());
    return Transfer(workspace).importBytes(json, QDir::currentPath(), u"standard input"_s);
}

Reply replyOf(const DocumentCounts &counts)
{
    const auto counted = [](int count, const QString &one, const QString &many) {
        return QString::number(count) + u' ' + (count == 1 ? one : many);
    };
    QString text = u"imported "_s
        + QStringList{counted(counts.series, u"series"_s, u"series"_s),
                      counted(counts.sessions, u"session"_s, u"sessions"_s),
                      counted(counts.people, u"person"_s, u"people"_s),
                      counted(counts.organizations, u"organization"_s, u"organizations"_s),
                      counted(counts.registrations, u"registration"_s, u"registrations"_s)}
              .join(u", "_s);
    if (counts.reused > 0)
        text += u"; %1 people and organizations were there already"_s.arg(counts.reused);
    return {text,
            {{u"series"_s, counts.series},
             {u"sessions"_s, counts.sessions},
             {u"people"_s, counts.people},
             {u"organizations"_s, counts.organizations},
             {u"registrations"_s, counts.registrations},
             {u"reused"_s, counts.reused}}};
}

Reply exported(const QString &target, const QStringList &files)
{
    return doneReply(u"exported %1"_s.arg(target), files);
}

Reply itself(const QByteArray &bytes)
{
    return {{}, {}, ExitStatus::Done, bytes};
}

} // namespace

Result<Reply> importDocument(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString path = call.text("DOC");
    return (path == u"-" ? importStandardInput(**workspace)
                         : Transfer(**workspace).importDocument(path))
        .map(replyOf);
}

Result<Reply> exportDocument(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Transfer transfer(**workspace);
    const QString target = call.text("--out");
    if (target == u"-")
        return transfer.exportBytes(call.series()).map(itself);
    return transfer.exportDocument(target, call.series()).map([&](const QStringList &files) {
        return exported(target, files);
    });
}

Result<Reply> exportPage(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    const Publishing publishing(**workspace);
    const bool fragment = call.has("--fragment");
    const QString target = call.text("--out");
    if (target == u"-")
        return (fragment ? publishing.fragment(series->id) : publishing.page(series->id))
            .map(itself);
    return (fragment ? publishing.exportFragment(series->id, target)
                     : publishing.exportPage(series->id, target))
        .map([&] { return exported(target, {target}); });
}

Result<Reply> exportSession(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    const QString target = call.text("--out");
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) {
            return programme.sessionByNumber(series.id, call.number("--session"));
        })
        .and_then([&](SessionId id) { return CueSheets(**workspace).exportSheet(id, target); })
        .map([&] { return exported(target, {target}); });
}

Result<Reply> exportSite(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    const QString target = call.text("--out");
    return Publishing(**workspace)
        .exportSite(series->id, target, call.text("--lang"))
        .map([&](const QStringList &files) { return exported(target, files); });
}

} // namespace convenor
