// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cells.h"

namespace convenor {

namespace {

QString arrayText(const QJsonArray &array)
{
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayFromText(const QString &text)
{
    return text.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(text.toUtf8()).array();
}

} // namespace

QString listText(const QStringList &list)
{
    return arrayText(QJsonArray::fromStringList(list));
}

QString listText(const QList<int> &list)
{
    QJsonArray array;
    for (const int number : list)
        array.append(number);
    return arrayText(array);
}

void readList(const QString &text, QStringList &list)
{
    list.clear();
    for (const QJsonValue &value : arrayFromText(text))
        list.append(value.toString());
}

void readList(const QString &text, QList<int> &list)
{
    list.clear();
    for (const QJsonValue &value : arrayFromText(text))
        list.append(value.toInt());
}

} // namespace convenor
