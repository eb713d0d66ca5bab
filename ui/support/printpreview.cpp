// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/printpreview.h"

#include "ui/support/pagesview.h"
#include "ui/support/printing.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString paperKey = u"print/paper"_s;
constexpr std::array sizes{QPageSize::A4,     QPageSize::A3,    QPageSize::A5,
                           QPageSize::Letter, QPageSize::Legal, QPageSize::Tabloid};

QToolButton *tool(const QString &name, const QString &text, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIcon(QIcon::fromTheme(icon));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    return button;
}

} // namespace

PrintPreview::PrintPreview(const Printable &printable, QWidget *parent)
    : QDialog(parent)
    , m_printable(printable)
    , m_choose([this](QPrinter &printer) { return askForPrinter(printer, this); })
    , m_paper(printable.paper)
    , m_view(new PagesView(this))
    , m_print(new QPushButton(tr("&Print…"), this))
    , m_page(new QSpinBox(this))
    , m_count(new QLabel(this))
    , m_size(new QComboBox(this))
    , m_orientation(new QComboBox(this))
    , m_fault(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cance&l"), this))
{
    setObjectName(u"printPreview"_s);
    setWindowTitle(tr("Print: %1").arg(printable.title));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 760);
    m_view->setAccessibleName(tr("Pages"));
    m_fault->setObjectName(u"printFaultLabel"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(madeTools());
    layout->addWidget(madePaperChoice());
    layout->addWidget(m_fault);
    layout->addWidget(m_view, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    m_watch.setInterval(100);
    connect(&m_pause, &QTimer::timeout, this, &PrintPreview::layOut);
    connect(&m_watch, &QTimer::timeout, this, &PrintPreview::follow);
    connect(&m_jobs, &Jobs::changed, this, &PrintPreview::follow);
    connect(m_view, &PagesView::currentPageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_page);
        m_page->setValue(page + 1);
    });
    layOut();
    m_view->setFocus();
}

PrintPreview::~PrintPreview()
{
    m_jobs.finish();
}

QWidget *PrintPreview::madeTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    m_print->setObjectName(u"printButton"_s);
    m_print->setIcon(QIcon::fromTheme(u"document-print"_s));
    m_print->setEnabled(false);
    m_print->setAutoDefault(false); // Enter in a field does not print
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::print);
    row->addWidget(m_print);
    m_page->setObjectName(u"pageSpin"_s);
    m_page->setAccessibleName(tr("Page that is shown"));
    m_page->setRange(1, 1);
    m_count->setObjectName(u"pageCountLabel"_s);
    connect(m_page, &QSpinBox::valueChanged, this,
            [this](int page) { m_view->showPage(page - 1); });
    row->addWidget(m_page);
    row->addWidget(m_count);
    addZoom(row);
    row->addStretch();
    m_progress->setObjectName(u"printProgress"_s);
    m_progress->setAccessibleName(tr("How much is done"));
    m_progress->setMaximumWidth(160);
    m_cancel->setObjectName(u"cancelPrintButton"_s);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, &m_jobs, &Jobs::cancel);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeButton"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QWidget *each : std::initializer_list<QWidget *>{m_progress, m_cancel, close})
        row->addWidget(each);
    return tools;
}

void PrintPreview::addZoom(QHBoxLayout *row)
{
    const auto add = [&](const QString &name, const QString &text, const QString &icon, auto deed) {
        QToolButton *button = tool(name, text, icon, this);
        connect(button, &QToolButton::clicked, m_view, deed);
        row->addWidget(button);
    };
    add(u"zoomOutButton"_s, tr("Smaller"), u"zoom-out"_s, [this] { m_view->zoom(1 / 1.25); });
    add(u"zoomInButton"_s, tr("Larger"), u"zoom-in"_s, [this] { m_view->zoom(1.25); });
    add(u"fitWidthButton"_s, tr("As wide as the window"), u"zoom-fit-width"_s,
        [this] { m_view->setFit(PagesView::Fit::Width); });
    add(u"fitPageButton"_s, tr("A whole page"), u"zoom-fit-page"_s,
        [this] { m_view->setFit(PagesView::Fit::Page); });
}

