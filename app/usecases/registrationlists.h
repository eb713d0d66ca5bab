// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arrivals.h"
#include "domain/gathering.h"
#include "domain/lookalikes.h"
#include "exchange/registrationlist.h"
#include "usecases/fate.h"

#include <QHash>

namespace convenor {

class TableReader;
class Workspace;

/// A row of a registration list and what becomes of it.
struct ComingRegistration
{
    ListedRegistration listed;
    Fate fate = Fate::New;
    RegistrationId known; ///< whose data the row has; null: a new registration
    PersonId person; ///< null: a new person
    OrganizationId organization; ///< null: a new one, where the row names any
    int sameAsLine = 0; ///< of the row before with the same person, where that is new
    int organizationAsLine = 0; ///< of the row before with the same organization, as that
    QList<Difference> differences; ///< in what it differs from what is known
    bool isDecided = false; ///< what it differs from was decided upon
    QList<Lookalike> people; ///< whom a doubtful row may mean
    QList<Lookalike> organizations; ///< which organization a doubtful row may mean
    std::optional<PersonId> decidedPerson; ///< by whoever looked at it; null: a new one
    std::optional<OrganizationId> decidedOrganization; ///< the same

    bool operator==(const ComingRegistration &) const = default;
};

struct ComingRegistrations
{
    Gathering target;
    QString name; ///< of the file
    QString format;
    QStringList headings;
    QList<ColumnMeaning> columns; ///< one a heading
    QList<ComingRegistration> rows; ///< every row of the file
    QHash<qint64, QString> names; ///< of people and organizations that are known or may be meant
    QStringList gone; ///< names of those of the same source that the file has no more
    bool isOrderUnknown = false; ///< whether day or month comes first in its dates is to be asked
    DayOrder order = DayOrder::DayFirst; ///< as its dates were read, where the rows do not tell
    bool hasAddresses = true;
    bool isPart = false; ///< of a longer list: nobody is gone who is not in it
    /// What is to be remembered of its header row; not set where that is known or was recognized.
    std::optional<ColumnLayout> layout;

    int count(Fate fate) const;
};

/// How a file is to be read, where that is not left to recognition.
struct RegistrationWish
{
    QHash<QString, ColumnMeaning> meanings; ///< by heading, simplified
    std::optional<DayOrder> order; ///< where the rows do not tell
    QStringList headings; ///< a header row
    QList<ColumnMeaning> columns; ///< one a heading of that row
    bool isAsked = false; ///< a list of which no column tells who is read all the same
    /// Is told how far reading has come, in percent; false stops it, which is Cancelled.
    std::function<bool(int)> goesOn;
};

/// Where a list is: a file, or rows that were pasted, which are part of one.
struct ListSource
{
    QString path; ///< null: the rows
    QByteArray rows;
    QString name; ///< of pasted rows
};

/// Registration lists of others' programs, read into a plan and taken from it.
///
/// A person is the one with the address and a like name, or of that name in the organization; an
/// organization one of that name, alias or acronym. What else is alike is doubtful and nothing
/// becomes of it until somebody decides. Names stay as written. Every new registration is pending,
/// whatever the sender's program says of it. The same file again changes nothing; a row that has
/// changed never changes a decision, and one that is gone is only told. What somebody said of the
/// columns is remembered by the header row once the list is taken.
class RegistrationLists final
{
public:
    explicit RegistrationLists(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Reads it and writes nothing. May be called from another thread than the workspace's.
    Result<ComingRegistrations> read(const Gathering &target, const QString &path,
                                     const RegistrationWish &wish = {}) const;
    Result<ComingRegistrations> readBytes(const Gathering &target, const QByteArray &bytes,
                                          const QString &name,
                                          const RegistrationWish &wish = {}) const;
    Result<ComingRegistrations> read(const Gathering &target, const ListSource &source,
                                     const RegistrationWish &wish = {}) const;
    /// Judges all rows again, after what was decided of some was set in them.
    Result<void> judge(ComingRegistrations &list) const;
    /// Decides whom a row means; null: a new person. Everything is judged again.
    Result<void> decidePerson(ComingRegistrations &list, qsizetype row, PersonId person) const;
    /// The same for its organization, and for all rows that name it so.
    Result<void> decideOrganization(ComingRegistrations &list, qsizetype row,
                                    OrganizationId organization) const;

    /// Takes over what is new, changed or cancelled, as one change.
    Result<void> take(const ComingRegistrations &list);

private:
    Result<ComingRegistrations> plan(TableReader &table, const Gathering &target,
                                     const QString &name, const RegistrationWish &wish) const;

    Workspace &m_workspace;
};

/// The refused rows under the headings of their list, as CSV, each with its line and why: to be
/// corrected and read again.
QByteArray refusedRegistrations(const ComingRegistrations &list);

} // namespace convenor
