// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentreader.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Each fault of a document, at its place and with its code.
class TestDocumentReader final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFault_data();
    void tellsTheFault();
    void tellsAllFaultsInOneRun();
    void missingReferenceNamesBothEnds();
    void referencesReachOtherSeries();
    void referencesReachTheFile();
    void keysAreOfTheirOwnSpace();
    void audienceThatIsNotSaidIsTheUsual();
    void defaultsAreWhatTheStructsHave();
    void answersAndTranslationsKeepTheirOrder();
};

namespace {

const QByteArray directory = "\"people\": [{\"id\": \"p1\", \"name\": \"Ana\"}], "
                             "\"organizations\": [{\"id\": \"o1\", \"name\": \"Harbour\"}]"_ba;

QByteArray documentWith(const QByteArray &keys)
{
    return "{\"format\": \"convenor/1\"" + (keys.isEmpty() ? ""_ba : ", " + keys) + '}';
}

QByteArray seriesWith(const QByteArray &keys)
{
    return documentWith("\"series\": [{\"id\": \"a\", \"title\": \"A\"" + QByteArray(", ") + keys
                        + "}], " + directory);
}

QByteArray sessionWith(const QByteArray &keys)
{
    return seriesWith("\"criteria\": [{\"id\": \"c1\", \"text\": \"x\"}], \"sessions\": [{\"id\": "
                      "\"s1\", \"number\": 1, "
                      + keys + "}]");
}

QByteArray registrationWith(const QByteArray &keys)
{
    return sessionWith("\"registrations\": [{\"person\": \"p1\", " + keys + "}]");
}

} // namespace

