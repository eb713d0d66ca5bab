// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notesmail.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QGuiApplication>

using namespace convenor;
using namespace Qt::StringLiterals;

// write-notes-mail DOCUMENT FOLDER: the notes and presentations of the first session of the series
// "new" in an interchange document as mail drafts.

namespace {

template <class T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().reason.code.constData());
    return std::move(*result);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        qFatal("write-notes-mail DOCUMENT FOLDER");
    const QDir folder(words[2]);
    const auto workspace = orDie(Workspace::create(folder.filePath(u"mail.convenor"_s)));
    orDie(Transfer(*workspace).importDocument(words[1]));
    const Programme programme(*workspace);
    const SeriesId series = orDie(programme.seriesByKey(u"new"_s)).id;
    const SessionId session = orDie(programme.sessionByNumber(series, 1));
    NotesMail mail(*workspace);
    const DueNotes due = orDie(mail.due(session, {}));
    orDie(mail.save(session, {}, due.plans, folder.path()));
    return 0;
}
