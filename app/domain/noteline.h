// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QStringList>

namespace convenor {

// What somebody types into the input line of a session's notes:
//
//     SIGN AUDIENCE @name TEXT        ?+ @Jane Doe how will this be paid for
//
// each part but the text may be left out, the first two come in either order. A sign of a kind is
// ? ! > = - < or # (see markOf); + is for registered participants, ++ for the public. A sign before
// a digit is one of the text, "-5 %", but for ? and !. The name may also end the line. A backslash
// at the beginning keeps what follows as it is.

/// What a line says. What it does not say is not set.
struct NoteLine
{
    std::optional<NoteKind> kind;
    std::optional<Audience> audience;
    bool tellsWho = false; ///< there is an @; with no name after it nobody said it
    int known = -1; ///< which one of the known names
    QString called; ///< the name as typed, of nobody known
    QString text;

    bool operator==(const NoteLine &) const = default;
};

/// `known` are the names of who may be meant. A name goes as far as one of them does, however it
/// is written; else to a colon that is near; else it is one word, which may be a part of just one
/// of the known names.
NoteLine readNoteLine(const QString &typed, const QStringList &known);

/// The text as a line that says nothing but it.
QString plainLine(const QString &text);

/// The sign that makes a line of this kind.
QChar markOf(NoteKind kind);

/// Where the name begins that is being typed before the cursor: after an @ that begins a word, at
/// most 40 letters ago. -1: none is.
qsizetype nameBefore(const QString &typed, qsizetype cursor);

/// Which of the names have words that begin with the typed ones, in their order; all where nothing
/// is typed yet.
QList<int> namesLike(const QStringList &known, const QString &typed);

} // namespace convenor
