// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

template <class E, size_t N>
QString labelFrom(const std::array<const char *, N> &labels, E value)
{
    static_assert(N == wordsOf<E>.size());
    return tr(labels[size_t(value)]);
}

} // namespace

QString label(Kind kind)
{
    static constexpr std::array<const char *, kindCount> labels{
        QT_TRANSLATE_NOOP("Wording", "Series"),
        QT_TRANSLATE_NOOP("Wording", "Session"),
        QT_TRANSLATE_NOOP("Wording", "Person"),
        QT_TRANSLATE_NOOP("Wording", "Organization"),
        QT_TRANSLATE_NOOP("Wording", "Note"),
        QT_TRANSLATE_NOOP("Wording", "Action point"),
        QT_TRANSLATE_NOOP("Wording", "Material"),
        QT_TRANSLATE_NOOP("Wording", "Request"),
        QT_TRANSLATE_NOOP("Wording", "Registration"),
        QT_TRANSLATE_NOOP("Wording", "Mail"),
        QT_TRANSLATE_NOOP("Wording", "Accepted finding"),
    };
    return tr(labels[size_t(kind)]);
}

QString label(Involvement involvement)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Speaker"), QT_TRANSLATE_NOOP("Wording", "Moderator"),
        QT_TRANSLATE_NOOP("Wording", "Organizing team"),
        QT_TRANSLATE_NOOP("Wording", "Participant"), QT_TRANSLATE_NOOP("Wording", "Observer")};
    return labelFrom(labels, involvement);
}

QString label(TraceKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Said"), QT_TRANSLATE_NOOP("Wording", "Asked"),
        QT_TRANSLATE_NOOP("Wording", "Was promised"), QT_TRANSLATE_NOOP("Wording", "Has to do"),
        QT_TRANSLATE_NOOP("Wording", "Invited on")};
    return labelFrom(labels, kind);
}

QString label(SeriesForm form)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Online"), QT_TRANSLATE_NOOP("Wording", "Regional"),
        QT_TRANSLATE_NOOP("Wording", "Global"), QT_TRANSLATE_NOOP("Wording", "Other")};
    return labelFrom(labels, form);
}

QString label(Visibility visibility)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Public event"),
                                       QT_TRANSLATE_NOOP("Wording", "Private event")};
    return labelFrom(labels, visibility);
}

QString label(CriterionKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Judged by the organizers"),
        QT_TRANSLATE_NOOP("Wording", "Partner of UNHCR in given years"),
        QT_TRANSLATE_NOOP("Wording", "Operational partner"),
        QT_TRANSLATE_NOOP("Wording", "Experience on the topics"),
        QT_TRANSLATE_NOOP("Wording", "ECOSOC status and interest shown")};
    return labelFrom(labels, kind);
}

QString label(SessionForm form)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Plenary"), QT_TRANSLATE_NOOP("Wording", "Parallel session"),
        QT_TRANSLATE_NOOP("Wording", "Side event"), QT_TRANSLATE_NOOP("Wording", "Briefing")};
    return labelFrom(labels, form);
}

QString label(SessionMode mode)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Online"),
                                       QT_TRANSLATE_NOOP("Wording", "In person"),
                                       QT_TRANSLATE_NOOP("Wording", "Hybrid")};
    return labelFrom(labels, mode);
}

QString label(SessionStatus status)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Idea"),      QT_TRANSLATE_NOOP("Wording", "Planned"),
        QT_TRANSLATE_NOOP("Wording", "Confirmed"), QT_TRANSLATE_NOOP("Wording", "Announced"),
        QT_TRANSLATE_NOOP("Wording", "Held"),      QT_TRANSLATE_NOOP("Wording", "Postponed"),
        QT_TRANSLATE_NOOP("Wording", "Cancelled")};
    return labelFrom(labels, status);
}

