// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/printing.h"

#include "publish/typesetter.h"
#include "usecases/outputs.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace convenor {

namespace {

/// The numbers of the pages that are wanted, as they come out.
QList<int> wantedPages(const QPrinter &printer, int count)
{
    const bool isRange = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isRange ? printer.fromPage() - 1 : 0;
    const int last = isRange && printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QList<int> wanted;
    for (int page = first; page < last; ++page)
        wanted.append(page);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(wanted.begin(), wanted.end());
    return wanted;
}

Result<int> paintAll(PrintedPages &pages, QPrinter &printer, const DocumentProgress &progress)
{
    const QList<int> wanted = wantedPages(printer, pages.count());
    const auto refused = [&] {
        return failure(
            ErrorKind::Io, "print.refused",
            {printer.printerName().isEmpty() ? printer.outputFileName() : printer.printerName()});
    };
    QPainter painter;
    if (!painter.begin(&printer))
        return refused();
    const qreal scale = printer.resolution() / unitsPerInch;
    painter.scale(scale, scale);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (progress && !progress(int(i), int(wanted.size()))) {
            printer.abort();
            return failure(ErrorKind::Cancelled, "job.cancelled");
        }
        if (i > 0 && !printer.newPage())
            return refused();
        pages.paint(painter, wanted[i]);
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return refused();
    return int(wanted.size());
}

} // namespace

Result<int> print(const Printable &printable, const QPageLayout &paper, QPrinter &printer,
                  const DocumentProgress &progress)
{
    const bool isFile = printer.outputFormat() == QPrinter::PdfFormat
        && !printer.outputFileName().isEmpty() && printer.printRange() == QPrinter::AllPages
        && printer.pageOrder() == QPrinter::FirstPageFirst;
    if (!printable.pdf || !isFile)
        return printable.pages(paper).and_then([&](const std::shared_ptr<PrintedPages> &pages) {
            return paintAll(*pages, printer, progress);
        });
    int count = 0;
    const DocumentProgress counting = [&](int done, int of) {
        count = of;
        return !progress || progress(done, of);
    };
    return printable.pdf(paper, counting)
        .and_then(
            [&](const QByteArray &bytes) { return writeFile(printer.outputFileName(), bytes); })
        .map([&] { return count; });
}

bool askForPrinter(QPrinter &printer, QWidget *window)
{
    QPrintDialog dialog(&printer, window);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace convenor
