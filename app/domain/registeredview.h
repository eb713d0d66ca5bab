// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"

namespace convenor {

// What registered participants may see of a session: what all may see, and what is meant for them.
// There is no field here for a meeting link, an address, a registration, a draft, a text that is
// internal, or the person behind a note: who said it is resolved before. Built by
// usecases/registeredviewbuilder alone.

struct RegisteredNote
{
    QDateTime at;
    std::optional<NoteKind> kind;
    QString who; ///< the words that stand for the person, else a name that may be named; or empty
    QString text; ///< (md)

    bool operator==(const RegisteredNote &) const = default;
};

struct RegisteredAction
{
    QString text;
    PublicOrganization organization; ///< that owns it
    QString owner; ///< else a confirmed speaker, or the words for who owns it
    QDate due;
    ActionState state = ActionState::Open;

    bool operator==(const RegisteredAction &) const = default;
};

struct RegisteredMaterial
{
    QString title;
    std::optional<MaterialKind> kind;
    QString url;
    QString file; ///< its name, of one that is sent as a file
    QString language;
    MaterialId source = {}; ///< to find the file by, never shown

    bool operator==(const RegisteredMaterial &) const = default;
};

struct RegisteredSession
{
    PublicSeries series; ///< without its sessions
    PublicSession session;
    QList<RegisteredNote> notes; ///< public ones too; of a session that was held
    QList<RegisteredAction> actions; ///< public ones too; of a session that was held
    QList<RegisteredMaterial> materials; ///< that may be handed out, beside those of `session`

    bool operator==(const RegisteredSession &) const = default;
};

} // namespace convenor
