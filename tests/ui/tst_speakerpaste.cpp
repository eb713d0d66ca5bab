// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/sessions/sessionspage.h"
#include "ui/sessions/speakerpaste.h"
#include "ui/widgets/namesearch.h"
#include "usecases/directory.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

/// Lists of speakers and their invitations, on the speakers' tab of a session.
class TestSpeakerPaste final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void pastedLinesAreShownWithTheirDoubts();
    void tickedOnesAreAddedAndUndone();
    void textIsReadAsOneTypes();
    void everythingCanBeCorrected();
    void namesakesAreChosen();
    void correctionStaysWhileItsLineDoes();
    void nothingTickedAddsNothing();
    void cancelAddsNothing();
    void severalLinesInTheAddLineAreAList();
    void readOnlyWindowTakesNone();
    void invitationIsSavedAndMarked();
    void savedWithoutMarkingChangesNothing();
    void whoHasNoAddressIsOpened();
    void allAreInvitedIntoAFolder();

private:
    PersonId addPerson(const QString &name, OrganizationId organization = {},
                       const QString &email = {});
    void addSpeaker(PersonId person);
    SpeakerPaste *paste(const QString &text);
    SpeakerPaste *dialog() const { return m_bench->page->findChild<SpeakerPaste *>(); }
    template <class W>
    W *find(const QString &name) const
    {
        W *widget = dialog()->findChild<W *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    QString cell(int row, int column) const
    {
        return find<QTableView>(u"comingSpeakersView"_s)
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }
    void set(int row, int column, const QVariant &value, int role = Qt::EditRole)
    {
        auto *model = find<QTableView>(u"comingSpeakersView"_s)->model();
        QVERIFY(model->setData(model->index(row, column), value, role));
    }
    int rows() const { return find<QTableView>(u"comingSpeakersView"_s)->model()->rowCount(); }
    QList<Speaker> speakers() const { return m_bench->session(m_session).speakers; }
    QStringList names() const;

    std::unique_ptr<Bench> m_bench;
    SessionId m_session;
    OrganizationId m_icva;
};

namespace {

const QString list = u"Moderator: Ms Jane Doe, Head of Protection, ICVA\n"
                     "Panellists:\n"
                     "- Mr Zoë McDonald, Director, Sunny Days Foundation, zoe@example.org\n"
                     "- Ms Z, Consultant UNHCR-ICVA Toolkit\n"
                     "We look forward to hearing from all of them soon.\n"_s;

} // namespace

PersonId TestSpeakerPaste::addPerson(const QString &name, OrganizationId organization,
                                     const QString &email)
{
    Person person;
    person.name = name;
    person.organization = organization;
    person.email = email;
    return *Directory(*m_bench->workspace).addPerson(person);
}

void TestSpeakerPaste::addSpeaker(PersonId person)
{
    QVERIFY(
        Programme(*m_bench->workspace).editSession(m_session, "speakers", [&](Session &session) {
            session.speakers.append({{}, person, {}, {}, {}, SpeakerState::Proposed, {}, {}});
        }));
}

QStringList TestSpeakerPaste::names() const
{
    QStringList all;
    for (const Speaker &speaker : speakers())
        all.append(Directory(*m_bench->workspace).person(speaker.person)->name);
    return all;
}

void TestSpeakerPaste::init()
{
    m_bench = std::make_unique<Bench>();
    Organization organization;
    organization.name = u"International Council of Voluntary Agencies"_s;
    organization.acronym = u"ICVA"_s;
    m_icva = *Directory(*m_bench->workspace).addOrganization(organization);
    m_session = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(1);
}

SpeakerPaste *TestSpeakerPaste::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_bench->find<QAction>(u"pasteSpeakersAction"_s)->trigger();
    if (!dialog())
        return nullptr;
    dialog()->activateWindow();
    return QTest::qWaitForWindowActive(dialog()) ? dialog() : nullptr;
}

