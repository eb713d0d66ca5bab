// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/duplicates.h"

#include <QHash>

namespace convenor {

/// One that another may be, and why.
struct Lookalike
{
    qint64 id = 0;
    Judgement judgement;

    bool operator==(const Lookalike &) const = default;
};

/// Whom somebody is who comes in from outside: certainly one, perhaps one of several, or new.
struct Recognition
{
    qint64 known = 0; ///< the one that it certainly is; 0: none
    QList<Lookalike> candidates; ///< where it is not certain: the likeliest first, at most three

    bool isNew() const { return known == 0 && candidates.isEmpty(); }
    bool operator==(const Recognition &) const = default;
};

/// Everybody that is known of one kind, arranged so that one who comes in is compared with the few
/// that share a key with them. What is added is looked among from then on. For one thread.
class Lookalikes
{
public:
    void add(const Traits &traits);
    qsizetype count() const { return m_all.size(); }

protected:
    explicit Lookalikes(bool ofPeople)
        : m_ofPeople(ofPeople)
    {
    }

    /// Those that share a key and are likely to be the same.
    QList<Lookalike> likely(const Traits &traits, int leastScore) const;
    const Traits &at(quint32 index) const { return m_all[index]; }
    QList<quint32> withName(const QString &joined) const { return m_byName.value(joined); }
    QList<quint32> withAcronym(const QString &acronym) const { return m_byAcronym.value(acronym); }
    QList<quint32> withAddress(const QString &address) const { return m_byAddress.value(address); }

private:
    bool m_ofPeople;
    QList<Traits> m_all;
    QHash<quint64, QList<quint32>> m_byKey;
    QHash<QString, QList<quint32>> m_byName;
    QHash<QString, QList<quint32>> m_byAcronym;
    QHash<QString, QList<quint32>> m_byAddress;
};

/// It is an organization that has its name, an alias or, where it comes as a bare acronym, that
/// acronym (legal forms and small words dropped), and is of no other country; where several are:
/// one of them. Else it may be one whose name is much like its own.
class KnownOrganizations final : public Lookalikes
{
public:
    KnownOrganizations()
        : Lookalikes(false)
    {
    }
    Recognition recognized(const Organization &coming) const;
};

/// It is the person with its address where the names are alike; else the one of that name within
/// the organization. The same address under quite another name (an office's mailbox), the same name
/// elsewhere or a name much like its own: it may be that one.
class KnownPeople final : public Lookalikes
{
public:
    KnownPeople()
        : Lookalikes(true)
    {
    }
    Recognition recognized(const Person &coming) const;
};

} // namespace convenor
