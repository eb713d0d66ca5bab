// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/attendances.h"

#include "base/fold.h"
#include "domain/plan.h"
#include "domain/visitors.h"
#include "exchange/tablereader.h"
#include "usecases/attendancejudge.h"
#include "usecases/editing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QFileInfo>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Puts the rows of a report among the visitors that are known.
void take(ComingAttendance &coming, const AttendanceReport &report)
{
    QList<Visitor> rows;
    for (const ListedVisitor &each : report.rows) {
        if (!each.fault.code.isEmpty())
            coming.refused.append({each.line, each.fault});
        else if (each.wasThere)
            rows.append(each.visitor);
        for (const Reason &remark : each.remarks)
            coming.remarks.append({each.line, remark});
    }
    for (const Visitor &each : united(coming.before.visitors, rows)) {
        ComingVisitor visitor;
        visitor.visitor = each;
        coming.visitors.append(visitor);
    }
}

/// Registers those of whom that was decided.
class Registering final
{
public:
    Registering(Stores &stores, const Door &door, const Session &session)
        : m_stores(stores)
        , m_door(door)
        , m_session(session)
    {
    }

    /// The person whose registration there is from now on.
    PersonId registered(const Visitor &visitor)
    {
        const Person person = personOf(visitor);
        const bool isThere = std::ranges::any_of(
            m_stores.rows.load<Registration>("session = ?", m_session.id.value()),
            [&](const Registration &each) { return each.person == person.id; });
        if (isThere)
            return person.id;
        Registration registration;
        registration.series = m_session.series;
        registration.session = m_session.id;
        registration.ordinal =
            nextOrdinal<Registration>(m_stores, "session = ?", m_session.id.value());
        registration.person = person.id;
        registration.organization = person.organization;
        registration.source = u"attendance"_s;
        registration.state = RegistrationState::Accepted;
        registration.decidedBy = m_door.author();
        registration.decidedAt = m_door.now();
        registration.reason = worded(Reason{"attendance.unregistered", {}});
        m_stores.rows.add(registration);
        return person.id;
    }

private:
    /// One who is known for certain, else a new one.
    Person personOf(const Visitor &visitor)
    {
        Person person;
        person.name = nameWithoutDevice(visitor.name.isEmpty() ? visitor.email : visitor.name);
        person.email = visitor.email;
        if (m_people.count() == 0) {
            for (const Person &each : m_stores.rows.load<Person>("1", 0))
                m_people.add(traitsOf(each));
        }
        if (const Recognition whom = m_people.recognized(person); whom.known != 0)
            return m_stores.rows.find(PersonId(whom.known)).value_or(person);
        person.key = newKey();
        m_stores.rows.add(person);
        m_people.add(traitsOf(person));
        return person;
    }

    Stores &m_stores;
    const Door &m_door;
    const Session m_session;
    KnownPeople m_people;
};

/// Writes what follows for the registrations.
void witness(Stores &stores, const ComingAttendance &coming, const Session &session)
{
    const QHash<PersonId, int> minutes = minutesOfPeople(coming);
    const QSet<PersonId> seenBefore = seenIn(coming.before);
    const SessionRoll roll = rollOf(stores, session);
    for (const Registration &each : roll.ofSession) {
        const std::optional<int> seen = minutes.contains(each.person)
            ? std::optional(minutes.value(each.person))
            : std::nullopt;
        Registration now =
            witnessed(each, seen, coming.leastMinutes, seenBefore.contains(each.person));
        if (!(now == each))
            stores.rows.replace(now);
    }
    for (Registration each : roll.ofMeeting) {
        const bool attended =
            minutes.contains(each.person) && minutes.value(each.person) >= coming.leastMinutes;
        if (attended && each.attended != std::optional(true)) {
            each.attended = true;
            stores.rows.replace(each);
        }
    }
}

