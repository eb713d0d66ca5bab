// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duplicates.h"

#include "base/fold.h"
#include "domain/spellings.h"

#include <QUrl>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Larger blocks are those of very common names: in them only neighbours in the order of names are
/// compared.
constexpr qsizetype largestBlock = 60;
constexpr qsizetype neighbours = 12;
constexpr qsizetype wordsLookedAt = 6;
constexpr qsizetype shortName = 3;

Spelling spellingOf(const QStringList &words)
{
    Spelling spelling;
    spelling.words = words.mid(0, wordsLookedAt);
    for (const QString &word : std::as_const(spelling.words))
        spelling.skeletons.append(skeletonOf(word));
    spelling.joined = words.join(QString());
    return spelling;
}

QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += c;
    }
    return digits.size() >= 7 ? digits.right(8) : QString();
}

bool isSharedMailbox(QStringView address)
{
    static const QStringList boxes{u"info"_s,        u"contact"_s, u"office"_s, u"admin"_s,
                                   u"secretariat"_s, u"hello"_s,   u"mail"_s,   u"team"_s};
    return boxes.contains(address.left(address.indexOf(u'@')));
}

/// How like two names are, 0 to 1.
struct NameLikeness
{
    double value = 0;
    Likenesses why;
};

double valueOf(WordLikeness likeness)
{
    switch (likeness) {
    case WordLikeness::Same:
        return 1;
    case WordLikeness::Sound:
        return 0.92;
    case WordLikeness::Slip:
        return 0.86;
    case WordLikeness::Short:
        return 0.75;
    case WordLikeness::Initial:
        return 0.7;
    case WordLikeness::None:
        break;
    }
    return 0;
}

Likenesses reasonOf(WordLikeness likeness)
{
    switch (likeness) {
    case WordLikeness::Sound:
        return Likeness::SimilarSound;
    case WordLikeness::Slip:
        return Likeness::TypingSlip;
    case WordLikeness::Short:
    case WordLikeness::Initial:
        return Likeness::Initials;
    default:
        return {};
    }
}

/// The words of one name, each matched with the likeliest free word of the other.
struct Matching
{
    double sum = 0;
    int matched = 0;
    int whole = 0; ///< of these, more than initials
    bool inOrder = true;
    Likenesses why;
};

Matching matched(const Spelling &a, const Spelling &b)
{
    Matching result;
    unsigned taken = 0;
    qsizetype last = -1;
    for (qsizetype i = 0; i < a.words.size(); ++i) {
        WordLikeness best = WordLikeness::None;
        qsizetype at = -1;
        for (qsizetype j = 0; j < b.words.size(); ++j) {
            if (taken & (1U << j))
                continue;
            const auto likeness =
                likenessOf(a.words[i], a.skeletons[i], b.words[j], b.skeletons[j]);
            if (likeness > best) {
                best = likeness;
                at = j;
            }
        }
        if (at < 0)
            continue;
        taken |= 1U << at;
        result.sum += valueOf(best);
        ++result.matched;
        result.whole += best > WordLikeness::Short;
        result.why |= reasonOf(best);
        result.inOrder = result.inOrder && at > last;
        last = at;
    }
    return result;
}

NameLikeness compareNames(const Spelling &one, const Spelling &two)
{
    const bool turned = one.words.size() > two.words.size();
    const Spelling &a = turned ? two : one;
    const Spelling &b = turned ? one : two;
    if (a.words.isEmpty())
        return {};
    if (a.words == b.words)
        return {a.words.size() > 1 ? 1.0 : 0.8, Likeness::SameName};
    if (a.joined == b.joined)
        return {0.97, Likeness::SameName};
    const Matching match = matched(a, b);
    if (match.matched < a.words.size() || match.whole == 0)
        return {};
    const auto extra = double(b.words.size() - a.words.size());
    double value = match.sum / double(a.words.size()) - 0.06 * extra;
    if (a.words.size() == 1 && b.words.size() > 1)
        value = qMin(value, 0.55);
    Likenesses why = match.why;
    if (!match.inOrder) {
        why |= Likeness::OtherOrder;
        value -= 0.03;
    } else if (!why) {
        why |= Likeness::SameName;
    }
    return {value, why};
}

template <class T>
bool bothDiffer(const T &a, const T &b)
{
    return a != T() && b != T() && a != b;
}

template <class T>
bool bothSame(const T &a, const T &b)
{
    return a == b && a != T();
}

/// Of organizations: the share of words, by length, that both names have.
NameLikeness compareTitles(const Spelling &a, const Spelling &b)
{
    if (a.words.isEmpty() || b.words.isEmpty())
        return {};
    if (a.words == b.words || a.joined == b.joined)
        return {1, Likeness::SameName};
    const Matching match = matched(a, b);
    const double share = 2 * match.sum / double(a.words.size() + b.words.size());
    Likenesses why = match.why & ~Likenesses(Likeness::Initials);
    if (match.matched < 1 || match.whole < match.matched)
        return {share * 0.6, why};
    if (match.matched == a.words.size() && match.matched == b.words.size() && !match.inOrder)
        why |= Likeness::OtherOrder;
    return {share, why};
}

