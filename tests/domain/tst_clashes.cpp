// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clashes.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(convenor::PlannedSession)

namespace {

/// "21 14:00-15:30 plenary room=A link=x person=1": a session in February 2024 by the clock of
/// Zurich, in a series of the whole of that month.
PlannedSession sessionOf(const QString &text, qint64 id)
{
    PlannedSession session;
    session.id = SessionId(id);
    session.series = SeriesId(1);
    session.seriesStart = QDate(2024, 2, 1);
    session.seriesEnd = QDate(2024, 2, 29);
    session.timeZone = u"Europe/Zurich"_s;
    session.number = int(id);
    session.status = SessionStatus::Planned;
    for (const QString &word : text.split(u' ')) {
        const QString value = word.section(u'=', 1);
        if (word.contains(u':') && !word.contains(u'=')) {
            session.start = QTime::fromString(word.section(u'-', 0, 0), u"HH:mm"_s);
            session.end = QTime::fromString(word.section(u'-', 1, 1), u"HH:mm"_s);
        } else if (word == u"plenary") {
            session.form = SessionForm::Plenary;
        } else if (word.startsWith(u"room")) {
            session.room = value;
        } else if (word.startsWith(u"venue")) {
            session.venue = value;
        } else if (word.startsWith(u"link")) {
            session.meetingUrl = value;
        } else if (word.startsWith(u"person")) {
            session.people.append(PersonId(value.toInt()));
        } else if (word.startsWith(u"zone")) {
            session.timeZone = value;
        } else if (word.startsWith(u"series")) {
            session.series = SeriesId(value.toInt());
        } else if (word.startsWith(u"deadline")) {
            session.registrationDeadline = QDate::fromString(value, Qt::ISODate);
        } else if (const auto status = fromWord<SessionStatus>(word)) {
            session.status = *status;
        } else if (word.contains(u"2024") || word.contains(u"20-")) {
            session.date = PartialDate::fromText(word).value_or(PartialDate());
        } else if (word.toInt() > 0) {
            session.date = PartialDate(QDate(2024, 2, word.toInt()));
        }
    }
    return session;
}

QString wordsFor(const QList<Clash> &clashes)
{
    QStringList words;
    for (const Clash &clash : clashes)
        words.append(wordOf(clash.kind) + (clash.acknowledged ? u"!"_s : QString()));
    return words.join(u' ');
}

} // namespace

class TestClashes : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatDoesNotGoTogether_data();
    void findsWhatDoesNotGoTogether();
    void tellsAPairOnce();
    void acknowledgedOneIsMarked();
    void acknowledgementIsForThatClashAlone();
};

