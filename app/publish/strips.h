// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/shapedtext.h"

#include <memory>
#include <vector>

namespace convenor {

/// An element that what is painted belongs to, for whoever hears the document: its name in a PDF's
/// structure, and a number that tells it from the next one of its kind.
struct TagStep
{
    const char *tag = nullptr;
    int id = 0;

    bool operator==(const TagStep &other) const = default;
};
using TagPath = std::vector<TagStep>;

/// Lines of a text at a place in a strip.
struct StripText
{
    std::shared_ptr<ShapedText> text;
    int from = 0;
    int to = 0;
    double left = 0;
    double top = 0;
    TagPath path;
};

struct StripBox
{
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    Ink ink;
};

/// What is never divided between two pages: a line of a paragraph, a row of a table.
struct Strip
{
    double above = 0; ///< room before it, which is left out at the top of a page
    double height = 0;
    bool holdsToLast = false; ///< stands on the page of the strip before it
    bool startsPage = false;
    int table = -1; ///< whose head stands above it on each page
    bool isHead = false; ///< of that table
    int heading = -1; ///< that begins here
    int shownPage = -1; ///< the heading whose page is told at its end
    QList<int> notes;
    std::vector<StripText> texts;
    std::vector<StripBox> boxes;
};

struct StripHeading
{
    QString text;
    int level = 1;
};

/// A document as it runs down an endless page.
struct StripDocument
{
    std::vector<Strip> strips;
    QList<StripHeading> headings;
    std::vector<std::vector<Strip>> tableHeads;
    QStringList notes;
};

/// Lays out a document for pages of that room, in points.
StripDocument stripsOf(const Manuscript &manuscript, TextShaper &shaper, double width,
                       double height);

} // namespace convenor
