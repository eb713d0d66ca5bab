// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/door.h"
#include "usecases/internalviewbuilder.h"
#include "usecases/registeredviewbuilder.h"
#include "usecases/sessionreports.h"

#include <QImage>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// A held session with a confirmed speaker, an invited one and a participant, each of whom is
/// behind a note for registered participants; the participant's third has words for its author.
struct HeldSession : TestWorkspace
{
    explicit HeldSession(const std::function<void(Session &, Registration &)> &change = {})
    {
        const auto done = workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
            fill(stores, change);
            return Result<void>();
        });
        if (!done)
            qFatal("%s", told(done).constData());
    }

    void fill(Stores &stores, const std::function<void(Session &, Registration &)> &change)
    {
        Series series = seriesOf(u"a"_s);
        stores.rows.add(series);
        const auto person = [&stores](const QString &name) {
            Person made;
            made.key = made.name = name;
            made.email = name + u"@example.org"_s;
            stores.rows.add(made);
            return made.id;
        };
        const QList people{person(u"Confirmed"_s), person(u"Invited"_s), person(u"Participant"_s)};
        Session held = sessionOf(series.id, u"First"_s);
        held.key = u"s1"_s;
        held.number = 1;
        held.status = SessionStatus::Held;
        held.speakers = {Speaker{{}, people[0], {}, {}, {}, SpeakerState::Confirmed, {}, {}},
                         Speaker{{}, people[1], {}, {}, {}, SpeakerState::Invited, {}, {}}};
        Registration registration;
        registration.series = series.id;
        registration.person = people[2];
        if (change)
            change(held, registration);
        stores.rows.add(held);
        registration.session = held.id;
        stores.rows.add(registration);
        session = held.id;
        const auto note = [&](PersonId by, const QString &text, const QString &as) {
            Note each;
            each.session = held.id;
            each.key = each.text = text;
            each.audience = Audience::Registered;
            each.person = by;
            each.attributedAs = as;
            stores.rows.add(each);
        };
        for (const PersonId by : people)
            note(by, u"by %1"_s.arg(by.value()), {});
        note(people[2], u"with words"_s, u"national NGO"_s);
    }

    QStringList named() const
    {
        const auto view = workspace->door().read<RegisteredSession>(
            [this](Stores &stores) { return registeredView(stores, session); });
        QStringList names;
        for (const RegisteredNote &note : view.value_or(RegisteredSession()).notes)
            names.append(note.who);
        return names;
    }

    SessionId session;
};

} // namespace

/// What is in a session's report for each audience, and who may have one.
class TestSessionReports final : public QObject
{
    Q_OBJECT

private slots:
    void notesNameWhomTheRuleLets_data();
    void notesNameWhomTheRuleLets();
    void securityConcernsAreNotNamedOnPaper();
    void onlyWhatIsKnownHasAReportForOthers_data();
    void onlyWhatIsKnownHasAReportForOthers();
    void eachSheetIsMarked_data();
    void eachSheetIsMarked();
    void partsStandInTheirOrder();
    void longReportsHaveContents();
    void textsThatLookLikeImagesOpenNothing();
    void failedExportLeavesTheOldFile();
};

void TestSessionReports::notesNameWhomTheRuleLets_data()
{
    QTest::addColumn<int>("attribution");
    QTest::addColumn<bool>("isConcerned");
    QTest::addColumn<QStringList>("names");
    const QString words = u"national NGO"_s;
    const QStringList all{u"Confirmed"_s, u"Invited"_s, u"Participant"_s, words};
    const QStringList speakers{u"Confirmed"_s, QString(), QString(), words};
    QTest::newRow("not set") << -1 << false << speakers;
    QTest::newRow("speakers") << int(Attribution::SpeakersNamed) << false << speakers;
    QTest::newRow("named") << int(Attribution::Named) << false << all;
    QTest::newRow("nobody") << int(Attribution::None) << false
                            << QStringList{QString(), QString(), QString(), words};
    QTest::newRow("named, a security concern")
        << int(Attribution::Named) << true
        << QStringList{u"Confirmed"_s, u"Invited"_s, QString(), words};
}

