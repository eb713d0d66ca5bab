// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statisticsstore.h"

#include "storage/cells.h"

namespace convenor {

namespace {

/// The condition on registrations `r`, with one parameter where there is any.
QByteArray condition(const Scope &scope)
{
    if (!scope.session.isNull())
        return "r.session = ?1";
    return scope.series.isNull() ? "1" : "r.series = ?1";
}

void bindScope(Statement &statement, const Scope &scope)
{
    if (!scope.session.isNull())
        statement.bindInteger(1, scope.session.value());
    else if (!scope.series.isNull())
        statement.bindInteger(1, scope.series.value());
}

/// Which of the rows of `base` count.
QByteArray countedOf(Counted counted)
{
    switch (counted) {
    case Counted::Attended:
        return "attended = 1";
    case Counted::Accepted:
        return "state = 'accepted'";
    case Counted::Registered:
        break;
    }
    return "1";
}

/// The day of a registration `r` for a session `s` of a series `e`: a session without one counts as
/// on the first of its series, as does the meeting as a whole.
QByteArray dayOf(const QByteArray &session, const QByteArray &series)
{
    return "coalesce(nullif(" + session + ".date, ''), nullif(" + series + ".start, ''), '9999')";
}

/// What is compared with the days before.
enum class Before { Nothing, AnySession, OtherSeries };

/// When each person first attended, as a table `first`, and first in another series than that, as a
/// table `second`.
QByteArray firstDays()
{
    return "days AS MATERIALIZED (SELECT a.person, a.series, min(" + dayOf("t", "f")
        + ") AS day FROM registration a JOIN series f ON f.id = a.series LEFT JOIN session t ON "
          "t.id = a.session WHERE a.attended = 1 AND a.state <> 'cancelled' GROUP BY 1, 2), first "
          // The series is that of the row with the least day.
          "AS MATERIALIZED (SELECT person, series, min(day) AS day FROM days GROUP BY person), "
          "second AS MATERIALIZED (SELECT d.person, min(d.day) AS day FROM days d JOIN first f ON "
          "f.person = d.person WHERE d.series <> f.series GROUP BY d.person), ";
}

/// The registrations of the scope as a table `base`; came_before says whether the person attended
/// on an earlier day, where that is asked.
QByteArray base(const Scope &scope, Before before = Before::Nothing)
{
    const QByteArray day = dayOf("s", "e");
    const QByteArray cameBefore = before == Before::Nothing ? "NULL"
        : before == Before::AnySession
        ? QByteArray("coalesce(b.day < " + day + ", 0)")
        : QByteArray("coalesce(b.series <> r.series AND b.day < " + day
                     + ", 0) OR coalesce(c.day < " + day + ", 0)");
    const QByteArray joined = before == Before::Nothing
        ? ""
        : "LEFT JOIN first b ON b.person = r.person LEFT JOIN second c ON c.person = r.person ";
    return (before == Before::Nothing ? QByteArray() : firstDays())
        + "base AS MATERIALIZED (SELECT r.series, r.session, r.person, r.capacity, r.state, "
          "r.attended, coalesce(r.organization, p.organization) AS organization, "
          "coalesce(nullif(p.country, ''), o.country, '') AS country, o.kind, o.refugee_led, "
        + cameBefore
        + " AS came_before FROM registration r JOIN person p ON p.id = r.person JOIN series e ON "
          "e.id = r.series LEFT JOIN session s ON s.id = r.session LEFT JOIN organization o ON "
          "o.id = coalesce(r.organization, p.organization) "
        + joined + "WHERE " + condition(scope) + " AND r.state <> 'cancelled')";
}

void setReported(Figures &figures, int reported)
{
    figures.isReported = figures.participants == 0 && reported > 0;
    if (figures.isReported)
        figures.participants = reported;
}

} // namespace

QHash<qint64, Figures> StatisticsStore::figuresBy(By by, const Scope &scope, Counted counted)
{
    const QByteArray key = by == By::Session ? "session" : by == By::Series ? "series" : "0";
    const QByteArray counts = countedOf(counted);
    const auto distinct = [&counts](const QByteArray &what, const QByteArray &where = "1") {
        return "count(DISTINCT CASE WHEN " + counts + " AND " + where + " THEN " + what + " END), ";
    };
    // One session is compared with the days before it, a series with the series before it.
    const bool isOneDay = by == By::Session || !scope.session.isNull();
    Statement rows(
        m_database,
        "WITH " + base(scope, isOneDay ? Before::AnySession : Before::OtherSeries) + " SELECT "
            + key + ", " + distinct("person") + distinct("organization")
            + distinct("nullif(country, '')") + distinct("organization", "kind = 'national_ngo'")
            + distinct("organization", "kind = 'international_ngo'")
            + distinct("organization", "refugee_led = 1") + distinct("person", "came_before")
            + "count(*), sum(state = 'accepted'), sum(state = 'accepted' AND capacity = "
              "'observer'), sum(state = 'waitlisted'), coalesce(sum(attended = 1), 0), "
              "coalesce(sum(attended = 0), 0) FROM base GROUP BY 1");
    bindScope(rows, scope);
    QHash<qint64, Figures> figures;
    while (rows.step()) {
        int column = 0;
        Figures &each = figures[rows.integer(column++)];
        for (int *figure :
             {&each.participants, &each.organizations, &each.countries, &each.nationalNgos,
              &each.internationalNgos, &each.refugeeLed, &each.returning, &each.registered,
              &each.accepted, &each.observers, &each.waiting, &each.attended, &each.noShow})
            *figure = int(rows.integer(column++));
    }
    return figures;
}

int StatisticsStore::attended(SessionId session)
{
    Statement row(m_database,
                  "SELECT count(DISTINCT person) FROM registration WHERE session = ? AND attended "
                  "= 1 AND state <> 'cancelled'");
    row.bindInteger(1, session.value());
    return row.step() ? int(row.integer(0)) : 0;
}

Figures StatisticsStore::figures(const Scope &scope, Counted counted)
{
    Figures figures = figuresBy(By::Nothing, scope, counted).value(0);
    const QByteArray which = !scope.session.isNull() ? "id = ?1"
        : scope.series.isNull()                      ? "1"
                                                     : "series = ?1";
    Statement reported(
        m_database, "SELECT coalesce(sum(participants_reported), 0) FROM session WHERE " + which);
    bindScope(reported, scope);
    if (counted == Counted::Attended && reported.step())
        setReported(figures, int(reported.integer(0)));
    return figures;
}

QList<SessionFigures> StatisticsStore::sessions(SeriesId series, Counted counted)
{
    const QHash<qint64, Figures> figures = figuresBy(By::Session, {series, {}}, counted);
    Statement rows(m_database,
                   "SELECT id, number, title, date, coalesce(participants_reported, 0) FROM "
                   "session WHERE series = ?1 ORDER BY ordinal, number");
    rows.bindInteger(1, series.value());
    QList<SessionFigures> sessions;
    while (rows.step()) {
        SessionFigures &each = sessions.emplaceBack();
        int column = 0;
        readCell(rows, column, each.session);
        readCell(rows, column, each.number);
        readCell(rows, column, each.title);
        readCell(rows, column, each.date);
        each.figures = figures.value(each.session.value());
        if (counted == Counted::Attended)
            setReported(each.figures, int(rows.integer(column)));
    }
    return sessions;
}

QList<SeriesFigures> StatisticsStore::series(Counted counted)
{
    const QHash<qint64, Figures> figures = figuresBy(By::Series, {}, counted);
    Statement rows(m_database,
                   "SELECT id, title, (SELECT coalesce(sum(participants_reported), 0) FROM session "
                   "WHERE series = s.id) FROM series s ORDER BY start, ordinal");
    QList<SeriesFigures> series;
    while (rows.step()) {
        SeriesFigures &each = series.emplaceBack();
        int column = 0;
        readCell(rows, column, each.series);
        readCell(rows, column, each.title);
        each.figures = figures.value(each.series.value());
        if (counted == Counted::Attended)
            setReported(each.figures, int(rows.integer(column)));
    }
    return series;
}

QList<Share> StatisticsStore::shares(const QByteArray &what, const Scope &scope, Counted counted)
{
    Statement rows(m_database,
                   "WITH " + base(scope) + " SELECT coalesce(" + what
                       + ", ''), count(DISTINCT person), count(DISTINCT organization) FROM base "
                         "WHERE "
                       + countedOf(counted) + " GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 1");
    bindScope(rows, scope);
    QList<Share> shares;
    while (rows.step()) {
        Share &each = shares.emplaceBack();
        int column = 0;
        readCell(rows, column, each.what);
        readCell(rows, column, each.people);
        readCell(rows, column, each.organizations);
    }
    return shares;
}

QList<Share> StatisticsStore::kinds(const Scope &scope, Counted counted)
{
    return shares("kind", scope, counted);
}

QList<Share> StatisticsStore::countries(const Scope &scope, Counted counted)
{
    return shares("country", scope, counted);
}

QList<WeekOfArrivals> StatisticsStore::arrivals(const Scope &scope)
{
    Statement rows(m_database,
                   "SELECT date(r.registered_at, '-6 days', 'weekday 1'), count(*) FROM "
                   "registration r WHERE "
                       + condition(scope)
                       + " AND r.registered_at <> '' AND r.state <> 'cancelled' GROUP BY 1 ORDER "
                         "BY 1");
    bindScope(rows, scope);
    QList<WeekOfArrivals> arrivals;
    while (rows.step()) {
        int column = 0;
        WeekOfArrivals week;
        readCell(rows, column, week.monday);
        readCell(rows, column, week.registered);
        if (week.monday.isValid())
            arrivals.append(week);
    }
    return arrivals;
}

} // namespace convenor
