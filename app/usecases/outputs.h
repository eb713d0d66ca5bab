// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace convenor {

/// Writes a file whole or not at all: to a temporary one beside it, renamed when all is written.
Result<void> writeFile(const QString &path, const QByteArray &bytes);
/// The same for what comes in pieces; where `write` fails, the old file stays.
Result<void> writeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write);

/// A path in the folder that nothing has yet, of the name or one with a number behind it.
QString freshPath(const QString &folder, const QString &name);

/// Refused where the output would take the place of the workspace's own file, or of a folder with
/// it.
Result<void> judgePlace(const QString &output, const QString &workspace);

/// A folder that is made beside its place and swapped in whole: an older one stays as it is until
/// then. It replaces a folder only where that is empty or was made by this class, which leaves a
/// mark in it, so that nobody's documents are ever removed. A file that is byte for byte as it was
/// there is taken over with its times, not written again: what uploads a folder sees what is new.
class OutputFolder final
{
public:
    using Take = std::function<bool(const QByteArray &)>;

    explicit OutputFolder(const QString &path);
    ~OutputFolder();
    Q_DISABLE_COPY_MOVE(OutputFolder)

    /// `name` may have folders in it.
    Result<void> addFile(const QString &name, const QByteArray &bytes);
    /// The same for a file that comes in pieces, which `write` hands to what it is given.
    Result<void> addFile(const QString &name, const std::function<void(const Take &)> &write);
    Result<void> commit();

private:
    bool isAsBefore(const QString &name, const std::function<void(const Take &)> &write) const;
    bool takeOver(const QString &name) const;

    QString m_path;
    QString m_beside;
    bool m_isOurs; ///< what is there already
};

} // namespace convenor
