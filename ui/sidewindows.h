// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace convenor {

struct Clearance;
struct Comparison;
class CorrespondenceWindow;
class DuplicatesWindow;
class Errands;
class ImportDialog;
class NotesMailWindow;
struct Printable;
class Prompts;
struct PublicField;
class RequestsWindow;
class ReturnedWindow;
class RetentionWindow;
class TemplatesWindow;
class TranslationsWindow;
class WindowMenu;
class Workspace;

/// What opens beside the pages of an open file: the imports, the duplicates, a new series, mail
/// to registered people, a summary that came back, the templates. A part of the main window, which
/// makes it when a file is opened and deletes it before the file is closed; what is open goes with
/// it.
class SideWindows final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what they stand before.
    SideWindows(Workspace &workspace, Prompts &prompts, Errands &errands, WindowMenu &menu,
                QWidget *window);
    ~SideWindows() override;

    void showDuplicates();
    /// Personal data that has had its time.
    void showRetention();
    /// Writes to who registered in that series.
    void showCorrespondence(SeriesId series);
    /// Who asked for notes of that series.
    void showRequests(SeriesId series);
    /// What changes of a summary that came back are taken.
    void showReturned(SessionId session, Id<Clearance> clearance, const Comparison &comparison);
    /// Sends the notes and presentations of that session, or of one to be chosen.
    void showNotesMail(SeriesId series, SessionId session);
    /// What the pages of that series are made with.
    void showTemplates(SeriesId series);
    /// The texts of that series beside their translations, at that field.
    void showTranslations(SeriesId series, const PublicField &from);
    /// What list of whom is to be printed or saved.
    void showAttendees(SeriesId series);
    /// As it will be printed; it is printed from there. Over the window that is worked in.
    void showPreview(const Printable &printable);
    /// Begins a new series from that one.
    void makeSeries(SeriesId from);

signals:
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);
    /// Something was done that cannot be undone.
    void told(const QString &message);
    void failed(const convenor::Error &error);
    void revealRequested(convenor::Kind kind, qint64 id);

private:
    void showImport(ImportDialog *dialog);
    /// Beside the window, over it.
    void showBeside(QDialog *dialog);
    /// The same with the keys that take a change back.
    void showWithUndo(QDialog *dialog);

    Workspace &m_workspace;
    Prompts &m_prompts;
    Errands &m_errands;
    WindowMenu &m_menu;
    QWidget *m_window;
    QPointer<DuplicatesWindow> m_duplicates; ///< while it is shown, as the next ones
    QPointer<CorrespondenceWindow> m_correspondence;
    QPointer<RequestsWindow> m_requests;
    QPointer<ReturnedWindow> m_returned;
    QPointer<NotesMailWindow> m_notesMail;
    QPointer<RetentionWindow> m_retention;
    QPointer<TemplatesWindow> m_templates;
    QPointer<TranslationsWindow> m_translations;
    QPointer<QDialog> m_import;
    QPointer<QDialog> m_newSeries;
    QPointer<QDialog> m_attendees;
    QPointer<QDialog> m_preview;
};

} // namespace convenor
