-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the publication check finds and is meant, with the reason.

CREATE TABLE "accepted_finding" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    "session" INTEGER REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "rule" TEXT NOT NULL DEFAULT 'person_named' CHECK ("rule" IN ('person_named', 'address_shown', 'meeting_link_shown', 'outside_series', 'no_speakers', 'no_figure', 'title_in_two_forms', 'organization_fused', 'section_empty', 'promise_past', 'link_empty', 'link_nowhere', 'no_summary', 'not_exported', 'language_missing', 'link_unsafe', 'word_too_long', 'heading_skips', 'image_without_text')),
    "field" TEXT NOT NULL DEFAULT '',
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "accepted_by" TEXT NOT NULL DEFAULT '',
    "accepted_at" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "accepted_finding_by_series" ON "accepted_finding" ("series");
CREATE INDEX "accepted_finding_by_session" ON "accepted_finding" ("session");
