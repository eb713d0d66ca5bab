// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noteline.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;
using enum NoteKind;
using enum Audience;

using KindOrNone = std::optional<NoteKind>;
using AudienceOrNone = std::optional<Audience>;
Q_DECLARE_METATYPE(KindOrNone)
Q_DECLARE_METATYPE(AudienceOrNone)

namespace {

const QStringList known{u"Ana Núñez"_s, u"Ana María Núñez"_s, u"Jean-Paul d’Estaing"_s,
                        u"李小龙"_s,    u"Moses O. Okello"_s, u"عمر حسن"_s};

} // namespace

class TestNoteLine final : public QObject
{
    Q_OBJECT

private slots:
    void saysItsKindAndAudience_data();
    void saysItsKindAndAudience();
    void saysWho_data();
    void saysWho();
    void plainLineSaysNothingElse_data();
    void plainLineSaysNothingElse();
    void everyKindHasASignOfItsOwn();
    void nameIsBeingTyped_data();
    void nameIsBeingTyped();
    void namesAreFoundByTheBeginningsOfWords_data();
    void namesAreFoundByTheBeginningsOfWords();
};

void TestNoteLine::saysItsKindAndAudience_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<KindOrNone>("kind");
    QTest::addColumn<AudienceOrNone>("audience");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &typed, KindOrNone kind,
                        AudienceOrNone audience, const QString &text) {
        QTest::newRow(name) << typed << kind << audience << text;
    };
    row("nothing", u"We need more time"_s, {}, {}, u"We need more time"_s);
    row("question", u"? How will it be paid for"_s, Question, {}, u"How will it be paid for"_s);
    row("question without a blank", u"?How"_s, Question, {}, u"How"_s);
    row("question with a number", u"?5 countries or 6"_s, Question, {}, u"5 countries or 6"_s);
    row("recommendation", u"! Fund it"_s, Recommendation, {}, u"Fund it"_s);
    row("decision", u"> Agreed"_s, Decision, {}, u"Agreed"_s);
    row("answer", u"= From the pooled fund"_s, Answer, {}, u"From the pooled fund"_s);
    row("comment", u"- True elsewhere too"_s, Comment, {}, u"True elsewhere too"_s);
    row("opening", u"< Welcome"_s, Opening, {}, u"Welcome"_s);
    row("presentation", u"# The figures of 2024"_s, Presentation, {}, u"The figures of 2024"_s);
    row("wide question mark", u"？資金"_s, Question, {}, u"資金"_s);
    row("Arabic question mark", u"؟ من"_s, Question, {}, u"من"_s);
    row("number, not a comment", u"-5 % since May"_s, {}, {}, u"-5 % since May"_s);
    row("number, not a decision", u">100 people"_s, {}, {}, u">100 people"_s);
    row("number, not an audience", u"+5 %"_s, {}, {}, u"+5 %"_s);
    row("registered", u"+ We need more time"_s, {}, Registered, u"We need more time"_s);
    row("public", u"++ We need more time"_s, {}, Public, u"We need more time"_s);
    row("kind and audience", u"?+ How"_s, Question, Registered, u"How"_s);
    row("audience and kind", u"++ ! Fund it"_s, Recommendation, Public, u"Fund it"_s);
    row("one kind only", u"? ! what"_s, Question, {}, u"! what"_s);
    row("kept by a backslash", u"\\? is a sign"_s, {}, {}, u"? is a sign"_s);
    row("kind, then kept", u"? \\! is what"_s, Question, {}, u"! is what"_s);
    row("Spanish question", u"¿Cómo?"_s, {}, {}, u"¿Cómo?"_s);
    row("blanks around", u"   >   done \t"_s, Decision, {}, u"done"_s);
    row("lines are kept", u"one\ntwo"_s, {}, {}, u"one\ntwo"_s);
    row("nothing at all", u"  "_s, {}, {}, QString());
    row("only a sign", u"?"_s, Question, {}, QString());
}

void TestNoteLine::saysItsKindAndAudience()
{
    QFETCH(QString, typed);
    const NoteLine line = readNoteLine(typed, known);
    QTEST(line.kind, "kind");
    QTEST(line.audience, "audience");
    QTEST(line.text, "text");
    QVERIFY(!line.tellsWho);
}

