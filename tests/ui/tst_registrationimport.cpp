// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/registrations/registrationimport.h"
#include "ui/registrations/registrationimportmodel.h"
#include "ui/support/errands.h"
#include "ui/support/jobs.h"
#include "ui/support/pastedrows.h"
#include "usecases/directory.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

/// A registration list goes into the sample through the window.
class TestRegistrationImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void rowsThatNeedALookStandFirst();
    void isOneChangeThatIsUndone();
    void doubtIsDecidedBelowTheList();
    void personIsDecidedBelowTheList();
    void chipsShowOneFate();
    void columnIsCorrectedAndRemembered();
    void listThatNobodyUnderstandsIsTold();
    void targetIsChosen();
    void orderOfDatesIsAskedWhereUnknown();
    void refusedRowsAreSaved();
    void attendanceReportIsToldInWords();
    void fileThatIsGoneIsToldInWords();
    void pastedRowsOpenTheSame();
    void pastedRowsAreReadBesideTheWindow();
    void tableOfAPageBecomesRows();
    void largeListIsShownAtOnce();
    void closesWithTheFile();

private:
    void import(const QByteArray &text);
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    RegistrationImport *dialog() const
    {
        return m_bench->window->findChild<RegistrationImport *>();
    }
    QTableView *rows() const { return find<QTableView>(u"comingRegistrations"_s); }
    QString cell(int row, int column) const
    {
        return rows()->model()->index(row, column).data().toString();
    }
    QString summary() const { return find<QLabel>(u"registrationsSummary"_s)->text(); }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    void take() const { button(u"takeRegistrationsButton"_s)->click(); }
    /// As a person does, with the keyboard.
    void choose(const QString &name, int index) const;
    int registrations(SessionId session = {}) const;
    int allPeople() const { return int(Directory(m_bench->workspace()).people({})->size()); }
    QList<SessionRow> sessions() const;

    std::unique_ptr<WindowBench> m_bench;
};

namespace {

const QByteArray four = "Name,Email,Organization,Registration time,What do you expect?\n"
                        "Ana Silva,ana@example.org,New Dawn,2024-02-10 08:30,A lot\n"
                        "Bo Li,bo at example.org,New Dawn,2024-02-10 08:31,\n"
                        "Cy Doe,cy@example.org,Harbour Lights,2024-02-10 08:32,\n"
                        "Di Poe,di@example.org,New Dawn,2024-02-10 08:33,Enough\n";

enum Column { Becomes, Line, Name, Organization_, Remarks };

} // namespace

void TestRegistrationImport::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    m_bench->goToPage(u"Sessions"_s); // the first of them is the one that is meant
    Organization known;
    known.name = u"Harbour Light"_s;
    QVERIFY(Directory(m_bench->workspace()).addOrganization(known).has_value());
}

