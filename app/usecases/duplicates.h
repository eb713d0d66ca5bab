// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"
#include "domain/duplicates.h"

#include <QSet>

#include <functional>

namespace convenor {

class Workspace;

/// Two of a kind (Person or Organization) that may be one, with the names they are shown by.
struct Candidates : LikelyPair
{
    QString firstName;
    QString secondName;

    bool operator==(const Candidates &) const = default;
};

/// A field of both, side by side, in words.
struct FieldOfBoth
{
    QByteArray field; ///< its name in the interchange document
    QString first;
    QString second;

    bool operator==(const FieldOfBoth &) const = default;
};

/// "same e-mail, other organization": why two are shown, and what speaks against it.
QString worded(Likenesses why);

/// People and organizations that are in the directory twice: found, looked at side by side, made
/// one, or told apart for good. `kind` is Person or Organization.
class Duplicates final
{
public:
    using Stop = std::function<bool()>;

    explicit Duplicates(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The likeliest first. `stop` is asked now and then; once it is true: Cancelled.
    Result<QList<Candidates>> find(Kind kind, const Stop &stop = {}) const;
    /// The fields in which at least one of the two has something.
    Result<QList<FieldOfBoth>> sideBySide(Kind kind, qint64 first, qint64 second) const;

    /// Makes the two one, in one change: `kept` takes over the fields that are named, everything
    /// that refers to the other refers to it, and the other is no more. Both registered for one
    /// session: one registration remains. An organization's other names stay as aliases.
    Result<void> merge(Kind kind, qint64 kept, qint64 other, const QSet<QByteArray> &fromOther);

    /// Remembers that they are two, so that they are not shown again; or forgets it.
    Result<void> notTheSame(Kind kind, qint64 first, qint64 second);
    Result<void> maybeTheSame(Kind kind, qint64 first, qint64 second);

private:
    Workspace &m_workspace;
};

} // namespace convenor
