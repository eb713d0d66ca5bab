// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QMimeData>

namespace convenor {

// Notes on their way from the list into the summary: their ids, beside their words for others.

inline QString notesFormat()
{
    return QStringLiteral("application/x-convenor-notes");
}

inline void putNotes(QMimeData &data, const QList<NoteId> &notes)
{
    QByteArray ids;
    for (const NoteId id : notes)
        ids += QByteArray::number(id.value()) + ' ';
    data.setData(notesFormat(), ids);
}

inline bool hasNotes(const QMimeData &data)
{
    return data.hasFormat(notesFormat());
}

inline QList<NoteId> notesIn(const QMimeData &data)
{
    QList<NoteId> notes;
    for (const QByteArray &id : data.data(notesFormat()).split(' ')) {
        if (!id.isEmpty())
            notes.append(NoteId(id.toLongLong()));
    }
    return notes;
}

} // namespace convenor
