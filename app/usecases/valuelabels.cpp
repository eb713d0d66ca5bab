// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listlayout.h"
#include "storage/revisionrows.h"
#include "storage/tables.h"
#include "usecases/actionpoints.h"
#include "usecases/attendeewords.h"
#include "usecases/notewords.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(bool yes)
{
    return yes ? QCoreApplication::translate("Wording", "Yes")
               : QCoreApplication::translate("Wording", "No");
}

template <class T>
QString valueWords(const QString &text)
{
    if constexpr (IsOptional<T>::value) {
        return valueWords<typename T::value_type>(text);
    } else if constexpr (std::is_same_v<T, bool>) {
        return yesOrNo(text == u"1");
    } else if constexpr (ClosedSet<T>) {
        const auto value = fromWord<T>(text);
        if constexpr (requires { label(*value); }) {
            if (value)
                return label(*value);
        }
        return QString(text).replace(u'_', u' ');
    } else if constexpr (isSimpleList<T>) {
        T list;
        readList(text, list);
        QStringList words;
        for (const auto &each : std::as_const(list))
            words.append(QVariant(each).toString());
        return words.join(u", "_s);
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        const auto date = PartialDate::fromText(text);
        return date ? dateWords(*date) : text;
    } else {
        return text;
    }
}

/// Looks for the column in the rows of T at this place and in the lists that hang on them.
template <class T>
bool findWords(const RowPlace &place, const QString &table, const QString &column, QString &text)
{
    bool isFound = false;
    if (table == QLatin1StringView(place.table)) {
        eachField<T>([&](const auto &field) {
            using Value = typename std::remove_cvref_t<decltype(field)>::Value;
            if constexpr (isColumn<Value> && !Described<Value>) {
                if (!isFound && column == QLatin1StringView(field.name)) {
                    text = valueWords<Value>(text);
                    isFound = true;
                }
            }
        });
    }
    eachList<T>(place, [&](const auto &field, const RowPlace &inner) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if constexpr (isPartList<Value>) {
            if (!isFound)
                isFound = findWords<typename Value::value_type>(inner, table, column, text);
        }
    });
    return isFound;
}

template <class... Aggregates>
void findInAll(const QString &table, const QString &column, QString &text)
{
    (findWords<Aggregates>({tableOf<Aggregates>, {}}, table, column, text) || ...);
}

} // namespace

QString valueLabel(const QString &table, const QString &column, const QString &value)
{
    if (value.isEmpty())
        return value;
    QString words = value;
    findInAll<Series, Session, Note, Action, Material, Request, Registration, Attendance, Mailing,
              AcceptedFinding, Person, Organization, ListLayout, SummaryRevision>(table, column,
                                                                                  words);
    return words;
}

} // namespace convenor
