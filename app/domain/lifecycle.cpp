// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lifecycle.h"

#include <algorithm>

namespace convenor {

namespace {

bool hasSpeaker(const Session &session, std::initializer_list<SpeakerState> states)
{
    return std::any_of(
        session.speakers.cbegin(), session.speakers.cend(), [&](const Speaker &speaker) {
            return std::find(states.begin(), states.end(), speaker.state) != states.end();
        });
}

bool hasFocalPoint(const Session &session)
{
    return std::any_of(session.team.cbegin(), session.team.cend(), [](const TeamMember &member) {
        return member.role == TeamRole::FocalPoint;
    });
}

/// Where each lack begins to count, in the order in which they are told.
struct Demand
{
    Lack lack;
    SessionStatus from;
    bool (*isMet)(const Session &session);
};

constexpr Demand demands[] = {
    {Lack::Title, SessionStatus::Planned,
     [](const Session &session) { return !session.title.trimmed().isEmpty(); }},
    {Lack::Day, SessionStatus::Confirmed,
     [](const Session &session) { return session.date.day().isValid(); }},
    {Lack::Start, SessionStatus::Confirmed,
     [](const Session &session) { return session.start.isValid(); }},
    {Lack::End, SessionStatus::Announced,
     [](const Session &session) { return session.end.isValid(); }},
    {Lack::FocalPoint, SessionStatus::Planned, hasFocalPoint},
    {Lack::Speaker, SessionStatus::Confirmed,
     [](const Session &session) {
         using enum SpeakerState;
         return hasSpeaker(session, {Proposed, Invited, Confirmed});
     }},
    {Lack::ConfirmedSpeaker, SessionStatus::Announced,
     [](const Session &session) { return hasSpeaker(session, {SpeakerState::Confirmed}); }},
    {Lack::AnswerOfSpeaker, SessionStatus::Announced,
     [](const Session &session) { return !hasSpeaker(session, {SpeakerState::Invited}); }},
    {Lack::Description, SessionStatus::Announced,
     [](const Session &session) { return !session.description.trimmed().isEmpty(); }},
    {Lack::Place, SessionStatus::Announced,
     [](const Session &session) {
         return !session.mode || *session.mode == SessionMode::Online || !session.venue.isEmpty();
     }},
    {Lack::MeetingLink, SessionStatus::Announced,
     [](const Session &session) {
         return session.mode == SessionMode::InPerson || !session.meetingUrl.isEmpty();
     }},
    {Lack::RegistrationLink, SessionStatus::Announced,
     [](const Session &session) { return !session.registrationUrl.isEmpty(); }},
    {Lack::Figure, SessionStatus::Held,
     [](const Session &session) { return session.participantsReported.has_value(); }},
    {Lack::Summary, SessionStatus::Held,
     [](const Session &session) { return !session.summary.trimmed().isEmpty(); }},
    {Lack::ApprovedSummary, SessionStatus::Held,
     [](const Session &session) { return session.summaryState == SummaryState::Approved; }},
};
static_assert(std::size(demands) == lackCount);

/// What matters only as long as people can still come.
bool isOver(Lack lack)
{
    return lack == Lack::MeetingLink || lack == Lack::RegistrationLink
        || lack == Lack::AnswerOfSpeaker || lack == Lack::End || lack == Lack::FocalPoint;
}

} // namespace

std::optional<SessionStatus> nextStep(SessionStatus status)
{
    switch (status) {
    case SessionStatus::Idea:
    case SessionStatus::Postponed:
        return SessionStatus::Planned;
    case SessionStatus::Planned:
        return SessionStatus::Confirmed;
    case SessionStatus::Confirmed:
        return SessionStatus::Announced;
    case SessionStatus::Announced:
        return SessionStatus::Held;
    case SessionStatus::Held:
    case SessionStatus::Cancelled:
        break;
    }
    return std::nullopt;
}

QList<Lack> lackingFor(const Session &session, SessionStatus status, bool attended)
{
    QList<Lack> lacking;
    if (status == SessionStatus::Postponed || status == SessionStatus::Cancelled)
        return lacking;
    for (const Demand &demand : demands) {
        if (status < demand.from || demand.isMet(session))
            continue;
        if (status == SessionStatus::Held && isOver(demand.lack))
            continue;
        if (demand.lack == Lack::Figure && attended)
            continue;
        if (demand.lack == Lack::ConfirmedSpeaker && lacking.contains(Lack::Speaker))
            continue;
        if (demand.lack == Lack::ApprovedSummary && lacking.contains(Lack::Summary))
            continue;
        lacking.append(demand.lack);
    }
    return lacking;
}

Result<void> judgeStep(const Session &session, SessionStatus to, QDate today)
{
    const QString number = QString::number(session.number);
    if (session.status == to)
        return {};
    if (to == SessionStatus::Announced && session.title.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "session.announced-without-title", {number});
    if (to == SessionStatus::Held && session.date.isNull())
        return failure(ErrorKind::Invalid, "session.held-without-date", {number});
    if (to == SessionStatus::Held && session.date.earliest() > today)
        return failure(ErrorKind::Invalid, "session.held-before-its-day",
                       {number, session.date.text()});
    if (session.status == SessionStatus::Held && to == SessionStatus::Postponed)
        return failure(ErrorKind::Invalid, "session.held-not-postponed", {number});
    if (session.status == SessionStatus::Held && to == SessionStatus::Cancelled)
        return failure(ErrorKind::Invalid, "session.held-not-cancelled", {number});
    return {};
}

Session stepped(Session session, SessionStatus to)
{
    if (to == SessionStatus::Announced || to == SessionStatus::Held)
        session.wasAnnounced = false;
    else if (session.status == SessionStatus::Announced)
        session.wasAnnounced = true;
    session.status = to;
    return session;
}

bool asksBeforeMoving(const Session &session)
{
    return session.status == SessionStatus::Held && !session.date.isNull();
}

} // namespace convenor
