// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summaryhighlighter.h"

#include "ui/support/theme.h"

#include <QFontDatabase>
#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum BlockState { Prose = 0, Code = 1 };
constexpr int longestLine = 20000; // what is longer is no prose, and would take its time

} // namespace

SummaryHighlighter::SummaryHighlighter(QTextDocument *document, const Dictionary &spelling)
    : QSyntaxHighlighter(document)
    , m_spelling(spelling)
{
}

void SummaryHighlighter::setPalette(const QPalette &palette)
{
    m_mark = palette.color(QPalette::Link);
    m_quiet = quietColor(palette);
    m_mistake = refusalColor(palette);
    rehighlight();
}

void SummaryHighlighter::setChecking(bool isChecking)
{
    m_isChecking = isChecking;
    rehighlight();
}

void SummaryHighlighter::highlightBlock(const QString &text)
{
    const bool isFence = text.startsWith(u"```") || text.startsWith(u"~~~");
    const bool wasCode = previousBlockState() == Code;
    setCurrentBlockState(wasCode != isFence ? Code : Prose);
    if (text.size() > longestLine)
        return;
    if (wasCode || isFence) {
        QTextCharFormat code;
        code.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        code.setForeground(m_quiet);
        setFormat(0, int(text.size()), code);
        return;
    }
    highlightMarks(text);
    if (!m_isChecking)
        return;
    for (const Dictionary::Place &place : m_spelling.mistakes(text))
        underline(place.from, place.length);
}

void SummaryHighlighter::highlightMarks(const QString &text)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6}(?: |$)"_s);
    static const QRegularExpression start(uR"(^\s*(?:[-+*]|\d{1,9}[.)]|>)(?=\s))"_s);
    static const QRegularExpression strong(uR"((\*\*|__)(?=\S)(.+?)(?<=\S)\1)"_s);
    static const QRegularExpression emphasis(
        uR"((?<![*\w\\])([*_])(?![*\s])([^*_]+?)(?<![\s\\])\1(?![*\w]))"_s);
    static const QRegularExpression code(u"`[^`]+`"_s);
    static const QRegularExpression link(uR"(\[([^\]]*)\]\(([^)]*)\)|https?://\S+)"_s);

    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    if (heading.match(text).hasMatch()) {
        bold.setForeground(m_mark);
        setFormat(0, int(text.size()), bold);
        return;
    }
    const auto each = [&](const QRegularExpression &pattern, const auto &change) {
        for (const auto &match : pattern.globalMatch(text)) {
            for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
                QTextCharFormat merged = format(int(i));
                change(merged);
                setFormat(int(i), 1, merged);
            }
        }
    };
    each(strong, [](QTextCharFormat &format) { format.setFontWeight(QFont::Bold); });
    each(emphasis, [](QTextCharFormat &format) { format.setFontItalic(true); });
    each(code, [this](QTextCharFormat &format) { format.setForeground(m_quiet); });
    each(link, [this](QTextCharFormat &format) { format.setForeground(m_mark); });
    each(start, [this](QTextCharFormat &format) {
        format.setForeground(m_mark);
        format.setFontWeight(QFont::Bold);
    });
}

void SummaryHighlighter::underline(int from, int length)
{
    for (int i = from; i < from + length; ++i) {
        QTextCharFormat merged = format(i);
        merged.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        merged.setUnderlineColor(m_mistake);
        setFormat(i, 1, merged);
    }
}

} // namespace convenor
