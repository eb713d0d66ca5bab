// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionfacets.h"

#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ActionFacets", text);
}

/// An owner as a box's value: the kind and the id, or the words.
QVariant valueOf(const Owner &owner)
{
    if (!owner.person.isNull())
        return QVariantList{u"person"_s, owner.person.value()};
    if (!owner.organization.isNull())
        return QVariantList{u"organization"_s, owner.organization.value()};
    return QVariantList{u"text"_s, owner.text};
}

Owner ownerOf(const QVariant &value)
{
    const QVariantList parts = value.toList();
    Owner owner;
    if (parts.value(0) == u"person"_s)
        owner.person = PersonId(parts.value(1).toLongLong());
    else if (parts.value(0) == u"organization"_s)
        owner.organization = OrganizationId(parts.value(1).toLongLong());
    else
        owner.text = parts.value(1).toString();
    return owner;
}

template <ClosedSet E>
QList<std::pair<QString, QVariant>> choicesOf()
{
    QList<std::pair<QString, QVariant>> choices;
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        choices.append({label(E(i)), wordOf(E(i))});
    return choices;
}

template <ClosedSet E>
std::optional<E> chosen(const ListPane &pane, const QString &facet)
{
    return fromWord<E>(pane.facet(facet).toString());
}

} // namespace

QList<ListFacet> actionFacets(const ActionPoints &points)
{
    ListFacet owners{u"Owner"_s, tr("Owner"), tr("Any owner"), {}};
    for (const NamedOwner &each : points.owners({}).value_or(QList<NamedOwner>()))
        owners.choices.append({each.name, valueOf(each.owner)});
    return {
        {u"Chip"_s, tr("Show"), tr("All"), choicesOf<ActionChip>()},
        {u"Series"_s, tr("Series"), tr("All series"), {{tr("This series"), true}}},
        owners,
        {u"Priority"_s, tr("Priority"), tr("Any priority"), choicesOf<Priority>()},
        {u"Audience"_s, tr("Audience"), tr("Any audience"), choicesOf<Audience>()},
    };
}

void narrowActions(ActionsQuery &query, const ListPane &pane, SeriesId series)
{
    query.chip = chosen<ActionChip>(pane, u"Chip"_s);
    query.priority = chosen<Priority>(pane, u"Priority"_s);
    query.audience = chosen<Audience>(pane, u"Audience"_s);
    if (pane.facet(u"Series"_s).toBool())
        query.series = series;
    if (const QVariant owner = pane.facet(u"Owner"_s); owner.isValid())
        query.owner = ownerOf(owner);
}

} // namespace convenor
