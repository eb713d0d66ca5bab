// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usecases/canarywatch.h"

#include "tests/support/dump.h"
#include "tests/usecases/audiencerules.h"
#include "tests/usecases/canarysearch.h"
#include "usecases/attendeelists.h"
#include "usecases/calendars.h"
#include "usecases/correspondence.h"
#include "usecases/notesmail.h"
#include "usecases/publishing.h"
#include "usecases/seriesreports.h"
#include "usecases/sessionreports.h"

#include <QDir>
#include <QFileInfo>

namespace convenor::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList marks{u"Internal: for organizers only"_s, u"For registered participants"_s,
                        u"Shared list: only who agreed to be listed"_s};

QString markOf(Audience audience)
{
    if (audience == Audience::Public)
        return {};
    return marks[audience == Audience::Internal ? 0 : 1];
}

} // namespace

QStringList Watch::breaches(MadeUpFile &file, Forms forms)
{
    m_file = &file;
    m_forms = forms;
    m_breaches.clear();
    ++m_files;
    for (const MadeUpSeries &series : file.series()) {
        for (const QString &language : {u"en"_s, u"fr"_s})
            lookAtSeries(series, language);
        lookAtPapers(series);
        for (const MadeUpSession &session : series.sessions)
            lookAtSession(series, session);
        for (const MadeUpSession &session : series.sessions)
            lookAtSharedList(series, session);
        for (const MadeUpSession &session : series.sessions) {
            lookAtMail(series, session);
            lookAtNotesMail(series, session);
        }
    }
    return m_breaches;
}

void Watch::lookAtSeries(const MadeUpSeries &series, const QString &language)
{
    const SeriesId id = series.series.id;
    const Allowed allowed{
        Audience::Public, mayBeSeen(*m_file, series, nullptr, Audience::Public), {}};
    Publishing publishing(*m_file->in);
    const auto take = [&](const QString &name, const Result<QByteArray> &made) {
        if (made)
            lookAt(name, *made, allowed);
        else
            m_breaches.append(name + u": "_s + QString::fromUtf8(told(made)));
    };
    take(u"page"_s, publishing.page(id, language));
    take(u"fragment"_s, publishing.fragment(id, language));
    take(u"calendar"_s, Calendars(*m_file->in).output(id, language).map(&CalendarOutput::bytes));
    const QString folder = m_file->in.folder.filePath(u"site"_s);
    // The one in the series' own language is the one in all of them.
    const auto site = publishing.exportSite(id, folder, language == u"en" ? QString() : language);
    if (!site)
        m_breaches.append(u"site: "_s + QString::fromUtf8(told(site)));
    for (const QString &path : site.value_or(Exported()).files)
        lookAt(u"site "_s + path.sliced(folder.size()), bytesOf(path),
               {Audience::Public, mayBeOnSite(*m_file, series), {}});
    for (const MadeUpSession &session : series.sessions) {
        const auto markup = publishing.sessionFragment(session.session.id, language);
        if (markup.has_value() != isKnown(session.session))
            m_breaches.append(u"markup of a session that is "_s + wordOf(session.session.status));
        if (markup)
            lookAt(u"session's markup"_s, *markup,
                   {Audience::Public, mayBeSeen(*m_file, series, &session, Audience::Public), {}});
    }
}

