// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitstatus.h"

#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool samePath(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty()
        && QFileInfo(a).absoluteFilePath() == QFileInfo(b).absoluteFilePath();
}

/// A file is written under another name first and takes its own when all is well.
bool isOutput(const QString &path, const Call &call)
{
    const QString output = call.path(Argument::Output);
    return samePath(path, output) || samePath(path, output + u".new"_s);
}

ExitStatus statusOfFile(const QString &path, const Call &call)
{
    if (samePath(path, call.database))
        return ExitStatus::DatabaseUnusable;
    if (samePath(path, call.path(Argument::Input)))
        return ExitStatus::InputUnusable;
    return isOutput(path, call) ? ExitStatus::CannotWrite : ExitStatus::DatabaseUnusable;
}

ExitStatus statusOfBackup(const QByteArray &code, const QString &path, const Call &call)
{
    // A copy is damaged where what it was made from is: a backup that is restored, or the database.
    if (code == "backup.damaged")
        return samePath(path, call.database + u".restored"_s) ? ExitStatus::InputUnusable
                                                              : ExitStatus::DatabaseUnusable;
    if (code == "backup.onto-itself")
        return isOutput(path, call) ? ExitStatus::CannotWrite : ExitStatus::InputUnusable;
    return isOutput(path, call) ? ExitStatus::CannotWrite : ExitStatus::DatabaseUnusable;
}

ExitStatus statusOfKind(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
        return ExitStatus::InputUnusable;
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
        return ExitStatus::DatabaseUnusable;
    case ErrorKind::Io:
    case ErrorKind::Cancelled:
        break;
    }
    return ExitStatus::CannotWrite;
}

} // namespace

ExitStatus statusOf(const Error &error, const Call &call)
{
    static const QHash<QByteArray, ExitStatus> areas{
        {"document", ExitStatus::InputUnusable},  {"material", ExitStatus::InputUnusable},
        {"calendar", ExitStatus::InputUnusable},  {"series", ExitStatus::InputUnusable},
        {"session", ExitStatus::InputUnusable},   {"undo", ExitStatus::InputUnusable},
        {"redo", ExitStatus::InputUnusable},      {"list", ExitStatus::InputUnusable},
        {"table", ExitStatus::InputUnusable},     {"attendance", ExitStatus::InputUnusable},
        {"change", ExitStatus::DatabaseUnusable}, {"door", ExitStatus::DatabaseUnusable},
        {"memory", ExitStatus::DatabaseUnusable}, {"output", ExitStatus::CannotWrite},
        {"template", ExitStatus::CannotWrite},    {"mailing", ExitStatus::InputUnusable},
        {"notesmail", ExitStatus::InputUnusable},
    };
    const QByteArray &code = error.reason.code;
    const QByteArray area = code.left(code.indexOf('.'));
    const QString path = error.reason.arguments.value(0);
    if (area == "file")
        return statusOfFile(path, call);
    if (area == "backup")
        return statusOfBackup(code, path, call);
    if (code == "session.cues-internal")
        return ExitStatus::WordsOff;
    if (code == "document.files-need-folder")
        return ExitStatus::CannotWrite;
    if (code == "list.no-such-field" || code == "retention.no-date")
        return ExitStatus::WordsOff;
    const auto known = areas.constFind(area);
    return known != areas.cend() ? *known : statusOfKind(error.kind);
}

} // namespace convenor
