// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/correspondence.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QDir>

using namespace convenor;
using namespace Qt::StringLiterals;

// write-correspondence DOCUMENT FOLDER: every draft there is to be made of the series "new" in an
// interchange document, in folders KIND-session and KIND-meeting.

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
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3)
        qFatal("write-correspondence DOCUMENT FOLDER");
    const QDir folder(words[2]);
    const auto workspace = orDie(Workspace::create(folder.filePath(u"mail.convenor"_s)));
    orDie(Transfer(*workspace).importDocument(words[1]));
    const Programme programme(*workspace);
    const SeriesId series = orDie(programme.seriesByKey(u"new"_s)).id;
    const SessionId session = orDie(programme.sessionByNumber(series, 1));
    Correspondence correspondence(*workspace);
    for (const MailingKind kind : {MailingKind::Answer, MailingKind::Announcement,
                                   MailingKind::JoiningInstructions, MailingKind::Reminder}) {
        for (const Gathering &target : {Gathering{series, session}, Gathering{series, {}}}) {
            const QString place = folder.filePath(
                wordOf(kind) + (target.session.isNull() ? u"-meeting"_s : u"-session"_s));
            if (!QDir().mkpath(place))
                qFatal("%s cannot be made", qPrintable(place));
            MailingWish wish;
            wish.kind = kind;
            const DueMail due = orDie(correspondence.due(target, wish));
            orDie(correspondence.save(target, wish, due.drafts, place));
        }
    }
    return 0;
}
