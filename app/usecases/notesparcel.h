// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"
#include "usecases/mailingsubject.h"

namespace convenor {

/// What is mailed of a session as it was read, from the view of registered participants alone.
struct NotesSource
{
    MailingSubject subject;
    RegisteredSession view;
    NotesParcel parcel;
    QHash<MaterialId, ContentId> contents; ///< of the items that are files

    const Session &session() const { return *subject.session; }
};

/// `session.not-announced` of a session of which they may not know; Conflict notesmail.* where
/// there is nothing that can be sent.
Result<NotesSource> readNotes(Stores &stores, SessionId session, qint64 mostBytes);
/// The bytes of the files that are attached; the report is a PDF of that view.
Result<QList<MailAttachment>> attachmentsOf(Stores &stores, const NotesSource &source,
                                            const QDateTime &made);

} // namespace convenor
