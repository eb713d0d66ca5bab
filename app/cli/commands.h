// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/answer.h"

namespace convenor {

/// Every command of the program; a new one is one entry here and its function.
const QList<Command> &commands();
/// What stands before or after any command.
const QList<Argument> &globalOptions();

// Each opens the file as it needs it, asks one use-case, and says what came of it.

Result<Answer> makeFile(const Call &call);
Result<Answer> undoChange(const Call &call);
Result<Answer> redoChange(const Call &call);
Result<Answer> backUpFile(const Call &call);
Result<Answer> restoreFile(const Call &call);
Result<Answer> checkFile(const Call &call);

Result<Answer> importDocument(const Call &call);
Result<Answer> exportDocument(const Call &call);
Result<Answer> exportPage(const Call &call);
Result<Answer> exportSite(const Call &call);

Result<Answer> showFigures(const Call &call);
Result<Answer> searchFile(const Call &call);
Result<Answer> showHistory(const Call &call);

} // namespace convenor
