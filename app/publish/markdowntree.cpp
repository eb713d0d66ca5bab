// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdowntree.h"

#include <QRegularExpression>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <mutex>
#include <utility>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

// The parser's time grows with the square of a few inputs (deep quotes, wide or many tables); real
// prose stays far below each of these.
constexpr qsizetype longestMarkdown = 256 * 1024;
constexpr qsizetype longestPiece = 32 * 1024;
constexpr qsizetype longestLink = 2000;
constexpr qsizetype mostContainers = 32;
constexpr qsizetype mostColumns = 40;
constexpr int mostTables = 50;

/// Of the trees' memory there is one a thread.
struct TreeStore
{
    static constexpr size_t header = alignof(std::max_align_t);
    static constexpr size_t blockSize = 512 * 1024;

    std::unique_ptr<std::byte[]> block = std::make_unique_for_overwrite<std::byte[]>(blockSize);
    std::pmr::monotonic_buffer_resource memory{block.get(), blockSize};
    bool isTaken = false;

    static TreeStore &own()
    {
        static thread_local TreeStore store;
        return store;
    }

    /// Zeroed; its size stands before it.
    static void *take(size_t count, size_t size)
    {
        const size_t bytes = count * size;
        auto *start = static_cast<std::byte *>(own().memory.allocate(header + bytes));
        std::memcpy(start, &bytes, sizeof(bytes));
        return std::memset(start + header, 0, bytes);
    }

    static void *grow(void *old, size_t bytes)
    {
        void *taken = take(1, bytes);
        if (old != nullptr) {
            size_t before = 0;
            std::memcpy(&before, static_cast<std::byte *>(old) - header, sizeof(before));
            std::memcpy(taken, old, std::min(before, bytes));
        }
        return taken;
    }

    static inline cmark_mem s_allocator{take, grow, [](void *) {}};
};

/// Ends the containers of a line, and the tables of a piece, where there are too many of them.
QString tamed(const QString &piece)
{
    static const QRegularExpression containers(
        uR"(^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))){%1})"_s.arg(mostContainers));
    static const QRegularExpression delimiterRow(
        uR"(^[\s>]*[|:][|:\-\s]*$|^[\s>]*-[|:\-\s]*[|:][|:\-\s]*$)"_s);
    QString all;
    all.reserve(piece.size());
    int tables = 0;
    for (const QStringView given : QStringView(piece).tokenize(u'\n')) {
        const QStringView start = given.trimmed().left(1);
        // Most lines are neither a container nor a table's second row.
        if (!start.isEmpty() && !start.front().isLetter()) {
            QString line = given.toString();
            if (const auto match = containers.match(line); match.hasMatch())
                line.insert(match.capturedEnd(), u" \\"_s);
            if (delimiterRow.match(line).hasMatch()
                && (++tables > mostTables || line.count(u'|') > mostColumns))
                line.replace(u'|', u"\\|"_s).replace(u'-', u"\\-"_s);
            all += line;
        } else {
            all += given;
        }
        all += u'\n';
    }
    return all;
}

cmark_node *newNode(cmark_node_type type)
{
    return cmark_node_new_with_mem(type, TreeMemory::allocator());
}

cmark_node *textNode(const QString &text)
{
    cmark_node *node = newNode(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, text.toUtf8().constData());
    return node;
}

void putInPlace(cmark_node *old, cmark_node *instead)
{
    cmark_node_replace(old, instead);
    cmark_node_free(old);
}

void showHtmlAsText(cmark_node *node)
{
    cmark_node *text = textNode(QString::fromUtf8(cmark_node_get_literal(node)).trimmed());
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE)
        return putInPlace(node, text);
    cmark_node *paragraph = newNode(CMARK_NODE_PARAGRAPH);
    cmark_node_append_child(paragraph, text);
    putInPlace(node, paragraph);
}

/// Leaves what stands in the node in its place.
void unwrap(cmark_node *node)
{
    while (cmark_node *child = cmark_node_first_child(node))
        cmark_node_insert_before(node, child);
    cmark_node_unlink(node);
    cmark_node_free(node);
}

void secureLink(cmark_node *node)
{
    const QString link = proseLink(QString::fromUtf8(cmark_node_get_url(node)));
    if (link.isEmpty() || link.size() > longestLink)
        return unwrap(node);
    if (markdownWords(node).isEmpty())
        cmark_node_append_child(node, textNode(link));
    cmark_node_set_url(node, link.toUtf8().constData());
}

