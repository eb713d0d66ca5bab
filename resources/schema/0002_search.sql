-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The full text of every thing, folded (see base/fold.h), under the id of its row. It is refreshed
-- at the end of each write and never recorded. Prefixes are indexed since people search as they type.

CREATE VIRTUAL TABLE search USING fts5 (
    kind UNINDEXED,
    text,
    tokenize = "unicode61 remove_diacritics 0",
    prefix = '2 3'
);
