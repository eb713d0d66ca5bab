// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QStringList>

#include <functional>

namespace convenor {

/// Why a line that names a speaker should be looked at. Those before Namesakes are told by the line
/// itself, the others by who is known.
enum class SpeakerDoubt {
    NoSpeaker, ///< looks like a sentence, a link or a date
    NoName,
    OnlyRole,
    ToBeConfirmed,
    NoOrganization,
    UnknownOrganization,
    SeveralOrganizations, ///< are called so
    NotToldApart, ///< position and organization
    MoreThanOrganization, ///< a known one, and more words beside it
    SeveralPeople, ///< more than one on the line
    TitleOrName,
    Twice, ///< the same name further up
    Namesakes,
    OtherOrganization, ///< the known person is of another one in the directory
    AddressOfAnother,
    SpeaksAlready,
};

/// One person of a pasted text. Everything is as it was written, in its case and spelling.
struct SpeakerLine
{
    int line = 0; ///< in the text, from 1
    QString source; ///< the line as it was pasted
    QString honorific;
    QString name;
    QString position;
    QString organization;
    OrganizationId known; ///< the organization, where just one is called so
    QList<OrganizationId> offered; ///< others that may be meant
    std::optional<SpeakerRole> role;
    QString email;
    QList<SpeakerDoubt> doubts;

    bool has(SpeakerDoubt doubt) const { return doubts.contains(doubt); }
    bool operator==(const SpeakerLine &) const = default;
};

/// The organizations that have this name, acronym or alias, whatever its case and accents.
using OrganizationsCalled = std::function<QList<OrganizationId>(const QString &name)>;

/// Reads lines such as "Ms Jane Doe, Head of X, Org": bullets, numbers, times and headings off,
/// one result for each person and for each line that seems to be none. A line that names no
/// organization for certain keeps all of its words as the position, rather than one is invented.
QList<SpeakerLine> speakerLines(const QString &text, const OrganizationsCalled &called);

} // namespace convenor
