// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/carrying.h"

#include "domain/carrier.h"

namespace convenor {

using namespace Qt::StringLiterals;

QList<Problem> problemsOf(const LastSeries &last, const SeriesRequest &request)
{
    QList<Problem> problems;
    if (request.title.trimmed().isEmpty())
        problems.append({u"title"_s, {"series.no-title", {}}});
    if (last.keys.contains(request.key))
        problems.append({u"key"_s, {"series.key-taken", {request.key}}});
    if (request.start.isValid() && request.end.isValid() && request.end < request.start)
        problems.append(
            {u"end"_s,
             {"series.ends-before-start",
              {request.end.toString(Qt::ISODate), request.start.toString(Qt::ISODate)}}});
    return problems;
}

SeriesTime timeOf(const LastSeries &last)
{
    constexpr int longest = 20; // years; more than that is a slip, and would take every number
    const Series &series = last.series;
    SeriesTime time;
    if (series.start.isValid()) {
        const int end = (series.end.isValid() ? series.end : series.start).year();
        for (int year = series.start.year() - 1;
             year <= qMin(end + 1, series.start.year() + longest); ++year)
            time.years.append(year);
    }
    for (const Criterion &each : series.criteria)
        time.years += each.rule.years;
    for (const QDate &day : {series.start, series.end, series.keepPersonalDataUntil}) {
        if (day.isValid())
            time.days.append(day);
    }
    for (const Session &each : last.sessions) {
        for (const QDate &day : {each.date.day(), each.registrationDeadline}) {
            if (day.isValid())
                time.days.append(day);
        }
    }
    return time;
}

QString titleFor(const LastSeries &last, const std::optional<Offset> &offset)
{
    const Series &series = last.series;
    return withMentions(series.title,
                        mentionsIn(series.title, series.language, timeOf(last), offset));
}

QString keyFor(const LastSeries &last, const std::optional<Offset> &offset)
{
    const QString &key = last.series.key;
    const QString next = withMentions(key, mentionsIn(key, u"en"_s, timeOf(last), offset));
    return last.keys.contains(next) ? QString() : next;
}

std::optional<Offset> offsetOf(const LastSeries &last, const SeriesRequest &request)
{
    return offsetBetween(last.series.start, request.start);
}

SeriesRequest aYearOn(const LastSeries &last, QDate today)
{
    constexpr Offset year{1, 0};
    SeriesRequest request;
    request.today = today;
    request.start = shifted(last.series.start, year);
    request.end = shifted(last.series.end, year);
    const auto offset = offsetOf(last, request);
    request.title = titleFor(last, offset);
    request.key = keyFor(last, offset);
    return request;
}

bool isDoubt(Remark remark)
{
    switch (remark) {
    case Remark::NoOffset:
    case Remark::OutOfCalendar:
    case Remark::NotUnderstood:
    case Remark::BeforeTheEnd:
    case Remark::OfTheLastSeries:
    case Remark::InLink:
    case Remark::OfAnotherTitle:
    case Remark::NotHeld:
    case Remark::Overdue:
    case Remark::ExpiresDuring:
    case Remark::StillMarked:
        return true;
    case Remark::MovesBy:
    case Remark::StateWas:
    case Remark::GoesTo:
    case Remark::OwnedBy:
    case Remark::Due:
    case Remark::CarriedAlready:
    case Remark::AsksAgain:
    case Remark::OtherYears:
    case Remark::Expired:
    case Remark::CountsAs:
        break;
    }
    return false;
}

bool CarriedItem::isDoubtful() const
{
    return std::any_of(remarks.cbegin(), remarks.cend(),
                       [](const ItemRemark &each) { return isDoubt(each.remark); });
}

const CarriedItem *SeriesProposal::item(QStringView path) const
{
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [path](const CarriedItem &each) { return each.path == path; });
    return found == items.cend() ? nullptr : &*found;
}

int SeriesProposal::count(CarriedKind kind, bool ticked) const
{
    return int(std::count_if(items.cbegin(), items.cend(), [&](const CarriedItem &each) {
        return each.kind == kind && each.isTicked == ticked;
    }));
}

SeriesProposal proposalFor(const LastSeries &last, const SeriesRequest &request)
{
    return Carrier(last, request).proposal();
}

} // namespace convenor
