// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/revisions.h"

#include "storage/revisionrows.h"
#include "storage/stores.h"

namespace convenor {

namespace {

std::optional<SummaryRevision> lastRevision(Stores &stores, SessionId session)
{
    const QList<SummaryRevision> found = stores.rows.load<SummaryRevision>(
        "id = (SELECT id FROM revision WHERE session = ? ORDER BY made_at DESC, id DESC LIMIT 1)",
        session.value());
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace

void keepRevision(Stores &stores, const Session &before, const Session &after,
                  const QString &author, const QDateTime &now, RevisionStep step)
{
    if (before.summary == after.summary)
        return;
    const QDateTime second = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    std::optional<SummaryRevision> last = lastRevision(stores, after.id);
    const QString known = last ? last->text : QString();
    if (known != before.summary) {
        last = SummaryRevision{{}, after.id, second, {}, {}, before.summary};
        stores.rows.add(*last);
    }
    if (last && step == RevisionStep::Typed && goesOn(*last, author, second, after.summary)) {
        last->text = after.summary;
        stores.rows.replace(*last);
        return;
    }
    SummaryRevision made{{}, after.id, second, author, {}, after.summary};
    stores.rows.add(made);
}

} // namespace convenor
