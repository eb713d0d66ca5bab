// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personalfacts.h"

#include <algorithm>

namespace convenor {

namespace {

struct Columns
{
    const char *table;
    Fact fact;
    const char *names;
};

constexpr Columns facts[] = {
    {"organization", Fact::Plain,
     "key name acronym aliases kind refugee_led women_led faith_based country website "
     "unhcr_partner_years operational_partner ecosoc_status"},
    {"organization", Fact::Tie, "focal_point"},
    {"organization", Fact::Writing, "notes"},
    {"organization_evidence", Fact::Plain,
     "organization ordinal kind years source verified_by verified_at expires"},
    {"organization_not_same_as", Fact::Plain, "organization ordinal target"},
    {"person", Fact::Plain, "organization country"},
    {"person", Fact::Published, "key name given_name family_name honorific position"},
    {"person", Fact::Personal, "pronounced email phone time_zone languages biography"},
    {"person_not_same_as", Fact::Plain, "ordinal"},
    {"person_not_same_as", Fact::Mention, "person target"},
    {"series", Fact::Plain,
     "ordinal key title form event_type location visibility start end time_zone language "
     "contact_email keep_personal_data_until per_organization_limit"},
    {"series", Fact::Writing,
     "introduction objectives notes_policy participation observers privacy_notice"},
    {"series_organizers", Fact::Plain, "series ordinal target"},
    {"series_co_organizers", Fact::Plain, "series ordinal target"},
    {"series_criteria", Fact::Plain, "series ordinal key text rule_kind rule_years"},
    {"series_criteria_translations", Fact::Plain, "series_criteria ordinal language field text"},
    {"series_translations", Fact::Plain, "series ordinal language field"},
    {"series_translations", Fact::Writing, "text"},
    {"session", Fact::Plain,
     "series ordinal key number form mode date start end venue room capacity status was_announced "
     "topics languages interpretation sign_language captions attribution observers_allowed "
     "per_organization_limit registration_url registration_deadline meeting_url "
     "participants_reported participants_approximate summary_state"},
    {"session", Fact::Writing, "title description summary"},
    {"session_co_organizers", Fact::Plain, "session ordinal target"},
    {"session_team", Fact::Plain, "session ordinal role"},
    {"session_team", Fact::Tie, "person"},
    {"session_clearances", Fact::Plain,
     "session ordinal by_organization scope asked_at due answer answered_at sent_at settled_at"},
    {"session_clearances", Fact::Tie, "by_person"},
    {"session_clearances", Fact::Writing, "comment sent_text"},
    {"session_summary_steps", Fact::Plain, "session ordinal state at by"},
    {"session_summary_steps", Fact::Writing, "reason"},
    {"revision", Fact::Plain, "session made_at made_by"},
    {"revision", Fact::Writing, "name text"},
    {"accepted_finding", Fact::Plain,
     "series session rule field fingerprint accepted_by accepted_at"},
    {"accepted_finding", Fact::Writing, "reason"},
    {"session_speakers", Fact::Plain,
     "session ordinal role organization state invited_at answered_at"},
    {"session_speakers", Fact::Tie, "person"},
    {"session_speakers", Fact::Published, "position"},
    {"session_agenda", Fact::Plain, "session ordinal start minutes"},
    {"session_agenda", Fact::Writing, "title"},
    {"session_agenda_speakers", Fact::Plain, "session_agenda ordinal"},
    {"session_agenda_speakers", Fact::Tie, "target"},
    {"session_follows", Fact::Plain, "session ordinal target"},
    {"session_acknowledged", Fact::Plain, "session ordinal clash other"},
    {"session_acknowledged", Fact::Mention, "person"},
    {"session_acknowledged", Fact::Writing, "note"},
    {"session_translations", Fact::Plain, "session ordinal language field"},
    {"session_translations", Fact::Writing, "text"},
    {"note", Fact::Plain, "session ordinal key at kind audience"},
    {"note", Fact::TieUntilDue, "person"},
    {"note", Fact::Writing, "attributed_as text"},
    {"action", Fact::Plain,
     "session ordinal key owner_organization priority due state response audience note follows"},
    {"action", Fact::Tie, "owner_person"},
    {"action", Fact::Writing, "text owner_text reason"},
    {"material", Fact::Plain,
     "session ordinal content kind audience language presenter_consents state"},
    {"material", Fact::Tie, "presenter"},
    {"material", Fact::Writing, "title url file"},
    {"material_translations", Fact::Plain, "material ordinal language field"},
    {"material_translations", Fact::Writing, "text"},
    {"request", Fact::TieUntilDue, "person"},
    {"request", Fact::Passing, "session ordinal asked_at for state decided_by reason"},
    {"registration", Fact::Plain,
     "series session ordinal organization capacity registered_at source state waiting_position "
     "decided_at attended minutes_attended reported_as reported_at"},
    {"registration", Fact::TieUntilDue, "person"},
    {"registration", Fact::Personal,
     "decided_by reason questions access_needs security_concern list_as consents_listed "
     "consents_email_shared consents_recording consents_future_mail"},
    {"registration_claims", Fact::Plain, "registration ordinal criterion verified_at expires"},
    {"registration_claims", Fact::Personal, "evidence verified_by"},
    {"registration_answers", Fact::Passing, "registration ordinal question answer"},
    {"registration_differences", Fact::Passing, "registration ordinal field before after"},
    {"list_layout", Fact::Plain, "headings meanings day_order"},
    {"attendance", Fact::Plain, "session least_minutes"},
    {"attendance_visitors", Fact::TieUntilDue, "person"},
    {"attendance_visitors", Fact::Passing,
     "attendance ordinal name original_name email role minutes not_participant"},
    {"attendance_visitors_stays", Fact::Passing, "attendance_visitors ordinal from to"},
    {"mailing", Fact::Plain,
     "series session kind language version made_at made_by hash sent_at sent_by"},
    {"mailing", Fact::Writing, "subject"},
    {"mailing_recipients", Fact::Plain, "mailing ordinal told decided_at"},
    {"mailing_recipients", Fact::TieUntilDue, "person"},
    {"mailing_recipients", Fact::Personal, "address"},
    {"mailing_items", Fact::Plain, "mailing ordinal material hash"},
    {"mailing_items", Fact::Writing, "title text"},
};

} // namespace

std::optional<Fact> factOf(const QByteArray &table, const QByteArray &column)
{
    for (const Columns &each : facts) {
        if (table == each.table && QByteArray(each.names).split(' ').contains(column))
            return each.fact;
    }
    return std::nullopt;
}

QList<QByteArray> columnsWith(const QByteArray &table, Fact fact)
{
    QList<QByteArray> columns;
    for (const Columns &each : facts) {
        if (table == each.table && fact == each.fact)
            columns += QByteArray(each.names).split(' ');
    }
    return columns;
}

bool goesWhole(const QByteArray &table)
{
    return !columnsWith(table, Fact::Passing).isEmpty();
}

bool holdsPersonalFacts(const QByteArray &table)
{
    return std::ranges::any_of(facts, [&](const Columns &each) {
        return table == each.table
            && (each.fact == Fact::Personal || each.fact == Fact::Passing
                || each.fact == Fact::TieUntilDue);
    });
}

QList<std::pair<QByteArray, QByteArray>> allFacts()
{
    QList<std::pair<QByteArray, QByteArray>> all;
    for (const Columns &each : facts) {
        for (const QByteArray &column : QByteArray(each.names).split(' '))
            all.append({each.table, column});
    }
    return all;
}

} // namespace convenor
