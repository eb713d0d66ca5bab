// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablewriter.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Whether it is a formula behind the apostrophes that it may begin with.
bool isFormula(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

/// In quotes also where it could be mistaken for a sign of how the file is written.
QString quoted(QString text)
{
    static const QString special = u"\",;|\t\r\n"_s;
    const bool isPlain = !text.startsWith(u'\'') && !text.startsWith(u' ') && !text.endsWith(u' ')
        && std::ranges::none_of(text, [](QChar c) { return special.contains(c); });
    if (isPlain)
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString guarded(const QString &text)
{
    return isFormula(text) ? u'\'' + text : text;
}

QStringView unguarded(QStringView text)
{
    return text.startsWith(u'\'') && isFormula(text) ? text.sliced(1) : text;
}

void TableWriter::add(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line.append(quoted(guarded(cell)));
    m_bytes += (line.join(u',') + u"\r\n"_s).toUtf8();
}

} // namespace convenor
