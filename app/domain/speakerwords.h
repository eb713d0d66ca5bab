// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QStringList>

namespace convenor {

// The words by which a line that names a speaker is told apart, in English, French, Spanish and
// Arabic. Whatever is asked for is folded first (base/fold.h).

/// What a role is called, or a heading that gives none ("Speakers").
struct RoleName
{
    std::optional<SpeakerRole> role;
    bool isOfMany = false; ///< "Panellists", "Opening remarks": more than one may follow
    bool isPerson = false; ///< "Moderator", which may stand behind a name as well
};
std::optional<RoleName> roleCalled(const QString &words);

/// Whether a word before a name is a title ("Dr.", "Mme"), or may be one ("Sheikh", "Don").
enum class TitleWord { No, Perhaps, Yes };
TitleWord titleWord(const QString &word, const QString &next);
/// A title that nobody bears as a name, so that it begins another person in a row of them.
bool beginsPerson(const QString &word);

/// "Jr.", "PhD", "III": what stands behind a name, and belongs to it.
bool isNameSuffix(const QString &words);
/// Whether the words say what somebody does ("Head of …", "Chargée de …").
bool namesPosition(const QString &words);
/// Whether the words say by their kind that they are an organization ("… Foundation", "ABC").
bool namesOrganization(const QString &words);
bool isAcronym(const QString &word);
/// A country by its English name.
bool isCountry(const QString &words);
/// "TBC", "à confirmer".
bool isOpen(const QString &words);
/// What heads a column of names.
bool isNameHeading(const QString &words);

} // namespace convenor
