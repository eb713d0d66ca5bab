// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sessionreport.h"

#include "publish/markdownblocks.h"
#include "publish/sessionparts.h"

#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What the reports for the public and for registered participants have in common.
class SessionReportMaking final
{
public:
    SessionReportMaking(const PublicSeries &series, const PublicSession &session)
        : m_series(series)
        , m_session(session)
        , m_parts(series.language)
        , m_words(m_parts.words())
    {
        Manuscript &report = m_parts.report();
        report.title = textOf(m_words.session(session.number, session.title)).simplified();
        report.above = series.title.simplified();
        m_parts.setAuthors(series.organizers, series.coOrganizers);
    }

    ReportParts &parts() { return m_parts; }
    DocumentWords &words() { return m_words; }

    /// What all may see, but for documents and action points.
    void addPublic()
    {
        addFacts();
        const bool isHeld = m_session.state == PublicState::Held;
        const bool isPending = isHeld && m_session.summary.trimmed().isEmpty();
        if (!isHeld || isPending)
            m_parts.addProse({}, m_session.description, 1);
        if (!m_session.speakers.isEmpty()) {
            m_parts.addHeading(u"speakers"_s, 1);
            addSpeakers(m_parts, m_session.speakers);
        }
        if (isPending) {
            m_parts.addHeading(u"summary"_s, 1);
            m_parts.addParagraph(m_words.word(u"summary_pending"_s, Run::Italic));
        }
        m_parts.addProse(u"summary"_s, m_session.summary, 1);
    }

    void addListed(const QString &key, const QList<Runs> &items)
    {
        if (items.isEmpty())
            return;
        m_parts.addHeading(key, 1);
        m_parts.addList(items);
    }

    void addNotes(const QList<RegisteredNote> &notes)
    {
        QList<QList<Runs>> rows;
        const QTimeZone known(m_series.timeZone.toLatin1());
        for (const RegisteredNote &each : notes) {
            if (isRecommendation(each.kind))
                continue;
            const QDateTime at = known.isValid() ? each.at.toTimeZone(known) : each.at;
            rows.append(
                {m_words.ours(at.toString(u"HH:mm"_s)), m_words.wordFor(u"note_"_s, each.kind),
                 joinedRuns({m_words.theirs(each.who, Run::Bold), markdownToRuns(each.text)},
                            u"\n"_s)});
        }
        if (!rows.isEmpty())
            m_parts.addHeading(u"notes"_s, 1);
        m_parts.addTable({u"time"_s, u"kind_column"_s, u"notes"_s}, rows, {12, 20, 68});
        addListed(u"recommendations"_s, recommendationsOf(m_words, notes));
    }

    void addActions()
    {
        QList<QList<Runs>> rows;
        for (const PublicAction &each : m_session.actions)
            rows.append({m_words.theirs(each.text), m_words.organization(each.owner),
                         m_words.joined({m_words.wordFor(u"response_"_s, each.response),
                                         m_words.wordFor(u"state_"_s, each.state)})});
        if (!rows.isEmpty())
            m_parts.addHeading(u"actions"_s, 1);
        m_parts.addTable({u"action_column"_s, u"owner_column"_s, u"state_column"_s}, rows,
                         {54, 23, 23});
    }

    void addActions(const QList<RegisteredAction> &actions)
    {
        QList<QList<Runs>> rows;
        for (const RegisteredAction &each : actions) {
            const Runs organization = m_words.organization(each.organization);
            rows.append({m_words.theirs(each.text),
                         organization.isEmpty() ? m_words.theirs(each.owner) : organization,
                         m_words.day(each.due), m_words.wordFor(u"state_"_s, each.state)});
        }
        if (!rows.isEmpty())
            m_parts.addHeading(u"actions"_s, 1);
        m_parts.addTable(
            {u"action_column"_s, u"owner_column"_s, u"due_column"_s, u"state_column"_s}, rows,
            {46, 22, 17, 15});
    }

    Manuscript made()
    {
        m_parts.addContentsWhereLong();
        return std::move(m_parts.report());
    }

private:
    void addFacts()
    {
        const Wording &wording = m_words.wording();
        const QDate deadline = m_session.registrationDeadline;
        m_parts.addFacts(
            {{u"status"_s, putOffWord(m_words, m_session)},
             {u"date"_s, m_words.ours(wording.date(m_session.date))},
             {u"time"_s, timesOf(m_words, m_series, m_session)},
             {u"place"_s, m_words.theirs(m_session.venue)},
             {u"type"_s, m_words.wordFor(u"session_"_s, m_session.form)},
             {u"mode"_s, m_words.wordFor(u"mode_"_s, m_session.mode)},
             {u"languages"_s, m_words.languages(m_session.languages, m_session.interpretation)},
             {u"access"_s, m_words.access(m_session.signLanguage, m_session.captions)},
             {u"session_organizers"_s, m_words.organizations(m_session.coOrganizers)},
             {u"registration"_s,
              m_words.theirs(m_session.registrationUrl, 0, m_session.registrationUrl)},
             {u"register"_s,
              deadline.isValid() ? m_words.ours(
                  wording.sentence(u"deadline"_s, {{"date"_L1, wording.dates(deadline, deadline)}}))
                                 : Runs()},
             {u"figures"_s,
              m_session.participants ? m_words.ours(
                  wording.participants(*m_session.participants, m_session.participantsApproximate))
                                     : Runs()}});
    }

    const PublicSeries &m_series;
    const PublicSession &m_session;
    ReportParts m_parts;
    DocumentWords &m_words;
};

} // namespace

Manuscript publicReport(const PublicSeries &series, const PublicSession &session)
{
    SessionReportMaking making(series, session);
    making.addPublic();
    making.addActions();
    making.addListed(u"documents"_s, documentsOf(making.words(), session.materials));
    return making.made();
}

Manuscript registeredReport(const RegisteredSession &view)
{
    SessionReportMaking making(view.series, view.session);
    const DocumentWords &words = making.words();
    making.parts().report().mark = words.wording().word(u"for_registered"_s);
    making.addPublic();
    making.addNotes(view.notes);
    making.addActions(view.actions);
    making.addListed(u"documents"_s,
                     documentsOf(words, view.session.materials)
                         + documentsOf(words, view.materials));
    return making.made();
}

} // namespace convenor
