// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/planning.h"

#include "usecases/editing.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

QList<NamedClash> named(Stores &stores, const QList<PlannedSession> &sessions,
                        const QList<Clash> &clashes)
{
    QHash<SessionId, const PlannedSession *> byId;
    for (const PlannedSession &session : sessions)
        byId.insert(session.id, &session);
    QList<PersonId> people;
    for (const Clash &clash : clashes) {
        if (!clash.person.isNull())
            people.append(clash.person);
    }
    QHash<PersonId, QString> names;
    for (const PersonRow &row : stores.directory.rows(people))
        names.insert(row.id, row.name);
    QList<NamedClash> list;
    for (const Clash &clash : clashes) {
        const PlannedSession &session = *byId.value(clash.session);
        NamedClash &told = list.emplaceBack(NamedClash{clash, session.number, 0, {}, {}, {}, {}});
        if (const PlannedSession *other = byId.value(clash.other)) {
            told.otherNumber = other->number;
            if (other->series != session.series) {
                told.series = session.seriesTitle;
                told.otherSeries = other->seriesTitle;
            }
        }
        told.personName = names.value(clash.person);
        told.place = session.room;
    }
    return list;
}

bool isAbout(const AcknowledgedClash &known, const Clash &clash, SessionId other)
{
    return known.clash == clash.kind && known.other == other && known.person == clash.person;
}

/// Both sessions of a clash may hold that it is meant; the first one is where it is kept.
Result<void> forget(Stores &stores, SessionId id, const Clash &clash, SessionId other)
{
    return found(stores, id).map([&](Session session) {
        session.acknowledged.removeIf(
            [&](const AcknowledgedClash &known) { return isAbout(known, clash, other); });
        stores.rows.replace(session);
    });
}

Result<void> forget(Stores &stores, const Clash &clash)
{
    return forget(stores, clash.session, clash, clash.other).and_then([&]() -> Result<void> {
        return clash.other.isNull() ? Result<void>()
                                    : forget(stores, clash.other, clash, clash.session);
    });
}

} // namespace

Result<Plan> Planning::plan() const
{
    return m_workspace.door().read<Plan>([](Stores &stores) -> Result<Plan> {
        Plan plan{stores.programme.planned(), {}};
        plan.clashes = named(stores, plan.sessions, clashesAmong(plan.sessions));
        return plan;
    });
}

Result<QList<NamedClash>> Planning::clashesOf(SessionId session) const
{
    return plan().map([session](Plan plan) {
        plan.clashes.removeIf([session](const Clash &clash) { return !clash.concerns(session); });
        return plan.clashes;
    });
}

Result<QList<Lack>> Planning::lacking(SessionId session, SessionStatus status) const
{
    return m_workspace.door().read<QList<Lack>>([&](Stores &stores) {
        return found(stores, session).map([&](const Session &value) {
            return lackingFor(value, status, stores.statistics.attended(value.id) > 0);
        });
    });
}

Result<void> Planning::move(SessionId session, const PartialDate &date, bool meant)
{
    const auto before = readOne(m_workspace.door(), session);
    if (!before)
        return tl::unexpected(before.error());
    if (before->date == date)
        return {};
    const QString number = QString::number(before->number);
    if (asksBeforeMoving(*before) && !meant)
        return failure(ErrorKind::Conflict, "session.held-not-moved",
                       {number, before->date.text()});
    return m_workspace.door().write({"session.moved", {number, date.text()}}, {},
                                    [&](Stores &stores) -> Result<void> {
                                        return found(stores, session).map([&](Session value) {
                                            value.date = date;
                                            stores.rows.replace(value);
                                        });
                                    });
}

Result<void> Planning::step(SessionId session, SessionStatus to)
{
    return Programme(m_workspace).editSession(session, "status", [to](Session &value) {
        value.status = to;
    });
}

Result<void> Planning::acknowledge(const Clash &clash, const QString &note)
{
    return m_workspace.door().write(
        {"clash.acknowledged", {wordOf(clash.kind)}}, {}, [&](Stores &stores) -> Result<void> {
            return forget(stores, clash)
                .and_then([&] { return found(stores, clash.session); })
                .map([&](Session session) {
                    session.acknowledged.append({{}, clash.kind, clash.other, clash.person, note});
                    stores.rows.replace(session);
                });
        });
}

Result<void> Planning::withdraw(const Clash &clash)
{
    return m_workspace.door().write({"clash.withdrawn", {wordOf(clash.kind)}}, {},
                                    [&](Stores &stores) { return forget(stores, clash); });
}

} // namespace convenor
