// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QStringList>

#include <optional>
#include <span>

namespace convenor {

// What the columns of others' tables mean, told from their headings and their cells.

/// A field that a column may hold, and how such columns are headed: phrases, folded, with | between
/// them, in English, French, Spanish and German.
struct Heading
{
    int field;
    const char *phrases;
};

/// The field of each column, -1 where none is known for it. A heading that is a phrase comes before
/// one that begins with it, and that before one that only holds it; the longer phrase wins. Each
/// field is given once, to the best heading, of equal ones to the first.
QList<int> fieldsOfColumns(const QStringList &headings, std::span<const Heading> known);

/// Yes or no, in words or signs; nothing where it is neither.
std::optional<bool> truthIn(QStringView cell);

/// Every year that is named: "2023/2024", "2023-24", "2019–2022" (all four) and "2021, 2023".
QList<int> yearsIn(QStringView text);

std::optional<OrganizationKind> organizationKindIn(QStringView cell);
std::optional<EcosocStatus> ecosocStatusIn(QStringView cell);

} // namespace convenor
