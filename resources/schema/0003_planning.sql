-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was decided while planning: clashes that are known and meant, people and organizations that
-- look alike and are not the same. And how often a session changed, which calendars ask for: it
-- only ever grows, undo makes it grow too, so it is never recorded.

CREATE TABLE "session_acknowledged" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "clash" TEXT NOT NULL DEFAULT 'person_twice' CHECK ("clash" IN ('person_twice', 'room_shared', 'link_shared', 'plenary_overlap', 'outside_series', 'ends_before_start', 'deadline_after_session')),
    "other" INTEGER REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "person" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "person_not_same_as" (
    id INTEGER PRIMARY KEY,
    "person" INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "organization_not_same_as" (
    id INTEGER PRIMARY KEY,
    "organization" INTEGER NOT NULL REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE session_revision (
    session INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "session_acknowledged_by_session" ON "session_acknowledged" ("session", ordinal);
CREATE INDEX "session_acknowledged_by_other" ON "session_acknowledged" ("other");
CREATE INDEX "session_acknowledged_by_person" ON "session_acknowledged" ("person");
CREATE INDEX "person_not_same_as_by_person" ON "person_not_same_as" ("person", ordinal);
CREATE INDEX "person_not_same_as_by_target" ON "person_not_same_as" (target);
CREATE INDEX "organization_not_same_as_by_organization" ON "organization_not_same_as" ("organization", ordinal);
CREATE INDEX "organization_not_same_as_by_target" ON "organization_not_same_as" (target);
CREATE INDEX session_by_date ON "session" (date);
