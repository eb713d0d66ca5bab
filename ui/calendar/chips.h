// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"

#include <QRect>

class QFontMetrics;
class QPainter;
class QPalette;

namespace convenor {

/// How high a session's chip is with this font: as many lines as there is room for, at most three.
int chipHeight(const QFontMetrics &metrics, int room = 0);
/// A session as a chip: the colour and the sign of its status, a mark where it clashes, its time
/// and its title as far as they fit.
void paintChip(QPainter &painter, const QRect &chip, const QPalette &palette,
               const PlannedSession &session, bool clashes, bool isCurrent);

} // namespace convenor