/// The session of that day, of several the one of that title; else the one of that title, else
/// the latest.
Result<SessionId> fitting(Stores &stores, const Series &series, const AttendanceReport &report)
{
    QSet<QDate> days;
    for (const ListedVisitor &each : report.rows) {
        for (const Stay &stay : each.visitor.stays)
            days.insert(dayIn(stay.from, series.timeZone));
    }
    if (report.facts.start.isValid())
        days = {dayIn(report.facts.start, series.timeZone)};
    const QString topic = fold(report.facts.topic);
    SessionId best;
    int bestPoints = -1;
    for (const Session &each :
         stores.rows.load<Session>("series = ?", series.id.value(), "date, number")) {
        const QString title = fold(each.title);
        const bool isDay =
            each.date.precision() == PartialDate::Precision::Day && days.contains(each.date.day());
        const bool isTitle = !topic.isEmpty() && !title.isEmpty()
            && (topic.contains(title) || title.contains(topic));
        const int points = (isDay ? 2 : 0) + (isTitle ? 1 : 0);
        if (points >= bestPoints) {
            best = each.id;
            bestPoints = points;
        }
    }
    return best.isNull() ? failure(ErrorKind::NotFound, "session.missing")
                         : Result<SessionId>(best);
}

} // namespace

int ComingAttendance::count(VisitorFate fate) const
{
    return int(std::ranges::count(visitors, fate, &ComingVisitor::fate));
}

Result<ComingAttendance> Attendances::read(SessionId session, const QString &path,
                                           const AttendanceWish &wish) const
{
    return openTable(path)
        .and_then([&](const std::unique_ptr<TableReader> &table) {
            return plan(*table, session, QFileInfo(path).fileName(), wish);
        })
        .map([&](ComingAttendance coming) {
            coming.path = path;
            return coming;
        });
}

Result<ComingAttendance> Attendances::readBytes(SessionId session, const QByteArray &bytes,
                                                const QString &name,
                                                const AttendanceWish &wish) const
{
    return readTable(bytes).and_then([&](const std::unique_ptr<TableReader> &table) {
        return plan(*table, session, name, wish);
    });
}

Result<ComingAttendance> Attendances::plan(TableReader &table, SessionId id, const QString &name,
                                           const AttendanceWish &wish) const
{
    return m_workspace.door().read<ComingAttendance>(
        [&](Stores &stores) -> Result<ComingAttendance> {
            const auto session = found(stores, id);
            if (!session)
                return tl::unexpected(session.error());
            const auto series = found(stores, session->series);
            if (!series)
                return tl::unexpected(series.error());
            AttendanceReading how{series->timeZone, {}, wish.order};
            if (session->date.precision() == PartialDate::Precision::Day)
                how.day = session->date.day();
            auto report = readAttendance(table, how);
            if (!report) {
                if (report.error().reason.code.startsWith("attendance."))
                    report.error().reason.arguments.replace(0, name);
                return tl::unexpected(report.error());
            }
            ComingAttendance coming;
            coming.session = id;
            coming.name = name;
            coming.format = report->format;
            coming.facts = report->facts;
            coming.rows = int(report->rows.size());
            coming.isOrderUnknown = report->isOrderUnknown;
            coming.before = attendanceOf(stores, id);
            coming.leastMinutes = wish.leastMinutes.value_or(coming.before.leastMinutes);
            convenor::take(coming, *report);
            coming.ofAnother = otherSessionOf(
                coming, *session, stores.rows.load<Session>("series = ?", session->series.value()),
                series->timeZone);
            convenor::judge(coming, rollOf(stores, *session));
            return coming;
        });
}

Result<ComingAttendance> Attendances::kept(SessionId session) const
{
    ComingAttendance coming;
    coming.session = session;
    const auto before = m_workspace.door().read<Attendance>(
        [&](Stores &stores) -> Result<Attendance> { return attendanceOf(stores, session); });
    if (!before)
        return tl::unexpected(before.error());
    coming.before = *before;
    coming.leastMinutes = before->leastMinutes;
    convenor::take(coming, {});
    return judge(coming).map([&] { return coming; });
}

