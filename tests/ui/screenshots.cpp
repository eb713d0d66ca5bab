// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "usecases/directory.h"
#include "usecases/notes.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTabWidget>
#include <QTreeWidget>

#include <cstdio>

using namespace convenor;
using namespace Qt::StringLiterals;

// ui-screenshots [FOLDER]: every page of the window over the sample, in two sizes, light and dark.

namespace {

constexpr int settle = 700; // ms, for what is made beside the window

class Camera final
{
public:
    Camera(const QString &folder, bench::WindowBench &bench)
        : m_folder(folder)
        , m_bench(bench)
    {
    }

    /// Of the window, or of a dialog over it.
    void take(const QString &name, QWidget *dialog = nullptr)
    {
        QWidget *seen = dialog ? dialog : m_bench.window.get();
        const QSize sizes[] = {{1280, 720}, {1600, 1000}};
        for (const QSize &size : sizes) {
            seen->resize(dialog ? size - QSize(200, 80) : size);
            for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
                applyScheme(scheme);
                QTest::qWait(settle);
                const QString path =
                    u"%1/%2-%3-%4.png"_s.arg(m_folder, name, wordOf(scheme)).arg(size.width());
                if (!seen->grab().save(path))
                    qFatal("%s cannot be written", qPrintable(path));
            }
        }
        std::printf("%s\n", qPrintable(name));
    }

private:
    QString m_folder;
    bench::WindowBench &m_bench;
};

void takePages(bench::WindowBench &bench, Camera &camera)
{
    auto *pages = bench.find<QListWidget>(u"pageList"_s);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        camera.take(u"%1-%2"_s.arg(page + 1).arg(pages->item(page)->text().toLower()));
    }
    bench.goToPage(u"Sessions"_s);
    auto *tabs = bench.find<QTabWidget>(u"sessionTabs"_s);
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        camera.take(u"1-sessions-tab%1"_s.arg(tab + 1));
    }
    tabs->setCurrentIndex(0);
}

/// The agenda and what clashes, where a session is made to clash.
void takeCalendar(bench::WindowBench &bench, Camera &camera)
{
    bench.goToPage(u"Calendar"_s);
    bench.find<QAbstractButton>(u"clashButton"_s)->setChecked(true);
    camera.take(u"2-calendar-clashes"_s);
    bench.find<QAbstractButton>(u"agendaButton"_s)->click();
    camera.take(u"2-calendar-agenda"_s);
    bench.find<QAbstractButton>(u"monthButton"_s)->click();
    bench.find<QAbstractButton>(u"clashButton"_s)->setChecked(false);
}

/// The desk with all registrations, and the question why.
void takeRegistrations(bench::WindowBench &bench, Camera &camera)
{
    bench.goToPage(u"Registrations"_s);
    bench.find<QAbstractButton>(u"allChip"_s)->click();
    camera.take(u"3-registrations-all"_s);
    bench.trigger(u"regretAction"_s);
    camera.take(u"3-registrations-regret"_s);
    bench.find<QAbstractButton>(u"regretCancelButton"_s)->click();
}

/// The board of action points.
void takeActions(bench::WindowBench &bench, Camera &camera)
{
    bench.goToPage(u"Actions"_s);
    bench.find<QAbstractButton>(u"boardButton"_s)->click();
    camera.take(u"5-actions-board"_s);
    bench.find<QAbstractButton>(u"listButton"_s)->click();
}

/// As many notes as a session has, of all kinds and audiences, one in another script.
void fileNotes(Workspace &workspace, SessionId session, int count)
{
    const QStringList lines{
        u"< @Ana Sample: welcome, and thanks to all who joined from the regions"_s,
        u"#+ The figures of the year: more people on the move, less money for those who help them"_s,
        u"? who pays for the adaptation of shelters when the same flood comes every year, and why "
        "are local organizations asked to pre-finance what others promised two years ago"_s,
        u"= @Host from the pooled fund, as far as it goes"_s,
        u"- the same is true for the highlands, where nobody counts"_s,
        u"!++ fund national organizations directly, and for more than one year"_s,
        u">++ the working group meets again in June"_s,
        u"?+ ماذا عن اللاجئين في المناطق الريفية؟"_s,
        u"call the focal point after the session"_s,
        u"=+ @Unknown Guest: yes, the guidance is out in French and Spanish"_s,
    };
    for (int i = 0; i < count; ++i)
        (void)Notes(workspace).file(session, lines[i % lines.size()]);
}

