// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/documentpages.h"
#include "publish/pdf.h"
#include "publish/printedpages.h"

#include <memory>

namespace convenor {

/// Something that can be looked at as it will be printed, and printed, on whatever paper is chosen.
/// It is made of values and outlives what they were taken from.
struct Printable
{
    QString title;
    QPageLayout paper; ///< what is offered first
    bool hasOwnPaper = false; ///< which cannot be chosen, as of badges
    bool isSlow = false; ///< laid out beside the window; what it makes may be used in any thread
    std::function<Result<std::shared_ptr<PrintedPages>>(const QPageLayout &)> pages;
    /// Its own PDF, with text, bookmarks and structure; none where a printer's is as good.
    std::function<Result<QByteArray>(const QPageLayout &, const DocumentProgress &)> pdf;
};

Printable printableOf(const Manuscript &manuscript);
Printable printableOf(const Manuscript &manuscript, const QPageLayout &paper);
Printable printableOf(const MarkupPaper &markup);

} // namespace convenor
