// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/organizationlists.h"

#include "domain/merging.h"
#include "exchange/organizationlist.h"
#include "exchange/tablereader.h"
#include "usecases/editing.h"
#include "usecases/fieldwords.h"
#include "usecases/workspace.h"

#include <QFileInfo>

#include <algorithm>

namespace convenor {

namespace {

/// What the list is evidence with.
Evidence evidenceOf(const ComingOrganizations &list, const Door &door)
{
    Evidence evidence;
    evidence.source = list.meaning.source.isEmpty() ? list.name : list.meaning.source;
    evidence.verifiedBy = door.author();
    evidence.verifiedAt = door.now();
    return evidence;
}

/// As the row says it and what the whole list means.
Organization meant(const ComingOrganization &row, const ListMeaning &meaning)
{
    Organization organization = row.listed;
    for (const int year : meaning.partnerYears) {
        if (!organization.unhcrPartnerYears.contains(year))
            organization.unhcrPartnerYears.append(year);
    }
    std::ranges::sort(organization.unhcrPartnerYears);
    return organization;
}

FilledOrganization filledBy(const ComingOrganizations &list, const ComingOrganization &row,
                            const Organization &known, const Evidence &evidence)
{
    const Organization listed = meant(row, list.meaning);
    FilledOrganization filling = filledFrom(known, listed);
    if (addEvidence(filling.filled, listed, evidence))
        filling.added.append("evidence");
    return filling;
}

Organization madeOf(const ComingOrganizations &list, const ComingOrganization &row,
                    const Evidence &evidence)
{
    Organization made = meant(row, list.meaning);
    made.key = newKey();
    addEvidence(made, made, evidence);
    return made;
}

/// Judges the rows of one list one after the other.
class Intake final
{
public:
    Intake(Stores &stores, ComingOrganizations &list, const Evidence &evidence)
        : m_stores(stores)
        , m_list(list)
        , m_evidence(evidence)
    {
    }

    void judgeAll()
    {
        for (const Organization &each : m_stores.rows.load<Organization>("1", 0)) {
            m_known.add(traitsOf(each));
            m_byId.insert(each.id.value(), each);
        }
        for (ComingOrganization &row : m_list.rows)
            judge(row);
    }

    void judge(ComingOrganization &row, const Organization &known)
    {
        const FilledOrganization filling = filledBy(m_list, row, known, m_evidence);
        row.known = known.id.value() > 0 ? known.id : OrganizationId();
        row.fate = filling.added.isEmpty() ? Fate::Same : Fate::Changed;
        row.candidates.clear();
        const Organization listed = meant(row, m_list.meaning);
        row.added.clear();
        row.differing.clear();
        for (const FieldOfBoth &each : fieldsOfBoth(m_stores, known, filling.filled)) {
            if (filling.added.contains(each.field))
                row.added.append(each);
        }
        if (filling.added.contains("evidence"))
            row.added.append({"evidence", {}, m_evidence.source});
        for (const FieldOfBoth &each : fieldsOfBoth(m_stores, known, listed)) {
            if (filling.differing.contains(each.field))
                row.differing.append(each);
        }
        m_list.names.insert(known.id.value(), known.name);
    }

private:
    void judge(ComingOrganization &row)
    {
        if (row.fate == Fate::Refused || row.fate == Fate::LeftOut)
            return;
        const bool isDecidedNew = row.fate == Fate::New && !row.candidates.isEmpty();
        Recognition whom{row.known.value(), {}};
        if (whom.isNew() && !isDecidedNew)
            whom = m_known.recognized(row.listed);
        // Two new ones that are much alike are for the duplicates.
        whom.candidates.removeIf([](const Lookalike &each) { return each.id < 0; });
        if (whom.known != 0) {
            Organization &known = m_byId[whom.known];
            row.sameAsLine = whom.known < 0 ? m_list.rows[-whom.known - 1].line : 0;
            judge(row, known);
            known = filledBy(m_list, row, known, m_evidence).filled;
        } else if (!whom.candidates.isEmpty()) {
            row.fate = Fate::Doubtful;
            row.candidates = whom.candidates;
            for (const Lookalike &each : std::as_const(row.candidates))
                m_list.names.insert(each.id, m_byId.value(each.id).name);
        } else {
            row.fate = Fate::New;
            const qint64 place = -(&row - m_list.rows.data()) - 1;
            Organization made = madeOf(m_list, row, m_evidence);
            made.id = OrganizationId(place);
            m_known.add(traitsOf(made));
            m_byId.insert(place, made);
        }
    }

