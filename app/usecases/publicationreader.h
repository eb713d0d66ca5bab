// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/publicationcheck.h"

namespace convenor {

struct Stores;

/// What the page of the series shows, with what is known of it, for the rules to judge: what is
/// public in every language, and nothing else of the texts. `now` tells what is over.
Result<Publication> publicationOf(Stores &stores, SeriesId series, const QDateTime &now);

} // namespace convenor
