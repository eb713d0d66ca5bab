// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checking.h"
#include "cli/commands.h"
#include "cli/standardinput.h"

#include "usecases/calendars.h"
#include "usecases/cuesheets.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/seriesreports.h"
#include "usecases/sessionreports.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Reply documentReply(const DocumentCounts &counts)
{
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

/// Of an export for the website, which the file keeps as a release.
Reply releasedReply(const QString &target, const Exported &done)
{
    Reply reply = exported(target, done.files);
    if (done.notKept)
        reply.text += u"\nnot kept as a release: "_s + worded(*done.notKept);
    reply.json.insert(u"kept_as_release"_s, !done.notKept.has_value());
    return reply;
}

/// To write, so that a release can be kept; where somebody else does, only to read.
Result<std::unique_ptr<Workspace>> openForRelease(const QString &database)
{
    auto workspace = Workspace::open(database, Workspace::Access::ReadWrite);
    return workspace ? std::move(workspace)
                     : Workspace::open(database, Workspace::Access::ReadOnly);
}

Reply calendarReply(const ComingCalendar &calendar, int made)
{
    Reply reply;
    reply.text =
        u"planned %1 from %2"_s.arg(counted(made, u"session"_s, u"sessions"_s), calendar.name);
    const auto tell = [&](Coming coming, const QString &what) {
        if (const int count = calendar.count(coming); count > 0)
            reply.text += u"; %1 %2"_s.arg(QString::number(count), what);
    };
    tell(Coming::Same, u"there already"_s);
    tell(Coming::Different, u"changed here or there since, left as here"_s);
    tell(Coming::LeftOut, u"cancelled there, left out"_s);
    tell(Coming::Refused, u"refused"_s);
    QJsonArray refused;
    for (const ComingEvent &event : calendar.events) {
        if (event.coming != Coming::Refused)
            continue;
        const QString title = event.session.title;
        const QString why =
            title.isEmpty() ? worded(event.why) : u"“%1” %2"_s.arg(title, worded(event.why));
        reply.text += u"\nline %1: %2"_s.arg(QString::number(event.line), why);
        refused.append(QJsonObject{{u"line"_s, event.line}, {u"why"_s, why}});
        reply.status = ExitStatus::RowsRefused;
    }
    reply.json = doneReply(u"planned %1"_s.arg(counted(made, u"session"_s, u"sessions"_s))).json;
    reply.json.insert(u"new"_s, made);
    reply.json.insert(u"same"_s, calendar.count(Coming::Same));
    reply.json.insert(u"different"_s, calendar.count(Coming::Different));
    reply.json.insert(u"left_out"_s, calendar.count(Coming::LeftOut));
    reply.json.insert(u"refused"_s, refused);
    return reply;
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
    Transfer transfer(**workspace);
    if (path != u"-")
        return transfer.importDocument(path).map(documentReply);
    return readStandardInput()
        .and_then([&](const QByteArray &json) {
            return transfer.importBytes(json, QDir::currentPath(), standardInput);
        })
        .map(documentReply);
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

Result<Reply> importCalendar(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    Calendars calendars(**workspace);
    const QString path = call.text("FILE");
    const auto coming = path != u"-"
        ? calendars.read(series->id, path)
        : readStandardInput().and_then([&](const QByteArray &bytes) {
              return calendars.readBytes(series->id, bytes, standardInput);
          });
    return coming.and_then([&](const ComingCalendar &calendar) {
        return calendars.take(calendar).map(
            [&](int made) { return calendarReply(calendar, made); });
    });
}

Result<Reply> exportCalendar(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    const Calendars calendars(**workspace);
    const QString target = call.text("--out");
    if (target == u"-")
        return calendars.output(series->id).map([](const CalendarOutput &made) {
            return itself(made.bytes);
        });
    return calendars.exportCalendar(series->id, target).map([&](const CalendarOutput &made) {
        QString text = target + u": "_s + counted(made.events, u"session"_s, u"sessions"_s);
        if (made.leftOut > 0)
            text += u"; %1 without a day left out"_s.arg(made.leftOut);
        Reply reply = exported(text, {target});
        reply.json.insert(u"events"_s, made.events);
        reply.json.insert(u"left_out"_s, made.leftOut);
        return reply;
    });
}

Result<Reply> exportPage(const Call &call)
{
    const auto workspace = openForRelease(call.database);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    Publishing publishing(**workspace);
    const bool fragment = call.has("--fragment");
    const QString target = call.text("--out");
    const auto reply = target == u"-"
        ? (fragment ? publishing.fragment(series->id) : publishing.page(series->id)).map(itself)
        : (fragment ? publishing.exportFragment(series->id, target)
                    : publishing.exportPage(series->id, target))
              .map([&](const Exported &done) { return releasedReply(target, done); });
    return reminding(reply, **workspace, series->id);
}

Result<Reply> exportSession(const Call &call)
{
    const bool isSheet = call.text("--kind") == u"cues";
    const auto audience = fromWord<Audience>(call.text("--audience"))
                              .value_or(isSheet ? Audience::Internal : Audience::Public);
    if (isSheet && audience != Audience::Internal)
        return failure(ErrorKind::Invalid, "session.cues-internal");
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    const QString target = call.text("--out");
    const auto series = programme.seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    const auto reply = programme.sessionByNumber(series->id, call.number("--session"))
                           .and_then([&](SessionId id) {
                               return isSheet
                                   ? CueSheets(**workspace).exportSheet(id, target)
                                   : SessionReports(**workspace).exportReport(id, audience, target);
                           })
                           .map([&] { return exported(target, {target}); });
    return audience == Audience::Public ? reminding(reply, **workspace, series->id) : reply;
}

Result<Reply> exportReport(const Call &call)
{
    const auto audience = fromWord<Audience>(call.text("--audience")).value_or(Audience::Public);
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QString target = call.text("--out");
    return Programme(**workspace)
        .seriesByKey(call.series())
        .and_then([&](const Series &series) {
            return SeriesReports(**workspace).exportPaper(series.id, reportFor(audience), target);
        })
        .map([&] { return exported(target, {target}); });
}

Result<Reply> exportSpeakers(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    const QString target = call.text("--out");
    const auto reply =
        SeriesReports(**workspace).exportPaper(series->id, SeriesPaper::Speakers, target).map([&] {
            return exported(target, {target});
        });
    return reminding(reply, **workspace, series->id);
}

Result<Reply> exportSite(const Call &call)
{
    const auto workspace = openForRelease(call.database);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto series = Programme(**workspace).seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    const QString target = call.text("--out");
    const auto reply = Publishing(**workspace)
                           .exportSite(series->id, target, call.text("--lang"))
                           .map([&](const Exported &done) { return releasedReply(target, done); });
    return reminding(reply, **workspace, series->id);
}

} // namespace convenor
