// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/clearings.h"

#include "usecases/clearingparts.h"
#include "usecases/editing.h"
#include "usecases/revisions.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QDate todayAt(Stores &stores, const Session &session, const QDateTime &now)
{
    return dayIn(now, stores.rows.find(session.series).value_or(Series()).timeZone);
}

ClearanceStanding standingOf(Stores &stores, const Session &session, QDate today)
{
    ClearanceStanding standing;
    standing.number = session.number;
    standing.today = today;
    standing.state = session.summaryState;
    standing.hasText = !session.summary.trimmed().isEmpty();
    for (const Clearance &each : session.clearances) {
        const bool isOutdated = !each.sentText.isEmpty() && each.sentText != session.summary;
        standing.asked.append({each, partyName(stores, each.by), gapOf(each, today),
                               mayCountAsNoObjection(each, today), isOutdated});
    }
    standing.steps = session.summarySteps;
    std::reverse(standing.steps.begin(), standing.steps.end());
    return standing;
}

Result<void> judgeWish(const Session &session, const ClearanceWish &wish, const QString &name,
                       QDate today)
{
    if (session.summaryState == SummaryState::Approved)
        return failure(ErrorKind::Conflict, "summary.approved", {QString::number(session.number)});
    if (session.summary.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "summary.no-text", {QString::number(session.number)});
    if (wish.by.person.isNull() && wish.by.organization.isNull())
        return failure(ErrorKind::Invalid, "clearance.nobody");
    if (wish.due.isValid() && wish.due < today)
        return failure(ErrorKind::Invalid, "clearance.due-passed",
                       {wish.due.toString(Qt::ISODate)});
    for (const Clearance &each : session.clearances) {
        if (each.by == wish.by && each.answer == ClearanceAnswer::Waiting)
            return failure(ErrorKind::Conflict, "clearance.asked-already", {name});
    }
    return {};
}

/// What changes one session in one write, after it was found.
Result<void> change(Door &door, SessionId id, const Reason &label,
                    const std::function<Result<void>(Stores &, Session &)> &work)
{
    return door.write(label, {}, [&](Stores &stores) -> Result<void> {
        auto session = found(stores, id);
        if (!session)
            return tl::unexpected(session.error());
        const Session before = *session;
        return work(stores, *session).map([&] {
            keepRevision(stores, before, *session, door.author(), door.now(), RevisionStep::Whole);
            stores.rows.replace(*session);
        });
    });
}

} // namespace

Result<ClearanceStanding> Clearings::standing(SessionId id) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<ClearanceStanding>(
        [&](Stores &stores) -> Result<ClearanceStanding> {
            return found(stores, id).map([&](const Session &session) {
                return standingOf(stores, session, todayAt(stores, session, now));
            });
        });
}

Result<Id<Clearance>> Clearings::ask(SessionId id, const ClearanceWish &wish)
{
    Door &door = m_workspace.door();
    const QDateTime now = door.now();
    const auto name = door.read<QString>([&](Stores &stores) -> Result<QString> {
        return found(stores, id).map([&](const Session &) { return partyName(stores, wish.by); });
    });
    if (!name)
        return tl::unexpected(name.error());
    const QString number = QString::number(readOne(door, id).value_or(Session()).number);
    Id<Clearance> asked;
    return change(door, id, {"clearance.asked", {number, *name}},
                  [&](Stores &stores, Session &session) -> Result<void> {
                      const QDate today = todayAt(stores, session, now);
                      if (const auto allowed = judgeWish(session, wish, *name, today); !allowed)
                          return allowed;
                      Clearance clearance;
                      clearance.by = wish.by;
                      clearance.scope = wish.scope;
                      clearance.askedAt = now;
                      clearance.due = wish.due;
                      clearance.sentText = session.summary;
                      session.clearances.append(clearance);
                      if (session.summaryState != SummaryState::Review)
                          takeSummaryStep(session, SummaryState::Review, now, door.author());
                      stores.rows.replace(session); // gives it its id
                      asked = session.clearances.last().id;
                      return {};
                  })
        .map([&] { return asked; });
}

Result<void> Clearings::withdraw(SessionId id, Id<Clearance> clearance)
{
    Door &door = m_workspace.door();
    return readAsked(door, id, clearance).and_then([&](const Asked &asked) {
        return change(door, id, {"clearance.withdrawn", {asked.number(), asked.name}},
                      [&](Stores &, Session &session) -> Result<void> {
                          session.clearances.removeIf(
                              [&](const Clearance &each) { return each.id == clearance; });
                          return {};
                      });
    });
}

