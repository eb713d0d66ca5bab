// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clashes.h"

#include "base/fold.h"

#include <algorithm>

namespace convenor {

namespace {

/// A session that is meant to take place, with what is compared of it made ready once.
struct Placed
{
    const PlannedSession *session;
    std::optional<Span> span;
    QString room;
    QString link;
};

bool isOn(const PlannedSession &session)
{
    return session.status != SessionStatus::Postponed && session.status != SessionStatus::Cancelled;
}

Placed placed(const PlannedSession &session)
{
    const QString room = fold(session.room).trimmed();
    QString link = session.meetingUrl.trimmed();
    while (link.endsWith(u'/'))
        link.chop(1);
    return {&session, spanOf(session),
            room.isEmpty() ? room : fold(session.venue).trimmed() + u'\n' + room, link};
}

bool isPlenary(const PlannedSession &session)
{
    return session.form == SessionForm::Plenary;
}

class Finder final
{
public:
    explicit Finder(const QList<PlannedSession> &sessions)
    {
        for (const PlannedSession &session : sessions) {
            if (isOn(session))
                m_placed.append(placed(session));
        }
        std::stable_sort(m_placed.begin(), m_placed.end(), [](const Placed &a, const Placed &b) {
            if (!a.span || !b.span)
                return a.session->date.earliest() < b.session->date.earliest();
            return a.span->from < b.span->from;
        });
    }

    QList<Clash> find()
    {
        for (const Placed &each : std::as_const(m_placed))
            judgeAlone(*each.session);
        QList<const Placed *> running; // those that are not over when the next one begins
        for (const Placed &each : std::as_const(m_placed)) {
            if (!each.span)
                continue;
            running.removeIf(
                [&](const Placed *other) { return other->span->to <= each.span->from; });
            for (const Placed *other : std::as_const(running))
                judgePair(*other, each);
            running.append(&each);
        }
        return m_clashes;
    }

private:
    void judgeAlone(const PlannedSession &session)
    {
        const QDate first = session.date.earliest();
        const QDate last = session.date.latest();
        const bool tooEarly =
            session.seriesStart.isValid() && last.isValid() && last < session.seriesStart;
        const bool tooLate =
            session.seriesEnd.isValid() && first.isValid() && first > session.seriesEnd;
        if (tooEarly || tooLate)
            add(ClashKind::OutsideSeries, session);
        if (session.start.isValid() && session.end.isValid() && session.end <= session.start)
            add(ClashKind::EndsBeforeStart, session);
        if (session.registrationDeadline.isValid() && last.isValid()
            && session.registrationDeadline > last)
            add(ClashKind::DeadlineAfterSession, session);
    }

    void judgePair(const Placed &first, const Placed &second)
    {
        const PlannedSession &a = *first.session;
        const PlannedSession &b = *second.session;
        for (const PersonId person : a.people) {
            if (b.people.contains(person))
                add(ClashKind::PersonTwice, a, &b, person);
        }
        if (!first.room.isEmpty() && first.room == second.room)
            add(ClashKind::RoomShared, a, &b);
        if (!first.link.isEmpty() && first.link == second.link)
            add(ClashKind::LinkShared, a, &b);
        if (a.series == b.series && (isPlenary(a) || isPlenary(b)))
            add(ClashKind::PlenaryOverlap, a, &b);
    }

    void add(ClashKind kind, const PlannedSession &session, const PlannedSession *other = nullptr,
             PersonId person = {})
    {
        Clash clash{kind, session.id, other ? other->id : SessionId(), person, false, {}};
        acknowledge(clash, session.acknowledged, clash.other);
        if (other)
            acknowledge(clash, other->acknowledged, session.id);
        m_clashes.append(clash);
    }

    static void acknowledge(Clash &clash, const QList<AcknowledgedClash> &known, SessionId other)
    {
        for (const AcknowledgedClash &each : known) {
            if (each.clash == clash.kind && each.other == other && each.person == clash.person) {
                clash.acknowledged = true;
                clash.note = each.note;
            }
        }
    }

    QList<Placed> m_placed;
    QList<Clash> m_clashes;
};

} // namespace

QList<Clash> clashesAmong(const QList<PlannedSession> &sessions)
{
    return Finder(sessions).find();
}

} // namespace convenor
