// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changelog.h"

#include "base/isotext.h"
#include "storage/cells.h"
#include "storage/rows.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Change changeFrom(const Statement &row)
{
    Change change;
    change.id = ChangeId(row.integer(0));
    change.at = momentFromText(row.text(1)).value_or(QDateTime());
    change.author = row.text(2);
    change.label.code = row.text(3).toLatin1();
    readList(row.text(4), change.label.arguments);
    change.state = fromWord<ChangeState>(row.text(5)).value_or(ChangeState::Discarded);
    change.operations = int(row.integer(6));
    return change;
}

const QByteArray changeColumns = "id, at, author, code, arguments, state, operations";

/// What each kind of row is called, as SQL over its table; parts are called after their owner.
QByteArray subjectSql(const QByteArray &table)
{
    if (table == "series" || table == "material")
        return "SELECT title FROM " + quoted({table}) + " WHERE id = ?";
    if (table == "session")
        return "SELECT number || ' ' || title FROM session WHERE id = ?";
    if (table == "person" || table == "organization")
        return "SELECT name FROM " + quoted({table}) + " WHERE id = ?";
    if (table == "note" || table == "action")
        return "SELECT substr(text, 1, 60) FROM " + quoted({table}) + " WHERE id = ?";
    if (table == "session_speakers" || table == "session_team" || table == "registration"
        || table == "request")
        return "SELECT name FROM person WHERE id = (SELECT person FROM " + quoted({table})
            + " WHERE id = ?)";
    if (table == "attendance" || table == "revision")
        return "SELECT number || ' ' || title FROM session WHERE id = (SELECT session FROM "
            + quoted({table}) + " WHERE id = ?)";
    if (table == "attendance_visitors")
        return "SELECT iif(name <> '', name, email) FROM attendance_visitors WHERE id = ?";
    if (table == "series_criteria")
        return "SELECT substr(text, 1, 60) FROM series_criteria WHERE id = ?";
    return {};
}

QString subjectOf(Database &database, const QByteArray &table, qint64 id)
{
    const QByteArray sql = subjectSql(table);
    if (sql.isEmpty())
        return {};
    Statement statement(database, sql);
    statement.bindInteger(1, id);
    return statement.step() ? statement.text(0) : QString();
}

QStringList columnNames(Database &database, const QByteArray &table)
{
    Statement columns(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    columns.bindText(1, QString::fromLatin1(table));
    QStringList names;
    while (columns.step())
        names.append(columns.text(0));
    return names;
}

} // namespace

QString shownCell(Database &database, const QString &column, const QVariant &value)
{
    static const QHash<QString, QByteArray> targets{
        {u"person"_s, "person"},
        {u"presenter"_s, "person"},
        {u"focal_point"_s, "person"},
        {u"owner_person"_s, "person"},
        {u"by_person"_s, "person"},
        {u"organization"_s, "organization"},
        {u"session"_s, "session"},
        {u"owner_organization"_s, "organization"},
        {u"series"_s, "series"},
        {u"by_organization"_s, "organization"},
        {u"criterion"_s, "series_criteria"},
    };
    const QByteArray table = targets.value(column);
    if (!table.isEmpty() && value.typeId() == QMetaType::LongLong) {
        const QString subject = subjectOf(database, table, value.toLongLong());
        if (!subject.isEmpty())
            return subject;
    }
    return value.toString();
}

void ChangeLog::append(const Entry &entry)
{
    Statement insert(m_database,
                     "INSERT INTO change (at, author, code, arguments, merge_key, schema, state, "
                     "operations, changeset) VALUES (?, ?, ?, ?, ?, ?, 'done', ?, ?)");
    insert.bindText(1, textOf(entry.change.at));
    insert.bindText(2, entry.change.author);
    insert.bindText(3, QString::fromLatin1(entry.change.label.code));
    insert.bindText(4, listText(entry.change.label.arguments));
    insert.bindText(5, entry.mergeKey);
    insert.bindInteger(6, entry.schema);
    insert.bindInteger(7, operationCount(entry.changeset));
    insert.bindBytes(8, entry.changeset);
    insert.run();
}

