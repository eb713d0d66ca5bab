// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/admissions.h"

namespace convenor {

std::optional<Admission> admissionDue(RegistrationState state,
                                      std::optional<RegistrationState> reportedAs)
{
    std::optional<Admission> known;
    if (reportedAs)
        known = reportedAs == RegistrationState::Accepted ? Admission::Approve : Admission::Deny;
    std::optional<Admission> wanted;
    if (state == RegistrationState::Accepted)
        wanted = Admission::Approve;
    else if (state == RegistrationState::Regretted || known == Admission::Approve)
        wanted = Admission::Deny;
    return wanted == known ? std::nullopt : wanted;
}

} // namespace convenor
