// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/directoryfacets.h"

#include "domain/countries.h"
#include "usecases/directory.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DirectoryFacets", text);
}

template <class E>
QList<std::pair<QString, QVariant>> choicesOf()
{
    QList<std::pair<QString, QVariant>> choices;
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        choices.append({label(E(i)), int(i)});
    return choices;
}

template <class E>
std::optional<E> chosen(const QVariant &value)
{
    return value.isValid() ? std::optional(E(value.toInt())) : std::nullopt;
}

} // namespace

QList<ListFacet> directoryFacets(const Directory &directory)
{
    const DirectoryRange range = directory.range().value_or(DirectoryRange());
    ListFacet kinds{u"Kind"_s, tr("Kind of organization"), tr("Any kind"),
                    choicesOf<OrganizationKind>()};
    ListFacet countries{u"Country"_s, tr("Country"), tr("Any country"), {}};
    for (const QString &code : range.countries)
        countries.choices.append({countryName(code), code});
    std::sort(countries.choices.begin(), countries.choices.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    ListFacet roles{u"Role"_s, tr("Took part as"), tr("Any role"), choicesOf<Involvement>()};
    ListFacet years{u"Year"_s, tr("Year in which they took part"), tr("Any year"), {}};
    for (const int year : range.years)
        years.choices.append({QString::number(year), year});
    return {kinds, countries, roles, years};
}

DirectoryFilter directoryFilter(const ListPane &pane)
{
    DirectoryFilter filter;
    filter.kind = chosen<OrganizationKind>(pane.facet(u"Kind"_s));
    filter.country = pane.facet(u"Country"_s).toString();
    filter.as = chosen<Involvement>(pane.facet(u"Role"_s));
    filter.year = pane.facet(u"Year"_s).toInt();
    return filter;
}

} // namespace convenor
