// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace convenor {

class Workspace;

/// How much was taken in or is in a document.
struct DocumentCounts
{
    int series = 0;
    int sessions = 0;
    int people = 0;
    int organizations = 0;
    int registrations = 0;
    int reused = 0; ///< people and organizations that were in the file already
};

/// Series in and out of the file as interchange documents.
class Transfer final
{
public:
    explicit Transfer(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Takes in the whole document as one undoable change, or nothing and the list of all faults.
    /// May be called from another thread than the workspace's.
    Result<DocumentCounts> importDocument(const QString &path);
    /// The same from bytes; files of materials are looked for below `folder`.
    Result<DocumentCounts> importBytes(const QByteArray &json, const QString &folder,
                                       const QString &name);

    /// Writes the whole file, or the series of that key and all that it refers to. Materials' files
    /// go to `NAME_files/` beside it. Returns the paths written.
    Result<QStringList> exportDocument(const QString &path, const QString &seriesKey = {}) const;
    /// The document's bytes; Invalid where materials have files, which have no place then.
    Result<QByteArray> exportBytes(const QString &seriesKey = {}) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
