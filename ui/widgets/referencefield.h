// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/namesearch.h"

namespace convenor {

/// What a field that names one other thing asks of its owner.
struct Reference
{
    NameSearch::Find find;
    /// Writes the one that was chosen; 0: none.
    std::function<Result<void>(qint64 id)> commit;
    /// Makes one of this name; without it none can be added here.
    std::function<Result<qint64>(const QString &name)> add;
    QString addition; ///< as of NameSearch
    QString known; ///< in words those that it may be ("the organizations of this file")
};

/// A line that names one other thing, found by typing: by choosing from the matches, or by writing
/// a name (or acronym) that exactly one has. It shows the thing's name and is emptied to name none.
FieldEditor *referenceField(const QString &name, const QString &label, const Reference &reference,
                            QWidget *parent);

} // namespace convenor
