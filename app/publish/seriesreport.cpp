// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/seriesreport.h"

#include "publish/sessionparts.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What the reports for the public and for registered participants have in common.
class SeriesReportMaking final
{
public:
    explicit SeriesReportMaking(const PublicSeries &series)
        : m_series(series)
        , m_parts(series.language)
        , m_words(m_parts.words())
    {
        m_parts.report().title = series.title.simplified();
        m_parts.report().above = textOf(m_words.word(u"report_series"_s));
    }

    ReportParts &parts() { return m_parts; }
    DocumentWords &words() { return m_words; }

    void addFront(const PublicFigures &figures)
    {
        m_parts.addCover(figuresSentence(m_words, figures), m_series.location, m_series.start,
                         m_series.end, m_series.organizers, m_series.coOrganizers);
        m_parts.addContents();
        addTexts();
    }

    void addFigures(const PublicFigures &figures, const QList<const PublicSession *> &sessions,
                    const QList<PublicShare> &kinds)
    {
        const Runs sentence = figuresSentence(m_words, figures);
        QList<Bar> bars;
        for (const PublicSession *each : sessions) {
            if (each->participants)
                bars.append({m_words.numbered(each->number, each->title), {*each->participants}});
        }
        if (sentence.isEmpty() && bars.isEmpty())
            return;
        m_parts.addChapter(u"figures"_s);
        m_parts.addParagraph(sentence);
        m_parts.addBars(u"by_session"_s, {u"session_column"_s, u"people_column"_s}, bars);
        QList<Bar> shares;
        for (const PublicShare &each : kinds)
            shares.append(
                {m_words.word(each.what.isEmpty() ? u"not_known"_s : u"kind_"_s + each.what),
                 {each.organizations}});
        m_parts.addBars(u"by_kind"_s, {u"kind_column"_s, u"organizations_column"_s}, shares);
    }

    void addAgenda(const QList<const PublicSession *> &sessions)
    {
        QList<QList<Runs>> rows;
        for (const PublicSession *each : sessions)
            rows.append({m_words.ours(m_words.wording().date(each->date)),
                         timesOf(m_words, m_series, *each),
                         m_words.numbered(each->number, each->title) + stateOf(*each)});
        if (rows.isEmpty())
            return;
        m_parts.addChapter(u"agenda"_s);
        m_parts.addTable({u"date"_s, u"time"_s, u"session_column"_s}, rows, {24, 26, 50});
    }

    void addSession(const PublicSession &session)
    {
        const Wording &wording = m_words.wording();
        m_parts.addChapter(m_words.session(session.number, session.title));
        m_parts.addLines(
            {m_words.joined(
                 {m_words.ours(wording.date(session.date)), timesOf(m_words, m_series, session)})
                 + stateOf(session),
             m_words.joined({m_words.theirs(session.venue),
                             m_words.wordFor(u"session_"_s, session.form),
                             m_words.wordFor(u"mode_"_s, session.mode)}),
             m_words.joined({m_words.languages(session.languages, session.interpretation),
                             m_words.access(session.signLanguage, session.captions)}),
             m_words.labelled(u"session_organizers"_s, m_words.organizations(session.coOrganizers)),
             session.participants ? m_words.ours(
                 wording.participants(*session.participants, session.participantsApproximate))
                                  : Runs()});
        if (session.state != PublicState::Held || session.summary.trimmed().isEmpty())
            m_parts.addProse({}, session.description);
        m_parts.addProse(u"summary"_s, session.summary);
        if (!session.speakers.isEmpty())
            m_parts.addHeading(u"speakers"_s);
        addSpeakers(m_parts, session.speakers);
    }

    void addPlain(const QString &key, const QList<Runs> &items)
    {
        if (items.isEmpty())
            return;
        m_parts.addHeading(key);
        m_parts.addList(items);
    }

    Runs answerOf(const PublicAction &action) const
    {
        return m_words.joined({m_words.wordFor(u"response_"_s, action.response),
                               m_words.wordFor(u"state_"_s, action.state)});
    }

    void addCountries(const QList<PublicShare> &countries, int elsewhere)
    {
        QList<QList<Runs>> rows;
        for (const PublicShare &each : countries)
            rows.append({m_words.country(each.what), m_words.number(each.organizations)});
        if (elsewhere > 0)
            rows.append({m_words.word(u"other_countries"_s), m_words.number(elsewhere)});
        if (rows.isEmpty())
            return;
        m_parts.addAnnex(u"by_country"_s);
        m_parts.addTable({u"country_column"_s, u"organizations_column"_s}, rows, {70, 30});
    }

private:
    void addTexts()
    {
        if ((m_series.introduction + m_series.objectives).trimmed().isEmpty())
            return;
        m_parts.addChapter(u"introduction"_s);
        m_parts.addProse({}, m_series.introduction, 1);
        m_parts.addProse(u"objectives"_s, m_series.objectives);
    }

    Runs stateOf(const PublicSession &session) const
    {
        const Runs word = putOffWord(m_words, session);
        return word.isEmpty() ? word : plainRuns(u" – "_s) + word;
    }

