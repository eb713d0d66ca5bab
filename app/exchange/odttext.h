// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/returnedtext.h"

#include <QDateTime>
#include <QIODevice>

#include <memory>

namespace convenor {

/// A text as an OpenDocument file. `body` is our own markup, as the Markdown renderer gives it:
/// headings, paragraphs, lists, tables, quotations and links, and nothing that would be loaded.
struct OdtPage
{
    QString title;
    QString language; ///< BCP 47
    bool rightToLeft = false;
    QString body;
    QDateTime made;
};

/// The same page gives the same bytes. Headings are headings for Word and LibreOffice.
Result<QByteArray> odtBytes(const OdtPage &page);

/// A text document (.odt, .docx) as Markdown: headings, paragraphs, bold and italic, lists, tables,
/// links; marked changes as if they were accepted, with who made them, and comments. Invalid
/// returned.* where it is none, is protected or damaged.
Result<ReturnedText> readTextDocument(std::unique_ptr<QIODevice> device);

} // namespace convenor
