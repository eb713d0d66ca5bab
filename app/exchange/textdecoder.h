// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace convenor {

/// The bytes of a text, as they come, to text without NULs and without a byte order mark. A byte
/// that is wrong in its encoding is read as Windows-1252 has it, so that nothing is ever lost.
class TextDecoder final
{
public:
    /// Judges the encoding by the first bytes: a mark, UTF-16 by its zeros, UTF-8 where that is
    /// valid, else the best guess.
    explicit TextDecoder(const QByteArray &start);

    /// The next bytes; a character that is cut off waits for the rest of it.
    QString decode(const QByteArray &bytes);
    /// What still waits at the end of the file.
    QString finish();
    /// Text that began in ASCII may turn out to be in another than UTF-8.
    QString encoding() const { return m_encoding; }

private:
    QString decodeUtf8(bool atEnd);
    QString decodeUtf16(bool bigEndian);
    void become(const QByteArray &encoding);

    QString m_encoding;
    QByteArray m_waiting;
    QStringDecoder m_decoder; ///< of what is neither Unicode nor Windows-1252
    qsizetype m_markSize = 0;
    qint64 m_characters = 0; ///< beyond ASCII that were valid UTF-8
};

} // namespace convenor
