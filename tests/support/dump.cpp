// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"

#include "storage/recorder.h"
#include "storage/rows.h"

#include <QDir>
#include <QFile>

namespace convenor::test {

using namespace Qt::StringLiterals;

QStringList dump(const QString &path)
{
    Database database(path, Database::Mode::ReadOnly);
    QStringList lines;
    for (const RecordedTable &table : recordedTables()) {
        QByteArray values;
        Statement columns(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
        columns.bindText(1, QString::fromLatin1(table.name));
        while (columns.step())
            values += (values.isEmpty() ? "quote(" : " || ' | ' || quote(")
                + quoted({columns.text(0).toLatin1()}) + ')';
        if (values.isEmpty())
            continue; // an older file has not every table
        Statement rows(database,
                       "SELECT " + values + " FROM " + quoted({table.name}) + " ORDER BY id");
        while (rows.step())
            lines.append(QString::fromLatin1(table.name) + u": "_s + rows.text(0));
    }
    return lines;
}

QStringList schemaOf(const QString &path)
{
    Database database(path, Database::Mode::ReadOnly);
    Statement rows(database,
                   "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema "
                   "ORDER BY type, name");
    QStringList lines;
    while (rows.step())
        lines.append(rows.text(0));
    return lines;
}

void makeOlderFile(const QString &path, int version)
{
    const QStringList names = QDir(u":/schema"_s).entryList(QDir::Files, QDir::Name);
    Database newest(path, Database::Mode::Create);
    QStringList drops;
    {
        Statement tables(newest,
                         "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                         "'sqlite_%' AND name NOT LIKE 'search_%'");
        while (tables.step())
            drops.append(u"DROP TABLE \"%1\";"_s.arg(tables.text(0)));
    }
    newest.execute(u"PRAGMA foreign_keys=OFF; BEGIN;"_s + drops.join(QString()));
    for (int i = 0; i < version; ++i)
        newest.execute(QString::fromUtf8(bytesOf(u":/schema/"_s + names[i])));
    newest.execute(u"INSERT INTO file (id, copy, next) VALUES (1, 7, 5);"
                   "INSERT INTO person (id, key, name) VALUES (30064771073, 'p1', 'Élodie');"
                   "PRAGMA user_version=%1; COMMIT; VACUUM;"_s.arg(version));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace convenor::test
