// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace convenor {

/// A stretch of words in one look. A line feed begins a new line.
struct Run
{
    enum Look { Bold = 1, Italic = 2, Code = 4, Struck = 8, Quiet = 16 };

    QString text;
    int looks = 0; ///< several of Look
    QString link; ///< as proseLink() lets it through
    QString language; ///< where it is not the document's
    bool isApart = false; ///< a name that may run against the text around it

    bool operator==(const Run &) const = default;
};
using Runs = QList<Run>;

/// A line of a bar chart.
struct Bar
{
    Runs label;
    QList<int> values;

    bool operator==(const Bar &) const = default;
};

/// One element of a document; which of the fields it uses is told at the kinds.
struct Block
{
    enum Kind {
        Heading, ///< level, runs
        Paragraph, ///< runs
        List, ///< first, blocks: items
        Item, ///< blocks
        Quote, ///< blocks
        Code, ///< runs
        Rule,
        Table, ///< runs: its name, headings, rows, shares
        Facts, ///< rows of two: what it is, and what it says; shares
        Bars, ///< runs: its name, headings: the first of labels, then one a value; bars
        Contents, ///< runs: its heading
        NewPage
    };

    Kind kind = Paragraph;
    int level = 1;
    Runs runs;
    int first = -1; ///< the first number of a numbered list; -1: it has bullets
    std::vector<Block> blocks;
    QList<Runs> headings;
    QList<QList<Runs>> rows;
    QList<int> shares; ///< how the columns share the width; none: by what is in them
    QList<Bar> bars;

    bool operator==(const Block &) const = default;
};

/// A document before it is set: what it says, in its order, in no form yet. Nothing in it is
/// loaded from anywhere.
struct Manuscript
{
    QString title;
    QString author;
    QString language; ///< BCP 47
    QDateTime made;
    QString mark; ///< for whom it is, to stand on every page; empty: for all
    QString above; ///< over the title, and on every page: what it belongs to
    QList<Runs> cover; ///< lines below the title; none: no cover
    std::vector<Block> blocks;

    bool hasCover() const { return !cover.isEmpty(); }
    /// Told from others of the same title, as for a window's heading.
    QString fullTitle() const;
};

Runs plainRuns(const QString &text, int looks = 0);
QString textOf(const Runs &runs);
Block headingBlock(int level, const Runs &runs);
Block paragraphBlock(const Runs &runs);
/// A list with bullets, an item each.
Block listBlock(const QList<Runs> &items);
/// Roughly how long it is, in letters; a block counts as some, and so does a new line.
qsizetype lettersIn(const std::vector<Block> &blocks);
/// The runs with `between` between them; empty ones are left out.
Runs joinedRuns(const QList<Runs> &parts, const QString &between);

} // namespace convenor
