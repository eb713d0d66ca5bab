-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What has left the file for the public: facts that no undo takes back, so these tables are not
-- recorded and name the series, which may be removed and come back, without a reference. The words
-- of a part are kept once, however often they are released unchanged.

CREATE TABLE release (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    outlet TEXT NOT NULL CHECK (outlet IN ('page', 'site', 'fragment', 'session_fragment')),
    language TEXT NOT NULL,
    place TEXT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL
) STRICT;
CREATE INDEX release_by_series ON release (series, outlet, language, at);

CREATE TABLE release_part (
    id INTEGER PRIMARY KEY,
    release INTEGER NOT NULL REFERENCES release (id),
    ordinal INTEGER NOT NULL,
    session TEXT NOT NULL,
    title TEXT NOT NULL,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    words INTEGER NOT NULL REFERENCES content (id)
) STRICT;
CREATE INDEX release_part_by_release ON release_part (release, ordinal);
