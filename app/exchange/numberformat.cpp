// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/numberformat.h"

#include <QDate>

#include <cmath>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfDay = 86'400;

/// All digits that count, none of them in a power of ten: 12345678901234, not 1.23E+13.
QString plain(double value)
{
    constexpr int digits = 15; // as many as spreadsheets show
    constexpr double longest = 1e21;
    constexpr double shortest = 1e-9;
    const double size = std::abs(value);
    const QString text = QString::number(value, 'g', digits);
    if (!text.contains(u'e') || size >= longest || size < shortest)
        return text;
    const int places = size >= 1 ? 0 : digits - 1 - int(std::floor(std::log10(size)));
    QString all = QString::number(text.toDouble(), 'f', places);
    while (places > 0 && all.endsWith(u'0'))
        all.chop(1);
    return all;
}

QString clockOf(qint64 seconds)
{
    const auto two = [](qint64 part) { return QString::number(part).rightJustified(2, u'0'); };
    return two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

/// Day 60 of those counted from 1900 is a 29 February that there never was.
QString dayOf(qint64 day, bool from1904)
{
    constexpr qint64 invented = 60;
    if (!from1904 && day == invented)
        return u"1900-02-29"_s;
    const QDate first = from1904 ? QDate(1904, 1, 1)
        : day < invented         ? QDate(1899, 12, 31)
                                 : QDate(1899, 12, 30);
    return first.addDays(day).toString(Qt::ISODate);
}

/// The code without what is shown as it stands: "texts", \x, _x, *x, [colours and conditions].
QString essenceOf(QStringView code)
{
    QString essence;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QString inside =
                code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1).toString().toLower();
            const bool isElapsed = !inside.isEmpty() && (inside.count(inside[0]) == inside.size())
                && u"hms"_s.contains(inside[0]);
            if (isElapsed)
                essence += u'[' + inside + u']';
            i = end < 0 ? code.size() : end;
        } else {
            essence += c;
        }
    }
    return essence;
}

} // namespace

NumberFormat builtInFormat(int id)
{
    const auto between = [id](int first, int last) { return id >= first && id <= last; };
    if (id == 46)
        return NumberFormat::Duration;
    if (id == 22)
        return NumberFormat::Moment;
    if (between(18, 21) || id == 45 || id == 47 || between(32, 35))
        return NumberFormat::Time;
    if (between(14, 17) || between(27, 31) || id == 36 || between(50, 58))
        return NumberFormat::Date;
    return NumberFormat::Plain;
}

NumberFormat formatOf(QStringView code)
{
    QString essence = essenceOf(code);
    if (essence.contains(u'['))
        return NumberFormat::Duration;
    essence.remove(u"general"_s).remove(u"am/pm"_s).remove(u"a/p"_s);
    const auto has = [&](char16_t c) { return essence.contains(QChar(c)); };
    const bool time = has(u'h') || has(u's');
    const bool day = has(u'y') || has(u'd') || (has(u'm') && !time);
    return day && time ? NumberFormat::Moment
        : day          ? NumberFormat::Date
        : time         ? NumberFormat::Time
                       : NumberFormat::Plain;
}

QString shownNumber(QStringView number, NumberFormat format, bool from1904)
{
    number = number.trimmed();
    const bool isWhole = !number.isEmpty() && number.size() < 300
        && std::ranges::all_of(number.sliced(number.startsWith(u'-') ? 1 : 0),
                               [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (isWhole && format == NumberFormat::Plain)
        return number.toString();
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return number.toString();
    constexpr double lastDay = 2'958'466; // 9999-12-31 and its hours
    if (format == NumberFormat::Plain || value < 0 || value >= lastDay - (from1904 ? 1462 : 0))
        return plain(value);
    const qint64 seconds = std::llround(value * double(secondsOfDay));
    const qint64 day = seconds / secondsOfDay;
    const qint64 rest = seconds % secondsOfDay;
    if (format == NumberFormat::Duration)
        return clockOf(seconds);
    if (day == 0 && !(format == NumberFormat::Date && rest == 0))
        return clockOf(rest);
    if (format == NumberFormat::Date && rest == 0)
        return day == 0 && !from1904 ? plain(value) : dayOf(day, from1904);
    return dayOf(day, from1904) + u'T' + clockOf(rest);
}

} // namespace convenor
