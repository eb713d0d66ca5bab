// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/lookup.h"

#include "usecases/door.h"
#include "usecases/editing.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

template <class T>
Result<SessionId> sessionWith(Stores &stores, qint64 id)
{
    return found(stores, Id<T>(id)).map([](const T &thing) { return thing.session; });
}

} // namespace

Result<QList<SearchGroup>> Lookup::search(const SearchQuery &query) const
{
    return m_workspace.door().read<QList<SearchGroup>>(
        [&](Stores &stores) -> Result<QList<SearchGroup>> { return stores.search.find(query); });
}

Result<QList<int>> Lookup::years() const
{
    return m_workspace.door().read<QList<int>>(
        [](Stores &stores) -> Result<QList<int>> { return stores.search.years(); });
}

Result<SessionId> Lookup::sessionOf(Kind kind, qint64 id) const
{
    return m_workspace.door().read<SessionId>([&](Stores &stores) -> Result<SessionId> {
        switch (kind) {
        case Kind::Session:
            return found(stores, SessionId(id)).map([](const Session &session) {
                return session.id;
            });
        case Kind::Note:
            return sessionWith<Note>(stores, id);
        case Kind::Action:
            return sessionWith<Action>(stores, id);
        case Kind::Material:
            return sessionWith<Material>(stores, id);
        case Kind::Request:
            return sessionWith<Request>(stores, id);
        case Kind::Registration:
            return sessionWith<Registration>(stores, id);
        case Kind::Mailing:
            return sessionWith<Mailing>(stores, id);
        case Kind::Finding:
            return sessionWith<AcceptedFinding>(stores, id);
        case Kind::Series:
        case Kind::Person:
        case Kind::Organization:
            break;
        }
        return SessionId();
    });
}

} // namespace convenor
