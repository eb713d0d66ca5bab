// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typedvalue.h"

#include "base/isotext.h"
#include "exchange/fieldrules.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QStringList partsOf(const QString &typed)
{
    QStringList parts;
    for (const QString &part : typed.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    parts.removeDuplicates();
    return parts;
}

Result<void> judged(const char *field, const QString &text)
{
    if (const auto fault = faultOfText(field, text))
        return tl::unexpected(Error{ErrorKind::Invalid, *fault, {}, {}});
    return {};
}

} // namespace

QString shownText(const QString &value)
{
    return value;
}

QString shownText(const QStringList &value)
{
    return value.join(u", "_s);
}

QString shownText(const QList<int> &value)
{
    QStringList texts;
    for (const int each : value)
        texts.append(QString::number(each));
    return shownText(texts);
}

QString shownText(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

QString shownText(std::optional<int> value)
{
    return value ? QString::number(*value) : QString();
}

QString shownText(QDate value)
{
    return value.isValid() ? value.toString(Qt::ISODate) : QString();
}

QString shownText(QTime value)
{
    return value.isValid() ? textOf(value) : QString();
}

QString shownText(const PartialDate &value)
{
    return value.text();
}

Result<void> readTyped(const char *field, const QString &typed, QString &value)
{
    value = typed;
    return judged(field, typed);
}

Result<void> readTyped(const char *field, const QString &typed, QStringList &value)
{
    value = partsOf(typed);
    for (const QString &part : value) {
        if (const auto fit = judged(field, part); !fit)
            return fit;
    }
    return {};
}

Result<void> readTyped(const char *field, const QString &typed, QList<int> &value)
{
    value.clear();
    for (const QString &part : partsOf(typed)) {
        int number = 0;
        if (const auto fit = readTyped(field, part, number); !fit)
            return fit;
        value.append(number);
    }
    return {};
}

Result<void> readTyped(const char *, const QString &typed, int &value)
{
    bool isNumber = typed.isEmpty();
    value = typed.isEmpty() ? 0 : typed.toInt(&isNumber);
    if (!isNumber)
        return failure(ErrorKind::Invalid, "document.wants-number");
    if (value < 0)
        return failure(ErrorKind::Invalid, "document.number-range");
    return {};
}

Result<void> readTyped(const char *field, const QString &typed, std::optional<int> &value)
{
    value.reset();
    if (typed.isEmpty())
        return {};
    int number = 0;
    const auto fit = readTyped(field, typed, number);
    value = number;
    return fit;
}

Result<void> readTyped(const char *, const QString &typed, QDate &value)
{
    const auto day = dateFromText(typed);
    if (!day && !typed.isEmpty())
        return failure(ErrorKind::Invalid, "document.bad-date", {typed});
    value = day.value_or(QDate());
    return {};
}

Result<void> readTyped(const char *, const QString &typed, QTime &value)
{
    // "9:30" is what people type.
    const QString padded = typed.indexOf(u':') == 1 ? u'0' + typed : typed;
    const auto time = timeFromText(padded);
    if (!time && !typed.isEmpty())
        return failure(ErrorKind::Invalid, "document.bad-time", {typed});
    value = time.value_or(QTime());
    return {};
}

Result<void> readTyped(const char *, const QString &typed, PartialDate &value)
{
    const auto date = PartialDate::fromText(typed);
    if (!date && !typed.isEmpty())
        return failure(ErrorKind::Invalid, "document.bad-partial-date", {typed});
    value = date.value_or(PartialDate());
    return {};
}

} // namespace convenor
