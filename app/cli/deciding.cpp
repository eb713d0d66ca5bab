// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "usecases/decisionlists.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Reply replyOf(const DecisionList &list, const QString &target)
{
    int approved = 0;
    for (const DueDecision &row : list.told.rows)
        approved += row.admission == Admission::Approve ? 1 : 0;
    const int denied = int(list.told.rows.size()) - approved;
    Reply reply = doneReply(u"exported %1: %2 to approve, %3 to deny"_s.arg(
                                target, QString::number(approved), QString::number(denied)),
                            {target});
    QJsonArray refused;
    for (const DueDecision &row : list.told.withoutAddress) {
        const QString name = row.name.isEmpty() ? u"somebody who is not to be named"_s : row.name;
        reply.text += u"\n%1 has no e-mail address, left out"_s.arg(name);
        refused.append(name);
        reply.status = ExitStatus::RowsRefused;
    }
    reply.json.insert(u"approve"_s, approved);
    reply.json.insert(u"deny"_s, denied);
    reply.json.insert(u"without_address"_s, refused);
    return reply;
}

} // namespace

Result<Reply> exportDecisions(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    DecisionLists decisions(**workspace);
    const QString path = call.text("--out");
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) -> Result<Gathering> {
            if (!call.has("--session"))
                return Gathering{series.id, {}};
            return programme.sessionByNumber(series.id, call.number("--session"))
                .map([&](SessionId session) {
                    return Gathering{series.id, session};
                });
        })
        .and_then([&](const Gathering &target) {
            return path == u"-" ? decisions.report(target) : decisions.exportList(target, path);
        })
        .map([&](const DecisionList &list) {
            Reply reply = replyOf(list, path);
            if (path == u"-")
                reply.bytes = list.bytes;
            return reply;
        });
}

} // namespace convenor