QString hostOf(const QString &website)
{
    QString host = QUrl::fromUserInput(website).host().toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return host;
}

/// Takes "(IRC)" off the name's end and returns what was in it.
QString takeBracketed(QString &name)
{
    const qsizetype open = name.lastIndexOf(u'(');
    const qsizetype close = name.indexOf(u')', open);
    if (open <= 0 || close < 0)
        return {};
    const QString inside = name.mid(open + 1, close - open - 1);
    name.remove(open, close - open + 1);
    return inside;
}

bool looksLikeAcronym(const QString &name)
{
    return name.size() >= 2 && name.size() <= 7 && !name.contains(u' ') && name == name.toUpper()
        && name != name.toLower();
}

void addAcronym(Traits &traits, const QString &acronym)
{
    const QString folded = fold(acronym).remove(u' ');
    if (folded.size() >= 2 && !traits.acronyms.contains(folded))
        traits.acronyms.append(folded);
}

bool acronymFits(const Traits &acronym, const Traits &name)
{
    return name.initials.size() >= 3 && acronym.acronyms.contains(name.initials);
}

/// Known by an acronym alone, so that its name says nothing against the other's.
bool isBareAcronym(const Traits &traits)
{
    return traits.names.size() == 1 && traits.names.first().words.size() == 1;
}

/// Two with names of their own may share an acronym and nothing else.
double acronymScore(const Traits &a, const Traits &b)
{
    constexpr double alone = 62;
    constexpr double besideNames = 45;
    if ((acronymFits(a, b) && isBareAcronym(a)) || (acronymFits(b, a) && isBareAcronym(b)))
        return alone;
    return acronymFits(a, b) || acronymFits(b, a) ? besideNames : 0;
}

using Compare = Judgement (*)(const Traits &, const Traits &);

quint64 pairOf(quint32 a, quint32 b)
{
    return a < b ? quint64(a) << 32 | b : quint64(b) << 32 | a;
}

/// Which indexes share a key, each pair once.
QList<quint64> sharedPairs(const QList<Traits> &all, bool isPerson)
{
    QList<std::pair<quint64, quint32>> keyed;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const quint64 key : blockingKeys(all[i], isPerson))
            keyed.append({key, quint32(i)});
    }
    std::sort(keyed.begin(), keyed.end());
    QList<quint64> pairs;
    const auto byName = [&](const auto &a, const auto &b) {
        return all[a.second].names[0].joined < all[b.second].names[0].joined;
    };
    for (auto from = keyed.begin(); from != keyed.end();) {
        const auto to = std::find_if(from, keyed.end(),
                                     [&](const auto &each) { return each.first != from->first; });
        const bool isLarge = to - from > largestBlock;
        if (isLarge)
            std::sort(from, to, byName);
        for (auto a = from; a != to; ++a) {
            const auto last = isLarge ? a + std::min(neighbours + 1, qsizetype(to - a)) : to;
            for (auto b = a + 1; b < last; ++b)
                pairs.append(pairOf(a->second, b->second));
        }
        from = to;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

template <class T>
QList<LikelyPair> likelyAmong(const QList<T> &values, bool isPerson, Compare compare,
                              const std::function<bool()> &stop)
{
    QList<Traits> all;
    all.reserve(values.size());
    for (const T &value : values)
        all.append(traitsOf(value));
    QList<LikelyPair> found;
    int asked = 0;
    for (const quint64 pair : sharedPairs(all, isPerson)) {
        if (stop && ++asked % 4096 == 0 && stop())
            return {};
        const Traits &a = all[qsizetype(pair >> 32)];
        const Traits &b = all[qsizetype(pair & 0xffffffffU)];
        if (a.id == b.id || a.others.contains(b.id) || b.others.contains(a.id))
            continue;
        const Judgement judgement = compare(a, b);
        if (judgement.score >= leastShownScore)
            found.append({a.id, b.id, judgement});
    }
    std::sort(found.begin(), found.end(), [](const LikelyPair &a, const LikelyPair &b) {
        return std::tuple(-a.judgement.score, a.first, a.second)
            < std::tuple(-b.judgement.score, b.first, b.second);
    });
    return found;
}

} // namespace

Traits traitsOf(const Person &person)
{
    Traits traits;
    traits.id = person.id.value();
    QStringList words = personWords(person.name);
    traits.names = {spellingOf(words)};
    traits.address = person.email.trimmed().toLower();
    traits.phone = digitsOf(person.phone);
    traits.country = person.country;
    traits.organization = person.organization.value();
    for (const PersonId other : person.notSameAs)
        traits.others.append(other.value());
    return traits;
}

Traits traitsOf(const Organization &organization)
{
    Traits traits;
    traits.id = organization.id.value();
    QStringList names{organization.name};
    names += organization.aliases;
    addAcronym(traits, organization.acronym);
    for (QString name : std::as_const(names)) {
        addAcronym(traits, takeBracketed(name));
        if (looksLikeAcronym(name.trimmed()))
            addAcronym(traits, name);
        traits.names.append(spellingOf(organizationWords(name)));
    }
    for (const QString &word : std::as_const(traits.names[0].words))
        traits.initials += word[0];
    traits.address = hostOf(organization.website);
    traits.country = organization.country;
    for (const OrganizationId other : organization.notSameAs)
        traits.others.append(other.value());
    return traits;
}

