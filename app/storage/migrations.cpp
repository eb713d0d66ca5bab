// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/database.h"
#include "storage/statement.h"
#include "storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The scripts are resources named NNNN_what.sql, numbered from 0001 without a gap.
QStringList scripts()
{
    return QDir(u":/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

int latestUserVersion()
{
    static const int latest = int(scripts().size());
    return latest;
}

void migrate(Database &database)
{
    const QStringList all = scripts();
    const int from = database.userVersion();
    if (from >= all.size())
        return;
    database.execute(u"BEGIN IMMEDIATE;"_s);
    try {
        for (qsizetype i = from; i < all.size(); ++i) {
            QFile script(u":/schema/"_s + all[i]);
            if (!script.open(QIODevice::ReadOnly))
                throwStorage(ErrorKind::Storage, "file.fault", {database.path()}, all[i]);
            database.execute(QString::fromUtf8(script.readAll()));
        }
        if (from == 0) {
            // 31 random bits tell this copy's row ids from every other copy's.
            const quint32 copy = QRandomGenerator::system()->bounded(1U, 0x7fffffffU);
            database.execute(u"INSERT INTO file (id, copy, next) VALUES (1, %1, 1);"_s.arg(copy));
        }
        database.execute(u"PRAGMA application_id=%1; PRAGMA user_version=%2; COMMIT;"_s
                             .arg(Database::applicationId)
                             .arg(all.size()));
    } catch (...) {
        database.rollback();
        throw;
    }
}

bool lacksSearchIndex(Database &database)
{
    Statement missing(database,
                      "SELECT NOT EXISTS (SELECT 1 FROM search) AND (EXISTS (SELECT 1 FROM series) "
                      "OR EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM organization))");
    return missing.step() && missing.integer(0) != 0;
}

} // namespace convenor
