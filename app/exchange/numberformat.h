// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// What a spreadsheet shows a number as.
enum class NumberFormat : quint8 { Plain, Date, Time, Moment, Duration };

/// Of a format that every spreadsheet program knows by its number.
NumberFormat builtInFormat(int id);
/// Of one that is written out, such as "dd/mm/yyyy hh:mm".
NumberFormat formatOf(QStringView code);

/// A number as it stands in the file, as text for people: 41, 0.1, 2024-02-21, 14:30:00,
/// 2024-02-21T14:30:00. What a format would hide of a moment is shown. `from1904`: days are counted
/// from then.
QString shownNumber(QStringView number, NumberFormat format, bool from1904);

} // namespace convenor
