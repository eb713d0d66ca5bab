// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/printable.h"

#include "publish/documentsheets.h"

namespace convenor {

Printable printableOf(const Manuscript &manuscript)
{
    return printableOf(manuscript, usualPaper());
}

Printable printableOf(const Manuscript &manuscript, const QPageLayout &paper)
{
    Printable printable;
    printable.title = manuscript.fullTitle();
    printable.paper = paper;
    printable.isSlow = true;
    printable.pages = [manuscript](const QPageLayout &on) {
        return DocumentSheets::lay(manuscript, on);
    };
    printable.pdf = [manuscript](const QPageLayout &on, const DocumentProgress &progress) {
        return documentPdf(manuscript, on, progress);
    };
    return printable;
}

Printable printableOf(const MarkupPaper &markup)
{
    Printable printable;
    printable.title = markup.title;
    printable.paper = MarkupPages::usualPaper();
    printable.pages = [markup](const QPageLayout &on) -> Result<std::shared_ptr<PrintedPages>> {
        return std::make_shared<MarkupPages>(markup, on);
    };
    return printable;
}

} // namespace convenor
