// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"

#include "storage/recorder.h"
#include "storage/rows.h"

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
