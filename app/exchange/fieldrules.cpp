// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fieldrules.h"

#include "domain/countries.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool isLanguageTag(const QString &tag)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z"_s);
    return form.match(tag).hasMatch();
}

/// Relative, downwards only, and the same on every system.
bool staysBelow(const QString &path)
{
    if (path.startsWith(u'/') || path.contains(u'\\') || path.contains(u':'))
        return false;
    const auto parts = QStringView(path).split(u'/');
    return std::none_of(parts.cbegin(), parts.cend(), [](QStringView part) {
        return part.isEmpty() || part == u"." || part == u"..";
    });
}

} // namespace

std::optional<Reason> faultOfText(const char *field, const QString &text)
{
    const QLatin1StringView name(field);
    if (text.isEmpty())
        return std::nullopt;
    if (name == "time_zone"_L1 && !QTimeZone::isTimeZoneIdAvailable(text.toUtf8()))
        return Reason{"document.unknown-zone", {text}};
    if (name == "country"_L1 && !isCountryCode(text))
        return Reason{"document.unknown-country", {text}};
    if ((name == "language"_L1 || name == "languages"_L1 || name == "interpretation"_L1)
        && !isLanguageTag(text))
        return Reason{"document.bad-language", {text}};
    if (name == "file"_L1 && !staysBelow(text))
        return Reason{"document.path-leaves", {text}};
    return std::nullopt;
}

} // namespace convenor
