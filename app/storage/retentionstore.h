// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/personalfacts.h"
#include "domain/retention.h"
#include "domain/vocabulary.h"
#include "storage/database.h"

#include <functional>

namespace convenor {

/// The rows that hold personal data, found and emptied by the list of personal facts alone, so that
/// a new table is looked after as soon as it stands there. Throws StorageError.
class RetentionStore final
{
public:
    explicit RetentionStore(Database &database)
        : m_database(database)
    {
    }

    QList<RetainedSeries> series();
    void markRemoved(const RowIds &series, const QDateTime &at);

    /// Rows of a table in the scope.
    RowIds rowsIn(const RetentionScope &scope, const QByteArray &table);
    /// Those of which a column has another value than a new row has.
    RowIds filled(const QByteArray &table, const QList<QByteArray> &columns, const RowIds &rows);
    /// Those that mean one of the people.
    RowIds meaning(const QByteArray &table, const RowIds &rows, const RowIds &people);
    /// Whom the rows in the scope mean; of notes see namedNotes.
    RowIds peopleIn(const RetentionScope &scope);
    /// Why they are named elsewhere, each reason once.
    QHash<qint64, QList<KeptFor>> ties(const RetentionScope &scope, const RowIds &people);
    RowIds idsOf(const QByteArray &table);
    /// The values of the columns in the rows, those that are empty left out.
    QSet<QString> texts(const QByteArray &table, const QList<QByteArray> &columns,
                        const RowIds &rows);

    struct Words
    {
        qint64 row = 0;
        int session = 0; ///< the number of its session
        QByteArray column;
        QString text;
    };
    /// Every text of a table that may name anybody.
    void eachWriting(const QByteArray &table, const std::function<void(const Words &)> &visit);

    /// Gives columns of the rows the value of a new row.
    void clear(const QByteArray &table, const QList<QByteArray> &columns, const RowIds &rows);
    void remove(const QByteArray &table, const RowIds &rows);
    /// Lets the rows that mean one person mean another.
    void move(const QByteArray &table, const RowIds &rows, qint64 from, qint64 to);
    /// The people's parts of lists in which they are mentioned.
    void removeMentions(const RowIds &people);
    /// Where something is published of the people beside their own rows.
    QHash<QByteArray, RowIds> appearances(const RowIds &people);
    /// Those to whom nothing refers.
    RowIds unreferred(const RowIds &people);

    /// Notes in the rows that name who is neither speaker nor team at the session; `all`: whoever.
    struct NamedNote
    {
        qint64 note = 0;
        qint64 person = 0;
        std::optional<OrganizationKind> kind; ///< of the organization
        QString country;
        bool hasConcern = false;
    };
    QList<NamedNote> namedNotes(const RowIds &rows, bool all);
    void unname(qint64 note, const QString &instead);

    struct KeptFile
    {
        qint64 material = 0;
        qint64 content = 0;
        int session = 0;
        QString file;
        bool isInternal = false;
    };
    QList<KeptFile> files(const RowIds &materials);

private:
    QByteArray seriesOf(const QByteArray &table, const QByteArray &alias) const;
    QByteArray personOf(const QByteArray &table, const QByteArray &alias) const;
    QByteArray numberOf(const QByteArray &table, const QByteArray &alias) const;
    RowIds ids(const QByteArray &sql, const RowIds &parameter);
    /// The columns with the values of a new row, with ` is not ` or such between.
    QByteArray usualValues(const QByteArray &table, const QList<QByteArray> &columns,
                           const QByteArray &between, const QByteArray &join);

    Database &m_database;
};

} // namespace convenor
