// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/manuscript.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lettersOfABlock = 40;

qsizetype lettersIn(const Runs &runs)
{
    qsizetype letters = lettersOfABlock;
    for (const Run &run : runs)
        letters += run.text.size() + lettersOfABlock * run.text.count(u'\n');
    return letters;
}

} // namespace

QString Manuscript::fullTitle() const
{
    const QString own = title.simplified();
    return above.isEmpty() || own.isEmpty() ? own + above : own + u" – "_s + above.simplified();
}

Runs plainRuns(const QString &text, int looks)
{
    return text.isEmpty() ? Runs() : Runs{{text, looks, {}, {}, false}};
}

QString textOf(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

Block headingBlock(int level, const Runs &runs)
{
    Block block;
    block.kind = Block::Heading;
    block.level = level;
    block.runs = runs;
    return block;
}

Block paragraphBlock(const Runs &runs)
{
    Block block;
    block.runs = runs;
    return block;
}

Block listBlock(const QList<Runs> &items)
{
    Block list;
    list.kind = Block::List;
    for (const Runs &each : items) {
        Block item;
        item.kind = Block::Item;
        item.blocks.push_back(paragraphBlock(each));
        list.blocks.push_back(std::move(item));
    }
    return list;
}

qsizetype lettersIn(const std::vector<Block> &blocks)
{
    qsizetype letters = 0;
    for (const Block &block : blocks) {
        letters += lettersIn(block.runs) + lettersIn(block.blocks);
        for (const QList<Runs> &row : block.rows) {
            letters += lettersOfABlock;
            for (const Runs &cell : row)
                letters += lettersIn(cell) - lettersOfABlock;
        }
    }
    return letters;
}

Runs joinedRuns(const QList<Runs> &parts, const QString &between)
{
    Runs all;
    for (const Runs &each : parts) {
        if (each.isEmpty())
            continue;
        if (!all.isEmpty())
            all.append({between, 0, {}, {}, false});
        all.append(each);
    }
    return all;
}

} // namespace convenor
