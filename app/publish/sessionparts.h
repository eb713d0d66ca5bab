// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/reportparts.h"

namespace convenor {

// Parts of a session that the report of its series and its own have in common. Nothing is added for
// what is empty.

Runs timesOf(const DocumentWords &words, const PublicSeries &series, const PublicSession &session);
Runs timesOf(const DocumentWords &words, const InternalSession &session);
/// A word for a session that was postponed or cancelled.
Runs putOffWord(const DocumentWords &words, const PublicSession &session);
/// Registered, accepted, waiting, attended, in a sentence.
Runs countedSentence(const DocumentWords &words, const Figures &figures);
Runs teamOf(const DocumentWords &words, const QList<InternalTeamMember> &team);

// Tables without a heading.
void addSpeakers(ReportParts &parts, const QList<PublicSpeaker> &speakers);
void addSpeakers(ReportParts &parts, const QList<InternalSpeaker> &speakers);

QList<Runs> documentsOf(const DocumentWords &words, const QList<PublicMaterial> &materials);
/// What may be handed out beside those.
QList<Runs> documentsOf(const DocumentWords &words, const QList<RegisteredMaterial> &materials);

bool isRecommendation(const std::optional<NoteKind> &kind);
/// Recommendations and decisions, each with who said it.
QList<Runs> recommendationsOf(const DocumentWords &words, const QList<RegisteredNote> &notes);
QList<Runs> recommendationsOf(const DocumentWords &words, const QList<InternalNote> &notes);

} // namespace convenor