QString label(TeamRole role)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Focal point"), QT_TRANSLATE_NOOP("Wording", "Note-taker"),
        QT_TRANSLATE_NOOP("Wording", "Host"), QT_TRANSLATE_NOOP("Wording", "Technical support"),
        QT_TRANSLATE_NOOP("Wording", "Interpreter")};
    return labelFrom(labels, role);
}

QString label(Attribution attribution)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Everybody is named"),
        QT_TRANSLATE_NOOP("Wording", "Only speakers are named"),
        QT_TRANSLATE_NOOP("Wording", "Nobody is named (Chatham House)")};
    return labelFrom(labels, attribution);
}

QString label(SummaryState state)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "No summary"), QT_TRANSLATE_NOOP("Wording", "Draft"),
        QT_TRANSLATE_NOOP("Wording", "In review"), QT_TRANSLATE_NOOP("Wording", "Approved")};
    return labelFrom(labels, state);
}

QString label(ClearanceScope scope)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "The whole text"),
                                       QT_TRANSLATE_NOOP("Wording", "Their own words")};
    return labelFrom(labels, scope);
}

QString label(ClearanceAnswer answer)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "No answer yet"), QT_TRANSLATE_NOOP("Wording", "Cleared"),
        QT_TRANSLATE_NOOP("Wording", "Changes asked for"),
        QT_TRANSLATE_NOOP("Wording", "No objection by the deadline")};
    return labelFrom(labels, answer);
}

QString label(SpeakerRole role)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Opening"),     QT_TRANSLATE_NOOP("Wording", "Moderator"),
        QT_TRANSLATE_NOOP("Wording", "Keynote"),     QT_TRANSLATE_NOOP("Wording", "Panellist"),
        QT_TRANSLATE_NOOP("Wording", "NGO speaker"), QT_TRANSLATE_NOOP("Wording", "Facilitator"),
        QT_TRANSLATE_NOOP("Wording", "Rapporteur"),  QT_TRANSLATE_NOOP("Wording", "Closing")};
    return labelFrom(labels, role);
}

QString label(SpeakerState state)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Proposed"), QT_TRANSLATE_NOOP("Wording", "Invited"),
        QT_TRANSLATE_NOOP("Wording", "Confirmed"), QT_TRANSLATE_NOOP("Wording", "Declined")};
    return labelFrom(labels, state);
}

QString label(MaterialKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Background"), QT_TRANSLATE_NOOP("Wording", "Guidance"),
        QT_TRANSLATE_NOOP("Wording", "Presentation"), QT_TRANSLATE_NOOP("Wording", "Recording"),
        QT_TRANSLATE_NOOP("Wording", "Report")};
    return labelFrom(labels, kind);
}

QString label(MaterialState state)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Promised"),
                                       QT_TRANSLATE_NOOP("Wording", "Received"),
                                       QT_TRANSLATE_NOOP("Wording", "Cleared")};
    return labelFrom(labels, state);
}

QString label(Audience audience)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Internal"),
                                       QT_TRANSLATE_NOOP("Wording", "Registered"),
                                       QT_TRANSLATE_NOOP("Wording", "Public")};
    return labelFrom(labels, audience);
}

QString label(RequestState state)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Open"),
                                       QT_TRANSLATE_NOOP("Wording", "Granted"),
                                       QT_TRANSLATE_NOOP("Wording", "Declined")};
    return labelFrom(labels, state);
}

QString label(RegistrationState state)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Pending"),      QT_TRANSLATE_NOOP("Wording", "On hold"),
        QT_TRANSLATE_NOOP("Wording", "Accepted"),     QT_TRANSLATE_NOOP("Wording", "Regretted"),
        QT_TRANSLATE_NOOP("Wording", "Waiting list"), QT_TRANSLATE_NOOP("Wording", "Cancelled")};
    return labelFrom(labels, state);
}

