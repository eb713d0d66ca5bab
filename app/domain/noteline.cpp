// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noteline.h"

#include "base/fold.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 40;

struct Mark
{
    NoteKind kind;
    char16_t sign;
    char16_t other; ///< the same on another keyboard
};

constexpr Mark marks[] = {
    {NoteKind::Opening, u'<', 0xff1c},  {NoteKind::Presentation, u'#', 0xff03},
    {NoteKind::Question, u'?', 0xff1f}, {NoteKind::Answer, u'=', 0xff1d},
    {NoteKind::Comment, u'-', 0x2013},  {NoteKind::Recommendation, u'!', 0xff01},
    {NoteKind::Decision, u'>', 0xff1e},
};
static_assert(std::size(marks) == wordsOf<NoteKind>.size());
constexpr char16_t arabicQuestionMark = 0x61f;

std::optional<NoteKind> kindOf(QChar sign)
{
    for (const Mark &mark : marks) {
        if (sign == mark.sign || sign == mark.other)
            return mark.kind;
    }
    return sign == arabicQuestionMark ? std::optional(NoteKind::Question) : std::nullopt;
}

bool isOfANumber(NoteKind kind, QStringView rest)
{
    const bool alwaysCounts = kind == NoteKind::Question || kind == NoteKind::Recommendation;
    return !alwaysCounts && !rest.isEmpty() && rest[0].isDigit();
}

QStringList wordsIn(const QString &text)
{
    return fold(text).split(u' ', Qt::SkipEmptyParts);
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || text[at - 1].isSpace();
}

/// Reads one line from its beginning on.
class Reading final
{
public:
    Reading(const QString &typed, const QStringList &known)
        : m_rest(typed.trimmed())
        , m_known(known)
    {
    }

    NoteLine read()
    {
        while (takeMark()) { }
        if (m_rest.startsWith(u'\\'))
            m_rest.remove(0, 1);
        else if (m_rest.startsWith(u'@'))
            takeName();
        else
            takeNameAtEnd();
        m_line.text = m_rest.trimmed();
        return m_line;
    }

private:
    bool takeMark()
    {
        if (m_rest.isEmpty())
            return false;
        const auto kind = kindOf(m_rest[0]);
        const qsizetype pluses = m_rest.startsWith(u"++"_s) ? 2 : m_rest.startsWith(u'+') ? 1 : 0;
        if (kind && !m_line.kind && !isOfANumber(*kind, QStringView(m_rest).sliced(1))) {
            m_line.kind = kind;
            drop(1);
            return true;
        }
        const QStringView after = QStringView(m_rest).sliced(pluses);
        if (pluses > 0 && !m_line.audience && (after.isEmpty() || !after[0].isDigit())) {
            m_line.audience = pluses == 2 ? Audience::Public : Audience::Registered;
            drop(pluses);
            return true;
        }
        return false;
    }

    void takeName()
    {
        m_line.tellsWho = true;
        m_rest.remove(0, 1);
        if (m_rest.isEmpty() || m_rest[0].isSpace())
            return;
        if (takeKnownName())
            return;
        const qsizetype colon = m_rest.indexOf(u':');
        const qsizetype blank = m_rest.indexOf(u' ');
        const bool isNear = colon > 0 && colon <= longestName;
        const qsizetype end = isNear ? colon : blank > 0 ? blank : m_rest.size();
        const QString name = m_rest.first(end).trimmed();
        if (!takeOnlyOne(name))
            m_line.called = name;
        drop(end);
        dropColon();
    }

    /// The longest name with which the rest begins, word by word.
    bool takeKnownName()
    {
        qsizetype best = 0;
        const QString begins = fold(m_rest.left(2 * longestName));
        for (int i = 0; i < m_known.size(); ++i) {
            const QString folded = fold(m_known[i]);
            const bool mayBe = !folded.isEmpty() && begins.startsWith(folded);
            const qsizetype end = mayBe ? endOfName(m_known[i], folded) : 0;
            if (end > best) {
                best = end;
                m_line.known = i;
            }
        }
        if (best == 0)
            return false;
        drop(best);
        dropColon();
        return true;
    }

