// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notes.h"
#include "domain/session.h"

#include <QStringList>

namespace convenor {

// What the notes of a session give to its summary, as Markdown. A summary becomes public once it is
// approved, whatever the audience of the notes was, so that it names only who may be named in
// public: see publicName().

/// A note as it stands in a summary.
struct SummaryNote
{
    std::optional<NoteKind> kind;
    QString who; ///< may be public; empty: nobody is told
    QString text;

    bool operator==(const SummaryNote &) const = default;
};

/// The name of a confirmed speaker whom the rule names; of anybody else what is kept instead of
/// their name, or nothing. A person is never told where something is kept instead.
QString publicName(const Note &note, const QList<Attendant> &attendants,
                   std::optional<Attribution> rule);

/// The parts of a skeleton, in their order. Answers stand with the questions.
enum class SummaryPart {
    Openings,
    Presentations,
    Questions,
    Comments,
    Recommendations,
    Decisions,
    Others
};
inline constexpr int summaryPartCount = 7;

/// The words of a skeleton in its language.
struct SummaryWords
{
    QStringList headings; ///< one a part
    QString answer; ///< before each answer
    QStringList kinds; ///< one a kind of note, before a note that stands alone

    bool operator==(const SummaryWords &) const = default;
};

/// A heading for each kind that there is, below it a list of the notes with who said them; an
/// answer stands below the question before it. Empty where there are no notes.
QString summarySkeleton(const QList<SummaryNote> &notes, const SummaryWords &words);
/// One note as an item of a list, with its kind; it ends with a line break.
QString summaryItem(const SummaryNote &note, const SummaryWords &words);

} // namespace convenor
