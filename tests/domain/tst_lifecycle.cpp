// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lifecycle.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;
using enum SessionStatus;

Q_DECLARE_METATYPE(convenor::SessionStatus)

namespace {

const QDate day(2024, 2, 21);

Session complete()
{
    Session session;
    session.number = 3;
    session.title = u"Climate action"_s;
    session.date = PartialDate(day);
    session.start = QTime(14, 0);
    session.end = QTime(15, 30);
    session.mode = SessionMode::Hybrid;
    session.venue = u"Harbour hall"_s;
    session.meetingUrl = u"https://meet.example.org/1"_s;
    session.registrationUrl = u"https://register.example.org/1"_s;
    session.description = u"What it is about."_s;
    session.participantsReported = 130;
    session.summary = u"What was said."_s;
    session.summaryState = SummaryState::Approved;
    Speaker speaker;
    speaker.state = SpeakerState::Confirmed;
    session.speakers = {speaker};
    session.team = {{{}, PersonId(1), TeamRole::FocalPoint}};
    return session;
}

} // namespace

class TestLifecycle : public QObject
{
    Q_OBJECT

private slots:
    void completeSessionLacksNothing();
    void bareSessionLacks_data();
    void bareSessionLacks();
    void eachLackIsToldAlone();
    void onlineSessionNeedsNoVenue();
    void knownAttendanceIsAFigure();
    void refusesOnlyWhatIsWrong_data();
    void refusesOnlyWhatIsWrong();
    void whatWasAnnouncedStaysKnown();
    void stepsFollowEachOther();
};

void TestLifecycle::completeSessionLacksNothing()
{
    for (size_t i = 0; i < wordsOf<SessionStatus>.size(); ++i)
        QCOMPARE(lackingFor(complete(), SessionStatus(i)), QList<Lack>());
}

void TestLifecycle::bareSessionLacks_data()
{
    QTest::addColumn<SessionStatus>("status");
    QTest::addColumn<QList<Lack>>("lacks");
    using enum Lack;
    QTest::newRow("idea") << Idea << QList<Lack>();
    QTest::newRow("planned") << Planned << QList{Title, FocalPoint};
    QTest::newRow("confirmed") << Confirmed << QList{Title, Day, Start, FocalPoint, Speaker};
    QTest::newRow("announced") << Announced << QList{Title,       Day,         Start,
                                                     End,         FocalPoint,  Speaker,
                                                     Description, MeetingLink, RegistrationLink};
    QTest::newRow("held") << Held
                          << QList{Title, Day, Start, Speaker, Description, Figure, Summary};
    QTest::newRow("postponed") << Postponed << QList<Lack>();
    QTest::newRow("cancelled") << Cancelled << QList<Lack>();
}

void TestLifecycle::bareSessionLacks()
{
    QFETCH(SessionStatus, status);
    QFETCH(QList<Lack>, lacks);
    QCOMPARE(lackingFor(Session(), status), lacks);
}

void TestLifecycle::eachLackIsToldAlone()
{
    const auto lacking = [](auto &&take, SessionStatus status = Announced) {
        Session session = complete();
        take(session);
        return lackingFor(session, status);
    };
    using L = QList<Lack>;
    QCOMPARE(lacking([](Session &s) { s.date = PartialDate::ofMonth(2024, 2); }), L{Lack::Day});
    QCOMPARE(lacking([](Session &s) { s.venue.clear(); }), L{Lack::Place});
    QCOMPARE(lacking([](Session &s) { s.team[0].role = TeamRole::Host; }), L{Lack::FocalPoint});
    QCOMPARE(lacking([](Session &s) { s.speakers[0].state = SpeakerState::Proposed; }),
             L{Lack::ConfirmedSpeaker});
    QCOMPARE(lacking([](Session &s) { s.speakers[0].state = SpeakerState::Declined; }),
             L{Lack::Speaker});
    QCOMPARE(lacking([](Session &s) {
                 s.speakers.append(Speaker());
                 s.speakers[1].state = SpeakerState::Invited;
             }),
             L{Lack::AnswerOfSpeaker});
    QCOMPARE(lacking([](Session &s) { s.summaryState = SummaryState::Review; }, Held),
             L{Lack::ApprovedSummary});
    QCOMPARE(lacking([](Session &s) { s.registrationUrl.clear(); }, Held), L());
}

