// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatehighlighter.h"

#include "ui/support/theme.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum BlockState { Outside = 0, InComment = 1 };
constexpr qsizetype longestLine = 20000;

} // namespace

void TemplateHighlighter::setPalette(const QPalette &palette)
{
    m_field = palette.color(QPalette::Link);
    m_section = successColor(palette);
    m_quiet = quietColor(palette);
    rehighlight();
}

void TemplateHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Outside);
    if (text.size() > longestLine)
        return;
    static const QRegularExpression element(u"</?[A-Za-z][^>{]*>?|<!--.*?-->"_s);
    static const QRegularExpression tag(uR"(\{\{\{?\s*([#^/>&]?)[^}]*\}\}\}?)"_s);
    QTextCharFormat quiet;
    quiet.setForeground(m_quiet);
    for (const auto &match : element.globalMatch(text))
        setFormat(int(match.capturedStart()), int(match.capturedLength()), quiet);
    for (const auto &match : tag.globalMatch(text)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setForeground(match.capturedLength(1) ? m_section : m_field);
        setFormat(int(match.capturedStart()), int(match.capturedLength()), format);
    }
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start =
            at == 0 && previousBlockState() == InComment ? 0 : text.indexOf(u"{{!", at);
        if (start < 0)
            return;
        const qsizetype end = text.indexOf(u"}}", start);
        const qsizetype stop = end < 0 ? text.size() : end + 2;
        setFormat(int(start), int(stop - start), quiet);
        setCurrentBlockState(end < 0 ? InComment : Outside);
        at = stop;
    }
    if (text.isEmpty() && previousBlockState() == InComment)
        setCurrentBlockState(InComment);
}

} // namespace convenor
