// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document.h"
#include "tests/support/madeup.h"

namespace convenor::test {

/// A document of two series, of which every field of everything is set to something of its own.
inline Document fullDocument(MadeUp &makeUp)
{
    auto document = makeUp.made<Document>(QStringLiteral("document"));
    document.format = QLatin1StringView(documentFormat);
    qint64 last = 0;
    const auto number = [&](auto &thing) {
        thing.id = std::remove_cvref_t<decltype(thing.id)>(++last);
    };
    for (Organization &each : document.organizations)
        number(each);
    for (Person &each : document.people)
        number(each);
    for (SeriesRecord &series : document.series) {
        number(series);
        int sessions = 0;
        for (Criterion &each : series.criteria)
            number(each);
        for (SessionRecord &session : series.sessions) {
            number(session);
            session.number = ++sessions;
            for (Note &each : session.notes)
                number(each);
            for (Action &each : session.actions)
                number(each);
        }
    }
    return document;
}

/// Lets translations be of a field that has other languages.
template <class T>
void translate(QList<Translation> &translations)
{
    eachField<T>([&](const auto &field) {
        if (field.use & Prose) {
            for (Translation &each : translations)
                each.field = QLatin1StringView(field.name);
        }
    });
}

/// Sets every reference in the value to what stands in the document, of the series given.
template <class T>
void refer(T &value, const Document &document, const SeriesRecord &series)
{
    const auto set = [&]<class Tag>(Id<Tag> &id) {
        if constexpr (std::is_same_v<Tag, Person>)
            id = document.people.first().id;
        else if constexpr (std::is_same_v<Tag, Organization>)
            id = document.organizations.last().id;
        else if constexpr (std::is_same_v<Tag, Session>)
            id = document.series.first().sessions.first().id;
        else if constexpr (std::is_same_v<Tag, Criterion>)
            id = series.criteria.first().id;
        else if constexpr (std::is_same_v<Tag, Note>)
            id = series.sessions.first().notes.last().id;
        else if constexpr (std::is_same_v<Tag, Action>)
            id = document.series.first().sessions.last().actions.first().id;
    };
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        auto &member = value.*field.member;
        if constexpr (IsId<Value>::value)
            set(member);
        else if constexpr (IsIdList<Value>::value)
            set(member.emplaceBack());
        else if constexpr (std::is_same_v<Value, Owner> || std::is_same_v<Value, Party>) {
            member = Value(); // of which only one may be set
            set(member.organization);
        } else if constexpr (Described<Value>)
            refer(member, document, series);
        else if constexpr (std::is_same_v<Value, QList<Translation>>)
            translate<T>(member);
        else if constexpr (isPartList<Value>) {
            for (auto &part : member)
                refer(part, document, series);
        } else if constexpr (IsOptional<Value>::value) {
            if constexpr (Described<typename Value::value_type>)
                refer(*member, document, series);
        }
    });
    if constexpr (std::is_same_v<T, Material>)
        value.file.clear(); // a link
}

/// The same with references to everything, so that it can be written and read.
inline Document referringDocument(MadeUp &makeUp)
{
    Document document = fullDocument(makeUp);
    const Document all = document;
    for (Organization &each : document.organizations)
        refer(each, all, all.series.first());
    for (Person &each : document.people)
        refer(each, all, all.series.first());
    for (qsizetype i = 0; i < document.series.size(); ++i)
        refer(document.series[i], all, all.series[i]);
    return document;
}

} // namespace convenor::test