void TestLifecycle::onlineSessionNeedsNoVenue()
{
    Session session = complete();
    session.venue.clear();
    session.mode = SessionMode::Online;
    QCOMPARE(lackingFor(session, Announced), QList<Lack>());
    session.mode = SessionMode::InPerson;
    session.meetingUrl.clear();
    QCOMPARE(lackingFor(session, Announced), QList{Lack::Place});
}

void TestLifecycle::knownAttendanceIsAFigure()
{
    Session session = complete();
    session.participantsReported.reset();
    QCOMPARE(lackingFor(session, Held), QList{Lack::Figure});
    QCOMPARE(lackingFor(session, Held, true), QList<Lack>());
}

void TestLifecycle::refusesOnlyWhatIsWrong_data()
{
    QTest::addColumn<SessionStatus>("from");
    QTest::addColumn<SessionStatus>("to");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, SessionStatus from, SessionStatus to,
                        const char16_t *date, const char16_t *title, const char *code) {
        QTest::newRow(name) << from << to << QString::fromUtf16(date) << QString::fromUtf16(title)
                            << QByteArray(code);
    };
    row("announced at once", Idea, Announced, u"", u"A", "");
    row("announced untitled", Confirmed, Announced, u"2024-02-21", u" ",
        "session.announced-without-title");
    row("held today", Announced, Held, u"2024-02-21", u"A", "");
    row("held tomorrow", Announced, Held, u"2024-02-22", u"A", "session.held-before-its-day");
    row("held in this month", Announced, Held, u"2024-02", u"A", "");
    row("held in the next month", Announced, Held, u"2024-03", u"A", "session.held-before-its-day");
    row("held at no date", Announced, Held, u"", u"A", "session.held-without-date");
    row("held, then postponed", Held, Postponed, u"2024-02-20", u"A", "session.held-not-postponed");
    row("held, then cancelled", Held, Cancelled, u"2024-02-20", u"A", "session.held-not-cancelled");
    row("held by mistake", Held, Announced, u"2024-02-20", u"A", "");
    row("held stays", Held, Held, u"2030-01-01", u"A", "");
    row("back to an idea", Announced, Idea, u"2024-02-21", u"A", "");
    row("cancelled idea", Idea, Cancelled, u"", u"", "");
    row("again after all", Cancelled, Planned, u"", u"", "");
}

void TestLifecycle::refusesOnlyWhatIsWrong()
{
    QFETCH(SessionStatus, from);
    QFETCH(SessionStatus, to);
    QFETCH(QString, date);
    QFETCH(QString, title);
    QFETCH(QByteArray, code);
    Session session;
    session.number = 3;
    session.status = from;
    session.title = title;
    session.date = PartialDate::fromText(date).value_or(PartialDate());
    const auto judged = judgeStep(session, to, day);
    QCOMPARE(judged ? QByteArray() : judged.error().reason.code, code);
}

void TestLifecycle::whatWasAnnouncedStaysKnown()
{
    Session session = complete();
    session.status = Confirmed;
    QVERIFY(!stepped(session, Cancelled).wasAnnounced);
    session.status = Announced;
    QVERIFY(stepped(session, Cancelled).wasAnnounced);
    QVERIFY(stepped(stepped(session, Planned), Postponed).wasAnnounced);
    QVERIFY(!stepped(stepped(session, Postponed), Announced).wasAnnounced);
    QCOMPARE(stepped(session, Held).status, Held);
}

void TestLifecycle::stepsFollowEachOther()
{
    QList<SessionStatus> life{Idea};
    while (const auto next = nextStep(life.last()))
        life.append(*next);
    QCOMPARE(life, (QList{Idea, Planned, Confirmed, Announced, Held}));
    QCOMPARE(nextStep(Postponed), Planned);
    QVERIFY(!nextStep(Cancelled));
}

QTEST_GUILESS_MAIN(TestLifecycle)

#include "tst_lifecycle.moc"
