// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmenu.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Needs { Nothing, File, Writer };

/// What people wrote holds no mnemonics.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

struct WindowMenu::Deed
{
    QString name; ///< empty: a separator
    QString text;
    QString icon;
    QKeySequence keys;
    Needs needs = Nothing;
};

WindowMenu::WindowMenu(QMainWindow *window, const QStringList &pages, ColorScheme scheme)
    : QObject(window)
    , m_window(window)
{
    window->menuBar()->setObjectName(u"menuBar"_s);
    addFileMenu();
    addEditMenu();
    addViewMenu(pages, scheme);
    addHelpMenu();
    setFileOpen(false, false);
}

void WindowMenu::setRecentFiles(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        QAction *action =
            m_recent->addAction(plain(QFileInfo(path).fileName() + u"  –  "_s
                                      + QDir::toNativeSeparators(QFileInfo(path).path())));
        connect(action, &QAction::triggered, this, [this, path] { emit recentChosen(path); });
    }
    m_recent->setEnabled(!paths.isEmpty());
}

void WindowMenu::setCurrentPage(int page)
{
    if (QAction *action = m_pages->actions().value(page))
        action->setChecked(true);
}

void WindowMenu::setFileOpen(bool isOpen, bool isReadOnly)
{
    for (QAction *action : m_needFile)
        action->setEnabled(isOpen);
    for (QAction *action : m_needWriter)
        action->setEnabled(isOpen && !isReadOnly);
    setUndo({});
    setRedo({});
}

void WindowMenu::setUndo(const QString &title)
{
    QAction *undo = action(u"undoAction"_s);
    undo->setEnabled(!title.isEmpty());
    undo->setText(title.isEmpty() ? tr("&Undo") : tr("&Undo “%1”").arg(plain(title)));
}

void WindowMenu::setRedo(const QString &title)
{
    QAction *redo = action(u"redoAction"_s);
    redo->setEnabled(!title.isEmpty());
    redo->setText(title.isEmpty() ? tr("&Redo") : tr("&Redo “%1”").arg(plain(title)));
}

void WindowMenu::furnish()
{
    for (QAction *action : std::as_const(m_actions)) {
        if (const QString icon = action->data().toString(); !icon.isEmpty())
            action->setIcon(QIcon::fromTheme(icon));
    }
}

void WindowMenu::addDeeds(QMenu *menu, const QList<Deed> &deeds)
{
    for (const Deed &deed : deeds) {
        if (deed.name.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        QAction *action = menu->addAction(deed.text);
        action->setObjectName(deed.name);
        action->setShortcut(deed.keys);
        action->setData(deed.icon);
        m_actions.insert(deed.name, action);
        if (deed.needs == File)
            m_needFile.append(action);
        else if (deed.needs == Writer)
            m_needWriter.append(action);
    }
}

void WindowMenu::addFileMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    menu->setObjectName(u"fileMenu"_s);
    addDeeds(menu,
             {{u"newAction"_s, tr("&New workspace…"), u"document-new"_s, QKeySequence::New},
              {u"openAction"_s, tr("&Open…"), u"document-open"_s, QKeySequence::Open}});
    m_recent = menu->addMenu(tr("Open &recent"));
    m_recent->setObjectName(u"recentMenu"_s);
    addDeeds(menu,
             {{u"sampleAction"_s, tr("Open the &sample"), u"help-hint"_s, {}},
              {},
              {u"newSeriesAction"_s, tr("New &series from this one…"), u"view-calendar"_s,
               Qt::CTRL | Qt::SHIFT | Qt::Key_N, Writer},
              {},
              {u"importAction"_s, tr("&Import document…"), u"document-import"_s, {}, Writer},
              {u"importCalendarAction"_s, tr("Import c&alendar…"), u"view-calendar"_s, {}, Writer},
              {u"importAttendanceAction"_s, tr("Import at&tendance…"), u"view-task"_s, {}, Writer},
              {u"importOrganizationsAction"_s,
               tr("Import or&ganizations…"),
               u"view-institution"_s,
               {},
               Writer},
              {u"importRegistrationsAction"_s,
               tr("I&mport registrations…"),
               u"view-pim-tasks"_s,
               {},
               Writer}});
    addExportMenu(menu->addMenu(tr("&Export")));
    addPrintMenu(menu->addMenu(tr("&Print")));
    addDeeds(menu,
             {{},
              {u"writeAction"_s, tr("&Write to registered people…"), u"mail-message-new"_s,
               Qt::CTRL | Qt::SHIFT | Qt::Key_M, File},
              {u"requestsAction"_s, tr("Re&quests for notes…"), u"mail-unread"_s,
               Qt::CTRL | Qt::SHIFT | Qt::Key_R, File},
              {u"notesMailAction"_s,
               tr("Sen&d notes and presentations…"),
               u"mail-attachment"_s,
               {},
               File},
              {u"translationsAction"_s, tr("Tra&nslations…"), u"preferences-desktop-locale"_s,
               Qt::CTRL | Qt::SHIFT | Qt::Key_L, File},
              {},
              {u"backUpAction"_s, tr("&Back up…"), u"document-save-as"_s, {}, File},
              {u"restoreAction"_s, tr("Res&tore…"), u"document-revert"_s, {}, File},
              {},
              {u"closeAction"_s, tr("&Close"), u"document-close"_s, QKeySequence::Close, File},
              {u"quitAction"_s, tr("&Quit"), u"application-exit"_s, QKeySequence::Quit}});
    action(u"quitAction"_s)->setMenuRole(QAction::QuitRole);
}

