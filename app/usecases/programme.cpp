// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/programme.h"

#include "domain/clearing.h"
#include "domain/invitation.h"
#include "domain/lifecycle.h"
#include "domain/plan.h"
#include "usecases/editing.h"
#include "usecases/revisions.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

Result<void> judgeSeries(Stores &stores, const Series &series)
{
    if (series.title.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "series.no-title");
    const SeriesId same = stores.programme.seriesByKey(series.key);
    if (!same.isNull() && same != series.id)
        return failure(ErrorKind::Conflict, "series.key-taken", {series.key});
    return {};
}

Result<void> judgeSession(Stores &stores, const Session &session)
{
    if (session.number < 1)
        return failure(ErrorKind::Invalid, "session.number-from-one");
    const SessionId same = stores.programme.sessionByNumber(session.series, session.number);
    if (!same.isNull() && same != session.id)
        return failure(ErrorKind::Conflict, "session.number-taken",
                       {QString::number(session.number)});
    const SessionId alike = stores.programme.sessionByKey(session.series, session.key);
    if (!alike.isNull() && alike != session.id)
        return failure(ErrorKind::Conflict, "session.key-taken", {session.key});
    return {};
}

Result<void> judgeSummary(Stores &stores, const Session &before, const Session &session,
                          const QDateTime &now)
{
    if (const auto allowed = judgeSummaryEdit(before, session); !allowed)
        return allowed;
    if (session.summaryState == before.summaryState)
        return {};
    Session stands = session; // with whatever else the edit has changed
    stands.summaryState = before.summaryState;
    const QString zone = stores.rows.find(session.series).value_or(Series()).timeZone;
    return judgeSummaryStep(stands, session.summaryState, {}, dayIn(now, zone));
}

} // namespace

Result<QList<SeriesRow>> Programme::allSeries() const
{
    return m_workspace.door().read<QList<SeriesRow>>(
        [](Stores &stores) -> Result<QList<SeriesRow>> { return stores.programme.series(); });
}

Result<Series> Programme::series(SeriesId id) const
{
    return readOne(m_workspace.door(), id);
}

Result<Series> Programme::seriesByKey(const QString &key) const
{
    return m_workspace.door().read<Series>([&key](Stores &stores) -> Result<Series> {
        if (!key.isEmpty()) {
            const SeriesId id = stores.programme.seriesByKey(key);
            if (id.isNull())
                return failure(ErrorKind::NotFound, "series.no-such", {key});
            return found(stores, id);
        }
        const QList<SeriesRow> all = stores.programme.series();
        if (all.isEmpty())
            return failure(ErrorKind::NotFound, "series.none");
        return found(stores, all.first().id);
    });
}

Result<QList<SessionRow>> Programme::sessions(SeriesId series) const
{
    return m_workspace.door().read<QList<SessionRow>>(
        [series](Stores &stores) -> Result<QList<SessionRow>> {
            return stores.programme.sessions(series);
        });
}

Result<Session> Programme::session(SessionId id) const
{
    return readOne(m_workspace.door(), id);
}

Result<SessionId> Programme::sessionByNumber(SeriesId series, int number) const
{
    return m_workspace.door().read<SessionId>([&](Stores &stores) -> Result<SessionId> {
        const SessionId id = stores.programme.sessionByNumber(series, number);
        if (id.isNull())
            return failure(ErrorKind::NotFound, "session.no-such", {QString::number(number)});
        return id;
    });
}

Result<SessionId> Programme::sessionByKey(SeriesId series, const QString &key) const
{
    return m_workspace.door().read<SessionId>([&](Stores &stores) -> Result<SessionId> {
        const SessionId id = stores.programme.sessionByKey(series, key);
        if (id.isNull())
            return failure(ErrorKind::NotFound, "session.missing");
        return id;
    });
}

Result<SeriesId> Programme::addSeries(Series series)
{
    if (series.key.isEmpty())
        series.key = newKey();
    return m_workspace.door()
        .write({"series.added", {series.title}}, {},
               [&](Stores &stores) -> Result<void> {
                   series.ordinal = nextOrdinal<Series>(stores, "1", 0);
                   return judgeSeries(stores, series).map([&] { stores.rows.add(series); });
               })
        .map([&] { return series.id; });
}

Result<void> Programme::editSeries(SeriesId id, const QByteArray &field,
                                   const std::function<void(Series &)> &change)
{
    return editOne<Series>(m_workspace.door(), id, field, change, judgeSeries);
}

Result<void> Programme::removeSeries(SeriesId id)
{
    const auto before = series(id);
    if (!before)
        return tl::unexpected(before.error());
    return m_workspace.door().write({"series.removed", {before->title}}, {},
                                    [id](Stores &stores) -> Result<void> {
                                        stores.programme.removeSeries(id);
                                        return {};
                                    });
}

Result<SessionId> Programme::addSession(Session session)
{
    if (session.key.isEmpty())
        session.key = newKey();
    return m_workspace.door()
        .write({"session.added", {session.title}}, {},
               [&](Stores &stores) -> Result<void> {
                   if (const auto series = found(stores, session.series); !series)
                       return tl::unexpected(series.error());
                   if (session.number == 0)
                       session.number = stores.programme.nextNumber(session.series);
                   session.ordinal =
                       nextOrdinal<Session>(stores, "series = ?", session.series.value());
                   return judgeSession(stores, session).map([&] { stores.rows.add(session); });
               })
        .map([&] { return session.id; });
}

Result<void> Programme::editSession(SessionId id, const QByteArray &field,
                                    const std::function<void(Session &)> &change)
{
    // A step through its life has rules and effects of its own, whatever way it is taken.
    std::optional<Session> before;
    const QDateTime now = m_workspace.door().now();
    return editOne<Session>(
        m_workspace.door(), id, field,
        [&](Session &session) {
            before = session;
            change(session);
            keepDates(session, *before, now);
            const SessionStatus to = std::exchange(session.status, before->status);
            if (session.status != to)
                session = stepped(session, to);
            if (session.summaryState != before->summaryState)
                takeSummaryStep(session, session.summaryState, now, m_workspace.author());
        },
        [&](Stores &stores, const Session &session) -> Result<void> {
            if (const auto allowed = judgeSummary(stores, *before, session, now); !allowed)
                return allowed;
            if (session.status != before->status) {
                const auto series = found(stores, session.series);
                if (!series)
                    return tl::unexpected(series.error());
                Session stands = session; // with whatever else the edit has changed
                stands.status = before->status;
                if (const auto allowed =
                        judgeStep(stands, session.status, dayIn(now, series->timeZone));
                    !allowed)
                    return allowed;
            }
            return judgeSession(stores, session).map([&] {
                keepRevision(stores, *before, session, m_workspace.author(), now);
            });
        });
}

Result<void> Programme::removeSession(SessionId id)
{
    const auto before = session(id);
    if (!before)
        return tl::unexpected(before.error());
    return m_workspace.door().write(
        {"session.removed", {QString::number(before->number), before->title}}, {},
        [id](Stores &stores) -> Result<void> {
            stores.programme.removeSession(id);
            return {};
        });
}

} // namespace convenor
