// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentpages.h"
#include "publish/manuscripthtml.h"
#include "publish/seriesreport.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <sys/resource.h>

#include <ctime>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

InternalSession sessionOf(int number)
{
    static const QString said =
        u"Displaced people carry the weight of a changing climate, said speakers of 12 "
        "organizations; they asked for access to finance, and for a place at the table where "
        "decisions are made about them. "_s;
    InternalSession session;
    session.language = u"en"_s;
    session.timeZone = u"Europe/Zurich"_s;
    session.number = number;
    session.title = u"Climate Action and Displacement, Part %1"_s.arg(number);
    session.status = SessionStatus::Held;
    session.date = PartialDate(QDate(2024, 2, 21).addDays(number / 5));
    session.start = QTime(14, 0);
    session.end = QTime(15, 30);
    session.summary = said.repeated(5) + u"\n\n## What was asked for\n\n- "_s + said + u"\n- **"_s
        + said + u"**\n\n"_s + said.repeated(4)
        + u"[More](https://example.org/%1).\n"_s.arg(number);
    session.summaryState = SummaryState::Approved;
    for (int i = 0; i < 4; ++i) {
        session.speakers.append({u"Nguyễn Thị Ánh %1"_s.arg(i),
                                 SpeakerRole::Panellist,
                                 u"Director of Programmes"_s,
                                 {u"Network of Women for Refugees"_s, {}, {}},
                                 SpeakerState::Confirmed});
        session.actions.append({u"Publish the list of partners by June and keep it up to date"_s,
                                u"UNHCR"_s,
                                {},
                                QDate(2024, 6, 30),
                                ActionState::Open,
                                {},
                                {},
                                {}});
        session.notes.append(
            {{}, NoteKind::Recommendation, Audience::Registered, {}, u"national NGO"_s, said});
    }
    return session;
}

/// A series of 150 sessions and 600 participants.
Manuscript reportOf()
{
    InternalSeriesReport view;
    view.title = u"2024 Consultations with NGOs"_s;
    view.language = u"en"_s;
    view.figures.participants = 411;
    view.figures.organizations = 220;
    view.figures.countries = 78;
    for (int number = 1; number <= 150; ++number) {
        view.sessions.append(sessionOf(number));
        SessionFigures &figures = view.bySession.emplaceBack();
        figures.number = number;
        figures.title = view.sessions.last().title;
        figures.figures.registered = 40 + number;
        figures.figures.participants = 20 + number / 2;
    }
    static const QStringList names{u"Ana Núñez"_s, u"محمد الحسن"_s, u"王小明"_s, u"Олена Kovač"_s};
    for (int i = 0; i < 600; ++i)
        view.participants.append({names[i % names.size()] + u' ' + QString::number(i),
                                  {u"Network of Women, Section %1"_s.arg(i % 220), {}, {}},
                                  u"KE"_s,
                                  3,
                                  2});
    Manuscript made = internalSeriesReport(view);
    made.made = QDateTime(QDate(2024, 3, 1), QTime(), Qt::UTC);
    return made;
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// A program that makes a PDF of the same content, from our page.
void compareWith(const QString &program, const QStringList &words, double ours)
{
    QTextStream out(stdout);
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        out << program << ": not installed here\n";
        return;
    }
    const double before = childSeconds();
    QProcess process;
    process.start(program, words);
    process.waitForFinished(-1);
    const double theirs = childSeconds() - before;
    out << program << ": takes " << QString::number(theirs / ours, 'f', 1)
        << " times as long, ours " << QString::number(ours, 'f', 2) << " s CPU, peer "
        << QString::number(theirs, 'f', 2) << " s CPU\n";
}

} // namespace

/// The processor's time, which says the same on a machine that others use too.
int main(int count, char **words)
{
    const QCoreApplication program(count, words);
    const QTemporaryDir folder;
    const Manuscript made = reportOf();
    const auto templates = Templates::load();
    const auto page =
        templates.and_then([&](const Templates &files) { return manuscriptHtml(made, files); });
    const std::clock_t start = std::clock();
    const auto pdf = documentPdf(made);
    const double ours = double(std::clock() - start) / CLOCKS_PER_SEC;
    if (!page || !pdf)
        qFatal("no report");
    const QString html = folder.filePath(u"report.html"_s);
    QFile file(html);
    if (!file.open(QIODevice::WriteOnly) || file.write(*page) != page->size())
        qFatal("no page");
    file.close();
    QTextStream(stdout) << "series report of 150 sessions and 600 participants: " << pdf->size()
                        << " bytes, " << QString::number(ours, 'f', 2) << " s CPU\n";
    compareWith(u"weasyprint"_s, {u"-q"_s, html, folder.filePath(u"w.pdf"_s)}, ours);
    compareWith(u"soffice"_s,
                {u"-env:UserInstallation=file://"_s + folder.path() + u"/profile"_s,
                 u"--headless"_s, u"--convert-to"_s, u"pdf:writer_web_pdf_Export"_s, u"--outdir"_s,
                 folder.path(), html},
                ours);
    return 0;
}
