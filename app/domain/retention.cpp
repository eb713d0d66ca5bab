// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retention.h"

namespace convenor {

KeptFor keptFor(const QByteArray &table, bool isLater)
{
    struct Place
    {
        const char *table;
        KeptFor reason;
    };
    static constexpr Place places[] = {
        {"session_speakers", KeptFor::Speaks}, {"session_agenda_speakers", KeptFor::OnAgenda},
        {"session_team", KeptFor::InTeam},     {"session_clearances", KeptFor::ClearsSummary},
        {"action", KeptFor::OwnsAction},       {"material", KeptFor::Presents},
        {"organization", KeptFor::FocalPoint}, {"registration", KeptFor::RegisteredLater},
    };
    for (const Place &each : places) {
        if (table == each.table)
            return each.reason;
    }
    return isLater ? KeptFor::NamedLater : KeptFor::Other;
}

PersonFate fateOf(const QList<KeptFor> &reasons)
{
    if (reasons.isEmpty())
        return PersonFate::Nameless;
    return reasons.contains(KeptFor::RegisteredLater) ? PersonFate::Linked : PersonFate::Parted;
}

bool isDue(QDate keptUntil, QDate before)
{
    return keptUntil.isValid() && keptUntil < before;
}

} // namespace convenor
