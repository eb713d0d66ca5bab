// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"

#include "base/shorttext.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <mutex>

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

struct Freed
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

/// The memory of one tree at a time: its nodes come from one block that is kept, and go all at
/// once. What does not fit is taken beside it.
class TreeMemory final
{
public:
    TreeMemory()
        : m_lock(s_mutex)
    {
    }
    ~TreeMemory() { s_memory.release(); }
    Q_DISABLE_COPY_MOVE(TreeMemory)

    static cmark_mem *allocator() { return &s_allocator; }

private:
    static constexpr size_t header = alignof(std::max_align_t);

    /// Zeroed; its size stands before it.
    static void *take(size_t count, size_t size)
    {
        const size_t bytes = count * size;
        auto *start = static_cast<std::byte *>(s_memory.allocate(header + bytes));
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

    static inline std::mutex s_mutex;
    alignas(header) static inline std::array<std::byte, 512 * 1024> s_block;
    static inline std::pmr::monotonic_buffer_resource s_memory{s_block.data(), s_block.size()};
    static inline cmark_mem s_allocator{take, grow, [](void *) {}};
    std::lock_guard<std::mutex> m_lock;
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

/// The text in pieces that end at blank lines; a paragraph that is longer than a piece may be stays
/// whole.
QStringList piecesOf(const QString &text)
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

/// The tree and its parser. One at a time, since the library keeps in its globals which extensions
/// are on.
class Document final
{
public:
    explicit Document(const QString &piece)
    {
        cmark_gfm_core_extensions_ensure_registered();
        m_parser.reset(cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, TreeMemory::allocator()));
        for (const char *name : {"table", "strikethrough", "autolink"})
            cmark_parser_attach_syntax_extension(m_parser.get(), cmark_find_syntax_extension(name));
        const QByteArray bytes = tamed(piece).toUtf8();
        cmark_parser_feed(m_parser.get(), bytes.constData(), size_t(bytes.size()));
        m_root = cmark_parser_finish(m_parser.get());
    }

    /// Calls visit(node, entering) for every node, parents before their children and again after.
    template <class Visit>
    void walk(Visit visit) const
    {
        const Owned<cmark_iter> iterator(cmark_iter_new(m_root));
        for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;)
            visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
    }

    QList<cmark_node *> nodes() const
    {
        QList<cmark_node *> all;
        walk([&](cmark_node *node, bool entering) {
            if (entering)
                all += node;
        });
        return all;
    }

    QString html() const
    {
        return QString::fromUtf8(cmark_render_html_with_mem(
            m_root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(m_parser.get()),
            TreeMemory::allocator()));
    }

private:
    TreeMemory m_memory;
    Owned<cmark_parser> m_parser;
    cmark_node *m_root = nullptr; ///< in the memory
};

bool isA(cmark_node *node, QLatin1StringView type)
{
    return QLatin1StringView(cmark_node_get_type_string(node)) == type;
}

QString wordsBelow(cmark_node *root)
{
    QString words;
    const Owned<cmark_iter> iterator(cmark_iter_new(root));
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
    if (wordsBelow(node).isEmpty())
        cmark_node_append_child(node, textNode(link));
    cmark_node_set_url(node, link.toUtf8().constData());
}

/// Prose may leave levels out; under the page's own headings they follow each other without a gap.
class Headings final
{
public:
    explicit Headings(int first)
        : m_first(first)
    {
    }

    void place(cmark_node *heading)
    {
        if (wordsBelow(heading).isEmpty()) {
            cmark_node_unlink(heading);
            return cmark_node_free(heading);
        }
        const int level = cmark_node_get_heading_level(heading);
        while (!m_open.isEmpty() && m_open.last() >= level)
            m_open.removeLast();
        m_open += level;
        cmark_node_set_heading_level(heading, int(qMin(m_first - 1 + m_open.size(), qsizetype(6))));
    }

private:
    int m_first;
    QList<int> m_open;
};

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

void secure(const Document &document, const MarkdownForm &form, Headings &headings)
{
    // Children before their parents, so that a parent is judged by what is left in it; headings in
    // their order.
    const QList<cmark_node *> nodes = document.nodes();
    QList<cmark_node *> found;
    for (auto node = nodes.crbegin(); node != nodes.crend(); ++node) {
        const cmark_node_type type = cmark_node_get_type(*node);
        if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            showHtmlAsText(*node);
        else if (type == CMARK_NODE_IMAGE)
            putInPlace(*node, textNode(wordsBelow(*node)));
        else if (type == CMARK_NODE_LINK)
            secureLink(*node);
        else if (type == CMARK_NODE_HEADING)
            found.prepend(*node);
        else if (type == CMARK_NODE_CODE_BLOCK)
            cmark_node_set_fence_info(*node, "");
        else if (isA(*node, "table"_L1))
            placeTable(*node, form.tableLabel);
    }
    for (cmark_node *heading : found)
        headings.place(heading);
}

bool isTooLong(const QString &whole, const QString &piece)
{
    return whole.size() > longestMarkdown || piece.size() > longestPiece;
}

/// `found` is given the words of each paragraph, item or row, and whether it is of a list.
template <class Found>
void eachLine(const Document &document, Found found)
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
                 || isA(node, "table_cell"_L1))
            line += u' ';
        const bool block = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
        if (block && !isA(node, "table_cell"_L1))
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
void addParts(const Document &document, bool isLast, TextOutline &outline)
{
    for (cmark_node *node : document.nodes()) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (isHeading(node)) {
            cmark_node *next = cmark_node_next(node);
            const int level = cmark_node_get_heading_level(node);
            const bool ends = next == nullptr
                ? isLast
                : isHeading(next) && cmark_node_get_heading_level(next) <= level;
            outline.headings.append({level, wordsBelow(node), ends});
        } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
            const TextOutline::Link link{QString::fromUtf8(cmark_node_get_url(node)),
                                         wordsBelow(node)};
            (type == CMARK_NODE_LINK ? outline.links : outline.images).append(link);
        }
    }
}

} // namespace

Html markdownToHtml(QStringView markdown, const MarkdownForm &form)
{
    const QString text = cleanText(markdown).trimmed();
    if (text.isEmpty())
        return {};
    Html html;
    Headings headings(form.firstHeading);
    for (const QString &piece : piecesOf(text)) {
        if (isTooLong(text, piece)) {
            html.markup += u"<p>"_s + escaped(piece) + u"</p>\n"_s;
            continue;
        }
        const Document document(piece);
        secure(document, form, headings);
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
    for (const QString &piece : piecesOf(text)) {
        if (isTooLong(text, piece))
            lines += piece.simplified();
        else
            eachLine(Document(piece), [&](const QString &words, bool) { lines += words; });
    }
    return lines.join(u'\n');
}

TextOutline outlineOf(QStringView markdown)
{
    const QString text = cleanText(markdown).trimmed();
    TextOutline outline;
    if (text.isEmpty())
        return outline;
    const QStringList pieces = piecesOf(text);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (isTooLong(text, pieces[i])) {
            outline.lines.append({pieces[i].simplified(), false});
            continue;
        }
        const Document document(pieces[i]);
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
