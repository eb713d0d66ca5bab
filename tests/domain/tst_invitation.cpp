// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invitation.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;
using enum SpeakerState;

Q_DECLARE_METATYPE(convenor::SpeakerState)

namespace {

const QDateTime early(QDate(2024, 1, 10), QTime(9, 0), Qt::UTC);
const QDateTime later(QDate(2024, 1, 20), QTime(9, 0), Qt::UTC);
const QDateTime now(QDate(2024, 2, 1), QTime(9, 0), Qt::UTC);

Session sessionWith(SpeakerState state)
{
    Speaker speaker;
    speaker.id = Id<Speaker>(1);
    speaker.state = state;
    if (state != Proposed)
        speaker.invitedAt = early;
    if (state == Confirmed || state == Declined)
        speaker.answeredAt = later;
    Session session;
    session.speakers = {speaker};
    return session;
}

} // namespace

class TestInvitation final : public QObject
{
    Q_OBJECT

private slots:
    void datesFollowTheState_data();
    void datesFollowTheState();
    void stateThatStaysKeepsItsDates();
    void newSpeakersGetTheirDate();
    void givenDatesAreKept();
    void sinceIsThePresentState();
    void differsFromTheDirectory();
};

void TestInvitation::datesFollowTheState_data()
{
    QTest::addColumn<SpeakerState>("from");
    QTest::addColumn<SpeakerState>("to");
    QTest::addColumn<QDateTime>("invited");
    QTest::addColumn<QDateTime>("answered");
    QTest::newRow("invited") << Proposed << Invited << now << QDateTime();
    QTest::newRow("confirmed") << Invited << Confirmed << early << now;
    QTest::newRow("declined") << Invited << Declined << early << now;
    QTest::newRow("confirmed at once") << Proposed << Confirmed << QDateTime() << now;
    QTest::newRow("another answer") << Declined << Confirmed << early << now;
    QTest::newRow("asked again") << Declined << Invited << early << QDateTime();
    QTest::newRow("back") << Confirmed << Proposed << QDateTime() << QDateTime();
}

void TestInvitation::datesFollowTheState()
{
    QFETCH(SpeakerState, from);
    QFETCH(SpeakerState, to);
    const Session before = sessionWith(from);
    Session session = before;
    session.speakers[0].state = to;
    keepDates(session, before, now);
    QTEST(session.speakers[0].invitedAt, "invited");
    QTEST(session.speakers[0].answeredAt, "answered");
}

void TestInvitation::stateThatStaysKeepsItsDates()
{
    const Session before = sessionWith(Confirmed);
    Session session = before;
    session.speakers[0].position = u"Director"_s;
    Session kept = session;
    keepDates(kept, before, now);
    QCOMPARE(kept, session);
}

void TestInvitation::newSpeakersGetTheirDate()
{
    Session session;
    Speaker invited;
    invited.state = Invited;
    session.speakers = {invited, Speaker()};
    keepDates(session, Session(), now);
    QCOMPARE(session.speakers[0].invitedAt, now);
    QVERIFY(!session.speakers[1].invitedAt.isValid());
}

void TestInvitation::givenDatesAreKept()
{
    const Session before = sessionWith(Invited);
    Session session = before;
    session.speakers[0].state = Confirmed;
    session.speakers[0].answeredAt = later;
    keepDates(session, before, now);
    QCOMPARE(session.speakers[0].answeredAt, later);
}

void TestInvitation::sinceIsThePresentState()
{
    QCOMPARE(since(sessionWith(Invited).speakers[0]), early);
    QCOMPARE(since(sessionWith(Confirmed).speakers[0]), later);
    QVERIFY(!since(sessionWith(Proposed).speakers[0]).isValid());
}

void TestInvitation::differsFromTheDirectory()
{
    Speaker speaker;
    speaker.position = u"Head"_s;
    speaker.organization = OrganizationId(1);
    QVERIFY(!differs(speaker, u"Head"_s, OrganizationId(1)));
    QVERIFY(differs(speaker, u"Director"_s, OrganizationId(1)));
    QVERIFY(differs(speaker, u"Head"_s, OrganizationId(2)));
}

QTEST_APPLESS_MAIN(TestInvitation)
#include "tst_invitation.moc"
