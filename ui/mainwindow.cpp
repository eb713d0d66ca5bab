// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/pages.h"
#include "ui/shell/desk.h"
#include "ui/shell/errandmenu.h"
#include "ui/shell/noticebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/printmenu.h"
#include "ui/shell/reception.h"
#include "ui/shell/searchpalette.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toastbar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undokeys.h"
#include "ui/shell/wayback.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/windowmenu.h"
#include "ui/sidewindows.h"
#include "ui/support/errands.h"
#include "ui/support/prompts.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"
#include "usecases/registrationlists.h"
#include "usecases/reviewing.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto schemeKey = "window/colorScheme";

} // namespace

MainWindow::MainWindow(QSettings &settings, Prompts &prompts, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_desk(new Desk(settings, this))
    , m_reception(new Reception(*m_desk, prompts, this))
    , m_sidebar(new Sidebar(this))
    , m_topBar(new TopBar(this))
    , m_notice(new NoticeBar(prompts, this))
    , m_center(new QStackedWidget(this))
    , m_pages(new PageStack(pageEntries({m_jobs, [this]() -> Errands & { return *m_errands; },
                                         [this]() -> PageStack & { return *m_pages; },
                                         [this]() -> SideWindows & { return *m_side; }}),
                            prompts, this))
    , m_status(new StatusLine(m_jobs, this))
    , m_toast(new ToastBar(this))
    , m_search(new SearchPalette(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Convenor"));
    QStringList titles;
    for (const PageEntry &page : m_pages->entries()) {
        m_sidebar->addPage(page.title, page.iconName);
        titles.append(page.title);
    }
    m_menu = new WindowMenu(this, titles, schemeOf(m_settings.value(schemeKey).toString()));
    m_wayBack = new WayBack(*m_menu, *m_toast, this);
    new UndoKeys(this);
    layOut();
    connectDesk();
    connectShell();
    connectMenu();
    m_sidebar->setWorkspace(nullptr);
    m_topBar->setSearchable(false);
    resize(QSize(1280, 720).boundedTo(screen()->availableSize() * 0.95));
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
}

MainWindow::~MainWindow()
{
    release();
}

void MainWindow::start(const Launch &launch)
{
    using Access = Workspace::Access;
    const Access access = launch.readOnly ? Access::ReadOnly : Access::ReadWrite;
    const QString last = m_desk->recentFiles().last();
    m_sidebar->furnish();
    m_menu->furnish();
    m_menu->setRecentFiles(m_desk->recentFiles().list());
    if (launch.sample)
        m_desk->openSample(access);
    else if (!launch.file.isEmpty())
        m_desk->open(QFileInfo(launch.file).absoluteFilePath(), access);
    else if (QFileInfo::exists(last))
        m_desk->open(last, access);
    else
        showWelcome(m_reception->welcome());
}

bool MainWindow::reveal(Kind kind, qint64 id)
{
    if (!workspace())
        return false;
    const auto session = Lookup(*workspace()).sessionOf(kind, id);
    if (kind == Kind::Series)
        m_sidebar->setSeries(SeriesId(id));
    else if (kind == Kind::Registration) {
        if (const auto review = Reviewing(*workspace()).review(RegistrationId(id)))
            m_sidebar->setSeries(review->registration.series);
    } else if (session && *session) {
        if (const auto value = Programme(*workspace()).session(*session))
            m_sidebar->setSeries(value->series);
    }
    if (m_pages->reveal(kind, id))
        return true;
    return session && *session && m_pages->reveal(Kind::Session, session->value());
}

Workspace *MainWindow::workspace() const
{
    return m_desk->workspace();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_pages->commitPending();
    m_settings.setValue(geometryKey, saveGeometry());
    m_jobs.finish();
    QMainWindow::closeEvent(event);
}

void MainWindow::layOut()
{
    auto *around = new QWidget(this);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_notice);
    right->addWidget(m_center, 1);
    auto *layout = new QHBoxLayout(around);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sidebar);
    layout->addLayout(right, 1);
    m_center->addWidget(m_pages);
    setCentralWidget(around);
    setStatusBar(m_status);
}

