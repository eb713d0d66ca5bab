// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/registrations/registrationspage.h"
#include "usecases/decisions.h"
#include "usecases/registrationlists.h"
#include "usecases/transfer.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;

/// The review desk: one key a decision, reasons asked in place, chips, the waiting list.
class TestRegistrationsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void keysDecideAndGoOn();
    void toastIsUndone();
    void againstTheProposalIsAskedInThePane();
    void escapeDecidesNothing();
    void regretTakesItsReasonByNumber();
    void otherReasonIsTyped();
    void manyAreDecidedAtOnce();
    void manyAreAskedOnce();
    void chipsNarrow();
    void wordsNarrowAndDecideNothing();
    void columnsSort();
    void targetIsChosen();
    void freePlaceIsOffered();
    void waitingListIsMoved();
    void whatChangedIsShownUntilItIsSeen();
    void verifiedClaimChangesTheProposal();
    void evidenceThatIsTypedIsAClaim();
    void detailTellsWhatItRestsOn();
    void whoHasASecurityConcernIsUnderTheChosenName();
    void decidedOneIsRevealed();
    void emptyDeskOffersTheImport();
    void pastedRowsAreHandedOn();
    void readOnlyDecidesNothing();
    void sevenHundredTakeOneKeyEach();

private:
    /// The registrations of data/assess.json; session 1 has five pending.
    void open(int rows = 5, int session = 1)
    {
        QVERIFY(Transfer(*m_bench->workspace)
                    .importDocument(QFINDTESTDATA("../data/assess.json"))
                    .has_value());
        m_bench->series = Programme(*m_bench->workspace).seriesByKey(u"online-2024"_s)->id;
        show(rows);
        if (session != 1)
            chooseSession(session, rows);
    }

    void show(int rows)
    {
        m_bench->open<RegistrationsPage>();
        QTRY_COMPARE(list()->model()->rowCount(), rows);
        new QAbstractItemModelTester(list()->model(),
                                     QAbstractItemModelTester::FailureReportingMode::Fatal, list());
        QTRY_VERIFY(!label(u"figuresLabel"_s)->text().isEmpty());
        list()->setFocus();
    }

    void chooseSession(int number, int rows)
    {
        auto *box = m_bench->find<QComboBox>(u"targetBox"_s);
        box->setCurrentIndex(number - 1);
        emit box->activated(number - 1);
        QTRY_COMPARE(list()->model()->rowCount(), rows);
        QTRY_VERIFY(!label(u"outcomeLabel"_s)->text().contains(u"on its way"_s));
    }

    QTableView *list() { return m_bench->find<QTableView>(u"registrationList"_s); }
    QLabel *label(const QString &name) { return m_bench->find<QLabel>(name); }
    QFrame *bar() { return m_bench->find<QFrame>(u"reasonBar"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void chip(const QString &name) { m_bench->find<QToolButton>(name + u"Chip"_s)->click(); }
    void action(const QString &name) { m_bench->find<QAction>(name)->trigger(); }
    QString current() { return cell(list()->currentIndex().row()); }
    QString cell(int row, int column = 0)
    {
        return list()->model()->index(row, column).data().toString();
    }

    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(cell(row));
        return names;
    }

    void choose(const QString &name)
    {
        list()->selectRow(int(names().indexOf(name)));
        QCOMPARE(label(u"registrationNameLabel"_s)->text(), name);
    }

    Registration stored(const QString &name, int session = 1)
    {
        const auto id = *Programme(*m_bench->workspace).sessionByNumber(m_bench->series, session);
        const auto all = Assessments(*m_bench->workspace).assess(id);
        for (const Assessed &each : *all) {
            if (each.name == name)
                return Reviewing(*m_bench->workspace).review(each.registration)->registration;
        }
        return {};
    }

    RegistrationState stateOf(const QString &name, int session = 1)
    {
        return stored(name, session).state;
    }

    std::unique_ptr<Bench> m_bench;
};