Result<ComingAttendance> Attendances::readFor(SeriesId series, const QString &path) const
{
    const auto whole = readOne(m_workspace.door(), series);
    if (!whole)
        return tl::unexpected(whole.error());
    const auto session = openTable(path).and_then([&](const std::unique_ptr<TableReader> &table) {
        return readAttendance(*table, {whole->timeZone, {}, {}})
            .map_error([&](Error error) {
                if (error.reason.code.startsWith("attendance."))
                    error.reason.arguments.replace(0, QFileInfo(path).fileName());
                return error;
            })
            .and_then([&](const AttendanceReport &report) {
                return m_workspace.door().read<SessionId>(
                    [&](Stores &stores) { return fitting(stores, *whole, report); });
            });
    });
    return session.and_then([&](SessionId id) { return read(id, path); });
}

Result<ComingAttendance> Attendances::keptFor(SeriesId series) const
{
    const auto sessions =
        m_workspace.door().read<QList<SessionId>>([&](Stores &stores) -> Result<QList<SessionId>> {
            QList<SessionId> ids;
            for (const Attendance &each : stores.rows.load<Attendance>(
                     "session IN (SELECT id FROM session WHERE series = ?)", series.value()))
                ids.append(each.session);
            return ids;
        });
    if (!sessions)
        return tl::unexpected(sessions.error());
    Result<ComingAttendance> coming = failure(ErrorKind::NotFound, "attendance.none");
    for (const SessionId id : *sessions) {
        coming = kept(id);
        const bool isWaiting = coming
            && coming->count(VisitorFate::Doubtful) + coming->count(VisitorFate::Unmatched) > 0;
        if (!coming || isWaiting)
            break;
    }
    return coming;
}

Result<void> Attendances::judge(ComingAttendance &coming) const
{
    return m_workspace.door().read<void>([&](Stores &stores) {
        return found(stores, coming.session).map([&](const Session &session) {
            convenor::judge(coming, rollOf(stores, session));
        });
    });
}

Result<void> Attendances::decide(ComingAttendance &coming, qsizetype visitor,
                                 const VisitorDecision &decision) const
{
    coming.visitors[visitor].decision = decision;
    return judge(coming);
}

Result<void> Attendances::setLeastMinutes(ComingAttendance &coming, int minutes) const
{
    coming.leastMinutes = minutes;
    return judge(coming);
}

Result<void> Attendances::take(const ComingAttendance &coming)
{
    if (!coming.ofAnother.code.isEmpty() && !coming.isConfirmed)
        return tl::unexpected(Error{ErrorKind::Conflict, coming.ofAnother, {}, {}});
    const auto number = readOne(m_workspace.door(), coming.session).map([](const Session &each) {
        return QString::number(each.number);
    });
    if (!number)
        return tl::unexpected(number.error());
    const Reason label = coming.name.isEmpty()
        ? Reason{"attendance.matched", {*number}}
        : Reason{"attendance.imported", {*number, coming.name}};
    return m_workspace.door().write(label, {}, [&](Stores &stores) -> Result<void> {
        const auto session = found(stores, coming.session);
        if (!session)
            return tl::unexpected(session.error());
        if (!(attendanceOf(stores, coming.session) == coming.before))
            return failure(ErrorKind::Conflict, "attendance.changed-meanwhile", {*number});
        ComingAttendance taken = coming;
        Attendance now = coming.before;
        now.leastMinutes = coming.leastMinutes;
        now.visitors.clear();
        Registering registering(stores, m_workspace.door(), *session);
        for (ComingVisitor &each : taken.visitors) {
            if (each.fate == VisitorFate::Registering) {
                each.person = registering.registered(each.visitor);
                each.fate = VisitorFate::Matched;
            }
            each.visitor.person = each.person;
            each.visitor.notParticipant = each.fate == VisitorFate::NotParticipant;
            now.visitors.append(each.visitor);
        }
        if (!now.id.isNull())
            stores.rows.replace(now);
        else if (!now.visitors.isEmpty() || now.leastMinutes > 0)
            stores.rows.add(now);
        witness(stores, taken, *session);
        return {};
    });
}

} // namespace convenor
