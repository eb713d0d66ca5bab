// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// A summary (Markdown) of the length of a real one, some 2,500 letters.
inline QString longSummary(int session)
{
    using namespace Qt::StringLiterals;
    QString text;
    for (int paragraph = 0; paragraph < 4; ++paragraph) {
        for (int sentence = 0; sentence < 5; ++sentence)
            text +=
                u"Participant %1 said that *local* partners know best what **protection** asks for "
                u"in place %2, and that [guidance](https://example.org/%1) should follow. "_s.arg(
                    QString::number(session), QString::number(sentence));
        text += u"\n\n"_s;
    }
    return text + u"- first recommendation\n- second recommendation\n"_s;
}

} // namespace convenor
