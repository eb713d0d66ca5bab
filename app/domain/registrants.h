// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendance.h"
#include "domain/lookalikes.h"

namespace convenor {

/// Those among whom a visitor is looked for: who registered, or who speaks.
///
/// It is the one with the visitor's address (of several the one of that name), else the only one of
/// the visitor's name or original name, whatever the addresses. Several of that name, names much
/// like it, and those of whose name it is a part or that is a part of it: it may be one of them.
class Registrants final : public Lookalikes
{
public:
    Registrants()
        : Lookalikes(true)
    {
    }

    void add(const Person &person);
    Recognition recognized(const Visitor &visitor) const;

private:
    QList<Lookalike> alike(const Visitor &visitor) const;
    QList<Lookalike> judged(const QSet<qint64> &people, const Visitor &visitor) const;

    QHash<QString, QSet<qint64>> m_byName;
    QHash<QString, QSet<qint64>> m_byAddress;
    QHash<qint64, QString> m_names;
};

} // namespace convenor
