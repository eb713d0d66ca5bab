-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The facts of a workspace. Once released a script never changes: later ones append columns and
-- tables. Every recorded table has an id of its own; references are checked at COMMIT, so that rows
-- may be written and undone in any order. Nothing here is UNIQUE but ids: two copies of a file may
-- exchange changes, and the stores check keys and numbers.

-- This copy of the file: the high half of its row ids, and the next low half. Not recorded.
CREATE TABLE file (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    copy INTEGER NOT NULL CHECK (copy BETWEEN 1 AND 2147483647),
    next INTEGER NOT NULL CHECK (next BETWEEN 1 AND 4294967295)
) STRICT;

-- What was done, as changesets of SQLite's session extension. Not recorded.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    code TEXT NOT NULL,
    arguments TEXT NOT NULL DEFAULT '',
    merge_key TEXT NOT NULL DEFAULT '',
    schema INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'discarded')),
    operations INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;

-- The bytes of materials' files, in pieces of at most 1 MB, found again by their hash. Not recorded.
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT;
CREATE INDEX content_by_sha256 ON content (sha256);

CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES content (id),
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 1048576)
) STRICT;
CREATE INDEX chunk_by_content ON chunk (content, n);

CREATE TABLE "organization" (
    id INTEGER PRIMARY KEY,
    "key" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "acronym" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT NOT NULL DEFAULT '',
    "kind" TEXT CHECK ("kind" IN ('national_ngo', 'international_ngo', 'ngo', 'ngo_network', 'civil_society', 'un', 'igo', 'government', 'academia', 'sports', 'other')),
    "refugee_led" INTEGER NOT NULL DEFAULT 0 CHECK ("refugee_led" IN (0, 1)),
    "women_led" INTEGER NOT NULL DEFAULT 0 CHECK ("women_led" IN (0, 1)),
    "faith_based" INTEGER NOT NULL DEFAULT 0 CHECK ("faith_based" IN (0, 1)),
    "country" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "unhcr_partner_years" TEXT NOT NULL DEFAULT '',
    "operational_partner" INTEGER NOT NULL DEFAULT 0 CHECK ("operational_partner" IN (0, 1)),
    "ecosoc_status" TEXT NOT NULL DEFAULT 'none' CHECK ("ecosoc_status" IN ('none', 'general', 'special', 'roster')),
    "focal_point" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "notes" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "organization_evidence" (
    id INTEGER PRIMARY KEY,
    "organization" INTEGER NOT NULL REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('manual', 'unhcr_partner', 'operational_partner', 'topic_experience', 'ecosoc_and_interest')),
    "years" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "verified_by" TEXT NOT NULL DEFAULT '',
    "verified_at" TEXT NOT NULL DEFAULT '',
    "expires" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "person" (
    id INTEGER PRIMARY KEY,
    "key" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "given_name" TEXT NOT NULL DEFAULT '',
    "family_name" TEXT NOT NULL DEFAULT '',
    "honorific" TEXT NOT NULL DEFAULT '',
    "pronounced" TEXT NOT NULL DEFAULT '',
    "organization" INTEGER REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    "position" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT '',
    "languages" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "series" (
    id INTEGER PRIMARY KEY,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "form" TEXT CHECK ("form" IN ('online', 'regional', 'global', 'other')),
    "event_type" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "visibility" TEXT CHECK ("visibility" IN ('public', 'private')),
    "start" TEXT NOT NULL DEFAULT '',
    "end" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT NOT NULL DEFAULT '',
    "introduction" TEXT NOT NULL DEFAULT '',
    "objectives" TEXT NOT NULL DEFAULT '',
    "notes_policy" TEXT NOT NULL DEFAULT '',
    "participation" TEXT NOT NULL DEFAULT '',
    "observers" TEXT NOT NULL DEFAULT '',
    "privacy_notice" TEXT NOT NULL DEFAULT '',
    "keep_personal_data_until" TEXT NOT NULL DEFAULT '',
    "per_organization_limit" INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE "series_organizers" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "series_co_organizers" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "series_criteria" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "rule_kind" TEXT NOT NULL DEFAULT 'manual' CHECK ("rule_kind" IN ('manual', 'unhcr_partner', 'operational_partner', 'topic_experience', 'ecosoc_and_interest')),
    "rule_years" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "series_criteria_translations" (
    id INTEGER PRIMARY KEY,
    "series_criteria" INTEGER NOT NULL REFERENCES "series_criteria" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "series_translations" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "session" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT '',
    "form" TEXT CHECK ("form" IN ('plenary', 'parallel', 'side_event', 'briefing')),
    "mode" TEXT CHECK ("mode" IN ('online', 'in_person', 'hybrid')),
    "date" TEXT NOT NULL DEFAULT '',
    "start" TEXT NOT NULL DEFAULT '',
    "end" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'idea' CHECK ("status" IN ('idea', 'planned', 'confirmed', 'announced', 'held', 'postponed', 'cancelled')),
    "was_announced" INTEGER NOT NULL DEFAULT 0 CHECK ("was_announced" IN (0, 1)),
    "topics" TEXT NOT NULL DEFAULT '',
    "languages" TEXT NOT NULL DEFAULT '',
    "interpretation" TEXT NOT NULL DEFAULT '',
    "sign_language" INTEGER NOT NULL DEFAULT 0 CHECK ("sign_language" IN (0, 1)),
    "captions" INTEGER NOT NULL DEFAULT 0 CHECK ("captions" IN (0, 1)),
    "attribution" TEXT CHECK ("attribution" IN ('named', 'speakers_named', 'none')),
    "observers_allowed" INTEGER NOT NULL DEFAULT 0 CHECK ("observers_allowed" IN (0, 1)),
    "per_organization_limit" INTEGER NOT NULL DEFAULT 0,
    "registration_url" TEXT NOT NULL DEFAULT '',
    "registration_deadline" TEXT NOT NULL DEFAULT '',
    "meeting_url" TEXT NOT NULL DEFAULT '',
    "participants_reported" INTEGER,
    "participants_approximate" INTEGER NOT NULL DEFAULT 0 CHECK ("participants_approximate" IN (0, 1)),
    "description" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "summary_state" TEXT NOT NULL DEFAULT 'none' CHECK ("summary_state" IN ('none', 'draft', 'review', 'approved'))
) STRICT;

CREATE TABLE "session_co_organizers" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "session_team" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "person" INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT CHECK ("role" IN ('focal_point', 'note_taker', 'host', 'technical', 'interpreter'))
) STRICT;

CREATE TABLE "session_clearances" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "by_person" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "by_organization" INTEGER REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    "scope" TEXT CHECK ("scope" IN ('all', 'own_words')),
    "asked_at" TEXT NOT NULL DEFAULT '',
    "due" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT 'waiting' CHECK ("answer" IN ('waiting', 'cleared', 'changes', 'no_objection')),
    "answered_at" TEXT NOT NULL DEFAULT '',
    "comment" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "session_speakers" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "person" INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT CHECK ("role" IN ('opening', 'moderator', 'keynote', 'panellist', 'ngo_speaker', 'facilitator', 'rapporteur', 'closing')),
    "position" TEXT NOT NULL DEFAULT '',
    "organization" INTEGER REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL DEFAULT 'proposed' CHECK ("state" IN ('proposed', 'invited', 'confirmed', 'declined')),
    "invited_at" TEXT NOT NULL DEFAULT '',
    "answered_at" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "session_agenda" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "start" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "session_agenda_speakers" (
    id INTEGER PRIMARY KEY,
    "session_agenda" INTEGER NOT NULL REFERENCES "session_agenda" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "session_follows" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "session_translations" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "note" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT NOT NULL DEFAULT '',
    "at" TEXT NOT NULL DEFAULT '',
    "kind" TEXT CHECK ("kind" IN ('opening', 'presentation', 'question', 'answer', 'comment', 'recommendation', 'decision')),
    "audience" TEXT NOT NULL DEFAULT 'internal' CHECK ("audience" IN ('internal', 'registered', 'public')),
    "person" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "attributed_as" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "action" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "owner_person" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "owner_organization" INTEGER REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    "owner_text" TEXT NOT NULL DEFAULT '',
    "priority" TEXT CHECK ("priority" IN ('high', 'medium', 'low')),
    "due" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'in_progress', 'done', 'closed')),
    "response" TEXT CHECK ("response" IN ('accepted', 'partially', 'not_accepted')),
    "reason" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT 'internal' CHECK ("audience" IN ('internal', 'registered', 'public')),
    "note" INTEGER REFERENCES "note" (id) DEFERRABLE INITIALLY DEFERRED,
    "follows" INTEGER REFERENCES "action" (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE "material" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "content" INTEGER REFERENCES "content" (id) DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT CHECK ("kind" IN ('background', 'guidance', 'presentation', 'recording', 'report')),
    "url" TEXT NOT NULL DEFAULT '',
    "file" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT 'internal' CHECK ("audience" IN ('internal', 'registered', 'public')),
    "language" TEXT NOT NULL DEFAULT '',
    "presenter" INTEGER REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "presenter_consents" INTEGER NOT NULL DEFAULT 0 CHECK ("presenter_consents" IN (0, 1)),
    "state" TEXT CHECK ("state" IN ('promised', 'received', 'cleared'))
) STRICT;

CREATE TABLE "material_translations" (
    id INTEGER PRIMARY KEY,
    "material" INTEGER NOT NULL REFERENCES "material" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "request" (
    id INTEGER PRIMARY KEY,
    "session" INTEGER NOT NULL REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "person" INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "asked_at" TEXT NOT NULL DEFAULT '',
    "for" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'granted', 'declined')),
    "decided_by" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "registration" (
    id INTEGER PRIMARY KEY,
    "series" INTEGER NOT NULL REFERENCES "series" (id) DEFERRABLE INITIALLY DEFERRED,
    "session" INTEGER REFERENCES "session" (id) DEFERRABLE INITIALLY DEFERRED,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "person" INTEGER NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED,
    "organization" INTEGER REFERENCES "organization" (id) DEFERRABLE INITIALLY DEFERRED,
    "capacity" TEXT NOT NULL DEFAULT 'participant' CHECK ("capacity" IN ('participant', 'observer', 'speaker', 'organizer')),
    "registered_at" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'pending' CHECK ("state" IN ('pending', 'on_hold', 'accepted', 'regretted', 'waitlisted', 'cancelled')),
    "waiting_position" INTEGER,
    "decided_by" TEXT NOT NULL DEFAULT '',
    "decided_at" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "questions" TEXT NOT NULL DEFAULT '',
    "access_needs" TEXT NOT NULL DEFAULT '',
    "security_concern" INTEGER NOT NULL DEFAULT 0 CHECK ("security_concern" IN (0, 1)),
    "list_as" TEXT NOT NULL DEFAULT '',
    "consents_listed" INTEGER NOT NULL DEFAULT 0 CHECK ("consents_listed" IN (0, 1)),
    "consents_email_shared" INTEGER NOT NULL DEFAULT 0 CHECK ("consents_email_shared" IN (0, 1)),
    "consents_recording" INTEGER NOT NULL DEFAULT 0 CHECK ("consents_recording" IN (0, 1)),
    "consents_future_mail" INTEGER NOT NULL DEFAULT 0 CHECK ("consents_future_mail" IN (0, 1)),
    "attended" INTEGER CHECK ("attended" IN (0, 1)),
    "minutes_attended" INTEGER
) STRICT;

CREATE TABLE "registration_claims" (
    id INTEGER PRIMARY KEY,
    "registration" INTEGER NOT NULL REFERENCES "registration" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "criterion" INTEGER NOT NULL REFERENCES "series_criteria" (id) DEFERRABLE INITIALLY DEFERRED,
    "evidence" TEXT NOT NULL DEFAULT '',
    "verified_by" TEXT NOT NULL DEFAULT '',
    "verified_at" TEXT NOT NULL DEFAULT '',
    "expires" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "registration_answers" (
    id INTEGER PRIMARY KEY,
    "registration" INTEGER NOT NULL REFERENCES "registration" (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX "organization_by_focal_point" ON "organization" ("focal_point");
CREATE INDEX "organization_evidence_by_organization" ON "organization_evidence" ("organization", ordinal);
CREATE INDEX "person_by_organization" ON "person" ("organization");
CREATE INDEX "series_organizers_by_series" ON "series_organizers" ("series", ordinal);
CREATE INDEX "series_organizers_by_target" ON "series_organizers" (target);
CREATE INDEX "series_co_organizers_by_series" ON "series_co_organizers" ("series", ordinal);
CREATE INDEX "series_co_organizers_by_target" ON "series_co_organizers" (target);
CREATE INDEX "series_criteria_by_series" ON "series_criteria" ("series", ordinal);
CREATE INDEX "series_criteria_translations_by_series_criteria" ON "series_criteria_translations" ("series_criteria", ordinal);
CREATE INDEX "series_translations_by_series" ON "series_translations" ("series", ordinal);
CREATE INDEX "session_by_series" ON "session" ("series");
CREATE INDEX "session_co_organizers_by_session" ON "session_co_organizers" ("session", ordinal);
CREATE INDEX "session_co_organizers_by_target" ON "session_co_organizers" (target);
CREATE INDEX "session_team_by_session" ON "session_team" ("session", ordinal);
CREATE INDEX "session_team_by_person" ON "session_team" ("person");
CREATE INDEX "session_clearances_by_session" ON "session_clearances" ("session", ordinal);
CREATE INDEX "session_clearances_by_by_person" ON "session_clearances" ("by_person");
CREATE INDEX "session_clearances_by_by_organization" ON "session_clearances" ("by_organization");
CREATE INDEX "session_speakers_by_session" ON "session_speakers" ("session", ordinal);
CREATE INDEX "session_speakers_by_person" ON "session_speakers" ("person");
CREATE INDEX "session_speakers_by_organization" ON "session_speakers" ("organization");
CREATE INDEX "session_agenda_by_session" ON "session_agenda" ("session", ordinal);
CREATE INDEX "session_agenda_speakers_by_session_agenda" ON "session_agenda_speakers" ("session_agenda", ordinal);
CREATE INDEX "session_agenda_speakers_by_target" ON "session_agenda_speakers" (target);
CREATE INDEX "session_follows_by_session" ON "session_follows" ("session", ordinal);
CREATE INDEX "session_follows_by_target" ON "session_follows" (target);
CREATE INDEX "session_translations_by_session" ON "session_translations" ("session", ordinal);
CREATE INDEX "note_by_session" ON "note" ("session");
CREATE INDEX "note_by_person" ON "note" ("person");
CREATE INDEX "action_by_session" ON "action" ("session");
CREATE INDEX "action_by_owner_person" ON "action" ("owner_person");
CREATE INDEX "action_by_owner_organization" ON "action" ("owner_organization");
CREATE INDEX "action_by_note" ON "action" ("note");
CREATE INDEX "action_by_follows" ON "action" ("follows");
CREATE INDEX "material_by_session" ON "material" ("session");
CREATE INDEX "material_by_content" ON "material" ("content");
CREATE INDEX "material_by_presenter" ON "material" ("presenter");
CREATE INDEX "material_translations_by_material" ON "material_translations" ("material", ordinal);
CREATE INDEX "request_by_session" ON "request" ("session");
CREATE INDEX "request_by_person" ON "request" ("person");
CREATE INDEX "registration_by_series" ON "registration" ("series");
CREATE INDEX "registration_by_session" ON "registration" ("session");
CREATE INDEX "registration_by_person" ON "registration" ("person");
CREATE INDEX "registration_by_organization" ON "registration" ("organization");
CREATE INDEX "registration_claims_by_registration" ON "registration_claims" ("registration", ordinal);
CREATE INDEX "registration_claims_by_criterion" ON "registration_claims" ("criterion");
CREATE INDEX "registration_answers_by_registration" ON "registration_answers" ("registration", ordinal);
CREATE INDEX person_by_key ON person (key);
CREATE INDEX organization_by_key ON organization (key);
CREATE INDEX person_by_email ON person (email) WHERE email <> '';