/// 120 notes as they are typed, with names that are offered, in large type and on a shared screen.
void takeNotes(bench::WindowBench &bench, Camera &camera)
{
    bench.goToPage(u"Notes"_s);
    auto *chooser = bench.find<QComboBox>(u"noteSessionCombo"_s);
    fileNotes(bench.workspace(), SessionId(chooser->currentData().toLongLong()), 120);
    auto *list = bench.find<QAbstractItemView>(u"noteList"_s);
    auto *line = bench.find<QPlainTextEdit>(u"noteEdit"_s);
    list->scrollToBottom();
    line->setFocus();
    QTest::keyClicks(line, u"?+ @"_s);
    camera.take(u"2-notes-names"_s);
    line->setPlainText(u"!+ fund national organizations directly @Host"_s);
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 3, 0));
    camera.take(u"2-notes-120"_s);
    list->edit(list->currentIndex());
    camera.take(u"2-notes-edit"_s);
    line->setFocus();
    bench.find<QAbstractButton>(u"largeTypeButton"_s)->click();
    list->scrollToBottom();
    camera.take(u"2-notes-large"_s);
    bench.find<QAbstractButton>(u"sharedScreenButton"_s)->click();
    camera.take(u"2-notes-shared"_s);
    bench.find<QAbstractButton>(u"sharedScreenButton"_s)->click();
    bench.find<QAbstractButton>(u"largeTypeButton"_s)->click();
}

void takeSearch(bench::WindowBench &bench, Camera &camera)
{
    bench.trigger(u"searchAction"_s);
    bench.find<QLineEdit>(u"searchEdit"_s)->setText(u"clim"_s);
    camera.take(u"7-search"_s);
    QTest::keyClick(bench.find<QLineEdit>(u"searchEdit"_s), Qt::Key_Escape);
}

/// The three steps to a series from last year's.
void takeNewSeries(bench::WindowBench &bench, Camera &camera)
{
    bench.trigger(u"newSeriesAction"_s);
    auto *dialog = bench.find<QDialog>(u"newSeriesDialog"_s);
    auto *next = bench.find<QAbstractButton>(u"nextButton"_s);
    camera.take(u"8-new-series-1"_s, dialog);
    next->click();
    auto *tree = bench.find<QTreeWidget>(u"carriedTree"_s);
    for (QTreeWidgetItemIterator row(tree); *row; ++row) {
        if ((*row)->text(0).contains(u"Through [2024]"_s)) {
            tree->setCurrentItem(*row);
            (*row)->setCheckState(0, Qt::Checked);
            break;
        }
    }
    camera.take(u"8-new-series-2"_s, dialog);
    const auto sessions = tree->findItems(u"Sessions"_s, Qt::MatchStartsWith);
    tree->scrollToItem(sessions.value(0), QAbstractItemView::PositionAtTop);
    camera.take(u"8-new-series-2-sessions"_s, dialog);
    next->click();
    camera.take(u"8-new-series-3"_s, dialog);
    bench.find<QAbstractButton>(u"makeSeriesButton"_s)->click();
    camera.take(u"8-new-series-made"_s);
    bench.trigger(u"undoAction"_s);
}

