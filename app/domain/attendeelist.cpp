// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attendeelist.h"

#include "base/fold.h"

#include <QHash>

#include <algorithm>

namespace convenor {

static_assert(wordsOf<SheetKind>.size() == size_t(SheetKind::Badges) + 1);
static_assert(wordsOf<AttendeeColumn>.size() == size_t(AttendeeColumn::RegisteredAt) + 1);
static_assert(wordsOf<AttendeeOrder>.size() == size_t(AttendeeOrder::RegisteredAt) + 1);
static_assert(wordsOf<AttendeeGroups>.size() == size_t(AttendeeGroups::Country) + 1);

namespace {

/// Folds what occurs often, such as a country, once.
class Folding final
{
public:
    const QString &operator()(const QString &text)
    {
        auto known = m_folded.find(text);
        if (known == m_folded.end())
            known = m_folded.insert(text, fold(text));
        return *known;
    }

private:
    QHash<QString, QString> m_folded;
};

struct Key
{
    qsizetype index = 0;
    QString group;
    QString first;
    QString name;
    QDateTime moment;

    bool operator<(const Key &other) const
    {
        const auto tied = [](const Key &key) {
            return std::tuple(key.group.isEmpty(), QStringView(key.group), !key.moment.isValid(),
                              key.moment, key.first.isEmpty(), QStringView(key.first),
                              key.name.isEmpty(), QStringView(key.name), key.index);
        };
        return tied(*this) < tied(other);
    }
};

QList<Entrant> arranged(const QList<Entrant> &entrants, const AttendeeArrangement &as)
{
    Folding folded;
    QList<Key> keys;
    keys.reserve(entrants.size());
    const bool hasGroups = as.groups != AttendeeGroups::None;
    for (qsizetype i = 0; i < entrants.size(); ++i) {
        const Entrant &each = entrants[i];
        const bool byOrganization = as.groups == AttendeeGroups::Organization;
        Key &key = keys.emplaceBack();
        key.index = i;
        if (hasGroups)
            key.group = folded(byOrganization ? each.organization : each.country);
        if (as.order == AttendeeOrder::Organization || as.order == AttendeeOrder::Country)
            key.first =
                folded(as.order == AttendeeOrder::Country ? each.country : each.organization);
        else if (as.order == AttendeeOrder::RegisteredAt)
            key.moment = each.registeredAt;
        key.name = fold(each.name);
    }
    std::sort(keys.begin(), keys.end());
    QList<Entrant> sorted;
    sorted.reserve(entrants.size());
    for (const Key &key : std::as_const(keys))
        sorted.append(entrants[key.index]);
    return sorted;
}

/// What is left of somebody who has a security concern.
Entrant disguised(const Entrant &entrant)
{
    Entrant left;
    left.id = entrant.id;
    left.name = entrant.listAs;
    left.capacity = entrant.capacity;
    left.state = entrant.state;
    left.accessNeeds = entrant.accessNeeds;
    return left;
}

/// Everybody of whom `shown` makes a row, in order.
template <class Row, class Show>
QList<Row> viewOf(const QList<Entrant> &entrants, const AttendeeArrangement &as, Show shown)
{
    QList<Row> rows;
    rows.reserve(entrants.size());
    for (const Entrant &each : arranged(entrants, as))
        rows.append(shown(each));
    return rows;
}

} // namespace

QList<ListedAttendee> listedAmong(QList<Entrant> entrants, const AttendeeArrangement &as)
{
    entrants.removeIf([](const Entrant &each) { return each.securityConcern; });
    return viewOf<ListedAttendee>(entrants, as, [](const Entrant &each) {
        return ListedAttendee{each.name,  each.organization, each.country, each.position,
                              each.email, each.capacity,     each.state,   each.registeredAt};
    });
}

QList<SharedAttendee> sharedAmong(QList<Entrant> entrants, const AttendeeArrangement &as)
{
    entrants.removeIf([](const Entrant &each) {
        return each.securityConcern || !each.mayBeListed
            || each.state != RegistrationState::Accepted;
    });
    // When somebody registered is nothing that they agreed to show.
    AttendeeArrangement shown = as;
    if (shown.order == AttendeeOrder::RegisteredAt)
        shown.order = AttendeeOrder::Name;
    return viewOf<SharedAttendee>(entrants, shown, [](const Entrant &each) {
        return SharedAttendee{each.name, each.organization, each.country,
                              each.mayShareAddress ? each.email : QString(), each.capacity};
    });
}

QList<DoorAttendee> atTheDoor(QList<Entrant> entrants, const AttendeeArrangement &as)
{
    for (Entrant &each : entrants) {
        if (each.securityConcern)
            each = disguised(each);
    }
    return viewOf<DoorAttendee>(entrants, as, [](const Entrant &each) {
        return DoorAttendee{each.name, each.organization, each.country, each.capacity,
                            each.accessNeeds};
    });
}

QList<BadgeHolder> badgesAmong(QList<Entrant> entrants, const AttendeeArrangement &as)
{
    entrants.removeIf([](const Entrant &each) { return each.securityConcern; });
    return viewOf<BadgeHolder>(entrants, as, [](const Entrant &each) {
        return BadgeHolder{each.id, each.name, each.organization, each.country, each.capacity};
    });
}

} // namespace convenor
