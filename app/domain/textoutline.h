// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace convenor {

/// What there is to judge in a Markdown text: its words, headings, links and images, without the
/// marks. Made by publish/markdown.h; a text that is no Markdown is one line.
struct TextOutline
{
    struct Heading
    {
        int level = 1;
        QString words;
        bool isEmpty = false; ///< nothing stands below it

        bool operator==(const Heading &) const = default;
    };
    struct Link
    {
        QString address; ///< as written; of an image its source
        QString words; ///< of an image its alternative text

        bool operator==(const Link &) const = default;
    };
    struct Line
    {
        QString words;
        bool isItem = false; ///< of a list

        bool operator==(const Line &) const = default;
    };

    QList<Line> lines; ///< a paragraph, item, heading or row each
    QList<Heading> headings;
    QList<Link> links;
    QList<Link> images;

    bool operator==(const TextOutline &) const = default;
};

} // namespace convenor