    /// Where the rest is no longer that name; 0 where it does not begin with it.
    qsizetype endOfName(const QString &name, const QString &folded) const
    {
        // A name may be written with other marks than it is kept, but not in many more letters.
        const qsizetype most = qMin(m_rest.size(), name.size() + 8);
        for (qsizetype end = qMax(qsizetype(1), name.size() - 8); end <= most; ++end) {
            const bool endsWord = end == m_rest.size() || !m_rest[end].isLetterOrNumber();
            if (endsWord && !m_rest[end - 1].isSpace() && fold(m_rest.first(end)) == folded)
                return end;
        }
        return 0;
    }

    /// "@Doe" is Jane Doe where nobody else is called so.
    bool takeOnlyOne(const QString &name)
    {
        const QStringList typed = wordsIn(name);
        if (typed.isEmpty())
            return false;
        int only = -1;
        for (int i = 0; i < m_known.size(); ++i) {
            const QStringList words = wordsIn(m_known[i]);
            const bool isMeant =
                std::all_of(typed.cbegin(), typed.cend(),
                            [&](const QString &word) { return words.contains(word); });
            if (!isMeant)
                continue;
            if (only >= 0)
                return false;
            only = i;
        }
        m_line.known = only;
        return only >= 0;
    }

    /// Only of somebody known: an address or a handle at the end is a part of the text.
    void takeNameAtEnd()
    {
        const qsizetype at = m_rest.lastIndexOf(u'@');
        if (at <= 0 || !beginsWord(m_rest, at))
            return;
        const QString name = m_rest.sliced(at + 1);
        const QString folded = fold(name);
        for (int i = 0; i < m_known.size() && !folded.isEmpty(); ++i) {
            if (fold(m_known[i]) == folded)
                m_line.known = i;
        }
        if (m_line.known < 0 && !takeOnlyOne(name))
            return;
        m_line.tellsWho = true;
        m_rest.truncate(at);
    }

    void drop(qsizetype letters) { m_rest = m_rest.sliced(letters).trimmed(); }
    void dropColon()
    {
        if (m_rest.startsWith(u':') || m_rest.startsWith(u','))
            drop(1);
    }

    QString m_rest;
    const QStringList &m_known;
    NoteLine m_line;
};

} // namespace

NoteLine readNoteLine(const QString &typed, const QStringList &known)
{
    return Reading(typed, known).read();
}

QString plainLine(const QString &text)
{
    NoteLine plain;
    plain.text = text.trimmed();
    // A name at the end is read as one only where somebody is called so, which is not known here.
    const bool mayEndInName = text.lastIndexOf(u'@') > 0;
    const bool isPlain = !mayEndInName && readNoteLine(text, {}) == plain;
    return isPlain ? text : u'\\' + text;
}

QChar markOf(NoteKind kind)
{
    const auto mark = std::find_if(std::begin(marks), std::end(marks),
                                   [kind](const Mark &each) { return each.kind == kind; });
    return mark->sign;
}

qsizetype nameBefore(const QString &typed, qsizetype cursor)
{
    const qsizetype at = cursor > 0 ? typed.lastIndexOf(u'@', cursor - 1) : -1;
    if (at < 0 || cursor - at > longestName || typed.startsWith(u'\\'))
        return -1;
    const QStringView before = QStringView(typed).first(at);
    const bool followsMarks = std::all_of(before.cbegin(), before.cend(), [](QChar each) {
        return each.isSpace() || each == u'+' || kindOf(each);
    });
    return followsMarks || beginsWord(typed, at) ? at + 1 : -1;
}

QList<int> namesLike(const QStringList &known, const QString &typed)
{
    const QStringList wanted = wordsIn(typed);
    QList<int> found;
    for (int i = 0; i < known.size(); ++i) {
        const QString words = u' ' + searchText(known[i]);
        if (std::all_of(wanted.cbegin(), wanted.cend(),
                        [&words](const QString &word) { return words.contains(u' ' + word); }))
            found.append(i);
    }
    return found;
}

} // namespace convenor
