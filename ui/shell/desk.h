// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/recentfiles.h"
#include "usecases/workspace.h"

#include <QObject>

namespace convenor {

/// The file that is open, and every way to have another one. The open one is closed when the next
/// one is open, not before, so a refusal leaves everything as it is.
class Desk final : public QObject
{
    Q_OBJECT

public:
    explicit Desk(QSettings &settings, QObject *parent = nullptr);
    ~Desk() override;

    Workspace *workspace() const { return m_workspace.get(); }
    /// Who writes the file that is open read-only, where that is known.
    const QString &writer() const { return m_writer; }
    RecentFiles recentFiles() const { return RecentFiles(m_settings); }

    bool open(const QString &path, Workspace::Access access = Workspace::Access::ReadWrite);
    bool create(const QString &path);
    /// The sample in the application's own folder, made where it is missing.
    bool openSample(Workspace::Access access = Workspace::Access::ReadWrite);
    void close();
    /// Removes another host's lock and opens the file.
    bool breakLock(const QString &path);
    /// Puts the backup in the file's place and opens it.
    bool restore(const QString &path, const QString &backup);
    void setAuthor(const QString &author);

    static QString samplePath();

signals:
    /// The workspace is about to go: nothing may hold it after this.
    void closing();
    void opened();
    /// What was asked for is what is open.
    void alreadyOpen();
    void closed();
    void refused(const QString &path, const convenor::Error &error);
    void restored(const QString &keptAs);

private:
    bool take(const QString &path, Result<std::unique_ptr<Workspace>> workspace);
    bool isOpen(const QString &path) const;
    Workspace::Options options() const;

    QSettings &m_settings;
    std::unique_ptr<Workspace> m_workspace;
    QString m_writer;
    QString m_lastWriter; ///< who was in the way of the last refusal, of which file
    QString m_lastPath;
};

} // namespace convenor