void TestDocumentReader::tellsTheFault_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &json, const QString &where,
                        const QByteArray &code) {
        QTest::newRow(name) << json << where << "document." + code;
    };
    const QString session = u"series[0].sessions[0]"_s;
    const QString registration = session + u".registrations[0]"_s;

    row("not an object", "[]", QString(), "wants-object");
    row("no format", "{}", u"format"_s, "missing-key");
    row("another format", "{\"format\": \"convenor/2\"}", u"format"_s, "format");
    row("empty format", "{\"format\": \"\"}", u"format"_s, "empty");
    row("unknown key", documentWith("\"Series\": []"), u"Series"_s, "unknown-key");
    row("slip of the pen", sessionWith("\"titel\": \"x\""), session + u".titel"_s, "unknown-key");
    row("the file's own column", sessionWith("\"ordinal\": 1"), session + u".ordinal"_s,
        "unknown-key");
    row("its own key", sessionWith("\"key\": \"x\""), session + u".key"_s, "unknown-key");
    row("no id", documentWith("\"people\": [{\"name\": \"Ana\"}]"), u"people[0].id"_s,
        "missing-key");
    row("empty id", documentWith("\"people\": [{\"id\": \"\", \"name\": \"Ana\"}]"),
        u"people[0].id"_s, "empty");
    row("no name", documentWith("\"people\": [{\"id\": \"p\"}]"), u"people[0].name"_s,
        "missing-key");
    row("no title", documentWith("\"series\": [{\"id\": \"a\"}]"), u"series[0].title"_s,
        "missing-key");
    row("no number", seriesWith("\"sessions\": [{\"id\": \"s\"}]"), session + u".number"_s,
        "missing-key");
    row("speaker without person", sessionWith("\"speakers\": [{}]"),
        session + u".speakers[0].person"_s, "missing-key");

    row("person twice",
        documentWith("\"people\": [{\"id\": \"p\", \"name\": \"A\"}, {\"id\": \"p\", \"name\": "
                     "\"B\"}]"),
        u"people[1].id"_s, "key-twice");
    row("session twice",
        seriesWith("\"sessions\": [{\"id\": \"s\", \"number\": 1}, {\"id\": \"s\", \"number\": "
                   "2}]"),
        u"series[0].sessions[1].id"_s, "key-twice");
    row("note twice in a series",
        seriesWith("\"sessions\": [{\"id\": \"s\", \"number\": 1, \"notes\": [{\"id\": \"n\"}]}, "
                   "{\"id\": \"t\", \"number\": 2, \"notes\": [{\"id\": \"n\"}]}]"),
        u"series[0].sessions[1].notes[0].id"_s, "key-twice");
    row("series twice",
        documentWith("\"series\": [{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"a\", \"title\": "
                     "\"B\"}]"),
        u"series[1].id"_s, "key-twice");
    row("number twice",
        seriesWith("\"sessions\": [{\"id\": \"s\", \"number\": 1}, {\"id\": \"t\", \"number\": "
                   "1}]"),
        u"series[0].sessions[1].number"_s, "number-twice");
    row("number 0", seriesWith("\"sessions\": [{\"id\": \"s\", \"number\": 0}]"),
        session + u".number"_s, "number-from-one");

    row("nobody", sessionWith("\"speakers\": [{\"person\": \"p9\"}]"),
        session + u".speakers[0].person"_s, "missing-reference");
    row("empty reference", sessionWith("\"speakers\": [{\"person\": \"\"}]"),
        session + u".speakers[0].person"_s, "missing-reference");
    row("nobody in a list", seriesWith("\"organizers\": [\"o1\", \"o9\"]"),
        u"series[0].organizers[1]"_s, "missing-reference");
    row("a person is no organization", seriesWith("\"organizers\": [\"p1\"]"),
        u"series[0].organizers[0]"_s, "missing-reference");
    row("session of no series", sessionWith("\"follows\": [\"b/s1\"]"), session + u".follows[0]"_s,
        "missing-reference");
    row("criterion of another series", registrationWith("\"claims\": [{\"criterion\": \"b/c1\"}]"),
        registration + u".claims[0].criterion"_s, "missing-reference");
    row("the same one twice", seriesWith("\"organizers\": [\"o1\", \"o1\"]"),
        u"series[0].organizers"_s, "reference-twice");

    row("text for a list", seriesWith("\"organizers\": \"o1\""), u"series[0].organizers"_s,
        "wants-list");
    row("null for a list", seriesWith("\"organizers\": null"), u"series[0].organizers"_s,
        "wants-list");
    row("list for an object", seriesWith("\"translations\": []"), u"series[0].translations"_s,
        "wants-object");
    row("number for a text", seriesWith("\"location\": 5"), u"series[0].location"_s, "wants-text");
    row("null for a text", seriesWith("\"location\": null"), u"series[0].location"_s, "wants-text");
    row("null for a person", sessionWith("\"speakers\": [{\"person\": null}]"),
        session + u".speakers[0].person"_s, "wants-text");
    row("number for a date", seriesWith("\"start\": 2024"), u"series[0].start"_s, "wants-text");
    row("text for a number", sessionWith("\"capacity\": \"300\""), session + u".capacity"_s,
        "wants-number");
    row("fraction", sessionWith("\"capacity\": 1.5"), session + u".capacity"_s, "wants-number");
    row("null for a number", sessionWith("\"participants_reported\": null"),
        session + u".participants_reported"_s, "wants-number");
    row("number for a boolean", sessionWith("\"captions\": 1"), session + u".captions"_s,
        "wants-boolean");
    row("text for a boolean", registrationWith("\"attended\": \"yes\""),
        registration + u".attended"_s, "wants-boolean");
    row("negative number", sessionWith("\"capacity\": -1"), session + u".capacity"_s,
        "number-range");
    row("large number", sessionWith("\"capacity\": 2147483648"), session + u".capacity"_s,
        "number-range");

    row("unknown word", sessionWith("\"status\": \"Held\""), session + u".status"_s,
        "unknown-word");
    row("empty word", sessionWith("\"status\": \"\""), session + u".status"_s, "unknown-word");
    row("date that is none", seriesWith("\"start\": \"2023-02-29\""), u"series[0].start"_s,
        "bad-date");
    row("month for a date", seriesWith("\"start\": \"2024-05\""), u"series[0].start"_s, "bad-date");
    row("empty date", seriesWith("\"start\": \"\""), u"series[0].start"_s, "bad-date");
    row("session's date", sessionWith("\"date\": \"May 2024\""), session + u".date"_s,
        "bad-partial-date");
    row("empty session's date", sessionWith("\"date\": \"\""), session + u".date"_s,
        "bad-partial-date");
    row("time", sessionWith("\"start\": \"24:00\""), session + u".start"_s, "bad-time");
    row("moment without zone", registrationWith("\"registered_at\": \"2024-02-10T08:30:00\""),
        registration + u".registered_at"_s, "bad-moment");
    row("NUL", seriesWith("\"location\": \"a\\u0000b\""), u"series[0].location"_s, "nul");
    row("NUL in a question", registrationWith("\"answers\": {\"a\\u0000b\": \"x\"}"),
        registration + u".answers"_s, "nul");
    row("language", seriesWith("\"language\": \"English!\""), u"series[0].language"_s,
        "bad-language");
    row("languages", sessionWith("\"languages\": [\"en\", \"e\"]"), session + u".languages"_s,
        "bad-language");
    row("line break behind a language", seriesWith("\"language\": \"en\\n\""),
        u"series[0].language"_s, "bad-language");
    row("language of a translation", seriesWith("\"translations\": {\"?\": {\"title\": \"x\"}}"),
        u"series[0].translations.?"_s, "bad-language");
    row("zone", seriesWith("\"time_zone\": \"Mars/Phobos\""), u"series[0].time_zone"_s,
        "unknown-zone");
    row("country",
        documentWith("\"people\": [{\"id\": \"p\", \"name\": \"A\", \"country\": \"ZZ\"}]"),
        u"people[0].country"_s, "unknown-country");
    row("country in small letters",
        documentWith("\"people\": [{\"id\": \"p\", \"name\": \"A\", \"country\": \"ch\"}]"),
        u"people[0].country"_s, "unknown-country");
    for (const char *path :
         {"../x", "/etc/passwd", "a/../../x", "a//b", "./a", "C:x", "a\\\\b", "a/", ".."})
        QTest::addRow("path %s", path)
            << sessionWith("\"materials\": [{\"file\": \"" + QByteArray(path) + "\"}]")
            << session + u".materials[0].file"_s << "document.path-leaves"_ba;
    row("link and file", sessionWith("\"materials\": [{\"file\": \"a\", \"url\": \"b\"}]"),
        session + u".materials[0]"_s, "url-and-file");
    row("two owners",
        sessionWith("\"actions\": [{\"id\": \"a\", \"owner\": {\"person\": \"p1\", \"text\": "
                    "\"x\"}}]"),
        session + u".actions[0].owner"_s, "one-of-them");
    row("two who clear",
        sessionWith("\"clearances\": [{\"by\": {\"person\": \"p1\", \"organization\": \"o1\"}}]"),
        session + u".clearances[0].by"_s, "one-of-them");
    row("translated where nothing is", seriesWith("\"translations\": {\"fr\": {\"id\": \"x\"}}"),
        u"series[0]"_s, "not-translated");
}

