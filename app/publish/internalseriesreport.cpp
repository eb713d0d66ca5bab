// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/seriesreport.h"
#include "publish/sessionparts.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// One internal report while it is put together.
class InternalReportMaking final
{
public:
    explicit InternalReportMaking(const InternalSeriesReport &view)
        : m_view(view)
        , m_parts(view.language)
        , m_words(m_parts.words())
    {
    }

    Manuscript made()
    {
        Manuscript &report = m_parts.report();
        report.title = m_view.title.simplified();
        report.above = textOf(m_words.word(u"report_series"_s));
        report.mark = m_words.wording().word(u"for_organizers"_s);
        m_parts.addCover(sentence(), m_view.location, m_view.start, m_view.end, m_view.organizers,
                         m_view.coOrganizers);
        m_parts.addContents();
        addTexts();
        addFigures();
        addAgenda();
        for (const InternalSession &each : m_view.sessions)
            addSession(each);
        addActions();
        addParticipants();
        addCountries();
        addMaterials();
        return std::move(report);
    }

private:
    Runs text(const QString &theirs) const { return m_words.theirs(theirs); }

    Runs sentence() const
    {
        const Figures &figures = m_view.figures;
        return figuresSentence(
            m_words,
            {figures.participants, figures.organizations, figures.countries, figures.nationalNgos});
    }

    void addTexts()
    {
        if ((m_view.introduction + m_view.objectives).trimmed().isEmpty())
            return;
        m_parts.addChapter(u"introduction"_s);
        m_parts.addProse({}, m_view.introduction, 1);
        m_parts.addProse(u"objectives"_s, m_view.objectives);
    }

    void addFigures()
    {
        m_parts.addChapter(u"figures"_s);
        m_parts.addParagraph(sentence());
        m_parts.addParagraph(countedSentence(m_words, m_view.figures));
        QList<Bar> bars;
        for (const SessionFigures &each : m_view.bySession) {
            const int came = each.figures.participants;
            if (each.figures.registered > 0 || came > 0)
                bars.append(
                    {m_words.numbered(each.number, each.title), {each.figures.registered, came}});
        }
        m_parts.addBars(u"by_session"_s,
                        {u"session_column"_s, u"registered_column"_s, u"attended_column"_s}, bars);
        QList<Bar> kinds;
        for (const Share &each : m_view.kinds)
            kinds.append(
                {m_words.word(each.what.isEmpty() ? u"not_known"_s : u"kind_"_s + each.what),
                 {each.people, each.organizations}});
        m_parts.addBars(u"by_kind"_s,
                        {u"kind_column"_s, u"people_column"_s, u"organizations_column"_s}, kinds);
    }

    void addAgenda()
    {
        QList<QList<Runs>> rows;
        for (const InternalSession &each : m_view.sessions)
            rows.append({m_words.ours(m_words.wording().date(each.date)), timesOf(m_words, each),
                         m_words.numbered(each.number, each.title),
                         m_words.wordFor(u"status_"_s, each.status)});
        if (rows.isEmpty())
            return;
        m_parts.addChapter(u"agenda"_s);
        m_parts.addTable({u"date"_s, u"time"_s, u"session_column"_s, u"status"_s}, rows,
                         {21, 22, 43, 14});
    }

    void addFacts(const InternalSession &session)
    {
        const Wording &wording = m_words.wording();
        m_parts.addLines(
            {m_words.joined({m_words.ours(wording.date(session.date)), timesOf(m_words, session)}),
             m_words.joined({text(session.venue), text(session.room),
                             m_words.wordFor(u"session_"_s, session.form),
                             m_words.wordFor(u"mode_"_s, session.mode)}),
             m_words.joined({m_words.languages(session.languages, session.interpretation),
                             m_words.access(session.signLanguage, session.captions)}),
             m_words.labelled(u"session_organizers"_s, m_words.organizations(session.coOrganizers)),
             m_words.labelled(u"team"_s, teamOf(m_words, session.team)),
             m_words.labelled(u"attribution"_s,
                              m_words.wordFor(u"attribution_"_s, session.attribution)),
             m_words.labelled(u"figures"_s, countedSentence(m_words, session.figures)),
             session.participants ? m_words.ours(
                 wording.participants(*session.participants, session.participantsApproximate))
                                  : Runs()});
    }