/// A report of 120 registrations: known, changed, doubtful, cancelled and refused ones among them.
QByteArray registrationReport()
{
    static const char *const given[] = {"Amina", "José", "Wen", "Élodie", "Łukasz", "Fatima",
                                        "Bo",    "Ny",   "Ana", "Íñigo",  "Dmytro", "Grace"};
    static const char *const family[] = {"Otieno", "de la Cruz", "Li",   "Nguyễn", "Żak",
                                         "Al-Ali", "McDonald",   "Aye",  "Silva",  "Ruiz",
                                         "Koval",  "Achieng",    "Roth", "Haddad"};
    static const char *const organizations[] = {"Harbour Light", "Harbour Lights", "New Dawn",
                                                "Old Dusk e.V.", "Lantern Aid",    ""};
    QByteArray report = "Registration Report\nReport Generated:,\"Feb 12, 2024 10:00 AM\"\n"
                        "Topic,Webinar ID,Scheduled Time,# Registered,# Cancelled\n"
                        "Climate Action,812 3456 7890,\"Feb 21, 2024 2:00 PM\",120,3\n\n"
                        "Attendee Details\nFirst Name,Last Name,Email,Organization,Country/Region,"
                        "Job Title,What would you like to ask?,Do you work on the topic?,"
                        "Registration Time,Approval Status\n";
    for (int i = 0; i < 120; ++i) {
        const QByteArray n = QByteArray::number(i);
        const bool isRefused = i % 37 == 5;
        report += QByteArray(given[i % 12]) + ',' + family[(i + i / 12) % 14] + ','
            + (isRefused ? "no address" : "p" + n + "@example.org") + ','
            + organizations[i % 41 == 3      ? 1
                                : i % 6 == 1 ? 0
                                             : i % 6]
            + ",Kenya,Officer," + (i % 9 == 0 ? "\"Who decides, and when?\"" : "")
            + ",Yes,\"Feb 10, 2024 " + QByteArray::number(1 + i % 11) + ":30 AM\","
            + (i % 50 == 20 ? "cancelled" : "approved") + '\n';
    }
    return report;
}

/// The same report twice: what was imported stands there already, some of it otherwise.
void takeRegistrationImport(bench::WindowBench &bench, Camera &camera)
{
    Organization known;
    known.name = u"Harbour Light"_s;
    Directory(bench.workspace()).addOrganization(known).value();
    const QString path = bench.path(u"registration report.csv"_s);
    const QByteArray report = registrationReport();
    const auto import = [&](const QByteArray &bytes) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        bench.prompts.answer = path;
        bench.trigger(u"importRegistrationsAction"_s);
        if (!QTest::qWaitFor([&] {
                return bench.window->findChild<QDialog *>(u"registrationImport"_s) != nullptr;
            }))
            qFatal("no import");
        return bench.find<QDialog>(u"registrationImport"_s);
    };
    QPointer<QDialog> dialog = import(report.left(report.lastIndexOf('\n', -3000) + 1));
    camera.take(u"9-registrations-0-first"_s, dialog);
    bench.find<QAbstractButton>(u"takeRegistrationsButton"_s)->click();
    if (!QTest::qWaitFor([&] { return !dialog; }))
        qFatal("not imported");
    camera.take(u"9-registrations-imported"_s);
    QByteArray grown = report;
    dialog = import(grown.replace("Who decides, and when?", "Who decides?"));
    camera.take(u"9-registrations-1"_s, dialog);
    bench.find<QAbstractButton>(u"changedRowsButton"_s)->click();
    camera.take(u"9-registrations-2-changed"_s, dialog);
    bench.find<QTabWidget>(u"importTabs"_s)->setCurrentIndex(1);
    camera.take(u"9-registrations-3-columns"_s, dialog);
    dialog->reject();
    bench.trigger(u"undoAction"_s);
}