void TestDocumentReader::tellsTheFault()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    QFETCH(QByteArray, code);
    const auto read = readDocument(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QCOMPARE(read.error().reason.code, "document.faults"_ba);
    QCOMPARE(read.error().list.size(), 1);
    QCOMPARE(read.error().list.first().where, where);
    QCOMPARE(read.error().list.first().what.code, code);
}

void TestDocumentReader::tellsAllFaultsInOneRun()
{
    const auto read = readDocument(documentWith(
        "\"x\": 1, \"series\": [{\"id\": \"a\", \"sessions\": [{\"id\": \"s\", \"number\": 0, "
        "\"status\": \"?\"}, 5]}], \"people\": [{\"id\": \"p\", \"name\": \"\", \"organization\": "
        "\"o9\"}]"));
    QVERIFY(!read);
    QStringList found;
    for (const Problem &each : read.error().list)
        found.append(each.where + u' ' + QString::fromLatin1(each.what.code.sliced(9)));
    found.sort();
    QCOMPARE(found,
             (QStringList{u"people[0].name empty"_s, u"people[0].organization missing-reference"_s,
                          u"series[0].sessions[0].number number-from-one"_s,
                          u"series[0].sessions[0].status unknown-word"_s,
                          u"series[0].sessions[1] wants-object"_s, u"series[0].title missing-key"_s,
                          u"x unknown-key"_s}));
    QCOMPARE(read.error().reason.arguments, QStringList{u"7"_s});
}

void TestDocumentReader::missingReferenceNamesBothEnds()
{
    const auto read = readDocument(sessionWith("\"speakers\": [{\"person\": \"p9\"}]"));
    QVERIFY(!read);
    QCOMPARE(read.error().list.first().what.arguments, (QStringList{u"person"_s, u"p9"_s}));
}

void TestDocumentReader::referencesReachOtherSeries()
{
    const auto read = readDocument(documentWith(
        "\"series\": [{\"id\": \"b\", \"title\": \"B\", \"sessions\": [{\"id\": \"s1\", "
        "\"number\": 1, \"follows\": [\"a/s1\", \"s2\"], \"actions\": [{\"id\": \"x\", "
        "\"follows\": \"a/x\"}]}, {\"id\": \"s2\", \"number\": 2}]}, {\"id\": \"a\", \"title\": "
        "\"A\", \"sessions\": [{\"id\": \"s1\", \"number\": 1, \"actions\": [{\"id\": "
        "\"x\"}]}]}]"));
    QVERIFY(read);
    const SessionRecord &later = read->series[0].sessions[0];
    const SessionRecord &earlier = read->series[1].sessions[0];
    QCOMPARE(later.follows, (QList{earlier.id, read->series[0].sessions[1].id}));
    QCOMPARE(later.actions[0].follows, earlier.actions[0].id);
    QVERIFY(later.id != earlier.id);
}

