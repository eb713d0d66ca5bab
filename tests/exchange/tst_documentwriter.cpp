// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentkeys.h"
#include "exchange/documentreader.h"
#include "exchange/documentwriter.h"
#include "tests/exchange/documents.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Documents as they are written.
class TestDocumentWriter final : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void keysStandInTheContractsOrder_data();
    void keysStandInTheContractsOrder();
    void defaultsAreLeftOut();
    void valuesThatLookLikeDefaultsAreWritten();
    void otherSeriesAreNamed();
    void layoutIsStable();
    void brokenTextIsStillUtf8();
};

namespace {

Json parsed(const QByteArray &bytes)
{
    return Json::parse(bytes.cbegin(), bytes.cend());
}

QStringList keysOf(const Json &object)
{
    QStringList keys;
    for (auto item = object.begin(); item != object.end(); ++item)
        keys.append(QString::fromStdString(item.key()));
    return keys;
}

Document smallDocument()
{
    Document document;
    document.format = QLatin1StringView(documentFormat);
    SeriesRecord &series = document.series.emplaceBack();
    series.id = SeriesId(1);
    series.key = series.title = u"a"_s;
    SessionRecord &session = series.sessions.emplaceBack();
    session.id = SessionId(2);
    session.key = u"s1"_s;
    session.number = 1;
    return document;
}

} // namespace

void TestDocumentWriter::everythingComesBack()
{
    MadeUp makeUp({}, 3);
    const Document document = referringDocument(makeUp);
    const QByteArray written = writeDocument(document);
    const auto read = readDocument(written);
    if (!read)
        QFAIL(qPrintable(read.error().list.value(0).where + u' '
                         + QString::fromLatin1(read.error().list.value(0).what.code)));
    QCOMPARE(writeDocument(*read), written);

    // Not one text is lost on the way, save those that the document's rules replaced.
    const QString text = QString::fromUtf8(written);
    for (auto made = makeUp.texts().cbegin(); made != makeUp.texts().cend(); ++made) {
        const bool replaced = made.value().endsWith(u".translations.field"_s)
            || made.value().endsWith(u".owner.text"_s) || made.value().endsWith(u".file"_s)
            || made.value().endsWith(u".ordinal"_s) || made.value() == u"document.format"_s
            || made.value().contains(u".summary_steps."_s)
            || made.value().endsWith(u".clearances.sent_text"_s);
        QVERIFY2(replaced || text.contains(made.key()), qPrintable(made.value()));
    }
}

void TestDocumentWriter::keysStandInTheContractsOrder_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("keys");
    QTest::newRow("document") << QString() << u"format series organizations people"_s;
    QTest::newRow("series")
        << u"/series/0"_s
        << u"id title form event_type location visibility start end time_zone language "
           "contact_email organizers co_organizers introduction objectives notes_policy "
           "participation observers privacy_notice keep_personal_data_until criteria "
           "per_organization_limit registrations sessions translations"_s;
    QTest::newRow("criterion") << u"/series/0/criteria/0"_s << u"id text rule translations"_s;
    QTest::newRow("rule") << u"/series/0/criteria/0/rule"_s << u"kind years"_s;
    QTest::newRow("session")
        << u"/series/0/sessions/0"_s
        << u"id number title form mode date start end venue room capacity status was_announced "
           "co_organizers topics languages interpretation sign_language captions team attribution "
           "observers_allowed per_organization_limit registration_url registration_deadline "
           "meeting_url participants_reported participants_approximate description summary "
           "summary_state clearances speakers agenda notes actions materials requests follows "
           "acknowledged "
           "registrations attendance translations"_s;
    const QString session = u"/series/0/sessions/0/"_s;
    QTest::newRow("team") << session + u"team/0"_s << u"person role"_s;
    QTest::newRow("clearance") << session + u"clearances/0"_s
                               << u"by scope asked_at due answer answered_at comment"_s;
    QTest::newRow("speaker") << session + u"speakers/0"_s
                             << u"person role position organization state invited_at answered_at"_s;
    QTest::newRow("agenda") << session + u"agenda/0"_s << u"start minutes title speakers"_s;
    QTest::newRow("note") << session + u"notes/0"_s
                          << u"id at kind audience person attributed_as text"_s;
    QTest::newRow("action") << session + u"actions/0"_s
                            << u"id text owner priority due state response reason audience note "
                               "follows"_s;
    QTest::newRow("material") << session + u"materials/0"_s
                              << u"title kind url audience language presenter presenter_consents "
                                 "state translations"_s;
    QTest::newRow("request") << session + u"requests/0"_s
                             << u"person asked_at for state decided_by reason"_s;
    QTest::newRow("registration")
        << session + u"registrations/0"_s
        << u"person organization capacity registered_at source state waiting_position decided_by "
           "decided_at reason claims answers questions access_needs security_concern list_as "
           "consents attended minutes_attended differences reported_as reported_at"_s;
    QTest::newRow("attendance") << session + u"attendance"_s << u"least_minutes visitors"_s;
    QTest::newRow("visitor")
        << session + u"attendance/visitors/0"_s
        << u"name original_name email role minutes stays person not_participant"_s;
    QTest::newRow("stay") << session + u"attendance/visitors/0/stays/0"_s << u"from to"_s;
    QTest::newRow("difference") << session + u"registrations/0/differences/0"_s
                                << u"field before after"_s;
    QTest::newRow("claim") << session + u"registrations/0/claims/0"_s
                           << u"criterion evidence verified_by verified_at expires"_s;
    QTest::newRow("consents") << session + u"registrations/0/consents"_s
                              << u"listed email_shared recording future_mail"_s;
    QTest::newRow("organization")
        << u"/organizations/0"_s
        << u"id name acronym aliases kind refugee_led women_led faith_based country website "
           "unhcr_partner_years operational_partner ecosoc_status evidence focal_point notes not_same_as"_s;
    QTest::newRow("evidence") << u"/organizations/0/evidence/0"_s
                              << u"kind years source verified_by verified_at expires"_s;
    QTest::newRow("person")
        << u"/people/0"_s
        << u"id name given_name family_name honorific pronounced organization position email phone "
           "country time_zone languages biography not_same_as"_s;
}

