// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/worddiff.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <dtl/dtl.hpp>

namespace convenor {

namespace {

/// So many words of both texts together are compared word by word between two lines that stayed.
constexpr qsizetype mostWords = 6000;

using Tokens = QList<QStringView>;

/// Each with its line break.
Tokens linesIn(QStringView text)
{
    Tokens lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? text.size() : found + 1;
        lines.append(text.sliced(start, end - start));
        start = end;
    }
    return lines;
}

/// Words, and what stands between them: each run of blanks, each sign, each line break.
Tokens wordsIn(QStringView text)
{
    Tokens words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.constData(), text.size());
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        words.append(text.sliced(start, end - start));
        start = end;
    }
    return words;
}

/// The same token has the same number.
class Numbering final
{
public:
    std::vector<int> of(const Tokens &tokens)
    {
        std::vector<int> numbers;
        numbers.reserve(size_t(tokens.size()));
        for (const QStringView token : tokens) {
            const auto known = m_numbers.constFind(token);
            numbers.push_back(known == m_numbers.cend()
                                  ? *m_numbers.insert(token, int(m_numbers.size()))
                                  : *known);
        }
        return numbers;
    }

private:
    QHash<QStringView, int> m_numbers;
};

/// A piece as parts of the two texts, either of which may be empty.
struct Stretch
{
    bool isKept = false;
    QStringView before;
    QStringView after;
};

/// Walks through two texts, token by token, and gives what is kept and what is not.
class Walk final
{
public:
    Walk(const Tokens &old, const Tokens &now)
        : m_old(old.cbegin())
        , m_now(now.cbegin())
    {
    }

    void keep()
    {
        extend(true, *m_old, *m_now);
        ++m_old;
        ++m_now;
    }
    void drop() { extend(false, *m_old++, {}); }
    void add() { extend(false, {}, *m_now++); }
    QList<Stretch> stretches() const { return m_stretches; }

private:
    /// Tokens follow each other without a gap.
    void extend(bool isKept, QStringView old, QStringView now)
    {
        if (m_stretches.isEmpty() || m_stretches.constLast().isKept != isKept)
            m_stretches.append({isKept, {}, {}});
        Stretch &last = m_stretches.last();
        const auto longer = [](QStringView text, QStringView token) {
            return text.isEmpty() ? token
                                  : QStringView(text.constData(), text.size() + token.size());
        };
        last.before = longer(last.before, old);
        last.after = longer(last.after, now);
    }

    Tokens::const_iterator m_old;
    Tokens::const_iterator m_now;
    QList<Stretch> m_stretches;
};

QList<Stretch> compared(const Tokens &before, const Tokens &after)
{
    Numbering numbering;
    const std::vector<int> old = numbering.of(before);
    const std::vector<int> now = numbering.of(after);

    // What begins and ends alike needs no search: mostly that is nearly all of it.
    const auto room = std::ptrdiff_t(std::min(old.size(), now.size()));
    const auto head =
        std::mismatch(old.begin(), old.begin() + room, now.begin()).first - old.begin();
    const auto tail =
        std::mismatch(old.rbegin(), old.rbegin() + room - head, now.rbegin()).first - old.rbegin();
    const auto middleOf = [head, tail](const std::vector<int> &all) {
        return std::vector<int>(all.begin() + head, all.end() - tail);
    };
    dtl::Diff<int, std::vector<int>> diff(middleOf(old), middleOf(now));
    diff.compose();

    Walk walk(before, after);
    for (auto i = head; i > 0; --i)
        walk.keep();
    for (const auto &[number, edit] : diff.getSes().getSequence()) {
        if (edit.type == dtl::SES_COMMON)
            walk.keep();
        else if (edit.type == dtl::SES_DELETE)
            walk.drop();
        else
            walk.add();
    }
    for (auto i = tail; i > 0; --i)
        walk.keep();
    return walk.stretches();
}

bool isMereGap(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c != u'\n' && !c.isLetterOrNumber() && !c.isSurrogate();
    });
}

/// Pieces as they come, those of a sort joined, and changes that only a gap parts.
QList<TextPiece> joined(const QList<Stretch> &stretches)
{
    QList<TextPiece> pieces;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        const Stretch &stretch = stretches.at(i);
        const bool isAfterChange = !pieces.isEmpty() && !pieces.constLast().isKept();
        const bool isGap = isAfterChange && stretch.isKept && isMereGap(stretch.before)
            && i + 1 < stretches.size() && !stretches.at(i + 1).isKept;
        if (pieces.isEmpty() || (isAfterChange == stretch.isKept && !isGap))
            pieces.append(TextPiece{});
        pieces.last().before += stretch.before;
        pieces.last().after += stretch.after;
    }
    return pieces;
}

} // namespace

QList<TextPiece> wordDifferences(const QString &before, const QString &after)
{
    QList<Stretch> stretches;
    for (const Stretch &lines : compared(linesIn(before), linesIn(after))) {
        const bool areBothThere = !lines.before.isEmpty() && !lines.after.isEmpty();
        const Tokens old = wordsIn(lines.before);
        const Tokens now = wordsIn(lines.after);
        if (lines.isKept || !areBothThere || old.size() + now.size() > mostWords)
            stretches.append(lines);
        else
            stretches.append(compared(old, now));
    }
    return joined(stretches);
}

} // namespace convenor
