// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/errands.h"

#include "publish/markupwords.h"
#include "ui/support/jobs.h"
#include "ui/support/prompts.h"
#include "usecases/attendances.h"
#include "usecases/attendeelists.h"
#include "usecases/calendars.h"
#include "usecases/organizationlists.h"
#include "usecases/outputs.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/registrationlists.h"
#include "usecases/seriesreports.h"
#include "usecases/transfer.h"
#include "usecases/upkeep.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

Errands::Errands(Workspace &workspace, Prompts &prompts, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_jobs(jobs)
{
}

void Errands::importDocument()
{
    const QString path =
        m_prompts.fileToOpen(tr("Import a document"), tr("Interchange documents (*.json)"));
    if (!path.isEmpty())
        importDocumentFrom(path);
}

void Errands::importDocumentFrom(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_jobs.start(
        u"import"_s, tr("Importing %1").arg(name), Jobs::Use::Shown,
        [&workspace = m_workspace, path](Jobs::Ticket &) {
            return Transfer(workspace).importDocument(path);
        },
        this,
        [this, name](const Result<DocumentCounts> &counts) {
            if (!counts) {
                emit failed(counts.error());
                return;
            }
            emit done(tr("%1 imported: %2 series, %3 sessions, %4 people, %5 organizations")
                          .arg(name, QString::number(counts->series),
                               QString::number(counts->sessions), QString::number(counts->people),
                               QString::number(counts->organizations)));
        });
}

void Errands::exportDocument()
{
    const QString path =
        m_prompts.fileToSave(tr("Export everything as a document"),
                             QFileInfo(m_workspace.path()).completeBaseName() + u".json"_s,
                             tr("Interchange documents (*.json)"));
    if (path.isEmpty())
        return;
    m_jobs.start(
        u"document"_s, tr("Writing %1").arg(QFileInfo(path).fileName()), Jobs::Use::Shown,
        [&workspace = m_workspace, path](Jobs::Ticket &) {
            return Transfer(workspace).exportDocument(path);
        },
        this,
        [this, path](const Result<QStringList> &written) {
            tell(written, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        });
}

void Errands::importCalendar(SeriesId series)
{
    const QString path =
        m_prompts.fileToOpen(tr("Import a calendar"), tr("Calendar files (*.ics *.ical *.ifb)"));
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_jobs.start(
        u"calendar"_s, tr("Reading %1").arg(name), Jobs::Use::Shown,
        [&workspace = m_workspace, series, path](Jobs::Ticket &) {
            return Calendars(workspace).read(series, path);
        },
        this,
        [this, name](const Result<ComingCalendar> &calendar) {
            if (!calendar)
                emit failed(calendar.error());
            else if (calendar->events.isEmpty())
                emit finished(tr("%1 has no events").arg(name));
            else
                emit calendarRead(*calendar);
        });
}

void Errands::importOrganizations()
{
    const QString path = m_prompts.fileToOpen(
        tr("Import organizations"), tr("Lists (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_jobs.start(
        u"organizations"_s, tr("Reading %1").arg(name), Jobs::Use::Shown,
        [&workspace = m_workspace, path](Jobs::Ticket &) {
            return OrganizationLists(workspace).read(path);
        },
        this,
        [this, name](const Result<ComingOrganizations> &list) {
            if (!list)
                emit failed(list.error());
            else if (list->rows.isEmpty())
                emit finished(tr("%1 has no rows below its headings").arg(name));
            else
                emit organizationsRead(*list);
        });
}

void Errands::importRegistrations(const Gathering &target)
{
    const QString path = m_prompts.fileToOpen(
        tr("Import registrations"), tr("Lists (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    if (!path.isEmpty())
        readRegistrations(target, {path, {}, QFileInfo(path).fileName()});
}

void Errands::importRegistrationRows(const Gathering &target, const QByteArray &rows)
{
    readRegistrations(target, {{}, rows, tr("pasted rows")});
}

void Errands::readRegistrations(const Gathering &target, const ListSource &source)
{
    m_jobs.start(
        u"registrations"_s, tr("Reading %1").arg(source.name), Jobs::Use::Cancellable,
        [&workspace = m_workspace, target, source](Jobs::Ticket &ticket) {
            RegistrationWish wish;
            wish.isAsked = true;
            wish.goesOn = [&ticket](int percent) {
                ticket.report(percent);
                return !ticket.isCancelled();
            };
            return RegistrationLists(workspace).read(target, source, wish);
        },
        this,
        [this, source](const Result<ComingRegistrations> &list) {
            if (list && list->rows.isEmpty())
                emit finished(tr("%1 has no rows below its headings").arg(source.name));
            else if (list)
                emit registrationsRead(source, *list);
            else if (list.error().kind != ErrorKind::Cancelled)
                emit failed(list.error());
        });
}

void Errands::importAttendance(SeriesId series)
{
    const QString path = m_prompts.fileToOpen(
        tr("Import attendance"), tr("Reports (*.csv *.tsv *.txt *.xlsx);;All files (*)"));
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_jobs.start(
        u"attendance"_s, tr("Reading %1").arg(name), Jobs::Use::Shown,
        [&workspace = m_workspace, series, path](Jobs::Ticket &) {
            return Attendances(workspace).readFor(series, path);
        },
        this,
        [this, name](const Result<ComingAttendance> &coming) {
            if (!coming)
                emit failed(coming.error());
            else if (coming->rows == 0)
                emit finished(tr("%1 has no rows below its headings").arg(name));
            else
                emit attendanceRead(*coming);
        });
}

void Errands::matchAttendance(SeriesId series)
{
    const auto coming = Attendances(m_workspace).keptFor(series);
    if (coming)
        emit attendanceRead(*coming);
    else
        emit failed(coming.error());
}

void Errands::exportCalendar(SeriesId series, const QString &language)
{
    const QString path = m_prompts.fileToSave(
        tr("Export the calendar"), suggestion(series, u".ics"_s), tr("Calendar files (*.ics)"));
    if (path.isEmpty())
        return;
    m_jobs.start(
        u"calendar"_s, tr("Writing %1").arg(QFileInfo(path).fileName()), Jobs::Use::Shown,
        [&workspace = m_workspace, series, language, path](Jobs::Ticket &) {
            return Calendars(workspace).exportCalendar(series, path, language);
        },
        this,
        [this, path](const Result<CalendarOutput> &written) {
            const QString left = written && written->leftOut > 0
                ? tr("; %n sessions without a day are left out", nullptr, written->leftOut)
                : QString();
            tell(written, tr("Written: %1").arg(QDir::toNativeSeparators(path)) + left);
        });
}

void Errands::exportPage(SeriesId series, const QString &language)
{
    const QString path = m_prompts.fileToSave(tr("Export the page"), suggestion(series, u".html"_s),
                                              tr("Web pages (*.html)"));
    if (path.isEmpty())
        return;
    m_jobs.start(
        u"page"_s, tr("Writing %1").arg(QFileInfo(path).fileName()), Jobs::Use::Shown,
        [&workspace = m_workspace, series, language, path](Jobs::Ticket &) {
            return Publishing(workspace).exportPage(series, path, language);
        },
        this,
        [this, path](const Result<Exported> &written) {
            tellRelease(written, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        });
}

void Errands::exportSite(SeriesId series, const QString &language)
{
    const QString folder = m_prompts.folder(tr("Choose an empty folder for the site"));
    if (folder.isEmpty())
        return;
    m_jobs.start(
        u"site"_s, tr("Writing the site"), Jobs::Use::Shown,
        [&workspace = m_workspace, series, language, folder](Jobs::Ticket &) {
            return Publishing(workspace).exportSite(series, folder, language);
        },
        this,
        [this, folder](const Result<Exported> &written) {
            const int files = written ? int(written->files.size()) : 0;
            tellRelease(
                written,
                tr("%n files written to %1", nullptr, files).arg(QDir::toNativeSeparators(folder)));
        });
}

void Errands::exportPaper(SeriesId series, SeriesPaper paper)
{
    QString title = tr("Save the series report");
    QString ending = u"-report.pdf"_s;
    QString forms = tr("PDF (*.pdf)") + u";;"_s + tr("Web pages (*.html)");
    if (paper == SeriesPaper::Programme) {
        title = tr("Save the programme");
        ending = u"-programme.pdf"_s;
    } else if (paper == SeriesPaper::Speakers) {
        title = tr("Save the list of speakers");
        ending = u"-speakers.pdf"_s;
        forms += u";;"_s + tr("Tables (*.csv *.xlsx)");
    }
    const QString path = m_prompts.fileToSave(title, suggestion(series, ending), forms);
    if (path.isEmpty())
        return;
    m_jobs.start(
        u"paper"_s, tr("Writing %1").arg(QFileInfo(path).fileName()), Jobs::Use::Cancellable,
        [&workspace = m_workspace, series, paper, path](Jobs::Ticket &ticket) {
            return SeriesReports(workspace).exportPaper(series, paper, path, [&](int done, int of) {
                ticket.report(100 * done / of);
                return !ticket.isCancelled();
            });
        },
        this,
        [this, path](const Result<void> &written) {
            tell(written, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        });
}

void Errands::exportAttendees(const AttendeeWish &wish, const QString &form)
{
    const auto name = AttendeeLists(m_workspace).fileName(wish);
    if (!name) {
        emit failed(name.error());
        return;
    }
    const QString path =
        m_prompts.fileToSave(tr("Save the attendee list"), u"%1.%2"_s.arg(*name, form),
                             u"%1 (*.%2)"_s.arg(form.toUpper(), form));
    if (path.isEmpty())
        return;
    m_jobs.start(
        u"attendees"_s, tr("Writing %1").arg(QFileInfo(path).fileName()), Jobs::Use::Cancellable,
        [&workspace = m_workspace, wish, path](Jobs::Ticket &ticket) {
            return AttendeeLists(workspace).exportList(wish, path, [&](int done, int of) {
                ticket.report(100 * done / of);
                return !ticket.isCancelled();
            });
        },
        this,
        [this, path](const Result<void> &written) {
            tell(written, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        });
}

Result<QByteArray> Errands::markup(SeriesId series, SessionId session,
                                   const QString &language) const
{
    const Publishing publishing(m_workspace);
    return session ? publishing.sessionFragment(session, language)
                   : publishing.fragment(series, language);
}

void Errands::copyText(SeriesId series, const QString &language, SessionId session)
{
    const auto words = markup(series, session, language).map([](const QByteArray &made) {
        return wordsOfMarkup(made);
    });
    if (words)
        QGuiApplication::clipboard()->setText(*words);
    tell(words, tr("The text is in the clipboard"));
}

void Errands::copyFragment(SeriesId series, const QString &language, SessionId session)
{
    const auto made = markup(series, session, language);
    Exported copied;
    if (made) {
        auto *both = new QMimeData;
        both->setText(QString::fromUtf8(*made));
        both->setData(u"text/html"_s, *made);
        QGuiApplication::clipboard()->setMimeData(both);
        if (const auto kept = Publishing(m_workspace).copied(series, session, language); !kept)
            copied.notKept = kept.error();
    }
    tellRelease(made.map([&](const QByteArray &) { return copied; }),
                tr("The markup is in the clipboard"));
}

void Errands::tellRelease(const Result<Exported> &result, const QString &message)
{
    const QString missing = result && result->notKept
        ? u' ' + tr("It is not kept as a release: %1").arg(worded(*result->notKept))
        : QString();
    tell(result, message + missing);
}

void Errands::openInBrowser(SeriesId series, const QString &language)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString path = folder + u"/convenor/preview/"_s + suggestion(series, u".html"_s);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        emit failed(Error{ErrorKind::Io, {"output.cannot-write", {path}}, {}, {}});
        return;
    }
    const auto written =
        Publishing(m_workspace).page(series, language).and_then([&path](const QByteArray &page) {
            return writeFile(path, page);
        });
    if (written)
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    tell(written, tr("Opened in the browser: %1").arg(QDir::toNativeSeparators(path)));
}

void Errands::backUp()
{
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    const QString path = m_prompts.fileToSave(
        tr("Back up to"), u"%1.%2.backup"_s.arg(QFileInfo(m_workspace.path()).fileName(), day),
        tr("Backups (*.backup)"));
    if (path.isEmpty())
        return;
    m_jobs.start(
        u"backup"_s, tr("Backing up"), Jobs::Use::Shown,
        [&workspace = m_workspace, path](Jobs::Ticket &) { return Upkeep(workspace).backUp(path); },
        this,
        [this, path](const Result<void> &written) {
            tell(written, tr("Backed up and verified: %1").arg(QDir::toNativeSeparators(path)));
        });
}

void Errands::check()
{
    m_jobs.start(
        u"check"_s, {}, Jobs::Use::Quiet,
        [&workspace = m_workspace](Jobs::Ticket &) { return Upkeep(workspace).quickCheck(); }, this,
        [this](const Result<QStringList> &faults) {
            if (!faults)
                emit failed(faults.error());
            else if (!faults->isEmpty())
                emit damageFound(*faults);
        });
}

template <class T>
void Errands::tell(const Result<T> &result, const QString &message)
{
    if (result)
        emit finished(message);
    else if (result.error().kind != ErrorKind::Cancelled)
        emit failed(result.error());
}

QString Errands::suggestion(SeriesId series, const QString &ending) const
{
    const auto value = Programme(m_workspace).series(series);
    return (value && !value->key.isEmpty() ? value->key : u"page"_s) + ending;
}

} // namespace convenor