void placeTable(cmark_node *table, const QString &label)
{
    // Alignment would be an obsolete attribute or a style.
    if (uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table))
        std::fill_n(alignments, cmark_gfm_extensions_get_table_columns(table), uint8_t(0));
    if (label.isEmpty())
        return;
    cmark_node *group = newNode(CMARK_NODE_CUSTOM_BLOCK);
    const QString open =
        u"<div role=\"group\" aria-label=\"%1\" tabindex=\"0\">"_s.arg(escaped(label));
    cmark_node_set_on_enter(group, open.toUtf8().constData());
    cmark_node_set_on_exit(group, "</div>");
    cmark_node_insert_before(table, group);
    cmark_node_append_child(group, table);
}

} // namespace

TreeMemory::TreeMemory()
{
    if (std::exchange(TreeStore::own().isTaken, true))
        qFatal("two trees of Markdown at a time");
}

TreeMemory::~TreeMemory()
{
    TreeStore::own().memory.release();
    TreeStore::own().isTaken = false;
}

cmark_mem *TreeMemory::allocator()
{
    return &TreeStore::s_allocator;
}

void MarkdownHeadings::place(cmark_node *heading)
{
    if (markdownWords(heading).isEmpty()) {
        cmark_node_unlink(heading);
        return cmark_node_free(heading);
    }
    const int level = cmark_node_get_heading_level(heading);
    while (!m_open.isEmpty() && m_open.last() >= level)
        m_open.removeLast();
    m_open += level;
    cmark_node_set_heading_level(heading, int(qMin(m_first - 1 + m_open.size(), qsizetype(6))));
}

MarkdownTree::MarkdownTree(const QString &piece)
{
    const QByteArray bytes = tamed(piece).toUtf8();
    // The library keeps what it has of its extensions for all parsers together: which there are,
    // and while a text is read the letters that mean something to them.
    static std::mutex parsing;
    const std::lock_guard lock(parsing);
    cmark_gfm_core_extensions_ensure_registered();
    m_parser.reset(cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, TreeMemory::allocator()));
    for (const char *name : {"table", "strikethrough", "autolink"})
        cmark_parser_attach_syntax_extension(m_parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(m_parser.get(), bytes.constData(), size_t(bytes.size()));
    m_root = cmark_parser_finish(m_parser.get());
}

QString MarkdownTree::html() const
{
    return QString::fromUtf8(cmark_render_html_with_mem(
        m_root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(m_parser.get()),
        TreeMemory::allocator()));
}

void MarkdownTree::secure(const MarkdownForm &form, MarkdownHeadings &headings)
{
    // Children before their parents, so that a parent is judged by what is left in it; headings in
    // their order.
    QList<cmark_node *> nodes;
    walk([&](cmark_node *node, bool entering) {
        if (entering)
            nodes += node;
    });
    QList<cmark_node *> found;
    for (auto node = nodes.crbegin(); node != nodes.crend(); ++node) {
        const cmark_node_type type = cmark_node_get_type(*node);
        if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            showHtmlAsText(*node);
        else if (type == CMARK_NODE_IMAGE)
            putInPlace(*node, textNode(markdownWords(*node)));
        else if (type == CMARK_NODE_LINK)
            secureLink(*node);
        else if (type == CMARK_NODE_HEADING)
            found.prepend(*node);
        else if (type == CMARK_NODE_CODE_BLOCK)
            cmark_node_set_fence_info(*node, "");
        else if (isMarkdown(*node, "table"_L1))
            placeTable(*node, form.tableLabel);
    }
    for (cmark_node *heading : found)
        headings.place(heading);
}

QStringList markdownPieces(const QString &text)
{
    if (text.size() <= longestPiece)
        return {text};
    static const QRegularExpression blank(u"\n[ \t]*\n\\s*"_s);
    QStringList pieces;
    for (const QString &paragraph : text.split(blank, Qt::SkipEmptyParts)) {
        if (!pieces.isEmpty() && pieces.last().size() + paragraph.size() + 2 <= longestPiece)
            pieces.last() += u"\n\n"_s + paragraph;
        else
            pieces += paragraph;
    }
    return pieces;
}

bool isTooLongForMarkdown(const QString &whole, const QString &piece)
{
    return whole.size() > longestMarkdown || piece.size() > longestPiece;
}

bool isMarkdown(cmark_node *node, QLatin1StringView type)
{
    return QLatin1StringView(cmark_node_get_type_string(node)) == type;
}

QString markdownWords(cmark_node *root)
{
    QString words;
    const OwnedMarkdown<cmark_iter> iterator(cmark_iter_new(root));
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(node);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            words += QString::fromUtf8(cmark_node_get_literal(node));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            words += u' ';
    }
    return words.trimmed();
}

} // namespace convenor
