// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mentions.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <functional>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1;
constexpr int lastYear = 9999;

/// One way to write all months, or all weekdays; what it is in each form stands at the same place.
using Form = QStringList;

struct Names
{
    QList<Form> months;
    QList<Form> weekdays;
    QRegularExpression dayFirst;
    QRegularExpression monthFirst;
};

void addForms(QList<Form> &forms, int count, const std::function<QString(int)> &nameOf)
{
    Form plain;
    Form capital;
    for (int i = 1; i <= count; ++i) {
        QString name = nameOf(i);
        while (name.endsWith(u'.')) // of an abbreviation; it stays where it stands
            name.chop(1);
        plain.append(name);
        capital.append(name.first(qMin(1, name.size())).toUpper()
                       + name.sliced(qMin(1, name.size())));
    }
    for (const Form &form : {plain, capital}) {
        if (!forms.contains(form))
            forms.append(form);
    }
}

QString anyOf(const QList<Form> &forms)
{
    QStringList all;
    for (const Form &form : forms) {
        for (const QString &name : form) {
            if (!name.isEmpty() && !name.front().isDigit())
                all.append(QRegularExpression::escape(name));
        }
    }
    // The longest first: "Feb" begins "February" too.
    std::sort(all.begin(), all.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return u"(?:"_s + all.join(u'|') + u')';
}

Names namesFor(const QString &language)
{
    Names names;
    for (const QLocale &locale : {QLocale(language), QLocale(QLocale::English)}) {
        for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
            addForms(names.months, 12, [&](int i) { return locale.monthName(i, length); });
            addForms(names.months, 12,
                     [&](int i) { return locale.standaloneMonthName(i, length); });
            addForms(names.weekdays, 7, [&](int i) { return locale.dayName(i, length); });
        }
    }
    const QString month = u"(?<month>"_s + anyOf(names.months) + u")\\.?"_s;
    const QString weekday = u"(?:(?<weekday>"_s + anyOf(names.weekdays) + u")\\.?,?\\s+)?"_s;
    const QString year = u"(?:,?\\s+(?:de\\s+)?(?<year>\\d{4}))?(?![\\p{L}\\p{N}])"_s;
    const QString ordinal = u"(?:\\.|st|nd|rd|th|er|º)?"_s;
    const auto use = QRegularExpression::UseUnicodePropertiesOption;
    names.dayFirst = QRegularExpression(
        u"(?<![\\p{L}\\p{N}])"_s + weekday + u"(?:(?<from>\\d{1,2})\\s*[-–]\\s*)?(?<day>\\d{1,2})"_s
            + ordinal + u"\\s+(?:de\\s+)?"_s + month + year,
        use);
    names.monthFirst = QRegularExpression(
        u"(?<![\\p{L}\\p{N}])"_s + weekday + month
            + u"\\s+(?:(?<from>\\d{1,2})\\s*[-–]\\s*)?(?<day>\\d{1,2})(?!\\d)"_s + ordinal + year,
        use);
    return names;
}

const Names &namesOf(const QString &language)
{
    static thread_local QHash<QString, Names> known;
    auto names = known.find(language);
    if (names == known.end())
        names = known.insert(language, namesFor(language));
    return *names;
}

/// Digits of any script.
int numberOf(QStringView digits)
{
    int number = 0;
    for (const QChar digit : digits)
        number = number * 10 + digit.digitValue();
    return number;
}

/// In the script, and with the zeros, of the digits that it replaces.
QString likeDigits(int number, QStringView as)
{
    const bool hasZeros = !as.isEmpty() && as.front().digitValue() == 0;
    QString digits = QString::number(number);
    if (hasZeros || as.size() == 4)
        digits = digits.rightJustified(as.size(), u'0');
    const char16_t zero = char16_t(as.front().unicode() - as.front().digitValue());
    for (QChar &digit : digits)
        digit = QChar(char16_t(zero + digit.digitValue()));
    return digits;
}

/// The same thing in the same form for another month or weekday, from 1.
QString inSameForm(const QList<Form> &forms, QStringView name, int other)
{
    for (const Form &form : forms) {
        if (form.contains(name))
            return form[other - 1];
    }
    return {};
}

int placeOf(const QList<Form> &forms, QStringView name)
{
    for (const Form &form : forms) {
        if (const qsizetype place = form.indexOf(name); place >= 0)
            return int(place) + 1;
    }
    return 0;
}

