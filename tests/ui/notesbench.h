// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pagebench.h"
#include "ui/notes/noteedit.h"
#include "ui/notes/notespage.h"
#include "ui/notes/noteview.h"
#include "usecases/directory.h"
#include "usecases/notes.h"

#include <QLabel>

namespace convenor::bench {

/// A session of the 20th with two speakers who are named and a host who is not.
struct NotesBench : Bench
{
    NotesBench()
    {
        session = addSession(u"Climate"_s);
        const PersonId ana = person(u"Ana Núñez"_s);
        const PersonId anders = person(u"Anders Berg"_s);
        const PersonId host = person(u"Hana Host"_s);
        const auto edited =
            Programme(*workspace).editSession(session, "speakers", [&](Session &each) {
                each.date = PartialDate(QDate(2024, 2, 20));
                each.start = QTime(9, 30);
                each.end = QTime(11, 0);
                each.speakers = {Speaker{{}, ana, {}, {}, {}, SpeakerState::Confirmed, {}, {}},
                                 Speaker{{}, anders, {}, {}, {}, SpeakerState::Invited, {}, {}}};
                each.team = {TeamMember{{}, host, TeamRole::Host}};
            });
        if (!edited)
            qFatal("not edited");
    }

    PersonId person(const QString &name) const
    {
        Person added;
        added.name = name;
        return *Directory(*workspace).addPerson(added);
    }

    NoteId file(const QString &typed) const { return *Notes(*workspace).file(session, typed); }
    void openPage()
    {
        open<NotesPage>();
        view = find<NoteView>(u"noteList"_s);
        line = find<NoteEdit>(u"noteEdit"_s);
        line->setFocus();
        QVERIFY(line->hasFocus());
    }

    QList<Note> notes() const
    {
        QList<Note> list;
        const auto rows = Notes(*workspace).notes(session);
        for (const NoteRow &row : *rows)
            list.append(row.note);
        return list;
    }
    QStringList texts() const
    {
        QStringList list;
        for (const Note &note : notes())
            list.append(note.text);
        return list;
    }
    QStringList shown() const
    {
        QStringList list;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            list.append(view->model()->index(row, 0).data().toString());
        return list;
    }
    void select(int row) const
    {
        view->setFocus();
        view->selectionModel()->setCurrentIndex(view->model()->index(row, 0),
                                                QItemSelectionModel::ClearAndSelect);
    }
    NoteEdit *editor() const { return page->findChild<NoteEdit *>(u"noteTextEdit"_s); }
    NameList *names() const { return page->findChild<NameList *>(); }
    QString reading() const { return find<QLabel>(u"noteReadingLabel"_s)->text(); }

    SessionId session;
    NoteView *view = nullptr;
    NoteEdit *line = nullptr;
};

} // namespace convenor::bench
