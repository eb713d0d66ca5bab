// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"
#include "publish/sessionreportpage.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// One internal report while it is put together.
class Making final
{
public:
    Making(ReportSheet &sheet, const InternalSession &view)
        : m_sheet(sheet)
        , m_phrases(sheet.phrases())
        , m_view(view)
    {
    }

    void make()
    {
        m_sheet.setHeading(m_view.number, m_view.title);
        addFacts();
        addOffers();
        m_sheet.addProse({}, m_view.description);
        m_sheet.addProse(u"summary"_s, m_view.summary, word(u"summary_"_s, m_view.summaryState));
        addClearances();
        addSpeakers();
        addAgenda();
        addNotes();
        addActions();
        addMaterials();
        addRequests();
    }

private:
    template <class T>
    Html word(const QString &prefix, T value) const
    {
        return m_phrases.word(prefix + wordOf(value));
    }
    template <class T>
    Html word(const QString &prefix, const std::optional<T> &value) const
    {
        return value ? word(prefix, *value) : Html();
    }
    Html text(const QString &theirs) const { return m_phrases.theirs(theirs.trimmed()); }
    const Wording &wording() const { return m_phrases.wording(); }

    Html due(QDate day) const
    {
        return day.isValid()
            ? m_phrases.ours(wording().sentence(u"due"_s, {{"date"_L1, wording().dates(day, day)}}))
            : Html();
    }

    Html registered() const
    {
        const Figures &figures = m_view.figures;
        const auto n = [](int figure) { return QString::number(figure); };
        return m_phrases.ours(wording().sentence(u"counted"_s,
                                                 {{"registered"_L1, n(figures.registered)},
                                                  {"accepted"_L1, n(figures.accepted)},
                                                  {"observers"_L1, n(figures.observers)},
                                                  {"waiting"_L1, n(figures.waiting)},
                                                  {"attended"_L1, n(figures.attended)}}));
    }

    void addFacts()
    {
        m_sheet.addFact(u"status"_s, word(u"status_"_s, m_view.status));
        m_sheet.addFact(u"date"_s, m_phrases.date(m_view.date));
        m_sheet.addFact(u"time"_s,
                        m_phrases.ours(wording().times(m_view.start, m_view.end, m_view.timeZone,
                                                       m_view.date.day())));
        m_sheet.addFact(u"place"_s, m_sheet.joined({text(m_view.venue), text(m_view.room)}));
        m_sheet.addFact(u"type"_s, word(u"session_"_s, m_view.form));
        m_sheet.addFact(u"mode"_s, word(u"mode_"_s, m_view.mode));
        m_sheet.addFact(u"session_organizers"_s, m_phrases.organizations(m_view.coOrganizers));
        QList<Html> topics;
        for (const QString &topic : m_view.topics)
            topics.append(text(topic));
        m_sheet.addFact(u"topics"_s, m_sheet.joined(topics));
        QList<Html> team;
        for (const InternalTeamMember &member : m_view.team) {
            const Html role = word(u"team_"_s, member.role);
            const Html name = text(member.name);
            team.append(role.isEmpty() ? name : Html{name.markup + u" ("_s + role.markup + u')'});
        }
        m_sheet.addFact(u"team"_s, m_sheet.joined(team));
    }

    void addOffers()
    {
        m_sheet.addFact(u"languages"_s,
                        m_phrases.languages(m_view.languages, m_view.interpretation));
        m_sheet.addFact(u"access"_s, m_phrases.access(m_view.signLanguage, m_view.captions));
        m_sheet.addFact(u"attribution"_s, word(u"attribution_"_s, m_view.attribution));
        m_sheet.addLink(u"meeting"_s, m_view.meetingUrl);
        m_sheet.addLink(u"registration"_s, m_view.registrationUrl);
        if (m_view.registrationDeadline.isValid() && m_view.status != SessionStatus::Held)
            m_sheet.addFact(u"register"_s, m_phrases.deadline(m_view.registrationDeadline));
        if (m_view.capacity > 0)
            m_sheet.addFact(u"capacity"_s, htmlOf(QString::number(m_view.capacity)));
        m_sheet.addFact(u"figures"_s, registered());
        if (m_view.participants)
            m_sheet.addFact(u"figures"_s,
                            m_phrases.ours(wording().participants(*m_view.participants,
                                                                  m_view.participantsApproximate)));
    }