/// Looks for mentions in one text; a place is taken by the first kind of mention that fits.
class Reading final
{
public:
    Reading(const QString &text, const QString &language, const SeriesTime &time,
            const std::optional<Offset> &offset)
        : m_text(text)
        , m_names(namesOf(language))
        , m_time(time)
        , m_offset(offset)
    {
    }

    QList<Mention> mentions()
    {
        readIso();
        readNumeric();
        readNamed(m_names.dayFirst);
        readNamed(m_names.monthFirst);
        readYears();
        markLinks();
        std::sort(m_found.begin(), m_found.end(),
                  [](const Mention &a, const Mention &b) { return a.start < b.start; });
        return m_found;
    }

private:
    using Match = QRegularExpressionMatch;
    struct Piece
    {
        qsizetype start;
        qsizetype length;
        QString text;
    };

    void each(const QRegularExpression &pattern, const std::function<void(const Match &)> &visit)
    {
        auto matches = pattern.globalMatch(m_text);
        while (matches.hasNext())
            visit(matches.next());
    }

    void add(qsizetype start, qsizetype length, const QString &willBe)
    {
        for (const Mention &other : std::as_const(m_found)) {
            if (start < other.start + other.was.size() && other.start < start + length)
                return;
        }
        const QString was = m_text.sliced(start, length);
        m_found.append({start, was, willBe == was ? QString() : willBe, false});
    }

    void add(const Match &match, const QString &willBe)
    {
        add(match.capturedStart(), match.capturedLength(), willBe);
    }

    /// Empty where no offset is known or the day would leave the calendar.
    QDate later(QDate day) const { return m_offset ? shifted(day, *m_offset) : QDate(); }

    bool isOfSeries(int year) const { return m_time.years.contains(year); }
    bool isOfSeries(QDate day) const
    {
        return day.isValid() && (isOfSeries(day.year()) || m_time.days.contains(day));
    }

    void readIso()
    {
        static const QRegularExpression iso(u"(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"_s);
        each(iso, [this](const Match &match) {
            const QDate day = QDate::fromString(match.captured(), Qt::ISODate);
            if (isOfSeries(day))
                add(match, later(day).toString(Qt::ISODate));
        });
    }

