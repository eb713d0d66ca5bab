// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/notewords.h"

namespace convenor {

class Workspace;

/// Live notes of sessions. Each verb is one change and is never merged with another, so that undo
/// takes back what was done last; a note that was filed is on the disk. What is refused changes
/// nothing.
class Notes final
{
public:
    /// A note is what somebody said, no document.
    static constexpr qsizetype longestText = 20000;

    explicit Notes(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// In their order.
    Result<QList<NoteRow>> notes(SessionId session, const NotesQuery &query = {}) const;
    /// Confirmed speakers, other speakers, the team, accepted participants.
    Result<NotePeople> people(SessionId session) const;
    QDateTime now() const;

    /// Files what the line says (see domain/noteline.h) as the last note, with the time of now; for
    /// the given audience where the line has none.
    Result<NoteId> file(SessionId session, const QString &line,
                        Audience audience = Audience::Internal);
    /// Sets the text, and whatever else the line says.
    Result<void> edit(NoteId id, const QString &line);
    /// Sets the note to the line and parts its text where the line has `at`; gives the second one.
    Result<NoteId> split(NoteId id, const QString &line, qsizetype at);
    /// In the order that is given, into the first of them, which it gives. Action points follow.
    Result<NoteId> join(const QList<NoteId> &ids);
    /// Puts them, in their order, before another note of their session; null: at the end.
    Result<void> move(const QList<NoteId> &ids, NoteId before);
    /// Action points that come from them stay.
    Result<void> remove(const QList<NoteId> &ids);
    Result<void> setAudience(const QList<NoteId> &ids, Audience audience);
    /// Takes the people off the session's notes whom its rule does not name any more.
    Result<void> keepToRule(SessionId session);
    Result<void> setKind(const QList<NoteId> &ids, std::optional<NoteKind> kind);

private:
    Workspace &m_workspace;
};

} // namespace convenor