void Watch::lookAtPapers(const MadeUpSeries &series)
{
    const auto seen = [&](Audience audience) {
        return Allowed{audience, mayBeSeen(*m_file, series, nullptr, audience), markOf(audience)};
    };
    const Allowed internal{Audience::Internal, mayBeInReport(*m_file, series),
                           markOf(Audience::Internal)};
    for (const auto &[paper, allowed] :
         {std::pair(SeriesPaper::PublicReport, seen(Audience::Public)),
          std::pair(SeriesPaper::Programme, seen(Audience::Public)),
          std::pair(SeriesPaper::Speakers, seen(Audience::Public)),
          std::pair(SeriesPaper::RegisteredReport, seen(Audience::Registered)),
          std::pair(SeriesPaper::InternalReport, internal)}) {
        QStringList endings{u"html"_s};
        if (paper == SeriesPaper::Speakers)
            endings.append(u"csv"_s);
        if (m_forms == Forms::TextAndPdf)
            endings.append(u"pdf"_s);
        for (const QString &ending : std::as_const(endings)) {
            const QString name = u"paper-%1."_s.arg(int(paper)) + ending;
            const QString path = m_file->in.folder.filePath(name);
            const auto done = SeriesReports(*m_file->in).exportPaper(series.series.id, paper, path);
            if (!done)
                m_breaches.append(name + u": "_s + QString::fromUtf8(told(done)));
            else if (ending == u"pdf")
                lookAtPdf(name, bytesOf(path), allowed);
            else
                lookAt(name, bytesOf(path), allowed);
        }
    }
}

void Watch::lookAtSession(const MadeUpSeries &series, const MadeUpSession &session)
{
    const SessionReports reports(*m_file->in);
    for (const Audience audience : {Audience::Public, Audience::Registered, Audience::Internal}) {
        const Allowed allowed{audience, mayBeSeen(*m_file, series, &session, audience),
                              markOf(audience)};
        const bool isMade = audience == Audience::Internal || isKnown(session.session);
        QStringList endings{u"html"_s};
        if (m_forms == Forms::TextAndPdf)
            endings.append(u"pdf"_s);
        for (const QString &ending : std::as_const(endings)) {
            const QString name = wordOf(audience) + u"-report."_s + ending;
            const QString path = m_file->in.folder.filePath(name);
            QFile::remove(path);
            const auto done = reports.exportReport(session.session.id, audience, path);
            if (done.has_value() != isMade || QFileInfo::exists(path) != isMade)
                m_breaches.append(u"%1 of a session that is %2: %3"_s.arg(
                    name, wordOf(session.session.status), QString::fromUtf8(told(done))));
            else if (isMade && ending == u"pdf")
                lookAtPdf(name, bytesOf(path), allowed);
            else if (isMade)
                lookAt(name, bytesOf(path), allowed);
        }
    }
}

void Watch::lookAtSharedList(const MadeUpSeries &series, const MadeUpSession &session)
{
    const Allowed allowed{Audience::Registered, mayBeShared(*m_file, series, session), marks[2]};
    AttendeeWish wish;
    wish.series = series.series.id;
    wish.session = session.session.id;
    wish.forSharing = true;
    QStringList endings{u"html"_s, u"csv"_s};
    if (m_forms == Forms::TextAndPdf)
        endings.append(u"pdf"_s);
    for (const QString &ending : std::as_const(endings)) {
        const QString name = u"shared."_s + ending;
        const QString path = m_file->in.folder.filePath(name);
        const auto done = AttendeeLists(*m_file->in).exportList(wish, path);
        if (!done)
            m_breaches.append(name + u": "_s + QString::fromUtf8(told(done)));
        else if (ending == u"pdf")
            lookAtPdf(name, bytesOf(path), allowed);
        else
            lookAt(name, bytesOf(path), allowed);
    }
}

void Watch::lookAtMail(const MadeUpSeries &series, const MadeUpSession &session)
{
    const Correspondence mail(*m_file->in);
    const Gathering target{series.series.id, session.session.id};
    for (const MailingKind kind : {MailingKind::Answer, MailingKind::Announcement,
                                   MailingKind::JoiningInstructions, MailingKind::Reminder}) {
        const Allowed allowed{
            Audience::Registered, mayBeMailed(*m_file, series, session, kind), {}};
        MailingWish wish;
        wish.kind = kind;
        wish.again = true;
        for (const DraftPlan &plan : mail.due(target, wish).value_or(DueMail()).drafts) {
            const auto draft = mail.draft(target, plan);
            // What cannot be written about is refused.
            if (draft || draft.error().kind != ErrorKind::Conflict)
                lookAtDraft(wordOf(kind) + u".eml"_s, draft, allowed);
        }
    }
}