Result<void> Clearings::answer(SessionId id, Id<Clearance> clearance, ClearanceAnswer answer,
                               const QString &comment)
{
    Door &door = m_workspace.door();
    const QDateTime now = door.now();
    return readAsked(door, id, clearance).and_then([&](const Asked &asked) {
        return change(
            door, id, {"clearance.answered", {asked.number(), asked.name, wordOf(answer)}},
            [&](Stores &stores, Session &session) -> Result<void> {
                auto each = clearanceIn(session, clearance);
                if (!each)
                    return tl::unexpected(each.error());
                Clearance &stored = **each;
                const bool isTooEarly = answer == ClearanceAnswer::NoObjection
                    && stored.answer == ClearanceAnswer::Waiting
                    && !mayCountAsNoObjection(stored, todayAt(stores, session, now));
                if (isTooEarly)
                    return failure(ErrorKind::Conflict, "clearance.not-due", {asked.name});
                stored.answer = answer;
                stored.comment = comment.trimmed();
                stored.answeredAt = answer == ClearanceAnswer::Waiting ? QDateTime() : now;
                stored.settledAt = {};
                return {};
            });
    });
}

Result<void> Clearings::step(SessionId id, SummaryState to, const QString &reason)
{
    Door &door = m_workspace.door();
    const QDateTime now = door.now();
    const auto before = readOne(door, id);
    if (!before)
        return tl::unexpected(before.error());
    const QString number = QString::number(before->number);
    const bool unlocks = before->summaryState == SummaryState::Approved;
    const Reason label = unlocks ? Reason{"summary.unlocked", {number, reason.trimmed()}}
                                 : Reason{"summary.stepped", {number, wordOf(to)}};
    return change(door, id, label, [&](Stores &stores, Session &session) -> Result<void> {
        const QDate today = todayAt(stores, session, now);
        auto allowed = judgeSummaryStep(session, to, reason, today);
        if (!allowed) {
            Error refused = allowed.error();
            for (const Clearance &each : openClearances(session, today)) {
                const bool asksForChanges = gapOf(each, today) == ClearanceGap::OpenChanges;
                refused.list.append(
                    {partyName(stores, each.by),
                     {asksForChanges ? "clearance.open-changes" : "clearance.waiting", {}}});
            }
            return tl::unexpected(refused);
        }
        if (session.summaryState != to)
            takeSummaryStep(session, to, now, door.author(), reason);
        return {};
    });
}

Result<void> Clearings::take(SessionId id, Id<Clearance> clearance, const Comparison &comparison,
                             const QList<qsizetype> &taken)
{
    Door &door = m_workspace.door();
    const QDateTime now = door.now();
    return readAsked(door, id, clearance).and_then([&](const Asked &asked) {
        QStringList by;
        for (const qsizetype index : taken) {
            const QString &name = comparison.changes.value(index).by;
            if (!by.contains(name) && !name.isEmpty())
                by.append(name);
        }
        const QString who = by.isEmpty() ? asked.name : by.join(u", "_s);
        const Reason label = taken.isEmpty()
            ? Reason{"summary.left", {asked.number(), asked.name}}
            : Reason{"summary.taken", {asked.number(), QString::number(taken.size()), who}};
        return change(door, id, label, [&](Stores &, Session &session) -> Result<void> {
            const QString number = QString::number(session.number);
            if (session.summaryState == SummaryState::Approved)
                return failure(ErrorKind::Conflict, "summary.approved", {number});
            if (session.summary != comparison.now)
                return failure(ErrorKind::Conflict, "returned.changed-meanwhile", {number});
            auto each = clearanceIn(session, clearance);
            if (!each)
                return tl::unexpected(each.error());
            Clearance &stored = **each;
            if (stored.answer == ClearanceAnswer::Waiting) {
                stored.answer = ClearanceAnswer::Changes;
                stored.answeredAt = now;
            }
            if (stored.answer == ClearanceAnswer::Changes)
                stored.settledAt = now;
            session.summary = withTaken(session.summary, comparison.changes, taken);
            return {};
        });
    });
}

} // namespace convenor
