// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/lists.h"
#include "domain/plan.h"
#include "domain/record.h"

namespace convenor {

// Notes of a session: who is kept as having said one, what becomes of them when they are split and
// joined, which of them are listed, and the clock beside them.

/// As what somebody is at a session; who has declined is not there.
enum class Presence { ConfirmedSpeaker, Speaker, Team, Participant };

/// Somebody who may say something at a session.
struct Attendant
{
    PersonId id;
    QString name;
    QString organization; ///< as at the session, else of today
    std::optional<OrganizationKind> kind; ///< of it
    QString country; ///< the organization's, else the person's
    Presence presence = Presence::Participant;
    bool hasConcern = false; ///< for their safety

    bool operator==(const Attendant &) const = default;
};
/// Whether the person may be kept. Without a rule speakers are named and others are not; who has a
/// concern never is.
bool isNamed(std::optional<Attribution> rule, const Attendant &attendant);

/// A note as it is listed. `who` is the person's name, or what is kept instead.
struct NoteRow
{
    Note note;
    QString who;

    bool operator==(const NoteRow &) const = default;
};

/// Which notes are listed. Sets that are empty narrow nothing; every word of the text begins a word
/// of the note's or of who said it.
struct NotesQuery
{
    QList<NoteKind> kinds;
    QList<Audience> audiences;
    QString text;

    bool operator==(const NotesQuery &) const = default;
};
QList<NoteRow> matching(const QList<NoteRow> &rows, const NotesQuery &query);

/// Takes the text from `at` on out of the note and gives it as a second one of the same time, kind,
/// audience and person; Invalid where one of them would have no text.
Result<Note> splitNote(Note &note, qsizetype at);
/// Both as one, of the first one's time, with the narrower audience. It is of the kind and the
/// person of the first, of the second where the first has none; Conflict where two different people
/// said them.
Result<Note> joinedNote(const Note &first, const Note &second);

/// The session that notes are likely to be of: the one of today, else the latest before, else the
/// first.
SessionId likelySession(const QList<SessionRow> &sessions, QDate today);

/// Since when a session's clock has been running at that moment: since it was started, which counts
/// for half a day, else since the session began that is on, or over for no more than an hour.
std::optional<QDateTime> clockBegan(const ClockTime &when, const QDateTime &started,
                                    const QDateTime &now);

} // namespace convenor
