// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/revision.h"
#include "domain/session.h"

namespace convenor {

struct Stores;

// The one place where states of a summary are kept. Whatever changes a summary calls it in the same
// write, so that undo takes both back.

/// How the text came to be: typed bit by bit, or in one step that stands for itself.
enum class RevisionStep { Typed, Whole };

/// Keeps the summary of `after` as a revision where it is another one than before; see goesOn() for
/// when it takes the place of the last. A text that stood there and is no revision, since it came
/// from elsewhere, becomes one first: nothing is lost.
void keepRevision(Stores &stores, const Session &before, const Session &after,
                  const QString &author, const QDateTime &now,
                  RevisionStep step = RevisionStep::Typed);

} // namespace convenor
