// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/revision.h"

namespace convenor {

namespace {

constexpr qint64 longestSpell = 5 * 60; // seconds

} // namespace

bool goesOn(const SummaryRevision &last, const QString &author, const QDateTime &now,
            const QString &text)
{
    if (!last.name.isEmpty() || last.madeBy != author || author.isEmpty() || !last.madeAt.isValid())
        return false;
    const qint64 age = last.madeAt.secsTo(now);
    return age >= 0 && age < longestSpell && text.size() * 4 >= last.text.size() * 3;
}

} // namespace convenor
