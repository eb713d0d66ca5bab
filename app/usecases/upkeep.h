// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace convenor {

class Workspace;

/// Keeping the file safe.
class Upkeep final
{
public:
    explicit Upkeep(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Copies the file while it is in use; the copy is verified before it takes its place.
    Result<void> backUp(const QString &path) const;
    /// Makes the day's backup beside the file where there is none yet and keeps the newest seven.
    /// Returns its path; empty where none was due.
    Result<QString> backUpIfDue() const;
    /// Every fault that is found in the file; nothing where all is well.
    Result<QStringList> check() const;
    /// A cheap check of the pages alone, for the background after opening.
    Result<QStringList> quickCheck() const;

    /// Puts a verified copy of the backup in the place of the file, which must not be open
    /// anywhere. What was there before is kept beside it and its path returned; empty where there
    /// was nothing.
    static Result<QString> restore(const QString &path, const QString &backup);

private:
    Workspace &m_workspace;
};

} // namespace convenor