void TestSpeakerPaste::pastedLinesAreShownWithTheirDoubts()
{
    addPerson(u"Jane Doe"_s, m_icva);
    QVERIFY(paste(list));
    auto *view = find<QTableView>(u"comingSpeakersView"_s);
    const QAbstractItemModelTester tester(view->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(rows(), 4);
    QCOMPARE(cell(0, 1), u"Moderator"_s);
    QCOMPARE(cell(0, 2), u"Ms"_s);
    QCOMPARE(cell(0, 3), u"Jane Doe"_s);
    QCOMPARE(cell(0, 4), u"Jane Doe — International Council of Voluntary Agencies"_s);
    QCOMPARE(cell(0, 5), u"Head of Protection"_s);
    QCOMPARE(cell(0, 6), u"ICVA"_s);
    QCOMPARE(cell(0, 7), QString());
    QCOMPARE(cell(1, 1), u"Panellist"_s);
    QCOMPARE(cell(1, 4), u"New person"_s);
    QCOMPARE(cell(1, 6), u"new · Sunny Days Foundation"_s);
    QCOMPARE(cell(1, 7), u"⚠ organization not known"_s);
    QCOMPARE(cell(2, 5), u"Consultant UNHCR-ICVA Toolkit"_s);
    QCOMPARE(cell(2, 7),
             u"⚠ no organization; International Council of Voluntary Agencies may be meant"_s);
    QCOMPARE(cell(3, 7), u"⚠ looks like no speaker"_s);
    const auto ticked = [&](int row) {
        return view->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    };
    QVERIFY(ticked(0) && ticked(1) && ticked(2) && !ticked(3));
    QCOMPARE(find<QPushButton>(u"addSpeakersButton"_s)->text(), u"&Add 3 speakers"_s);
    view->setCurrentIndex(view->model()->index(1, 0));
    QCOMPARE(find<QLabel>(u"doubtsLabel"_s)->text(),
             u"Line 3: ⚠ organization not known  ·  zoe@example.org"_s);
    QVERIFY(speakers().isEmpty());
}

void TestSpeakerPaste::tickedOnesAreAddedAndUndone()
{
    const PersonId jane = addPerson(u"Jane Doe"_s, m_icva);
    QSignalSpy done(m_bench->page.get(), &Page::done);
    QVERIFY(paste(list));
    set(2, 0, Qt::Unchecked, Qt::CheckStateRole);
    find<QPushButton>(u"addSpeakersButton"_s)->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(names(), (QStringList{u"Jane Doe"_s, u"Zoë McDonald"_s}));
    QCOMPARE(speakers()[0].person, jane);
    QCOMPARE(speakers()[0].organization, m_icva);
    QCOMPARE(speakers()[1].role, SpeakerRole::Panellist);
    QCOMPARE(done.count(), 1);
    QCOMPARE(done[0][0].toString(), u"2 speakers added"_s);
    m_bench->undo();
    QVERIFY(speakers().isEmpty());
    QCOMPARE(Directory(*m_bench->workspace).people({})->size(), 1);
}

void TestSpeakerPaste::textIsReadAsOneTypes()
{
    QVERIFY(paste({}));
    QVERIFY(!find<QPushButton>(u"addSpeakersButton"_s)->isEnabled());
    auto *text = find<QPlainTextEdit>(u"pastedEdit"_s);
    text->setFocus();
    QTest::keyClicks(text, u"Moderator: Mr Jo Poe, Head, ICVA"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, 3), u"Jo Poe"_s);
    QCOMPARE(cell(0, 1), u"Moderator"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, u"Ms Al Roe, ICVA"_s);
    // What was typed last counts, though it was not shown yet.
    find<QPushButton>(u"addSpeakersButton"_s)->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(names(), (QStringList{u"Jo Poe"_s, u"Al Roe"_s}));
}

void TestSpeakerPaste::everythingCanBeCorrected()
{
    QVERIFY(paste(u"Ms Z, Consultant UNHCR-ICVA Toolkit\nThis is not a person at all."_s));
    set(0, 1, u"closing"_s);
    set(0, 2, u"Dr"_s);
    set(0, 3, u"Zora Zane"_s);
    set(0, 5, u"Consultant"_s);
    set(0, 6, m_icva.value());
    QCOMPARE(cell(0, 6), u"International Council of Voluntary Agencies"_s);
    QCOMPARE(cell(0, 7), QString());
    set(1, 3, u"Pia Pond"_s);
    set(1, 6, QVariant::fromValue(NewName{u"Pond Trust"_s}));
    QCOMPARE(cell(1, 4), u"New person"_s);
    QCOMPARE(cell(1, 6), u"new · Pond Trust"_s);
    find<QPushButton>(u"addSpeakersButton"_s)->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(names(), (QStringList{u"Zora Zane"_s, u"Pia Pond"_s}));
    const Directory directory(*m_bench->workspace);
    QCOMPARE(speakers()[0].role, SpeakerRole::Closing);
    QCOMPARE(speakers()[0].position, u"Consultant"_s);
    QCOMPARE(speakers()[0].organization, m_icva);
    QCOMPARE(directory.person(speakers()[0].person)->honorific, u"Dr"_s);
    QCOMPARE(directory.organization(speakers()[1].organization)->name, u"Pond Trust"_s);
}

