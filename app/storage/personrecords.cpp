// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/personrecords.h"

#include "domain/personalfacts.h"
#include "storage/changelog.h"
#include "storage/statement.h"
#include "storage/tables.h"

namespace convenor {

namespace {

/// The condition that a row `t` is about the person ?1.
QByteArray isAbout(const RecordedTable &table)
{
    if (table.name == tableOf<Person>)
        return "t.id = ?1";
    QByteArray condition;
    for (const Fact fact : {Fact::TieUntilDue, Fact::Tie, Fact::Mention}) {
        for (const QByteArray &column : columnsWith(table.name, fact))
            condition += (condition.isEmpty() ? "t.\"" : " OR t.\"") + column + "\" = ?1";
    }
    if (!condition.isEmpty() || !goesWhole(table.name))
        return condition;
    const QByteArray of = columnsWith(table.owner, Fact::TieUntilDue).value(0);
    return of.isEmpty() ? QByteArray()
                        : "t.\"" + table.owner + "\" IN (SELECT id FROM \"" + table.owner
            + "\" WHERE \"" + of + "\" = ?1)";
}

} // namespace

QList<PersonRecord> recordsOf(Database &database, PersonId person)
{
    QList<PersonRecord> records;
    for (const RecordedTable &table : recordedTables()) {
        QByteArray condition = isAbout(table);
        if (condition.isEmpty() && table.owner == tableOf<Registration>)
            condition = "t.registration IN (SELECT id FROM registration WHERE person = ?1)";
        if (condition.isEmpty())
            continue;
        QByteArrayList columns;
        {
            Statement names(database,
                            "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('id', "
                            "'ordinal') ORDER BY cid");
            names.bindText(1, QString::fromLatin1(table.name));
            while (names.step())
                columns.append(names.text(0).toLatin1());
        }
        QList<PersonRecord> found;
        {
            Statement rows(database,
                           "SELECT " + quoted(columns, "t.") + " FROM \"" + table.name
                               + "\" t WHERE " + condition + " ORDER BY t.id");
            rows.bindInteger(1, person.value());
            while (rows.step()) {
                PersonRecord &record = found.emplaceBack(PersonRecord{table.name, {}});
                for (int i = 0; i < columns.size(); ++i)
                    record.facts.append({QString::fromLatin1(columns[i]), rows.text(i)});
            }
        }
        for (PersonRecord &record : found) {
            for (RecordedFact &fact : record.facts) {
                bool isNumber = false;
                const qint64 number = fact.value.toLongLong(&isNumber);
                if (isNumber)
                    fact.value = shownCell(database, fact.column, QVariant(number));
            }
            record.facts.removeIf([](const RecordedFact &fact) { return fact.value.isEmpty(); });
        }
        records += found;
    }
    return records;
}

} // namespace convenor
