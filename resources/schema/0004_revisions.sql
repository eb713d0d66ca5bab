-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Sessions that are there already have a revision from now on.

INSERT OR IGNORE INTO session_revision (session, revision, changed_at)
SELECT id, 0, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM "session";