void TestRegistrationsPage::keysDecideAndGoOn()
{
    open();
    QSignalSpy done(m_bench->page.get(), &Page::done);
    QCOMPARE(current(), u"Ben Harbour"_s);
    press(Qt::Key_A);
    QCOMPARE(stateOf(u"Ben Harbour"_s), RegistrationState::Accepted);
    QCOMPARE(stored(u"Ben Harbour"_s).decidedBy, u"Ana"_s);
    QCOMPARE(done.takeFirst().first().toString(), u"Ben Harbour accepted"_s);
    QCOMPARE(current(), u"Uma Alder"_s);
    QCOMPARE(label(u"registrationNameLabel"_s)->text(), u"Uma Alder"_s);
    press(Qt::Key_O);
    QCOMPARE(stored(u"Uma Alder"_s).capacity, Capacity::Observer);
    QCOMPARE(stateOf(u"Uma Alder"_s), RegistrationState::Accepted);
    QCOMPARE(current(), u"Ned Nobody"_s);
    press(Qt::Key_H);
    QCOMPARE(stateOf(u"Ned Nobody"_s), RegistrationState::OnHold);
    press(Qt::Key_W);
    QCOMPARE(stateOf(u"Pat Fresh"_s), RegistrationState::Waitlisted);
    QCOMPARE(stored(u"Pat Fresh"_s).waitingPosition, 5);
    QTRY_COMPARE(names(), QStringList{u"Cem Aydın"_s});
    QCOMPARE(current(), u"Cem Aydın"_s);
    press(Qt::Key_W);
    QTRY_VERIFY(label(u"registrationEmptyLabel"_s)->isVisible());
    QCOMPARE(label(u"registrationEmptyLabel"_s)->text(), u"Everything is decided"_s);
}

void TestRegistrationsPage::toastIsUndone()
{
    open();
    press(Qt::Key_A);
    QTRY_COMPARE(list()->model()->rowCount(), 4);
    m_bench->undo();
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    QCOMPARE(stateOf(u"Ben Harbour"_s), RegistrationState::Pending);
    QCOMPARE(current(), u"Uma Alder"_s); // the place stays
}

void TestRegistrationsPage::againstTheProposalIsAskedInThePane()
{
    open();
    choose(u"Ned Nobody"_s);
    press(Qt::Key_A);
    QVERIFY(bar()->isVisible());
    QVERIFY(label(u"reasonQuestionLabel"_s)->text().contains(u"Ned Nobody"_s));
    QCOMPARE(stateOf(u"Ned Nobody"_s), RegistrationState::Pending);
    auto *reason = m_bench->find<QLineEdit>(u"reasonEdit"_s);
    QVERIFY(reason->hasFocus());
    press(Qt::Key_Return); // nothing is said yet
    QVERIFY(bar()->isVisible());
    QTest::keyClicks(reason, u"Invited by the chair, who added them"_s);
    QCOMPARE(reason->text(), u"Invited by the chair, who added them"_s); // letters decide nothing
    press(Qt::Key_Return);
    QVERIFY(!bar()->isVisible());
    QCOMPARE(stateOf(u"Ned Nobody"_s), RegistrationState::Accepted);
    QCOMPARE(stored(u"Ned Nobody"_s).reason, u"Invited by the chair, who added them"_s);
    QVERIFY(list()->hasFocus());
    QCOMPARE(current(), u"Pat Fresh"_s);
}