void TestNoteLine::saysWho_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("tellsWho");
    QTest::addColumn<int>("person");
    QTest::addColumn<QString>("called");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &typed, bool tells, int person,
                        const QString &called, const QString &text) {
        QTest::newRow(name) << typed << tells << person << called << text;
    };
    row("full name", u"@Ana Núñez we agree"_s, true, 0, {}, u"we agree"_s);
    row("folded", u"?@ana nunez: why"_s, true, 0, {}, u"why"_s);
    row("the longest", u"@Ana María Núñez we agree"_s, true, 1, {}, u"we agree"_s);
    row("hyphen and apostrophe", u"@jean paul d'estaing, no"_s, true, 2, {}, u"no"_s);
    row("other scripts", u"@李小龙 是"_s, true, 3, {}, u"是"_s);
    row("right to left", u"@عمر حسن نعم"_s, true, 5, {}, u"نعم"_s);
    row("part of one name", u"@Okello we agree"_s, true, 4, {}, u"we agree"_s);
    row("part of two names", u"@Núñez we agree"_s, true, -1, u"Núñez"_s, u"we agree"_s);
    row("nobody known, to the colon", u"@Jane Doe, NGO X: we agree"_s, true, -1,
        u"Jane Doe, NGO X"_s, u"we agree"_s);
    row("nobody known, one word", u"@Jane we agree"_s, true, -1, u"Jane"_s, u"we agree"_s);
    row("beginning of a word only", u"@Oke we agree"_s, true, -1, u"Oke"_s, u"we agree"_s);
    row("nobody", u"@ we agree"_s, true, -1, {}, u"we agree"_s);
    row("at the end", u"we agree @Ana Núñez"_s, true, 0, {}, u"we agree"_s);
    row("at the end, a part", u"we agree @okello"_s, true, 4, {}, u"we agree"_s);
    row("handle at the end", u"see @example"_s, false, -1, {}, u"see @example"_s);
    row("address", u"write to okello@example.org"_s, false, -1, {},
        u"write to okello@example.org"_s);
    row("address at the end", u"write to okello @ Okello"_s, true, 4, {}, u"write to okello"_s);
    row("in the middle", u"we asked @Okello about it"_s, false, -1, {},
        u"we asked @Okello about it"_s);
    row("name alone", u"@Ana Núñez"_s, true, 0, {}, {});
}

void TestNoteLine::saysWho()
{
    QFETCH(QString, typed);
    const NoteLine line = readNoteLine(typed, known);
    QTEST(line.tellsWho, "tellsWho");
    QTEST(line.known, "person");
    QTEST(line.called, "called");
    QTEST(line.text, "text");
}

void TestNoteLine::plainLineSaysNothingElse_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"plain"_s, u"? why"_s, u"@Okello"_s, u"++"_s, u"\\ back"_s,
                                u"we agree @Okello"_s, u"-5 %"_s, u"- dash"_s, u"one\ntwo"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestNoteLine::plainLineSaysNothingElse()
{
    QFETCH(QString, text);
    NoteLine expected;
    expected.text = text;
    QCOMPARE(readNoteLine(plainLine(text), known), expected);
}

void TestNoteLine::everyKindHasASignOfItsOwn()
{
    QSet<QChar> signs;
    for (size_t i = 0; i < wordsOf<NoteKind>.size(); ++i) {
        const QChar sign = markOf(NoteKind(i));
        QCOMPARE(readNoteLine(sign + u" text"_s, {}).kind, NoteKind(i));
        signs.insert(sign);
    }
    QCOMPARE(size_t(signs.size()), wordsOf<NoteKind>.size());
}

void TestNoteLine::nameIsBeingTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("from");
    QTest::newRow("just begun") << u"@"_s << 1;
    QTest::newRow("after signs") << u"?+@an"_s << 3;
    QTest::newRow("in the text") << u"we agree @an"_s << 10;
    QTest::newRow("address") << u"info@example"_s << -1;
    QTest::newRow("nothing") << u"we agree"_s << -1;
    QTest::newRow("long ago") << u"@"_s + QString(60, u'x') << -1;
    QTest::newRow("kept as it is") << u"\\@an"_s << -1;
}

void TestNoteLine::nameIsBeingTyped()
{
    QFETCH(QString, typed);
    QTEST(int(nameBefore(typed, typed.size())), "from");
}

void TestNoteLine::namesAreFoundByTheBeginningsOfWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("nothing yet") << QString() << QList{0, 1, 2, 3, 4, 5};
    QTest::newRow("one word") << u"an"_s << QList{0, 1};
    QTest::newRow("two words") << u"nun ma"_s << QList{1};
    QTest::newRow("behind an apostrophe") << u"esta"_s << QList{2};
    QTest::newRow("within a word") << u"kello"_s << QList<int>();
}

void TestNoteLine::namesAreFoundByTheBeginningsOfWords()
{
    QFETCH(QString, typed);
    QTEST(namesLike(known, typed), "found");
}

QTEST_APPLESS_MAIN(TestNoteLine)
#include "tst_noteline.moc"
