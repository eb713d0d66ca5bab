// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/publicationcheck.h"

#include <QObject>

namespace convenor {

class Jobs;
struct ComingAttendance;
struct Exported;
struct AttendeeWish;
struct ComingCalendar;
struct ComingOrganizations;
struct ComingRegistrations;
struct Gathering;
struct ListSource;
class Prompts;
enum class SeriesPaper;
class Workspace;

/// What is carried in and out of an open file: each errand asks where, works beside the window and
/// says how it went. It is made when a file is opened and deleted before the file is closed.
class Errands final : public QObject
{
    Q_OBJECT

public:
    Errands(Workspace &workspace, Prompts &prompts, Jobs &jobs, QObject *parent = nullptr);

    void importDocument();
    void importDocumentFrom(const QString &path);
    void exportDocument();
    /// Reads the file and leaves it to whoever listens what is taken of it.
    void importCalendar(SeriesId series);
    void importOrganizations();
    void importRegistrations(const Gathering &target);
    /// The same of rows that were pasted.
    void importRegistrationRows(const Gathering &target, const QByteArray &rows);
    /// For the session of the series that it fits best.
    void importAttendance(SeriesId series);
    /// Attendees of earlier reports who are not matched yet.
    void matchAttendance(SeriesId series);
    void exportCalendar(SeriesId series, const QString &language = {});
    void exportPage(SeriesId series, const QString &language = {});
    void exportSite(SeriesId series, const QString &language = {});
    /// As PDF or as HTML, the list of speakers as a table too.
    void exportPaper(SeriesId series, SeriesPaper paper);
    /// `form` is the ending of the file.
    void exportAttendees(const AttendeeWish &wish, const QString &form);
    /// The markup, of one session where that is not null, goes to the clipboard, as text and HTML.
    void copyFragment(SeriesId series, const QString &language = {}, SessionId session = {});
    /// The same as plain text alone, for a mail; nothing is published by that.
    void copyText(SeriesId series, const QString &language = {}, SessionId session = {});
    /// Writes the page where browsers can read it and opens it there.
    void openInBrowser(SeriesId series, const QString &language = {});
    void backUp();
    /// Looks at the file's pages, quietly.
    void check();

signals:
    void calendarRead(const convenor::ComingCalendar &calendar);
    void organizationsRead(const convenor::ComingOrganizations &list);
    void registrationsRead(const convenor::ListSource &source,
                           const convenor::ComingRegistrations &list);
    void attendanceRead(const convenor::ComingAttendance &coming);
    /// Its notes and presentations are to be sent; null: of any session.
    void notesMailAsked(convenor::SeriesId series, convenor::SessionId session);
    /// What the pages of the series are made with is to be shown.
    void templatesAsked(convenor::SeriesId series);
    /// The texts of that series are to be translated, from that one on.
    void translationsAsked(convenor::SeriesId series, const convenor::PublicField &from);
    void damageFound(const QStringList &faults);
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);
    /// Something was written or copied, the file is as it was.
    void finished(const QString &message);
    void failed(const convenor::Error &error);

private:
    Result<QByteArray> markup(SeriesId series, SessionId session, const QString &language) const;
    void tellRelease(const Result<Exported> &result, const QString &message);
    template <class T>
    void tell(const Result<T> &result, const QString &message);
    void readRegistrations(const Gathering &target, const ListSource &source);
    QString suggestion(SeriesId series, const QString &ending) const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    Jobs &m_jobs;
};

} // namespace convenor
