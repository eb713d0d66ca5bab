// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/record.h"

#include <QObject>

#include <memory>

class QTemporaryDir;

namespace convenor {

class Jobs;
class Prompts;
class Workspace;

/// Carries materials' files in and out beside the window, with progress and cancel, and says how it
/// went. Files that are looked at stand in a private folder that goes with this object.
class MaterialErrands final : public QObject
{
    Q_OBJECT

public:
    MaterialErrands(Workspace &workspace, Prompts &prompts, Jobs &jobs, QObject *parent);
    ~MaterialErrands() override;

    void attach(SessionId session, const QStringList &paths);
    /// Asks which file.
    void replace(const Material &material);
    /// Asks where to.
    void save(const Material &material);
    void saveAll(SessionId session);
    /// With the program that this computer has for it; a link in the browser.
    void open(const Material &material);

signals:
    void attached(convenor::SessionId session, const QList<convenor::MaterialId> &added);
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);
    /// Something was written, the file is as it was.
    void told(const QString &message);
    /// In words.
    void refused(const QString &why);

private:
    QString nextName();
    void refuse(const Error &error);

    Workspace &m_workspace;
    Prompts &m_prompts;
    Jobs &m_jobs;
    std::unique_ptr<QTemporaryDir> m_folder; ///< made when the first one is opened
    int m_started = 0;
};

} // namespace convenor
