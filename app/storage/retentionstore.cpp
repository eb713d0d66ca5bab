// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/retentionstore.h"

#include "storage/cells.h"
#include "storage/recorder.h"
#include "storage/tables.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QByteArray amongIds = " IN (SELECT value FROM json_each(?1))";

QString jsonOf(const RowIds &ids)
{
    QString text(u'[');
    for (const qint64 id : ids) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(id);
    }
    return text + u']';
}

QByteArray ownerOf(const QByteArray &table)
{
    for (const RecordedTable &each : recordedTables()) {
        if (each.name == table)
            return each.owner;
    }
    return {};
}

/// SQL that goes from a row to the one it belongs to and asks that.
QByteArray throughOwner(const QByteArray &owner, const QByteArray &alias, const QByteArray &asked)
{
    return "(SELECT " + asked + " FROM \"" + owner + "\" " + alias + "_ WHERE " + alias
        + "_.id = " + alias + ".\"" + owner + "\")";
}

/// Columns that refer to people who stay for it, or as long as it is not due.
QList<std::pair<QByteArray, QByteArray>> refersBy(Fact fact)
{
    QList<std::pair<QByteArray, QByteArray>> columns;
    for (const RecordedTable &table : recordedTables()) {
        for (const QByteArray &column : columnsWith(table.name, fact))
            columns.append({table.name, column});
    }
    return columns;
}

} // namespace

QList<RetainedSeries> RetentionStore::series()
{
    Statement rows(m_database,
                   "SELECT s.id, s.key, s.title, s.keep_personal_data_until, coalesce(r.at, '') "
                   "FROM series s LEFT JOIN retention r ON r.series = s.id ORDER BY s.start, "
                   "s.ordinal, s.id");
    QList<RetainedSeries> all;
    while (rows.step()) {
        RetainedSeries &each = all.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(each.series, each.key, each.title, each.keptUntil, each.removedAt);
    }
    return all;
}

void RetentionStore::markRemoved(const RowIds &series, const QDateTime &at)
{
    Statement forget(m_database, "DELETE FROM retention WHERE series = ?");
    Statement note(m_database, "INSERT INTO retention (series, at) VALUES (?, ?)");
    for (const qint64 id : series) {
        forget.bindInteger(1, id);
        forget.run();
        note.bindInteger(1, id);
        note.bindText(2, textOf(at));
        note.run();
    }
}

QByteArray RetentionStore::seriesOf(const QByteArray &table, const QByteArray &alias) const
{
    if (factOf(table, "series"))
        return alias + ".\"series\"";
    if (factOf(table, "session"))
        return "(SELECT series FROM session WHERE id = " + alias + ".\"session\")";
    const QByteArray owner = ownerOf(table);
    return owner.isEmpty() ? "NULL" : throughOwner(owner, alias, seriesOf(owner, alias + '_'));
}

QByteArray RetentionStore::personOf(const QByteArray &table, const QByteArray &alias) const
{
    const QList<QByteArray> own = columnsWith(table, Fact::TieUntilDue);
    if (!own.isEmpty())
        return alias + ".\"" + own.first() + '"';
    const QByteArray owner = ownerOf(table);
    const bool isPart = !owner.isEmpty() && factOf(table, owner).has_value();
    return isPart ? throughOwner(owner, alias, personOf(owner, alias + '_')) : "NULL";
}

QByteArray RetentionStore::numberOf(const QByteArray &table, const QByteArray &alias) const
{
    if (table == "session")
        return alias + ".number";
    if (factOf(table, "session"))
        return "(SELECT number FROM session WHERE id = " + alias + ".\"session\")";
    const QByteArray owner = ownerOf(table);
    return owner.isEmpty() ? "NULL" : throughOwner(owner, alias, numberOf(owner, alias + '_'));
}

RowIds RetentionStore::ids(const QByteArray &sql, const RowIds &parameter)
{
    Statement rows(m_database, sql);
    if (sql.contains('?'))
        rows.bindText(1, jsonOf(parameter));
    RowIds found;
    while (rows.step())
        found.insert(rows.integer(0));
    return found;
}

RowIds RetentionStore::idsOf(const QByteArray &table)
{
    return ids("SELECT id FROM \"" + table + '"', {});
}

RowIds RetentionStore::rowsIn(const RetentionScope &scope, const QByteArray &table)
{
    const QByteArray rows = "SELECT t.id FROM \"" + table + "\" t WHERE ";
    if (!scope.isOfPerson())
        return ids(rows + seriesOf(table, "t") + amongIds, scope.series);
    RowIds found = ids(rows + personOf(table, "t") + amongIds, {scope.person.value()});
    // Whom nobody has matched yet is known by address or name alone.
    if (table == "attendance_visitors")
        found +=
            ids(rows + "t.person IS NULL AND EXISTS (SELECT 1 FROM person p WHERE p.id" + amongIds
                    + " AND ((t.email <> '' AND fold(t.email) = fold(p.email)) OR "
                      "fold(t.name) = fold(p.name)))",
                {scope.person.value()});
    return found;
}

