// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <functional>

class QFile;

namespace convenor {

class Door;

/// Takes the bytes of files into the workspace, ahead of the change that will refer to them: a few
/// pieces at a time, so that neither memory nor the door is held by a large one. What is not kept
/// in the end is taken out again. It may be used in any thread, by one at a time.
class ContentIntake final
{
public:
    /// How many bytes of the file were dealt with; false: stop.
    using GoesOn = std::function<bool(qint64 bytes)>;

    explicit ContentIntake(Door &door)
        : m_door(door)
    {
    }
    ~ContentIntake();
    Q_DISABLE_COPY_MOVE(ContentIntake)

    /// Reads the file to its end. Bytes that the workspace has already are not stored again. What
    /// is no file, is empty, or changes while it is read is an error.
    Result<ContentId> take(const QString &path, const GoesOn &goesOn = {});
    /// The change is made that refers to them.
    void keep() { m_taken.clear(); }

private:
    Result<ContentId> known(QFile &file, const GoesOn &goesOn);
    Result<ContentId> storeAll(QFile &file, const GoesOn &goesOn);
    void remove(ContentId id);

    Door &m_door;
    QList<ContentId> m_taken;
};

/// Why nothing can be read from there: it is gone, a folder, a device, empty, or the workspace's
/// own file.
Result<void> judgeFile(const QString &path, const QString &workspace);

} // namespace convenor
