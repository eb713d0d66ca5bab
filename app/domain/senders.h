// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace convenor {

/// Somebody who may have written what was pasted: an address, a name or both.
struct Sender
{
    QString name; ///< as it stands there
    QString address;

    bool operator==(const Sender &) const = default;
};

/// Of a longer text only the beginning is read.
inline constexpr qsizetype longestPaste = 200000;

/// Who may have written it, the likeliest first, each address once: a bare address, "Jane Doe
/// <jane@example.org>", a mail with its headers, of which the sender comes before whoever else it
/// names. A short line without an address is a name. Characters that cannot be seen are left out,
/// and an address that a line break parted is put together again.
QList<Sender> sendersIn(const QString &pasted);

/// Whether it may be the same address with a slip: the same name at another place, or the same
/// place and nearly the same name. Not of addresses that are equal but for their case.
bool isSimilarAddress(const QString &address, const QString &other);

} // namespace convenor
