// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"
#include "usecases/fate.h"

#include <QIcon>

namespace convenor {

enum class Outcome;
enum class Severity;

// Small coloured signs that stand beside a word, never alone: each differs by its shape too.

QIcon signOf(SessionStatus status);
/// The colour of that sign, for what is drawn larger.
QColor colorOf(SessionStatus status);
QIcon signOf(SpeakerState state);
QIcon signOf(SummaryState state);
QIcon signOf(Audience audience);
QIcon signOf(Fate fate);
QIcon signOf(Outcome outcome);
QIcon signOf(RegistrationState state);
QIcon signOf(Severity severity);

} // namespace convenor
