// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace convenor {

struct Reply;
struct Call;

/// One word or option that a command takes.
struct Argument
{
    enum Kind { Flag, Text, Number, Language, Input, Output };
    enum Use { Optional, Required };

    const char *name; ///< "--out" of an option, "DOC" of a word that stands by its place
    const char *value; ///< what follows an option: "FILE"
    Kind kind;
    Use use;
    const char *help;
    /// The words that it may be, or of an output how it may end: "pdf|html". Null: any.
    const char *choices = nullptr;
    bool repeats = false; ///< may stand more than once; its values are lines of one text

    bool isOption() const { return name[0] == '-'; }
};

/// A command and everything that is known of it: words and help are made from this alone.
struct Command
{
    const char *name; ///< "init", "export page"
    const char *does;
    QList<Argument> arguments;
    Result<Reply> (*run)(const Call &call);
    const char *doing = nullptr; ///< of one that may take long, shown while it runs
    const char *notes = nullptr; ///< what its help says beside the arguments
    bool setsType = false; ///< needs fonts, so more than a program without a display has at once
};

/// The words of one call, judged but not yet acted upon.
struct Call
{
    const Command *command = nullptr; ///< none where help or the version was asked for
    QString shown; ///< the help or the version
    QString database;
    QHash<QByteArray, QString> values; ///< what was given, by the argument's name

    bool has(const QByteArray &name) const { return values.contains(name); }
    QString text(const QByteArray &name) const { return values.value(name); }
    int number(const QByteArray &name) const { return values.value(name).toInt(); }
    bool wantsJson() const { return has("--json"); }
    QString series() const { return text("--series"); }
    /// The path that is read or written beside the database; empty where there is none.
    QString path(Argument::Kind kind) const;
};

/// The database that is meant where none is named: the one last opened in the window, else the
/// one in the user's data folder.
QString usualDatabase();

} // namespace convenor