QString label(ActionState state)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Open"), QT_TRANSLATE_NOOP("Wording", "In progress"),
        QT_TRANSLATE_NOOP("Wording", "Done"), QT_TRANSLATE_NOOP("Wording", "Closed")};
    return labelFrom(labels, state);
}

QString label(OrganizationKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "National NGO"),
        QT_TRANSLATE_NOOP("Wording", "International NGO"),
        QT_TRANSLATE_NOOP("Wording", "NGO"),
        QT_TRANSLATE_NOOP("Wording", "NGO network"),
        QT_TRANSLATE_NOOP("Wording", "Civil society"),
        QT_TRANSLATE_NOOP("Wording", "United Nations"),
        QT_TRANSLATE_NOOP("Wording", "Intergovernmental organization"),
        QT_TRANSLATE_NOOP("Wording", "Government"),
        QT_TRANSLATE_NOOP("Wording", "Academia"),
        QT_TRANSLATE_NOOP("Wording", "Sports association"),
        QT_TRANSLATE_NOOP("Wording", "Other")};
    return labelFrom(labels, kind);
}

QString label(EcosocStatus status)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "None"), QT_TRANSLATE_NOOP("Wording", "General"),
        QT_TRANSLATE_NOOP("Wording", "Special"), QT_TRANSLATE_NOOP("Wording", "Roster")};
    return labelFrom(labels, status);
}

QString fieldLabel(const QString &field)
{
    // Most names are words already: only those that are not are listed.
    static const QHash<QString, const char *> labels{
        {u"at"_s, QT_TRANSLATE_NOOP("Wording", "Time")},
        {u"by_organization"_s, QT_TRANSLATE_NOOP("Wording", "Asked organization")},
        {u"by_person"_s, QT_TRANSLATE_NOOP("Wording", "Asked person")},
        {u"captions"_s, QT_TRANSLATE_NOOP("Wording", "Live captions")},
        {u"co_organizers"_s, QT_TRANSLATE_NOOP("Wording", "Co-organizers")},
        {u"contact_email"_s, QT_TRANSLATE_NOOP("Wording", "Contact e-mail")},
        {u"due"_s, QT_TRANSLATE_NOOP("Wording", "Due date")},
        {u"ecosoc_status"_s, QT_TRANSLATE_NOOP("Wording", "ECOSOC status")},
        {u"email"_s, QT_TRANSLATE_NOOP("Wording", "E-mail")},
        {u"faith_based"_s, QT_TRANSLATE_NOOP("Wording", "Faith-based")},
        {u"for"_s, QT_TRANSLATE_NOOP("Wording", "Asked for")},
        {u"key"_s, QT_TRANSLATE_NOOP("Wording", "Document id")},
        {u"least_minutes"_s, QT_TRANSLATE_NOOP("Wording", "Minutes that count as attended")},
        {u"meeting_url"_s, QT_TRANSLATE_NOOP("Wording", "Meeting link")},
        {u"not_participant"_s, QT_TRANSLATE_NOOP("Wording", "Not a participant")},
        {u"ordinal"_s, QT_TRANSLATE_NOOP("Wording", "Place in the list")},
        {u"per_organization_limit"_s, QT_TRANSLATE_NOOP("Wording", "Limit per organization")},
        {u"refugee_led"_s, QT_TRANSLATE_NOOP("Wording", "Refugee-led")},
        {u"registration_url"_s, QT_TRANSLATE_NOOP("Wording", "Registration link")},
        {u"rule_kind"_s, QT_TRANSLATE_NOOP("Wording", "Rule")},
        {u"rule_years"_s, QT_TRANSLATE_NOOP("Wording", "Years")},
        {u"target"_s, QT_TRANSLATE_NOOP("Wording", "Entry")},
        {u"unhcr_partner_years"_s, QT_TRANSLATE_NOOP("Wording", "Partner of UNHCR in")},
        {u"url"_s, QT_TRANSLATE_NOOP("Wording", "Link")},
        {u"women_led"_s, QT_TRANSLATE_NOOP("Wording", "Women-led")},
    };
    if (const char *known = labels.value(field))
        return tr(known);
    QString words = field;
    words.replace(u'_', u' ');
    return words.isEmpty() ? words : words.at(0).toUpper() + words.sliced(1);
}

