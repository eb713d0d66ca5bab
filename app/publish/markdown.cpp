// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"

#include "base/shorttext.h"
#include "publish/markdowntree.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// `found` is given the words of each paragraph, item or row, and whether it is of a list.
template <class Found>
void eachLine(const MarkdownTree &document, Found found)
{
    QString line;
    int lists = 0;
    const auto end = [&] {
        if (const QString words = line.simplified(); !words.isEmpty())
            found(words, lists > 0);
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
        if (type == CMARK_NODE_LIST)
            lists += entering ? 1 : -1;
    });
    end();
}

bool isHeading(cmark_node *node)
{
    return node != nullptr && cmark_node_get_type(node) == CMARK_NODE_HEADING;
}

/// The end of a piece is not the end of the text.
void addParts(const MarkdownTree &document, bool isLast, TextOutline &outline)
{
    document.walk([&](cmark_node *node, bool entering) {
        if (!entering)
            return;
        const cmark_node_type type = cmark_node_get_type(node);
        if (isHeading(node)) {
            cmark_node *next = cmark_node_next(node);
            const int level = cmark_node_get_heading_level(node);
            const bool ends = next == nullptr
                ? isLast
                : isHeading(next) && cmark_node_get_heading_level(next) <= level;
            outline.headings.append({level, markdownWords(node), ends});
        } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            const TextOutline::Link link{QString::fromUtf8(cmark_node_get_url(node)),
                                         markdownWords(node)};
            (type == CMARK_NODE_LINK ? outline.links : outline.images).append(link);
        }
    });
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
            eachLine(MarkdownTree(piece), [&](const QString &words, bool) { lines += words; });
    }
    return lines.join(u'\n');
}

TextOutline outlineOf(QStringView markdown)
{
    const QString text = cleanText(markdown).trimmed();
    TextOutline outline;
    if (text.isEmpty())
        return outline;
    const QStringList pieces = markdownPieces(text);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (isTooLongForMarkdown(text, pieces[i])) {
            outline.lines.append({pieces[i].simplified(), false});
            continue;
        }
        const MarkdownTree document(pieces[i]);
        eachLine(document, [&](const QString &words, bool isItem) {
            outline.lines.append({words, isItem});
        });
        addParts(document, i + 1 == pieces.size(), outline);
    }
    return outline;
}

QString excerpt(QStringView markdown, qsizetype length)
{
    // Marks and links take room that the words do not.
    return shortened(markdownToText(markdown.left(length * 4)), length);
}

} // namespace convenor
