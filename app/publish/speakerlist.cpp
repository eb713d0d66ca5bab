// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/speakerlist.h"

#include "publish/sessionparts.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Appearance
{
    const PublicSpeaker *speaker = nullptr;
    const PublicSession *session = nullptr;
};

/// Sorted as the language of the series sorts names.
QList<Appearance> appearancesIn(const PublicSeries &series)
{
    QList<Appearance> all;
    for (const PublicSession &session : series.sessions) {
        for (const PublicSpeaker &speaker : session.speakers) {
            if (!speaker.name.trimmed().isEmpty())
                all.append({&speaker, &session});
        }
    }
    QCollator collator{QLocale(series.language)};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(all, [&](const Appearance &one, const Appearance &other) {
        return collator.compare(one.speaker->name, other.speaker->name) < 0;
    });
    return all;
}

Runs sessionCell(const DocumentWords &words, const PublicSession &session)
{
    Runs cell = words.numbered(session.number, session.title);
    if (const Runs word = putOffWord(words, session); !word.isEmpty())
        cell += plainRuns(u" – "_s) + word;
    const Runs date = words.ours(words.wording().date(session.date), Run::Quiet);
    return joinedRuns({cell, date}, u"\n"_s);
}

} // namespace

Manuscript speakersOf(const PublicSeries &series)
{
    ReportParts parts(series.language);
    DocumentWords &words = parts.words();
    Manuscript &list = parts.report();
    list.title = series.title.simplified();
    list.above = words.wording().word(u"speakers"_s);
    parts.setAuthors(series.organizers, series.coOrganizers);
    parts.addFacts({{u"date"_s, words.ours(words.wording().dates(series.start, series.end))},
                    {u"place"_s, words.theirs(series.location)},
                    {u"organizers"_s, words.organizations(series.organizers)},
                    {u"co_organizers"_s, words.organizations(series.coOrganizers)}});
    QList<QList<Runs>> rows;
    for (const Appearance &each : appearancesIn(series)) {
        const PublicSpeaker &speaker = *each.speaker;
        rows.append(
            {words.theirs(speaker.honorific + u' ' + speaker.name, Run::Bold),
             joinedRuns({words.theirs(speaker.position), words.organization(speaker.organization)},
                        u"\n"_s),
             words.wordFor(u"role_"_s, speaker.role), sessionCell(words, *each.session)});
    }
    parts.addTable(
        {u"speaker_column"_s, u"position_column"_s, u"role_column"_s, u"session_column"_s}, rows,
        {22, 32, 13, 33});
    return std::move(list);
}

SpeakerTable speakerTable(const PublicSeries &series)
{
    const Wording words(series.language);
    SpeakerTable table;
    table.title = words.word(u"speakers"_s);
    for (const QString &key : {u"honorific_column"_s, u"speaker_column"_s, u"position_column"_s,
                               u"organization_column"_s, u"role_column"_s, u"number_column"_s,
                               u"session_column"_s, u"date"_s})
        table.headings.append(words.word(key));
    for (const Appearance &each : appearancesIn(series)) {
        const PublicSpeaker &speaker = *each.speaker;
        const PublicOrganization &of = speaker.organization;
        table.rows.append(
            {speaker.honorific, speaker.name, speaker.position,
             of.name.isEmpty() ? of.acronym : of.name,
             speaker.role ? words.word(u"role_"_s + wordOf(*speaker.role)) : QString(),
             QString::number(each.session->number), each.session->title,
             each.session->date.text()});
    }
    return table;
}

} // namespace convenor
