// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QStringList>
#include <QTime>

#include <initializer_list>

namespace convenor {

/// The pattern with its {names} filled in; what is filled in is not looked at again.
struct Blank
{
    QLatin1StringView name;
    QString text;
};
QString filled(QStringView pattern, std::initializer_list<Blank> blanks);

/// The fixed words of public pages in one language, from templates/words.LANGUAGE.json; English
/// where there are none in that language. All of it is plain text.
class Wording final
{
public:
    explicit Wording(QStringView language);

    /// The language of the words, which is not the one asked for where there are none in that.
    QString language() const { return m_language; }
    /// The keys of all words, the same in every language.
    static QByteArrayList keys();
    QString word(const QString &key) const;
    QString pattern(const QString &key) const;
    QString sentence(const QString &key, std::initializer_list<Blank> blanks) const;

    /// "21 February 2024", "May 2024 (exact date to be announced)", "Date to be announced".
    QString date(const PartialDate &date) const;
    /// "20–26 February 2024", "28 February – 3 March 2024"; one of the two may be absent.
    QString dates(QDate first, QDate last) const;
    /// "14:00–15:30, Zurich time (UTC+1)"; the offset only where the day is known.
    QString times(QTime start, QTime end, const QString &zone, QDate day) const;
    QString participants(int count, bool approximate) const;
    /// The language's name in these words; its own name where they have none for it.
    QString languageName(const QString &language) const;
    QString listed(const QStringList &parts) const;

private:
    QString day(QDate date) const;
    QString monthName(int month) const;

    QString m_language;
    QJsonObject m_root;
};

} // namespace convenor
