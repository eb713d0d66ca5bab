// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

QString sentence(const QString &words)
{
    if (words.isEmpty())
        return {};
    const QString text = words.first(1).toUpper() + words.sliced(1);
    return text.back().isPunct() ? text : text + u'.';
}

QString momentWords(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime local = moment.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return QCoreApplication::translate("Words", "today, %1").arg(time);
    if (days == 1)
        return QCoreApplication::translate("Words", "yesterday, %1").arg(time);
    return locale.toString(local.date(), u"d MMM yyyy"_s) + u", "_s + time;
}

} // namespace convenor
