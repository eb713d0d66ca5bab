// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/standardinput.h"
#include "usecases/attendances.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const QList<ReportedRow> &rows)
{
    QJsonArray all;
    for (const ReportedRow &each : rows)
        all.append(QJsonObject{{u"line"_s, each.line}, {u"why"_s, worded(each.why)}});
    return all;
}

QString linesOf(const QList<ReportedRow> &rows)
{
    QString lines;
    for (const ReportedRow &each : rows)
        lines += u"\nline %1: %2"_s.arg(QString::number(each.line), worded(each.why));
    return lines;
}

bool isWaiting(const ComingVisitor &each)
{
    return each.fate == VisitorFate::Doubtful || each.fate == VisitorFate::Unmatched;
}

QString waitingLine(const ComingAttendance &coming, const ComingVisitor &each)
{
    QString line = u"\nnot matched: %1"_s.arg(each.visitor.name.isEmpty() ? each.visitor.email
                                                                          : each.visitor.name);
    if (!each.visitor.email.isEmpty() && !each.visitor.name.isEmpty())
        line += u" <%1>"_s.arg(each.visitor.email);
    line += u", %1"_s.arg(counted(each.minutes, u"minute"_s, u"minutes"_s));
    QStringList candidates;
    for (const Lookalike &candidate : each.candidates)
        candidates.append(coming.names.value(candidate.id));
    return candidates.isEmpty() ? line : line + u", may be %1"_s.arg(candidates.join(u" or "_s));
}

QJsonObject jsonOf(const ComingAttendance &coming)
{
    QJsonArray people;
    for (const SeenPerson &each : coming.people)
        people.append(QJsonObject{
            {u"email"_s, each.email}, {u"name"_s, each.name}, {u"minutes"_s, each.minutes}});
    QJsonArray unmatched;
    for (const ComingVisitor &each : coming.visitors) {
        if (isWaiting(each))
            unmatched.append(QJsonObject{{u"name"_s, each.visitor.name},
                                         {u"email"_s, each.visitor.email},
                                         {u"minutes"_s, each.minutes}});
    }
    return {{u"format"_s, coming.format},
            {u"rows"_s, coming.rows},
            {u"attended"_s, coming.figures.attended},
            {u"below_threshold"_s, coming.figures.belowThreshold},
            {u"no_show"_s, coming.figures.noShow},
            {u"people"_s, people},
            {u"unmatched"_s, unmatched},
            {u"refused"_s, jsonOf(coming.refused)},
            {u"remarks"_s, jsonOf(coming.remarks)}};
}

Reply attendanceReply(const ComingAttendance &coming, bool isDryRun)
{
    const AttendanceFigures &figures = coming.figures;
    Reply reply;
    reply.text =
        u"%1%2 of %3 (%4): %5 registered, %6 attended, %7 for too short, %8 did not come"_s.arg(
            isDryRun ? u"would take "_s : QString(), counted(coming.rows, u"row"_s, u"rows"_s),
            coming.name, coming.format, QString::number(figures.registered),
            QString::number(figures.attended), QString::number(figures.belowThreshold),
            QString::number(figures.noShow));
    const auto waiting = std::count_if(coming.visitors.cbegin(), coming.visitors.cend(), isWaiting);
    if (waiting > 0)
        reply.text += u"; %1 not matched, kept in the queue"_s.arg(waiting);
    if (!coming.refused.isEmpty())
        reply.text += u"; %1 refused"_s.arg(coming.refused.size());
    for (const ComingVisitor &each : coming.visitors) {
        if (isWaiting(each))
            reply.text += waitingLine(coming, each);
    }
    reply.text += linesOf(coming.refused) + linesOf(coming.remarks);
    if (coming.isOrderUnknown)
        reply.text += u"\nthe dates may be read in two ways; the day is taken to come first"_s;
    reply.json = jsonOf(coming);
    reply.status = coming.refused.isEmpty() ? ExitStatus::Done : ExitStatus::RowsRefused;
    return reply;
}

} // namespace

Result<Reply> importAttendance(const Call &call)
{
    const bool isDryRun = call.has("--dry-run");
    const auto workspace = Workspace::open(
        call.database, isDryRun ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    Attendances attendances(**workspace);
    const QString path = call.text("FILE");
    AttendanceWish wish;
    if (call.has("--minutes"))
        wish.leastMinutes = call.number("--minutes");
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) {
            return programme.sessionByNumber(series.id, call.number("--session"));
        })
        .and_then([&](SessionId session) {
            return path != u"-"
                ? attendances.read(session, path, wish)
                : readStandardInput().and_then([&](const QByteArray &bytes) {
                      return attendances.readBytes(session, bytes, standardInput, wish);
                  });
        })
        .and_then([&](const ComingAttendance &coming) -> Result<Reply> {
            if (!coming.ofAnother.code.isEmpty())
                return tl::unexpected(Error{ErrorKind::Conflict, coming.ofAnother, {}, {}});
            return (isDryRun ? Result<void>() : attendances.take(coming)).map([&] {
                return attendanceReply(coming, isDryRun);
            });
        });
}

} // namespace convenor
