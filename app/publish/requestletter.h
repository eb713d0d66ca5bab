// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/requesting.h"
#include "publish/correspondenceletters.h"

namespace convenor {

/// An answer to somebody who asked for notes and gets none, or not yet. It has no place for what
/// the notes say, nor for anything that they are not to know.
struct RequestFacts
{
    LetterHead head;
    QString addressee; ///< empty: nobody is named
    bool isAskedBack = false; ///< else it is declined
    QList<LetterSession> sessions; ///< that they asked for
    QString reason; ///< told to them, or what is asked
    bool isPublished = false; ///< summaries of them stand on the public page
    QList<AnnouncedSession> coming; ///< for which they can register
};

/// By the template request.LANGUAGE.mustache, the first line of which is the subject.
Result<Letter> requestLetter(const RequestFacts &facts, const Templates &templates);

/// The languages in which there is such a template, without their regions.
QStringList requestLanguages(const Templates &templates);

/// A usual reason or question as the letter says it.
QString reasonText(DeclineReason reason, const QString &language);
QString questionText(AskedBack question, const QString &language);
/// Where the text is a usual one in any language that the program has: the same in this one.
QString reasonIn(const QString &text, const QString &language);

} // namespace convenor
