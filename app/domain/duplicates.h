// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"

#include <QFlags>

#include <functional>

namespace convenor {

// Which people, and which organizations, are probably one and the same.

/// Why two look alike, or what speaks against it.
enum class Likeness : unsigned {
    SameEmail = 1,
    SameName = 2,
    OtherOrder = 4, ///< the same words in another order
    SimilarSound = 8, ///< one name transliterated in two ways
    TypingSlip = 16,
    Initials = 32,
    SameOrganization = 64,
    SamePhone = 128,
    SameAcronym = 256,
    AcronymOfName = 512,
    SameWebsite = 1024,
    SameCountry = 2048,
    OtherOrganization = 4096,
    OtherEmail = 8192,
    OtherCountry = 16384,
};
Q_DECLARE_FLAGS(Likenesses, Likeness)
Q_DECLARE_OPERATORS_FOR_FLAGS(Likenesses)
inline constexpr int likenessCount = 15;

/// From this score on a pair is shown, and from the other on it is probably one and the same. What
/// lies between are mostly namesakes.
inline constexpr int leastShownScore = 40;
inline constexpr int likelyScore = 60;

struct Judgement
{
    int score = 0; ///< 0 to 100
    Likenesses why;

    bool operator==(const Judgement &) const = default;
};

/// A name as it is compared.
struct Spelling
{
    QStringList words;
    QStringList skeletons;
    QString joined; ///< the words as one, since "Al Hassan" is "Alhassan"
};

/// What is compared of a person or an organization, made once before any comparison.
struct Traits
{
    qint64 id = 0;
    QList<Spelling> names; ///< the name, then an organization's other names
    QStringList acronyms; ///< folded; given, in brackets, or the name itself
    QString initials; ///< of the name's words
    QString address; ///< a person's e-mail or the host of an organization's website
    QString phone;
    QString country;
    qint64 organization = 0;
    QList<qint64> others; ///< known not to be the same
};
Traits traitsOf(const Person &person);
Traits traitsOf(const Organization &organization);

/// Two that may be the same have at least one of these keys in common.
QList<quint64> blockingKeys(const Traits &traits, bool isPerson);

Judgement comparePeople(const Traits &a, const Traits &b);
Judgement compareOrganizations(const Traits &a, const Traits &b);

struct LikelyPair
{
    qint64 first = 0;
    qint64 second = 0;
    Judgement judgement;

    bool operator==(const LikelyPair &) const = default;
};

/// Every pair that is to be shown, the likeliest first; those known to be others are left out.
/// Only those that share a key are compared. `stop` is asked now and then; once it returns true
/// the answer is empty.
QList<LikelyPair> likelyPairs(const QList<Person> &people, const std::function<bool()> &stop = {});
QList<LikelyPair> likelyPairs(const QList<Organization> &organizations,
                              const std::function<bool()> &stop = {});

} // namespace convenor