void TestSessionReports::notesNameWhomTheRuleLets()
{
    QFETCH(int, attribution);
    QFETCH(bool, isConcerned);
    QFETCH(QStringList, names);
    const HeldSession in([&](Session &session, Registration &registration) {
        if (attribution >= 0)
            session.attribution = Attribution(attribution);
        registration.securityConcern = isConcerned;
    });
    QCOMPARE(in.named(), names);
}

void TestSessionReports::securityConcernsAreNotNamedOnPaper()
{
    const HeldSession in([](Session &, Registration &registration) {
        registration.securityConcern = true;
        registration.listAs = u"Chosen"_s;
        registration.accessNeeds = u"a ramp"_s;
    });
    const QString path = in.folder.filePath(u"a.html"_s);
    VERIFY_DONE(SessionReports(*in).exportReport(in.session, Audience::Internal, path));
    const QByteArray page = bytesOf(path);
    QVERIFY(page.contains("Invited") && page.contains("national NGO"));
    for (const char *hidden : {"Participant<", "Chosen", "a ramp", "@example.org"})
        QVERIFY2(!page.contains(hidden), hidden);
}

void TestSessionReports::onlyWhatIsKnownHasAReportForOthers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("wasAnnounced");
    QTest::addColumn<bool>("isKnown");
    for (size_t i = 0; i < wordsOf<SessionStatus>.size(); ++i) {
        const auto status = SessionStatus(i);
        const bool isOpen = status == SessionStatus::Announced || status == SessionStatus::Held;
        const bool mayHaveBeen =
            status == SessionStatus::Postponed || status == SessionStatus::Cancelled;
        for (const bool was : {false, true})
            QTest::addRow("%s%s", wordsOf<SessionStatus>[i], was ? ", once announced" : "")
                << int(i) << was << (isOpen || (mayHaveBeen && was));
    }
}

void TestSessionReports::onlyWhatIsKnownHasAReportForOthers()
{
    QFETCH(int, status);
    QFETCH(bool, wasAnnounced);
    QFETCH(bool, isKnown);
    const HeldSession in([&](Session &session, Registration &) {
        session.status = SessionStatus(status);
        session.wasAnnounced = wasAnnounced;
    });
    const SessionReports reports(*in);
    const QByteArray expected = isKnown ? "done" : "session.not-announced";
    for (const Audience audience : {Audience::Public, Audience::Registered}) {
        const QString path = in.folder.filePath(u"a.html"_s);
        QCOMPARE(codeOf(reports.exportReport(in.session, audience, path)), expected);
        QCOMPARE(QFile::remove(path), isKnown);
    }
    VERIFY_DONE(reports.exportReport(in.session, Audience::Internal,
                                     in.folder.filePath(u"internal.html"_s)));
}

void TestSessionReports::eachSheetIsMarked_data()
{
    QTest::addColumn<int>("audience");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("public") << int(Audience::Public) << QByteArray();
    QTest::newRow("registered") << int(Audience::Registered)
                                << "<p class=\"mark\">For registered participants</p>"_ba;
    QTest::newRow("internal") << int(Audience::Internal)
                              << "<p class=\"mark\">Internal: for organizers only</p>"_ba;
}

