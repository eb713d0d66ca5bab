// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registrationlist.h"

namespace convenor {

/// What the columns under these headings tell, by their words.
QList<ColumnMeaning> meaningsOf(const QStringList &headings, const RegistrationReading &how);

/// Whose program wrote a list with these headings, as RegistrationList says it.
QString formatOf(const QStringList &headings, bool afterPreamble);

/// A table of who came when, not of who registered.
bool areOfAttendance(const QStringList &headings);

/// The criteria that a cell names, such as the choices that were ticked.
QList<CriterionId> criteriaIn(const QString &cell, const QList<Criterion> &criteria);

} // namespace convenor
