// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// The text on one line and in at most `longest` characters, cut between words where it can be and
/// then ended with "…": as much as a line, a message or a menu has room for.
inline QString shortened(const QString &text, qsizetype longest)
{
    const QString line = text.simplified();
    if (line.size() <= longest)
        return line;
    qsizetype end = line.lastIndexOf(u' ', longest - 1);
    if (end <= longest / 2)
        end = longest - 1;
    if (line[end - 1].isHighSurrogate())
        --end;
    return line.left(end) + u'…';
}

} // namespace convenor
