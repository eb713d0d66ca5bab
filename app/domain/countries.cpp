// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/countries.h"

#include <QCollator>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Where Qt's name is not the one of the UN's terminology database.
const QHash<QString, QString> &unNames()
{
    static const QHash<QString, QString> names{
        {u"BN"_s, u"Brunei Darussalam"_s},
        {u"BO"_s, u"Bolivia (Plurinational State of)"_s},
        {u"CD"_s, u"Democratic Republic of the Congo"_s},
        {u"CG"_s, u"Congo"_s},
        {u"CI"_s, u"Côte d’Ivoire"_s},
        {u"CV"_s, u"Cabo Verde"_s},
        {u"CZ"_s, u"Czechia"_s},
        {u"FM"_s, u"Micronesia (Federated States of)"_s},
        {u"GB"_s, u"United Kingdom of Great Britain and Northern Ireland"_s},
        {u"HK"_s, u"China, Hong Kong SAR"_s},
        {u"IR"_s, u"Iran (Islamic Republic of)"_s},
        {u"KP"_s, u"Democratic People’s Republic of Korea"_s},
        {u"KR"_s, u"Republic of Korea"_s},
        {u"LA"_s, u"Lao People’s Democratic Republic"_s},
        {u"MD"_s, u"Republic of Moldova"_s},
        {u"MK"_s, u"North Macedonia"_s},
        {u"MO"_s, u"China, Macao SAR"_s},
        {u"NL"_s, u"Netherlands (Kingdom of the)"_s},
        {u"PS"_s, u"State of Palestine"_s},
        {u"RU"_s, u"Russian Federation"_s},
        {u"ST"_s, u"Sao Tome and Principe"_s},
        {u"SY"_s, u"Syrian Arab Republic"_s},
        {u"SZ"_s, u"Eswatini"_s},
        {u"TL"_s, u"Timor-Leste"_s},
        {u"TR"_s, u"Türkiye"_s},
        {u"TZ"_s, u"United Republic of Tanzania"_s},
        {u"US"_s, u"United States of America"_s},
        {u"VA"_s, u"Holy See"_s},
        {u"VE"_s, u"Venezuela (Bolivarian Republic of)"_s},
        {u"VN"_s, u"Viet Nam"_s},
        {u"XK"_s, u"Kosovo (S/RES/1244 (1999))"_s},
    };
    return names;
}

/// Codes that Qt knows beside ISO 3166: parts of countries, groups of them.
bool isReserved(const QString &code)
{
    static const QSet<QString> reserved{u"AC"_s, u"CP"_s, u"CQ"_s, u"DG"_s, u"EA"_s, u"EU"_s,
                                        u"EZ"_s, u"IC"_s, u"QO"_s, u"TA"_s, u"UN"_s, u"ZZ"_s};
    return reserved.contains(code);
}

bool isLetterPair(const QString &code)
{
    return code.size() == 2 && code[0].isLetter() && code[1].isLetter();
}

QList<std::pair<QString, QString>> sortedCountries()
{
    QList<std::pair<QString, QString>> countries;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(QLocale::Territory(i));
        if (isLetterPair(code) && !isReserved(code))
            countries.append({code, countryName(code)});
    }
    const QCollator collator;
    std::sort(countries.begin(), countries.end(), [&](const auto &left, const auto &right) {
        return collator.compare(left.second, right.second) < 0;
    });
    countries.prepend({QString(), QString()});
    return countries;
}

} // namespace

bool isCountryCode(const QString &code)
{
    return isLetterPair(code) && code == code.toUpper() && !isReserved(code)
        && (code == u"XK" || QLocale::codeToTerritory(code) != QLocale::AnyTerritory);
}

QString countryName(const QString &code)
{
    if (const auto known = unNames().constFind(code); known != unNames().constEnd())
        return *known;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

const QList<std::pair<QString, QString>> &countryChoices()
{
    static const QList<std::pair<QString, QString>> countries = sortedCountries();
    return countries;
}

} // namespace convenor
