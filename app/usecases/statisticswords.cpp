// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/countries.h"
#include "domain/regions.h"
#include "usecases/notewords.h"
#include "usecases/statistics.h"
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Statistics", text);
}

enum Value { Registered, Accepted, Participants, NoShow, Organizations, Countries, New, Returning };

StatisticsTable gatherings(const QString &name, const QString &title, const QString &first,
                           Counted counted)
{
    StatisticsTable table;
    table.name = name;
    table.title = title;
    table.headings = {
        first,           tr("Registered"),
        tr("Accepted"),  counted == Counted::Attended ? tr("Attended") : tr("Participants"),
        tr("No-show"),   tr("Organizations"),
        tr("Countries"), tr("New"),
        tr("Returning")};
    table.bars = {Registered, counted == Counted::Attended ? Participants : Accepted};
    return table;
}

StatisticsTable::Line lineOf(const QString &label, const Figures &figures)
{
    // Of a number that was reported nobody knows who they were.
    const int isNew = figures.isReported ? 0 : figures.participants - figures.returning;
    return {label,
            {figures.registered, figures.accepted, figures.participants, figures.noShow,
             figures.organizations, figures.countries, isNew, figures.returning}};
}

template <class Name>
StatisticsTable sharesOf(const QString &name, const QString &title, const QString &first,
                         const QList<Share> &shares, Name nameOf)
{
    StatisticsTable table;
    table.name = name;
    table.title = title;
    table.headings = {first, tr("People"), tr("Organizations")};
    table.bars = {0, 1};
    for (const Share &each : shares)
        table.lines.append({each.what.isEmpty() ? tr("Not known") : nameOf(each.what),
                            {each.people, each.organizations}});
    return table;
}

QString kindName(const QString &word)
{
    const auto kind = fromWord<OrganizationKind>(word);
    return kind ? label(*kind) : word;
}

/// People alone: an organization may have sent them from several countries.
StatisticsTable regionsOf(const QList<Share> &countries)
{
    QHash<QString, int> people;
    for (const Share &each : countries) {
        const auto region = subRegionOf(each.what);
        people[region ? label(*region) : tr("Not known")] += each.people;
    }
    StatisticsTable table;
    table.name = u"regions"_s;
    table.title = tr("Regions");
    table.headings = {tr("Region"), tr("People")};
    table.bars = {0};
    for (auto each = people.cbegin(); each != people.cend(); ++each)
        table.lines.append({each.key(), {each.value()}});
    std::ranges::sort(table.lines, [](const auto &a, const auto &b) {
        return std::pair(-a.values[0], a.label) < std::pair(-b.values[0], b.label);
    });
    return table;
}

} // namespace

QString label(Counted counted)
{
    switch (counted) {
    case Counted::Attended:
        return tr("Who attended");
    case Counted::Accepted:
        return tr("Who is accepted");
    case Counted::Registered:
        break;
    }
    return tr("Who registered");
}

QString sentenceOf(const Figures &figures)
{
    const QLocale locale;
    const QString participants = locale.toString(figures.participants);
    if (figures.organizations == 0)
        return figures.participants == 1 ? tr("1 participant")
                                         : tr("%1 participants").arg(participants);
    QString sentence = tr("%1 representatives of %2 organizations from %3 countries")
                           .arg(participants, locale.toString(figures.organizations),
                                locale.toString(figures.countries));
    if (figures.nationalNgos > 0)
        sentence += tr(", of which %1 national NGOs").arg(locale.toString(figures.nationalNgos));
    return sentence;
}

QList<NamedFigure> namedFigures(const Figures &figures)
{
    const int isNew = figures.isReported ? 0 : figures.participants - figures.returning;
    return {{u"participants"_s, tr("participants"), figures.participants},
            {u"organizations"_s, tr("organizations"), figures.organizations},
            {u"countries"_s, tr("countries"), figures.countries},
            {u"national_ngos"_s, tr("national NGOs"), figures.nationalNgos},
            {u"international_ngos"_s, tr("international NGOs"), figures.internationalNgos},
            {u"refugee_led"_s, tr("led by displaced people"), figures.refugeeLed},
            {u"registered"_s, tr("registered"), figures.registered},
            {u"accepted"_s, tr("accepted"), figures.accepted},
            {u"observers"_s, tr("of them observers"), figures.observers},
            {u"waiting"_s, tr("on the waiting list"), figures.waiting},
            {u"attended"_s, tr("attended"), figures.attended},
            {u"no_show"_s, tr("did not come"), figures.noShow},
            {u"new"_s, tr("new"), isNew},
            {u"returning"_s, tr("returning"), figures.returning}};
}

QList<StatisticsTable> tablesOf(const StatisticsOf &statistics)
{
    QList<StatisticsTable> tables;
    StatisticsTable sessions =
        gatherings(u"sessions"_s, tr("Sessions"), tr("Session"), statistics.counted);
    for (const SessionFigures &each : statistics.sessions) {
        const bool isAmong =
            statistics.scope.session.isNull() || statistics.scope.session == each.session;
        if (isAmong)
            sessions.lines.append(
                lineOf(tr("%1. %2").arg(each.number).arg(each.title), each.figures));
    }
    tables.append(sessions);
    StatisticsTable series = gatherings(u"series"_s, tr("Years"), tr("Series"), statistics.counted);
    for (const SeriesFigures &each : statistics.series)
        series.lines.append(lineOf(each.title, each.figures));
    tables.append(series);
    tables.append(
        sharesOf(u"kinds"_s, tr("Kinds of organizations"), tr("Kind"), statistics.kinds, kindName));
    tables.append(sharesOf(u"countries"_s, tr("Countries"), tr("Country"), statistics.countries,
                           countryName));
    tables.append(regionsOf(statistics.countries));
    StatisticsTable arrivals;
    arrivals.name = u"arrivals"_s;
    arrivals.title = tr("Registrations by week");
    arrivals.headings = {tr("Week from"), tr("Registered")};
    arrivals.bars = {0};
    const QLocale locale;
    for (const WeekOfArrivals &each : statistics.arrivals)
        arrivals.lines.append(
            {locale.toString(each.monday, QLocale::ShortFormat), {each.registered}});
    tables.append(arrivals);
    tables.removeIf([](const StatisticsTable &table) { return table.lines.isEmpty(); });
    return tables;
}

} // namespace convenor
