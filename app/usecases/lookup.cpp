// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/lookup.h"

#include "usecases/door.h"
#include "usecases/workspace.h"

namespace convenor {

Result<QList<SearchHit>> Lookup::search(const QString &text, int limit) const
{
    return m_workspace.door().read<QList<SearchHit>>(
        [&](Stores &stores) -> Result<QList<SearchHit>> {
            return stores.search.find(text, limit);
        });
}

Result<Figures> Lookup::figures(SeriesId series, SessionId session) const
{
    return m_workspace.door().read<Figures>([&](Stores &stores) -> Result<Figures> {
        return stores.programme.figures(series, session);
    });
}

} // namespace convenor
