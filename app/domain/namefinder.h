// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace convenor {

/// Finds many names in texts in one pass, as whole words, whatever their case and accents. A name
/// of two words is found turned round too ("Doe, Jane"). One of a single word has to stand as it is
/// written, and not at the beginning of a sentence, since it may be a word of the language; in a
/// script that does not part its words it may stand anywhere.
class NameFinder final
{
public:
    /// `key` is told where the name is found. A name without a letter is none.
    void add(const QString &name, qint64 key);
    /// Nobody of this name is found: something else is called so.
    void except(const QString &name);

    /// The keys of the names on the line, in the order of the names, each once.
    QList<qint64> in(const QString &line) const;

private:
    struct Name
    {
        QStringList rest; ///< its words after the first, folded
        qint64 key = 0;
    };

    void findWords(const QStringList &words, QList<qint64> &found) const;
    void findAlone(const QString &line, QList<qint64> &found) const;
    void findUnparted(const QString &line, QList<qint64> &found) const;

    QHash<QString, QList<Name>> m_byFirst;
    QHash<QString, QList<qint64>> m_alone;
    QHash<QString, QList<qint64>> m_unparted;
    qsizetype m_longestUnparted = 0;
    QSet<QString> m_excepted; ///< folded
};

} // namespace convenor
