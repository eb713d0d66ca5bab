// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searching.h"

namespace convenor {

class Database;

/// The full text of every thing, folded, with its year and its audience. What belongs to a session
/// stands under the session's year. Throws StorageError.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {
    }

    /// Brings the rows of these things, and of those that are found by their names or by their
    /// year, up to date; to be called at the end of every write. What would stand there as it does
    /// is left alone.
    void refresh(const ChangeSet &changed);
    void rebuild();
    /// Makes it anew: unlike rebuilt segments a new table holds no word of an earlier text.
    void renew();
    /// Things that are missing in the index, stand in it otherwise than they are, or are no more.
    QStringList faults();

    /// What FTS5 is asked for things of a kind: `rowid IN (SELECT rowid FROM search WHERE search
    /// MATCH ?)`; empty where the text has no word.
    static QString matchOf(Kind kind, const QString &text);

    /// Things in which every word of the text begins a word. Each kind is searched by itself, so
    /// that many things of one never hide another; those of which something is called so are first.
    QList<SearchGroup> find(const SearchQuery &query);
    /// The years that things belong to, the latest first.
    QList<int> years();

private:
    ChangeSet withNamers(ChangeSet touched);
    ChangeSet withDated(ChangeSet touched);
    QList<qint64> ids(const QString &match, int limit);
    SearchGroup group(Kind kind, const SearchQuery &query, const QStringList &words);
    std::optional<FoundThing> thing(Kind kind, qint64 id, const QStringList &words);

    Database &m_database;
};

} // namespace convenor
