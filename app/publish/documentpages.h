// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/manuscript.h"

#include <QByteArray>
#include <QPageLayout>

#include <functional>

namespace convenor {

/// Is told how many of the pages are done; false stops it.
using DocumentProgress = std::function<bool(int done, int of)>;

/// A4 with the margins that documents have where nobody chooses others.
QPageLayout usualPaper();

/// The document as a PDF: a table of contents with page numbers, bookmarks, running heads,
/// footnotes for links, and the structure that a screen reader reads; on A4 where no other paper is
/// given. Needs no QGuiApplication.
///
/// It is set with pango and painted with cairo. QTextDocument divides rows of tables between pages,
/// repeats no head, keeps no lines together and takes eight times as long for a long table; Qt 6.4
/// writes neither bookmarks nor structure. Lists of people stay with SheetPages, which is as fast
/// and makes PDF/A-1b; cairo makes no PDF/A. What cairo leaves out (the language) qpdf puts in.
///
/// The same document gives the same bytes. `document.too-long` for one of some thousand
/// pages.
Result<QByteArray> documentPdf(const Manuscript &manuscript, const DocumentProgress &progress = {});
Result<QByteArray> documentPdf(const Manuscript &manuscript, const QPageLayout &paper,
                               const DocumentProgress &progress = {});

} // namespace convenor
