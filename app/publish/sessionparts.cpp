// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sessionparts.h"

#include "publish/htmltext.h"
#include "publish/markdownblocks.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Runs documentLine(const DocumentWords &words, const QString &title, const QList<Runs> &notes,
                  const QString &url)
{
    Runs runs = words.theirs(title.trimmed().isEmpty() ? webLink(url) : title, 0, url);
    if (const Runs note = words.joined(notes); !note.isEmpty())
        runs += plainRuns(u" ("_s) + note + plainRuns(u")"_s);
    return runs;
}

/// Its name, where that is not the document's.
Runs otherLanguage(const DocumentWords &words, const QString &language)
{
    const QString tag = languageTag(language);
    return tag.isEmpty() || tag == words.language() ? Runs()
                                                    : words.ours(words.wording().languageName(tag));
}

Runs recommendation(const QString &text, const Runs &who)
{
    Runs item = markdownToRuns(text);
    if (!who.isEmpty())
        item += plainRuns(u" – "_s, Run::Quiet) + who;
    return item;
}

} // namespace

Runs timesOf(const DocumentWords &words, const PublicSeries &series, const PublicSession &session)
{
    return words.ours(
        words.wording().times(session.start, session.end, series.timeZone, session.date.day()));
}

Runs timesOf(const DocumentWords &words, const InternalSession &session)
{
    return words.ours(
        words.wording().times(session.start, session.end, session.timeZone, session.date.day()));
}

Runs putOffWord(const DocumentWords &words, const PublicSession &session)
{
    if (session.state != PublicState::Postponed && session.state != PublicState::Cancelled)
        return {};
    const bool isPostponed = session.state == PublicState::Postponed;
    return words.word(isPostponed ? u"postponed"_s : u"cancelled"_s, Run::Bold);
}

Runs countedSentence(const DocumentWords &words, const Figures &figures)
{
    const auto n = [](int figure) { return QString::number(figure); };
    return words.ours(words.wording().sentence(u"counted"_s,
                                               {{"registered"_L1, n(figures.registered)},
                                                {"accepted"_L1, n(figures.accepted)},
                                                {"observers"_L1, n(figures.observers)},
                                                {"waiting"_L1, n(figures.waiting)},
                                                {"attended"_L1, n(figures.attended)}}));
}

Runs teamOf(const DocumentWords &words, const QList<InternalTeamMember> &team)
{
    QList<Runs> members;
    for (const InternalTeamMember &each : team) {
        Runs member = words.theirs(each.name);
        if (const Runs role = words.wordFor(u"team_"_s, each.role); !role.isEmpty())
            member += plainRuns(u" ("_s) + role + plainRuns(u")"_s);
        members.append(member);
    }
    return words.joined(members);
}

void addSpeakers(ReportParts &parts, const QList<PublicSpeaker> &speakers)
{
    DocumentWords &words = parts.words();
    QList<QList<Runs>> rows;
    for (const PublicSpeaker &each : speakers)
        rows.append(
            {words.theirs(each.honorific + u' ' + each.name),
             words.joined({words.theirs(each.position), words.organization(each.organization)}),
             words.wordFor(u"role_"_s, each.role)});
    parts.addTable({u"speaker_column"_s, u"position_column"_s, u"role_column"_s}, rows,
                   {30, 50, 20});
}

void addSpeakers(ReportParts &parts, const QList<InternalSpeaker> &speakers)
{
    DocumentWords &words = parts.words();
    QList<QList<Runs>> rows;
    for (const InternalSpeaker &each : speakers)
        rows.append(
            {words.theirs(each.name),
             words.joined({words.theirs(each.position), words.organization(each.organization)}),
             words.wordFor(u"role_"_s, each.role), words.wordFor(u"speaker_"_s, each.state)});
    parts.addTable({u"speaker_column"_s, u"position_column"_s, u"role_column"_s, u"state_column"_s},
                   rows, {27, 41, 17, 15});
}

QList<Runs> documentsOf(const DocumentWords &words, const QList<PublicMaterial> &materials)
{
    QList<Runs> lines;
    for (const PublicMaterial &each : materials)
        lines.append(documentLine(
            words, each.title,
            {words.wordFor(u"material_"_s, each.kind), otherLanguage(words, each.language)},
            each.url));
    return lines;
}

QList<Runs> documentsOf(const DocumentWords &words, const QList<RegisteredMaterial> &materials)
{
    QList<Runs> lines;
    for (const RegisteredMaterial &each : materials) {
        const bool isUntitled = each.title.trimmed().isEmpty();
        const QString title = isUntitled && each.url.isEmpty() ? each.file : each.title;
        lines.append(documentLine(words, title,
                                  {words.wordFor(u"material_"_s, each.kind),
                                   otherLanguage(words, each.language),
                                   isUntitled ? Runs() : words.theirs(each.file)},
                                  each.url));
    }
    return lines;
}

bool isRecommendation(const std::optional<NoteKind> &kind)
{
    return kind == NoteKind::Recommendation || kind == NoteKind::Decision;
}

QList<Runs> recommendationsOf(const DocumentWords &words, const QList<RegisteredNote> &notes)
{
    QList<Runs> items;
    for (const RegisteredNote &each : notes) {
        if (isRecommendation(each.kind))
            items.append(recommendation(each.text, words.theirs(each.who, Run::Quiet)));
    }
    return items;
}

QList<Runs> recommendationsOf(const DocumentWords &words, const QList<InternalNote> &notes)
{
    QList<Runs> items;
    for (const InternalNote &each : notes) {
        if (!isRecommendation(each.kind))
            continue;
        Runs item = recommendation(
            each.text, words.joined({words.theirs(each.who), words.theirs(each.attributedAs)}));
        item += plainRuns(u" ("_s, Run::Quiet)
            + words.word(u"audience_"_s + wordOf(each.audience), Run::Quiet)
            + plainRuns(u")"_s, Run::Quiet);
        items.append(item);
    }
    return items;
}

} // namespace convenor
