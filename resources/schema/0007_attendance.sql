-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What reports of attendance told of a session: who was there, from when to when. Reports of the
-- same session are united by it, and who is not known yet waits in it.

CREATE TABLE "attendance" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "least_minutes" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE "attendance_visitors" (
    id INTEGER PRIMARY KEY,
    "attendance" INTEGER NOT NULL REFERENCES "attendance" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "original_name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT 'attendee' CHECK ("role" IN ('attendee', 'panelist', 'host', 'dialled_in', 'bot')),
    "minutes" INTEGER,
    "person" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "not_participant" INTEGER NOT NULL DEFAULT 0 CHECK ("not_participant" IN (0, 1))
) STRICT;

CREATE TABLE "attendance_visitors_stays" (
    id INTEGER PRIMARY KEY,
    "attendance_visitors" INTEGER NOT NULL REFERENCES "attendance_visitors" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "from" TEXT NOT NULL DEFAULT '',
    "to" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "attendance_by_session" ON "attendance" ("session");
CREATE INDEX "attendance_visitors_by_attendance" ON "attendance_visitors" ("attendance", ordinal);
CREATE INDEX "attendance_visitors_by_person" ON "attendance_visitors" ("person");
CREATE INDEX "attendance_visitors_stays_by_attendance_visitors" ON "attendance_visitors_stays" ("attendance_visitors", ordinal);
