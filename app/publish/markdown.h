// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/textoutline.h"
#include "publish/htmltext.h"

namespace convenor {

struct MarkdownForm
{
    int firstHeading = 2; ///< the level that a heading of level 1 becomes; the others follow it
    QString tableLabel; ///< where not empty, a table stands in a scrolling group of this name
};

/// CommonMark with tables, struck-out text and bare addresses as links. Raw HTML is shown as text,
/// an image becomes its alternative text, a link that is not http, https, mailto or in the page its
/// text; nothing has an id, a class or a style. Any length and nesting is taken: what is too long
/// for one piece is set in pieces, and without Markdown where it has no blank lines.
Html markdownToHtml(QStringView markdown, const MarkdownForm &form = {});
/// The same for an item of a list: a single paragraph without its element.
Html markdownToItem(QStringView markdown, const MarkdownForm &form = {});
/// The words alone, a line a paragraph, item or row.
QString markdownToText(QStringView markdown);
/// What there is to judge in it, as it was written: links that no page would follow too.
TextOutline outlineOf(QStringView markdown);
/// The beginning of the words on one line, at most `length` characters, cut between words.
QString excerpt(QStringView markdown, qsizetype length);

} // namespace convenor
