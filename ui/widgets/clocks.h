// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"

namespace convenor {

/// The zone of who sits here. Tests set one by the environment variable TZ.
QString viewerZone();
/// "08:00–09:30"; the start alone where the end is not known or not after it.
QString spanWords(QTime start, QTime end);
/// The time by another clock with the day's shift: "22:00–23:30, the day before". Empty where the
/// day, the start or a zone is not known.
QString timeThere(const ClockTime &when, const QString &elsewhere);
/// "14:00–15:30 Europe/Zurich · 22:00–23:30 your time, the day before". Empty without a start; the
/// viewer's time is left out where it is the same.
QString timeWords(const ClockTime &when);

} // namespace convenor
