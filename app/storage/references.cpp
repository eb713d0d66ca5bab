// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/references.h"

#include "storage/recorder.h"
#include "storage/rows.h"

namespace convenor {

QList<ReferenceCount> referencesTo(Database &database, const QByteArray &table, qint64 id)
{
    QList<ReferenceCount> counts;
    for (const RecordedTable &from : recordedTables()) {
        if (from.owner == table)
            continue;
        Statement columns(database,
                          "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = ?");
        columns.bindText(1, QString::fromLatin1(from.name));
        columns.bindText(2, QString::fromLatin1(table));
        while (columns.step()) {
            Statement count(database,
                            "SELECT count(*) FROM " + quoted({from.name}) + " WHERE "
                                + quoted({columns.text(0).toLatin1()}) + " = ?");
            count.bindInteger(1, id);
            if (count.step() && count.integer(0) > 0)
                counts.append({from.name, int(count.integer(0))});
        }
    }
    return counts;
}

} // namespace convenor
