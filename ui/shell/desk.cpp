// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

#include "usecases/sample.h"
#include "usecases/upkeep.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto authorKey = "author";

QString writerIn(const Error &error)
{
    const QStringList &named = error.reason.arguments;
    const bool known = error.reason.code == "file.locked" && !named.value(1).isEmpty();
    return known ? Desk::tr("%1 on %2").arg(named.value(1), named.value(2)) : QString();
}

} // namespace

Desk::Desk(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

Desk::~Desk() = default;

bool Desk::open(const QString &path, Workspace::Access access)
{
    if (isOpen(path) && m_workspace->isReadOnly() == (access == Workspace::Access::ReadOnly)) {
        emit alreadyOpen();
        return true;
    }
    if (isOpen(path))
        close(); // the same file in another way: its lock must be free first
    return take(path, Workspace::open(path, access, options()));
}

bool Desk::create(const QString &path)
{
    return take(path, Workspace::create(path, options()));
}

bool Desk::openSample(Workspace::Access access)
{
    const QString path = samplePath();
    if (QFileInfo::exists(path))
        return open(path, access);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        emit refused(path, Error{ErrorKind::Io, {"file.cannot-create", {path}}, {}, {}});
        return false;
    }
    return take(path, createSample(path, options()));
}

void Desk::close()
{
    if (!m_workspace)
        return;
    emit closing();
    m_workspace.reset();
    m_writer.clear();
    recentFiles().forgetLast();
    emit closed();
}

bool Desk::breakLock(const QString &path)
{
    if (const auto broken = Workspace::breakLock(path); !broken) {
        emit refused(path, broken.error());
        return false;
    }
    return open(path);
}

bool Desk::restore(const QString &path, const QString &backup)
{
    if (isOpen(path))
        close();
    const auto kept = Upkeep::restore(path, backup);
    if (!kept) {
        emit refused(path, kept.error());
        return false;
    }
    if (!open(path))
        return false;
    emit restored(*kept);
    return true;
}

void Desk::setAuthor(const QString &author)
{
    m_settings.setValue(authorKey, author.trimmed());
    if (m_workspace)
        m_workspace->setAuthor(author);
}

QString Desk::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/convenor/sample.convenor"_s;
}

bool Desk::take(const QString &path, Result<std::unique_ptr<Workspace>> workspace)
{
    if (!workspace) {
        m_lastWriter = writerIn(workspace.error());
        m_lastPath = path;
        emit refused(path, workspace.error());
        return false;
    }
    if (m_workspace)
        emit closing();
    m_workspace = std::move(*workspace);
    m_writer = m_workspace->isReadOnly() && path == m_lastPath ? m_lastWriter : QString();
    recentFiles().add(path);
    emit opened();
    return true;
}

bool Desk::isOpen(const QString &path) const
{
    return m_workspace
        && QFileInfo(m_workspace->path()).absoluteFilePath() == QFileInfo(path).absoluteFilePath();
}

Workspace::Options Desk::options() const
{
    return {m_settings.value(authorKey).toString(), systemClock()};
}

} // namespace convenor