void ChangeLog::amend(const Entry &entry)
{
    Statement update(m_database,
                     "UPDATE change SET at = ?, code = ?, arguments = ?, operations = ?, "
                     "changeset = ? WHERE id = ?");
    update.bindText(1, textOf(entry.change.at));
    update.bindText(2, QString::fromLatin1(entry.change.label.code));
    update.bindText(3, listText(entry.change.label.arguments));
    update.bindInteger(4, operationCount(entry.changeset));
    update.bindBytes(5, entry.changeset);
    update.bindInteger(6, entry.change.id.value());
    update.run();
}

void ChangeLog::remove(ChangeId id)
{
    Statement statement(m_database, "DELETE FROM change WHERE id = ?");
    statement.bindInteger(1, id.value());
    statement.run();
}

void ChangeLog::setState(ChangeId id, ChangeState state)
{
    Statement statement(m_database, "UPDATE change SET state = ? WHERE id = ?");
    statement.bindText(1, wordOf(state));
    statement.bindInteger(2, id.value());
    statement.run();
}

void ChangeLog::discardUndone()
{
    Statement(m_database, "UPDATE change SET state = 'discarded' WHERE state = 'undone'").run();
}

void ChangeLog::appendBlanked(const Change &change)
{
    Statement insert(m_database,
                     "INSERT INTO change (at, author, code, arguments, schema, operations, "
                     "changeset, blanked) VALUES (?, ?, ?, ?, 0, ?, x'', 1)");
    insert.bindText(1, textOf(change.at));
    insert.bindText(2, change.author);
    insert.bindText(3, QString::fromLatin1(change.label.code));
    insert.bindText(4, listText(change.label.arguments));
    insert.bindInteger(5, change.operations);
    insert.run();
}

QList<ChangeId> ChangeLog::withAny(const Judge &row, const TextJudge &text)
{
    QList<ChangeId> found;
    Statement rows(m_database,
                   "SELECT id, arguments, changeset FROM change WHERE NOT blanked ORDER BY id");
    while (rows.step()) {
        QStringList arguments;
        readList(rows.text(1), arguments);
        bool isOne = std::any_of(arguments.cbegin(), arguments.cend(), text);
        const auto tells = [&text](const std::optional<QVariant> &value) {
            return value && value->typeId() == QMetaType::QString && text(value->toString());
        };
        eachRowChange(rows.bytes(2), [&](const RowChange &change) {
            isOne = isOne || row(change)
                || std::any_of(change.before.cbegin(), change.before.cend(), tells)
                || std::any_of(change.after.cbegin(), change.after.cend(), tells);
        });
        if (isOne)
            found.append(ChangeId(rows.integer(0)));
    }
    return found;
}

void ChangeLog::blank(const QList<ChangeId> &changes)
{
    Statement empty(m_database,
                    "UPDATE change SET code = 'change.blanked', arguments = '', merge_key = '', "
                    "changeset = x'', blanked = 1 WHERE id = ?");
    for (const ChangeId id : changes) {
        empty.bindInteger(1, id.value());
        empty.run();
    }
}

QSet<qint64> ChangeLog::named(const QSet<qint64> &numbers)
{
    QSet<qint64> found;
    if (numbers.isEmpty())
        return found;
    Statement rows(m_database,
                   "SELECT changeset FROM change WHERE state <> 'discarded' AND NOT blanked");
    const auto take = [&](const QList<std::optional<QVariant>> &values) {
        for (const auto &value : values) {
            if (value && value->typeId() == QMetaType::LongLong
                && numbers.contains(value->toLongLong()))
                found.insert(value->toLongLong());
        }
    };
    while (rows.step()) {
        eachRowChange(rows.bytes(0), [&](const RowChange &change) {
            take(change.before);
            take(change.after);
        });
    }
    return found;
}