RowIds RetentionStore::peopleIn(const RetentionScope &scope)
{
    if (scope.isOfPerson())
        return {scope.person.value()};
    RowIds people;
    for (const auto &[table, column] : refersBy(Fact::TieUntilDue)) {
        if (table == "note")
            continue;
        people += ids("SELECT DISTINCT t.\"" + column + "\" FROM \"" + table + "\" t WHERE t.\""
                          + column + "\" IS NOT NULL AND " + seriesOf(table, "t") + amongIds,
                      scope.series);
    }
    return people;
}

QHash<qint64, QList<KeptFor>> RetentionStore::ties(const RetentionScope &scope,
                                                   const RowIds &people)
{
    QHash<qint64, QList<KeptFor>> ties;
    const auto add = [&](const RowIds &tied, KeptFor reason) {
        for (const qint64 person : tied) {
            if (people.contains(person) && !ties[person].contains(reason))
                ties[person].append(reason);
        }
    };
    for (const auto &[table, column] : refersBy(Fact::Tie))
        add(ids("SELECT DISTINCT \"" + column + "\" FROM \"" + table + "\" WHERE \"" + column
                    + "\" IS NOT NULL",
                {}),
            keptFor(table, false));
    if (scope.isOfPerson())
        return ties;
    for (const auto &[table, column] : refersBy(Fact::TieUntilDue))
        add(ids("SELECT DISTINCT t.\"" + column + "\" FROM \"" + table + "\" t WHERE t.\"" + column
                    + "\" IS NOT NULL AND NOT " + seriesOf(table, "t") + amongIds,
                scope.series),
            keptFor(table, true));
    return ties;
}

QSet<QString> RetentionStore::texts(const QByteArray &table, const QList<QByteArray> &columns,
                                    const RowIds &rows)
{
    QSet<QString> found;
    if (rows.isEmpty())
        return found;
    Statement statement(
        m_database, "SELECT " + quoted(columns) + " FROM \"" + table + "\" WHERE id" + amongIds);
    statement.bindText(1, jsonOf(rows));
    while (statement.step()) {
        for (int i = 0; i < columns.size(); ++i) {
            if (const QString text = statement.text(i); !text.isEmpty())
                found.insert(text);
        }
    }
    return found;
}

void RetentionStore::eachWriting(const QByteArray &table,
                                 const std::function<void(const Words &)> &visit)
{
    const QList<QByteArray> columns = columnsWith(table, Fact::Writing);
    if (columns.isEmpty())
        return;
    Statement rows(m_database,
                   "SELECT t.id, coalesce(" + numberOf(table, "t") + ", 0), "
                       + quoted(columns, "t.") + " FROM \"" + table + "\" t ORDER BY t.id");
    while (rows.step()) {
        for (int i = 0; i < columns.size(); ++i) {
            const Words words{rows.integer(0), int(rows.integer(1)), columns[i], rows.text(i + 2)};
            if (!words.text.isEmpty())
                visit(words);
        }
    }
}

QByteArray RetentionStore::usualValues(const QByteArray &table, const QList<QByteArray> &columns,
                                       const QByteArray &between, const QByteArray &join)
{
    QByteArray values;
    Statement usual(m_database, "SELECT name, dflt_value FROM pragma_table_info(?)");
    usual.bindText(1, QString::fromLatin1(table));
    while (usual.step()) {
        const QByteArray column = usual.text(0).toLatin1();
        if (columns.contains(column))
            values += (values.isEmpty() ? QByteArray() : join) + quoted({column}) + between
                + (usual.isNull(1) ? "NULL" : usual.text(1).toLatin1());
    }
    return values;
}

RowIds RetentionStore::filled(const QByteArray &table, const QList<QByteArray> &columns,
                              const RowIds &rows)
{
    if (columns.isEmpty() || rows.isEmpty())
        return {};
    return ids("SELECT id FROM \"" + table + "\" WHERE id" + amongIds + " AND ("
                   + usualValues(table, columns, " IS NOT ", " OR ") + ')',
               rows);
}

RowIds RetentionStore::meaning(const QByteArray &table, const RowIds &rows, const RowIds &people)
{
    const QByteArray column = quoted({columnsWith(table, Fact::TieUntilDue).value(0)});
    return ids("SELECT id FROM \"" + table + "\" WHERE " + column + amongIds, people) & rows;
}

