-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The words of every thing, folded (see base/fold.h), under the id of its row. Each stands under a
-- letter for the kind of the thing, those of its title under another one too, and there are words
-- for its year and its audience (see storage/searchtokens.h): so a filter is one more word. Beginnings
-- of up to 25 letters are indexed, since a beginning that is not would be joined from all its words
-- before the first hit. The text is kept, since to delete a row FTS5 has to know what it was.
-- Letters beyond ASCII are all of a word: folding left no others.

DROP TABLE search;

CREATE VIRTUAL TABLE search USING fts5 (
    kind UNINDEXED,
    year UNINDEXED,
    text,
    tokenize = 'ascii',
    detail = 'none',
    prefix = '2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26'
);

-- What is written at once is sorted in memory up to so many bytes; with less of it a large import is
-- merged again and again.
INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