void MainWindow::connectDesk()
{
    connect(m_desk, &Desk::opened, this, &MainWindow::takeUp);
    connect(m_desk, &Desk::alreadyOpen, this, &MainWindow::showState);
    connect(m_desk, &Desk::closing, this, &MainWindow::release);
    connect(m_desk, &Desk::closed, this, [this] { showWelcome(m_reception->welcome()); });
    connect(m_desk, &Desk::refused, this, [this](const QString &path, const Error &error) {
        showWelcome(m_reception->welcome(path, error));
    });
    connect(m_desk, &Desk::restored, this, [this](const QString &keptAs) {
        if (!keptAs.isEmpty())
            m_notice->warn(tr("The backup was restored. What was there before is kept as %1.")
                               .arg(QDir::toNativeSeparators(keptAs)),
                           {});
    });
}

void MainWindow::connectShell()
{
    const auto fail = [this](const Error &error) { m_notice->tell(error); };
    connect(m_sidebar, &Sidebar::pageChosen, m_pages, &PageStack::showPage);
    connect(m_sidebar, &Sidebar::seriesChosen, m_pages, &PageStack::setSeries);
    connect(m_sidebar, &Sidebar::newSeriesAsked, this, &MainWindow::makeSeries);
    connect(m_sidebar, &Sidebar::failed, this, fail);
    connect(m_pages, &PageStack::pageShown, this, [this](int page) {
        m_center->setCurrentWidget(m_pages);
        m_sidebar->setCurrentPage(page);
        m_menu->setCurrentPage(page);
        m_topBar->setTitle(m_pages->entries()[page].title);
    });
    connect(m_pages, &PageStack::done, m_wayBack, &WayBack::tell);
    connect(m_pages, &PageStack::told, this,
            [this](const QString &message) { m_toast->tell(message); });
    connect(m_pages, &PageStack::failed, this, fail);
    connect(m_pages, &PageStack::revealRequested, this, &MainWindow::reveal);
    connect(m_pages, &PageStack::fieldRequested, this,
            [this](Kind kind, qint64 id, const QByteArray &field) {
                if (reveal(kind, id))
                    m_pages->focusField(field);
            });
    connect(m_topBar, &TopBar::searchAsked, this, &MainWindow::search);
    connect(m_search, &SearchPalette::chosen, this, &MainWindow::reveal);
    connect(m_search, &SearchPalette::failed, this, fail);
    connect(m_status, &StatusLine::authorAsked, m_reception, &Reception::askAuthor);
    connect(m_reception, &Reception::authorChosen, this, &MainWindow::showState);
    connect(m_reception, &Reception::backAsked, this, &MainWindow::showState);
    connect(m_reception, &Reception::documentChosen, this,
            [this](const QString &path) { m_errands->importDocumentFrom(path); });
    connect(m_wayBack, &WayBack::aboutToStep, m_pages, &PageStack::commitPending);
    connect(m_wayBack, &WayBack::failed, this, fail);
}

void MainWindow::connectMenu()
{
    const auto on = [this](const QString &action, auto deed) {
        connect(m_menu->action(action), &QAction::triggered, this, deed);
    };
    m_reception->serve(*m_menu);
    on(u"newSeriesAction"_s, [this] { makeSeries(); });
    on(u"attendeesAction"_s, [this] {
        m_pages->commitPending();
        m_side->showAttendees(m_sidebar->series());
    });
    on(u"quitAction"_s, [this] { close(); });
    on(u"searchAction"_s, [this] { search(); });
    on(u"duplicatesAction"_s, [this] {
        m_pages->commitPending();
        m_side->showDuplicates();
    });
    on(u"retentionAction"_s, [this] {
        m_pages->commitPending();
        m_side->showRetention();
    });
    on(u"writeAction"_s, [this] {
        m_pages->commitPending();
        m_side->showCorrespondence(m_sidebar->series());
    });
    on(u"requestsAction"_s, [this] {
        m_pages->commitPending();
        m_side->showRequests(m_sidebar->series());
    });
    on(u"aboutAction"_s, [this] { about(); });
    connect(m_menu, &WindowMenu::pageChosen, m_pages, &PageStack::showPage);
    connect(m_menu, &WindowMenu::schemeChosen, this, [this](ColorScheme scheme) {
        m_settings.setValue(schemeKey, wordOf(scheme));
        applyScheme(scheme);
        m_menu->furnish();
    });
}

