// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/isotext.h"
#include "usecases/history.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"
#include "usecases/searchwords.h"
#include "usecases/statistics.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QJsonArray>

#include <limits>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

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

/// The keys that were there first stay as they are; the others stand where they say something.
QJsonObject jsonOf(const FoundThing &thing)
{
    QJsonObject json{{u"kind"_s, searchWord(thing.hit.kind)},
                     {u"title"_s, thing.hit.title},
                     {u"context"_s, thing.hit.context},
                     {u"audience"_s, wordOf(thing.audience)}};
    if (!thing.session.isNull()) {
        json.insert(u"session"_s, thing.sessionNumber);
        json.insert(u"session_title"_s, thing.sessionTitle);
    }
    if (thing.year != 0)
        json.insert(u"year"_s, thing.year);
    if (thing.state)
        json.insert(u"state"_s, wordOf(*thing.state));
    return json;
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
    TypedSearch typed = typedSearch(call.text("TEXT"));
    SearchQuery &query = typed.query;
    // What is typed with a colon may be meant as it stands; there are options for filters.
    query.text = (QStringList{query.text} + typed.notUnderstood).join(u' ');
    for (const Kind kind : searchedKinds) {
        if (searchWord(kind) == call.text("--kind"))
            query.kind = kind;
    }
    if (call.has("--year"))
        query.year = call.number("--year");
    if (call.has("--audience"))
        query.audience = fromWord<Audience>(call.text("--audience"));
    query.shown = std::numeric_limits<int>::max();
    return Lookup(**workspace).search(query).map([](const QList<SearchGroup> &groups) {
        QJsonArray hits;
        QList<QStringList> rows;
        for (const SearchGroup &group : groups) {
            for (const FoundThing &thing : group.things) {
                hits.append(jsonOf(thing));
                rows.append({searchWord(group.kind), thing.hit.title});
                for (const QString &line : {placeWords(thing), thing.hit.context}) {
                    if (!line.isEmpty())
                        rows.append({QString(), u"· "_s + line});
                }
            }
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
