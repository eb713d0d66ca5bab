// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "domain/registration.h"

#include <QFlags>

#include <functional>

namespace convenor {

// A list of registrations comes in again: what of a registration it changes, and what it may not.

/// What a list tells at all: what it does not tell is left as it is.
enum class Told : unsigned {
    Organization = 1,
    Capacity = 2,
    Questions = 4,
    AccessNeeds = 8,
    SecurityConcern = 16,
    ListAs = 32,
    ConsentListed = 64,
    ConsentEmail = 128,
    ConsentRecording = 256,
    ConsentMail = 512,
};
Q_DECLARE_FLAGS(ToldFields, Told)
Q_DECLARE_OPERATORS_FOR_FLAGS(ToldFields)

struct Arrival
{
    Registration registration; ///< as it is from now on
    QList<Difference> differences; ///< in what it is another than before
    bool isCancelled = false; ///< by its person, just now
    bool isBack = false; ///< was cancelled, and the list has it as registered again

    bool isSame() const { return differences.isEmpty() && !isCancelled && !isBack; }
    bool operator==(const Arrival &) const = default;
};

/// `known` with what the list says of it. Its decision stays whatever the list says; what differs
/// from what was decided upon is kept with it. Whoever cancelled is cancelled; whoever registers
/// again later than before is pending. Verified claims stay verified where their evidence is the
/// same. `nameOf` words an organization, for the differences.
Arrival arrived(const Registration &known, const Registration &listed, ToldFields told,
                const std::function<QString(OrganizationId)> &nameOf);

/// Fills what is not known of a person from a list; what is known stays. False: nothing is new.
bool fill(Person &known, const Person &listed);

} // namespace convenor
