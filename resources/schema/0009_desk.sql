-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The review desk lists the registrations for one session, or for a whole meeting, in the order in
-- which they came, and counts them by their state.

CREATE INDEX "registration_by_queue" ON "registration" ("series", "session", "registered_at");
CREATE INDEX "registration_by_queue_state" ON "registration" ("series", "session", "state", "registered_at");
