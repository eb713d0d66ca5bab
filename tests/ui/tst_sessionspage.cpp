// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspage.h"
#include "ui/widgets/partmodel.h"
#include "usecases/directory.h"
#include "usecases/wording.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

class TestSessionsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void modelKeepsItsPromises();
    void partModelKeepsItsPromises();
    void emptyStateTakesTheFirstStep();
    void titleIsStoredWhenTheFieldIsLeft();
    void badDateIsRefusedBesideTheField();
    void refusedTextGoesWithItsSession();
    void takenNumberIsRefused();
    void dateIsShownInWords();
    void boxesAndChoicesAreStored();
    void descriptionIsStoredWhenLeft();
    void speakersAreAddedByCompletion();
    void sharedNameIsNotGuessed();
    void unknownSpeakerIsAddedToTheDirectory();
    void speakersAreMovedByKeyAndByDrop();
    void speakerIsEditedInPlace();
    void agendaContinuesWhereItEnds();
    void wrongTimeInTheAgendaIsRefused();
    void coOrganizersKeepTheirOrder();
    void removalAsksWhereSomethingWouldGo();
    void duplicateBeginsAsAnIdea();
    void searchFindsSessions();
    void undoneSessionLeavesTheList();
    void readOnlyShowsAndEditsNothing();

private:
    PersonId addPerson(const QString &name, const QString &position = {});
    QTableView *view(const QString &name) { return m_bench->find<QTableView>(name); }
    QString message(const QString &name) { return m_bench->find<QLabel>(name)->text(); }
    void openTab(int tab) { m_bench->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(tab); }
    void setCell(const QString &name, int row, int column, const QVariant &value)
    {
        auto *model = view(name)->model();
        model->setData(model->index(row, column), value);
    }
    QStringList speakerNames(SessionId id);

    std::unique_ptr<Bench> m_bench;
};

PersonId TestSessionsPage::addPerson(const QString &name, const QString &position)
{
    Person person;
    person.name = name;
    person.position = position;
    return *Directory(*m_bench->workspace).addPerson(person);
}

QStringList TestSessionsPage::speakerNames(SessionId id)
{
    QStringList names;
    const Directory directory(*m_bench->workspace);
    for (const Speaker &speaker : m_bench->session(id).speakers)
        names.append(directory.person(speaker.person)->name);
    return names;
}

void TestSessionsPage::modelKeepsItsPromises()
{
    SessionModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    SessionRow first;
    first.id = SessionId(1);
    first.title = u"Climate"_s;
    SessionRow second = first;
    second.id = SessionId(2);
    model.setRows({first, second});
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    second.title = u"Evaluation"_s;
    model.setRows({first, second});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.index(1, SessionModel::Title).data().toString(), u"Evaluation"_s);
    model.setRows({second});
    QCOMPARE(model.rowOf(SessionId(1)), -1);
    model.setRows({});
}

void TestSessionsPage::partModelKeepsItsPromises()
{
    PartModel model({{u"Name"_s, PartColumn::Editing::Text, {}, {}, {}}}, nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.onMove([](int, int) { return QString(); });
    model.setRows({{1, {{u"one"_s, {}, {}}}}, {2, {{u"two"_s, {}, {}}}}});
    model.setRows({{2, {{u"two"_s, {}, {}}}}, {1, {{u"one"_s, {}, {}}}}});
    QCOMPARE(model.rowOf(1), 1);
    model.setRows({});
}

void TestSessionsPage::emptyStateTakesTheFirstStep()
{
    m_bench->open<SessionsPage>();
    QSignalSpy done(m_bench->page.get(), &Page::done);
    auto *button = m_bench->find<QPushButton>(u"noSessionButton"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    const auto rows = Programme(*m_bench->workspace).sessions(m_bench->series);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().number, 1);
    QCOMPARE(done.size(), 1);
    QVERIFY(view(u"sessionList"_s)->isVisible());
    QVERIFY(m_bench->find<QLineEdit>(u"titleEdit"_s)->hasFocus());
}

void TestSessionsPage::titleIsStoredWhenTheFieldIsLeft()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->type(u"titleEdit"_s, u"Climate Action"_s);
    QCOMPARE(m_bench->session(id).title, u"Climate Action"_s);
    const auto *list = view(u"sessionList"_s);
    QCOMPARE(list->model()->index(0, SessionModel::Title).data().toString(), u"Climate Action"_s);
    m_bench->undo();
    QCOMPARE(m_bench->session(id).title, u"Climate"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"titleEdit"_s)->text(), u"Climate"_s);
    QCOMPARE(message(u"sessionTitleLabel"_s), u"1. Climate"_s);
}

