-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The ledger of mail: which draft was made and sent, when, and to whom.

CREATE TABLE "mailing" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    "session" INTEGER REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL DEFAULT 'answer' CHECK ("kind" IN ('answer', 'announcement', 'joining_instructions', 'reminder', 'notes')),
    "language" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "version" TEXT NOT NULL DEFAULT '',
    "made_at" TEXT NOT NULL DEFAULT '',
    "made_by" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',
    "sent_at" TEXT NOT NULL DEFAULT '',
    "sent_by" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "mailing_recipients" (
    id INTEGER PRIMARY KEY,
    "mailing" INTEGER NOT NULL REFERENCES "mailing" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "person" INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "address" TEXT NOT NULL DEFAULT '',
    "told" TEXT CHECK ("told" IN ('participant', 'observer', 'on_hold', 'regretted', 'waitlisted')),
    "decided_at" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "mailing_by_series" ON "mailing" ("series");
CREATE INDEX "mailing_by_session" ON "mailing" ("session");
CREATE INDEX "mailing_recipients_by_mailing" ON "mailing_recipients" ("mailing", ordinal);
CREATE INDEX "mailing_recipients_by_person" ON "mailing_recipients" ("person");