void TestDocumentReader::referencesReachTheFile()
{
    KnownKeys known;
    known.sessions.insert(u"old/s1"_s, 77);
    known.actions.insert(u"old/a1"_s, 78);
    const QByteArray json = sessionWith(
        "\"follows\": [\"old/s1\"], \"actions\": [{\"id\": \"x\", \"follows\": \"old/a1\"}]");
    const auto read = readDocument(json, known);
    QVERIFY(read);
    QCOMPARE(read->series[0].sessions[0].follows, QList{SessionId(77)});
    QCOMPARE(read->series[0].sessions[0].actions[0].follows, ActionId(78));
    QVERIFY(!readDocument(json));
}

void TestDocumentReader::keysAreOfTheirOwnSpace()
{
    // One word may be the id of a thing of each kind.
    const auto read = readDocument(documentWith(
        "\"series\": [{\"id\": \"x\", \"title\": \"A\", \"organizers\": [\"x\"], \"criteria\": "
        "[{\"id\": \"x\"}], \"sessions\": [{\"id\": \"x\", \"number\": 1, \"notes\": [{\"id\": "
        "\"x\", \"person\": \"x\"}], \"actions\": [{\"id\": \"x\", \"note\": \"x\"}]}]}], "
        "\"people\": [{\"id\": \"x\", \"name\": \"A\"}], \"organizations\": [{\"id\": \"x\", "
        "\"name\": \"A\"}]"));
    QVERIFY(read);
    const SessionRecord &session = read->series[0].sessions[0];
    QCOMPARE(session.notes[0].person, read->people[0].id);
    QCOMPARE(session.actions[0].note, session.notes[0].id);
    QCOMPARE(read->series[0].organizers, QList{read->organizations[0].id});
    const QSet<qint64> ids{read->series[0].id.value(),
                           read->series[0].criteria[0].id.value(),
                           session.id.value(),
                           session.notes[0].id.value(),
                           session.actions[0].id.value(),
                           read->people[0].id.value(),
                           read->organizations[0].id.value()};
    QCOMPARE(ids.size(), 7);
}

void TestDocumentReader::audienceThatIsNotSaidIsTheUsual()
{
    const auto read = readDocument(sessionWith(
        "\"notes\": [{\"id\": \"n\"}], \"actions\": [{\"id\": \"a\"}], \"materials\": [{\"kind\": "
        "\"background\"}, {\"kind\": \"recording\"}, {}, {\"kind\": \"guidance\", \"audience\": "
        "\"internal\"}]"));
    QVERIFY(read);
    const SessionRecord &session = read->series[0].sessions[0];
    QCOMPARE(session.notes[0].audience, Audience::Internal);
    QCOMPARE(session.actions[0].audience, Audience::Internal);
    QCOMPARE(session.materials[0].audience, Audience::Public);
    QCOMPARE(session.materials[1].audience, Audience::Internal);
    QCOMPARE(session.materials[2].audience, Audience::Internal);
    QCOMPARE(session.materials[3].audience, Audience::Internal);
}

void TestDocumentReader::defaultsAreWhatTheStructsHave()
{
    const auto read = readDocument(registrationWith("\"attended\": false"));
    QVERIFY(read);
    Registration expected;
    expected.person = read->people[0].id;
    expected.attended = false;
    QVERIFY(read->series[0].sessions[0].registrations[0] == expected);
}

void TestDocumentReader::answersAndTranslationsKeepTheirOrder()
{
    const auto read = readDocument(sessionWith(
        "\"registrations\": [{\"person\": \"p1\", \"answers\": {\"z?\": \"1\", \"a?\": \"2\", "
        "\"m?\": \"\"}}], \"translations\": {\"fr\": {\"title\": \"T\", \"summary\": \"S\"}, "
        "\"ar\": {\"title\": \"ت\"}}"));
    QVERIFY(read);
    const SessionRecord &session = read->series[0].sessions[0];
    QStringList questions;
    for (const Answer &each : session.registrations[0].answers)
        questions.append(each.question);
    QCOMPARE(questions, (QStringList{u"z?"_s, u"a?"_s, u"m?"_s}));
    QCOMPARE(session.translations.size(), 3);
    QCOMPARE(translated(session.translations, u"ar", u"title"), u"ت"_s);
    QCOMPARE(session.translations[1].field, u"summary"_s);
}

QTEST_APPLESS_MAIN(TestDocumentReader)

#include "tst_documentreader.moc"
