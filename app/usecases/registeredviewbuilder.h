// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/registeredview.h"

namespace convenor {

struct Stores;

/// The one place where what registered participants may see is taken out of what is stored.
/// `session.not-announced` of a session of which they may not know.
Result<RegisteredSession> registeredView(Stores &stores, SessionId session);

/// The sessions of a series of which they may know, and the series without its sessions.
struct RegisteredSessions
{
    PublicSeries series;
    QList<RegisteredSession> sessions; ///< the series in them is empty
};
Result<RegisteredSessions> registeredSessions(Stores &stores, SeriesId series);

/// The people in the series who have a security concern: nobody names them in what is shared.
QSet<PersonId> unnamedPeople(Stores &stores, SeriesId series);

} // namespace convenor
