// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdownblocks.h"
#include "publish/sessionparts.h"
#include "publish/sessionreport.h"

#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// One internal report of a session while it is put together.
class InternalSessionMaking final
{
public:
    explicit InternalSessionMaking(const InternalSession &view)
        : m_view(view)
        , m_parts(view.language)
        , m_words(m_parts.words())
    {
    }

    Manuscript made()
    {
        Manuscript &report = m_parts.report();
        report.title = textOf(m_words.session(m_view.number, m_view.title)).simplified();
        report.above = m_view.series.simplified();
        report.mark = m_words.wording().word(u"for_organizers"_s);
        addFacts();
        m_parts.addProse({}, m_view.description, 1);
        if (!m_view.speakers.isEmpty())
            m_parts.addHeading(u"speakers"_s, 1);
        addSpeakers(m_parts, m_view.speakers);
        addAgenda();
        addSummary();
        addNotes();
        addActions();
        addMaterials();
        addRequests();
        m_parts.addContentsWhereLong();
        return std::move(report);
    }

private:
    Runs text(const QString &theirs) const { return m_words.theirs(theirs); }
    template <class T>
    Runs word(const QString &prefix, const T &value) const
    {
        return m_words.wordFor(prefix, value);
    }

    Runs link(const QString &address) const { return m_words.theirs(address, 0, address); }

    void addFacts()
    {
        const Wording &wording = m_words.wording();
        QList<Runs> topics;
        for (const QString &topic : m_view.topics)
            topics.append(text(topic));
        m_parts.addFacts(
            {{u"status"_s, word(u"status_"_s, m_view.status)},
             {u"date"_s, m_words.ours(wording.date(m_view.date))},
             {u"time"_s, timesOf(m_words, m_view)},
             {u"place"_s, m_words.joined({text(m_view.venue), text(m_view.room)})},
             {u"type"_s, word(u"session_"_s, m_view.form)},
             {u"mode"_s, word(u"mode_"_s, m_view.mode)},
             {u"session_organizers"_s, m_words.organizations(m_view.coOrganizers)},
             {u"topics"_s, m_words.joined(topics)},
             {u"team"_s, teamOf(m_words, m_view.team)},
             {u"languages"_s, m_words.languages(m_view.languages, m_view.interpretation)},
             {u"access"_s, m_words.access(m_view.signLanguage, m_view.captions)},
             {u"attribution"_s, word(u"attribution_"_s, m_view.attribution)},
             {u"meeting"_s, link(m_view.meetingUrl)},
             {u"registration"_s, link(m_view.registrationUrl)},
             {u"register"_s, deadline()},
             {u"capacity"_s, m_view.capacity > 0 ? m_words.number(m_view.capacity) : Runs()},
             {u"figures"_s,
              joinedRuns({countedSentence(m_words, m_view.figures), cameSentence()}, u"\n"_s)}});
    }

    Runs deadline() const
    {
        const QDate day = m_view.registrationDeadline;
        if (!day.isValid() || m_view.status == SessionStatus::Held)
            return {};
        const Wording &wording = m_words.wording();
        return m_words.ours(
            wording.sentence(u"deadline"_s, {{"date"_L1, wording.dates(day, day)}}));
    }

    Runs cameSentence() const
    {
        return m_view.participants ? m_words.ours(m_words.wording().participants(
                   *m_view.participants, m_view.participantsApproximate))
                                   : Runs();
    }

    void addAgenda()
    {
        QList<QList<Runs>> rows;
        for (const InternalAgendaItem &each : m_view.agenda)
            rows.append({joinedRuns({m_words.ours(each.start.toString(u"HH:mm"_s)),
                                     each.minutes > 0
                                         ? m_words.ours(u"%1 min"_s.arg(each.minutes), Run::Quiet)
                                         : Runs()},
                                    u"\n"_s),
                         text(each.title),
                         m_words.theirs(m_words.wording().listed(each.speakers))});
        if (!rows.isEmpty())
            m_parts.addHeading(u"agenda"_s, 1);
        m_parts.addTable({u"time"_s, u"agenda"_s, u"speakers"_s}, rows, {14, 52, 34});
    }

