// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/field.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace convenor {

/// The kinds of things that a person changes; what belongs to one of them (a session's speakers, a
/// registration's claims) counts as it.
enum class Kind {
    Series,
    Session,
    Person,
    Organization,
    Note,
    Action,
    Material,
    Request,
    Registration,
    Mailing,
    Finding ///< of the publication check, that was accepted
};
inline constexpr size_t kindCount = 11;

/// Which things a committed change touched: added, changed or removed.
class ChangeSet final
{
public:
    void add(Kind kind, qint64 id) { m_ids[size_t(kind)].insert(id); }
    /// Somebody else wrote: anything may be different.
    static ChangeSet ofEverything()
    {
        ChangeSet everything;
        everything.m_everything = true;
        return everything;
    }
    bool isEverything() const { return m_everything; }
    bool touches(Kind kind) const { return m_everything || !ids(kind).isEmpty(); }
    const QSet<qint64> &ids(Kind kind) const { return m_ids[size_t(kind)]; }
    bool touches(Kind kind, qint64 id) const { return m_everything || ids(kind).contains(id); }
    bool isEmpty() const
    {
        if (m_everything)
            return false;
        for (const auto &ids : m_ids) {
            if (!ids.isEmpty())
                return false;
        }
        return true;
    }

    bool operator==(const ChangeSet &) const = default;

private:
    std::array<QSet<qint64>, kindCount> m_ids;
    bool m_everything = false;
};

/// A thing that was found: what it is called, and the words around the first match, as written.
struct SearchHit
{
    Kind kind = Kind::Session;
    qint64 id = 0;
    QString title;
    QString context;

    bool operator==(const SearchHit &) const = default;
};

enum class ChangeState { Done, Undone, Discarded };
template <>
inline constexpr std::array wordsOf<ChangeState>{"done", "undone", "discarded"};

/// One undoable step of the past. Its label is a code with arguments, worded when it is shown.
struct Change
{
    ChangeId id;
    Reason label;
    QString author;
    QDateTime at;
    ChangeState state = ChangeState::Done;
    int operations = 0; ///< rows added, changed or removed

    bool operator==(const Change &) const = default;
};

/// One value that a change replaced. `before` and `after` are texts as the file holds them; a row
/// that was added has no before, one that was removed no after.
struct FieldChange
{
    QString table;
    qint64 row = 0;
    QString subject; ///< what the row is called today, empty where it is no more
    QString column;
    std::optional<QString> before;
    std::optional<QString> after;

    bool operator==(const FieldChange &) const = default;
};

} // namespace convenor