    void addSession(const InternalSession &session)
    {
        m_parts.addChapter(m_words.session(session.number, session.title));
        addFacts(session);
        if (session.summary.trimmed().isEmpty())
            m_parts.addProse({}, session.description);
        m_parts.addHeading(u"summary"_s);
        m_parts.addParagraph(
            m_words.word(u"summary_"_s + wordOf(session.summaryState), Run::Italic | Run::Quiet));
        m_parts.addProse({}, session.summary);
        if (!session.speakers.isEmpty())
            m_parts.addHeading(u"speakers"_s);
        addSpeakers(m_parts, session.speakers);
        const QList<Runs> items = recommendationsOf(m_words, session.notes);
        if (!items.isEmpty())
            m_parts.addHeading(u"recommendations"_s);
        m_parts.addList(items);
    }

    void addActions()
    {
        QList<QList<Runs>> rows;
        for (const InternalSession &session : m_view.sessions) {
            for (const InternalAction &each : session.actions)
                rows.append({m_words.number(session.number), text(each.text), text(each.owner),
                             m_words.day(each.due),
                             m_words.joined({m_words.wordFor(u"state_"_s, each.state),
                                             m_words.wordFor(u"response_"_s, each.response),
                                             text(each.reason)})});
        }
        if (rows.isEmpty())
            return;
        m_parts.addChapter(u"actions"_s);
        m_parts.addTable({u"session_column"_s, u"action_column"_s, u"owner_column"_s,
                          u"due_column"_s, u"state_column"_s},
                         rows, {11, 36, 18, 15, 20});
    }

    void addParticipants()
    {
        QList<QList<Runs>> rows;
        for (const InternalParticipant &each : m_view.participants) {
            const PublicOrganization &of = each.organization;
            rows.append({text(of.name.isEmpty() ? of.acronym : of.name),
                         m_words.country(each.country), text(each.name),
                         m_words.ours(u"%1 / %2"_s.arg(QString::number(each.attended),
                                                       QString::number(each.accepted)))});
        }
        if (rows.isEmpty() && m_view.unnamed == 0)
            return;
        m_parts.addAnnex(u"by_country_people"_s);
        if (m_view.unnamed > 0)
            m_parts.addParagraph(m_words.labelled(u"not_named"_s, m_words.number(m_view.unnamed)));
        m_parts.addTable(
            {u"organization_column"_s, u"country_column"_s, u"speaker_column"_s, u"came"_s}, rows,
            {36, 22, 28, 14});
    }

    void addCountries()
    {
        QList<QList<Runs>> rows;
        for (const Share &each : m_view.countries)
            rows.append({m_words.country(each.what), m_words.number(each.people),
                         m_words.number(each.organizations)});
        if (rows.isEmpty())
            return;
        m_parts.addAnnex(u"by_country"_s);
        m_parts.addTable({u"country_column"_s, u"people_column"_s, u"organizations_column"_s}, rows,
                         {60, 20, 20});
    }

    void addMaterials()
    {
        QList<QList<Runs>> rows;
        for (const InternalSession &session : m_view.sessions) {
            for (const InternalMaterial &each : session.materials)
                rows.append(
                    {m_words.number(session.number),
                     m_words.theirs(each.title.isEmpty() ? each.file : each.title, 0, each.url),
                     m_words.joined({m_words.wordFor(u"material_"_s, each.kind),
                                     text(each.presenter),
                                     each.isWithheld ? m_words.word(u"no_consent"_s) : Runs()}),
                     m_words.word(u"audience_"_s + wordOf(each.audience)),
                     m_words.wordFor(u"material_"_s, each.state)});
        }
        if (rows.isEmpty())
            return;
        m_parts.addAnnex(u"materials"_s);
        m_parts.addTable({u"session_column"_s, u"material_column"_s, u"kind_column"_s,
                          u"for_column"_s, u"state_column"_s},
                         rows, {11, 33, 27, 16, 13});
    }

    const InternalSeriesReport &m_view;
    ReportParts m_parts;
    DocumentWords &m_words;
};

} // namespace

Manuscript internalSeriesReport(const InternalSeriesReport &view)
{
    return InternalReportMaking(view).made();
}

} // namespace convenor
