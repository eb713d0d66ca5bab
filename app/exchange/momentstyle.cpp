// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/momentstyle.h"

#include "base/fold.h"
#include "domain/plan.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What a text says before the order of day and month is known.
struct Written
{
    int first = 0; ///< day or month where `isOpen`, else the day
    int second = 0; ///< the other, else the month
    int year = 0;
    bool isOpen = false;
    QTime time{0, 0};
    std::optional<int> offset; ///< seconds east of UTC

    QDate date(DayOrder order) const
    {
        const bool isTurned = isOpen && order == DayOrder::MonthFirst;
        return isTurned ? QDate(year, first, second) : QDate(year, second, first);
    }
};

int monthOf(const QString &word)
{
    static const QHash<QString, int> months = [] {
        const QStringList all{u"jan january janv janvier ene enero januar"_s,
                              u"feb february fev fevr fevrier febrero februar"_s,
                              u"mar march mars marzo marz"_s,
                              u"apr april avr avril abr abril"_s,
                              u"may mai mayo"_s,
                              u"jun june juin junio juni"_s,
                              u"jul july juil juillet julio juli"_s,
                              u"aug august aout ago agosto"_s,
                              u"sep sept september septembre septiembre"_s,
                              u"oct october octobre octubre okt oktober"_s,
                              u"nov november novembre noviembre"_s,
                              u"dec december decembre dic diciembre dez dezember"_s};
        QHash<QString, int> map;
        for (int month = 1; month <= 12; ++month) {
            for (const QString &each : all[month - 1].split(u' '))
                map.insert(each, month);
        }
        return map;
    }();
    return months.value(fold(word));
}

int fullYear(int year)
{
    return year < 100 ? 2000 + year : year;
}

/// The time and the offset that stand anywhere in the text; takes them out of it.
bool takeTime(QString &text, Written &written)
{
    static const QRegularExpression clock(
        u"(?:T|\\s|^)(\\d{1,2})[:h](\\d{2})(?:[:m](\\d{2})s?(?:[.,]\\d+)?)?\\s*"
        "([AaPp])?\\.?(?:[Mm]\\.?)?\\s*(Z|UTC|GMT)?\\s*([+-]\\d{2}:?\\d{2})?"_s);
    const auto match = clock.match(text);
    if (!match.hasMatch())
        return !text.contains(u':');
    int hour = match.captured(1).toInt();
    const QString half = match.captured(4).toLower();
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    written.time = QTime(hour, match.captured(2).toInt(), match.captured(3).toInt());
    if (match.hasCaptured(6)) {
        const QString offset = match.captured(6).remove(u':');
        const int seconds = (offset.sliced(1, 2).toInt() * 60 + offset.sliced(3).toInt()) * 60;
        written.offset = offset.startsWith(u'-') ? -seconds : seconds;
    } else if (match.hasCaptured(5)) {
        written.offset = 0;
    }
    text.remove(match.capturedStart(), match.capturedLength());
    return written.time.isValid();
}

bool takeDay(const QString &text, Written &written)
{
    static const QRegularExpression iso(u"(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"_s);
    static const QRegularExpression numbers(
        u"(?<!\\d)(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})(?!\\d)"_s);
    static const QRegularExpression dayBefore(
        u"(\\d{1,2})(?:st|nd|rd|th|er|º)?[.\\s-]*(?:de\\s+)?(\\p{L}{3,})\\.?[,\\s-]*(?:de\\s+)?"
        "(\\d{4})"_s);
    static const QRegularExpression dayAfter(
        u"(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"_s);
    if (const auto match = iso.match(text); match.hasMatch()) {
        written.year = match.captured(1).toInt();
        written.second = match.captured(2).toInt();
        written.first = match.captured(3).toInt();
        return true;
    }
    if (const auto match = numbers.match(text); match.hasMatch()) {
        written.first = match.captured(1).toInt();
        written.second = match.captured(3).toInt();
        written.year = fullYear(match.captured(4).toInt());
        written.isOpen = match.captured(2) != u"."; // with dots the day comes first everywhere
        return true;
    }
    for (const auto &[form, day, month] :
         {std::tuple(&dayBefore, 1, 2), std::tuple(&dayAfter, 2, 1)}) {
        const auto match = form->match(text);
        const int number = match.hasMatch() ? monthOf(match.captured(month)) : 0;
        if (number == 0)
            continue;
        written.first = match.captured(day).toInt();
        written.second = number;
        written.year = match.captured(3).toInt();
        return true;
    }
    return false;
}

std::optional<Written> writtenIn(QStringView text)
{
    QString rest = text.trimmed().toString();
    rest.replace(QChar(0x202f), u' ').replace(QChar::Nbsp, u' ');
    Written written;
    if (!takeTime(rest, written) || !takeDay(rest, written))
        return std::nullopt;
    return written;
}

} // namespace

void MomentStyle::look(QStringView text)
{
    const auto written = writtenIn(text);
    if (!written || !written->isOpen || written->first == written->second)
        return;
    if (written->first > 12 && written->second <= 12)
        ++m_dayFirst;
    else if (written->second > 12 && written->first <= 12)
        ++m_monthFirst;
    else
        ++m_ambiguous;
}

std::optional<DayOrder> MomentStyle::order() const
{
    if ((m_dayFirst > 0) == (m_monthFirst > 0))
        return std::nullopt;
    return m_dayFirst > 0 ? DayOrder::DayFirst : DayOrder::MonthFirst;
}

std::optional<QDateTime> MomentStyle::read(QStringView text, const QString &timeZone,
                                           DayOrder unknown) const
{
    const auto written = writtenIn(text);
    if (!written)
        return std::nullopt;
    QDate date = written->date(order().value_or(unknown));
    if (!date.isValid() && written->isOpen) // it tells by itself
        date = written->date(written->first > 12 ? DayOrder::DayFirst : DayOrder::MonthFirst);
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return std::nullopt;
    if (written->offset)
        return QDateTime(date, written->time, Qt::UTC).addSecs(-*written->offset);
    return momentIn(date, written->time, timeZone);
}

std::optional<int> minutesIn(QStringView text)
{
    static const QRegularExpression parts(
        u"^(?:(\\d{1,6})\\s*(?:h|hr|hrs|hour|hours|heure|heures|std|stunde|stunden|hora|horas|godz)"
        u"\\b\\.?)?"
        "\\s*(?:(\\d{1,6})\\s*(?:m|min|mins|minute|minutes|minuten|minuto|minutos)\\b\\.?)?"
        "\\s*(?:(\\d{1,6})\\s*(?:s|sec|secs|second|seconds|sek|sekunden|seconde|secondes|segundo|"
        "segundos)\\b\\.?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(u"^(?:(\\d{1,6}):)?(\\d{1,2}):(\\d{2})$"_s);
    const QString plain = text.trimmed().toString();
    if (plain.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    if (const double minutes = plain.toDouble(&isNumber); isNumber)
        return minutes >= 0 && minutes < 1e6 ? std::optional(int(std::ceil(minutes)))
                                             : std::nullopt;
    auto match = clock.match(plain);
    if (!match.hasMatch())
        match = parts.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 seconds =
        (match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60
        + match.captured(3).toLongLong();
    return int(std::min<qint64>((seconds + 59) / 60, 1'000'000));
}

} // namespace convenor