void TestSessionsPage::badDateIsRefusedBesideTheField()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->type(u"dateEdit"_s, u"2024-13-40"_s);
    QVERIFY(m_bench->session(id).date.isNull());
    QVERIFY(m_bench->find<QLabel>(u"dateMessage"_s)->isVisible());
    QVERIFY(message(u"dateMessage"_s).contains(u"2024-13-40"_s));
    QCOMPARE(m_bench->find<QLineEdit>(u"dateEdit"_s)->text(), u"2024-13-40"_s);
    // Another field's edit does not sweep it away.
    m_bench->type(u"roomEdit"_s, u"XVII"_s);
    QCOMPARE(m_bench->session(id).room, u"XVII"_s);
    QCOMPARE(m_bench->find<QLineEdit>(u"dateEdit"_s)->text(), u"2024-13-40"_s);
    m_bench->type(u"dateEdit"_s, u"2024-05"_s);
    QCOMPARE(m_bench->session(id).date.text(), u"2024-05"_s);
    QVERIFY(!m_bench->find<QLabel>(u"dateMessage"_s)->isVisible());
}

void TestSessionsPage::refusedTextGoesWithItsSession()
{
    m_bench->addSession(u"Climate"_s);
    const SessionId other = m_bench->addSession(u"Evaluation"_s);
    m_bench->open<SessionsPage>();
    auto *date = m_bench->find<QLineEdit>(u"dateEdit"_s);
    date->setFocus();
    QTest::keyClicks(date, u"soon"_s);
    QVERIFY(m_bench->page->reveal(Kind::Session, other.value()));
    QCOMPARE(date->text(), QString());
    QVERIFY(!m_bench->find<QLabel>(u"dateMessage"_s)->isVisible());
    QVERIFY(m_bench->session(other).date.isNull());
}

void TestSessionsPage::takenNumberIsRefused()
{
    const SessionId first = m_bench->addSession(u"Climate"_s);
    m_bench->addSession(u"Evaluation"_s);
    m_bench->open<SessionsPage>();
    m_bench->type(u"numberEdit"_s, u"2"_s);
    QCOMPARE(m_bench->session(first).number, 1);
    QVERIFY(message(u"numberMessage"_s).contains(u'2'));
    m_bench->type(u"numberEdit"_s, u"7"_s);
    QCOMPARE(m_bench->session(first).number, 7);
}

void TestSessionsPage::dateIsShownInWords()
{
    m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    QCOMPARE(message(u"dateWords"_s), dateWords({}));
    m_bench->type(u"dateEdit"_s, u"2024-05-21"_s);
    QCOMPARE(message(u"dateWords"_s), dateWords(PartialDate(QDate(2024, 5, 21))));
}

void TestSessionsPage::boxesAndChoicesAreStored()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    QTest::mouseClick(m_bench->find<QCheckBox>(u"captionsCheck"_s), Qt::LeftButton, {},
                      QPoint(8, 8));
    QVERIFY(m_bench->session(id).captions);
    auto *status = m_bench->find<QComboBox>(u"statusEdit"_s);
    status->setFocus();
    QTest::keyClicks(status, label(SessionStatus::Confirmed));
    QTest::keyClick(status, Qt::Key_Tab);
    QCOMPARE(m_bench->session(id).status, SessionStatus::Confirmed);
    QVERIFY(message(u"sessionFactsLabel"_s).startsWith(label(SessionStatus::Confirmed)));
    m_bench->type(u"languagesEdit"_s, u"en, fr"_s);
    QCOMPARE(m_bench->session(id).languages, (QStringList{u"en"_s, u"fr"_s}));
    m_bench->type(u"interpretationEdit"_s, u"French please"_s);
    QVERIFY(m_bench->session(id).interpretation.isEmpty());
}

void TestSessionsPage::descriptionIsStoredWhenLeft()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    openTab(2);
    auto *description = m_bench->find<QPlainTextEdit>(u"descriptionEdit"_s);
    description->setFocus();
    QTest::keyClicks(description, u"What is asked."_s);
    QTest::keyClick(description, Qt::Key_Tab);
    QCOMPARE(m_bench->session(id).description, u"What is asked."_s);
}