std::optional<ChangeLog::Entry> ChangeLog::entryWhere(const QByteArray &condition, qint64 parameter)
{
    Statement row(m_database,
                  "SELECT " + changeColumns
                      + ", merge_key, schema, changeset, blanked FROM change WHERE " + condition
                      + " LIMIT 1");
    if (condition.contains('?'))
        row.bindInteger(1, parameter);
    if (!row.step())
        return std::nullopt;
    return Entry{changeFrom(row), row.text(7), int(row.integer(8)), row.bytes(9),
                 row.integer(10) != 0};
}

std::optional<ChangeLog::Entry> ChangeLog::find(ChangeId id)
{
    return entryWhere("id = ?", id.value());
}

std::optional<ChangeLog::Entry> ChangeLog::undoable()
{
    return entryWhere("state = 'done' ORDER BY id DESC");
}

std::optional<ChangeLog::Entry> ChangeLog::redoable()
{
    return entryWhere("state = 'undone' ORDER BY id ASC");
}

QList<Change> ChangeLog::list(int limit)
{
    Statement rows(m_database, "SELECT " + changeColumns + " FROM change ORDER BY id DESC LIMIT ?");
    rows.bindInteger(1, limit > 0 ? limit : -1);
    QList<Change> changes;
    while (rows.step())
        changes.append(changeFrom(rows));
    return changes;
}

QList<Change> ChangeLog::laterChangesWith(ChangeId id, const Judge &inTheWay)
{
    QList<Change> later;
    Statement rows(m_database,
                   "SELECT " + changeColumns
                       + ", changeset FROM change WHERE id > ? AND state = 'done' ORDER BY id "
                         "DESC");
    rows.bindInteger(1, id.value());
    while (rows.step()) {
        bool found = false;
        eachRowChange(rows.bytes(7),
                      [&](const RowChange &change) { found = found || inTheWay(change); });
        if (found)
            later.append(changeFrom(rows));
    }
    return later;
}

QList<Change> ChangeLog::laterChangesOf(ChangeId id, const QByteArray &table, qint64 row)
{
    return laterChangesWith(
        id, [&](const RowChange &change) { return change.table == table && change.id == row; });
}

QList<Change> ChangeLog::laterReferrersOf(ChangeId id, const QByteArray &replayed)
{
    // A row's id is that of no other row of any table, and no small number.
    const auto numbersIn = [](const QList<std::optional<QVariant>> &values) {
        QSet<qint64> numbers;
        for (const auto &value : values) {
            if (value && value->typeId() == QMetaType::LongLong)
                numbers.insert(value->toLongLong());
        }
        return numbers;
    };
    QSet<qint64> removed;
    QSet<qint64> wanted;
    eachRowChange(replayed, [&](const RowChange &change) {
        if (change.kind == RowChange::Kind::Removed)
            removed.insert(change.id);
        else
            wanted += numbersIn(change.after);
    });
    return laterChangesWith(id, [&](const RowChange &change) {
        return change.kind == RowChange::Kind::Removed
            ? wanted.contains(change.id)
            : numbersIn(change.after).intersects(removed);
    });
}

QList<FieldChange> fieldChanges(Database &database, const QByteArray &changeset)
{
    QList<FieldChange> changes;
    QHash<QByteArray, QStringList> columnsOfTable;
    eachRowChange(changeset, [&](const RowChange &change) {
        QStringList &columns = columnsOfTable[change.table];
        if (columns.isEmpty())
            columns = columnNames(database, change.table);
        const QString subject = subjectOf(database, change.table, change.id);
        const auto shown = [&](const QList<std::optional<QVariant>> &values,
                               qsizetype i) -> std::optional<QString> {
            if (i >= values.size() || !values[i])
                return std::nullopt;
            return shownCell(database, columns.value(i), *values[i]);
        };
        for (qsizetype i = 1; i < std::max(change.before.size(), change.after.size()); ++i) {
            const FieldChange field{QString::fromLatin1(change.table),
                                    change.id,
                                    subject,
                                    columns.value(i),
                                    shown(change.before, i),
                                    shown(change.after, i)};
            const bool says = !field.before.value_or(QString()).isEmpty()
                || !field.after.value_or(QString()).isEmpty();
            if (says && field.before != field.after)
                changes.append(field);
        }
    });
    return changes;
}

} // namespace convenor
