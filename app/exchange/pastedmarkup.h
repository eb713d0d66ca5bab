// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace convenor {

/// The markup that others put into the clipboard (Word, LibreOffice, Google Docs, web pages), as
/// clean Markdown: headings, paragraphs, bold, italic and struck-out words, links to the web and to
/// mail addresses, lists, tables, quotes, code. Left out are styles, scripts, images, comments,
/// deletions that are tracked, and what is hidden. Nothing is loaded. Links of others that say who
/// clicked become the address that they lead to. Invalid where it is too large or nested so deep
/// that something would be lost.
Result<QString> markdownOfMarkup(const QString &markup);

/// The largest markup that is read, in characters.
constexpr qsizetype largestMarkup = 8 * 1024 * 1024;

/// The plain text without what cannot be seen (control characters, marks of direction, blanks of no
/// width), its lines ended in one way.
QString pastedPlain(QStringView text);

} // namespace convenor