    void addClearances()
    {
        QList<ReportLine> lines;
        for (const InternalClearance &each : m_view.clearances) {
            ReportLine &line = lines.emplaceBack();
            line.text = m_sheet.joined({text(each.by), word(u"clearance_"_s, each.scope),
                                        word(u"answer_"_s, each.answer), text(each.comment)});
            line.note = due(each.due);
        }
        m_sheet.addList(u"clearance"_s, lines);
    }

    void addSpeakers()
    {
        QList<ReportLine> lines;
        for (const InternalSpeaker &each : m_view.speakers) {
            ReportLine &line = lines.emplaceBack();
            line.text =
                m_phrases.speaker({{}, each.name, each.role, each.position, each.organization});
            line.note = word(u"speaker_"_s, each.state);
        }
        m_sheet.addList(u"speakers"_s, lines);
    }

    void addAgenda()
    {
        QList<ReportLine> lines;
        for (const InternalAgendaItem &each : m_view.agenda) {
            ReportLine &line = lines.emplaceBack();
            line.first = htmlOf(each.start.toString(u"HH:mm"_s));
            if (each.minutes > 0)
                line.second = htmlOf(u"%1 min"_s.arg(each.minutes));
            line.text = text(each.title);
            line.note = m_phrases.theirs(wording().listed(each.speakers));
        }
        m_sheet.addTable(u"agenda"_s, lines);
    }

    void addNotes()
    {
        QList<ReportLine> lines;
        for (const InternalNote &each : m_view.notes) {
            ReportLine &line = lines.emplaceBack();
            line.first = m_sheet.time(each.at, m_view.timeZone);
            line.second =
                m_sheet.joined({word(u"note_"_s, each.kind), word(u"audience_"_s, each.audience)});
            line.text = markdownToHtml(each.text, {4, {}});
            line.note = m_sheet.joined({text(each.who), text(each.attributedAs)});
        }
        m_sheet.addTable(u"notes"_s, lines);
    }

    void addActions()
    {
        QList<ReportLine> lines;
        for (const InternalAction &each : m_view.actions) {
            ReportLine &line = lines.emplaceBack();
            line.text = text(each.text);
            line.note = m_sheet.joined({text(each.owner), word(u"priority_"_s, each.priority),
                                        due(each.due), word(u"state_"_s, each.state),
                                        word(u"response_"_s, each.response), text(each.reason),
                                        word(u"audience_"_s, each.audience)});
        }
        m_sheet.addList(u"actions"_s, lines);
    }

    void addMaterials()
    {
        QList<ReportLine> lines;
        for (const InternalMaterial &each : m_view.materials) {
            ReportLine &line = lines.emplaceBack();
            line.text = text(each.title.isEmpty() ? each.file : each.title);
            line.link = each.url;
            line.note = m_sheet.joined(
                {word(u"material_"_s, each.kind), text(each.file), text(each.presenter),
                 each.isWithheld ? m_phrases.word(u"no_consent"_s) : Html(),
                 word(u"material_"_s, each.state), word(u"audience_"_s, each.audience)});
        }
        m_sheet.addList(u"documents"_s, lines);
    }

    void addRequests()
    {
        QList<ReportLine> lines;
        for (const InternalRequest &each : m_view.requests) {
            ReportLine &line = lines.emplaceBack();
            line.text = m_sheet.joined({text(each.who), text(each.what)});
            line.note = m_sheet.joined({word(u"request_"_s, each.state), text(each.reason)});
        }
        m_sheet.addList(u"requests"_s, lines);
    }

    ReportSheet &m_sheet;
    Phrases &m_phrases;
    const InternalSession &m_view;
};

} // namespace

Result<ReportPage> internalReport(const InternalSession &view, const Templates &templates)
{
    ReportSheet sheet(view.language, view.series, u"for_organizers"_s);
    Making(sheet, view).make();
    return sheet.page(templates);
}

} // namespace convenor
