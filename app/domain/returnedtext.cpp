// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/returnedtext.h"

#include "domain/worddiff.h"

#include <QSet>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

qsizetype endOf(const TextEdit &edit)
{
    return edit.start + edit.length;
}

/// Letters and numbers alone, by which two texts are the same but for their form.
QString lettersOf(QStringView text)
{
    QString words;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            words += c;
    }
    return words;
}

bool isInsertion(const TextEdit &edit)
{
    return edit.length == 0;
}

/// Whether both change the same place of their common base. Insertions into one point do, unless
/// the line break that one of them begins or ends with says which is the first.
bool meet(const TextEdit &one, const TextEdit &own)
{
    if (isInsertion(one) && isInsertion(own))
        return one.start == own.start && !own.after.startsWith(u'\n') && !own.after.endsWith(u'\n');
    if (isInsertion(one))
        return own.start < one.start && one.start < endOf(own);
    if (isInsertion(own))
        return one.start < own.start && own.start < endOf(one);
    return std::max(one.start, own.start) < std::min(endOf(one), endOf(own));
}

/// Places of a base as places of what its own edits make of it.
class Carrying final
{
public:
    Carrying(const QString &base, const QString &other)
        : m_base(base)
        , m_other(other)
        , m_own(editsBetween(base, other))
    {
    }

    void add(const TextEdit &edit)
    {
        if (m_own.contains(edit))
            return; // said already
        Group group{edit.start, endOf(edit), {edit}, {}};
        for (bool isGrowing = true; isGrowing;)
            isGrowing = takeOwn(group);
        const bool shares = !m_groups.isEmpty() && m_groups.last().own.intersects(group.own);
        if (!shares) {
            m_groups.append(group);
            return;
        }
        Group &last = m_groups.last();
        last.end = std::max(last.end, group.end);
        last.edits += group.edits;
        last.own += group.own;
    }

    QList<CarriedEdit> carried() const
    {
        QList<CarriedEdit> all;
        for (const Group &group : m_groups) {
            const QStringView base =
                QStringView(m_base).sliced(group.start, group.end - group.start);
            const TextEdit place = placeOf(group);
            const QStringView now = QStringView(m_other).sliced(place.start, place.length);
            CarriedEdit each{place, lettersOf(base) != lettersOf(now)};
            each.edit.after = wantedIn(group);
            if (now != each.edit.after)
                all.append(each);
        }
        return all;
    }

private:
    /// Edits, the own edits in the same place, and the stretch of the base that all of them take.
    struct Group
    {
        qsizetype start;
        qsizetype end;
        QList<TextEdit> edits;
        QSet<qsizetype> own;
    };

    /// One own edit more that the group meets; false where there is none.
    bool takeOwn(Group &group) const
    {
        const TextEdit whole{group.start, group.end - group.start, {}};
        for (qsizetype i = 0; i < m_own.size(); ++i) {
            if (group.own.contains(i) || !meet(whole, m_own[i]))
                continue;
            group.own.insert(i);
            group.start = std::min(group.start, m_own[i].start);
            group.end = std::max(group.end, endOf(m_own[i]));
            return true;
        }
        return false;
    }

    QString wantedIn(const Group &group) const
    {
        QString text;
        qsizetype at = group.start;
        for (const TextEdit &edit : group.edits) {
            text += QStringView(m_base).sliced(at, edit.start - at);
            text += edit.after;
            at = endOf(edit);
        }
        return text.append(QStringView(m_base).sliced(at, group.end - at));
    }

    TextEdit placeOf(const Group &group) const
    {
        TextEdit place{group.start, group.end - group.start, {}};
        for (qsizetype i = 0; i < m_own.size(); ++i) {
            const TextEdit &own = m_own[i];
            const qsizetype more = own.after.size() - own.length;
            // What continues a line goes before a line break that was put there.
            const bool isBehind = isInsertion(own) && place.length == 0 && group.own.isEmpty()
                && own.start == group.start && own.after.startsWith(u'\n');
            if (group.own.contains(i))
                place.length += more;
            else if (endOf(own) <= group.start && !isBehind)
                place.start += more;
        }
        return place;
    }

    const QString &m_base;
    const QString &m_other;
    QList<TextEdit> m_own;
    QList<Group> m_groups;
};

} // namespace

QList<TextEdit> editsBetween(const QString &before, const QString &after)
{
    QList<TextEdit> edits;
    qsizetype at = 0;
    for (const TextPiece &piece : wordDifferences(before, after)) {
        if (!piece.isKept())
            edits.append({at, piece.before.size(), piece.after});
        at += piece.before.size();
    }
    return edits;
}

QList<CarriedEdit> carriedOnto(const QString &base, const QList<TextEdit> &edits,
                               const QString &other)
{
    Carrying carrying(base, other);
    for (const TextEdit &each : edits)
        carrying.add(each);
    return carrying.carried();
}

QList<TextEdit> placedInWhole(const QString &whole, const QList<TextSpan> &passages,
                              const QList<TextEdit> &edits)
{
    constexpr qsizetype gap = 2; // the blank line between two of them
    QList<TextEdit> placed;
    for (const TextEdit &edit : edits) {
        // One that reaches over several of them leaves alone what stands between them.
        bool isFirst = true;
        qsizetype at = 0;
        for (const TextSpan &each : passages) {
            const qsizetype start = std::max(edit.start, at);
            const qsizetype end = std::min(endOf(edit), at + each.length);
            const bool isHere = start < end || (isFirst && start <= at + each.length);
            if (isHere) {
                const qsizetype length = std::max(end - start, qsizetype(0));
                placed.append({each.start + start - at, length, isFirst ? edit.after : QString()});
                isFirst = false;
            }
            at += each.length + gap;
        }
        if (isFirst)
            placed.append({whole.size(), 0, edit.after});
    }
    return placed;
}

qsizetype amountOf(const QList<TextEdit> &edits)
{
    qsizetype amount = edits.size();
    for (const TextEdit &each : edits)
        amount += each.length + each.after.size();
    return amount;
}

QString askedBy(const QList<MarkedPassage> &marked, const QString &before, const QString &after)
{
    const QString removed = lettersOf(before);
    const QString added = lettersOf(after);
    for (const MarkedPassage &each : marked) {
        const QString words = lettersOf(each.text);
        const QString &changed = each.isInsertion ? added : removed;
        if (!words.isEmpty() && !changed.isEmpty()
            && (changed.contains(words) || words.contains(changed)))
            return each.by;
    }
    return {};
}

QString withTaken(const QString &text, const QList<ReturnedChange> &changes,
                  const QList<qsizetype> &taken)
{
    QString made = text;
    for (qsizetype i = changes.size() - 1; i >= 0; --i) {
        const TextEdit &edit = changes[i].edit;
        if (taken.contains(i))
            made.replace(edit.start, edit.length, edit.after);
    }
    return made;
}

} // namespace convenor