void TestClashes::findsWhatDoesNotGoTogether_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("clashes");
    const auto row = [](const char *name, const QString &first, const QString &second,
                        const QString &clashes) {
        QTest::newRow(name) << first << second << clashes;
    };
    const QString none;
    row("shared person", u"21 14:00-15:30 person=1"_s, u"21 15:00-16:00 person=1"_s,
        u"person_twice"_s);
    row("two shared", u"21 14:00-15:30 person=1 person=2"_s, u"21 15:00-16:00 person=2 person=1"_s,
        u"person_twice person_twice"_s);
    row("one after the other", u"21 14:00-15:30 person=1"_s, u"21 15:30-16:00 person=1"_s, none);
    row("other day", u"21 14:00-15:30 person=1"_s, u"22 14:00-15:30 person=1"_s, none);
    row("nobody shared", u"21 14:00-15:30 person=1"_s, u"21 14:00-15:30 person=2"_s, none);
    row("no start", u"21 person=1"_s, u"21 14:00-15:30 person=1"_s, none);
    row("no end", u"21 14:00- person=1"_s, u"21 15:00-16:00 person=1"_s, u"person_twice"_s);
    row("no end, long after", u"21 12:00- person=1"_s, u"21 15:00-16:00 person=1"_s, none);
    row("month alone", u"2024-02 14:00-15:30 person=1"_s, u"21 14:00-15:30 person=1"_s, none);
    row("cancelled", u"21 14:00-15:30 person=1 cancelled"_s, u"21 15:00-16:00 person=1"_s, none);
    row("postponed", u"21 14:00-15:30 person=1"_s, u"21 15:00-16:00 person=1 postponed"_s, none);
    row("an idea counts", u"21 14:00-15:30 person=1 idea"_s, u"21 15:00-16:00 person=1"_s,
        u"person_twice"_s);
    row("room", u"21 14:00-15:30 room=A"_s, u"21 15:00-16:00 room=a"_s, u"room_shared"_s);
    row("room of another venue", u"21 14:00-15:30 room=A venue=X"_s,
        u"21 15:00-16:00 room=A venue=Y"_s, none);
    row("no room", u"21 14:00-15:30 venue=X"_s, u"21 15:00-16:00 venue=X"_s, none);
    row("link", u"21 14:00-15:30 link=https://m.example.org/1"_s,
        u"21 15:00-16:00 link=https://m.example.org/1/"_s, u"link_shared"_s);
    row("plenary", u"21 14:00-15:30 plenary"_s, u"21 15:00-16:00"_s, u"plenary_overlap"_s);
    row("plenary of another series", u"21 14:00-15:30 plenary"_s, u"21 15:00-16:00 series=2"_s,
        none);
    row("person in two series", u"21 14:00-15:30 person=1"_s, u"21 15:00-16:00 series=2 person=1"_s,
        u"person_twice"_s);
    row("same clock, other zone", u"21 14:00-15:30 person=1"_s,
        u"21 14:00-15:30 series=2 zone=America/New_York person=1"_s, none);
    row("other clock, same time", u"21 14:00-15:30 person=1"_s,
        u"21 08:00-09:30 series=2 zone=America/New_York person=1"_s, u"person_twice"_s);
    row("over midnight there", u"21 23:30-23:59 person=1"_s,
        u"22 07:45-08:30 series=2 zone=Asia/Tokyo person=1"_s, u"person_twice"_s);
    row("before the series", u"2024-01-31"_s, u"1"_s, u"outside_series"_s);
    row("after the series", u"2024-03-01"_s, u"29"_s, u"outside_series"_s);
    row("month that overlaps", u"2024-02"_s, u"2024"_s, none);
    row("month outside", u"2024-03"_s, u"1"_s, u"outside_series"_s);
    row("ends before it starts", u"21 14:00-13:00"_s, u"1"_s, u"ends_before_start"_s);
    row("ends when it starts", u"21 14:00-14:00"_s, u"1"_s, u"ends_before_start"_s);
    row("deadline after", u"21 deadline=2024-02-22"_s, u"1"_s, u"deadline_after_session"_s);
    row("deadline on the day", u"21 deadline=2024-02-21"_s, u"1"_s, none);
    row("deadline in the month", u"2024-02 deadline=2024-02-29"_s, u"1"_s, none);
    row("no date", u"deadline=2024-02-22"_s, u"1"_s, none);
}

void TestClashes::findsWhatDoesNotGoTogether()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, clashes);
    const PlannedSession a = sessionOf(first, 1);
    const PlannedSession b = sessionOf(second, 2);
    QCOMPARE(wordsFor(clashesAmong({a, b})), clashes);
    QCOMPARE(wordsFor(clashesAmong({b, a})), clashes);
}

void TestClashes::tellsAPairOnce()
{
    const QList<PlannedSession> three{sessionOf(u"21 14:00-16:00 person=1"_s, 1),
                                      sessionOf(u"21 14:30-15:00 person=1"_s, 2),
                                      sessionOf(u"21 15:30-16:30 person=1"_s, 3)};
    const QList<Clash> clashes = clashesAmong(three);
    QCOMPARE(clashes.size(), 2);
    QCOMPARE(clashes[0].session, SessionId(1));
    QCOMPARE(clashes[0].other, SessionId(2));
    QCOMPARE(clashes[1].session, SessionId(1));
    QCOMPARE(clashes[1].other, SessionId(3));
    QCOMPARE(clashes[1].person, PersonId(1));
}

void TestClashes::acknowledgedOneIsMarked()
{
    PlannedSession a = sessionOf(u"21 14:00-15:30 person=1"_s, 1);
    PlannedSession b = sessionOf(u"21 15:00-16:00 person=1"_s, 2);
    for (PlannedSession *holder : {&a, &b}) {
        PlannedSession &other = holder == &a ? b : a;
        holder->acknowledged = {
            {{}, ClashKind::PersonTwice, other.id, PersonId(1), u"only the opening"_s}};
        const QList<Clash> clashes = clashesAmong({a, b});
        QCOMPARE(wordsFor(clashes), u"person_twice!"_s);
        QCOMPARE(clashes[0].note, u"only the opening"_s);
        holder->acknowledged.clear();
    }
}

void TestClashes::acknowledgementIsForThatClashAlone()
{
    PlannedSession a = sessionOf(u"21 14:00-15:30 person=1 person=2"_s, 1);
    const PlannedSession b = sessionOf(u"21 15:00-16:00 person=1 person=2"_s, 2);
    a.acknowledged = {{{}, ClashKind::PersonTwice, b.id, PersonId(2), {}}};
    QCOMPARE(wordsFor(clashesAmong({a, b})), u"person_twice person_twice!"_s);
}

QTEST_GUILESS_MAIN(TestClashes)

#include "tst_clashes.moc"