void WindowMenu::addExportMenu(QMenu *exports)
{
    exports->setObjectName(u"exportMenu"_s);
    addDeeds(
        exports,
        {{u"exportPageAction"_s, tr("The &page…"), u"text-html"_s, {}, File},
         {u"exportSiteAction"_s, tr("The &site…"), u"folder-html"_s, {}, File},
         {u"exportCalendarAction"_s, tr("The &calendar…"), u"view-calendar"_s, {}, File},
         {},
         {u"publicReportAction"_s, tr("Series report for &all…"), u"application-pdf"_s, {}, File},
         {u"registeredReportAction"_s,
          tr("Series report for &registered participants…"),
          u"application-pdf"_s,
          {},
          File},
         {u"internalReportAction"_s,
          tr("Series report for &organizers…"),
          u"application-pdf"_s,
          {},
          File},
         {u"programmeAction"_s, tr("Pro&gramme…"), u"application-pdf"_s, {}, File},
         {u"speakersAction"_s, tr("L&ist of speakers…"), u"application-pdf"_s, {}, File},
         {},
         {u"attendeesAction"_s, tr("Attendee &list, badges…"), u"view-list-text"_s,
          Qt::CTRL | Qt::SHIFT | Qt::Key_P, File},
         {u"copyMarkupAction"_s, tr("&Markup to the clipboard"), u"edit-copy"_s,
          Qt::CTRL | Qt::SHIFT | Qt::Key_C, File},
         {u"copySessionMarkupAction"_s,
          tr("Markup of the sess&ion to the clipboard"),
          u"edit-copy"_s,
          {},
          File},
         {u"templatesAction"_s, tr("&Templates of the pages…"), u"document-edit"_s, {}, File},
         {u"exportDocumentAction"_s,
          tr("&Everything as a document…"),
          u"document-export"_s,
          {},
          File}});
}

void WindowMenu::addPrintMenu(QMenu *prints)
{
    prints->setObjectName(u"printMenu"_s);
    const QString icon = u"document-print"_s;
    addDeeds(
        prints,
        {{u"printShownAction"_s, tr("The list that is &shown…"), icon, QKeySequence::Print, File},
         {},
         {u"printPublicReportAction"_s, tr("Series report for &all…"), icon, {}, File},
         {u"printRegisteredReportAction"_s,
          tr("Series report for &registered participants…"),
          icon,
          {},
          File},
         {u"printInternalReportAction"_s, tr("Series report for &organizers…"), icon, {}, File},
         {u"printProgrammeAction"_s, tr("Pro&gramme…"), icon, {}, File},
         {u"printSpeakersAction"_s, tr("L&ist of speakers…"), icon, {}, File},
         {}});
    prints->addAction(action(u"attendeesAction"_s)); // it is printed from there
}

void WindowMenu::addEditMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Edit"));
    menu->setObjectName(u"editMenu"_s);
    addDeeds(
        menu,
        {{u"undoAction"_s, tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo},
         {u"redoAction"_s, tr("&Redo"), u"edit-redo"_s, QKeySequence::Redo},
         {},
         {u"searchAction"_s, tr("&Search everything…"), u"edit-find"_s, Qt::CTRL | Qt::Key_K, File},
         {u"duplicatesAction"_s, tr("Find &duplicates…"), u"merge"_s, {}, File},
         {u"matchAttendanceAction"_s, tr("&Match attendees…"), u"user-identity"_s, {}, Writer},
         {u"retentionAction"_s, tr("&Personal data…"), u"view-private"_s, {}, File}});
}

void WindowMenu::addViewMenu(const QStringList &pages, ColorScheme scheme)
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    menu->setObjectName(u"viewMenu"_s);
    m_pages = new QActionGroup(this);
    for (int page = 0; page < pages.size(); ++page) {
        QAction *action = menu->addAction(u"&%1  %2"_s.arg(page + 1).arg(pages[page]));
        action->setObjectName(u"page%1Action"_s.arg(page + 1));
        action->setCheckable(true);
        action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + page));
        m_pages->addAction(action);
        m_needFile.append(action);
        connect(action, &QAction::triggered, this, [this, page] { emit pageChosen(page); });
    }
    menu->addSeparator();
    QMenu *looks = menu->addMenu(tr("&Appearance"));
    looks->setObjectName(u"appearanceMenu"_s);
    auto *group = new QActionGroup(this);
    const QList<std::pair<ColorScheme, QString>> choices{
        {ColorScheme::System, tr("As the &system")},
        {ColorScheme::Light, tr("&Light")},
        {ColorScheme::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = looks->addAction(text);
        action->setObjectName(wordOf(choice) + u"AppearanceAction"_s);
        action->setCheckable(true);
        action->setChecked(choice == scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = choice] { emit schemeChosen(chosen); });
    }
}

void WindowMenu::addHelpMenu()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    menu->setObjectName(u"helpMenu"_s);
    addDeeds(menu, {{u"aboutAction"_s, tr("&About Convenor"), u"help-about"_s, {}}});
    action(u"aboutAction"_s)->setMenuRole(QAction::AboutRole);
}

} // namespace convenor