/// The letters and what goes with them; with PDF the drafts as they are saved.
void Watch::lookAtNotesMail(const MadeUpSeries &series, const MadeUpSession &session)
{
    NotesMail mail(*m_file->in);
    const SessionId id = session.session.id;
    const Allowed allowed{Audience::Registered,
                          mayBeMailed(*m_file, series, session, MailingKind::Notes),
                          markOf(Audience::Registered)};
    const auto parcel = mail.parcel(id);
    const bool isRefused = !parcel && parcel.error().kind != ErrorKind::Conflict;
    if (isRefused == isKnown(session.session))
        m_breaches.append(u"notes of a session that is %1: %2"_s.arg(
            wordOf(session.session.status), QString::fromUtf8(told(parcel))));
    if (!parcel)
        return;
    QStringList items{parcel->text};
    for (const ParcelItem &item : parcel->items)
        items += {item.title, item.file, item.url};
    lookAt(u"notes parcel"_s, items.join(u'\n').toUtf8(), allowed);
    const auto due = mail.due(id, {});
    if (!due) {
        m_breaches.append(u"notes: "_s + QString::fromUtf8(told(due)));
        return;
    }
    for (const NotesPlan &plan : due->plans)
        lookAtDraft(u"notes.eml"_s, mail.draft(plan, {}), allowed);
    if (m_forms == Forms::Text || due->plans.isEmpty())
        return;
    const auto saved = mail.save(id, {}, {due->plans.first()}, m_file->in.folder.path());
    if (!saved) {
        m_breaches.append(u"notes: "_s + QString::fromUtf8(told(saved)));
        return;
    }
    const SearchedPdf searched = searchedMail(bytesOf(saved->files.first()));
    ++m_outputs;
    if (!searched.fault.isEmpty())
        m_breaches.append(u"notes.eml: "_s + searched.fault);
    judge(u"saved notes.eml"_s, searched.canaries, allowed);
}

void Watch::lookAtDraft(const QString &name, const Result<MailDraft> &draft, const Allowed &allowed)
{
    const auto bytes = draft.and_then(mailBytes);
    if (!bytes) {
        m_breaches.append(name + u": "_s + QString::fromUtf8(told(bytes)));
        return;
    }
    ++m_outputs;
    m_bytes += bytes->size();
    judge(name, searchedMail(*bytes).canaries, allowed);
}

void Watch::lookAtPdf(const QString &name, const QByteArray &bytes, const Allowed &allowed)
{
    const SearchedPdf searched = searchedPdf(bytes);
    ++m_outputs;
    ++m_pdfs;
    m_bytes += bytes.size();
    if (!searched.fault.isEmpty())
        m_breaches.append(name + u": "_s + searched.fault);
    judge(name, searched.canaries, allowed);
    // Each sheet of paper says for whom it is.
    for (const QString &page : searched.pages) {
        const QString text = page.normalized(QString::NormalizationForm_KC);
        const bool isWrong = std::any_of(marks.cbegin(), marks.cend(), [&](const QString &mark) {
            return text.contains(mark) != (mark == allowed.mark);
        });
        if (isWrong)
            m_breaches.append(name + u": a page that is marked wrongly: …"_s + page.right(200));
    }
}

void Watch::lookAt(const QString &name, const QByteArray &bytes, const Allowed &allowed)
{
    ++m_outputs;
    m_bytes += bytes.size();
    judge(name, canariesIn(bytes) + canariesIn(name.toUtf8()), allowed);
}

void Watch::judge(const QString &name, const QSet<QString> &found, const Allowed &allowed)
{
    for (const QString &canary : found) {
        const QString path = m_file->canaries().value(canary);
        if (!allowed.canaries.contains(canary)) {
            m_breaches.append(u"%1: %2, which is %3"_s.arg(name, canary, path));
            continue;
        }
        m_seen[size_t(allowed.audience)].insert(path);
        ++m_heard;
    }
}

} // namespace convenor::test
