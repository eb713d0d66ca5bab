// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "usecases/wording.h"

#include <functional>

namespace convenor {

/// Why it was refused, in words; empty where it was not.
template <class T>
QString refusalOf(const Result<T> &result)
{
    return result ? QString() : worded(result.error());
}

/// Writes to one list of parts of a thing, such as a session's speakers: each deed is an edit of
/// the whole thing as it is stored at that moment, and answers why it was refused, in words.
template <class T, class Part>
class PartList final
{
public:
    using Edit = std::function<Result<void>(const QByteArray &, const std::function<void(T &)> &)>;

    PartList(const char *field, QList<Part> T::*member, Edit edit)
        : m_field(field)
        , m_member(member)
        , m_edit(std::move(edit))
    {
    }

    QString add(const Part &part) const
    {
        return deed([&](QList<Part> &parts) { parts.append(part); });
    }

    QString change(qint64 id, const std::function<void(Part &)> &change) const
    {
        return deed([&](QList<Part> &parts) {
            for (Part &part : parts) {
                if (part.id.value() == id)
                    change(part);
            }
        });
    }

    QString remove(qint64 id) const
    {
        return deed([id](QList<Part> &parts) {
            parts.removeIf([id](const Part &part) { return part.id.value() == id; });
        });
    }

    QString move(int from, int to) const
    {
        return deed([from, to](QList<Part> &parts) {
            if (qMax(from, to) < parts.size())
                parts.move(from, to);
        });
    }

    /// Whatever else is done to the list.
    QString deed(const std::function<void(QList<Part> &)> &change) const
    {
        return refusalOf(m_edit(m_field, [&](T &thing) { change(thing.*m_member); }));
    }

private:
    QByteArray m_field;
    QList<Part> T::*m_member;
    Edit m_edit;
};

} // namespace convenor