void TestSpeakerPaste::namesakesAreChosen()
{
    addPerson(u"Ann Lee"_s);
    const PersonId ours = addPerson(u"Ann Lee"_s, m_icva);
    QVERIFY(paste(u"Ms Ann Lee, Head, Sunny Days Foundation"_s));
    QCOMPARE(cell(0, 4), u"⚠ Choose"_s);
    QVERIFY(!find<QPushButton>(u"addSpeakersButton"_s)->isEnabled());
    auto *view = find<QTableView>(u"comingSpeakersView"_s);
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    const QModelIndex who = view->model()->index(0, 4);
    view->setCurrentIndex(who);
    QTest::keyClick(view, Qt::Key_Return);
    auto *box = view->findChild<QComboBox *>(u"cellEdit"_s);
    QVERIFY(box);
    QCOMPARE(box->count(), 3);
    QCOMPARE(box->itemText(2), u"New person"_s);
    box->setCurrentIndex(box->findData(QString::number(ours.value())));
    emit box->activated(box->currentIndex());
    QCOMPARE(cell(0, 4), u"Ann Lee — International Council of Voluntary Agencies"_s);
    QCOMPARE(cell(0, 7),
             u"⚠ organization not known; is with another organization in the directory"_s);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog());
    QCOMPARE(speakers().first().person, ours);
}

void TestSpeakerPaste::correctionStaysWhileItsLineDoes()
{
    QVERIFY(paste(u"Ms Jo Poe, Head, ICVA\nMs Al Roe, Head, ICVA"_s));
    set(0, 5, u"Chief"_s);
    auto *text = find<QPlainTextEdit>(u"pastedEdit"_s);
    text->setPlainText(u"Mr Bo Lind, ICVA\nMs Jo Poe, Head, ICVA\nMs Al Roe, Head, ICVA"_s);
    QTRY_COMPARE(rows(), 3);
    QCOMPARE(cell(1, 5), u"Chief"_s);
    QCOMPARE(cell(2, 5), u"Head"_s);
    text->setPlainText(u"Ms Jo Poe, Head of Unit, ICVA"_s);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(cell(0, 5), u"Head of Unit"_s);
}

void TestSpeakerPaste::nothingTickedAddsNothing()
{
    QVERIFY(paste(u"Ms Jo Poe, Head, ICVA"_s));
    auto *button = find<QPushButton>(u"addSpeakersButton"_s);
    QVERIFY(button->isEnabled());
    set(0, 0, Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!button->isEnabled());
}

void TestSpeakerPaste::cancelAddsNothing()
{
    QVERIFY(paste(list));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(speakers().isEmpty());
}

void TestSpeakerPaste::severalLinesInTheAddLineAreAList()
{
    auto *line = m_bench->find<QLineEdit>(u"speakerAddEdit"_s);
    line->setFocus();
    QGuiApplication::clipboard()->setText(u"Jo Poe"_s);
    QTest::keySequence(line, QKeySequence::Paste);
    QCOMPARE(line->text(), u"Jo Poe"_s);
    QVERIFY(!dialog());
    line->clear();
    QGuiApplication::clipboard()->setText(u"Jo Poe, ICVA\nAl Roe, ICVA\n"_s);
    QTest::keySequence(line, QKeySequence::Paste);
    QVERIFY(dialog());
    QCOMPARE(rows(), 2);
    QCOMPARE(line->text(), QString());
}

void TestSpeakerPaste::readOnlyWindowTakesNone()
{
    m_bench->reopenReadOnly();
    m_bench->open<SessionsPage>();
    QVERIFY(!m_bench->find<QAction>(u"pasteSpeakersAction"_s)->isEnabled());
    QVERIFY(!m_bench->find<QAction>(u"inviteSpeakerAction"_s)->isEnabled());
}

