-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What went out with a mailing of notes. The ledger outlives a material, so "material" refers to
-- none.

CREATE TABLE "mailing_items" (
    id INTEGER PRIMARY KEY,
    "mailing" INTEGER NOT NULL REFERENCES "mailing" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "material" INTEGER,
    "title" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "mailing_items_by_mailing" ON "mailing_items" ("mailing", ordinal);