    const PublicSeries &m_series;
    ReportParts m_parts;
    DocumentWords &m_words;
};

void addPublicActions(SeriesReportMaking &making, const PublicSeries &series)
{
    DocumentWords &words = making.words();
    QList<QList<Runs>> rows;
    for (const PublicSession &session : series.sessions) {
        for (const PublicAction &each : session.actions)
            rows.append({words.number(session.number), words.theirs(each.text),
                         words.organization(each.owner), making.answerOf(each)});
    }
    if (rows.isEmpty())
        return;
    making.parts().addChapter(u"actions"_s);
    making.parts().addTable(
        {u"session_column"_s, u"action_column"_s, u"owner_column"_s, u"state_column"_s}, rows,
        {12, 46, 20, 22});
}

void addRegisteredActions(SeriesReportMaking &making, const RegisteredSeriesReport &view)
{
    DocumentWords &words = making.words();
    QList<QList<Runs>> rows;
    for (const RegisteredSession &each : view.sessions) {
        for (const RegisteredAction &action : each.actions) {
            const Runs organization = words.organization(action.organization);
            rows.append({words.number(each.session.number), words.theirs(action.text),
                         organization.isEmpty() ? words.theirs(action.owner) : organization,
                         words.day(action.due), words.wordFor(u"state_"_s, action.state)});
        }
    }
    if (rows.isEmpty())
        return;
    making.parts().addChapter(u"actions"_s);
    making.parts().addTable({u"session_column"_s, u"action_column"_s, u"owner_column"_s,
                             u"due_column"_s, u"state_column"_s},
                            rows, {12, 38, 20, 16, 14});
}

} // namespace

Manuscript publicSeriesReport(const PublicSeriesReport &view)
{
    SeriesReportMaking making(view.series);
    QList<const PublicSession *> sessions;
    for (const PublicSession &each : view.series.sessions)
        sessions.append(&each);
    making.addFront(view.figures);
    making.addFigures(view.figures, sessions, view.kinds);
    making.addAgenda(sessions);
    for (const PublicSession &session : view.series.sessions) {
        making.addSession(session);
        QList<Runs> answered;
        for (const PublicAction &each : session.actions) {
            if (each.response)
                answered.append(making.words().theirs(each.text) + plainRuns(u" – "_s)
                                + making.words().wordFor(u"response_"_s, each.response));
        }
        making.addPlain(u"recommendations"_s, answered);
        making.addPlain(u"documents"_s, documentsOf(making.words(), session.materials));
    }
    addPublicActions(making, view.series);
    making.addCountries(view.countries, view.elsewhere);
    return std::move(making.parts().report());
}

Manuscript registeredSeriesReport(const RegisteredSeriesReport &view)
{
    SeriesReportMaking making(view.series);
    DocumentWords &words = making.words();
    making.parts().report().mark = words.wording().word(u"for_registered"_s);
    QList<const PublicSession *> sessions;
    for (const RegisteredSession &each : view.sessions)
        sessions.append(&each.session);
    making.addFront(view.figures);
    making.addFigures(view.figures, sessions, view.kinds);
    making.addAgenda(sessions);
    for (const RegisteredSession &each : view.sessions) {
        making.addSession(each.session);
        making.addPlain(u"recommendations"_s, recommendationsOf(words, each.notes));
        making.addPlain(u"documents"_s,
                        documentsOf(words, each.session.materials)
                            + documentsOf(words, each.materials));
    }
    addRegisteredActions(making, view);
    making.addCountries(view.countries, 0);
    return std::move(making.parts().report());
}

Manuscript programmeOf(const PublicSeries &series)
{
    SeriesReportMaking making(series);
    DocumentWords &words = making.words();
    Manuscript &programme = making.parts().report();
    programme.above = textOf(words.word(u"report_programme"_s));
    making.parts().setAuthors(series.organizers, series.coOrganizers);
    making.parts().addLines(
        {words.joined({words.ours(words.wording().dates(series.start, series.end)),
                       words.theirs(series.location)}),
         words.labelled(u"organizers"_s, words.organizations(series.organizers)),
         words.labelled(u"co_organizers"_s, words.organizations(series.coOrganizers))});
    QList<const PublicSession *> sessions;
    for (const PublicSession &each : series.sessions)
        sessions.append(&each);
    // By day; those without one come last.
    std::ranges::stable_sort(sessions, {}, [](const PublicSession *each) {
        const QString day = each->date.text();
        return std::pair(day.isEmpty() ? u"9"_s : day, each->start);
    });
    QString day;
    for (const PublicSession *each : sessions) {
        const QString date = words.wording().date(each->date);
        if (date != day)
            making.parts().add(headingBlock(1, words.ours(date)));
        day = date;
        making.parts().add(headingBlock(2, words.session(each->number, each->title)));
        making.parts().addLines(
            {words.joined({timesOf(words, series, *each), words.theirs(each->venue)}),
             words.languages(each->languages, each->interpretation)});
        addSpeakers(making.parts(), each->speakers);
    }
    return std::move(programme);
}

} // namespace convenor
