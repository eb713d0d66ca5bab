// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/registrationlists.h"

#include "exchange/registrationcolumns.h"
#include "exchange/tablereader.h"
#include "exchange/tablewriter.h"
#include "usecases/columnlayouts.h"
#include "usecases/editing.h"
#include "usecases/registrationintake.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QFileInfo>

#include <algorithm>

namespace convenor {

namespace {

QList<Registration> registrationsOf(Stores &stores, const Gathering &target)
{
    if (target.session.isNull())
        return stores.rows.load<Registration>("series = ? AND session IS NULL",
                                              target.series.value());
    return stores.rows.load<Registration>("session = ?", target.session.value());
}

/// Makes rows of what is new and changes what is known, row by row.
class Taking final
{
public:
    Taking(Stores &stores, const ComingRegistrations &list)
        : m_stores(stores)
        , m_list(list)
        , m_told(toldBy(list.columns))
    {
        for (const Registration &each : registrationsOf(stores, list.target)) {
            m_byPerson.insert(each.person, each);
            m_ordinal = std::max(m_ordinal, each.ordinal + 1);
        }
    }

    Result<void> take(const ComingRegistration &row)
    {
        const OrganizationId organization = organizationOf(row);
        return personOf(row, organization).map([&](PersonId person) {
            takeRegistration(row, person, organization);
        });
    }

private:
    OrganizationId organizationOf(const ComingRegistration &row)
    {
        if (!row.organization.isNull() || row.listed.organization.name.isEmpty())
            return row.organization;
        OrganizationId &made = m_madeOrganizations[row.organizationAsLine];
        if (made.isNull()) {
            Organization added = row.listed.organization;
            added.key = newKey();
            m_stores.rows.add(added);
            made = added.id;
        }
        return made;
    }

    Result<PersonId> personOf(const ComingRegistration &row, OrganizationId organization)
    {
        Person listed = row.listed.person;
        listed.organization = organization;
        const PersonId whom = row.person.isNull() ? m_madePeople.value(row.sameAsLine) : row.person;
        if (whom.isNull()) {
            if (listed.name.isEmpty())
                listed.name = listed.email;
            listed.key = newKey();
            m_stores.rows.add(listed);
            m_madePeople.insert(row.listed.line, listed.id);
            return listed.id;
        }
        auto known = found(m_stores, whom);
        if (!known)
            return tl::unexpected(known.error());
        if (fill(*known, listed))
            m_stores.rows.replace(*known);
        return whom;
    }

    void takeRegistration(const ComingRegistration &row, PersonId person,
                          OrganizationId organization)
    {
        Registration listed = row.listed.registration;
        listed.series = m_list.target.series;
        listed.session = m_list.target.session;
        listed.person = person;
        listed.organization = organization;
        if (const RegistrationId made = m_made.take(person); !made.isNull())
            m_byPerson.insert(person, m_stores.rows.find(made).value_or(listed));
        const auto known = m_byPerson.find(person);
        if (known == m_byPerson.end()) {
            listed.ordinal = m_ordinal++;
            m_stores.rows.add(listed);
            m_made.insert(person, listed.id);
            return;
        }
        Arrival arrival = arrived(*known, listed, m_told, [this](OrganizationId id) {
            const auto value = m_stores.rows.find(id);
            return value ? value->name : QString();
        });
        if (arrival.registration == *known)
            return;
        m_stores.rows.replace(arrival.registration);
        *known = arrival.registration;
    }

    Stores &m_stores;
    const ComingRegistrations &m_list;
    const ToldFields m_told;
    QHash<PersonId, Registration> m_byPerson;
    QHash<PersonId, RegistrationId> m_made; ///< by this list, and not met again
    QHash<int, OrganizationId> m_madeOrganizations; ///< by the line that named them first
    QHash<int, PersonId> m_madePeople;
    int m_ordinal = 0;
};

/// A table that tells how far it was read, and can be stopped.
class WatchedTable final : public TableReader
{
public:
    WatchedTable(TableReader &table, const std::function<bool(int)> &goesOn)
        : m_table(table)
        , m_goesOn(goesOn)
    {
        m_source = table.source();
    }

