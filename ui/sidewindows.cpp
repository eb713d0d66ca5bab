// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidewindows.h"

#include "ui/attendance/attendanceimport.h"
#include "ui/attendees/attendeedialog.h"
#include "ui/calendar/calendarimport.h"
#include "ui/clearance/returnedwindow.h"
#include "ui/correspondence/correspondencewindow.h"
#include "ui/correspondence/notesmailwindow.h"
#include "ui/duplicates/duplicateswindow.h"
#include "ui/organizations/organizationimport.h"
#include "ui/registrations/registrationimport.h"
#include "ui/requests/requestswindow.h"
#include "ui/series/newseriesdialog.h"
#include "ui/shell/windowmenu.h"
#include "ui/support/errands.h"
#include "ui/support/printpreview.h"
#include "ui/templates/templateswindow.h"
#include "ui/translations/translationswindow.h"
#include "ui/widgets/retentionwindow.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QApplication>

namespace convenor {

using namespace Qt::StringLiterals;

SideWindows::SideWindows(Workspace &workspace, Prompts &prompts, Errands &errands, WindowMenu &menu,
                         QWidget *window)
    : m_workspace(workspace)
    , m_prompts(prompts)
    , m_errands(errands)
    , m_menu(menu)
    , m_window(window)
{
    connect(&errands, &Errands::calendarRead, this, [this](const auto &calendar) {
        showImport(new CalendarImport(m_workspace, calendar, m_window));
    });
    connect(&errands, &Errands::notesMailAsked, this, &SideWindows::showNotesMail);
    connect(&errands, &Errands::templatesAsked, this, &SideWindows::showTemplates);
    connect(&errands, &Errands::translationsAsked, this, &SideWindows::showTranslations);
    connect(&errands, &Errands::attendanceRead, this, [this](const auto &coming) {
        showImport(new AttendanceImport(m_workspace, coming, m_window));
    });
    connect(&errands, &Errands::organizationsRead, this, [this](const auto &list) {
        showImport(new OrganizationImport(m_workspace, list, m_window));
    });
    connect(&errands, &Errands::registrationsRead, this,
            [this](const auto &source, const auto &list) {
                showImport(new RegistrationImport(m_workspace, m_prompts, source, list, m_window));
            });
}

SideWindows::~SideWindows()
{
    delete m_duplicates;
    delete m_correspondence;
    delete m_requests;
    delete m_returned;
    delete m_notesMail;
    delete m_retention;
    delete m_templates;
    delete m_translations;
    delete m_import;
    delete m_newSeries;
    delete m_preview;
    delete m_attendees;
}

void SideWindows::showDuplicates()
{
    if (!m_duplicates) {
        m_duplicates = new DuplicatesWindow(m_workspace, m_window);
        connect(m_duplicates, &DuplicatesWindow::done, this, &SideWindows::done);
        connect(&m_workspace, &Workspace::changed, m_duplicates, &DuplicatesWindow::refresh);
    }
    showWithUndo(m_duplicates);
}

void SideWindows::showRetention()
{
    if (!m_retention) {
        m_retention = new RetentionWindow(m_workspace, m_prompts, {}, m_window);
        connect(m_retention, &RetentionWindow::told, this, &SideWindows::told);
        connect(&m_workspace, &Workspace::changed, m_retention, &RetentionWindow::refresh);
    }
    showWithUndo(m_retention);
}

void SideWindows::showCorrespondence(SeriesId series)
{
    if (series.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    delete m_correspondence; // it may be of another series
    m_correspondence = new CorrespondenceWindow(m_workspace, m_prompts, series, m_window);
    connect(m_correspondence, &CorrespondenceWindow::done, this, &SideWindows::done);
    connect(m_correspondence, &CorrespondenceWindow::revealRequested, this,
            &SideWindows::revealRequested);
    connect(&m_workspace, &Workspace::changed, m_correspondence, &CorrespondenceWindow::refresh);
    showWithUndo(m_correspondence);
}

void SideWindows::showRequests(SeriesId series)
{
    if (series.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    delete m_requests; // it may be of another series
    m_requests = new RequestsWindow(m_workspace, m_prompts, series, m_window);
    connect(m_requests, &RequestsWindow::done, this, &SideWindows::done);
    connect(m_requests, &RequestsWindow::revealRequested, this, &SideWindows::revealRequested);
    connect(&m_workspace, &Workspace::changed, m_requests, &RequestsWindow::refresh);
    showWithUndo(m_requests);
}

void SideWindows::showTemplates(SeriesId series)
{
    if (series.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    delete m_templates; // it may be of another series
    m_templates = new TemplatesWindow(m_workspace, m_prompts, series, m_window);
    connect(m_templates, &TemplatesWindow::told, this, &SideWindows::told);
    connect(&m_workspace, &Workspace::changed, m_templates, &TemplatesWindow::refresh);
    showBeside(m_templates); // files, which no undo of the file takes back
}

void SideWindows::showReturned(SessionId session, Id<Clearance> clearance,
                               const Comparison &comparison)
{
    delete m_returned;
    m_returned = new ReturnedWindow(m_workspace, session, clearance, comparison, m_window);
    connect(m_returned, &ReturnedWindow::done, this, &SideWindows::done);
    connect(&m_workspace, &Workspace::changed, m_returned, &ReturnedWindow::refresh);
    showWithUndo(m_returned);
}

void SideWindows::showNotesMail(SeriesId series, SessionId session)
{
    if (series.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    delete m_notesMail; // it may be of another series
    m_notesMail = new NotesMailWindow(m_workspace, m_prompts, series, session, m_window);
    connect(m_notesMail, &NotesMailWindow::done, this, &SideWindows::done);
    connect(m_notesMail, &NotesMailWindow::revealRequested, this, &SideWindows::revealRequested);
    connect(&m_workspace, &Workspace::changed, m_notesMail, &NotesMailWindow::refresh);
    showWithUndo(m_notesMail);
}

void SideWindows::showWithUndo(QDialog *dialog)
{
    for (const QString &name : {u"undoAction"_s, u"redoAction"_s})
        dialog->addAction(m_menu.action(name));
    showBeside(dialog);
}

void SideWindows::showTranslations(SeriesId series, const PublicField &from)
{
    if (series.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    if (m_translations && m_translations->series() != series)
        delete m_translations;
    if (!m_translations) {
        m_translations = new TranslationsWindow(m_workspace, series, m_window);
        connect(&m_workspace, &Workspace::changed, m_translations, &TranslationsWindow::refresh);
    }
    m_translations->show(from);
    showWithUndo(m_translations);
}

void SideWindows::showBeside(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addAction(m_menu.action(u"printShownAction"_s)); // its keys work there too
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void SideWindows::showAttendees(SeriesId series)
{
    delete m_attendees;
    if (series.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    auto *dialog = new AttendeeDialog(m_workspace, series, m_window);
    m_attendees = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_workspace, &Workspace::changed, dialog, &AttendeeDialog::refresh);
    connect(dialog, &AttendeeDialog::saveAsked, &m_errands, &Errands::exportAttendees);
    connect(dialog, &AttendeeDialog::previewAsked, this, [this](const AttendeeWish &wish) {
        auto pages = AttendeeLists(m_workspace).pages(wish);
        if (!pages) {
            emit failed(pages.error());
            return;
        }
        Printable printable;
        printable.title = (*pages)->facts().title;
        printable.paper = (*pages)->layout();
        printable.hasOwnPaper = wish.kind == SheetKind::Badges;
        printable.pages = [&workspace = m_workspace, wish](const QPageLayout &paper) {
            return AttendeeLists(workspace).pages(wish, paper);
        };
        showPreview(printable);
    });
    dialog->open();
}

void SideWindows::showPreview(const Printable &printable)
{
    delete m_preview;
    QWidget *over = QApplication::activeWindow();
    auto *dialog = new PrintPreview(printable, over ? over : m_window);
    m_preview = dialog;
    connect(dialog, &PrintPreview::told, this, &SideWindows::told);
    dialog->open();
}

void SideWindows::makeSeries(SeriesId from)
{
    delete m_newSeries;
    if (from.isNull()) {
        emit failed(Error{ErrorKind::NotFound, {"series.none", {}}, {}, {}});
        return;
    }
    auto *dialog = NewSeriesDialog::begin(m_workspace, from, m_window);
    m_newSeries = dialog;
    connect(dialog, &NewSeriesDialog::revealRequested, this, &SideWindows::revealRequested);
    connect(dialog, &NewSeriesDialog::done, this, &SideWindows::done);
}

void SideWindows::showImport(ImportDialog *dialog)
{
    delete m_import;
    m_import = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::done, this, &SideWindows::done);
    connect(dialog, &ImportDialog::failed, this, &SideWindows::failed);
    dialog->open();
}

} // namespace convenor
