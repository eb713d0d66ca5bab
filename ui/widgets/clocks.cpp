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

/// As it is shown; an end past midnight there is shown too.
QString spanText(const ElsewhereSpan &there)
{
    return there.end.isValid() ? textOf(there.start) + u"–"_s + textOf(there.end)
                               : textOf(there.start);
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
    const auto there = spanElsewhere(when, elsewhere);
    return there ? spanText(*there) + shiftWords(there->dayShift) : QString();
}

QString timeWords(const ClockTime &when)
{
    QString words = spanWords(when.start, when.end);
    if (words.isEmpty())
        return words;
    if (!when.timeZone.isEmpty())
        words += u' ' + when.timeZone;
    const auto here = spanElsewhere(when, viewerZone());
    const bool differs =
        here && (here->dayShift != 0 || spanText(*here) != spanWords(when.start, when.end));
    if (differs)
        words += u"  ·  "_s + tr("%1 your time").arg(spanText(*here)) + shiftWords(here->dayShift);
    return words;
}

} // namespace convenor
