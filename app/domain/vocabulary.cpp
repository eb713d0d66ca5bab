// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vocabulary.h"

namespace convenor {

// Every enumerator has its word: the last one of each set is the last of its words.
static_assert(wordsOf<Audience>.size() == size_t(Audience::Public) + 1);
static_assert(wordsOf<SeriesForm>.size() == size_t(SeriesForm::Other) + 1);
static_assert(wordsOf<Visibility>.size() == size_t(Visibility::Private) + 1);
static_assert(wordsOf<CriterionKind>.size() == size_t(CriterionKind::EcosocAndInterest) + 1);
static_assert(wordsOf<SessionForm>.size() == size_t(SessionForm::Briefing) + 1);
static_assert(wordsOf<SessionMode>.size() == size_t(SessionMode::Hybrid) + 1);
static_assert(wordsOf<SessionStatus>.size() == size_t(SessionStatus::Cancelled) + 1);
static_assert(wordsOf<TeamRole>.size() == size_t(TeamRole::Interpreter) + 1);
static_assert(wordsOf<Attribution>.size() == size_t(Attribution::None) + 1);
static_assert(wordsOf<SummaryState>.size() == size_t(SummaryState::Approved) + 1);
static_assert(wordsOf<ClearanceScope>.size() == size_t(ClearanceScope::OwnWords) + 1);
static_assert(wordsOf<ClearanceAnswer>.size() == size_t(ClearanceAnswer::NoObjection) + 1);
static_assert(wordsOf<SpeakerRole>.size() == size_t(SpeakerRole::Closing) + 1);
static_assert(wordsOf<SpeakerState>.size() == size_t(SpeakerState::Declined) + 1);
static_assert(wordsOf<NoteKind>.size() == size_t(NoteKind::Decision) + 1);
static_assert(wordsOf<Priority>.size() == size_t(Priority::Low) + 1);
static_assert(wordsOf<ActionState>.size() == size_t(ActionState::Closed) + 1);
static_assert(wordsOf<ActionResponse>.size() == size_t(ActionResponse::NotAccepted) + 1);
static_assert(wordsOf<MaterialKind>.size() == size_t(MaterialKind::Report) + 1);
static_assert(wordsOf<MaterialState>.size() == size_t(MaterialState::Cleared) + 1);
static_assert(wordsOf<RequestState>.size() == size_t(RequestState::Declined) + 1);
static_assert(wordsOf<Capacity>.size() == size_t(Capacity::Organizer) + 1);
static_assert(wordsOf<RegistrationState>.size() == size_t(RegistrationState::Cancelled) + 1);
static_assert(wordsOf<OrganizationKind>.size() == size_t(OrganizationKind::Other) + 1);
static_assert(wordsOf<EcosocStatus>.size() == size_t(EcosocStatus::Roster) + 1);

} // namespace convenor
