// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/jobs.h"
#include "ui/support/printable.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace convenor {

class PagesView;

/// What will be printed, page by page, with the paper beside it: another size, side or margin lays
/// it out anew. Long work is done beside the window and can be cancelled. Printed to a PDF, a
/// document writes its own, which has text and structure.
class PrintPreview final : public QDialog
{
    Q_OBJECT

public:
    /// Asks on which printer, and how; false where nothing is to be printed.
    using PrinterChoice = std::function<bool(QPrinter &)>;

    PrintPreview(const Printable &printable, QWidget *parent);
    ~PrintPreview() override;

    /// In the place of the system's dialog.
    void setPrinterChoice(PrinterChoice choice) { m_choose = std::move(choice); }

signals:
    /// It was printed.
    void told(const QString &message);

private:
    QWidget *madeTools();
    QWidget *madePaperChoice();
    void addZoom(QHBoxLayout *row);
    QPageLayout chosenPaper() const;
    void remember() const;
    void layOut();
    void show(const Result<std::shared_ptr<PrintedPages>> &pages);
    void print();
    void follow();
    void tellFault(const Error &error);

    Printable m_printable;
    PrinterChoice m_choose;
    Jobs m_jobs;
    QPageLayout m_paper; ///< on which what is shown is laid out
    QTimer m_pause; ///< until the paper is no longer being changed
    PagesView *m_view;
    QPushButton *m_print;
    QSpinBox *m_page;
    QLabel *m_count;
    QComboBox *m_size;
    QComboBox *m_orientation;
    QList<QDoubleSpinBox *> m_margins; ///< left, top, right, below
    QLabel *m_fault;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_watch; ///< while something works
};

} // namespace convenor
