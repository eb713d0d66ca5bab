// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/attendeelist.h"
#include "publish/pagespdf.h"
#include "publish/sheet.h"

#include <memory>
#include <optional>

namespace convenor {

class Workspace;

/// Of whom a list is wanted, and how.
struct AttendeeWish
{
    SeriesId series;
    SessionId session; ///< null: who registered for the meeting as a whole
    SheetKind kind = SheetKind::List;
    std::optional<RegistrationState> state = RegistrationState::Accepted; ///< none: any
    std::optional<Capacity> capacity; ///< none: any
    bool forSharing = false;
    QList<AttendeeColumn> columns; ///< of a list, in order; empty: the usual ones
    AttendeeArrangement as;
    int blankLines = 10; ///< of a sign-in sheet
    QString badges; ///< the name of a badge format
};

/// Attendee lists, sign-in sheets and badges. They are internal, and say so on every page, but for
/// the list that is to be shared, which holds only what those on it agreed to.
class AttendeeLists final
{
public:
    explicit AttendeeLists(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The columns that such a list can have; the usual ones are those of them that are ticked
    /// without being asked.
    static QList<AttendeeColumn> possibleColumns(bool forSharing);
    static QList<AttendeeColumn> usualColumns(const AttendeeWish &wish);
    /// Name of a file for it, without the ending: an internal one says that it is.
    Result<QString> fileName(const AttendeeWish &wish) const;

    /// The tables of a list or a sign-in sheet; what is needed for access is a table of its own,
    /// which is not laid out to be signed.
    Result<QList<Sheet>> sheets(const AttendeeWish &wish) const;
    /// The same, or badges, ready for a printer, lists on the paper that is given. They may outlive
    /// this.
    Result<std::shared_ptr<PrintedPages>> pages(const AttendeeWish &wish,
                                                const std::optional<QPageLayout> &paper = {}) const;
    /// Writes a file by its ending: .pdf, .html, .csv or .xlsx, whole or not at all. Only lists are
    /// tables.
    Result<void> exportList(const AttendeeWish &wish, const QString &path,
                            const PageProgress &progress = {}) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