QList<quint64> blockingKeys(const Traits &traits, bool isPerson)
{
    QList<quint64> keys;
    const auto add = [&keys](char kind, QStringView one, QStringView two = {}) {
        if (!one.isEmpty())
            keys.append(quint64(qHash(one, size_t(kind))) * 31 + quint64(qHash(two, 7)));
    };
    add('e', traits.address);
    add('p', traits.phone);
    for (const Spelling &name : traits.names) {
        add('j', skeletonOf(name.joined));
        const qsizetype count = name.words.size();
        if (count == 1) {
            add('w', name.skeletons[0]);
            add('b', QStringView(name.words[0]).left(4));
            add('z', QStringView(name.words[0]).right(4));
        }
        for (qsizetype i = 0; i < count; ++i) {
            for (qsizetype j = 0; j < count; ++j) {
                if (i < j)
                    add('s', qMin(name.skeletons[i], name.skeletons[j]),
                        qMax(name.skeletons[i], name.skeletons[j]));
                // In a short name one slip leaves no pair of words as it was.
                if ((isPerson || count <= shortName) && i != j)
                    add('i', QStringView(name.skeletons[i]).left(1), name.skeletons[j]);
            }
            if (isPerson && traits.organization != 0 && name.words[i].size() > 1)
                add('o', QString::number(traits.organization), name.skeletons[i]);
        }
    }
    for (const QString &acronym : traits.acronyms)
        add('a', acronym);
    if (traits.initials.size() >= 3)
        add('a', traits.initials);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

Judgement comparePeople(const Traits &a, const Traits &b)
{
    const NameLikeness name = compareNames(a.names[0], b.names[0]);
    Judgement judgement{0, name.why};
    const bool sameEmail = bothSame(a.address, b.address);
    const bool samePhone = bothSame(a.phone, b.phone);
    if (name.value <= 0 && !sameEmail)
        return {};
    double score = name.value * 70;
    const auto weigh = [&](bool holds, Likeness why, double points) {
        if (holds) {
            judgement.why |= why;
            score += points;
        }
    };
    // A mailbox that an office shares says little, unless the names agree too.
    const bool shared = sameEmail && isSharedMailbox(a.address);
    weigh(sameEmail, Likeness::SameEmail, name.value > 0 ? 40 : shared ? 25 : 50);
    weigh(samePhone, Likeness::SamePhone, 20);
    weigh(bothSame(a.organization, b.organization), Likeness::SameOrganization, 20);
    weigh(bothSame(a.country, b.country), Likeness::SameCountry, 5);
    weigh(bothDiffer(a.organization, b.organization), Likeness::OtherOrganization, -18);
    weigh(bothDiffer(a.address, b.address), Likeness::OtherEmail, -8);
    weigh(bothDiffer(a.country, b.country), Likeness::OtherCountry, -10);
    judgement.score = qBound(0, qRound(score), 100);
    return judgement;
}

Judgement compareOrganizations(const Traits &a, const Traits &b)
{
    NameLikeness best;
    for (const Spelling &one : a.names) {
        for (const Spelling &two : b.names) {
            const NameLikeness likeness = compareTitles(one, two);
            if (likeness.value > best.value)
                best = likeness;
        }
    }
    Judgement judgement{0, best.why};
    double score = best.value * 80;
    const auto weigh = [&](bool holds, Likeness why, double points) {
        if (holds) {
            judgement.why |= why;
            score += points;
        }
    };
    const bool sameAcronym =
        std::any_of(a.acronyms.cbegin(), a.acronyms.cend(),
                    [&](const QString &each) { return b.acronyms.contains(each); });
    const double byAcronym = acronymScore(a, b);
    if (byAcronym > 0) {
        judgement.why |= Likeness::AcronymOfName;
        score = qMax(score, byAcronym);
    }
    const bool isCounted = byAcronym > 0 && best.value <= 0.5;
    weigh(sameAcronym && !isCounted, Likeness::SameAcronym, best.value > 0.5 ? 15 : 35);
    weigh(bothSame(a.address, b.address), Likeness::SameWebsite, 35);
    weigh(bothSame(a.country, b.country), Likeness::SameCountry, 5);
    weigh(bothDiffer(a.country, b.country), Likeness::OtherCountry, -20);
    judgement.score = qBound(0, qRound(score), 100);
    return judgement;
}

QList<LikelyPair> likelyPairs(const QList<Person> &people, const std::function<bool()> &stop)
{
    return likelyAmong(people, true, comparePeople, stop);
}

QList<LikelyPair> likelyPairs(const QList<Organization> &organizations,
                              const std::function<bool()> &stop)
{
    return likelyAmong(organizations, false, compareOrganizations, stop);
}

} // namespace convenor