void TestRegistrationImport::import(const QByteArray &text)
{
    const QString path = m_bench->path(u"list.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    m_bench->prompts.answer = path;
    m_bench->trigger(u"importRegistrationsAction"_s);
}

void TestRegistrationImport::choose(const QString &name, int index) const
{
    auto *choice = find<QComboBox>(name);
    choice->setCurrentIndex(index);
    emit choice->activated(index);
}

QList<SessionRow> TestRegistrationImport::sessions() const
{
    const Programme programme(m_bench->workspace());
    return *programme.sessions(programme.seriesByKey({})->id);
}

int TestRegistrationImport::registrations(SessionId session) const
{
    int count = 0;
    for (const SessionRow &each : sessions())
        count += session.isNull() || each.id == session ? each.registrations : 0;
    return count;
}

void TestRegistrationImport::rowsThatNeedALookStandFirst()
{
    const int before = registrations();
    import(four);
    QTRY_VERIFY(dialog());
    QAbstractItemModelTester tester(rows()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(rows()->model()->rowCount(), 4);
    QCOMPARE(cell(0, Name), u"Cy Doe"_s);
    QCOMPARE(cell(0, Becomes), u"Doubtful, left out"_s);
    QVERIFY(cell(0, Remarks).startsWith(u"Harbour Lights may be Harbour Light ("_s));
    QCOMPARE(cell(1, Becomes), u"Refused"_s);
    QCOMPARE(cell(1, Line), u"3"_s);
    QCOMPARE(cell(1, Remarks), u"\"bo at example.org\" is no e-mail address"_s);
    QCOMPARE(cell(2, Name), u"Ana Silva"_s);
    QCOMPARE(summary(), u"2 new, 1 doubtful left out, 1 refused"_s);
    QCOMPARE(registrations(), before);
}

void TestRegistrationImport::isOneChangeThatIsUndone()
{
    const int before = registrations();
    import(four);
    QTRY_VERIFY(dialog());
    take();
    QTRY_VERIFY(!dialog());
    QCOMPARE(registrations(), before + 2);
    QCOMPARE(registrations(sessions().first().id), sessions().first().registrations);
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(registrations(), before);
}

void TestRegistrationImport::doubtIsDecidedBelowTheList()
{
    import(four);
    QTRY_VERIFY(dialog());
    rows()->setCurrentIndex(rows()->model()->index(0, 0));
    auto *choice = find<QComboBox>(u"organizationChoice"_s);
    QVERIFY(choice->isVisible());
    QVERIFY(!find<QComboBox>(u"personChoice"_s)->isVisible());
    QCOMPARE(choice->count(), 3);
    choose(u"organizationChoice"_s, 1);
    QTRY_COMPARE(cell(0, Becomes), u"New"_s);
    QCOMPARE(choice->currentIndex(), 1);
    choose(u"organizationChoice"_s, 0);
    QTRY_COMPARE(cell(0, Becomes), u"Doubtful, left out"_s);
    choose(u"organizationChoice"_s, 1);
    QTRY_COMPARE(summary(), u"3 new, 1 refused"_s);
    take();
    QTRY_VERIFY(!dialog());
    QCOMPARE(Directory(m_bench->workspace()).organizations({u"Harbour Lights"_s})->size(), 0);
}

void TestRegistrationImport::personIsDecidedBelowTheList()
{
    Person known;
    known.name = u"Ana Silva"_s;
    known.email = u"info@example.org"_s;
    const PersonId ana = *Directory(m_bench->workspace()).addPerson(known);
    import("Name,Email\nBo Li,info@example.org\nCy Doe,info@example.org\n");
    QTRY_VERIFY(dialog());
    QCOMPARE(summary(), u"2 doubtful left out"_s);
    auto *choice = find<QComboBox>(u"personChoice"_s);
    choose(u"personChoice"_s, choice->findData(ana.value()));
    QTRY_COMPARE(summary(), u"1 new, 1 doubtful left out"_s);
    QCOMPARE(cell(0, Remarks), u"Is Ana Silva"_s);
    rows()->setCurrentIndex(rows()->model()->index(1, 0));
    QCOMPARE(choice->currentIndex(), 0);
    choose(u"personChoice"_s, choice->findData(0));
    QTRY_COMPARE(summary(), u"2 new"_s);
    // What was decided stays decided for another target.
    const auto *target = find<QComboBox>(u"targetChoice"_s);
    choose(u"targetChoice"_s, target->count() - 1);
    QTRY_VERIFY(button(u"takeRegistrationsButton"_s)->isEnabled());
    QCOMPARE(summary(), u"2 new"_s);
    const int people = allPeople();
    take();
    QTRY_VERIFY(!dialog());
    QCOMPARE(allPeople(), people + 1);
}

void TestRegistrationImport::chipsShowOneFate()
{
    import(four);
    QTRY_VERIFY(dialog());
    button(u"refusedRowsButton"_s)->click();
    QCOMPARE(rows()->model()->rowCount(), 1);
    QCOMPARE(cell(0, Name), u"Bo Li"_s);
    button(u"newRowsButton"_s)->click();
    QCOMPARE(rows()->model()->rowCount(), 2);
    button(u"allRowsButton"_s)->click();
    QCOMPARE(rows()->model()->rowCount(), 4);
    QVERIFY(!button(u"sameRowsButton"_s)->isVisible());
}

void TestRegistrationImport::columnIsCorrectedAndRemembered()
{
    import(four);
    QTRY_VERIFY(dialog());
    find<QTabWidget>(u"importTabs"_s)->setCurrentIndex(1);
    auto *meaning = find<QComboBox>(u"meaning4"_s);
    QCOMPARE(meaning->currentText(), u"A question, kept as an answer"_s);
    choose(u"meaning4"_s, meaning->findText(u"Question to the speakers"_s));
    QTRY_VERIFY(button(u"takeRegistrationsButton"_s)->isEnabled());
    take();
    QTRY_VERIFY(!dialog());
    import(four);
    QTRY_VERIFY(dialog());
    QCOMPARE(find<QComboBox>(u"meaning4"_s)->currentText(), u"Question to the speakers"_s);
    QCOMPARE(summary(), u"2 as before, 1 doubtful left out, 1 refused"_s);
    QVERIFY(!button(u"takeRegistrationsButton"_s)->isEnabled());
}

void TestRegistrationImport::listThatNobodyUnderstandsIsTold()
{
    import("Wer,Wo\nAna Silva,Kenya\nBo Li,Peru\n");
    QTRY_VERIFY(dialog());
    QCOMPARE(find<QTabWidget>(u"importTabs"_s)->currentIndex(), 1);
    QVERIFY(!button(u"takeRegistrationsButton"_s)->isEnabled());
    const auto *meaning = find<QComboBox>(u"meaning0"_s);
    choose(u"meaning0"_s, meaning->findText(u"Name"_s));
    QTRY_COMPARE(summary(), u"2 new"_s);
}

void TestRegistrationImport::targetIsChosen()
{
    import(four);
    QTRY_VERIFY(dialog());
    auto *target = find<QComboBox>(u"targetChoice"_s);
    QCOMPARE(target->count(), sessions().size() + 1);
    const SessionRow other = sessions().last();
    choose(u"targetChoice"_s, target->findData(other.id.value()));
    QTRY_VERIFY(button(u"takeRegistrationsButton"_s)->isEnabled());
    take();
    QTRY_VERIFY(!dialog());
    QCOMPARE(registrations(other.id), other.registrations + 2);
    const int before = registrations();
    import(four);
    QTRY_VERIFY(dialog());
    target = find<QComboBox>(u"targetChoice"_s);
    choose(u"targetChoice"_s, target->findData(0));
    QTRY_VERIFY(button(u"takeRegistrationsButton"_s)->isEnabled());
    take();
    QTRY_VERIFY(!dialog());
    QCOMPARE(registrations(), before); // they are of no session
}

void TestRegistrationImport::orderOfDatesIsAskedWhereUnknown()
{
    import(four);
    QTRY_VERIFY(dialog());
    QVERIFY(!find<QComboBox>(u"dayOrderChoice"_s)->isVisible());
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    import("Name,Email,Timestamp\nAna Silva,ana@example.org,03/04/2024 10:00\n");
    QTRY_VERIFY(dialog());
    QVERIFY(find<QComboBox>(u"dayOrderChoice"_s)->isVisible());
    choose(u"dayOrderChoice"_s, 1);
    QTRY_VERIFY(button(u"takeRegistrationsButton"_s)->isEnabled());
    QCOMPARE(find<QComboBox>(u"dayOrderChoice"_s)->currentIndex(), 1);
}

void TestRegistrationImport::refusedRowsAreSaved()
{
    import(four);
    QTRY_VERIFY(dialog());
    const QString path = m_bench->path(u"refused.csv"_s);
    m_bench->prompts.answer = path;
    button(u"saveRefusedButton"_s)->click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Bo Li,bo at example.org"));
    QVERIFY(dialog());
}

void TestRegistrationImport::attendanceReportIsToldInWords()
{
    import("Name (Original Name),User Email,Total Duration (Minutes)\nEric,e@example.org,8\n");
    auto *notice = m_bench->window->findChild<QWidget *>(u"noticeBar"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!dialog());
}

void TestRegistrationImport::fileThatIsGoneIsToldInWords()
{
    import(four);
    QTRY_VERIFY(dialog());
    QVERIFY(QFile::remove(m_bench->path(u"list.csv"_s)));
    choose(u"targetChoice"_s, 1);
    QTRY_VERIFY(find<QLabel>(u"goneLabel"_s)->text().contains(u"list.csv"_s));
    QVERIFY(!button(u"takeRegistrationsButton"_s)->isEnabled());
}

void TestRegistrationImport::pastedRowsAreReadBesideTheWindow()
{
    Jobs jobs;
    Errands errands(m_bench->workspace(), m_bench->prompts, jobs);
    ComingRegistrations read;
    connect(&errands, &Errands::registrationsRead, this,
            [&read](const ListSource &, const ComingRegistrations &list) { read = list; });
    const SeriesId series = Programme(m_bench->workspace()).seriesByKey({})->id;
    errands.importRegistrationRows({series, {}}, "Ana Silva\tana@example.org\n");
    QTRY_COMPARE(read.rows.size(), 1);
    QCOMPARE(read.name, u"pasted rows"_s);
    QVERIFY(read.isPart);
    QVERIFY(read.target.session.isNull());
}

void TestRegistrationImport::pastedRowsOpenTheSame()
{
    QMimeData copied;
    copied.setText(u"Name\tEmail\nAna Silva\tana@example.org\n"_s);
    QCOMPARE(pastedRows(copied), "Name\tEmail\nAna Silva\tana@example.org\n");
    copied.setText(u"one word"_s);
    QCOMPARE(pastedRows(copied), QByteArray());
}

void TestRegistrationImport::tableOfAPageBecomesRows()
{
    QMimeData copied;
    copied.setHtml(u"<p>x</p><table><tr><td>Name</td><td>Email</td></tr>"
                   "<tr><td>Ana<br>Silva</td><td>ana@example.org</td></tr></table>"_s);
    QCOMPARE(pastedRows(copied), "Name\tEmail\n\"Ana\nSilva\"\tana@example.org\n");
}

void TestRegistrationImport::largeListIsShownAtOnce()
{
    QByteArray text = "Name,Email,Organization\n";
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "Person " + n + ",p" + n + "@example.org,Organization "
            + QByteArray::number(i % 900) + '\n';
    }
    import(text);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 60'000);
    QCOMPARE(rows()->model()->rowCount(), 5'000);
}

void TestRegistrationImport::closesWithTheFile()
{
    import(four);
    QTRY_VERIFY(dialog());
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!dialog());
    QVERIFY(!find<QAction>(u"importRegistrationsAction"_s)->isEnabled());
}

QTEST_MAIN(TestRegistrationImport)
#include "tst_registrationimport.moc"
