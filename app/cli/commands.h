// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reply.h"

namespace convenor {

/// Every command of the program; a new one is one entry here and its function.
const QList<Command> &commands();
/// What stands before or after any command.
const QList<Argument> &globalOptions();

// Each opens the file as it needs it, asks one use-case, and says what came of it.

Result<Reply> makeFile(const Call &call);
Result<Reply> undoChange(const Call &call);
Result<Reply> redoChange(const Call &call);
Result<Reply> backUpFile(const Call &call);
Result<Reply> restoreFile(const Call &call);
Result<Reply> checkFile(const Call &call);
Result<Reply> checkPublication(const Call &call);
Result<Reply> anonymizeFile(const Call &call);

Result<Reply> importAttendance(const Call &call);
Result<Reply> importCalendar(const Call &call);
Result<Reply> exportCalendar(const Call &call);
Result<Reply> exportDecisions(const Call &call);
Result<Reply> importDocument(const Call &call);
Result<Reply> exportDocument(const Call &call);
Result<Reply> importOrganizations(const Call &call);
Result<Reply> importRegistrations(const Call &call);
Result<Reply> exportAttendees(const Call &call);
Result<Reply> exportNotesMail(const Call &call);
Result<Reply> exportPage(const Call &call);
Result<Reply> exportReport(const Call &call);
Result<Reply> exportSession(const Call &call);
Result<Reply> exportSite(const Call &call);
Result<Reply> exportSpeakers(const Call &call);

Result<Reply> showAssessment(const Call &call);
Result<Reply> showFigures(const Call &call);
Result<Reply> searchFile(const Call &call);
Result<Reply> showHistory(const Call &call);

} // namespace convenor
