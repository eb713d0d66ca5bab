// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/markdown.h"

#include <QStringList>

#include <cmark-gfm.h>

#include <memory>

namespace convenor {

// Prose while it is parsed, for what makes markup and what makes pages of it.

struct MarkdownFreed
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};
template <class T>
using OwnedMarkdown = std::unique_ptr<T, MarkdownFreed>;

/// The memory of one tree at a time in a thread: its nodes come from one block that is kept, and go
/// all at once. What does not fit is taken beside it.
class TreeMemory final
{
public:
    TreeMemory();
    ~TreeMemory();
    Q_DISABLE_COPY_MOVE(TreeMemory)

    static cmark_mem *allocator();
};

/// Prose may leave levels out; under the page's own headings they follow each other without a gap.
class MarkdownHeadings final
{
public:
    explicit MarkdownHeadings(int first)
        : m_first(first)
    {
    }

    void place(cmark_node *heading);

private:
    int m_first;
    QList<int> m_open;
};

/// The tree and its parser. One at a time, in all threads: the library keeps in its globals which
/// extensions are on. Once it is secured there is no raw HTML, no image and no unsafe link in it.
class MarkdownTree final
{
public:
    explicit MarkdownTree(const QString &piece);

    /// Calls visit(node, entering) for every node, parents before their children and again after.
    template <class Visit>
    void walk(Visit visit) const
    {
        const OwnedMarkdown<cmark_iter> iterator(cmark_iter_new(m_root));
        for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;)
            visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
    }

    void secure(const MarkdownForm &form, MarkdownHeadings &headings);
    cmark_node *root() const { return m_root; }
    QString html() const;

private:
    TreeMemory m_memory;
    OwnedMarkdown<cmark_parser> m_parser;
    cmark_node *m_root = nullptr; ///< in the memory
};

/// The text in pieces that end at blank lines; a paragraph that is longer than a piece may be stays
/// whole.
QStringList markdownPieces(const QString &text);
/// Whether a piece is to be set without Markdown, for it would take too long.
bool isTooLongForMarkdown(const QString &whole, const QString &piece);

/// The words below it on one line, without markup.
QString markdownWords(cmark_node *root);
bool isMarkdown(cmark_node *node, QLatin1StringView type);

} // namespace convenor
