-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How a summary was cleared: when and by whom it came into each state, and what was sent to those
-- who were asked.

ALTER TABLE "session_clearances" ADD COLUMN "sent_text" TEXT NOT NULL DEFAULT '';
ALTER TABLE "session_clearances" ADD COLUMN "sent_at" TEXT NOT NULL DEFAULT '';
ALTER TABLE "session_clearances" ADD COLUMN "settled_at" TEXT NOT NULL DEFAULT '';

CREATE TABLE "session_summary_steps" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'none' CHECK ("state" IN ('none', 'draft', 'review', 'approved')),
    "at" TEXT NOT NULL DEFAULT '',
    "by" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "session_summary_steps_by_session" ON "session_summary_steps" ("session", ordinal);
