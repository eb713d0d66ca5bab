// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/letter.h"

namespace convenor {

class Templates;

/// What a speaker is told of the session to which they are invited.
struct InvitationFacts
{
    QString language; ///< of the series
    QString addressee; ///< "Ms Jane Doe"
    QString series;
    int number = 0;
    QString title;
    std::optional<SpeakerRole> role;
    PartialDate date;
    ClockTime when;
    QString theirZone; ///< empty where it is not known
    std::optional<SessionMode> mode;
    QString place;
    QStringList organizers;
    QString description;
    QString meeting; ///< the link; for those who have confirmed alone
    QString contact;
    bool isConfirmed = false;
};

/// The letter by the template invitation.LANGUAGE.mustache, whose first line is the subject; in
/// English where there is none of that language.
Result<Letter> invitationLetter(const InvitationFacts &facts, const Templates &templates);

} // namespace convenor
