// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentpages.h"
#include "publish/manuscripthtml.h"
#include "publish/pdf.h"
#include "publish/seriesreport.h"
#include "publish/sessionreport.h"
#include "tests/benchmarks/comparison.h"

#include <QFile>
#include <QGuiApplication>
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

Manuscript reportOf(int sessions, int participants)
{
    InternalSeriesReport view;
    view.title = u"2024 Consultations with NGOs"_s;
    view.language = u"en"_s;
    view.figures.participants = 411;
    view.figures.organizations = 220;
    view.figures.countries = 78;
    for (int number = 1; number <= sessions; ++number) {
        view.sessions.append(sessionOf(number));
        SessionFigures &figures = view.bySession.emplaceBack();
        figures.number = number;
        figures.title = view.sessions.last().title;
        figures.figures.registered = 40 + number;
        figures.figures.participants = 20 + number / 2;
    }
    static const QStringList names{u"Ana Núñez"_s, u"محمد الحسن"_s, u"王小明"_s, u"Олена Kovač"_s};
    for (int i = 0; i < participants; ++i)
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
    constexpr int longest = 300'000; // ms
    QTextStream out(stdout);
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        out << program << ": not installed here\n";
        return;
    }
    const double before = childSeconds();
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished();
        out << program << ": not done in 5 minutes\n";
        return;
    }
    out << program << ": takes " << QString::number((childSeconds() - before) / ours, 'f', 1)
        << " times as long\n";
}

double cpuSeconds(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no page");
}

/// The report of a series against other programs, on content that all of them can take.
void compareSeries(const Templates &templates)
{
    const QTemporaryDir folder;
    const Manuscript small = reportOf(30, 120);
    const auto page = manuscriptHtml(small, templates);
    double ours = 0;
    for (int i = 0; i < 3; ++i) // the first one loads the fonts
        ours = cpuSeconds([&] {
            if (!documentPdf(small))
                qFatal("no report");
        });
    const QString html = folder.filePath(u"report.html"_s);
    write(html, page.value_or(QByteArray()));
    QTextStream(stdout) << "series report of 30 sessions and 120 participants, against it\n";
    compareWith(u"weasyprint"_s, {u"-q"_s, html, folder.filePath(u"w.pdf"_s)}, ours);
    compareWith(u"soffice"_s,
                {u"-env:UserInstallation=file://"_s + folder.path() + u"/profile"_s,
                 u"--headless"_s, u"--convert-to"_s, u"pdf:writer_web_pdf_Export"_s, u"--outdir"_s,
                 folder.path(), html},
                ours);
    const Manuscript large = reportOf(150, 600);
    const double five = cpuSeconds([&] {
        if (!documentPdf(large))
            qFatal("no report");
    });
    QTextStream(stdout) << "five times the content: takes " << QString::number(five / ours, 'f', 1)
                        << " times as long\n";
}

/// The report of one session against QTextDocument, which set it formerly.
void compareSession(const Templates &templates)
{
    const InternalSession view = sessionOf(1);
    compare(
        u"session report, of QTextDocument"_s,
        [&] {
            if (!documentPdf(internalReport(view)))
                qFatal("no report");
        },
        [&] {
            const auto page = manuscriptHtml(internalReport(view), templates);
            if (!page || !pdfOf({*page, view.title, view.title}))
                qFatal("no report");
        });
}

} // namespace

/// The processor's time of series, which says the same on a machine that others use too.
int main(int count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication program(count, words);
    const auto templates = Templates::load();
    if (!templates)
        qFatal("no templates");
    compareSession(*templates);
    compareSeries(*templates);
    return 0;
}
