-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Changes of the past whose changeset was emptied since it held personal data that is to be no
-- more; and of which series that data was removed, and when. Neither is recorded.

ALTER TABLE change ADD COLUMN blanked INTEGER NOT NULL DEFAULT 0 CHECK (blanked IN (0, 1));

CREATE TABLE retention (
    series INTEGER PRIMARY KEY,
    at TEXT NOT NULL DEFAULT ''
) STRICT;
