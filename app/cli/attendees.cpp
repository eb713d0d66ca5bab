// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "usecases/attendeelists.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

AttendeeWish wishOf(const Call &call)
{
    AttendeeWish wish;
    wish.kind = fromWord<SheetKind>(call.text("--kind")).value_or(SheetKind::List);
    wish.forSharing = call.has("--for-sharing");
    if (call.has("--state"))
        wish.state = fromWord<RegistrationState>(call.text("--state")); // none of "any"
    return wish;
}

} // namespace

Result<Reply> exportAttendees(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadOnly);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    const QString target = call.text("--out");
    AttendeeWish wish = wishOf(call);
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) {
            return programme.sessionByNumber(series.id, call.number("--session"));
        })
        .and_then([&](SessionId id) {
            wish.session = id;
            return AttendeeLists(**workspace).exportList(wish, target);
        })
        .map([&] { return doneReply(u"exported %1"_s.arg(target), {target}); });
}

} // namespace convenor
