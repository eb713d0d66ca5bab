// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"

namespace convenor {

/// A line of a brief: when and at which session, and what was said there, by whom.
struct BriefLine
{
    QString when;
    QString session;
    QString who;
    QString text;

    bool operator==(const BriefLine &) const = default;
};

/// What an organization did over the years, in words, for an organizer who is about to meet it. It
/// is internal; whoever has a security concern is not named in it.
struct Brief
{
    QString name;
    QString acronym;
    QStringList facts; ///< kind, country, standing
    QStringList contacts; ///< the focal point first
    QList<BriefLine> attended; ///< a line a session
    QList<BriefLine> said;
    QList<BriefLine> asked;
    QList<BriefLine> promised;
    QList<BriefLine> owned; ///< what it has to do itself
    int leftOut = 0; ///< lines that found no room

    bool operator==(const Brief &) const = default;
};

/// Keeps the latest lines, so that it stays on one page: as many of each list as the others leave
/// room for.
void fitOnOnePage(Brief &brief);

} // namespace convenor
