// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/lists.h"
#include "domain/speakerlines.h"

namespace convenor {

class Workspace;

/// What becomes of one person of a pasted list. All of it may be corrected before it is taken.
struct ComingSpeaker
{
    /// An organization that is not known and has words becomes a new one.
    SpeakerLine line;
    QList<PersonRow> maybe; ///< people of the directory who are called so, or have the address
    PersonId person; ///< the one of them that is meant
    bool isNew = false; ///< none of them; where neither is said, it has to be
    bool isWanted = false;

    bool isDecided() const
    {
        return (isNew || !person.isNull()) && !line.has(SpeakerDoubt::SeveralOrganizations);
    }
    bool operator==(const ComingSpeaker &) const = default;
};

struct ComingSpeakers
{
    SessionId session;
    QList<ComingSpeaker> people; ///< in the order of the list

    int wanted() const;
    bool operator==(const ComingSpeakers &) const = default;
};

/// Lists of speakers out of programmes and mails, into a session.
///
/// A person is known by address and name, else by name within the organization, else by name alone
/// where just one is called so. Between people of one name nothing is guessed: whoever pastes
/// chooses.
class SpeakerLists final
{
public:
    explicit SpeakerLists(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Reads it and writes nothing. Wanted are those of whom nothing is left to be decided.
    Result<ComingSpeakers> read(SessionId session, const QString &text) const;
    /// The same for a line that was corrected.
    Result<ComingSpeaker> lookUp(SessionId session, const SpeakerLine &line) const;
    /// The person of the directory is meant; a new one where it is null.
    Result<ComingSpeaker> meant(SessionId session, ComingSpeaker coming, PersonId person) const;
    /// Adds the wanted ones to the session in their order, the new people and organizations to the
    /// directory, as one change; the number added. Who speaks there already is not added twice.
    /// Position and organization are the session's own as the list gives them; where it gives
    /// neither, today's of the directory. Conflict speakers.undecided where one is left to be
    /// chosen.
    Result<int> take(const ComingSpeakers &coming);

private:
    Workspace &m_workspace;
};

} // namespace convenor
