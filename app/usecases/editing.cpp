// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/editing.h"

namespace convenor {

Result<void> refuseWhileReferredTo(Stores &stores, const QByteArray &table, qint64 id,
                                   const QString &name)
{
    const QList<ReferenceCount> counts = referencesTo(stores.database, table, id);
    if (counts.isEmpty())
        return {};
    Error refused{ErrorKind::Conflict, {table + ".in-use", {name}}, {}, {}};
    for (const ReferenceCount &count : counts)
        refused.list.append(
            {QString::fromLatin1(count.table), {"reference.count", {QString::number(count.rows)}}});
    return tl::unexpected(refused);
}

} // namespace convenor