QString tableLabel(const QString &table)
{
    static const QHash<QString, const char *> labels{
        {u"action"_s, QT_TRANSLATE_NOOP("Wording", "Action point")},
        {u"attendance_visitors"_s, QT_TRANSLATE_NOOP("Wording", "Attendee")},
        {u"attendance_visitors_stays"_s, QT_TRANSLATE_NOOP("Wording", "Time there")},
        {u"revision"_s, QT_TRANSLATE_NOOP("Wording", "Revision of the summary")},
        {u"session_speakers"_s, QT_TRANSLATE_NOOP("Wording", "Speaker")},
        {u"session_team"_s, QT_TRANSLATE_NOOP("Wording", "Team")},
        {u"session_agenda"_s, QT_TRANSLATE_NOOP("Wording", "Agenda")},
        {u"session_clearances"_s, QT_TRANSLATE_NOOP("Wording", "Clearance")},
        {u"session_summary_steps"_s, QT_TRANSLATE_NOOP("Wording", "Step of the summary")},
        {u"session_follows"_s, QT_TRANSLATE_NOOP("Wording", "Continues session")},
        {u"session_acknowledged"_s, QT_TRANSLATE_NOOP("Wording", "Clash that is meant")},
        {u"person_not_same_as"_s, QT_TRANSLATE_NOOP("Wording", "Not the same person")},
        {u"organization_not_same_as"_s, QT_TRANSLATE_NOOP("Wording", "Not the same organization")},
        {u"session_co_organizers"_s, QT_TRANSLATE_NOOP("Wording", "Co-organizer")},
        {u"series_organizers"_s, QT_TRANSLATE_NOOP("Wording", "Organizer")},
        {u"series_co_organizers"_s, QT_TRANSLATE_NOOP("Wording", "Co-organizer")},
        {u"series_criteria"_s, QT_TRANSLATE_NOOP("Wording", "Criterion")},
        {u"organization_evidence"_s, QT_TRANSLATE_NOOP("Wording", "Evidence")},
        {u"registration_claims"_s, QT_TRANSLATE_NOOP("Wording", "Claim")},
        {u"registration_answers"_s, QT_TRANSLATE_NOOP("Wording", "Answer")},
        {u"mailing"_s, QT_TRANSLATE_NOOP("Wording", "Mail draft")},
        {u"mailing_items"_s, QT_TRANSLATE_NOOP("Wording", "Sent with a mail")},
        {u"mailing_recipients"_s, QT_TRANSLATE_NOOP("Wording", "Mail written to them")},
        {u"registration_differences"_s, QT_TRANSLATE_NOOP("Wording", "Changed since decided")},
        {u"accepted_finding"_s, QT_TRANSLATE_NOOP("Wording", "Accepted finding")},
        {u"list_layout"_s, QT_TRANSLATE_NOOP("Wording", "Columns of a list")},
    };
    if (const char *known = labels.value(table))
        return tr(known);
    return table.endsWith(u"_translations") ? tr("Translation") : fieldLabel(table);
}

QString dateWords(const PartialDate &date)
{
    const QLocale locale;
    switch (date.precision()) {
    case PartialDate::Precision::Day:
        return locale.toString(date.day(), u"d MMM yyyy"_s);
    case PartialDate::Precision::Month:
        return tr("%1, day to be announced").arg(locale.toString(date.earliest(), u"MMMM yyyy"_s));
    case PartialDate::Precision::Year:
        return tr("%1, date to be announced").arg(date.year());
    case PartialDate::Precision::None:
        break;
    }
    return tr("to be announced");
}

} // namespace convenor
