-- SPDX-FileCopyrightText: 2026 The Convenor authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What somebody said of the columns of others' lists, by header row.

CREATE TABLE "list_layout" (
    id INTEGER PRIMARY KEY,
    "headings" TEXT NOT NULL DEFAULT '',
    "meanings" TEXT NOT NULL DEFAULT '',
    "day_order" TEXT NOT NULL DEFAULT '' CHECK ("day_order" IN ('', 'day_first', 'month_first'))
) STRICT;
