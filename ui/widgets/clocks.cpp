// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clocks.h"

#include "base/isotext.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Clocks", text);
}

QString shiftWords(int days)
{
    if (days == 0)
        return {};
    return u", "_s + (days > 0 ? tr("the day after") : tr("the day before"));
}

struct There
{
    QString span;
    int dayShift = 0;
};

std::optional<There> spanThere(const ClockTime &when, const QString &elsewhere)
{
    const auto start = timeElsewhere(when.day, when.start, when.timeZone, elsewhere);
    if (!start)
        return std::nullopt;
    QTime end;
    if (when.end > when.start) {
        if (const auto there = timeElsewhere(when.day, when.end, when.timeZone, elsewhere))
            end = there->time;
    }
    const QString span =
        end.isValid() ? textOf(start->time) + u"–"_s + textOf(end) : textOf(start->time);
    return There{span, start->dayShift};
}

} // namespace

QString viewerZone()
{
    return QString::fromLatin1(QTimeZone::systemTimeZoneId());
}

QString spanWords(QTime start, QTime end)
{
    if (!start.isValid())
        return {};
    return end > start ? textOf(start) + u"–"_s + textOf(end) : textOf(start);
}

QString timeThere(const ClockTime &when, const QString &elsewhere)
{
    const auto there = spanThere(when, elsewhere);
    return there ? there->span + shiftWords(there->dayShift) : QString();
}

QString timeWords(const ClockTime &when)
{
    QString words = spanWords(when.start, when.end);
    if (words.isEmpty())
        return words;
    if (!when.timeZone.isEmpty())
        words += u' ' + when.timeZone;
    const auto here = spanThere(when, viewerZone());
    const bool differs =
        here && (here->dayShift != 0 || here->span != spanWords(when.start, when.end));
    if (differs)
        words += u"  ·  "_s + tr("%1 your time").arg(here->span) + shiftWords(here->dayShift);
    return words;
}

} // namespace convenor