    void addSummary()
    {
        m_parts.addHeading(u"summary"_s, 1);
        m_parts.addParagraph(
            m_words.word(u"summary_"_s + wordOf(m_view.summaryState), Run::Italic | Run::Quiet));
        m_parts.addProse({}, m_view.summary, 1);
        QList<QList<Runs>> rows;
        for (const InternalClearance &each : m_view.clearances)
            rows.append(
                {text(each.by), word(u"clearance_"_s, each.scope), m_words.day(each.due),
                 joinedRuns({word(u"answer_"_s, each.answer), text(each.comment)}, u"\n"_s)});
        if (!rows.isEmpty())
            m_parts.addHeading(u"clearance"_s, 2);
        m_parts.addTable(
            {u"speaker_column"_s, u"clear_scope"_s, u"due_column"_s, u"state_column"_s}, rows,
            {28, 20, 18, 34});
    }

    void addNotes()
    {
        QList<QList<Runs>> rows;
        const QTimeZone known(m_view.timeZone.toLatin1());
        for (const InternalNote &each : m_view.notes) {
            if (isRecommendation(each.kind))
                continue;
            const QDateTime at = known.isValid() ? each.at.toTimeZone(known) : each.at;
            rows.append({m_words.ours(at.toString(u"HH:mm"_s)), word(u"note_"_s, each.kind),
                         joinedRuns({m_words.joined({m_words.theirs(each.who, Run::Bold),
                                                     text(each.attributedAs)}),
                                     markdownToRuns(each.text)},
                                    u"\n"_s),
                         m_words.word(u"audience_"_s + wordOf(each.audience))});
        }
        if (!rows.isEmpty())
            m_parts.addHeading(u"notes"_s, 1);
        m_parts.addTable({u"time"_s, u"kind_column"_s, u"notes"_s, u"for_column"_s}, rows,
                         {12, 19, 53, 16});
        const QList<Runs> items = recommendationsOf(m_words, m_view.notes);
        if (!items.isEmpty())
            m_parts.addHeading(u"recommendations"_s, 1);
        m_parts.addList(items);
    }

    void addActions()
    {
        QList<QList<Runs>> rows;
        for (const InternalAction &each : m_view.actions)
            rows.append(
                {text(each.text),
                 joinedRuns({text(each.owner), word(u"priority_"_s, each.priority)}, u"\n"_s),
                 m_words.day(each.due),
                 m_words.joined({word(u"state_"_s, each.state), word(u"response_"_s, each.response),
                                 text(each.reason)}),
                 m_words.word(u"audience_"_s + wordOf(each.audience))});
        if (!rows.isEmpty())
            m_parts.addHeading(u"actions"_s, 1);
        m_parts.addTable({u"action_column"_s, u"owner_column"_s, u"due_column"_s, u"state_column"_s,
                          u"for_column"_s},
                         rows, {31, 21, 15, 18, 15});
    }

    void addMaterials()
    {
        QList<QList<Runs>> rows;
        for (const InternalMaterial &each : m_view.materials)
            rows.append(
                {joinedRuns(
                     {m_words.theirs(each.title.isEmpty() ? each.file : each.title, 0, each.url),
                      each.title.isEmpty() ? Runs() : m_words.theirs(each.file, Run::Quiet)},
                     u"\n"_s),
                 m_words.joined({word(u"material_"_s, each.kind), text(each.presenter),
                                 each.isWithheld ? m_words.word(u"no_consent"_s) : Runs()}),
                 m_words.word(u"audience_"_s + wordOf(each.audience)),
                 word(u"material_"_s, each.state)});
        if (!rows.isEmpty())
            m_parts.addHeading(u"materials"_s, 1);
        m_parts.addTable(
            {u"material_column"_s, u"kind_column"_s, u"for_column"_s, u"state_column"_s}, rows,
            {40, 29, 17, 14});
    }

    void addRequests()
    {
        QList<QList<Runs>> rows;
        for (const InternalRequest &each : m_view.requests)
            rows.append(
                {text(each.who), text(each.what),
                 joinedRuns({word(u"request_"_s, each.state), text(each.reason)}, u"\n"_s)});
        if (!rows.isEmpty())
            m_parts.addHeading(u"requests"_s, 1);
        m_parts.addTable({u"speaker_column"_s, u"material_column"_s, u"state_column"_s}, rows,
                         {30, 45, 25});
    }

    const InternalSession &m_view;
    ReportParts m_parts;
    DocumentWords &m_words;
};

} // namespace

Manuscript internalReport(const InternalSession &view)
{
    return InternalSessionMaking(view).made();
}

} // namespace convenor
