// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "publish/manuscript.h"

namespace convenor {

// Who speaks at the sessions of a series, as far as all may know: confirmed speakers, with position
// and organization as they were at the session. By name, and a person's sessions in their order.

Manuscript speakersOf(const PublicSeries &series);

/// The same for spreadsheets, one thing in each column.
struct SpeakerTable
{
    QString title;
    QStringList headings;
    QList<QStringList> rows;

    bool operator==(const SpeakerTable &) const = default;
};
SpeakerTable speakerTable(const PublicSeries &series);

} // namespace convenor