void TestDocumentWriter::keysStandInTheContractsOrder()
{
    QFETCH(QString, pointer);
    MadeUp makeUp({}, 1);
    const Json json = parsed(writeDocument(referringDocument(makeUp)));
    QTEST(keysOf(json.at(Json::json_pointer(pointer.toStdString()))).join(u' '), "keys");
}

void TestDocumentWriter::defaultsAreLeftOut()
{
    Document document = smallDocument();
    SessionRecord &session = document.series[0].sessions[0];
    session.notes.append(Note{NoteId(3), {}, 0, u"n"_s, {}, {}, {}, {}, {}, {}});
    session.actions.emplaceBack().key = u"a"_s;
    session.materials.emplaceBack();
    session.requests.emplaceBack();
    session.registrations.emplaceBack();
    const Json json = parsed(writeDocument(document));
    const Json &written = json["series"][0]["sessions"][0];
    QCOMPARE(keysOf(json), (QStringList{u"format"_s, u"series"_s}));
    QCOMPARE(keysOf(json["series"][0]), (QStringList{u"id"_s, u"title"_s, u"sessions"_s}));
    QCOMPARE(keysOf(written),
             (QStringList{u"id"_s, u"number"_s, u"status"_s, u"notes"_s, u"actions"_s,
                          u"materials"_s, u"requests"_s, u"registrations"_s}));
    // An audience and a state are always said.
    QCOMPARE(keysOf(written["notes"][0]), (QStringList{u"id"_s, u"audience"_s}));
    QCOMPARE(keysOf(written["actions"][0]), (QStringList{u"id"_s, u"state"_s, u"audience"_s}));
    QCOMPARE(keysOf(written["materials"][0]), QStringList{u"audience"_s});
    QCOMPARE(keysOf(written["requests"][0]), QStringList{u"state"_s});
    QCOMPARE(keysOf(written["registrations"][0]), (QStringList{u"capacity"_s, u"state"_s}));
}

void TestDocumentWriter::valuesThatLookLikeDefaultsAreWritten()
{
    Document document = smallDocument();
    SessionRecord &session = document.series[0].sessions[0];
    session.participantsReported = 0;
    session.start = QTime(0, 0);
    session.form = SessionForm::Plenary;
    session.registrations.emplaceBack().attended = false;
    const Json json = parsed(writeDocument(document))["series"][0]["sessions"][0];
    QVERIFY(json["participants_reported"] == Json(0));
    QVERIFY(json["start"] == Json("00:00"));
    QVERIFY(json["form"] == Json("plenary"));
    QVERIFY(json["registrations"][0]["attended"] == Json(false));
}

void TestDocumentWriter::otherSeriesAreNamed()
{
    Document document = smallDocument();
    SeriesRecord &later = document.series.emplaceBack();
    later.id = SeriesId(11);
    later.key = later.title = u"b"_s;
    SessionRecord &session = later.sessions.emplaceBack();
    session.id = SessionId(12);
    session.key = u"s1"_s;
    session.number = 1;
    session.follows = {SessionId(2), SessionId(12)};
    const Json json = parsed(writeDocument(document));
    QVERIFY(json["series"][1]["sessions"][0]["follows"] == Json({"a/s1", "s1"}));
}

void TestDocumentWriter::layoutIsStable()
{
    Document document = smallDocument();
    document.series[0].translations = {Translation{{}, u"fr"_s, u"title"_s, u"É"_s},
                                       Translation{{}, u"ar"_s, u"title"_s, u"ت"_s},
                                       Translation{{}, u"fr"_s, u"location"_s, u"En ligne"_s}};
    QCOMPARE(writeDocument(document), R"({
  "format": "convenor/1",
  "series": [
    {
      "id": "a",
      "title": "a",
      "sessions": [
        {
          "id": "s1",
          "number": 1,
          "status": "idea"
        }
      ],
      "translations": {
        "fr": {
          "title": "É",
          "location": "En ligne"
        },
        "ar": {
          "title": "ت"
        }
      }
    }
  ]
}
)"_ba);
}

void TestDocumentWriter::brokenTextIsStillUtf8()
{
    Document document = smallDocument();
    document.series[0].location = u"a"_s + QChar(0xd800) + u'b'; // half a letter
    const QByteArray written = writeDocument(document);
    QVERIFY(readDocument(written));
}

QTEST_APPLESS_MAIN(TestDocumentWriter)

#include "tst_documentwriter.moc"
