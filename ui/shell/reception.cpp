// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reception.h"

#include "ui/shell/desk.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowmenu.h"
#include "ui/support/prompts.h"
#include "ui/support/words.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString workspaceFilter()
{
    return Reception::tr("Workspaces (*.convenor);;All files (*)");
}

} // namespace

Reception::Reception(Desk &desk, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_prompts(prompts)
{
}

void Reception::serve(WindowMenu &menu)
{
    const auto on = [&](const QString &action, auto *receiver, auto slot) {
        connect(menu.action(action), &QAction::triggered, receiver, slot);
    };
    on(u"newAction"_s, this, &Reception::askNew);
    on(u"openAction"_s, this, &Reception::askOpen);
    on(u"sampleAction"_s, this, [this] { m_desk.openSample(); });
    on(u"restoreAction"_s, this, &Reception::askRestore);
    on(u"closeAction"_s, &m_desk, &Desk::close);
    connect(&menu, &WindowMenu::recentChosen, this,
            [this](const QString &path) { m_desk.open(path); });
}

WelcomePage *Reception::welcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage;
        connect(m_welcome, &WelcomePage::sampleAsked, this, [this] { m_desk.openSample(); });
        connect(m_welcome, &WelcomePage::newAsked, this, &Reception::askNew);
        connect(m_welcome, &WelcomePage::openAsked, this, &Reception::askOpen);
        connect(m_welcome, &WelcomePage::importAsked, this, &Reception::askImport);
        connect(m_welcome, &WelcomePage::fileAsked, this,
                [this](const QString &path) { m_desk.open(path); });
        connect(m_welcome, &WelcomePage::readOnlyAsked, this,
                [this](const QString &path) { m_desk.open(path, Workspace::Access::ReadOnly); });
        connect(m_welcome, &WelcomePage::breakLockAsked, this, &Reception::breakLock);
        connect(m_welcome, &WelcomePage::restoreAsked, this, &Reception::restore);
        connect(m_welcome, &WelcomePage::backAsked, this, &Reception::backAsked);
    }
    m_welcome->clearRefusal();
    m_welcome->setRecentFiles(m_desk.recentFiles().list());
    m_welcome->setBackOffered(m_desk.workspace());
    return m_welcome;
}

WelcomePage *Reception::welcome(const QString &path, const Error &error)
{
    welcome()->showRefusal(path, error, Workspace::newestBackup(path));
    return m_welcome;
}

void Reception::askNew()
{
    const QString path = m_prompts.fileToSave(
        tr("New workspace"), tr("Consultations") + u".convenor"_s, workspaceFilter());
    if (!path.isEmpty())
        m_desk.create(path);
}

void Reception::askOpen()
{
    const QString path = m_prompts.fileToOpen(tr("Open a workspace"), workspaceFilter());
    if (!path.isEmpty())
        m_desk.open(path);
}

void Reception::askImport()
{
    const QString document =
        m_prompts.fileToOpen(tr("Import a document"), tr("Interchange documents (*.json)"));
    if (document.isEmpty())
        return;
    const QFileInfo file(document);
    const QString path = m_prompts.fileToSave(
        tr("The new workspace for it"),
        file.dir().filePath(file.completeBaseName() + u".convenor"_s), workspaceFilter());
    if (!path.isEmpty() && m_desk.create(path))
        emit documentChosen(document);
}

void Reception::askRestore()
{
    if (!m_desk.workspace())
        return;
    const QString path = m_desk.workspace()->path();
    const QString backup =
        m_prompts.fileToOpen(tr("Restore which backup?"), tr("Backups (*.backup);;All files (*)"));
    if (!backup.isEmpty())
        restore(path, backup);
}

void Reception::restore(const QString &path, const QString &backup)
{
    const QString made =
        momentWords(QFileInfo(backup).lastModified(), QDateTime::currentDateTime());
    const bool wanted = m_prompts.confirm(
        tr("Put the backup of %1 in the place of %2?").arg(made, QFileInfo(path).fileName()),
        tr("What is there now is kept beside it under another name."), tr("&Restore"));
    if (wanted)
        m_desk.restore(path, backup);
}

void Reception::breakLock(const QString &path)
{
    const bool wanted = m_prompts.confirm(
        tr("Break the lock on %1?").arg(QFileInfo(path).fileName()),
        tr("Only when nobody has it open on the other computer any more: two who write at the same "
           "time damage it."),
        tr("&Break the lock"));
    if (wanted)
        m_desk.breakLock(path);
}

void Reception::askAuthor()
{
    const QString now = m_desk.workspace() ? m_desk.workspace()->author() : QString();
    const QString author =
        m_prompts.text(tr("Author"), tr("Your name, as it shall stand beside your changes:"), now);
    if (author.trimmed().isEmpty())
        return;
    m_desk.setAuthor(author);
    emit authorChosen();
}

} // namespace convenor