void TestRegistrationsPage::escapeDecidesNothing()
{
    open();
    choose(u"Ned Nobody"_s);
    press(Qt::Key_A);
    QVERIFY(bar()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
    QVERIFY(list()->hasFocus());
    press(Qt::Key_D);
    QVERIFY(bar()->isVisible());
    choose(u"Uma Alder"_s); // another one takes the question back
    QVERIFY(!bar()->isVisible());
    QCOMPARE(stateOf(u"Ned Nobody"_s), RegistrationState::Pending);
}

void TestRegistrationsPage::regretTakesItsReasonByNumber()
{
    open();
    choose(u"Pat Fresh"_s);
    press(Qt::Key_D);
    QVERIFY(bar()->isVisible());
    QCOMPARE(stateOf(u"Pat Fresh"_s), RegistrationState::Pending);
    press(Qt::Key_2);
    QCOMPARE(stateOf(u"Pat Fresh"_s), RegistrationState::Regretted);
    QCOMPARE(stored(u"Pat Fresh"_s).reason, u"No evidence came"_s);
    QVERIFY(!bar()->isVisible());
    QCOMPARE(current(), u"Cem Aydın"_s);
    press(Qt::Key_D);
    press(Qt::Key_Return); // the likely one
    QCOMPARE(stored(u"Cem Aydın"_s).reason, u"Organization's limit reached"_s);
}

void TestRegistrationsPage::otherReasonIsTyped()
{
    open();
    press(Qt::Key_D);
    press(Qt::Key_0);
    auto *reason = m_bench->find<QLineEdit>(u"reasonEdit"_s);
    QVERIFY(reason->hasFocus());
    QTest::keyClicks(reason, u"They wrote: 2 of us are enough"_s);
    press(Qt::Key_Return);
    QCOMPARE(stored(u"Ben Harbour"_s).reason, u"They wrote: 2 of us are enough"_s);
    QCOMPARE(stateOf(u"Ben Harbour"_s), RegistrationState::Regretted);
}

void TestRegistrationsPage::manyAreDecidedAtOnce()
{
    open();
    QSignalSpy done(m_bench->page.get(), &Page::done);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_H);
    QCOMPARE(done.takeFirst().first().toString(), u"5 registrations put on hold"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    m_bench->undo(); // it is one change
    QTRY_COMPARE(list()->model()->rowCount(), 5);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_D);
    press(Qt::Key_5);
    QCOMPARE(done.takeFirst().first().toString(), u"5 registrations regretted"_s);
    QCOMPARE(stored(u"Cem Aydın"_s).reason, u"No place is left"_s);
}

void TestRegistrationsPage::manyAreAskedOnce()
{
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_A);
    QVERIFY(bar()->isVisible());
    QVERIFY(label(u"reasonQuestionLabel"_s)->text().startsWith(u"4 of 5"_s));
    QTest::keyClicks(m_bench->find<QLineEdit>(u"reasonEdit"_s), u"Agreed by all"_s);
    press(Qt::Key_Return);
    QCOMPARE(stateOf(u"Ben Harbour"_s), RegistrationState::Accepted);
    QCOMPARE(stored(u"Ben Harbour"_s).reason, QString()); // as proposed
    QCOMPARE(stored(u"Ned Nobody"_s).reason, u"Agreed by all"_s);
    QCOMPARE(stored(u"Uma Alder"_s).capacity, Capacity::Participant);
}

