// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendance.h"
#include "domain/registration.h"

namespace convenor {

// The rows of attendance reports become people: one each, however often they joined.

/// In order, overlapping and touching ones as one; what ends before it begins is left out. Where
/// nothing changes they are the same with their ids.
QList<Stay> united(QList<Stay> stays);

/// Begun minutes of the stays together, or what a report says without times where that is more.
int minutesOf(const Visitor &visitor);
/// The same of one person who was there as several visitors.
int minutesOf(const QList<Visitor> &visitors);

/// "Eric's iPad", "iPad von Eric" and "Eric (2)" as "Eric"; a name of device words alone stays.
QString nameWithoutDevice(const QString &name);
/// Names with the same key are the same name: titles, order, case and accents do not count.
QString nameKey(const QString &name);

/// What takes notes or records under a name of its own is no participant.
bool isBot(const QString &name);

/// Brings rows of a report, of one stay each at most, among the visitors that are known, who keep
/// their places. The same is who has the same address; without one whose name and original name
/// are the same, or who is the only one with that name.
QList<Visitor> united(const QList<Visitor> &known, const QList<Visitor> &coming);

/// A registration for the session with what its reports tell; no `minutes`: its person is in none.
/// Who was accepted and is in none did not come. `wasSeen`: what it says of attendance is from
/// reports; what somebody else noted is not taken away.
Registration witnessed(Registration registration, std::optional<int> minutes, int leastMinutes,
                       bool wasSeen);

} // namespace convenor