/// A file is open: everything around it is made for it.
void MainWindow::takeUp()
{
    Workspace *open = workspace();
    m_notice->hide();
    m_errands = std::make_unique<Errands>(*open, m_prompts, m_jobs);
    connect(m_errands.get(), &Errands::failed, m_notice, &NoticeBar::tell);
    connect(m_errands.get(), &Errands::done, m_wayBack, &WayBack::tell);
    connect(m_errands.get(), &Errands::finished, this,
            [this](const QString &message) { m_toast->tell(message); });
    connect(m_errands.get(), &Errands::damageFound, this, [this](const QStringList &faults) {
        m_notice->warn(tr("The file is damaged. Restore a backup: File ▸ Restore."), faults);
    });
    serve(*m_errands, *m_menu, *m_pages);
    m_side = std::make_unique<SideWindows>(*open, m_prompts, *m_errands, *m_menu, this);
    servePrinting(*open, *m_menu, *m_pages, *m_side);
    connect(m_side.get(), &SideWindows::done, m_wayBack, &WayBack::tell);
    connect(m_side.get(), &SideWindows::told, m_toast,
            [this](const QString &message) { m_toast->tell(message); });
    connect(m_side.get(), &SideWindows::failed, m_notice, &NoticeBar::tell);
    connect(m_side.get(), &SideWindows::revealRequested, this, &MainWindow::reveal);
    connect(open, &Workspace::changed, this, &MainWindow::refresh);
    m_pages->setWorkspace(open);
    m_sidebar->setWorkspace(open);
    m_topBar->setSearchable(true);
    m_menu->setFileOpen(true, open->isReadOnly());
    m_menu->setRecentFiles(m_desk->recentFiles().list());
    m_wayBack->setWorkspace(open);
    m_pages->showPage(0);
    showState();
    m_errands->check();
}

/// The file is about to be closed: nothing holds it any more.
void MainWindow::release()
{
    m_pages->commitPending();
    m_side.reset();
    m_jobs.finish();
    m_toast->hide();
    m_search->close();
    m_pages->setWorkspace(nullptr);
    m_sidebar->setWorkspace(nullptr);
    m_wayBack->setWorkspace(nullptr);
    m_status->setWorkspace(nullptr);
    m_errands.reset();
    m_topBar->setSearchable(false);
    m_menu->setFileOpen(false, false);
}

void MainWindow::makeSeries()
{
    m_pages->commitPending();
    m_side->makeSeries(m_sidebar->series());
}

void MainWindow::showWelcome(WelcomePage *page)
{
    setWindowTitle(tr("Convenor"));
    m_topBar->setTitle({});
    m_sidebar->setCurrentPage(-1);
    m_center->addWidget(page);
    m_center->setCurrentWidget(page);
}

void MainWindow::showState()
{
    if (!workspace())
        return;
    setWindowTitle(tr("%1 – Convenor").arg(QFileInfo(workspace()->path()).completeBaseName()));
    m_status->setWorkspace(workspace(), m_desk->writer());
    m_center->setCurrentWidget(m_pages);
}

void MainWindow::refresh(const ChangeSet &changes)
{
    m_sidebar->refresh(changes);
    m_pages->refresh(changes);
    m_wayBack->refresh();
}

void MainWindow::search()
{
    if (workspace())
        m_search->open(*workspace());
}

void MainWindow::about()
{
    m_prompts.tell(tr("Convenor %1").arg(QStringLiteral(CONVENOR_VERSION)),
                   {tr("Prepares, holds and reports consultations with NGOs."),
                    tr("Free software under the GNU General Public License, version 3 or later."),
                    tr("Made with Qt %1").arg(QString::fromLatin1(qVersion()))});
}

} // namespace convenor
