// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"
#include "publish/correspondenceletters.h"

namespace convenor {

/// For those who may have the notes alone. It names nobody and tells what is sent, not what is in
/// it.
struct NotesFacts
{
    LetterHead head;
    LetterSession session;
    NotesOccasion occasion = NotesOccasion::First;
    QList<ParcelItem> items; ///< as they go out
};

/// By the template notes.LANGUAGE.mustache, the first line of which is the subject.
Result<Letter> notesLetter(const NotesFacts &facts, const Templates &templates);

} // namespace convenor
