// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QString>

namespace convenor {

class Database;

/// The full text of every thing, folded. Throws StorageError.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {
    }

    /// Brings the rows of these things, and of those that are found by their names, up to date; to
    /// be called at the end of every write.
    void refresh(const ChangeSet &changed);
    void rebuild();
    /// Makes it anew: unlike rebuilt segments a new table holds no word of an earlier text.
    void renew();
    /// Things that are missing in the index, or are in it and are no more.
    QStringList faults();

    /// What FTS5 is asked for a text; empty where it has no word.
    static QString matchOf(const QString &text);

    /// Things in which every word of the text begins a word, at most `limit` of them.
    QList<SearchHit> find(const QString &text, int limit);

private:
    ChangeSet withNamers(ChangeSet touched);
    SearchHit hit(const QString &kind, qint64 id, const QStringList &words);

    Database &m_database;
};

} // namespace convenor
