// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notes.h"
#include "storage/database.h"

namespace convenor {

/// The notes of a session, and who may have said them. Throws StorageError.
class NoteStore final
{
public:
    explicit NoteStore(Database &database)
        : m_database(database)
    {
    }

    /// In their order.
    QList<NoteRow> notes(SessionId session);
    /// Whoever speaks, works or was accepted there or for the whole meeting, each once, in this
    /// order.
    QList<Attendant> attendants(SessionId session);
    int nextOrdinal(SessionId session);
    /// Moves what has that place or a later one by one.
    void makeRoom(SessionId session, int ordinal);
    void setOrdinal(NoteId note, int ordinal);
    /// Lets action points that come from one note come from another, or from none.
    void moveActions(NoteId from, NoteId to);

private:
    Database &m_database;
};

} // namespace convenor
