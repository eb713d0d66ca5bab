// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/attendancejudge.h"

#include "base/fold.h"
#include "domain/plan.h"
#include "domain/visitors.h"
#include "storage/stores.h"
#include "usecases/wording.h"

#include <algorithm>

namespace convenor {

namespace {

bool isOfCrew(const Registrants &crew, const Visitor &visitor)
{
    return visitor.role == VisitorRole::Host || visitor.role == VisitorRole::Panelist
        || crew.recognized(visitor).known != 0;
}

class Judging final
{
public:
    Judging(ComingAttendance &coming, const SessionRoll &roll)
        : m_coming(coming)
        , m_roll(roll)
    {
        for (const QList<Registration> *list : {&roll.ofSession, &roll.ofMeeting}) {
            for (const Registration &each : *list) {
                const Person person = roll.people.value(each.person);
                m_registrants.add(person);
                m_coming.names.insert(person.id.value(), person.name);
            }
        }
        for (const Person &each : roll.crew)
            m_crew.add(each);
    }

    void judgeAll()
    {
        for (ComingVisitor &each : m_coming.visitors) {
            each.minutes = minutesOf(each.visitor);
            each.person = {};
            each.candidates.clear();
            judge(each);
        }
    }

private:
    void judge(ComingVisitor &coming)
    {
        using enum VisitorDecision::Kind;
        const Recognition whom = m_registrants.recognized(coming.visitor);
        coming.candidates = whom.candidates;
        if (coming.decision && coming.decision->kind == Register)
            coming.fate = VisitorFate::Registering;
        else if (coming.decision && coming.decision->kind == Is)
            match(coming, coming.decision->person);
        else if (coming.decision ? coming.decision->kind == NotParticipant
                                 : coming.visitor.notParticipant)
            coming.fate = VisitorFate::NotParticipant;
        else if (coming.visitor.role == VisitorRole::Bot)
            coming.fate = VisitorFate::Apart;
        else if (!coming.decision && isRegistered(coming.visitor.person))
            match(coming, coming.visitor.person);
        else if (!coming.decision && whom.known != 0)
            match(coming, PersonId(whom.known));
        else if (!coming.decision && isOfCrew(m_crew, coming.visitor))
            coming.fate = VisitorFate::Apart;
        else
            coming.fate =
                whom.candidates.isEmpty() ? VisitorFate::Unmatched : VisitorFate::Doubtful;
    }

    bool isRegistered(PersonId person) const
    {
        return !person.isNull() && m_coming.names.contains(person.value());
    }

    static void match(ComingVisitor &coming, PersonId person)
    {
        coming.person = person;
        coming.fate = VisitorFate::Matched;
    }

