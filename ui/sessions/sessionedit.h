// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/session.h"

#include <QHash>

#include <functional>

namespace convenor {

class Workspace;

/// Edits one field of the session that is shown, by its name in the interchange document.
using SessionEdit = std::function<Result<void>(const QByteArray &field,
                                               const std::function<void(Session &)> &change)>;

QHash<PersonId, QString> namesOf(Workspace &workspace, const QList<PersonId> &people);
QHash<OrganizationId, QString> namesOf(Workspace &workspace,
                                       const QList<OrganizationId> &organizations);
/// "3. Mixed Movement"
QString nameOf(const Session &session);

/// The choices of a closed set for a table's column; the empty word stands for "not set".
template <ClosedSet E, class Label>
QList<std::pair<QString, QString>> choicesOf(Label &&labelOf, const QString &unset = {})
{
    QList<std::pair<QString, QString>> choices;
    if (!unset.isEmpty())
        choices.append({QString(), unset});
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        choices.append({wordOf(E(i)), labelOf(E(i))});
    return choices;
}

} // namespace convenor