void TestSessionsPage::speakersAreAddedByCompletion()
{
    addPerson(u"Amina Diallo"_s, u"Director"_s);
    addPerson(u"Andrew Harper"_s);
    addPerson(u"Zoë de la Cruz"_s);
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    openTab(1);
    auto *line = m_bench->find<QLineEdit>(u"speakerAddEdit"_s);
    line->setFocus();
    QTest::keyClicks(line, u"cru"_s);
    auto *popup = line->completer()->popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(line->text(), QString());
    QTest::keyClicks(line, u"amina diallo"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(speakerNames(id), (QStringList{u"Zoë de la Cruz"_s, u"Amina Diallo"_s}));
    QCOMPARE(m_bench->session(id).speakers[1].position, u"Director"_s);
    QCOMPARE(view(u"speakersTableView"_s)->model()->rowCount(), 2);
    QTRY_COMPARE(line->text(), QString());
    QTest::keyClicks(line, u"an"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(m_bench->find<QLabel>(u"speakersTableMessage"_s)->isVisible());
    QCOMPARE(m_bench->session(id).speakers.size(), 2);
}

void TestSessionsPage::sharedNameIsNotGuessed()
{
    addPerson(u"Ann Lee"_s, u"Director"_s);
    addPerson(u"Ann Lee"_s, u"Nurse"_s);
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    openTab(1);
    auto *line = m_bench->find<QLineEdit>(u"speakerAddEdit"_s);
    line->setFocus();
    QTest::keyClicks(line, u"ann lee"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(m_bench->find<QLabel>(u"speakersTableMessage"_s)->isVisible());
    QVERIFY(m_bench->session(id).speakers.isEmpty());
}

void TestSessionsPage::unknownSpeakerIsAddedToTheDirectory()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    openTab(1);
    auto *line = m_bench->find<QLineEdit>(u"speakerAddEdit"_s);
    line->setFocus();
    QTest::keyClicks(line, u"Al-Hassan"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(speakerNames(id), QStringList{u"Al-Hassan"_s});
    QCOMPARE(Directory(*m_bench->workspace).people({})->size(), 1);
}

void TestSessionsPage::speakersAreMovedByKeyAndByDrop()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s}) {
        const PersonId person = addPerson(name);
        QVERIFY(Programme(*m_bench->workspace).editSession(id, "speakers", [&](Session &session) {
            Speaker speaker;
            speaker.person = person;
            session.speakers.append(speaker);
        }));
    }
    m_bench->open<SessionsPage>();
    openTab(1);
    auto *table = view(u"speakersTableView"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(speakerNames(id), (QStringList{u"Two"_s, u"One"_s, u"Three"_s}));
    QCOMPARE(table->currentIndex().row(), 1);
    std::unique_ptr<QMimeData> dragged(table->model()->mimeData({table->model()->index(2, 0)}));
    QVERIFY(table->model()->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(speakerNames(id), (QStringList{u"Three"_s, u"Two"_s, u"One"_s}));
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(speakerNames(id), (QStringList{u"Three"_s, u"Two"_s}));
}

void TestSessionsPage::speakerIsEditedInPlace()
{
    Organization organization;
    organization.name = u"Harbour Trust"_s;
    const auto harbour = Directory(*m_bench->workspace).addOrganization(organization);
    const PersonId person = addPerson(u"Amina Diallo"_s);
    const SessionId id = m_bench->addSession(u"Climate"_s);
    QVERIFY(Programme(*m_bench->workspace).editSession(id, "speakers", [&](Session &session) {
        session.speakers.append({{}, person, {}, {}, {}, SpeakerState::Proposed, {}, {}});
    }));
    m_bench->open<SessionsPage>();
    openTab(1);
    setCell(u"speakersTableView"_s, 0, 1, u"keynote"_s);
    setCell(u"speakersTableView"_s, 0, 2, u"Director"_s);
    setCell(u"speakersTableView"_s, 0, 4, u"confirmed"_s);
    auto *table = view(u"speakersTableView"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 3));
    QTest::keyClick(table, Qt::Key_Return);
    auto *editor = table->findChild<QLineEdit *>(u"cellEdit"_s);
    QVERIFY(editor);
    QTest::keyClicks(editor, u"harbour trust"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const Speaker stored = m_bench->session(id).speakers.first();
    QCOMPARE(stored.role, SpeakerRole::Keynote);
    QCOMPARE(stored.position, u"Director"_s);
    QCOMPARE(stored.state, SpeakerState::Confirmed);
    QCOMPARE(stored.organization, *harbour);
    setCell(u"speakersTableView"_s, 0, 3, u"Nobody knows"_s);
    QCOMPARE(m_bench->session(id).speakers.first().organization, *harbour);
    QVERIFY(message(u"speakersTableMessage"_s).contains(u"Nobody knows"_s));
}

void TestSessionsPage::agendaContinuesWhereItEnds()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->type(u"startEdit"_s, u"9:30"_s);
    QCOMPARE(m_bench->session(id).start, QTime(9, 30));
    auto *button = m_bench->find<QPushButton>(u"agendaAddButton"_s);
    button->click();
    setCell(u"agendaTableView"_s, 0, 1, u"15"_s);
    button->click();
    const auto agenda = m_bench->session(id).agenda;
    QCOMPARE(agenda.size(), 2);
    QCOMPARE(agenda[1].start, QTime(9, 45));
}

void TestSessionsPage::wrongTimeInTheAgendaIsRefused()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->find<QPushButton>(u"agendaAddButton"_s)->click();
    setCell(u"agendaTableView"_s, 0, 0, u"25:00"_s);
    QVERIFY(!m_bench->session(id).agenda.first().start.isValid());
    QVERIFY(message(u"agendaTableMessage"_s).contains(u"25:00"_s));
}

