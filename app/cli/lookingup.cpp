// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/isotext.h"
#include "usecases/history.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"
#include "usecases/statistics.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QJsonArray>

#include <limits>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{"series",       "session", "person",   "organization",
                               "note",         "action",  "material", "request",
                               "registration", "mailing", "finding"};
static_assert(kindWords.size() == kindCount);

Reply replyOf(const Figures &figures)
{
    Reply reply{sentenceOf(figures), {{u"sentence"_s, sentenceOf(figures)}}};
    QList<QStringList> rows;
    for (const NamedFigure &each : namedFigures(figures)) {
        reply.json.insert(each.key, each.figure);
        rows.append({each.label, QString::number(each.figure)});
    }
    reply.text += u"\n\n"_s + aligned(rows);
    return reply;
}

} // namespace

Result<Reply> showFigures(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    const auto series = programme.seriesByKey(call.series());
    if (!series)
        return tl::unexpected(series.error());
    SessionId session;
    if (call.has("--session")) {
        const auto found = programme.sessionByNumber(series->id, call.number("--session"));
        if (!found)
            return tl::unexpected(found.error());
        session = *found;
    }
    return Statistics(**workspace).figures({series->id, session}).map(replyOf);
}

Result<Reply> searchFile(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    constexpr int all = std::numeric_limits<int>::max();
    return Lookup(**workspace).search(call.text("TEXT"), all).map([](const auto &found) {
        QJsonArray hits;
        QList<QStringList> rows;
        for (const SearchHit &hit : found) {
            const QString kind = QString::fromLatin1(kindWords[size_t(hit.kind)]);
            hits.append(QJsonObject{
                {u"kind"_s, kind}, {u"title"_s, hit.title}, {u"context"_s, hit.context}});
            rows.append({kind, hit.title});
            if (!hit.context.isEmpty())
                rows.append({QString(), u"· "_s + hit.context});
        }
        return Reply{rows.isEmpty() ? u"nothing found"_s : aligned(rows), {{u"hits"_s, hits}}};
    });
}

Result<Reply> showHistory(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return History(**workspace).changes(call.number("--limit")).map([](const auto &all) {
        QJsonArray changes;
        QList<QStringList> rows;
        for (const Change &each : all) {
            const bool undone = each.state != ChangeState::Done;
            changes.append(QJsonObject{{u"id"_s, each.id.value()},
                                       {u"title"_s, titleOf(each)},
                                       {u"author"_s, each.author},
                                       {u"at"_s, textOf(each.at)},
                                       {u"undone"_s, undone}});
            rows.append({QString::number(each.id.value()), textOf(each.at), each.author,
                         undone ? u"(undone) "_s + titleOf(each) : titleOf(each)});
        }
        return Reply{rows.isEmpty() ? u"nothing was changed yet"_s : aligned(rows),
                     {{u"changes"_s, changes}}};
    });
}

} // namespace convenor