void RetentionStore::clear(const QByteArray &table, const QList<QByteArray> &columns,
                           const RowIds &rows)
{
    if (columns.isEmpty() || rows.isEmpty())
        return;
    Statement update(m_database,
                     "UPDATE \"" + table + "\" SET " + usualValues(table, columns, " = ", ", ")
                         + " WHERE id" + amongIds);
    update.bindText(1, jsonOf(rows));
    update.run();
}

void RetentionStore::remove(const QByteArray &table, const RowIds &rows)
{
    if (rows.isEmpty())
        return;
    Statement statement(m_database, "DELETE FROM \"" + table + "\" WHERE id" + amongIds);
    statement.bindText(1, jsonOf(rows));
    statement.run();
}

void RetentionStore::move(const QByteArray &table, const RowIds &rows, qint64 from, qint64 to)
{
    const QByteArray column = quoted({columnsWith(table, Fact::TieUntilDue).value(0)});
    Statement update(m_database,
                     "UPDATE \"" + table + "\" SET " + column + " = ?2 WHERE " + column
                         + " = ?3 AND id" + amongIds);
    update.bindText(1, jsonOf(rows));
    update.bindInteger(2, to);
    update.bindInteger(3, from);
    update.run();
}

void RetentionStore::removeMentions(const RowIds &people)
{
    for (const auto &[table, column] : refersBy(Fact::Mention)) {
        const QByteArray where = quoted({column}) + amongIds;
        // A part that is nothing but the mention goes; of another the reference does.
        const QByteArray name = '"' + table + '"';
        Statement statement(m_database,
                            ownerOf(table) == "person" ? "DELETE FROM " + name + " WHERE " + where
                                                       : "UPDATE " + name + " SET "
                                    + quoted({column}) + " = NULL WHERE " + where);
        statement.bindText(1, jsonOf(people));
        statement.run();
    }
}

QHash<QByteArray, RowIds> RetentionStore::appearances(const RowIds &people)
{
    QHash<QByteArray, RowIds> found;
    for (const auto &[table, column] : refersBy(Fact::Tie)) {
        if (!columnsWith(table, Fact::Published).isEmpty())
            found[table] += ids(
                "SELECT id FROM \"" + table + "\" WHERE " + quoted({column}) + amongIds, people);
    }
    return found;
}

RowIds RetentionStore::unreferred(const RowIds &people)
{
    RowIds left = people;
    for (const Fact fact : {Fact::Tie, Fact::TieUntilDue, Fact::Mention}) {
        for (const auto &[table, column] : refersBy(fact))
            left -= ids("SELECT DISTINCT \"" + column + "\" FROM \"" + table + "\" WHERE \""
                            + column + '"' + amongIds,
                        people);
    }
    return left;
}

QList<RetentionStore::NamedNote> RetentionStore::namedNotes(const RowIds &rows, bool all)
{
    const QByteArray appears =
        " AND n.person NOT IN (SELECT person FROM session_speakers WHERE session = n.session) AND "
        "n.person NOT IN (SELECT person FROM session_team WHERE session = n.session)";
    Statement notes(
        m_database,
        "SELECT n.id, n.person, o.kind, coalesce(nullif(o.country, ''), p.country), EXISTS "
        "(SELECT 1 FROM registration r WHERE r.person = n.person AND "
        "r.security_concern) FROM note n JOIN person p ON p.id = n.person LEFT JOIN "
        "organization o ON o.id = p.organization WHERE n.id"
            + amongIds + (all ? QByteArray() : appears));
    notes.bindText(1, jsonOf(rows));
    QList<NamedNote> found;
    while (notes.step()) {
        NamedNote &note = found.emplaceBack();
        int index = 0;
        note.note = notes.integer(index++);
        note.person = notes.integer(index++);
        const auto read = [&](auto &...values) { (readCell(notes, index, values), ...); };
        read(note.kind, note.country, note.hasConcern);
    }
    return found;
}

void RetentionStore::unname(qint64 note, const QString &instead)
{
    Statement update(m_database,
                     "UPDATE note SET person = NULL, attributed_as = iif(attributed_as = '', ?, "
                     "attributed_as) WHERE id = ?");
    update.bindText(1, instead);
    update.bindInteger(2, note);
    update.run();
}

QList<RetentionStore::KeptFile> RetentionStore::files(const RowIds &materials)
{
    Statement rows(m_database,
                   "SELECT m.id, m.content, s.number, iif(m.file <> '', m.file, m.title), "
                   "m.audience = 'internal' FROM material m JOIN session s ON s.id = m.session "
                   "WHERE m.content IS NOT NULL AND m.id"
                       + amongIds + " ORDER BY m.id");
    rows.bindText(1, jsonOf(materials));
    QList<KeptFile> found;
    while (rows.step())
        found.append({rows.integer(0), rows.integer(1), int(rows.integer(2)), rows.text(3),
                      rows.integer(4) != 0});
    return found;
}

} // namespace convenor
