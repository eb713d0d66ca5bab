// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

namespace convenor {

/// What the registration system of others is to do with a registration.
enum class Admission { Approve, Deny };
template <>
inline constexpr std::array wordsOf<Admission>{"approve", "deny"};

/// What it has to be told, seen from the state that it was told last; nothing where it knows. Who
/// was let in and no longer is, whatever became of them, is denied; who was denied stays so until
/// they are accepted; what is not decided is nothing to tell.
std::optional<Admission> admissionDue(RegistrationState state,
                                      std::optional<RegistrationState> reportedAs);

} // namespace convenor
