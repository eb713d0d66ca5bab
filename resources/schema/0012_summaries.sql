-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a session's summary was: each state that was saved, some of them named.

CREATE TABLE "revision" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "made_at" TEXT NOT NULL DEFAULT '',
    "made_by" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "revision_by_session" ON "revision" ("session", "made_at");
