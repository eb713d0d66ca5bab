// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "usecases/assessments.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Reply replyOf(const QList<Assessed> &all, bool ofSession)
{
    QJsonArray registrations;
    QList<QStringList> rows;
    for (const Assessed &each : all) {
        registrations.append(QJsonObject{{u"person"_s, each.name},
                                         {u"email"_s, each.email},
                                         {u"outcome"_s, wordOf(each.assessment.outcome)},
                                         {u"criterion"_s, each.criterion},
                                         {u"reasons"_s, QJsonArray::fromStringList(each.reasons)}});
        rows.append({each.name, each.organizationName, label(each.assessment.outcome),
                     each.reasons.join(u"; "_s)});
    }
    QString text = aligned(rows);
    if (all.isEmpty())
        text = ofSession ? u"nobody has registered for the session"_s
                         : u"nobody has registered for the meeting as a whole; "
                           "--session N names a session"_s;
    return {text, {{u"registrations"_s, registrations}}};
}

} // namespace

Result<Reply> showAssessment(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    const Assessments assessments(**workspace);
    const bool ofSession = call.has("--session");
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) {
            if (!ofSession)
                return assessments.assessMeeting(series.id);
            return programme.sessionByNumber(series.id, call.number("--session"))
                .and_then([&](SessionId session) { return assessments.assess(session); });
        })
        .map([&](const QList<Assessed> &all) { return replyOf(all, ofSession); });
}

} // namespace convenor
