// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/directory.h"
#include "domain/lookalikes.h"
#include "usecases/duplicates.h"
#include "usecases/fate.h"

namespace convenor {

class TableReader;
class Workspace;

struct ComingOrganization
{
    int line = 0; ///< in the file, from 1
    Fate fate = Fate::New;
    Organization listed; ///< as the row says it
    OrganizationId known; ///< whom it adds to
    int sameAsLine = 0; ///< of the row before that is new and the same organization
    QList<FieldOfBoth> added; ///< what is known, and with what the list adds
    QList<FieldOfBoth> differing; ///< what stays as it is, and what the list says
    QList<Lookalike> candidates; ///< of a doubtful one; names in ComingOrganizations
    QList<Reason> remarks; ///< cells that say nothing that is understood
    Reason why = {}; ///< of a refused one

    bool operator==(const ComingOrganization &) const = default;
};

/// What a whole list says of its organizations, besides its rows.
struct ListMeaning
{
    QList<int> partnerYears; ///< all of them were partners of UNHCR in these years
    QString source; ///< what the evidence is called; empty: the file's name

    bool operator==(const ListMeaning &) const = default;
};

struct ComingOrganizations
{
    QString name; ///< of the file
    ListMeaning meaning;
    QList<ComingOrganization> rows; ///< every row of the file
    QHash<qint64, QString> names; ///< of those that are known and of the candidates
    QStringList passedOver; ///< headings of columns that are not read

    int count(Fate fate) const;
    bool operator==(const ComingOrganizations &) const = default;
};

/// Lists of organizations, such as that of a year's partners, into the directory.
///
/// Names stay as they are; the name by which a list knows an organization becomes an alias. What a
/// list says of partner years and operational partners is evidence, with the list as its source.
/// The same list again changes nothing.
class OrganizationLists final
{
public:
    explicit OrganizationLists(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Reads it and writes nothing. May be called from another thread than the workspace's.
    Result<ComingOrganizations> read(const QString &path, const ListMeaning &meaning = {}) const;
    Result<ComingOrganizations> readBytes(const QByteArray &bytes, const QString &name,
                                          const ListMeaning &meaning = {}) const;
    /// Decides a row: it is `known`, or a new one where that is null.
    Result<void> decide(ComingOrganizations &list, qsizetype row, OrganizationId known) const;
    /// Says what the whole list means; rows are judged by it anew, decisions stay.
    Result<void> setMeaning(ComingOrganizations &list, const ListMeaning &meaning) const;

    /// Takes over what is new or changed, as one change.
    Result<void> take(const ComingOrganizations &list);

private:
    Result<ComingOrganizations> plan(TableReader &table, const QString &name,
                                     const ListMeaning &meaning) const;

    Workspace &m_workspace;
};

} // namespace convenor
