// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checking.h"

#include "cli/commands.h"
#include "usecases/programme.h"
#include "usecases/publicationchecks.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Reply replyOf(const QList<NamedFinding> &all, const Series &series)
{
    QJsonArray findings;
    QList<QStringList> rows;
    int accepted = 0;
    for (const NamedFinding &each : all) {
        if (!each.accepted.isNull()) {
            ++accepted;
            continue;
        }
        QJsonObject finding{{u"rule"_s, wordOf(each.rule)},
                            {u"where"_s, placeOf(each)},
                            {u"what"_s, worded(each)},
                            {u"severity"_s, wordOf(severityOf(each.rule))},
                            {u"field"_s, QString::fromLatin1(each.where.name)}};
        if (each.number > 0)
            finding.insert(u"session"_s, each.number);
        if (!each.where.language.isEmpty())
            finding.insert(u"language"_s, each.where.language);
        findings.append(finding);
        rows.append({wordOf(each.rule), placeOf(each), worded(each)});
    }
    const bool ok = findings.isEmpty();
    QString text =
        ok ? u"nothing to look at before publishing %1"_s.arg(series.title) : aligned(rows);
    if (accepted > 0)
        text += u"\n%1 with a reason"_s.arg(
            counted(accepted, u"finding accepted"_s, u"findings accepted"_s));
    return {text,
            {{u"ok"_s, ok}, {u"findings"_s, findings}, {u"accepted"_s, accepted}},
            ok ? ExitStatus::Done : ExitStatus::DatabaseUnusable};
}

} // namespace

Result<Reply> checkPublication(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return Programme(**workspace).seriesByKey(call.series()).and_then([&](const Series &series) {
        return PublicationChecks(**workspace)
            .findings(series.id)
            .map([&](const QList<NamedFinding> &all) { return replyOf(all, series); });
    });
}

Result<Reply> reminding(Result<Reply> reply, Workspace &workspace, SeriesId series)
{
    if (!reply)
        return reply;
    const auto open = PublicationChecks(workspace).open(series);
    if (open && *open > 0)
        reply->aside = u"%1 to look at before publishing: convenor-cli check --publication"_s.arg(
            counted(*open, u"thing"_s, u"things"_s));
    return reply;
}

} // namespace convenor