    /// 21.02.2024 or 02/21/2024: which is the month nobody can tell, so the year alone may move.
    void readNumeric()
    {
        static const QRegularExpression numeric(
            u"(?<!\\d)\\d{1,2}([./])\\d{1,2}\\1(\\d{4})(?!\\d)"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        each(numeric, [this](const Match &match) {
            const int year = numberOf(match.capturedView(2));
            if (!isOfSeries(year))
                return;
            const auto next =
                m_offset && m_offset->days == 0 ? shiftedYear(year, *m_offset) : std::nullopt;
            const QString front = match.captured().chopped(match.capturedLength(2));
            add(match, next ? front + likeDigits(*next, match.capturedView(2)) : QString());
        });
    }

    void readNamed(const QRegularExpression &pattern)
    {
        each(pattern, [this](const Match &match) {
            const int month = placeOf(m_names.months, match.capturedView(u"month"_s));
            const int dayNumber = numberOf(match.capturedView(u"day"_s));
            const QStringView year = match.capturedView(u"year"_s);
            const QDate day = year.isEmpty() ? knownDay(month, dayNumber)
                                             : QDate(numberOf(year), month, dayNumber);
            if (isOfSeries(day))
                add(match, namedLater(match, day));
        });
    }

    /// The series' day of that name; invalid where it has none.
    QDate knownDay(int month, int day) const
    {
        for (const QDate &known : m_time.days) {
            if (known.month() == month && known.day() == day)
                return known;
        }
        return {};
    }

    QString namedLater(const Match &match, QDate day) const
    {
        const QDate next = later(day);
        if (!next.isValid())
            return {};
        QList<Piece> pieces;
        const auto piece = [&](const QString &name, const QString &text) {
            if (match.capturedLength(name) > 0)
                pieces.append({match.capturedStart(name) - match.capturedStart(),
                               match.capturedLength(name), text});
        };
        const auto digits = [&](const QString &name, int number) {
            if (match.capturedLength(name) > 0)
                piece(name, likeDigits(number, match.capturedView(name)));
        };
        if (const QStringView from = match.capturedView(u"from"_s); !from.isEmpty()) {
            const QDate first = later(QDate(day.year(), day.month(), numberOf(from)));
            if (!first.isValid() || first.month() != next.month())
                return {}; // the form has one month only
            digits(u"from"_s, first.day());
        }
        piece(u"weekday"_s,
              inSameForm(m_names.weekdays, match.capturedView(u"weekday"_s), next.dayOfWeek()));
        digits(u"day"_s, next.day());
        piece(u"month"_s, inSameForm(m_names.months, match.capturedView(u"month"_s), next.month()));
        digits(u"year"_s, next.year());
        std::sort(pieces.begin(), pieces.end(),
                  [](const Piece &a, const Piece &b) { return a.start > b.start; });
        QString text = match.captured();
        for (const Piece &each : std::as_const(pieces))
            text.replace(each.start, each.length, each.text);
        return text;
    }

    void readYears()
    {
        if (m_offset && m_offset->years == 0)
            return;
        static const QRegularExpression pattern(
            u"(?<!\\d)(\\d{4})(?:(\\s?[/–-]\\s?)(\\d{4}|\\d{2})(?!\\d)|(?!\\d))"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        each(pattern, [this](const Match &match) {
            const QStringView first = match.capturedView(1);
            const QStringView second = match.capturedView(3);
            const int year = numberOf(first);
            const int modulus = second.size() == 2 ? 100 : 10000;
            const bool isPair = !second.isEmpty() && numberOf(second) == (year + 1) % modulus
                && (isOfSeries(year) || isOfSeries(year + 1));
            if (isPair) {
                const auto next = m_offset ? shiftedYear(year, *m_offset) : std::nullopt;
                const bool fits = next && *next < lastYear;
                add(match,
                    fits ? likeDigits(*next, first) + match.captured(2)
                            + likeDigits((*next + 1) % modulus, second)
                         : QString());
                return;
            }
            addYear(match.capturedStart(1), first);
            if (second.size() == 4)
                addYear(match.capturedStart(3), second);
        });
    }

    void addYear(qsizetype start, QStringView digits)
    {
        const int year = numberOf(digits);
        if (!isOfSeries(year))
            return;
        const auto next = m_offset ? shiftedYear(year, *m_offset) : std::nullopt;
        add(start, digits.size(), next ? likeDigits(*next, digits) : QString());
    }

    void markLinks()
    {
        static const QRegularExpression link(
            u"(?:https?://|www\\.|mailto:)[^\\s<>\"\\])]+|[^\\s@<>\"(\\[]+@[^\\s@<>\"\\])]+"_s);
        each(link, [this](const Match &match) {
            for (Mention &mention : m_found) {
                if (mention.start >= match.capturedStart() && mention.start < match.capturedEnd())
                    mention.inLink = true;
            }
        });
    }

    const QString &m_text;
    const Names &m_names;
    const SeriesTime &m_time;
    const std::optional<Offset> &m_offset;
    QList<Mention> m_found;
};

} // namespace

std::optional<Offset> offsetBetween(QDate first, QDate next)
{
    if (!first.isValid() || !next.isValid())
        return std::nullopt;
    const int years = next.year() - first.year();
    return Offset{years, first.addYears(years).daysTo(next)};
}

QDate shifted(QDate day, const Offset &offset)
{
    if (!day.isValid())
        return {};
    const QDate later = day.addYears(offset.years).addDays(offset.days);
    return later.year() < firstYear || later.year() > lastYear ? QDate() : later;
}

std::optional<int> shiftedYear(int year, const Offset &offset)
{
    const int later = year + offset.years;
    return later < firstYear || later > lastYear ? std::nullopt : std::optional(later);
}

QList<Mention> mentionsIn(const QString &text, const QString &language, const SeriesTime &time,
                          const std::optional<Offset> &offset)
{
    return Reading(text, language, time, offset).mentions();
}

QString withMentions(QString text, const QList<Mention> &places)
{
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        if (!place->willBe.isEmpty())
            text.replace(place->start, place->was.size(), place->willBe);
    }
    return text;
}

QString around(const QString &text, const Mention &place, const QString &word)
{
    constexpr qsizetype roomBefore = 20; // so that a narrow cell shows the place itself
    constexpr qsizetype room = 40;
    const qsizetype end = place.start + place.was.size();
    QString before = text.first(place.start);
    if (before.size() > roomBefore) {
        const qsizetype cut =
            before.indexOf(QRegularExpression(u"\\s"_s), before.size() - roomBefore);
        before = u'…' + (cut < 0 ? before.last(roomBefore) : before.sliced(cut + 1));
    }
    QString after = text.sliced(end);
    if (after.size() > room) {
        const qsizetype cut = after.lastIndexOf(QRegularExpression(u"\\s"_s), room);
        after = (cut <= 0 ? after.first(room) : after.first(cut)) + u'…';
    }
    return (before + word + after).simplified();
}

} // namespace convenor