void TestSpeakerPaste::invitationIsSavedAndMarked()
{
    addSpeaker(addPerson(u"Jo Poe"_s, {}, u"jo@example.org"_s));
    const QString path = m_bench->folder.filePath(u"jo.eml"_s);
    m_bench->prompts.answer = path;
    QSignalSpy done(m_bench->page.get(), &Page::done);
    m_bench->find<QTableView>(u"speakersTableView"_s)->selectRow(0);
    m_bench->find<QAction>(u"inviteSpeakerAction"_s)->trigger();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("To: Jo Poe <jo@example.org>\r\n"));
    QCOMPARE(m_bench->prompts.asked,
             (QStringList{u"Save the invitation"_s, u"Mark 1 speakers as invited?"_s}));
    QCOMPARE(speakers()[0].state, SpeakerState::Invited);
    QCOMPARE(speakers()[0].invitedAt, QDateTime(QDate(2024, 2, 20), QTime(9, 0), Qt::UTC));
    QCOMPARE(done.count(), 1);
    QCOMPARE(done[0][0].toString(), u"Invitation saved: jo.eml · 1 marked as invited"_s);
    m_bench->undo();
    QCOMPARE(speakers()[0].state, SpeakerState::Proposed);
}

void TestSpeakerPaste::savedWithoutMarkingChangesNothing()
{
    addSpeaker(addPerson(u"Jo Poe"_s, {}, u"jo@example.org"_s));
    m_bench->prompts.answer = m_bench->folder.filePath(u"jo.eml"_s);
    m_bench->prompts.agrees = false;
    QSignalSpy done(m_bench->page.get(), &Page::done);
    QSignalSpy told(m_bench->page.get(), &Page::told);
    m_bench->find<QTableView>(u"speakersTableView"_s)->selectRow(0);
    m_bench->find<QAction>(u"inviteSpeakerAction"_s)->trigger();
    QVERIFY(QFile::exists(m_bench->prompts.answer));
    QCOMPARE(speakers()[0].state, SpeakerState::Proposed);
    QCOMPARE(done.count(), 0);
    QCOMPARE(told.count(), 1);
}

void TestSpeakerPaste::whoHasNoAddressIsOpened()
{
    const PersonId jo = addPerson(u"Jo Poe"_s);
    addSpeaker(jo);
    QSignalSpy revealed(m_bench->page.get(), &Page::revealRequested);
    m_bench->find<QTableView>(u"speakersTableView"_s)->selectRow(0);
    m_bench->find<QAction>(u"inviteSpeakerAction"_s)->trigger();
    QCOMPARE(m_bench->prompts.asked, QStringList{u"Jo Poe has no e-mail address"_s});
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed[0][1].toLongLong(), jo.value());
}

void TestSpeakerPaste::allAreInvitedIntoAFolder()
{
    addSpeaker(addPerson(u"Jo Poe"_s, {}, u"jo@example.org"_s));
    addSpeaker(addPerson(u"Al Roe"_s));
    addSpeaker(addPerson(u"Bo Lind"_s, {}, u"bo@example.org"_s));
    QDir folder(m_bench->folder.path());
    QVERIFY(folder.mkdir(u"mail"_s));
    m_bench->prompts.answer = folder.filePath(u"mail"_s);
    m_bench->find<QTableView>(u"speakersTableView"_s)->selectRow(0);
    m_bench->find<QAction>(u"inviteSpeakersAction"_s)->trigger();
    QCOMPARE(QDir(m_bench->prompts.answer).entryList(QDir::Files).size(), 2);
    QCOMPARE(m_bench->prompts.asked.last(), u"Mark 2 speakers as invited?"_s);
    QVERIFY(m_bench->prompts.asked.contains(u"1 speakers got no invitation"_s));
    QCOMPARE(speakers()[0].state, SpeakerState::Invited);
    QCOMPARE(speakers()[1].state, SpeakerState::Proposed);
    QCOMPARE(speakers()[2].state, SpeakerState::Invited);
}

QTEST_MAIN(TestSpeakerPaste)
#include "tst_speakerpaste.moc"
