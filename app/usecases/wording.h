// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"
#include "domain/lifecycle.h"
#include "domain/lists.h"
#include "domain/mailing.h"
#include "domain/publicationcheck.h"
#include "domain/speakerlines.h"
#include "domain/vocabulary.h"

namespace convenor {

// Codes to words, in the reader's language. Nothing else in app/ makes sentences for people.

/// Why, in one sentence without the final stop.
QString worded(const Reason &reason);
QString worded(const Error &error);
/// What a person can do about it, one sentence; empty where there is nothing to be said.
QString wayOut(const Error &error);
/// The place and what is wrong there: "series[0].sessions[2].titel: unknown key".
QString worded(const Problem &problem);
/// What a change did: "Session 2: title changed".
QString titleOf(const Change &change);

/// The name of a field for people, by its name in the interchange document or as a column.
QString fieldLabel(const QString &field);
QString tableLabel(const QString &table);
/// A value as the file holds it, for people: "Yes" for 1, "National NGO", "climate, protection".
QString valueLabel(const QString &table, const QString &column, const QString &value);
QString label(Kind kind);
QString label(Involvement involvement);
QString label(TraceKind kind);
QString label(SeriesForm form);
QString label(Visibility visibility);
QString label(CriterionKind kind);
QString label(SessionForm form);
QString label(SessionMode mode);
QString label(SessionStatus status);
/// What is missing: "a confirmed speaker".
QString label(Lack lack);
QString label(ClashKind kind);
QString label(TeamRole role);
QString label(Attribution attribution);
QString label(SummaryState state);
QString label(ClearanceScope scope);
QString label(ClearanceAnswer answer);
QString label(SpeakerRole role);
QString label(SpeakerState state);
/// Why a line of a pasted list should be looked at.
QString label(SpeakerDoubt doubt);
QString label(MaterialKind kind);
QString label(MaterialState state);
QString label(Audience audience);
QString label(RequestState state);
QString label(RegistrationState state);
QString label(ActionState state);
QString label(OrganizationKind kind);
QString label(EcosocStatus status);
QString label(MailingKind kind);
QString label(Answered told);
/// What the publication check looks for: "a date outside the series".
QString label(PublicationRule rule);
QString label(Severity severity);

/// "21 Feb 2024", "May 2024, day to be announced", "to be announced".
QString dateWords(const PartialDate &date);

} // namespace convenor
