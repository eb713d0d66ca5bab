// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/heldback.h"

#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QSet>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HeldBack", text);
}

QString nameOf(const SessionRow &row)
{
    return tr("Session %1: %2").arg(QString::number(row.number), row.title);
}

QString whyHidden(const SessionRow &row)
{
    const bool wasNever =
        row.status == SessionStatus::Postponed || row.status == SessionStatus::Cancelled;
    return wasNever ? tr("%1, and was never announced").arg(label(row.status))
                    : tr("%1, not announced yet").arg(label(row.status));
}

} // namespace

Result<QList<HeldBack>> heldBack(Workspace &workspace, SeriesId series)
{
    const auto all = Programme(workspace).sessions(series);
    if (!all)
        return tl::unexpected(all.error());
    const auto view = Publishing(workspace).view(series);
    if (!view)
        return tl::unexpected(view.error());
    QSet<int> shown;
    for (const PublicSession &session : view->sessions)
        shown.insert(session.number);
    QList<HeldBack> held;
    for (const SessionRow &row : *all) {
        const bool hasUnapproved =
            row.summaryState == SummaryState::Draft || row.summaryState == SummaryState::Review;
        if (!shown.contains(row.number))
            held.append({row.id, nameOf(row), whyHidden(row)});
        else if (hasUnapproved)
            held.append(
                {row.id, nameOf(row),
                 tr("its summary is not approved: %1").arg(label(row.summaryState).toLower())});
    }
    return held;
}

} // namespace convenor
