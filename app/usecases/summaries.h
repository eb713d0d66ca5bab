// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/revision.h"
#include "domain/summaryskeleton.h"
#include "domain/worddiff.h"

#include <QStringList>

#include <functional>

namespace convenor {

class Workspace;

/// What notes give to a summary.
struct SummaryPieces
{
    QString text; ///< Markdown
    bool hasInternal = false; ///< a note among them is for organizers only

    bool operator==(const SummaryPieces &) const = default;
};

/// The summary of a session: its text, made from notes, with every state that was saved.
class Summaries final
{
public:
    /// Far more than anybody reads; a page of it is still made in a moment.
    static constexpr qsizetype longestText = 500000;

    explicit Summaries(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Edits in short succession are one change. An approved one is refused.
    Result<void> edit(SessionId session, const QString &text);
    /// The same as a change and a revision of its own, for what was not typed.
    Result<void> fill(SessionId session, const QString &text);

    /// The latest first.
    Result<QList<SummaryRevision>> revisions(SessionId session) const;
    /// An empty name takes it off again.
    Result<void> name(RevisionId revision, const QString &name);
    /// Makes it the summary again; what stands now stays a revision.
    Result<void> restore(RevisionId revision);
    /// What changed from one to the other; null is what stands now.
    Result<QList<TextPiece>> compare(SessionId session, RevisionId before, RevisionId after) const;

    /// From all notes of these audiences, in the series' language. Internal notes are in it only
    /// where they are asked for: the summary becomes public.
    Result<SummaryPieces> skeleton(SessionId session, const QList<Audience> &audiences) const;
    /// Of these notes, in their order in the session.
    Result<SummaryPieces> pieces(SessionId session, const QList<NoteId> &notes) const;
    /// People, organizations and what they are called for short, whom the session knows: no
    /// mistakes in spelling.
    Result<QStringList> names(SessionId session) const;

private:
    Result<void> replace(const Reason &label, SessionId session, const QString &text);
    Result<SummaryPieces> gathered(SessionId session,
                                   const std::function<bool(const Note &)> &wanted,
                                   bool asSkeleton) const;

    Workspace &m_workspace;
};

} // namespace convenor
