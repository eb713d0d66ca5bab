// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "publish/letter.h"
#include "publish/manuscript.h"
#include "publish/phrases.h"
#include "publish/templates.h"

namespace convenor {

/// A summary, or the passages of it that name somebody, as they are asked to clear it.
struct ClearanceFacts
{
    QString language; ///< of the series
    QString series;
    int number = 0;
    QString title;
    PartialDate date;
    ClockTime when;
    QStringList organizers;
    QString contact;
    QString addressee; ///< empty: the text for nobody in particular
    bool isOwnWords = false; ///< the passages alone
    QDate due;
    QDate version; ///< of which day the text is
    QString text;
};

/// As a document, marked as a draft on each sheet of paper.
Manuscript clearancePaper(const ClearanceFacts &facts);
/// The same as plain markup: what it is stands in a table before the text, so that it can be told
/// from it when it comes back.
Html clearanceBody(const ClearanceFacts &facts);
/// The text alone as it stands in that markup.
Html clearanceProse(const QString &text);
/// The letter by the template clearance.LANGUAGE.mustache. `isEditable`: what is attached can be
/// changed and sent back.
Result<Letter> clearanceLetter(const ClearanceFacts &facts, bool isEditable,
                               const Templates &templates);

} // namespace convenor
