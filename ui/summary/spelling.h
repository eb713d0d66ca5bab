// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

class Hunspell;

namespace convenor {

/// Where dictionaries are looked for: the system's and the user's own folders.
QStringList dictionaryFolders();

/// Spelling by an installed dictionary of hunspell. Without one for the language nothing is a
/// mistake. It lives in the window's thread and is opened when the first word is judged.
class Dictionary final
{
public:
    explicit Dictionary(QStringList folders = dictionaryFolders());
    ~Dictionary();
    Q_DISABLE_COPY_MOVE(Dictionary)

    /// A tag such as "fr" or "en-GB"; another country's dictionary is taken where there is no
    /// better one.
    void setLanguage(const QString &language);
    /// "en_GB"; empty where there is none.
    QString name() const { return m_dictionary; }
    /// Names, which are no mistakes, in whatever number of words.
    void setNames(const QStringList &names);
    /// Takes a word into the user's own, which are kept in the settings.
    void learn(const QString &word);

    struct Place
    {
        int from = 0;
        int length = 0;

        bool operator==(const Place &) const = default;
    };
    /// The mistakes of a line. Addresses, code, abbreviations in capitals and words of other
    /// scripts are none.
    QList<Place> mistakes(const QString &line) const;
    /// A few, the likeliest first.
    QStringList suggestions(const QString &word) const;

private:
    bool isRight(const QString &word) const;
    bool isKnown(const QString &word) const;
    bool open() const;
    void forget();

    QStringList m_folders;
    QString m_dictionary;
    QString m_path; ///< of the dictionary, without its ending
    QSet<QString> m_names; ///< single words, as written
    QSet<QString> m_learnt;
    mutable QHash<QString, bool> m_judged;
    mutable std::unique_ptr<Hunspell> m_hunspell;
    mutable bool m_isBroken = false; ///< its encoding is none that is known
};

} // namespace convenor
