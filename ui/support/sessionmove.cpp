// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/sessionmove.h"

#include "ui/support/prompts.h"
#include "usecases/planning.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SessionMove", text);
}

} // namespace

bool mayMove(Prompts &prompts, const Session &session, const PartialDate &to)
{
    if (!asksBeforeMoving(session) || session.date == to)
        return true;
    return prompts.confirm(
        tr("Session %1 was held. Change its date?").arg(session.number),
        tr("It stands at %1 and would stand at %2. What was published and sent names the old date.")
            .arg(dateWords(session.date), dateWords(to)),
        tr("Change the date"));
}

Result<void> moveSession(Workspace &workspace, Prompts &prompts, SessionId session,
                         const PartialDate &to)
{
    return Programme(workspace).session(session).and_then(
        [&](const Session &value) -> Result<void> {
            if (!mayMove(prompts, value, to))
                return failure(ErrorKind::Cancelled, "job.cancelled");
            return Planning(workspace).move(session, to, true);
        });
}

} // namespace convenor
