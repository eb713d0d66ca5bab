// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace convenor {

// A spreadsheet takes a text that begins with = + - @ TAB or CR for a formula. In CSV such a text
// gets an apostrophe before it, and so does one that would read as if it had got one (any
// apostrophes and then such a sign): taking one off again gives every text back as it was, without
// knowing who wrote the file. In files of others an apostrophe at that place says the same.

QString guarded(const QString &text);
QStringView unguarded(QStringView text);

/// CSV by RFC 4180 in UTF-8 with a mark, which every spreadsheet opens right.
class TableWriter final
{
public:
    void add(const QStringList &cells);
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes = QByteArrayLiteral("\xef\xbb\xbf");
};

} // namespace convenor
