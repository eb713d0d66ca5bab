// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>

namespace convenor {

class Desk;
class Prompts;
class WelcomePage;
class WindowMenu;

/// Asks which file is meant, and has the desk open, make or restore it; with the welcome page,
/// where the same is asked while no file is open.
class Reception final : public QObject
{
    Q_OBJECT

public:
    Reception(Desk &desk, Prompts &prompts, QObject *parent = nullptr);

    /// The actions of the menu that have to do with which file is open.
    void serve(WindowMenu &menu);
    /// Brings the welcome page up to date; it is made when it is first asked for.
    WelcomePage *welcome();
    /// The same, and why that file was refused.
    WelcomePage *welcome(const QString &path, const Error &error);

    void askNew();
    void askOpen();
    /// A document, and the new file that it is to be in.
    void askImport();
    /// A backup for the file that is open.
    void askRestore();
    void restore(const QString &path, const QString &backup);
    void breakLock(const QString &path);
    void askAuthor();

signals:
    /// Leave the welcome page: there is an open file to go back to.
    void backAsked();
    /// The new file is open now: this document is to be taken into it.
    void documentChosen(const QString &path);
    void authorChosen();

private:
    Desk &m_desk;
    Prompts &m_prompts;
    WelcomePage *m_welcome = nullptr;
};

} // namespace convenor
