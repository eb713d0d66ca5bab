// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/reportparts.h"

#include "publish/markdownblocks.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

void ReportParts::setAuthors(const QList<PublicOrganization> &organizers,
                             const QList<PublicOrganization> &coOrganizers)
{
    QStringList authors;
    for (const PublicOrganization &each : organizers + coOrganizers)
        authors.append((each.name.isEmpty() ? each.acronym : each.name).simplified().left(200));
    m_report.author = authors.join(u", "_s);
}

void ReportParts::addCover(const Runs &sentence, const QString &place, QDate start, QDate end,
                           const QList<PublicOrganization> &organizers,
                           const QList<PublicOrganization> &coOrganizers)
{
    const Wording &wording = m_words.wording();
    setAuthors(organizers, coOrganizers);
    QList<Runs> &cover = m_report.cover;
    const Runs when =
        start.isValid() || end.isValid() ? m_words.ours(wording.dates(start, end)) : Runs();
    cover = {m_words.joined({when, m_words.theirs(place)}), sentence,
             m_words.labelled(u"organizers"_s, m_words.organizations(organizers)),
             m_words.labelled(u"co_organizers"_s, m_words.organizations(coOrganizers))};
    cover.removeIf([](const Runs &each) { return each.isEmpty(); });
    if (cover.isEmpty())
        cover.append(m_words.word(u"report_series"_s));
}

void ReportParts::addContents()
{
    Block contents;
    contents.kind = Block::Contents;
    contents.runs = m_words.word(u"report_contents"_s);
    add(std::move(contents));
}

void ReportParts::addContentsWhereLong()
{
    constexpr qsizetype somePages = 15'000;
    if (lettersIn(m_report.blocks) < somePages)
        return;
    Block contents;
    contents.kind = Block::Contents;
    contents.runs = m_words.word(u"report_contents"_s);
    const auto first = std::ranges::find(m_report.blocks, Block::Heading,
                                         [](const Block &each) { return each.kind; });
    m_report.blocks.insert(first, std::move(contents));
}

void ReportParts::addChapter(const Runs &heading)
{
    Block page;
    page.kind = Block::NewPage;
    add(std::move(page));
    add(headingBlock(1, heading));
}

void ReportParts::addAnnex(const QString &key)
{
    const Wording &wording = m_words.wording();
    addChapter(m_words.ours(wording.sentence(
        u"annexed"_s, {{"annex"_L1, wording.word(u"annex"_s)}, {"title"_L1, wording.word(key)}})));
}

void ReportParts::addHeading(const QString &key, int level)
{
    add(headingBlock(level, m_words.word(key)));
}

void ReportParts::addParagraph(const Runs &runs)
{
    if (!runs.isEmpty())
        add(paragraphBlock(runs));
}

void ReportParts::addProse(const QString &key, const QString &markdown, int level)
{
    std::vector<Block> blocks = markdownToBlocks(markdown, level + 1);
    if (blocks.empty())
        return;
    if (!key.isEmpty())
        addHeading(key, level);
    for (Block &each : blocks)
        add(std::move(each));
}

void ReportParts::addLines(const QList<Runs> &lines)
{
    addParagraph(joinedRuns(lines, u"\n"_s));
}

void ReportParts::addFacts(const QList<std::pair<QString, Runs>> &facts)
{
    Block block;
    block.kind = Block::Facts;
    block.shares = {24, 76};
    for (const auto &[key, says] : facts) {
        if (!says.isEmpty())
            block.rows.append({m_words.word(key), says});
    }
    if (!block.rows.isEmpty())
        add(std::move(block));
}

QList<Runs> ReportParts::columns(const QStringList &keys) const
{
    QList<Runs> columns;
    for (const QString &key : keys)
        columns.append(m_words.word(key));
    return columns;
}

void ReportParts::addTable(const QStringList &headings, const QList<QList<Runs>> &rows,
                           const QList<int> &shares)
{
    if (rows.isEmpty())
        return;
    Block table;
    table.kind = Block::Table;
    table.headings = columns(headings);
    table.rows = rows;
    table.shares = shares;
    add(std::move(table));
}

void ReportParts::addBars(const QString &key, const QStringList &headings, const QList<Bar> &bars)
{
    if (bars.isEmpty())
        return;
    addHeading(key);
    Block chart;
    chart.kind = Block::Bars;
    chart.headings = columns(headings);
    chart.bars = bars;
    add(std::move(chart));
}

void ReportParts::addList(const QList<Runs> &items)
{
    if (!items.isEmpty())
        add(listBlock(items));
}

Runs figuresSentence(const DocumentWords &words, const PublicFigures &figures)
{
    if (figures.participants == 0)
        return {};
    const Wording &wording = words.wording();
    if (figures.organizations == 0)
        return words.ours(wording.participants(figures.participants, false));
    const auto n = [](int figure) { return QString::number(figure); };
    return words.ours(
        wording.sentence(figures.nationalNgos > 0 ? u"represented_ngos"_s : u"represented"_s,
                         {{"people"_L1, n(figures.participants)},
                          {"organizations"_L1, n(figures.organizations)},
                          {"countries"_L1, n(figures.countries)},
                          {"ngos"_L1, n(figures.nationalNgos)}}));
}

} // namespace convenor
