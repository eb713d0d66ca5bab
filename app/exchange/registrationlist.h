// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "domain/registration.h"
#include "domain/series.h"
#include "exchange/momentstyle.h"
#include "exchange/tablereader.h"

#include <QHash>

namespace convenor {

/// What a column of a registration list tells. Answer keeps a form's other question as asked.
enum class RegistrationField {
    Answer,
    Ignore,
    Name,
    GivenName,
    FamilyName,
    Honorific,
    Email,
    Phone,
    Organization,
    OrganizationKind,
    OrganizationCountry,
    Position,
    Country,
    RegisteredAt,
    Status,
    Capacity,
    Claim,
    Evidence,
    Questions,
    AccessNeeds,
    SecurityConcern,
    ListAs,
    ConsentListed,
    ConsentEmail,
    ConsentRecording,
    ConsentMail
};
template <>
inline constexpr std::array wordsOf<RegistrationField>{"answer",
                                                       "ignore",
                                                       "name",
                                                       "given_name",
                                                       "family_name",
                                                       "honorific",
                                                       "email",
                                                       "phone",
                                                       "organization",
                                                       "organization_kind",
                                                       "organization_country",
                                                       "position",
                                                       "country",
                                                       "registered_at",
                                                       "status",
                                                       "capacity",
                                                       "claim",
                                                       "evidence",
                                                       "questions",
                                                       "access_needs",
                                                       "security_concern",
                                                       "list_as",
                                                       "consent_listed",
                                                       "consent_email_shared",
                                                       "consent_recording",
                                                       "consent_future_mail"};

struct ColumnMeaning
{
    RegistrationField field = RegistrationField::Answer;
    CriterionId criterion; ///< of a Claim; null: its cells name the criteria

    bool operator==(const ColumnMeaning &) const = default;
};

struct ListedRegistration
{
    int line = 0;
    Person person; ///< as written; without an organization
    Organization organization; ///< an empty name: none was given
    Registration registration; ///< capacity, claims, answers and so on; cancelled or pending
    QStringList cells; ///< as they stand in the file
    QList<Reason> remarks; ///< cells that say nothing that is understood
    Reason fault = {}; ///< why the row is refused

    bool operator==(const ListedRegistration &) const = default;
};

struct RegistrationList
{
    QString format; ///< "zoom-registrations", "google-forms", "microsoft-forms", "indico",
                    ///< "eventbrite" or "list"
    QStringList headings;
    QList<ColumnMeaning> columns; ///< one a heading
    QList<ListedRegistration> rows;
    bool hasHeadings = true; ///< else they are the numbers of its columns
    bool isOrderUnknown = false; ///< whether day or month comes first in its dates must be asked
    DayOrder order = DayOrder::DayFirst; ///< as its dates were read, where the rows do not tell
    bool hasAddresses = true;
};

/// What somebody said of the columns below a header row.
struct ColumnLayout
{
    QList<std::optional<ColumnMeaning>> columns; ///< one a heading; not set: as it is recognized
    std::optional<DayOrder> order; ///< where the rows do not tell

    bool isEmpty() const { return !order && columns.count(std::nullopt) == columns.size(); }
    bool operator==(const ColumnLayout &) const = default;
};

/// What the reader is told of the list.
struct RegistrationReading
{
    QList<Criterion> criteria; ///< of the series, to which questions may refer
    QString timeZone; ///< of its moments, where they have no offset
    QHash<QString, ColumnMeaning>
        meanings; ///< by heading, simplified: what goes before recognition
    QHash<QStringList, ColumnLayout> layouts; ///< by header row, as headingsOf makes it
    std::optional<DayOrder> order; ///< where the rows do not tell; goes before a layout's
    /// Somebody will say which column tells who: a list in which none does is read all the same,
    /// with its fullest row as headings.
    bool isAsked = false;
};

/// Reads a list of registrations, whoever made it; titles and other tables may stand before it.
/// Invalid where no column has names or addresses, or where it is a report of attendance.
Result<RegistrationList> readRegistrations(TableReader &table, const RegistrationReading &how);

/// A header row as layouts are kept by it: simplified, without what refusedRegistrations adds.
QStringList headingsOf(const QStringList &cells);

/// Headings of the columns that a list of refused rows has beside its own.
inline constexpr auto refusedLineHeading = "Refused line";
inline constexpr auto refusedReasonHeading = "Refused because";

/// Whether it is an address that mail can be sent to, by its form.
bool isAddress(QStringView text);

} // namespace convenor
