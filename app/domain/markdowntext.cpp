// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/markdowntext.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

QString marksEscaped(const QString &plain)
{
    // Not within words and addresses, where they mean nothing.
    static const QRegularExpression marks(
        uR"(([\\`*\[\]<>|]|(?<!/)~|(?<!\w)_|_(?!\w)|&(?=#?\w+;)))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return QString(plain).replace(marks, uR"(\\1)"_s);
}

QString startGuarded(QString line)
{
    static const QRegularExpression starts(uR"(^\s*(?:([#+=-])|\d{1,9}()[.)](?:\s|$)))"_s);
    if (const auto match = starts.match(line); match.hasMatch())
        line.insert(match.capturedStart(match.lastCapturedIndex()), u'\\');
    return line;
}

QString markdownOf(const QString &plain)
{
    return startGuarded(marksEscaped(plain));
}

} // namespace convenor
