// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/printing.h"

#include "publish/printedpages.h"
#include "publish/typesetter.h"

#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace convenor {

using namespace Qt::StringLiterals;

void printAll(PrintedPages &pages, QPrinter &printer)
{
    QPainter painter(&printer);
    const qreal scale = printer.resolution() / unitsPerInch;
    painter.scale(scale, scale);
    for (int i = 0; i < pages.count(); ++i) {
        if (i > 0)
            printer.newPage();
        pages.paint(painter, i);
    }
}

void showPreview(std::shared_ptr<PrintedPages> pages, QWidget *window)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(pages->facts().title);
    printer->setPageLayout(pages->layout());
    printer->setFullPage(true);
    auto *dialog = new QPrintPreviewDialog(printer.get(), window);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setWindowTitle(pages->facts().title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(900, 700);
    // The printer lives as long as what paints on it.
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [pages = std::move(pages), printer](QPrinter *on) { printAll(*pages, *on); });
    dialog->open();
}

} // namespace convenor
