// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/plan.h"
#include "domain/series.h"

namespace convenor {

class Door;
struct Stores;

// What the parts of the clearance share, for their own sources.

/// The name of a person or an organization; empty where it is neither.
QString partyName(Stores &stores, const Party &party);

/// Somebody who was asked, with what is written to them.
struct Asked
{
    Session session;
    Series series;
    Clearance clearance;
    QString name;
    QString familyName; ///< of a person
    QString addressee; ///< who is written to
    QString address;
    bool hasFocalPoint = true;
    QStringList organizers;

    QString number() const { return QString::number(session.number); }
};
Result<Asked> readAsked(const Door &door, SessionId session, Id<Clearance> id);

/// NotFound clearance.missing.
Result<Clearance *> clearanceIn(Session &session, Id<Clearance> id);

} // namespace convenor