void TestRegistrationsPage::chipsNarrow()
{
    open();
    QTRY_COMPARE(m_bench->find<QToolButton>(u"doubtfulChip"_s)->text(), u"Doubtful 2"_s);
    chip(u"doubtful"_s);
    QTRY_COMPARE(names(), (QStringList{u"Ned Nobody"_s, u"Pat Fresh"_s}));
    QCOMPARE(cell(0, 3), u"Unclear"_s);
    chip(u"overLimit"_s);
    QTRY_COMPARE(names(), QStringList{u"Cem Aydın"_s});
    chip(u"withoutEmail"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    chip(u"all"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 10);
    QCOMPARE(m_bench->find<QToolButton>(u"allChip"_s)->text(), u"All 10"_s);
}

void TestRegistrationsPage::wordsNarrowAndDecideNothing()
{
    open();
    auto *filter = m_bench->find<QLineEdit>(u"registrationFilterEdit"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"aydin had"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(filter->text(), u"aydin had"_s);
    m_bench->find<QPushButton>(u"registrationFirstStepButton"_s)->click();
    QTRY_COMPARE(list()->model()->rowCount(), 10); // all of them
    filter->setText(u"aydin"_s);
    QTRY_COMPARE(names(), QStringList{u"Cem Aydın"_s});
    QCOMPARE(label(u"registrationNameLabel"_s)->text(), u"Cem Aydın"_s);
    for (const QString &name : {u"Ben Harbour"_s, u"Cem Aydın"_s})
        QCOMPARE(stateOf(name), RegistrationState::Pending);
}

void TestRegistrationsPage::columnsSort()
{
    open();
    auto *header = list()->horizontalHeader();
    header->setSortIndicator(0, Qt::DescendingOrder);
    QTRY_COMPARE(names().first(), u"Uma Alder"_s);
    header->setSortIndicator(1, Qt::AscendingOrder);
    QTRY_COMPARE(names().first(), u"Ned Nobody"_s); // without an organization
    header->setSortIndicator(3, Qt::AscendingOrder); // what is proposed is no column to sort by
    QCOMPARE(header->sortIndicatorSection(), 5);
}

void TestRegistrationsPage::targetIsChosen()
{
    open();
    auto *box = m_bench->find<QComboBox>(u"targetBox"_s);
    QCOMPARE(box->count(), 4);
    QCOMPARE(box->currentText(), u"1. Climate – 5 pending"_s);
    QVERIFY(label(u"figuresLabel"_s)->text().startsWith(u"Accepted 3 and 0 observers of 9"_s));
    chooseSession(4, 3);
    QCOMPARE(box->currentText(), u"The whole meeting – 3 pending"_s);
    QVERIFY(static_cast<RegistrationsPage *>(m_bench->page.get())->chosenSession().isNull());
    press(Qt::Key_H);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QTRY_COMPARE(box->currentText(), u"The whole meeting – 2 pending"_s);
}

void TestRegistrationsPage::freePlaceIsOffered()
{
    open(5, 2);
    auto *strip = m_bench->find<QFrame>(u"placeStrip"_s);
    QVERIFY(!strip->isVisible());
    choose(u"Ana Harbour"_s);
    press(Qt::Key_W);
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(label(u"placeLabel"_s)->text(),
             u"A place is free: Ana Harbour is next on the waiting list"_s);
    // Two registered before: both places are theirs only once they are accepted.
    QSignalSpy done(m_bench->page.get(), &Page::done);
    m_bench->find<QPushButton>(u"placeAcceptButton"_s)->click();
    QCOMPARE(stateOf(u"Ana Harbour"_s, 2), RegistrationState::Accepted);
    QCOMPARE(done.size(), 1);
    QTRY_VERIFY(!strip->isVisible());
}

void TestRegistrationsPage::waitingListIsMoved()
{
    open();
    press(Qt::Key_W);
    press(Qt::Key_W);
    chip(u"waiting"_s);
    QTRY_COMPARE(names(),
                 (QStringList{u"A lawyer (security concern)"_s, u"Ben Harbour"_s, u"Uma Alder"_s}));
    choose(u"Ben Harbour"_s);
    press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(names().last(), u"Ben Harbour"_s);
    QCOMPARE(current(), u"Ben Harbour"_s);
    QCOMPARE(cell(2, 4), u"Waiting list, 3"_s);
    action(u"upAction"_s);
    QTRY_COMPARE(names().last(), u"Uma Alder"_s);
}

void TestRegistrationsPage::whatChangedIsShownUntilItIsSeen()
{
    // A later list tells another organization of one who was accepted.
    open();
    const SessionId session = *Programme(*m_bench->workspace).sessionByNumber(m_bench->series, 1);
    RegistrationLists lists(*m_bench->workspace);
    const auto coming = lists.readBytes({m_bench->series, session},
                                        "Name,Email,Organization\n"
                                        "Ana Harbour,ana@ha.example.org,Seven Lamps\n",
                                        u"list.csv"_s);
    QVERIFY(coming && lists.take(*coming));
    QTRY_COMPARE(m_bench->find<QToolButton>(u"changedChip"_s)->text(), u"Changed 1"_s);
    chip(u"changed"_s);
    QTRY_COMPARE(names(), QStringList{u"Ana Harbour"_s});
    QVERIFY(label(u"differencesLabel"_s)->text().contains(u"Harbour Aid → Seven Lamps"_s));
    press(Qt::Key_S);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(stateOf(u"Ana Harbour"_s), RegistrationState::Accepted);
    QVERIFY(stored(u"Ana Harbour"_s).differences.isEmpty());
}

void TestRegistrationsPage::verifiedClaimChangesTheProposal()
{
    open();
    choose(u"Pat Fresh"_s);
    QTRY_VERIFY(label(u"outcomeLabel"_s)->text().startsWith(u"Unclear"_s));
    QCOMPARE(label(u"claim4Label"_s)->text(), u"Claimed, to be verified"_s);
    m_bench->find<QPushButton>(u"verify4Button"_s)->click();
    QCOMPARE(stored(u"Pat Fresh"_s).claims.first().verifiedBy, u"Ana"_s);
    QTRY_COMPARE(label(u"outcomeLabel"_s)->text(), u"Eligible – proposed: accept"_s);
    QCOMPARE(label(u"claim4Label"_s)->text(), u"Verified by Ana"_s);
    QTRY_COMPARE(cell(3, 3), u"Eligible"_s);
    m_bench->find<QPushButton>(u"verify4Button"_s)->click();
    QTRY_VERIFY(label(u"outcomeLabel"_s)->text().startsWith(u"Unclear"_s));
}

void TestRegistrationsPage::evidenceThatIsTypedIsAClaim()
{
    open();
    choose(u"Uma Alder"_s);
    QVERIFY(!m_bench->find<QPushButton>(u"verify4Button"_s)->isEnabled());
    m_bench->type(u"evidence4Edit"_s, u"Letter of the co-chairs"_s);
    QCOMPARE(stored(u"Uma Alder"_s).claims.size(), 1);
    QCOMPARE(stored(u"Uma Alder"_s).claims.first().evidence, u"Letter of the co-chairs"_s);
    QVERIFY(m_bench->find<QPushButton>(u"verify4Button"_s)->isEnabled());
    QCOMPARE(m_bench->find<QLineEdit>(u"evidence4Edit"_s)->text(), u"Letter of the co-chairs"_s);
    QCOMPARE(stateOf(u"Uma Alder"_s), RegistrationState::Pending); // letters decide nothing
}

void TestRegistrationsPage::detailTellsWhatItRestsOn()
{
    open();
    QTRY_COMPARE(label(u"outcomeLabel"_s)->text(), u"Eligible – proposed: accept"_s);
    QVERIFY(label(u"reasonsLabel"_s)->text().startsWith(u"Partner of UNHCR in 2024"_s));
    QVERIFY(label(u"organizationFactsLabel"_s)->text().contains(u"National NGO"_s));
    QVERIFY(label(u"organizationFactsLabel"_s)->text().contains(u"partner list of 12 January"_s));
    QVERIFY(label(u"personFactsLabel"_s)->text().contains(u"ben@ha.example.org"_s));
    QVERIFY(label(u"personHistoryLabel"_s)->text().contains(u"2. Water"_s));
    QVERIFY(label(u"organizationHistoryLabel"_s)->text().contains(u"1 attended"_s));
    QVERIFY(!label(u"accessNeedsLabel"_s)->isVisible());
    QSignalSpy asked(m_bench->page.get(), &Page::revealRequested);
    m_bench->find<QPushButton>(u"openOrganizationButton"_s)->click();
    QCOMPARE(asked.takeFirst().first().value<Kind>(), Kind::Organization);
}

void TestRegistrationsPage::whoHasASecurityConcernIsUnderTheChosenName()
{
    open();
    chip(u"waiting"_s);
    QTRY_COMPARE(names(), QStringList{u"A lawyer (security concern)"_s});
    QTRY_COMPARE(label(u"registrationNameLabel"_s)->text(), u"A lawyer"_s);
    QVERIFY(label(u"personFactsLabel"_s)->text().contains(u"security concern"_s));
    QVERIFY(!label(u"personFactsLabel"_s)->text().contains(u"dia@"_s));
}

void TestRegistrationsPage::decidedOneIsRevealed()
{
    open();
    const RegistrationId eva = stored(u"Eva Lamps"_s).id;
    QVERIFY(m_bench->page->reveal(Kind::Registration, eva.value()));
    QTRY_COMPARE(list()->model()->rowCount(), 10);
    QCOMPARE(current(), u"Eva Lamps"_s);
    const RegistrationId wes = stored(u"Wes Wells"_s, 3).id;
    QVERIFY(m_bench->page->reveal(Kind::Registration, wes.value()));
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QTRY_COMPARE(label(u"registrationNameLabel"_s)->text(), u"Wes Wells"_s);
    QVERIFY(!m_bench->page->reveal(Kind::Registration, 77));
    QVERIFY(!m_bench->page->reveal(Kind::Person, eva.value()));
}

void TestRegistrationsPage::emptyDeskOffersTheImport()
{
    m_bench->open<RegistrationsPage>();
    auto *page = static_cast<RegistrationsPage *>(m_bench->page.get());
    QTRY_VERIFY(label(u"registrationEmptyLabel"_s)->isVisible());
    QSignalSpy asked(page, &RegistrationsPage::importRequested);
    m_bench->find<QPushButton>(u"registrationFirstStepButton"_s)->click();
    m_bench->find<QPushButton>(u"importRegistrationsButton"_s)->click();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(page->series(), m_bench->series);
}

void TestRegistrationsPage::pastedRowsAreHandedOn()
{
    open();
    auto *page = static_cast<RegistrationsPage *>(m_bench->page.get());
    QSignalSpy pasted(page, &RegistrationsPage::pasted);
    QApplication::clipboard()->setText(u"Name\tEmail\nJosé\tjose@example.org\n"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    QCOMPARE(pasted.first().first().toByteArray(),
             QByteArray("Name\tEmail\nJosé\tjose@example.org\n"));
}

void TestRegistrationsPage::readOnlyDecidesNothing()
{
    open();
    const SeriesId series = m_bench->series;
    m_bench->reopenReadOnly();
    m_bench->series = series;
    show(5);
    for (const QString &name : {u"acceptAction"_s, u"regretAction"_s, u"takeBackAction"_s})
        QVERIFY(!m_bench->find<QAction>(name)->isEnabled());
    press(Qt::Key_A);
    press(Qt::Key_D);
    QVERIFY(!bar()->isVisible());
    QCOMPARE(stateOf(u"Ben Harbour"_s), RegistrationState::Pending);
    QVERIFY(!m_bench->find<QPushButton>(u"verify0Button"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"importRegistrationsButton"_s)->isVisible());
}

void TestRegistrationsPage::sevenHundredTakeOneKeyEach()
{
    constexpr int many = 700;
    QByteArray people;
    QByteArray registrations;
    for (int i = 0; i < many; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(3, '0');
        people += (i > 0 ? "," : "")
            + QByteArray(R"({"id":"p%1","name":"Person %1"})").replace("%1", number);
        registrations += (i > 0 ? "," : "")
            + QByteArray(R"({"person":"p%1","organization":"o","capacity":"participant",)"
                         R"("registered_at":"2024-01-01T08:00:00Z","state":"pending"})")
                  .replace("%1", number);
    }
    const QByteArray document = R"({"format":"convenor/1","series":[{"id":"s","title":"Many",)"
                                R"("sessions":[{"id":"s1","number":1,"registrations":[)"
        + registrations
        + R"(]}]}],"organizations":[{"id":"o","name":"Harbour Aid","kind":"ngo"}],"people":[)"
        + people + "]}";
    QVERIFY(Transfer(*m_bench->workspace).importBytes(document, {}, u"many"_s));
    m_bench->series = Programme(*m_bench->workspace).seriesByKey(u"s"_s)->id;
    show(many);
    for (int i = 0; i < many; ++i)
        press(Qt::Key_A);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    const auto desk =
        Reviewing(*m_bench->workspace)
            .desk(m_bench->series,
                  *Programme(*m_bench->workspace).sessionByNumber(m_bench->series, 1));
    QCOMPARE(desk->counts.accepted, many);
}

QTEST_MAIN(TestRegistrationsPage)
#include "tst_registrationspage.moc"
