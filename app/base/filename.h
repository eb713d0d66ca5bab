// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace convenor {

/// A name for a file made of any text, that no system takes for a path, a device or a command and
/// no reader for another: whatever hides, turns the direction or parts folders is "_", it neither
/// begins with a dot nor ends with a dot or space, and the names that Windows keeps for devices
/// (CON, COM1.pdf) begin with "_". At most 200 bytes of UTF-8; what is cut is the beginning, since
/// the end says what it is. "file" where nothing is left.
QString safeFileName(const QString &text);

/// The same for an address on the web: lower-case ASCII letters, digits, dots and hyphens.
QString webFileName(const QString &text);

/// Whether opening a file of this name may run it.
bool isProgramName(const QString &name);

/// Names for the files of one folder, each safe and given once, on systems too that take "A" and
/// "a", or two ways to write "é", for one.
class FileNames final
{
public:
    /// The safe name made of the text, or where it was given already one with a number behind it.
    QString add(const QString &text) { return unique(safeFileName(text)); }
    QString addForWeb(const QString &text) { return unique(webFileName(text)); }
    /// A name that something else has.
    void reserve(const QString &name) { m_given.insert(folded(name)); }

private:
    QString unique(const QString &name);
    static QString folded(const QString &name);

    QSet<QString> m_given;
};

} // namespace convenor
