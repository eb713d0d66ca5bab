// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

namespace convenor {

using namespace Qt::StringLiterals;

QString safeFileName(const QString &text)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    QString safe;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            safe += QStringView(text).mid(i++, 2);
            continue;
        }
        const bool isShown = c.isPrint() && c.category() != QChar::Other_Format;
        safe += isShown && !forbidden.contains(c) ? c : QChar(u'_');
    }
    constexpr qsizetype most = 200; // file systems count bytes
    safe = safe.right(most).trimmed();
    while (
        !safe.isEmpty()
        && (safe.front() == u'.' || safe.front().isLowSurrogate() || safe.toUtf8().size() > most))
        safe.remove(0, 1);
    return safe.isEmpty() ? u"file"_s : safe;
}

} // namespace convenor
