// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/wording.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QMutex>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readWords(const QString &language)
{
    QFile file(u":/templates/words.%1.json"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// They are a part of the program: those of a language are read once.
QJsonObject wordsIn(const QString &language)
{
    static QMutex mutex;
    static QHash<QString, QJsonObject> all;
    const QMutexLocker lock(&mutex);
    const auto known = all.constFind(language);
    return known != all.constEnd() ? *known : *all.insert(language, readWords(language));
}

/// The plural forms of CLDR for whole numbers in the languages that have words.
QString pluralForm(QStringView language, int n)
{
    if (language == u"ar") {
        if (n == 1 || n == 2)
            return n == 1 ? u"one"_s : u"two"_s;
        const int rest = n % 100;
        if (rest >= 3 && rest <= 10)
            return u"few"_s;
        return rest >= 11 ? u"many"_s : u"other"_s;
    }
    const bool one = n == 1 || (n == 0 && language == u"fr");
    return one ? u"one"_s : u"other"_s;
}

QString grouped(QStringView language, int n)
{
    const QLocale locale(language.toString());
    return locale.zeroDigit() == u"0" && n >= 10000 ? locale.toString(n) : QString::number(n);
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    QString text = u"UTC"_s;
    if (minutes != 0)
        text += (seconds < 0 ? u"−"_s : u"+"_s) + QString::number(minutes / 60);
    if (minutes % 60 != 0)
        text += u":%1"_s.arg(minutes % 60, 2, 10, QChar(u'0'));
    return text;
}

} // namespace

QString filled(QStringView pattern, std::initializer_list<Blank> blanks)
{
    QString text;
    while (!pattern.isEmpty()) {
        const qsizetype open = pattern.indexOf(u'{');
        const qsizetype close = pattern.indexOf(u'}', qMax(open, qsizetype(0)));
        if (open < 0 || close < 0)
            break;
        text += pattern.left(open);
        const QStringView name = pattern.mid(open + 1, close - open - 1);
        for (const Blank &blank : blanks) {
            if (name == blank.name)
                text += blank.text;
        }
        pattern = pattern.mid(close + 1);
    }
    return text.append(pattern);
}

Wording::Wording(QStringView language)
    : m_language(language.left(language.indexOf(u'-')).toString().toLower())
    , m_root(wordsIn(m_language))
{
    if (m_root.isEmpty()) {
        m_language = u"en"_s;
        m_root = wordsIn(m_language);
    }
}

QByteArrayList Wording::keys()
{
    QByteArrayList keys;
    for (const QString &key : wordsIn(u"en"_s)[u"words"].toObject().keys())
        keys += key.toLatin1();
    return keys;
}

QString Wording::word(const QString &key) const
{
    const QJsonValue value = m_root[u"words"][key];
    Q_ASSERT(value.isString());
    return value.toString();
}

QString Wording::pattern(const QString &key) const
{
    const QJsonValue value = m_root[u"sentences"][key];
    Q_ASSERT(value.isString());
    return value.toString();
}

QString Wording::sentence(const QString &key, std::initializer_list<Blank> blanks) const
{
    return filled(pattern(key), blanks);
}

QString Wording::monthName(int month) const
{
    const QLocale locale(m_language == u"en" ? u"en_GB"_s : m_language);
    return locale.monthName(month);
}

QString Wording::day(QDate date) const
{
    return date.day() == 1 ? pattern(u"first_day"_s) : QString::number(date.day());
}

QString Wording::date(const PartialDate &date) const
{
    switch (date.precision()) {
    case PartialDate::Precision::Day:
        return dates(date.day(), date.day());
    case PartialDate::Precision::Month: {
        const QString month = sentence(
            u"month"_s,
            {{"month"_L1, monthName(date.month())}, {"year"_L1, QString::number(date.year())}});
        return sentence(u"inexact"_s, {{"date"_L1, month}});
    }
    case PartialDate::Precision::Year:
        return sentence(u"inexact"_s, {{"date"_L1, QString::number(date.year())}});
    case PartialDate::Precision::None:
        break;
    }
    return word(u"to_be_announced"_s);
}

QString Wording::dates(QDate first, QDate last) const
{
    if (!first.isValid() || !last.isValid() || last < first) {
        first = last = first.isValid() ? first : last;
        if (!first.isValid())
            return word(u"to_be_announced"_s);
    }
    QString key = u"years"_s;
    if (first == last)
        key = u"day"_s;
    else if (first.year() == last.year())
        key = first.month() == last.month() ? u"days"_s : u"months"_s;
    return sentence(key,
                    {{"day"_L1, day(first)},
                     {"month"_L1, monthName(first.month())},
                     {"year"_L1, QString::number(first.year())},
                     {"day2"_L1, day(last)},
                     {"month2"_L1, monthName(last.month())},
                     {"year2"_L1, QString::number(last.year())}});
}

QString Wording::times(QTime start, QTime end, const QString &zone, QDate day) const
{
    if (!start.isValid())
        return {};
    QString times = start.toString(u"HH:mm"_s);
    if (end.isValid())
        times += u'–' + end.toString(u"HH:mm"_s);
    const QTimeZone timeZone(zone.toUtf8());
    if (!timeZone.isValid())
        return times;
    if (zone == u"UTC" || zone.startsWith(u"Etc/"))
        return sentence(u"utc_time"_s, {{"times"_L1, times}});
    QString city = m_root[u"cities"][zone].toString();
    if (city.isEmpty())
        city = zone.section(u'/', -1).replace(u'_', u' ');
    if (!day.isValid())
        return sentence(u"city_time"_s, {{"times"_L1, times}, {"city"_L1, city}});
    const int offset = QDateTime(day, start, timeZone).offsetFromUtc();
    return sentence(u"city_time_offset"_s,
                    {{"times"_L1, times}, {"city"_L1, city}, {"offset"_L1, offsetText(offset)}});
}

QString Wording::participants(int count, bool approximate) const
{
    const QJsonValue forms = m_root[u"participants"][approximate ? u"some"_s : u"exact"_s];
    return filled(forms[pluralForm(m_language, count)].toString(),
                  {{"n"_L1, grouped(m_language, count)}});
}

QString Wording::languageName(const QString &language) const
{
    const QString known = m_root[u"languages"][language.section(u'-', 0, 0).toLower()].toString();
    if (!known.isEmpty())
        return known;
    const QLocale locale(language);
    const QString own = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return own.isEmpty() ? language : own;
}

QString Wording::listed(const QStringList &parts) const
{
    if (parts.size() < 2)
        return parts.join(QString());
    return sentence(u"and"_s,
                    {{"first"_L1, parts.mid(0, parts.size() - 1).join(pattern(u"comma"_s))},
                     {"last"_L1, parts.last()}});
}

} // namespace convenor
