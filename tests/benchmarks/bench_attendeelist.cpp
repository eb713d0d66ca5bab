// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagespdf.h"
#include "publish/sheetpages.h"
#include "tests/benchmarks/comparison.h"
#include "usecases/attendeetables.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTextLayout>

#include <sys/resource.h>
#include <xlsxwriter.h>

#include <ctime>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 6;

/// What people are called, in several scripts; organizations and countries come again and again,
/// addresses never.
QString cellOf(qsizetype row, qsizetype column)
{
    static const QStringList given{u"Ana"_s,   u"Élodie"_s, u"Jean-Pierre"_s, u"Thị Ánh"_s,
                                   u"Олена"_s, u"محمد"_s,   u"فاطمة"_s,       u"小明"_s,
                                   u"Maria"_s, u"Ifeoma"_s, u"Σοφία"_s,       u"Amara"_s};
    static const QStringList family{u"Núñez"_s,  u"Nguyễn"_s, u"de la Cruz"_s, u"McDonald"_s,
                                    u"Kovač"_s,  u"الحسن"_s,  u"علي"_s,        u"王"_s,
                                    u"Okafor"_s, u"Aydın"_s,  u"Παππά"_s};
    static const QStringList places{u"Kenya"_s, u"Democratic Republic of the Congo"_s, u"Jordan"_s,
                                    u"Viet Nam"_s, u"Venezuela (Bolivarian Republic of)"_s};
    static const QStringList positions{u"Head of Protection"_s, u"Programme Officer"_s,
                                       u"Director"_s, u"Advocacy and Communications Manager"_s};
    switch (column) {
    case 0:
        return given[row % given.size()] + u' ' + family[row / 3 % family.size()];
    case 1:
        return u"Network of Women for Refugees and Harbours, Section %1"_s.arg(row % 2'500);
    case 2:
        return places[row % places.size()];
    case 3:
        return positions[row % positions.size()];
    case 4:
        return u"person.%1@organization%2.example.org"_s.arg(row).arg(row % 2'500);
    default:
        return row % 7 == 0 ? u"Observer"_s : u"Participant"_s;
    }
}

Sheet sheetOf(qsizetype rows)
{
    Sheet sheet;
    sheet.facts = {u"List"_s, u"Ann"_s, u"en"_s, {}};
    sheet.title = u"1. Climate"_s;
    sheet.audience = u"Internal: for organizers only"_s;
    sheet.pageOf = u"Page %1 of %2"_s;
    for (int i = 0; i < columns; ++i)
        sheet.columns.append({u"Column %1"_s.arg(i), 1, i == 0});
    sheet.rows = rows;
    sheet.cell = cellOf;
    return sheet;
}

void writeOurs(qsizetype rows, const QString &path)
{
    QFile file(path);
    SheetPages pages(sheetOf(rows));
    if (!file.open(QIODevice::WriteOnly) || !writePdf(pages, file, QDateTime::currentDateTime()))
        qFatal("no PDF");
}

QString tableOf(qsizetype rows)
{
    QString html = u"<table border=1 cellspacing=0 width=100%><thead><tr>"_s;
    for (int i = 0; i < columns; ++i)
        html += u"<th>Column %1</th>"_s.arg(i);
    html += u"</tr></thead>"_s;
    for (qsizetype row = 0; row < rows; ++row) {
        html += u"<tr>"_s;
        for (int i = 0; i < columns; ++i)
            html += u"<td>"_s + cellOf(row, i).toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

/// The same table by Qt's own layout of documents.
void writeByDocument(qsizetype rows, const QString &path)
{
    QPdfWriter writer(path);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    document.setDefaultFont(QFont(u"Noto Sans"_s, 9));
    document.documentLayout()->setPaintDevice(&writer);
    document.setHtml(tableOf(rows));
    document.print(&writer);
}

/// Every cell laid out as it is painted, nothing kept.
void writePlainly(qsizetype rows, const QString &path)
{
    QPdfWriter writer(path);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    QPainter painter(&writer);
    const QFont font(u"Noto Sans"_s, 9);
    const qreal wide = writer.width() / qreal(columns);
    qreal y = 0;
    for (qsizetype row = 0; row < rows; ++row) {
        std::vector<std::unique_ptr<QTextLayout>> cells;
        qreal height = 0;
        for (int i = 0; i < columns; ++i) {
            auto layout = std::make_unique<QTextLayout>(cellOf(row, i), font, &writer);
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            layout->setTextOption(option);
            layout->beginLayout();
            qreal down = 0;
            for (QTextLine line = layout->createLine(); line.isValid();
                 line = layout->createLine()) {
                line.setLineWidth(wide - 8);
                line.setPosition({0, down});
                down += line.height();
            }
            layout->endLayout();
            height = std::max(height, down);
            cells.push_back(std::move(layout));
        }
        if (y + height > writer.height()) {
            writer.newPage();
            y = 0;
        }
        for (int i = 0; i < columns; ++i)
            cells[size_t(i)]->draw(&painter, {i * wide, y});
        y += height + 8;
    }
}

double cpuOf(const std::function<void()> &run)
{
    const std::clock_t start = std::clock();
    run();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The processor's time, which says the same on a machine that others use too.
void compareCpu(const QString &what, const std::function<void()> &ours,
                const std::function<void()> &peer)
{
    const double mine = cpuOf(ours);
    const double theirs = cpuOf(peer);
    QTextStream(stdout) << what << ": peer takes " << QString::number(theirs / mine, 'f', 1)
                        << " times as long, ours " << QString::number(mine, 'f', 2)
                        << " s CPU, peer " << QString::number(theirs, 'f', 2) << " s CPU\n";
}

/// Seconds of CPU of a program that makes a PDF of the same rows; nothing where it is not there.
void tellProgram(const QString &program, const QStringList &words, const QString &what)
{
    QTextStream out(stdout);
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        out << what << ": not installed here\n";
        return;
    }
    rusage before{};
    rusage after{};
    getrusage(RUSAGE_CHILDREN, &before);
    QProcess::execute(program, words);
    getrusage(RUSAGE_CHILDREN, &after);
    const auto seconds = [](const rusage &usage) {
        return double(usage.ru_utime.tv_sec) + double(usage.ru_utime.tv_usec) / 1e6;
    };
    out << what << ": " << seconds(after) - seconds(before) << " s CPU\n";
}

void tellMemory(qsizetype rows)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"memory"_s, QString::number(rows)});
    child.waitForFinished(-1);
    QTextStream(stdout) << "PDF of " << rows << " rows: " << child.readAllStandardOutput().trimmed()
                        << "\n";
}

/// In a process of its own: how much memory it took at the most.
int measureMemory(qsizetype rows, const QString &path)
{
    const double seconds = cpuOf([&] { writeOurs(rows, path); });
    QFile status(u"/proc/self/status"_s);
    (void)status.open(QIODevice::ReadOnly);
    const QString facts = QString::fromUtf8(status.readAll());
    const QString most = facts.section(u"VmHWM:"_s, 1, 1).section(u'\n', 0, 0).simplified();
    QTextStream(stdout) << most << " at the most, " << seconds << " s CPU";
    return 0;
}

void compareWorkbooks(const QString &path)
{
    constexpr int rows = 100'000;
    QList<ListedAttendee> attendees;
    for (int i = 0; i < rows; ++i)
        attendees.append({cellOf(i, 0),
                          cellOf(i, 1),
                          cellOf(i, 2),
                          cellOf(i, 3),
                          cellOf(i, 4),
                          Capacity::Participant,
                          RegistrationState::Accepted,
                          {}});
    const QList<AttendeeColumn> wanted{AttendeeColumn::Name,    AttendeeColumn::Organization,
                                       AttendeeColumn::Country, AttendeeColumn::Position,
                                       AttendeeColumn::Email,   AttendeeColumn::Capacity};
    const auto ours = [&] {
        WorkbookWriter writer(u"List"_s, QStringList(columns, u"Title"_s));
        QList<WorkbookCell> cells(columns);
        for (const ListedAttendee &each : attendees) {
            for (int i = 0; i < columns; ++i)
                cells[i] = convenor::cellOf(each, wanted[i], QTimeZone::utc());
            writer.add(cells);
        }
        if (!writer.finish())
            qFatal("no workbook");
    };
    std::vector<std::vector<QByteArray>> utf8;
    for (int row = 0; row < rows; ++row) {
        auto &line = utf8.emplace_back();
        for (int i = 0; i < columns; ++i)
            line.push_back(cellOf(row, i).toUtf8());
    }
    const auto bare = [&] {
        lxw_workbook_options options{LXW_TRUE, nullptr, LXW_FALSE};
        lxw_workbook *workbook = workbook_new_opt(path.toUtf8().constData(), &options);
        lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
        for (size_t row = 0; row < utf8.size(); ++row) {
            for (size_t i = 0; i < utf8[row].size(); ++i)
                worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(i),
                                       utf8[row][i].constData(), nullptr);
        }
        workbook_close(workbook);
    };
    compare(u"XLSX of 100,000 × 6, against libxlsxwriter alone"_s, ours, bare, 3);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    if (argc == 3)
        return measureMemory(QByteArray(argv[2]).toLongLong(), path);
    writeOurs(100, path); // fonts are looked up once in a process
    compareCpu(
        u"PDF of 10,000 × 6, against every cell laid out on QPdfWriter"_s,
        [&] { writeOurs(10'000, path); }, [&] { writePlainly(10'000, path); });
    for (const qsizetype rows : {1'000, 2'000, 10'000})
        compareCpu(
            u"PDF of %1 × 6, against QTextDocument's table"_s.arg(rows),
            [&] { writeOurs(rows, path); }, [&] { writeByDocument(rows, path); });
    const QString csv = folder.filePath(u"a.csv"_s);
    {
        QFile file(csv);
        (void)file.open(QIODevice::WriteOnly);
        for (int row = 0; row < 10'000; ++row) {
            for (int i = 0; i < columns; ++i)
                file.write('"' + cellOf(row, i).toUtf8() + (i + 1 < columns ? "\"," : "\"\n"));
        }
    }
    {
        QFile file(folder.filePath(u"a.html"_s));
        (void)file.open(QIODevice::WriteOnly);
        file.write(tableOf(1'000).toUtf8());
    }
    tellProgram(u"soffice"_s,
                {u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path(), csv},
                u"LibreOffice, 10,000 rows without wrapping"_s);
    tellProgram(u"weasyprint"_s, {folder.filePath(u"a.html"_s), path}, u"WeasyPrint, 1,000 rows"_s);
    for (const qsizetype rows : {1'000, 10'000, 100'000})
        tellMemory(rows);
    compareWorkbooks(folder.filePath(u"b.xlsx"_s));
}
