// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/markdownruns.h"

#include "domain/markdowntext.h"

#include <QStringList>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool isBreak(const MarkdownRun &run)
{
    return run.text == u"\n";
}

bool isBlank(const MarkdownRun &run)
{
    return run.text == u" ";
}

/// Blanks at the edges of a run stand on their own, so that no mark is beside one.
QList<MarkdownRun> withoutEdges(const QList<MarkdownRun> &runs)
{
    QList<MarkdownRun> parted;
    for (const MarkdownRun &run : runs) {
        if (isBreak(run)) {
            parted.append({run.text, {}, {}, {}, {}, {}});
            continue;
        }
        const QString text = run.text;
        qsizetype from = 0;
        qsizetype to = text.size();
        while (from < to && text[from] == u' ')
            ++from;
        while (to > from && text[to - 1] == u' ')
            --to;
        const MarkdownRun blank{u" "_s, {}, {}, {}, {}, {}};
        if (from > 0)
            parted.append(blank);
        if (to > from) {
            parted.append(run);
            parted.last().text = text.sliced(from, to - from);
        }
        if (to < text.size() && to > from)
            parted.append(blank);
    }
    return parted;
}

/// Runs of one look that follow each other, with only blanks between them, are one.
QList<MarkdownRun> united(const QList<MarkdownRun> &runs)
{
    QList<MarkdownRun> all;
    for (const MarkdownRun &run : runs) {
        if (isBlank(run) && (all.isEmpty() || isBlank(all.last()) || isBreak(all.last())))
            continue;
        if (isBreak(run) && !all.isEmpty() && isBlank(all.last()))
            all.removeLast();
        const bool isWord = !isBlank(run) && !isBreak(run);
        const qsizetype size = all.size();
        if (isWord && size > 0 && !isBlank(all.last()) && !isBreak(all.last())
            && all.last().looksLike(run)) {
            all.last().text += run.text;
        } else if (isWord && size > 1 && isBlank(all.last()) && !isBreak(all[size - 2])
                   && all[size - 2].looksLike(run)) {
            all.removeLast();
            all.last().text += u' ' + run.text;
        } else {
            all.append(run);
        }
    }
    while (!all.isEmpty() && (isBlank(all.last()) || isBreak(all.last())))
        all.removeLast();
    while (!all.isEmpty() && isBreak(all.first()))
        all.removeFirst();
    return all;
}

bool isPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

/// Beside a letter a mark needs a letter on its other side; punctuation is moved out of it.
void moveEdgesOut(const QString &before, const QString &after, QString &text, QString &left,
                  QString &right)
{
    const bool touchesBefore = !before.isEmpty() && before.back().isLetterOrNumber();
    const bool touchesAfter = !after.isEmpty() && after.front().isLetterOrNumber();
    while (touchesBefore && !text.isEmpty() && isPunctuation(text.front())) {
        left += text.front();
        text.remove(0, 1);
    }
    while (touchesAfter && !text.isEmpty() && isPunctuation(text.back())) {
        right.prepend(text.back());
        text.chop(1);
    }
}

QString codeOf(const QString &text)
{
    const QString fence = text.contains(u'`') ? u"``"_s : u"`"_s;
    const QString gap = text.startsWith(u'`') || text.endsWith(u'`') ? u" "_s : QString();
    return text.contains(u"``") ? marksEscaped(text) : fence + gap + text + gap + fence;
}

QString marked(const MarkdownRun &run, const QString &before, const QString &after)
{
    QString text = run.text;
    QString left;
    QString right;
    QString marks;
    if (run.isStruck)
        marks += u"~~"_s;
    if (run.isBold)
        marks += u"**"_s;
    if (run.isItalic)
        marks += u"*"_s;
    if (!marks.isEmpty() && run.link.isEmpty())
        moveEdgesOut(before, after, text, left, right);
    QString words = run.isCode ? codeOf(text) : marksEscaped(text);
    if (!run.link.isEmpty()) {
        // An address that is shown as it is needs no second time.
        const bool isShown = text == run.link;
        words = isShown ? u'<' + run.link + u'>' : u'[' + words + u"]("_s + run.link + u')';
    }
    if (words.isEmpty() || marks.isEmpty())
        return marksEscaped(left) + words + marksEscaped(right);
    QString closing = marks;
    std::reverse(closing.begin(), closing.end());
    return marksEscaped(left) + marks + words + closing + marksEscaped(right);
}

} // namespace

QString paragraphOf(QList<MarkdownRun> runs, bool onOneLine)
{
    for (MarkdownRun &run : runs) {
        if (!isBreak(run))
            continue;
        if (onOneLine)
            run.text = u" "_s;
    }
    const QList<MarkdownRun> all = united(withoutEdges(runs));
    QStringList lines{QString()};
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString before = i > 0 ? all[i - 1].text : QString();
        const QString after = i + 1 < all.size() ? all[i + 1].text : QString();
        if (isBreak(all[i]))
            lines.append(QString());
        else
            lines.last() += marked(all[i], before, after);
    }
    for (QString &line : lines) {
        const bool isMarked = line.startsWith(u"**") || line.startsWith(u'[');
        line = isMarked || line.startsWith(u'<') ? line : startGuarded(line);
    }
    lines.removeAll(QString());
    return lines.join(u"\\\n"_s);
}

} // namespace convenor
