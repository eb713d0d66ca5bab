// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/home.h"

#include "usecases/editing.h"
#include "usecases/workspace.h"

#include <algorithm>

namespace convenor {

namespace {

bool isToCome(const SessionRow &session, QDate today)
{
    switch (session.status) {
    case SessionStatus::Held:
    case SessionStatus::Postponed:
    case SessionStatus::Cancelled:
        return false;
    default:
        return session.date.isNull() || session.date.latest() >= today;
    }
}

bool comesFirst(const SessionRow &a, const SessionRow &b)
{
    const auto dayOf = [](const SessionRow &session) {
        return session.date.isNull() ? QDate(9999, 12, 31) : session.date.earliest();
    };
    return std::tuple(dayOf(a), a.start) < std::tuple(dayOf(b), b.start);
}

/// Reads what is before the organizers of one series.
class Reader final
{
public:
    Reader(Stores &stores, const Series &series, const QDateTime &now)
        : m_stores(stores)
        , m_series(series)
        , m_now(now)
        , m_today(dayIn(now, series.timeZone))
        , m_sessions(stores.programme.sessions(series.id))
        , m_targets(stores.queue.targets(series.id))
    {
    }

    HomeStatus read()
    {
        return {m_series.title, m_now, coming(), toDos(facts(), actionFacts(), m_today), {}};
    }

private:
    QList<ComingSession> coming()
    {
        QList<SessionRow> rows;
        for (const SessionRow &row : m_sessions) {
            if (isToCome(row, m_today))
                rows.append(row);
        }
        std::ranges::stable_sort(rows, comesFirst);
        QList<ComingSession> all;
        for (const SessionRow &row : rows) {
            if (const auto session = m_stores.rows.find(row.id))
                all.append(comingOf(*session));
        }
        return all;
    }

    ComingSession comingOf(const Session &session)
    {
        const QueueCounts counts = m_stores.queue.counts({m_series.id, session.id});
        ComingSession coming{session.id,
                             session.number,
                             session.title,
                             session.status,
                             session.date,
                             {},
                             {},
                             counts.accepted + counts.observers,
                             counts.pending,
                             session.capacity};
        if (session.date.day().isValid())
            coming.when = {session.date.day(), session.start, session.end, m_series.timeZone};
        if (const auto next = nextStep(session.status))
            coming.lacking =
                lackingFor(session, *next, m_stores.statistics.attended(session.id) > 0);
        return coming;
    }

    QList<TaskFacts> facts()
    {
        QList<TaskFacts> all;
        for (const SessionRow &row : m_sessions) {
            TaskFacts &facts = all.emplaceBack();
            facts.session = row.id;
            facts.number = row.number;
            facts.title = row.title;
            facts.status = row.status;
            facts.date = row.date;
            facts.summary = row.summaryState;
            addPending(facts);
            if (row.status == SessionStatus::Held)
                addHandout(facts);
        }
        addPending(all.emplaceBack()); // the meeting as a whole
        return all;
    }

    void addPending(TaskFacts &facts)
    {
        for (const QueueTarget &target : m_targets) {
            if (target.session == facts.session)
                facts.pending = target.pending;
        }
        if (facts.pending == 0)
            return;
        QueueQuery query;
        query.series = m_series.id;
        query.session = facts.session;
        query.limit = 1;
        const QList<RegistrationId> first = m_stores.queue.ids(query);
        facts.firstPending = first.isEmpty() ? RegistrationId() : first.constFirst();
    }

    void addHandout(TaskFacts &facts)
    {
        const QList<NoteRow> notes = m_stores.notes.notes(facts.session);
        facts.hasHandout = facts.summary == SummaryState::Approved
            || std::ranges::any_of(notes, [](const NoteRow &row) {
                               return row.note.audience != Audience::Internal;
                           });
        const QList<MailingRow> sent = m_stores.mailings.mailings(m_series.id, facts.session);
        facts.wasHandedOut = std::ranges::any_of(sent, [](const MailingRow &row) {
            return row.kind == MailingKind::Notes && row.sentAt.isValid();
        });
    }

    ActionFacts actionFacts()
    {
        ActionsQuery query;
        query.chip = ActionChip::Overdue;
        const QList<ActionId> late = m_stores.actions.actions(query, m_now);
        query.chip = ActionChip::ToDo;
        query.order = ActionsOrder::Due;
        QList<ActionId> soon;
        for (const ActionRow &row :
             m_stores.actions.rows(m_stores.actions.actions(query, m_now), m_now)) {
            const int days = row.due.isValid() ? int(m_today.daysTo(row.due)) : -1;
            if (row.overdue == 0 && days >= 0 && days <= soonDays)
                soon.append(row.id);
        }
        const auto first = [](const QList<ActionId> &ids) {
            return ids.isEmpty() ? ActionId() : ids.constFirst();
        };
        return {int(late.size()), int(soon.size()), first(late), first(soon)};
    }

    Stores &m_stores;
    const Series &m_series;
    QDateTime m_now;
    QDate m_today;
    QList<SessionRow> m_sessions;
    QList<QueueTarget> m_targets;
};

} // namespace

Result<HomeStatus> Home::status(SeriesId series) const
{
    const Door &door = m_workspace.door();
    auto status = door.read<HomeStatus>([&](Stores &stores) {
        return found(stores, series).map([&](const Series &value) {
            return Reader(stores, value, door.now()).read();
        });
    });
    if (!status)
        return status;
    return Statistics(m_workspace)
        .alone({series, {}}, Counted::Registered)
        .map([&](const StatisticsOf &statistics) {
            status->statistics = statistics;
            return *status;
        });
}

} // namespace convenor
