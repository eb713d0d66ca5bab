// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/noteline.h"
#include "domain/notes.h"
#include "domain/regions.h"

namespace convenor {

QString label(NoteKind kind);
QString label(SubRegion region);

/// Whom somebody speaks for, without saying who it is: "national NGO, East Africa"; "participant"
/// where nothing is known.
QString constituencyWords(std::optional<OrganizationKind> kind, const QString &country);

/// Who may be meant after an @ in a session, and what is kept of them by its attribution rule.
class NotePeople final
{
public:
    NotePeople() = default;
    NotePeople(QList<Attendant> attendants, std::optional<Attribution> rule);

    const QList<Attendant> &attendants() const { return m_attendants; }
    const QStringList &names() const { return m_names; }
    /// What is kept instead of them; empty of those who are named.
    QString keptInstead(const Attendant &attendant) const;

    struct Kept
    {
        PersonId person; ///< null where the rule hides them
        QString as;
        QString shown; ///< the name, or what is kept instead; empty: nobody said it

        bool operator==(const Kept &) const = default;
    };
    /// What is kept of who a line says.
    Kept kept(const NoteLine &line) const;
    /// What the rule, as it is now, keeps of a note's person; empty where they may be named.
    QString keptInstead(const Note &note) const;

private:
    QList<Attendant> m_attendants;
    QStringList m_names;
    std::optional<Attribution> m_rule;
};

} // namespace convenor
