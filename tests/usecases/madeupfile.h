// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "domain/registration.h"
#include "domain/series.h"
#include "domain/session.h"
#include "tests/support/madeup.h"
#include "tests/support/workspaces.h"

#include <QRandomGenerator>

namespace convenor {
struct Stores;
}

namespace convenor::test {

struct MadeUpSession
{
    Session session;
    QList<Note> notes;
    QList<Action> actions;
    QList<Material> materials;
    QList<Request> requests;
    QList<Registration> registrations;
};

struct MadeUpSeries
{
    Series series;
    QList<MadeUpSession> sessions;
    QList<Registration> registrations; ///< for the whole meeting
};

/// A workspace of random things in random states, every text of which is a canary of its own: the
/// same seed makes the same one. People and organizations are few, so that each stands in several
/// places that are not for the same audience.
class MadeUpFile final
{
public:
    explicit MadeUpFile(quint32 seed);

    /// Of every canary the path of its field, such as `session.clearances.comment`.
    const QHash<QString, QString> &canaries() const { return m_makeUp.texts(); }
    const QList<MadeUpSeries> &series() const { return m_series; }
    const QHash<PersonId, Person> &people() const { return m_people; }
    const QHash<OrganizationId, Organization> &organizations() const { return m_organizations; }

    /// What stands in a material's file.
    QString contentOf(const Material &material) const { return m_contents.value(material.content); }

    TestWorkspace in;

private:
    void fill(Stores &stores);
    void addDirectory(Stores &stores);
    MadeUpSeries addSeries(Stores &stores);
    MadeUpSession addSession(Stores &stores, const Series &series, int number);
    void addRecords(Stores &stores, MadeUpSession &to);
    Registration addRegistration(Stores &stores, const Series &series, SessionId session);

    int below(int end) { return int(m_random.bounded(end)); }
    bool maybe() { return below(2) == 1; }
    PersonId person() { return m_personIds[below(int(m_personIds.size()))]; }
    OrganizationId organization()
    {
        return m_organizationIds[below(int(m_organizationIds.size()))];
    }
    template <class T>
    T anyOf()
    {
        return T(below(int(wordsOf<T>.size())));
    }
    template <class T>
    QList<Translation> translated();

    QRandomGenerator m_random;
    MadeUp m_makeUp;
    QHash<PersonId, Person> m_people;
    QHash<OrganizationId, Organization> m_organizations;
    QList<PersonId> m_personIds;
    QList<OrganizationId> m_organizationIds;
    QHash<ContentId, QString> m_contents;
    QList<MadeUpSeries> m_series;
};

} // namespace convenor::test
