// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/changeset.h"

#include <QObject>

#include <memory>

namespace convenor {

class Door;

struct WorkspaceOptions
{
    QString author; ///< whose changes these are; empty: the account's name
    Clock clock = systemClock();
};

/// An open file: the one that writes it, or a reader beside the writer. Everything is read and
/// written through its door, by use-cases alone. It lives in the thread that opened it; there
/// `changed` is emitted, after the commit.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadOnly, ReadWrite };

    using Options = WorkspaceOptions;

    /// Makes a new file. An existing one is a Conflict and stays as it is.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, Options options = {});
    /// Opens a file. A file that another process writes is a Conflict `file.locked` for ReadWrite
    /// (arguments: path, who, host, process). An older file is migrated, with a verified backup
    /// beside it, when it is opened to be written.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, Access access,
                                                   Options options = {});
    /// Removes the lock that another host's process left on the file.
    static Result<void> breakLock(const QString &path);
    /// The newest backup beside the file, for the way out when it cannot be opened.
    static QString newestBackup(const QString &path);

    ~Workspace() override;

    QString path() const;
    bool isReadOnly() const;
    QString author() const;
    void setAuthor(const QString &author);

    Door &door() const { return *m_door; }

signals:
    /// These things are different now; whoever shows one of them asks again.
    void changed(const convenor::ChangeSet &changes);

private:
    explicit Workspace(std::unique_ptr<Door> door);
    void followOtherWriter();

    std::unique_ptr<Door> m_door;
};

} // namespace convenor
