// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace convenor {

/// Finds people's names and addresses in texts, whatever their accents, case and punctuation: whole
/// words, a name also with its last word first. Single words of less than three letters are none.
class NamesSought final
{
public:
    /// A name, an address, anything that means one person.
    void add(const QString &name);
    bool isEmpty() const { return m_byFirstWord.isEmpty(); }

    /// What was added and stands in the text, each once.
    QStringList in(const QString &text) const;
    bool isIn(const QString &text) const;

private:
    struct Sought
    {
        QStringList words; ///< folded
        QString name; ///< as it was added
    };
    template <class Visit>
    void eachIn(const QString &text, Visit &&visit) const;
    void seek(const QStringList &words, const QString &name);

    QHash<QString, QList<Sought>> m_byFirstWord;
};

} // namespace convenor
