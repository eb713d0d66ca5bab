// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

#include <algorithm>
#include <array>

namespace convenor {

// Personal data has its time: a series says until when it is kept. After that day who took part is
// no longer named, while every figure stays the same.

/// Why a person is still named though a series that they took part in is due.
enum class KeptFor {
    Speaks,
    OnAgenda,
    InTeam,
    ClearsSummary,
    OwnsAction,
    Presents,
    FocalPoint,
    RegisteredLater, ///< for a series that is not due
    NamedLater, ///< in a record of such a series
    Other
};
template <>
inline constexpr std::array wordsOf<KeptFor>{
    "speaks",   "on_agenda",   "in_team",          "clears_summary", "owns_action",
    "presents", "focal_point", "registered_later", "named_later",    "other"};

/// By the column of the file that refers to the person; `isLater`: of a series that is not due.
KeptFor keptFor(const QByteArray &table, bool isLater);

/// What becomes of a person.
enum class PersonFate {
    Nameless, ///< stands for a participant of whom nothing is known
    Parted, ///< stays for other reasons; somebody nameless takes their registrations over
    Linked, ///< stays with their registrations, since figures count them in a later series too
};
PersonFate fateOf(const QList<KeptFor> &reasons);

/// A nameless person is known by the beginning of the key.
inline constexpr const char *namelessKey = "nameless-";
inline bool isNameless(const QString &key)
{
    return key.startsWith(QLatin1StringView(namelessKey));
}

/// Whether a series' personal data has had its time on that day: it is kept until the evening of
/// its date. A series without a date is never due.
bool isDue(QDate keptUntil, QDate before);

using RowIds = QSet<qint64>;

/// Whose rows are meant: those of series, or of one person whatever the series.
struct RetentionScope
{
    RowIds series;
    PersonId person;
    bool wholly = false; ///< the person goes also where the programme names them

    bool isOfPerson() const { return !person.isNull(); }
};

/// A series as the plan tells of it.
struct RetainedSeries
{
    SeriesId series;
    QString key;
    QString title;
    QDate keptUntil; ///< not set: nobody has said it
    QDateTime removedAt; ///< not set: not yet
    bool isChosen = false; ///< goes this time

    bool operator==(const RetainedSeries &) const = default;
};

enum class Going {
    Registrations,
    People, ///< who are no longer named
    Contacts, ///< of people who are still named
    StandIns, ///< nameless people beside those who stay
    Answers,
    Requests,
    Visitors,
    Recipients,
    Notes, ///< whose person is no longer named
    Files,
    Changes, ///< of the history, emptied
};
template <>
inline constexpr std::array wordsOf<Going>{"registrations", "people",   "contacts", "stand_ins",
                                           "answers",       "requests", "visitors", "recipients",
                                           "notes",         "files",    "changes"};

struct RetainedPerson
{
    PersonId person;
    QString name;
    QList<KeptFor> reasons;

    bool operator==(const RetainedPerson &) const = default;
};

/// Words or a file that only a person can judge.
struct ToLookAt
{
    QByteArray table;
    QByteArray column; ///< empty: a file
    int session = 0; ///< its number, 0: of none
    QString what; ///< the names in it, or the file's name

    bool operator==(const ToLookAt &) const = default;
};

struct KeptBackup
{
    QString path;
    QDateTime made;
    qint64 size = 0;

    bool operator==(const KeptBackup &) const = default;
};

/// What would go, what stays and why, what somebody has to look at.
struct RetentionPlan
{
    QDate before;
    QList<RetainedSeries> series; ///< every one of the file, or the one that was asked for
    std::array<int, wordsOf<Going>.size()> goes{};
    QList<RetainedPerson> stays;
    QList<ToLookAt> toLookAt;
    QList<KeptBackup> backups; ///< which hold what goes, the latest first

    int count(Going what) const { return goes[size_t(what)]; }
    bool isEmpty() const
    {
        return std::all_of(goes.begin(), goes.end(), [](int count) { return count == 0; });
    }
    bool operator==(const RetentionPlan &) const = default;
};

/// What the file holds of a person, as it stands there; references are told in words.
struct RecordedFact
{
    QString column;
    QString value;

    bool operator==(const RecordedFact &) const = default;
};
struct PersonRecord
{
    QByteArray table;
    QList<RecordedFact> facts;

    bool operator==(const PersonRecord &) const = default;
};

} // namespace convenor
