// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitstatus.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace convenor {

/// What a command has to say: lines for people, an object for programs, or the result itself where
/// that was asked for on standard output.
struct Reply
{
    QString text;
    QJsonObject json;
    ExitStatus status = ExitStatus::Done;
    std::optional<QByteArray> bytes = {};
    QString aside = {}; ///< a line for people beside the result, on standard error
};

/// Why a call was not carried out, ready to be shown.
struct Trouble
{
    ExitStatus status = ExitStatus::WordsOff;
    ErrorKind kind = ErrorKind::Invalid;
    QString what; ///< what was tried
    QString why;
    QString wayOut;
    QStringList list;
    QString detail;
};

/// {"done": …, "files": […]}: the reply of all commands that have no figures to tell.
Reply doneReply(const QString &done, const QStringList &files = {});
Trouble troubleOf(const Error &error, const Call &call);

/// "1 session", "3 sessions".
QString counted(int count, const QString &one, const QString &many);
/// Lines with their columns aligned; the last one is as long as it is.
QString aligned(const QList<QStringList> &rows);

/// Each says what the process ends with: standard output may refuse what is written to it.
ExitStatus tell(const Reply &reply, bool asJson);
ExitStatus tell(const Trouble &trouble, bool asJson);

} // namespace convenor
