// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/countrynames.h"

#include "base/fold.h"
#include "domain/countries.h"

#include <QHash>

#include <unicode/uloc.h>

#include <array>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Names that no list of names has, as they stand in registration forms.
constexpr std::pair<const char *, const char *> usualNames[] = {
    {"bolivia", "BO"},
    {"brunei", "BN"},
    {"burma", "MM"},
    {"cabo verde", "CV"},
    {"cape verde", "CV"},
    {"car", "CF"},
    {"congo brazzaville", "CG"},
    {"congo kinshasa", "CD"},
    {"cote divoire", "CI"},
    {"cote d ivoire", "CI"},
    {"czech republic", "CZ"},
    {"d r congo", "CD"},
    {"dr congo", "CD"},
    {"drc", "CD"},
    {"rdc", "CD"},
    {"democratic republic of congo", "CD"},
    {"republique democratique du congo", "CD"},
    {"republica democratica del congo", "CD"},
    {"republic of congo", "CG"},
    {"republic of the congo", "CG"},
    {"england", "GB"},
    {"great britain", "GB"},
    {"scotland", "GB"},
    {"wales", "GB"},
    {"northern ireland", "GB"},
    {"uk", "GB"},
    {"u k", "GB"},
    {"holland", "NL"},
    {"the netherlands", "NL"},
    {"iran", "IR"},
    {"islamic republic of iran", "IR"},
    {"ivory coast", "CI"},
    {"kosovo", "XK"},
    {"laos", "LA"},
    {"lao pdr", "LA"},
    {"macedonia", "MK"},
    {"moldova", "MD"},
    {"north korea", "KP"},
    {"south korea", "KR"},
    {"korea", "KR"},
    {"occupied palestinian territory", "PS"},
    {"opt", "PS"},
    {"palestine", "PS"},
    {"west bank and gaza", "PS"},
    {"gaza", "PS"},
    {"russia", "RU"},
    {"swaziland", "SZ"},
    {"syria", "SY"},
    {"tanzania", "TZ"},
    {"the gambia", "GM"},
    {"gambia", "GM"},
    {"turkey", "TR"},
    {"turkiye", "TR"},
    {"uae", "AE"},
    {"u a e", "AE"},
    {"usa", "US"},
    {"u s a", "US"},
    {"u s", "US"},
    {"united states", "US"},
    {"united states of america", "US"},
    {"vatican", "VA"},
    {"venezuela", "VE"},
    {"viet nam", "VN"},
    {"vietnam", "VN"},
};

QString nameIn(const QByteArray &language, const QString &code)
{
    std::array<UChar, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray locale = "und_" + code.toLatin1();
    const int32_t length = uloc_getDisplayCountry(locale.constData(), language.constData(),
                                                  name.data(), int32_t(name.size()), &status);
    if (U_FAILURE(status) || length <= 0)
        return {};
    return QString::fromUtf16(name.data(), length);
}

const QHash<QString, QString> &codes()
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> map;
        const auto add = [&map](const QString &name, const QString &code) {
            if (const QString folded = fold(name); !folded.isEmpty() && !map.contains(folded))
                map.insert(folded, code);
        };
        for (const auto &[name, code] : usualNames)
            map.insert(QString::fromLatin1(name), QString::fromLatin1(code));
        for (const auto &[code, name] : countryChoices()) {
            if (code.isEmpty())
                continue;
            map.insert(code.toLower(), code);
            add(QString::fromLatin1(uloc_getISO3Country(("und_" + code.toLatin1()).constData())),
                code);
            add(name, code);
            for (const char *language : {"en", "fr", "es", "de", "pt", "it", "ar", "ru"})
                add(nameIn(language, code), code);
        }
        return map;
    }();
    return known;
}

} // namespace

QString countryCode(QStringView text)
{
    QString folded = fold(text);
    if (const auto known = codes().constFind(folded); known != codes().constEnd())
        return *known;
    // "Iran (Islamic Republic of)" stands as "Iran" too, and "Kenya / Uganda" names none.
    const qsizetype bracket = text.indexOf(u'(');
    if (bracket > 0)
        return codes().value(fold(text.left(bracket)));
    if (folded.startsWith(u"the "))
        return codes().value(folded.sliced(4));
    return {};
}

} // namespace convenor
