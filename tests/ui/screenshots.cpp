// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "usecases/notes.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QListWidget>
#include <QPlainTextEdit>
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
    takeNotes(bench, camera);
    takeSearch(bench, camera);
    takeNewSeries(bench, camera);
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
