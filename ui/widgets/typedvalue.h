// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/partialdate.h"
#include "domain/field.h"

#include <QStringList>
#include <QTime>

namespace convenor {

// A field's value as the text that a person types, and back. A text that is no such value is
// refused with the same words as in an interchange document. Lists are typed with commas, numbers
// that are 0 or not known are left empty.

QString shownText(const QString &value);
QString shownText(const QStringList &value);
QString shownText(const QList<int> &value);
QString shownText(int value);
QString shownText(std::optional<int> value);
QString shownText(QDate value);
QString shownText(QTime value);
QString shownText(const PartialDate &value);

template <ClosedSet E>
QString shownText(E value)
{
    return wordOf(value);
}

template <ClosedSet E>
QString shownText(std::optional<E> value)
{
    return value ? wordOf(*value) : QString();
}

/// `field` is the name in the interchange document, by which texts have rules of their own.
Result<void> readTyped(const char *field, const QString &typed, QString &value);
Result<void> readTyped(const char *field, const QString &typed, QStringList &value);
Result<void> readTyped(const char *field, const QString &typed, QList<int> &value);
Result<void> readTyped(const char *field, const QString &typed, int &value);
Result<void> readTyped(const char *field, const QString &typed, std::optional<int> &value);
Result<void> readTyped(const char *field, const QString &typed, QDate &value);
Result<void> readTyped(const char *field, const QString &typed, QTime &value);
Result<void> readTyped(const char *field, const QString &typed, PartialDate &value);

template <ClosedSet E>
Result<void> readTyped(const char *, const QString &typed, E &value)
{
    value = fromWord<E>(typed).value_or(value);
    return {};
}

template <ClosedSet E>
Result<void> readTyped(const char *, const QString &typed, std::optional<E> &value)
{
    value = fromWord<E>(typed);
    return {};
}

} // namespace convenor
