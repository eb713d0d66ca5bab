// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/document.h"

#include <nlohmann/json.hpp>

namespace convenor {

using Json = nlohmann::ordered_json;

QString textOf(const Json &value);
Json jsonOf(const QString &text);

/// Of which kind of thing a key is, to look it up and to say what is missing.
enum class KeyKind { Person, Organization, Series, Session, Criterion, Note, Action };
template <>
inline constexpr std::array wordsOf<KeyKind>{"person",    "organization", "series", "session",
                                             "criterion", "note",         "action"};

template <class Tag>
constexpr KeyKind keyKindOf(Id<Tag>)
{
    if constexpr (std::is_same_v<Tag, Person>)
        return KeyKind::Person;
    else if constexpr (std::is_same_v<Tag, Organization>)
        return KeyKind::Organization;
    else if constexpr (std::is_same_v<Tag, Series>)
        return KeyKind::Series;
    else if constexpr (std::is_same_v<Tag, Session>)
        return KeyKind::Session;
    else if constexpr (std::is_same_v<Tag, Criterion>)
        return KeyKind::Criterion;
    else if constexpr (std::is_same_v<Tag, Note>)
        return KeyKind::Note;
    else
        return KeyKind::Action;
}

/// The ids that stand for a document's keys. People, organizations and series have one space of
/// keys each, everything else has one a series; another series' is written `series/key`.
class DocumentKeys final
{
public:
    /// Gives each thing in the document a negative id; keys that stand twice are added to `twice`
    /// with their path.
    DocumentKeys(const Json &document, const KnownKeys &known, QList<Problem> &twice);

    /// Null where there is none of this kind. `series` is the key of the series that refers.
    qint64 find(KeyKind kind, const QString &series, const QString &key) const;

private:
    void add(KeyKind kind, const QString &series, const Json &thing, const QString &path,
             QList<Problem> &twice);
    void addSeries(const Json &series, const QString &path, QList<Problem> &twice);

    static QString spaceOf(KeyKind kind, const QString &series);

    QHash<QPair<int, QString>, qint64> m_ids;
    const KnownKeys &m_known;
    qint64 m_last = 0;
};

} // namespace convenor
