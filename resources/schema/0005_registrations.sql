-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What later lists say otherwise than what was decided upon, and what the registration system was
-- told last. Lists are matched by person and read by state.

ALTER TABLE "registration" ADD COLUMN "reported_as" TEXT NULL CHECK ("reported_as" IN ('pending', 'on_hold', 'accepted', 'regretted', 'waitlisted', 'cancelled'));
ALTER TABLE "registration" ADD COLUMN "reported_at" TEXT NOT NULL DEFAULT '';

CREATE TABLE "registration_differences" (
    id INTEGER PRIMARY KEY,
    "registration" INTEGER NOT NULL REFERENCES "registration" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "before" TEXT NOT NULL DEFAULT '',
    "after" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "registration_differences_by_registration" ON "registration_differences" ("registration", ordinal);
