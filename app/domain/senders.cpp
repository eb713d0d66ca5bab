// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/senders.h"

#include "domain/spellings.h"

#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestName = 120;
constexpr qsizetype mostSenders = 50;

/// The text without what is not seen: marks of direction, joiners, other control characters.
QString visible(QStringView text)
{
    QString seen;
    seen.reserve(text.size());
    for (const QChar c : text) {
        const bool isBlank = c == u'\n' || c == u'\t' || c == u'\r';
        const bool isHidden =
            c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
        if (isBlank || !isHidden)
            seen += c == u'\r' ? QChar(u'\n') : c;
    }
    return seen;
}

const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(
        u"[^\\s<>()\\[\\]{},;:|\"“”«»'’،؛@]+(?:['’][^\\s<>()\\[\\]{},;:|\"“”«»،؛@]+)*@"
        "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
        "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// What stands before an address as a name: of "From: "Doe, Jane" <" it is "Doe, Jane".
QString nameOf(QString before)
{
    if (!before.endsWith(u'<'))
        return {};
    static const QRegularExpression lead(u"^[\\s>*,;]*(?:[\\p{L}-]{1,20}\\s?[:：]\\s*)?"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    before.chop(1);
    QString name = before.remove(lead).trimmed();
    for (const QChar quote : {u'"', u'\'', u'“', u'”'}) {
        if (name.startsWith(quote))
            name.remove(0, 1);
        if (name.endsWith(quote))
            name.chop(1);
    }
    name = name.simplified();
    // What mail programs encode is read by nobody.
    const bool isName = name.size() <= longestName && !name.contains(u"=?") && !name.contains(u'@');
    return isName ? name : QString();
}

bool isFromLine(const QString &line)
{
    static const QRegularExpression from(u"^[\\s>*]*(?:from|de|von|da|van|من)\\s?\\*?[:：]"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    return from.match(line).hasMatch();
}

void addOnce(QList<Sender> &all, const Sender &sender)
{
    for (Sender &known : all) {
        if (known.address.compare(sender.address, Qt::CaseInsensitive) != 0)
            continue;
        if (known.name.isEmpty())
            known.name = sender.name;
        return;
    }
    if (all.size() < mostSenders)
        all.append(sender);
}

void addFrom(const QString &line, QList<Sender> &all)
{
    qsizetype from = 0; // behind the address before
    for (auto each = addressPattern().globalMatch(line); each.hasNext();) {
        const auto match = each.next();
        const QString name = nameOf(line.mid(from, match.capturedStart() - from));
        from = match.capturedEnd() + (line.mid(match.capturedEnd(), 1) == u">" ? 1 : 0);
        QString address = match.captured();
        while (address.startsWith(u'.') || address.startsWith(u'*'))
            address.remove(0, 1);
        if (address.size() <= longestAddress && !address.startsWith(u'@'))
            addOnce(all, {name, address});
    }
}

/// The pieces of one address that was cut at the end of a line.
QString joinedAddress(const QString &text)
{
    constexpr qsizetype mostPieces = 3;
    const QStringList pieces = text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    QString joined = pieces.join(QString());
    if (joined.startsWith(u'<') && joined.endsWith(u'>'))
        joined = joined.sliced(1, joined.size() - 2);
    const auto match = addressPattern().match(joined);
    const bool isWhole = match.hasMatch() && match.capturedLength() == joined.size();
    return pieces.size() <= mostPieces && isWhole && joined.size() <= longestAddress ? joined
                                                                                     : QString();
}

} // namespace

QList<Sender> sendersIn(const QString &pasted)
{
    const QString text = visible(QStringView(pasted).left(longestPaste)).trimmed();
    if (text.isEmpty())
        return {};
    QList<Sender> first;
    QList<Sender> others;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u'@'))
            addFrom(line, isFromLine(line) ? first : others);
    }
    for (const Sender &each : std::as_const(others))
        addOnce(first, each);
    // "jane@exam" at the end of a line is no address, and "jane@example.or" would be another one.
    if (text.count(u'@') == 1 && lines.size() > 1) {
        if (const QString joined = joinedAddress(text); !joined.isEmpty())
            return {{QString(), joined}};
    }
    if (first.isEmpty() && lines.size() == 1 && text.size() <= longestName && !text.contains(u'@'))
        first.append({text.simplified(), QString()});
    return first;
}

bool isSimilarAddress(const QString &address, const QString &other)
{
    constexpr int mostSlips = 2;
    constexpr qsizetype shortestToSlip = 4;
    const QString a = address.trimmed().toCaseFolded();
    const QString b = other.trimmed().toCaseFolded();
    if (a == b || !a.contains(u'@') || !b.contains(u'@'))
        return false;
    const QString name = a.section(u'@', 0, 0);
    const QString place = a.section(u'@', 1);
    if (name == b.section(u'@', 0, 0))
        return true;
    return place == b.section(u'@', 1) && name.size() >= shortestToSlip
        && editDistance(name, b.section(u'@', 0, 0), mostSlips) <= mostSlips;
}

} // namespace convenor
