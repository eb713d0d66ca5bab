// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/spellings.h"

#include "base/fold.h"

#include <QHash>
#include <QSet>

#include <array>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Letters of other scripts as they are mostly written in Latin ones; short Arabic vowels are not
/// written, and a skeleton needs none.
QStringView latinOf(QChar letter)
{
    static const QHash<QChar, QString> letters = [] {
        const QString pairs =
            u"а a б b в v г g ґ g д d е e є e ж j з z и i і i ї i й y к k л l м m н n о o п p р r "
            u"с s т t у u ф f х h ц s ч s ш s щ s ъ _ ы i ь _ э e ю u я a "
            u"α a β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ i φ f "
            u"χ h ψ ps ω o "
            u"ا a ب b ت t ث t ج j ح h خ h د d ذ d ر r ز z س s ش s ص s ض d ط t ظ z ع a غ g ف f "
            u"ق k ك k ل l م m ن n ه h و u ي i ى a ة a ء _"_s;
        const QStringList parts = pairs.split(u' ');
        QHash<QChar, QString> map;
        for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
            map.insert(parts[i][0], parts[i + 1] == u"_" ? QString() : parts[i + 1]);
        return map;
    }();
    const auto found = letters.constFind(letter);
    return found == letters.constEnd() ? QStringView() : QStringView(*found);
}

QString inLatin(QStringView word)
{
    QString latin;
    for (const QChar c : word) {
        if (c.unicode() < 0x80)
            latin += c;
        else if (const QStringView known = latinOf(c); !known.isNull())
            latin += known;
        else
            latin += c;
    }
    return latin;
}

bool isVowel(QChar c)
{
    return u"aeiouy"_s.contains(c);
}

const QSet<QString> &titles()
{
    static const QSet<QString> set{u"mr"_s,   u"mrs"_s,       u"ms"_s,     u"miss"_s,  u"mx"_s,
                                   u"dr"_s,   u"prof"_s,      u"sir"_s,    u"dame"_s,  u"mme"_s,
                                   u"mlle"_s, u"sra"_s,       u"sr"_s,     u"eng"_s,   u"rev"_s,
                                   u"hon"_s,  u"phd"_s,       u"md"_s,     u"amb"_s,   u"herr"_s,
                                   u"frau"_s, u"al"_s,        u"el"_s,     u"bin"_s,   u"ibn"_s,
                                   u"bint"_s, u"professor"_s, u"doctor"_s, u"sheikh"_s};
    return set;
}

const QSet<QString> &legalForms()
{
    static const QSet<QString> set{
        u"ev"_s,   u"inc"_s,   u"incorporated"_s, u"ltd"_s,        u"limited"_s,      u"llc"_s,
        u"gmbh"_s, u"ggmbh"_s, u"asbl"_s,         u"vzw"_s,        u"ngo"_s,          u"ong"_s,
        u"corp"_s, u"cic"_s,   u"association"_s,  u"asociacion"_s, u"associazione"_s, u"verein"_s,
        u"co"_s,   u"plc"_s,   u"org"_s};
    return set;
}

const QSet<QString> &smallWords()
{
    static const QSet<QString> set{u"the"_s, u"of"_s,   u"for"_s, u"and"_s, u"in"_s,   u"a"_s,
                                   u"an"_s,  u"de"_s,   u"des"_s, u"du"_s,  u"la"_s,   u"le"_s,
                                   u"les"_s, u"pour"_s, u"et"_s,  u"et"_s,  u"en"_s,   u"y"_s,
                                   u"los"_s, u"las"_s,  u"el"_s,  u"del"_s, u"para"_s, u"fur"_s,
                                   u"und"_s, u"der"_s,  u"die"_s, u"l"_s,   u"d"_s,    u"to"_s};
    return set;
}

} // namespace

QStringList personWords(const QString &name)
{
    const QStringList all = fold(name).split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (const QString &word : all) {
        if (!titles().contains(word))
            words.append(word);
    }
    return words.isEmpty() ? all : words;
}

QStringList organizationWords(const QString &name)
{
    QString folded = fold(name);
    if (folded.endsWith(u" e v"))
        folded.chop(4);
    const QStringList all = folded.split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    for (const QString &word : all) {
        if (!legalForms().contains(word) && !smallWords().contains(word))
            words.append(word);
    }
    return words.isEmpty() ? all : words;
}

QString skeletonOf(QStringView word)
{
    static const std::array<std::pair<QString, QString>, 13> sounds{{{u"sch"_s, u"s"_s},
                                                                     {u"tch"_s, u"s"_s},
                                                                     {u"ph"_s, u"f"_s},
                                                                     {u"sh"_s, u"s"_s},
                                                                     {u"ch"_s, u"s"_s},
                                                                     {u"kh"_s, u"h"_s},
                                                                     {u"gh"_s, u"g"_s},
                                                                     {u"dj"_s, u"j"_s},
                                                                     {u"ck"_s, u"k"_s},
                                                                     {u"ts"_s, u"s"_s},
                                                                     {u"tz"_s, u"s"_s},
                                                                     {u"x"_s, u"ks"_s},
                                                                     {u"th"_s, u"t"_s}}};
    QString text = inLatin(word);
    for (const auto &[from, to] : sounds)
        text.replace(from, to);
    QString skeleton;
    QChar last;
    for (QChar c : std::as_const(text)) {
        if (c == u'c' || c == u'q')
            c = u'k';
        else if (c == u'w')
            c = u'v';
        else if (c == u'z')
            c = u's';
        if (isVowel(c)) {
            if (skeleton.isEmpty())
                skeleton += u'a';
        } else if (c != last && (c != u'h' || skeleton.isEmpty())) {
            skeleton += c;
        }
        last = c;
    }
    return skeleton;
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (qAbs(a.size() - b.size()) > limit)
        return limit + 1;
    constexpr qsizetype most = 63;
    a = a.left(most);
    b = b.left(most);
    std::array<std::array<int, most + 1>, 3> rows{};
    for (qsizetype j = 0; j <= b.size(); ++j)
        rows[0][size_t(j)] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        auto &row = rows[size_t(i % 3)];
        const auto &above = rows[size_t((i + 2) % 3)];
        const auto &twoAbove = rows[size_t((i + 1) % 3)];
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[at] = qMin(qMin(above[at], row[at - 1]) + 1, above[at - 1] + change);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = qMin(row[at], twoAbove[at - 2] + 1);
            least = qMin(least, row[at]);
        }
        if (least > limit)
            return limit + 1;
    }
    return qMin(rows[size_t(a.size() % 3)][size_t(b.size())], limit + 1);
}

WordLikeness likenessOf(const QString &a, const QString &skeletonA, const QString &b,
                        const QString &skeletonB)
{
    if (a == b)
        return a.size() == 1 ? WordLikeness::Initial : WordLikeness::Same;
    if (a.isEmpty() || b.isEmpty())
        return WordLikeness::None;
    const QString &shorter = a.size() < b.size() ? a : b;
    const QString &longer = a.size() < b.size() ? b : a;
    if (shorter.size() == 1)
        return shorter[0] == longer[0] ? WordLikeness::Initial : WordLikeness::None;
    if (skeletonA == skeletonB && skeletonA.size() >= 2)
        return WordLikeness::Sound;
    if (shorter.size() >= 4) {
        const int allowed = longer.size() >= 8 ? 2 : 1;
        if (editDistance(a, b, allowed) <= allowed)
            return WordLikeness::Slip;
    }
    if (shorter.size() >= 3 && longer.startsWith(shorter))
        return WordLikeness::Short;
    return WordLikeness::None;
}

} // namespace convenor
