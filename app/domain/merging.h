// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "domain/registration.h"
#include "domain/session.h"

namespace convenor {

// Two that were taken for two people turn out to be one: what was kept of each becomes one.

/// The better known of the two registrations, with what the other one adds: claims, answers,
/// questions, needs. Consent counts only where both gave it; attendance where either was there.
Registration united(const Registration &one, const Registration &two);

/// An organization with what a list from outside adds to it.
struct FilledOrganization
{
    Organization filled;
    QList<QByteArray> added; ///< the fields in which it is more than before
    QList<QByteArray> differing; ///< and those in which the list says otherwise, which stay

    bool operator==(const FilledOrganization &) const = default;
};

/// What is not known is taken from the list, years and other names are added to those that are, a
/// plain "NGO" becomes the kind of NGO that the list tells. Everything else stays as it is.
FilledOrganization filledFrom(const Organization &known, const Organization &listed);

/// Adds what the list is evidence of, partner years and operational partners, where there is none
/// yet; the first source of a fact stays. `as` has source, who and when. False: nothing is new.
bool addEvidence(Organization &organization, const Organization &listed, Evidence as);

/// Takes a name that an organization has besides its own among its aliases, once.
void addAlias(QStringList &aliases, const QString &name);

/// Leaves a person once in each role; the entry that is furthest stays.
void uniteSpeakers(QList<Speaker> &speakers, PersonId person);

} // namespace convenor