    bool read(TableRow &row) override
    {
        constexpr int rowsBetween = 100;
        if (m_goesOn && m_rows++ % rowsBetween == 0
            && !m_goesOn(int(position() * 100 / std::max<qint64>(size(), 1)))) {
            m_error = Error{ErrorKind::Cancelled, {"job.cancelled", {}}, {}, {}};
        }
        return !m_error && m_table.read(row);
    }

    std::optional<Error> error() const override { return m_error ? m_error : m_table.error(); }
    qint64 position() const override { return m_table.position(); }
    qint64 size() const override { return m_table.size(); }

private:
    TableReader &m_table;
    const std::function<bool(int)> &m_goesOn;
    int m_rows = 0;
};

/// What is to be remembered of the columns as they were read: in what they are other than
/// recognized, where that is not known already.
std::optional<ColumnLayout> newLayout(const RegistrationList &read, const RegistrationReading &how,
                                      const ColumnLayout &known)
{
    if (!read.hasHeadings)
        return std::nullopt;
    RegistrationReading untold;
    untold.criteria = how.criteria;
    const QStringList headings = headingsOf(read.headings);
    const QList<ColumnMeaning> recognized = meaningsOf(headings, untold);
    ColumnLayout layout;
    for (qsizetype i = 0; i < headings.size(); ++i)
        layout.columns.append(read.columns[i] == recognized[i] ? std::nullopt
                                                               : std::optional(read.columns[i]));
    layout.order = read.isOrderUnknown && how.order ? how.order : known.order;
    const bool isKnown =
        layout == known || (layout.isEmpty() && known.isEmpty()) || read.rows.isEmpty();
    return isKnown ? std::nullopt : std::optional(layout);
}

Result<void> judgeTarget(Stores &stores, const Gathering &target)
{
    if (!target.session.isNull())
        return found(stores, target.session).map([](const Session &) {});
    return found(stores, target.series).map([](const Series &) {});
}

} // namespace

int ComingRegistrations::count(Fate fate) const
{
    return int(std::ranges::count(rows, fate, &ComingRegistration::fate));
}

Result<ComingRegistrations> RegistrationLists::read(const Gathering &target, const QString &path,
                                                    const RegistrationWish &wish) const
{
    return openTable(path).and_then([&](const std::unique_ptr<TableReader> &table) {
        return plan(*table, target, QFileInfo(path).fileName(), wish);
    });
}

Result<ComingRegistrations> RegistrationLists::readBytes(const Gathering &target,
                                                         const QByteArray &bytes,
                                                         const QString &name,
                                                         const RegistrationWish &wish) const
{
    return readTable(bytes).and_then([&](const std::unique_ptr<TableReader> &table) {
        return plan(*table, target, name, wish);
    });
}

Result<ComingRegistrations> RegistrationLists::read(const Gathering &target,
                                                    const ListSource &source,
                                                    const RegistrationWish &wish) const
{
    if (!source.path.isNull())
        return read(target, source.path, wish);
    return readBytes(target, source.rows, source.name, wish).map([](ComingRegistrations list) {
        list.isPart = true;
        list.gone.clear();
        return list;
    });
}

Result<ComingRegistrations> RegistrationLists::plan(TableReader &table, const Gathering &target,
                                                    const QString &name,
                                                    const RegistrationWish &wish) const
{
    RegistrationReading how;
    const auto known = m_workspace.door().read<void>([&](Stores &stores) {
        return found(stores, target.series).map([&](const Series &series) {
            how = {series.criteria, series.timeZone, wish.meanings, knownLayouts(stores, series),
                   wish.order,      wish.isAsked};
        });
    });
    if (!known)
        return tl::unexpected(known.error());
    const auto layouts = how.layouts;
    if (!wish.columns.isEmpty()) {
        ColumnLayout &told = how.layouts[headingsOf(wish.headings)];
        told.columns = {wish.columns.cbegin(), wish.columns.cend()};
    }
    WatchedTable watched(table, wish.goesOn);
    auto read = readRegistrations(watched, how);
    if (!read) {
        if (read.error().reason.code.startsWith("list."))
            read.error().reason.arguments.replace(0, name);
        return tl::unexpected(read.error());
    }
    ComingRegistrations list;
    list.target = target;
    list.name = name;
    list.format = read->format;
    list.headings = read->headings;
    list.columns = read->columns;
    list.isOrderUnknown = read->isOrderUnknown;
    list.order = read->order;
    list.hasAddresses = read->hasAddresses;
    list.isPart = headingsOf(read->headings) != read->headings; // refused ones, corrected
    list.layout = newLayout(*read, how, layouts.value(headingsOf(read->headings)));
    for (ListedRegistration &each : read->rows) {
        ComingRegistration row;
        row.fate = each.fault.code.isEmpty() ? Fate::New : Fate::Refused;
        row.listed = std::move(each);
        list.rows.append(std::move(row));
    }
    return judge(list).map([&] { return list; });
}

Result<void> RegistrationLists::judge(ComingRegistrations &list) const
{
    return m_workspace.door().read<void>([&](Stores &stores) -> Result<void> {
        if (const auto there = judgeTarget(stores, list.target); !there)
            return there;
        RegistrationIntake(list,
                           {stores.rows.load<Organization>("1", 0),
                            stores.rows.load<Person>("1", 0), registrationsOf(stores, list.target)})
            .judgeAll();
        return {};
    });
}

Result<void> RegistrationLists::decidePerson(ComingRegistrations &list, qsizetype row,
                                             PersonId person) const
{
    list.rows[row].decidedPerson = person;
    return judge(list);
}

Result<void> RegistrationLists::decideOrganization(ComingRegistrations &list, qsizetype row,
                                                   OrganizationId organization) const
{
    const QString name = organizationKey(list.rows[row].listed.organization);
    for (ComingRegistration &each : list.rows) {
        if (organizationKey(each.listed.organization) == name)
            each.decidedOrganization = organization;
    }
    return judge(list);
}

Result<void> RegistrationLists::take(const ComingRegistrations &list)
{
    return m_workspace.door().write(
        {"registrations.imported", {list.name}}, {}, [&](Stores &stores) -> Result<void> {
            if (const auto there = judgeTarget(stores, list.target); !there)
                return there;
            if (list.layout) {
                const auto series = found(stores, list.target.series);
                if (!series)
                    return tl::unexpected(series.error());
                keepLayout(stores, *series, headingsOf(list.headings), *list.layout);
            }
            Taking taking(stores, list);
            for (const ComingRegistration &row : list.rows) {
                const bool isWanted = row.fate == Fate::New || row.fate == Fate::Changed
                    || row.fate == Fate::Cancelled || row.fate == Fate::Same;
                if (!isWanted)
                    continue;
                if (const auto taken = taking.take(row); !taken)
                    return taken;
            }
            return {};
        });
}

QByteArray refusedRegistrations(const ComingRegistrations &list)
{
    const QStringList headings = headingsOf(list.headings);
    qsizetype width = headings.size();
    for (const ComingRegistration &each : list.rows) {
        if (each.fate == Fate::Refused && headings.size() == list.headings.size())
            width = std::max(width, each.listed.cells.size());
    }
    TableWriter table;
    const auto add = [&](QStringList cells, const QString &line, const QString &why) {
        cells.resize(width);
        table.add(cells << line << why);
    };
    add(headings, QString::fromLatin1(refusedLineHeading),
        QString::fromLatin1(refusedReasonHeading));
    for (const ComingRegistration &each : list.rows) {
        if (each.fate == Fate::Refused)
            add(each.listed.cells, QString::number(each.listed.line), worded(each.listed.fault));
    }
    return table.bytes();
}

} // namespace convenor
