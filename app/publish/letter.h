// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"

namespace convenor {

class Templates;
class Wording;

struct Letter
{
    QString subject;
    QString text;

    bool operator==(const Letter &) const = default;
};

// What letters that are written by templates have in common.

/// The first line is the subject; gaps that absent parts leave are closed.
Letter letterFrom(QString text);
/// KIND.LANGUAGE.mustache. The user's own language may be one that the program has no words for.
QString letterTemplate(const QString &kind, const QString &language, const Wording &words,
                       const Templates &templates);
/// "Wednesday 21 February 2024, 14:00–15:30, Zurich time (UTC+1)".
QString whenText(const Wording &words, const PartialDate &date, const ClockTime &when);
/// "Session 2: Climate action".
QString sessionText(const Wording &words, int number, const QString &title);
/// The letter once more as HTML: paragraphs, and web addresses as links. It loads nothing.
QString letterMarkup(const Letter &letter, const QString &language);

} // namespace convenor