void TestSessionsPage::coOrganizersKeepTheirOrder()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    auto *line = m_bench->find<QLineEdit>(u"coOrganizersAddEdit"_s);
    for (const QString &name : {u"ICVA"_s, u"Harbour"_s}) {
        line->setFocus();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(line->text(), QString());
    }
    m_bench->activate();
    const auto before = m_bench->session(id).coOrganizers;
    QCOMPARE(before.size(), 2);
    auto *table = view(u"coOrganizersListView"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_bench->session(id).coOrganizers, (QList<OrganizationId>{before[1], before[0]}));
}

void TestSessionsPage::removalAsksWhereSomethingWouldGo()
{
    const SessionId bare = m_bench->addSession(u"Bare"_s);
    const SessionId full = m_bench->addSession(u"Full"_s);
    const PersonId person = addPerson(u"Amina Diallo"_s);
    QVERIFY(Programme(*m_bench->workspace).editSession(full, "speakers", [&](Session &session) {
        session.speakers.append({{}, person, {}, {}, {}, SpeakerState::Proposed, {}, {}});
    }));
    m_bench->open<SessionsPage>();
    auto *list = view(u"sessionList"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(!Programme(*m_bench->workspace).session(bare));
    QVERIFY(m_bench->prompts.asked.isEmpty());
    m_bench->prompts.agrees = false;
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_bench->prompts.asked.size(), 1);
    QCOMPARE(m_bench->session(full).title, u"Full"_s);
    m_bench->prompts.agrees = true;
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(m_bench->find<QPushButton>(u"noSessionButton"_s)->isVisible());
    m_bench->undo();
    QVERIFY(list->isVisible());
    QCOMPARE(message(u"sessionTitleLabel"_s), u"2. Full"_s);
}

void TestSessionsPage::duplicateBeginsAsAnIdea()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    QVERIFY(Programme(*m_bench->workspace).editSession(id, "status", [](Session &session) {
        session.date = PartialDate(QDate(2024, 2, 19));
        session.status = SessionStatus::Held;
        session.venue = u"Geneva"_s;
        session.agenda.append({{}, QTime(9, 0), 10, u"Opening"_s, {}});
    }));
    m_bench->open<SessionsPage>();
    auto *list = view(u"sessionList"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_D, Qt::ControlModifier);
    const auto copy = Programme(*m_bench->workspace)
                          .sessionByNumber(m_bench->series, 2)
                          .map([this](SessionId made) { return m_bench->session(made); });
    QVERIFY(copy.has_value());
    QCOMPARE(copy->status, SessionStatus::Idea);
    QCOMPARE(copy->venue, u"Geneva"_s);
    QCOMPARE(copy->agenda.size(), 1);
    QCOMPARE(m_bench->session(id).agenda.size(), 1);
}

void TestSessionsPage::searchFindsSessions()
{
    m_bench->addSession(u"Climate Action"_s);
    m_bench->addSession(u"Évaluation"_s);
    m_bench->open<SessionsPage>();
    QTest::keyClicks(m_bench->find<QLineEdit>(u"sessionSearchEdit"_s), u"eval"_s);
    QCOMPARE(view(u"sessionList"_s)->model()->rowCount(), 1);
    QCOMPARE(message(u"sessionTitleLabel"_s), u"2. Évaluation"_s);
}

void TestSessionsPage::undoneSessionLeavesTheList()
{
    m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->find<QPushButton>(u"addSessionButton"_s)->click();
    QCOMPARE(view(u"sessionList"_s)->model()->rowCount(), 2);
    m_bench->undo();
    QCOMPARE(view(u"sessionList"_s)->model()->rowCount(), 1);
    QCOMPARE(message(u"sessionTitleLabel"_s), u"1. Climate"_s);
}

void TestSessionsPage::readOnlyShowsAndEditsNothing()
{
    m_bench->addSession(u"Climate"_s);
    m_bench->reopenReadOnly();
    m_bench->open<SessionsPage>();
    QVERIFY(m_bench->find<QLineEdit>(u"titleEdit"_s)->isReadOnly());
    QCOMPARE(m_bench->find<QLineEdit>(u"titleEdit"_s)->text(), u"Climate"_s);
    QVERIFY(!m_bench->find<QCheckBox>(u"captionsCheck"_s)->isEnabled());
    QVERIFY(!m_bench->find<QLineEdit>(u"speakerAddEdit"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"addSessionButton"_s)->isVisible());
    QVERIFY(!m_bench->find<QAction>(u"removeSessionAction"_s)->isEnabled());
}

QTEST_MAIN(TestSessionsPage)
#include "tst_sessionspage.moc"
