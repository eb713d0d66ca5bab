// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/linecut.h"

#include "domain/speakerwords.h"

#include <algorithm>
#include <optional>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// How many characters of a separator are at this place; 0 where none is.
qsizetype separatorAt(const QString &text, qsizetype at)
{
    static const QString always = u",،、，;；\t|｜"_s;
    static const QString dashes = u"-–—―−"_s;
    const QChar c = text[at];
    if (always.contains(c) || c == u'：')
        return 1;
    const auto isBlank = [&](qsizetype i) {
        return i < 0 || i >= text.size() || text[i].isSpace();
    };
    if (dashes.contains(c) && isBlank(at - 1) && isBlank(at + 1))
        return 1;
    if (c == u'—')
        return 1;
    return c == u':' && isBlank(at + 1) ? 1 : 0;
}

bool isColumnMark(QChar c)
{
    return QString(u";；\t|｜"_s).contains(c);
}

/// Titles do not count.
qsizetype nameWords(const QString &text)
{
    QStringList words = splitWords(text);
    while (!words.isEmpty() && titleWord(words.first(), u"x"_s) != TitleWord::No)
        words.removeFirst();
    return words.size();
}

/// "Jane Doe and John Smith", both with more than one name: "Ortega y Gasset" is one person.
std::optional<std::pair<qsizetype, qsizetype>> jointIn(const QString &text)
{
    static const QRegularExpression joint = pattern(u"\\s+(?:and|&|et|y|und|و)\\s+"_s);
    qsizetype end = text.indexOf(u'(');
    if (const auto parts = partsOf(text, 0, text.size()); !parts.isEmpty())
        end = end < 0 ? parts.first().end : qMin(end, parts.first().end);
    const QString name = text.left(end);
    const auto match = joint.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    const QString before = name.left(match.capturedStart());
    const QString behind = name.mid(match.capturedEnd());
    const auto isName = [](const QString &words) {
        return nameWords(words) >= 2 && !namesOrganization(words)
            && !namesPosition(splitWords(words).first());
    };
    if (!isName(before) || !isName(behind))
        return std::nullopt;
    return std::pair(match.capturedStart(), match.capturedEnd());
}

} // namespace

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text,
                              QRegularExpression::UseUnicodePropertiesOption
                                  | QRegularExpression::CaseInsensitiveOption);
}

QStringList splitWords(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QList<Part> partsOf(const QString &text, qsizetype from, qsizetype to)
{
    QList<Part> parts;
    Part part{from, from, false, false};
    int depth = 0;
    const auto close = [&](qsizetype end) {
        Part trimmed = part;
        trimmed.end = end;
        while (trimmed.start < trimmed.end && text[trimmed.start].isSpace())
            ++trimmed.start;
        while (trimmed.end > trimmed.start && text[trimmed.end - 1].isSpace())
            --trimmed.end;
        if (trimmed.end > trimmed.start)
            parts.append(trimmed);
    };
    for (qsizetype at = from; at < to; ++at) {
        const QChar c = text[at];
        if (c == u'(' || c == u'[' || c == u'（')
            ++depth;
        else if (c == u')' || c == u']' || c == u'）')
            depth = qMax(0, depth - 1);
        if (depth > 0 || separatorAt(text, at) == 0)
            continue;
        close(at);
        part.start = at + 1;
        part.isColumn = isColumnMark(c) || (part.isColumn && parts.isEmpty());
    }
    close(to);
    return parts;
}

qsizetype lastBracket(const QString &text, const Part &part)
{
    const QChar last = text[part.end - 1];
    if (last != u')' && last != u']' && last != u'）')
        return -1;
    const QChar opening = last == u')' ? u'(' : last == u']' ? u'[' : u'（';
    const qsizetype open = text.lastIndexOf(opening, part.end - 1);
    return open > part.start ? open : -1;
}

QList<PersonText> peopleOf(const QString &line)
{
    static const QRegularExpression next =
        pattern(u"(?:[,،、，;；|/"
                u"]\\s*(?:(?:and|&|et|y|und|و)\\s+)?|\\s+(and|&|et|y|und|و)\\s+|\\s+[–—-]\\s+)"
                "(?=(\\S+)\\s+(\\S+))"_s);
    static const QRegularExpression preposition = pattern(u"^(?:of|de|du|at|to|in|for|en)$"_s);
    QList<PersonText> people;
    qsizetype from = 0;
    for (auto matches = next.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        const QString before = line.mid(from, match.capturedStart() - from);
        const bool isInside = before.count(u'(') != before.count(u')');
        if (isInside || !beginsPerson(match.captured(2)) || nameWords(before) == 0
            || preposition.match(match.captured(3)).hasMatch())
            continue;
        people.append({before, !match.captured(1).isEmpty()});
        from = match.capturedEnd();
    }
    people.append({line.mid(from), false});
    for (qsizetype i = 0; i < people.size(); ++i) {
        if (const auto joint = jointIn(people[i].text)) {
            const PersonText whole = people[i];
            people[i] = {whole.text.mid(joint->second), whole.sharing};
            people.insert(i, {whole.text.left(joint->first), true});
        }
    }
    return people;
}

} // namespace convenor