    ComingAttendance &m_coming;
    const SessionRoll &m_roll;
    Registrants m_registrants;
    Registrants m_crew;
};

void listPeople(ComingAttendance &coming, const SessionRoll &roll,
                const QHash<PersonId, int> &minutes)
{
    coming.people.clear();
    for (auto each = minutes.cbegin(); each != minutes.cend(); ++each) {
        const Person person = roll.people.value(each.key());
        coming.people.append({person.id, person.name, person.email, each.value(),
                              each.value() >= coming.leastMinutes});
    }
    std::ranges::sort(coming.people, [](const SeenPerson &a, const SeenPerson &b) {
        return std::tuple(fold(a.name), a.person.value())
            < std::tuple(fold(b.name), b.person.value());
    });
}

/// As it will be once it is taken.
void count(ComingAttendance &coming, const SessionRoll &roll, const QHash<PersonId, int> &minutes)
{
    AttendanceFigures &figures = coming.figures = {};
    const QSet<PersonId> seenBefore = seenIn(coming.before);
    for (const Registration &each : roll.ofSession) {
        const bool isSeen = minutes.contains(each.person);
        const Registration then =
            witnessed(each, isSeen ? std::optional(minutes.value(each.person)) : std::nullopt,
                      coming.leastMinutes, seenBefore.contains(each.person));
        figures.registered += each.state != RegistrationState::Cancelled ? 1 : 0;
        if (then.attended == std::optional(true))
            ++figures.attended;
        else if (isSeen)
            ++figures.belowThreshold;
        else if (each.state == RegistrationState::Accepted)
            ++figures.noShow;
    }
    for (const Registration &each : roll.ofMeeting) {
        if (minutes.contains(each.person))
            ++(minutes.value(each.person) >= coming.leastMinutes ? figures.attended
                                                                 : figures.belowThreshold);
    }
    for (const ComingVisitor &each : coming.visitors) {
        const bool isWaiting =
            each.fate == VisitorFate::Doubtful || each.fate == VisitorFate::Unmatched;
        if (isWaiting && each.minutes >= coming.leastMinutes)
            ++figures.unregistered;
    }
}

void nameRegistrants(ComingAttendance &coming)
{
    coming.registrants.clear();
    for (auto each = coming.names.cbegin(); each != coming.names.cend(); ++each)
        coming.registrants.append(PersonId(each.key()));
    std::ranges::sort(coming.registrants, {}, [&](PersonId id) {
        return std::tuple(fold(coming.names.value(id.value())), id.value());
    });
}

QDateTime beginningOf(const ComingAttendance &coming)
{
    QDateTime first = coming.facts.start;
    for (const ComingVisitor &each : coming.visitors) {
        const bool isNew = each.visitor.id.isNull() && !each.visitor.stays.isEmpty();
        if (isNew && !coming.facts.start.isValid()
            && (!first.isValid() || each.visitor.stays.first().from < first))
            first = each.visitor.stays.first().from;
    }
    return first;
}

} // namespace

Attendance attendanceOf(Stores &stores, SessionId session)
{
    const auto kept = stores.rows.load<Attendance>("session = ?", session.value());
    if (!kept.isEmpty())
        return kept.first();
    Attendance none;
    none.session = session;
    return none;
}

QSet<PersonId> seenIn(const Attendance &attendance)
{
    QSet<PersonId> seen;
    for (const Visitor &each : attendance.visitors)
        seen.insert(each.person);
    return seen;
}

SessionRoll rollOf(Stores &stores, const Session &session)
{
    SessionRoll roll;
    roll.ofSession =
        stores.rows.load<Registration>("session = ?", session.id.value(), "ordinal, id");
    QSet<PersonId> registered;
    for (const Registration &each : std::as_const(roll.ofSession))
        registered.insert(each.person);
    for (const Registration &each : stores.rows.load<Registration>(
             "series = ? AND session IS NULL", session.series.value(), "ordinal, id")) {
        if (!registered.contains(each.person))
            roll.ofMeeting.append(each);
    }
    const auto addPeople = [&](const QByteArray &where, qint64 parameter) {
        for (const Person &each : stores.rows.load<Person>(where, parameter))
            roll.people.insert(each.id, each);
    };
    addPeople("id IN (SELECT person FROM registration WHERE session = ?)", session.id.value());
    addPeople("id IN (SELECT person FROM registration WHERE series = ? AND session IS NULL)",
              session.series.value());
    roll.crew = stores.rows.load<Person>(
        "id IN (SELECT person FROM session_speakers WHERE session = ?1 UNION SELECT person FROM "
        "session_team WHERE session = ?1)",
        session.id.value());
    return roll;
}

void judge(ComingAttendance &coming, const SessionRoll &roll)
{
    coming.names.clear();
    Judging(coming, roll).judgeAll();
    const QHash<PersonId, int> minutes = minutesOfPeople(coming);
    listPeople(coming, roll, minutes);
    count(coming, roll, minutes);
    nameRegistrants(coming);
}

QHash<PersonId, int> minutesOfPeople(const ComingAttendance &coming)
{
    QHash<PersonId, QList<Visitor>> visits;
    for (const ComingVisitor &each : coming.visitors) {
        if (each.fate == VisitorFate::Matched)
            visits[each.person].append(each.visitor);
    }
    QHash<PersonId, int> minutes;
    for (auto each = visits.cbegin(); each != visits.cend(); ++each)
        minutes.insert(each.key(), minutesOf(each.value()));
    return minutes;
}

Reason otherSessionOf(const ComingAttendance &coming, const Session &session,
                      const QList<Session> &others, const QString &timeZone)
{
    const QDateTime beginning = beginningOf(coming);
    const QDate day = beginning.isValid() ? dayIn(beginning, timeZone) : QDate();
    const bool isOtherDay = day.isValid() && session.date.precision() == PartialDate::Precision::Day
        && std::abs(session.date.day().daysTo(day)) > 1; // its sender's zone is not known
    const QString topic = fold(coming.facts.topic);
    const auto isOther = [&](const Session &each) {
        return each.id != session.id && fold(each.title) == topic;
    };
    const bool isOtherTitle =
        !topic.isEmpty() && topic != fold(session.title) && std::ranges::any_of(others, isOther);
    if (!isOtherDay && !isOtherTitle)
        return {};
    return {"attendance.other-session",
            {coming.name, coming.facts.topic.isEmpty() ? coming.name : coming.facts.topic,
             day.isValid() ? dateWords(PartialDate(day)) : QString::fromLatin1("?"),
             QString::number(session.number), session.title, dateWords(session.date)}};
}

} // namespace convenor
