// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/publicview.h"

namespace convenor {

struct Session;
struct Stores;

/// The one place where what is public is taken out of what is stored (see "What is public" in
/// convenor-interchange(5)). It guards state as well as audience.
Result<PublicSeries> publicView(Stores &stores, SeriesId series, const QString &language);

/// In the series' own language, then in every other that something public is written in.
Result<QList<PublicSeries>> publicViews(Stores &stores, SeriesId series);

/// As what the public sees the session; nothing where it may not know of it.
std::optional<PublicState> publicState(const Session &session);

/// One session of a public view with its series, which has no sessions then.
struct PublicPart
{
    PublicSeries series;
    PublicSession session;
};

/// In the series' own language; `session.not-announced` where the public may not know of it.
Result<PublicPart> publicSession(Stores &stores, SessionId session);

} // namespace convenor
