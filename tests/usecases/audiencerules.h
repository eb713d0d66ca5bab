// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mailing.h"
#include "tests/usecases/madeupfile.h"

namespace convenor::test {

/// The canaries that an output about a series, or about one session of it, may hold for an
/// audience; in any language. By the contract ("What is public" in convenor-interchange(5)) and
/// written without a look at the builders.
QSet<QString> mayBeSeen(const MadeUpFile &file, const MadeUpSeries &series,
                        const MadeUpSession *session, Audience audience);

/// The same for the public site of a series, which carries files too.
QSet<QString> mayBeOnSite(const MadeUpFile &file, const MadeUpSeries &series);

/// The same for a session's list of participants that is handed to all of them.
QSet<QString> mayBeShared(const MadeUpFile &file, const MadeUpSeries &series,
                          const MadeUpSession &session);

/// The same for a mail of the kind about the session: to its recipients, who are registered or
/// entitled, and of whom nobody learns of another but by their own address.
QSet<QString> mayBeMailed(const MadeUpFile &file, const MadeUpSeries &series,
                          const MadeUpSession &session, MailingKind kind);
/// The same for the report of a whole series that the organizers have on paper: it names who was
/// accepted or came, but nobody who has a security concern.
QSet<QString> mayBeInReport(const MadeUpFile &file, const MadeUpSeries &series);

/// Whether anybody but the organizers may know that there is such a session.
bool isKnown(const Session &session);

} // namespace convenor::test