    Stores &m_stores;
    ComingOrganizations &m_list;
    const Evidence m_evidence;
    KnownOrganizations m_known;
    QHash<qint64, Organization> m_byId; ///< those of the list under less than 0
};

} // namespace

int ComingOrganizations::count(Fate fate) const
{
    return int(std::ranges::count(rows, fate, &ComingOrganization::fate));
}

Result<ComingOrganizations> OrganizationLists::read(const QString &path,
                                                    const ListMeaning &meaning) const
{
    return openTable(path).and_then([&](const std::unique_ptr<TableReader> &table) {
        return plan(*table, QFileInfo(path).fileName(), meaning);
    });
}

Result<ComingOrganizations> OrganizationLists::readBytes(const QByteArray &bytes,
                                                         const QString &name,
                                                         const ListMeaning &meaning) const
{
    return readTable(bytes).and_then(
        [&](const std::unique_ptr<TableReader> &table) { return plan(*table, name, meaning); });
}

Result<ComingOrganizations> OrganizationLists::plan(TableReader &table, const QString &name,
                                                    const ListMeaning &meaning) const
{
    auto read = readOrganizations(table);
    if (!read) {
        if (read.error().reason.code == "list.no-names")
            read.error().reason.arguments.replace(0, name);
        return tl::unexpected(read.error());
    }
    ComingOrganizations list{name, meaning, {}, {}, read->passedOver};
    for (const ListedOrganization &each : std::as_const(read->rows)) {
        ComingOrganization row;
        row.line = each.line;
        row.listed = each.organization;
        row.remarks = each.remarks;
        row.why = each.fault;
        if (!each.fault.code.isEmpty())
            row.fate = Fate::Refused;
        list.rows.append(row);
    }
    return setMeaning(list, meaning).map([&] { return list; });
}

Result<void> OrganizationLists::setMeaning(ComingOrganizations &list,
                                           const ListMeaning &meaning) const
{
    const Door &door = m_workspace.door();
    return door.read<void>([&](Stores &stores) -> Result<void> {
        list.meaning = meaning;
        Intake(stores, list, evidenceOf(list, door)).judgeAll();
        return {};
    });
}

Result<void> OrganizationLists::decide(ComingOrganizations &list, qsizetype row,
                                       OrganizationId known) const
{
    const Door &door = m_workspace.door();
    return door.read<void>([&](Stores &stores) -> Result<void> {
        ComingOrganization &decided = list.rows[row];
        decided.sameAsLine = 0;
        if (known.isNull()) {
            decided.known = {};
            decided.fate = Fate::New; // with candidates left: it was decided
            decided.added.clear();
            decided.differing.clear();
            return {};
        }
        return found(stores, known).map([&](const Organization &organization) {
            const QList<Lookalike> candidates = decided.candidates;
            Intake(stores, list, evidenceOf(list, door)).judge(decided, organization);
            decided.candidates = candidates; // so that it can be decided otherwise
        });
    });
}

Result<void> OrganizationLists::take(const ComingOrganizations &list)
{
    Door &door = m_workspace.door();
    return door.write(
        {"organizations.imported", {list.name}}, {}, [&](Stores &stores) -> Result<void> {
            const Evidence evidence = evidenceOf(list, door);
            QHash<int, OrganizationId> made; // by their lines
            for (const ComingOrganization &row : list.rows) {
                if (row.fate != Fate::New && row.fate != Fate::Changed && row.fate != Fate::Same)
                    continue;
                const OrganizationId whom =
                    row.known.isNull() ? made.value(row.sameAsLine) : row.known;
                if (whom.isNull()) {
                    Organization added = madeOf(list, row, evidence);
                    stores.rows.add(added);
                    made.insert(row.line, added.id);
                    continue;
                }
                const auto known = found(stores, whom);
                if (!known)
                    return tl::unexpected(known.error());
                FilledOrganization filling = filledBy(list, row, *known, evidence);
                if (!filling.added.isEmpty())
                    stores.rows.replace(filling.filled);
            }
            return {};
        });
}

} // namespace convenor