QWidget *PrintPreview::madePaperChoice()
{
    auto *choice = new QWidget(this);
    choice->setObjectName(u"paperChoice"_s);
    choice->setVisible(!m_printable.hasOwnPaper);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    const auto label = [&](const QString &text, QWidget *buddy) {
        auto *words = new QLabel(text, choice);
        words->setBuddy(buddy);
        row->addWidget(words);
        row->addWidget(buddy);
    };
    m_size->setObjectName(u"paperBox"_s);
    m_size->setAccessibleName(tr("Paper"));
    for (const QPageSize::PageSizeId each : sizes)
        m_size->addItem(QPageSize::name(each), int(each));
    const bool isLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    const int usual = isLetter ? QPageSize::Letter : QPageSize::A4;
    const int remembered = m_size->findData(QSettings().value(paperKey, usual).toInt());
    m_size->setCurrentIndex(std::max(remembered, 0));
    m_orientation->setObjectName(u"orientationBox"_s);
    m_orientation->setAccessibleName(tr("How the paper stands"));
    m_orientation->addItem(tr("Upright"), int(QPageLayout::Portrait));
    m_orientation->addItem(tr("Across"), int(QPageLayout::Landscape));
    m_orientation->setCurrentIndex(m_paper.orientation() == QPageLayout::Landscape ? 1 : 0);
    label(tr("Pap&er"), m_size);
    row->addWidget(m_orientation);
    const QMarginsF margins = m_paper.margins(QPageLayout::Millimeter);
    for (const auto &[name, text, value] :
         {std::tuple(u"leftMarginSpin"_s, tr("Margins: le&ft"), margins.left()),
          std::tuple(u"topMarginSpin"_s, tr("&above"), margins.top()),
          std::tuple(u"rightMarginSpin"_s, tr("&right"), margins.right()),
          std::tuple(u"bottomMarginSpin"_s, tr("&below"), margins.bottom())}) {
        auto *spin = new QDoubleSpinBox(choice);
        spin->setObjectName(name);
        spin->setAccessibleName(QString(text).remove(u'&'));
        spin->setRange(5, 80);
        spin->setDecimals(0);
        spin->setSuffix(tr(" mm"));
        spin->setValue(value);
        label(text, spin);
        m_margins.append(spin);
        connect(spin, &QDoubleSpinBox::valueChanged, &m_pause, qOverload<>(&QTimer::start));
    }
    row->addStretch();
    for (QComboBox *each : {m_size, m_orientation})
        connect(each, &QComboBox::currentIndexChanged, this, [this] {
            remember();
            m_pause.start();
        });
    return choice;
}

void PrintPreview::remember() const
{
    QSettings().setValue(paperKey, m_size->currentData());
}

QPageLayout PrintPreview::chosenPaper() const
{
    if (m_printable.hasOwnPaper)
        return m_printable.paper;
    const QPageSize size(QPageSize::PageSizeId(m_size->currentData().toInt()));
    const auto orientation = QPageLayout::Orientation(m_orientation->currentData().toInt());
    return {size, orientation,
            QMarginsF(m_margins[0]->value(), m_margins[1]->value(), m_margins[2]->value(),
                      m_margins[3]->value()),
            QPageLayout::Millimeter};
}

void PrintPreview::layOut()
{
    m_pause.stop();
    m_paper = chosenPaper();
    m_print->setEnabled(false);
    if (!m_printable.isSlow)
        return show(m_printable.pages(m_paper));
    m_jobs.start(
        u"layout"_s, tr("Laying out"), Jobs::Use::Shown,
        [pages = m_printable.pages, paper = m_paper](Jobs::Ticket &) { return pages(paper); }, this,
        [this](const Result<std::shared_ptr<PrintedPages>> &pages) { show(pages); });
}

void PrintPreview::show(const Result<std::shared_ptr<PrintedPages>> &pages)
{
    m_fault->setVisible(!pages);
    if (!pages) {
        m_view->setPages({});
        m_count->clear();
        return tellFault(pages.error());
    }
    m_view->setPages(*pages);
    m_page->setRange(1, std::max(m_view->count(), 1));
    m_count->setText(tr("of %1").arg(m_view->count()));
    m_print->setEnabled(m_view->count() > 0);
}

void PrintPreview::tellFault(const Error &error)
{
    const QString way = wayOut(error);
    m_fault->setText(way.isEmpty() ? worded(error) : u"%1 – %2"_s.arg(worded(error), way));
    m_fault->show();
}

void PrintPreview::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_printable.title);
    printer->setFullPage(true);
    printer->setPageSize(m_paper.pageSize());
    printer->setPageOrientation(m_paper.orientation());
    printer->setFromTo(0, 0);
    if (!m_choose(*printer))
        return;
    m_fault->hide();
    // What was chosen there, such as another size, is what is in the printer.
    QPageLayout paper = m_paper;
    if (!m_printable.hasOwnPaper) {
        paper.setPageSize(printer->pageLayout().pageSize());
        paper.setOrientation(printer->pageLayout().orientation());
    }
    m_jobs.start(
        u"print"_s, tr("Printing"), Jobs::Use::Cancellable,
        [printable = m_printable, paper, printer](Jobs::Ticket &ticket) {
            return convenor::print(printable, paper, *printer, [&](int done, int of) {
                ticket.report(100 * done / std::max(of, 1));
                return !ticket.isCancelled();
            });
        },
        this,
        [this](const Result<int> &printed) {
            if (printed)
                emit told(tr("Printed: %1, %n pages", nullptr, *printed).arg(m_printable.title));
            else if (printed.error().kind != ErrorKind::Cancelled)
                return tellFault(printed.error());
            if (printed)
                accept();
        });
}

void PrintPreview::follow()
{
    const Jobs::State state = m_jobs.state();
    const bool isBusy = m_jobs.isBusy();
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, state.percent < 0 ? 0 : 100);
    m_progress->setValue(state.percent);
    m_cancel->setVisible(isBusy && state.cancellable);
    if (isBusy && !m_watch.isActive())
        m_watch.start();
    else if (!isBusy)
        m_watch.stop();
}

} // namespace convenor