/// A report of attendance with people of the sample, and some whom nobody knows.
void takeAttendance(bench::WindowBench &bench, Camera &camera)
{
    QFile report(bench.path(u"participants_9812.csv"_s));
    if (!report.open(QIODevice::WriteOnly))
        qFatal("no report can be written");
    report.write("Meeting ID,Topic,Start Time,End Time\n"
                 "981,Climate Action,2024-02-21 14:00,2024-02-21 15:30\n\n"
                 "Name (Original Name),User Email,Join Time,Leave Time,Guest\n");
    for (const char *who :
         {"Ingrid Solheim,ingrid.solheim@example.org,14:00,15:31", "Grace Kamau,,14:02,15:30",
          "Grace's iPad,,14:40,15:00", "A. Ndiaye (Aïssatou Ndiaye),,14:05,15:20",
          "سلمى حداد,salma.haddad@example.org,13:58,15:29", "Jun-Jun Bautista,,14:20,14:23",
          "Nguyen Van Phuc,,14:00,15:30", "Oxfam - Farhan Iqbal,,14:00,15:10",
          "Zoe Quist,zoe.quist@example.org,14:01,15:30", "+41 22 *** ** 07,,14:10,14:55",
          "Read.ai meeting notes,,14:00,15:30", ",,14:00,14:30"}) {
        const QList<QByteArray> cells = QByteArray(who).split(',');
        report.write(cells[0] + ',' + cells[1] + ",2024-02-21 " + cells[2] + ",2024-02-21 "
                     + cells[3] + ",Yes\n");
    }
    report.close();
    bench.prompts.answer = report.fileName();
    bench.trigger(u"importAttendanceAction"_s);
    QTest::qWait(settle);
    auto *dialog = bench.find<QDialog>(u"attendanceImport"_s);
    camera.take(u"8-attendance"_s, dialog);
    dialog->reject();
}

/// Mail to the people who registered for a session.
void takeMail(bench::WindowBench &bench, Camera &camera)
{
    bench.trigger(u"writeAction"_s);
    auto *dialog = bench.find<QDialog>(u"correspondenceWindow"_s);
    camera.take(u"8-mail"_s, dialog);
    dialog->close();
}

/// The notes of a session to those who may have them.
void takeNotesMail(bench::WindowBench &bench, Camera &camera)
{
    bench.trigger(u"notesMailAction"_s);
    auto *dialog = bench.find<QDialog>(u"notesMailWindow"_s);
    camera.take(u"8-notes-mail"_s, dialog);
    dialog->close();
}

/// Texts beside their translations.
void takeTranslations(bench::WindowBench &bench, Camera &camera)
{
    bench.trigger(u"translationsAction"_s);
    auto *dialog = bench.find<QDialog>(u"translationsWindow"_s);
    camera.take(u"8-translations"_s, dialog);
    dialog->close();
}

/// A deed with its toast, and the history after it.
void takeChange(bench::WindowBench &bench, Camera &camera)
{
    const Programme programme(bench.workspace());
    const auto series = programme.seriesByKey({});
    const SessionId first = programme.sessions(series->id)->first().id;
    Programme(bench.workspace()).editSession(first, "venue", [](Session &session) {
        session.venue = u"Palais des Nations, Geneva"_s;
    });
    bench.goToPage(u"History"_s);
    camera.take(u"8-toast"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    QIcon::setThemeSearchPaths({u"/usr/share/icons"_s});
    const QString folder = QApplication::arguments().value(1, u"screenshots"_s);
    if (!QDir().mkpath(folder))
        qFatal("%s cannot be made", qPrintable(folder));

    bench::WindowBench bench;
    Camera camera(folder, bench);
    bench.open({});
    camera.take(u"0-welcome"_s);
    bench.window.reset();
    bench.openSample();
    takePages(bench, camera);
    takeCalendar(bench, camera);
    takeRegistrations(bench, camera);
    takeActions(bench, camera);
    takeNotes(bench, camera);
    takeSearch(bench, camera);
    takeNewSeries(bench, camera);
    takeRegistrationImport(bench, camera);
    takeAttendance(bench, camera);
    takeMail(bench, camera);
    takeNotesMail(bench, camera);
    takeTranslations(bench, camera);
    takeChange(bench, camera);
    bench.trigger(u"closeAction"_s);
    QFile damaged(bench.path(u"damaged.convenor"_s));
    if (damaged.open(QIODevice::WriteOnly))
        damaged.close();
    QFile::copy(bench.path(u"convenor/sample.convenor"_s),
                bench.path(u"damaged.convenor.2024.backup"_s));
    bench.window.reset();
    bench.open({bench.path(u"damaged.convenor"_s), false, false});
    camera.take(u"9-refused"_s);
    return 0;
}