void TestSessionReports::eachSheetIsMarked()
{
    QFETCH(int, audience);
    QFETCH(QByteArray, mark);
    const HeldSession in;
    const SessionReports reports(*in);
    const QString html = in.folder.filePath(u"a.html"_s);
    VERIFY_DONE(reports.exportReport(in.session, Audience(audience), html));
    const QByteArray page = bytesOf(html);
    QVERIFY(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    QCOMPARE(page.contains("class=\"mark\""), !mark.isEmpty());
    QVERIFY(page.contains(mark));
    const QString pdf = in.folder.filePath(u"a.PDF"_s);
    VERIFY_DONE(reports.exportReport(in.session, Audience(audience), pdf));
    QVERIFY(bytesOf(pdf).startsWith("%PDF-"));
}

void TestSessionReports::partsStandInTheirOrder()
{
    const HeldSession in([](Session &session, Registration &) {
        session.summary = u"What was said."_s;
        session.summaryState = SummaryState::Approved;
    });
    VERIFY_DONE(in.workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
        Note note;
        note.session = in.session;
        note.key = u"recommended"_s;
        note.text = u"Do more."_s;
        note.kind = NoteKind::Recommendation;
        note.audience = Audience::Registered;
        stores.rows.add(note);
        Action action;
        action.session = in.session;
        action.key = u"promised"_s;
        action.text = u"More is done."_s;
        action.audience = Audience::Registered;
        stores.rows.add(action);
        return Result<void>();
    }));
    const QString path = in.folder.filePath(u"a.html"_s);
    VERIFY_DONE(SessionReports(*in).exportReport(in.session, Audience::Registered, path));
    const QByteArray page = bytesOf(path);
    qsizetype last = 0;
    for (const char *part :
         {"<table class=\"facts\">", ">Speakers</h2>", ">Summary</h2>", "What was said.",
          ">Notes</h2>", "with words", ">Recommendations</h2>", "Do more.", "More is done."}) {
        const qsizetype at = page.indexOf(part);
        QVERIFY2(at > last, part);
        last = at;
    }
    QCOMPARE(page.count("Do more."), 1);
}

void TestSessionReports::longReportsHaveContents()
{
    const auto pageOf = [](const QString &summary) {
        const HeldSession in([&](Session &session, Registration &) {
            session.summary = summary;
            session.summaryState = SummaryState::Approved;
        });
        const QString path = in.folder.filePath(u"a.html"_s);
        return SessionReports(*in).exportReport(in.session, Audience::Public, path) ? bytesOf(path)
                                                                                    : QByteArray();
    };
    QVERIFY(!pageOf(u"Few words."_s).contains("<nav"));
    QVERIFY(pageOf(u"Many words. "_s.repeated(2000)).contains("<nav"));
}

void TestSessionReports::textsThatLookLikeImagesOpenNothing()
{
    const QTemporaryDir folder;
    const QString planted = folder.filePath(u"planted.png"_s);
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QVERIFY(image.save(planted));
    const HeldSession in([&planted](Session &session, Registration &) {
        const QString element = u"<img src=\"%1\">"_s.arg(planted);
        const QString markdown = u"![seen](%1) ![seen](file://%1) %2"_s.arg(planted, element);
        session.title = session.venue = element;
        session.speakers.first().position = element;
        session.description = session.summary = markdown;
        session.summaryState = SummaryState::Approved;
        session.agenda = {AgendaItem{{}, {}, 0, element, {}}};
    });
    for (const Audience audience : {Audience::Public, Audience::Registered, Audience::Internal}) {
        const QString html = in.folder.filePath(u"a.html"_s);
        const QString pdf = in.folder.filePath(u"a.pdf"_s);
        VERIFY_DONE(SessionReports(*in).exportReport(in.session, audience, html));
        VERIFY_DONE(SessionReports(*in).exportReport(in.session, audience, pdf));
        QVERIFY(bytesOf(html).contains("&lt;img src="));
        QVERIFY(!bytesOf(html).contains("<img"));
        QVERIFY(!bytesOf(pdf).contains("/Subtype /Image"));
    }
}

void TestSessionReports::failedExportLeavesTheOldFile()
{
    const HeldSession in;
    const SessionReports reports(*in);
    QCOMPARE(codeOf(reports.exportReport(in.session, Audience::Public,
                                         in.folder.filePath(u"none/a.html"_s))),
             "output.cannot-write"_ba);
    QVERIFY(!codeOf(reports.exportReport(in.session, Audience::Public, in.path)).isEmpty());
    QVERIFY(bytesOf(in.path).startsWith("SQLite format 3"));
    QCOMPARE(codeOf(reports.exportReport(SessionId(999999), Audience::Internal,
                                         in.folder.filePath(u"a.html"_s))),
             "session.missing"_ba);
}

QTEST_MAIN(TestSessionReports)
#include "tst_sessionreports.moc"
