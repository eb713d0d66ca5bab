// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"
#include "ui/support/jobs.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace convenor {

class Desk;
class Errands;
class NoticeBar;
class PageStack;
class Prompts;
class Reception;
class SearchPalette;
class Sidebar;
class SideWindows;
class StatusLine;
class ToastBar;
class TopBar;
class WayBack;
class WelcomePage;
class WindowMenu;
class Workspace;

/// What the program was called with.
struct Launch
{
    QString file;
    bool sample = false;
    bool readOnly = false;
};

/// The window: it alone knows all pages, and brings together what lies around them. It decides
/// nothing about consultations.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(QSettings &settings, Prompts &prompts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens what was asked for, else the file that was open last, else shows the welcome page. To
    /// be called after the first paint.
    void start(const Launch &launch);
    /// Shows a thing on its page, with its series chosen; a thing that no page shows, by its
    /// session. False where it is no more.
    bool reveal(Kind kind, qint64 id);
    /// The open file; null where there is none.
    Workspace *workspace() const;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void connectDesk();
    void connectShell();
    void connectMenu();
    void takeUp();
    void release();
    void showWelcome(WelcomePage *page);
    void showState();
    void refresh(const ChangeSet &changes);
    void search();
    void makeSeries();
    void about();

    QSettings &m_settings;
    Prompts &m_prompts;
    Jobs m_jobs;
    Desk *m_desk;
    Reception *m_reception;
    WindowMenu *m_menu = nullptr;
    WayBack *m_wayBack = nullptr;
    Sidebar *m_sidebar;
    TopBar *m_topBar;
    NoticeBar *m_notice;
    QStackedWidget *m_center;
    PageStack *m_pages;
    StatusLine *m_status;
    ToastBar *m_toast;
    SearchPalette *m_search;
    std::unique_ptr<Errands> m_errands; ///< of the open file
    std::unique_ptr<SideWindows> m_side; ///< of the open file
};

} // namespace convenor
