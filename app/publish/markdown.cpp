// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"

#include "base/shorttext.h"
#include "publish/markdowntree.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

void addWords(const MarkdownTree &document, QStringList &lines)
{
    QString line;
    const auto end = [&] {
        if (const QString words = line.simplified(); !words.isEmpty())
            lines += words;
        line.clear();
    };
    document.walk([&](cmark_node *node, bool entering) {
        const cmark_node_type type = cmark_node_get_type(node);
        const char *literal = cmark_node_get_literal(node);
        if (entering && literal != nullptr)
            line += QString::fromUtf8(literal);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
                 || isMarkdown(node, "table_cell"_L1))
            line += u' ';
        const bool block = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
        if (block && !isMarkdown(node, "table_cell"_L1))
            end();
    });
    end();
}

} // namespace

Html markdownToHtml(QStringView markdown, const MarkdownForm &form)
{
    const QString text = cleanText(markdown).trimmed();
    if (text.isEmpty())
        return {};
    Html html;
    MarkdownHeadings headings(form.firstHeading);
    for (const QString &piece : markdownPieces(text)) {
        if (isTooLongForMarkdown(text, piece)) {
            html.markup += u"<p>"_s + escaped(piece) + u"</p>\n"_s;
            continue;
        }
        MarkdownTree document(piece);
        document.secure(form, headings);
        html.markup += document.html();
    }
    return html;
}

Html markdownToItem(QStringView markdown, const MarkdownForm &form)
{
    static const QRegularExpression oneParagraph(u"^<p>((?:(?!</?p>).)*)</p>\n$"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
    const Html html = markdownToHtml(markdown, form);
    const auto match = oneParagraph.match(html.markup);
    return match.hasMatch() ? Html{match.captured(1)} : html;
}

QString markdownToText(QStringView markdown)
{
    const QString text = cleanText(markdown);
    QStringList lines;
    for (const QString &piece : markdownPieces(text)) {
        if (isTooLongForMarkdown(text, piece))
            lines += piece.simplified();
        else
            addWords(MarkdownTree(piece), lines);
    }
    return lines.join(u'\n');
}

QString excerpt(QStringView markdown, qsizetype length)
{
    // Marks and links take room that the words do not.
    return shortened(markdownToText(markdown.left(length * 4)), length);
}

} // namespace convenor
