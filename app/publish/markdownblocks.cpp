// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdownblocks.h"

#include "publish/htmltext.h"
#include "publish/markdown.h"
#include "publish/markdowntree.h"

#include <cmark-gfm-core-extensions.h>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Blocks of a tree that was secured. Its depth is limited by what the tree lets in.
class Reading final
{
public:
    std::vector<Block> blocksIn(cmark_node *parent)
    {
        std::vector<Block> blocks;
        for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            addBlock(blocks, node);
        return blocks;
    }

private:
    static QString literal(cmark_node *node)
    {
        return QString::fromUtf8(cmark_node_get_literal(node));
    }

    void addBlock(std::vector<Block> &blocks, cmark_node *node)
    {
        Block block;
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            block = headingBlock(cmark_node_get_heading_level(node), runsIn(node));
        } else if (type == CMARK_NODE_LIST) {
            block.kind = Block::List;
            if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
                block.first = cmark_node_get_list_start(node);
            block.blocks = blocksIn(node);
        } else if (type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE) {
            block.kind = type == CMARK_NODE_ITEM ? Block::Item : Block::Quote;
            block.blocks = blocksIn(node);
        } else if (type == CMARK_NODE_CODE_BLOCK) {
            block.kind = Block::Code;
            block.runs = plainRuns(literal(node).trimmed(), Run::Code);
        } else if (type == CMARK_NODE_THEMATIC_BREAK) {
            block.kind = Block::Rule;
        } else if (isMarkdown(node, "table"_L1)) {
            addTable(block, node);
        } else {
            block.runs = runsIn(node);
            if (block.runs.isEmpty())
                return;
        }
        blocks.push_back(std::move(block));
    }

    void addTable(Block &block, cmark_node *table)
    {
        block.kind = Block::Table;
        for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
            QList<Runs> cells;
            for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
                cells.append(runsIn(cell));
            if (cmark_gfm_extensions_get_table_row_is_header(row) != 0)
                block.headings = cells;
            else
                block.rows.append(cells);
        }
    }

    Runs runsIn(cmark_node *node)
    {
        m_runs.clear();
        m_looks = 0;
        m_link.clear();
        addRuns(node);
        return m_runs;
    }

    void add(const QString &text)
    {
        if (text.isEmpty())
            return;
        const Run run{text, m_looks, m_link, {}, false};
        const bool goesOn =
            !m_runs.isEmpty() && m_runs.last().looks == run.looks && m_runs.last().link == run.link;
        if (goesOn)
            m_runs.last().text += text;
        else
            m_runs.append(run);
    }

    int lookOf(cmark_node *node) const
    {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_STRONG)
            return Run::Bold;
        if (type == CMARK_NODE_EMPH)
            return Run::Italic;
        return isMarkdown(node, "strikethrough"_L1) ? Run::Struck : 0;
    }

    /// By the library's iterator, so that no depth of emphasis fills the stack.
    void addRuns(cmark_node *root)
    {
        const OwnedMarkdown<cmark_iter> iterator(cmark_iter_new(root));
        QList<int> looks;
        for (cmark_event_type event;
             (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
            cmark_node *node = cmark_iter_get_node(iterator.get());
            const bool enters = event == CMARK_EVENT_ENTER;
            const cmark_node_type type = cmark_node_get_type(node);
            if (type == CMARK_NODE_TEXT && enters) {
                add(literal(node));
            } else if (type == CMARK_NODE_CODE && enters) {
                m_looks |= Run::Code;
                add(literal(node));
                m_looks &= ~Run::Code;
            } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
                if (enters)
                    add(type == CMARK_NODE_LINEBREAK ? u"\n"_s : u" "_s);
            } else if (type == CMARK_NODE_LINK) {
                const QString link = QString::fromUtf8(cmark_node_get_url(node));
                m_link = enters && !link.startsWith(u'#') ? link : QString();
            } else if (const int look = lookOf(node); look != 0 && enters) {
                looks.append(m_looks);
                m_looks |= look;
            } else if (look != 0) {
                m_looks = looks.takeLast();
            }
        }
    }

    Runs m_runs;
    int m_looks = 0;
    QString m_link;
};

} // namespace

std::vector<Block> markdownToBlocks(QStringView markdown, int firstHeading)
{
    const QString text = cleanText(markdown).trimmed();
    std::vector<Block> blocks;
    if (text.isEmpty())
        return blocks;
    const MarkdownForm form{firstHeading, {}};
    MarkdownHeadings headings(firstHeading);
    for (const QString &piece : markdownPieces(text)) {
        if (isTooLongForMarkdown(text, piece)) {
            blocks.push_back(paragraphBlock(plainRuns(piece)));
            continue;
        }
        MarkdownTree tree(piece);
        tree.secure(form, headings);
        for (Block &each : Reading().blocksIn(tree.root()))
            blocks.push_back(std::move(each));
    }
    return blocks;
}

Runs markdownToRuns(QStringView markdown)
{
    const std::vector<Block> blocks = markdownToBlocks(markdown, 1);
    if (blocks.size() == 1 && blocks[0].kind == Block::Paragraph)
        return blocks[0].runs;
    return plainRuns(markdownToText(markdown));
}

} // namespace convenor
