// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/returnedtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What was changed in a sent text, carried onto what stands now.
class TestReturnedText final : public QObject
{
    Q_OBJECT

private slots:
    void changesAreCarried_data();
    void changesAreCarried();
    void takingAllOfAnUnchangedTextGivesTheReturnedOne();
    void anySubsetCanBeTaken();
    void passagesFindTheirPlaceInTheWhole();
    void whatReachesOverPassagesLeavesOthersAlone();
    void marksTellWhoAsked();
};

namespace {

QList<ReturnedChange> changesFor(const QString &sent, const QString &returned, const QString &now)
{
    QList<ReturnedChange> changes;
    for (const CarriedEdit &each : carriedOnto(sent, editsBetween(sent, returned), now))
        changes.append(
            {each.edit, now.sliced(each.edit.start, each.edit.length), each.isConflict, {}});
    return changes;
}

QList<qsizetype> allOf(const QList<ReturnedChange> &changes)
{
    QList<qsizetype> all;
    for (qsizetype i = 0; i < changes.size(); ++i)
        all.append(i);
    return all;
}

} // namespace

void TestReturnedText::changesAreCarried_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("returned");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("taken"); // all of it
    QTest::addColumn<int>("conflicts");
    QTest::newRow("nothing changed here")
        << u"The cat sat."_s << u"The dog sat."_s << u"The cat sat."_s << u"The dog sat."_s << 0;
    QTest::newRow("changed elsewhere")
        << u"The cat sat.\n\nIt ate."_s << u"The dog sat.\n\nIt ate."_s
        << u"New.\n\nThe cat sat.\n\nIt drank."_s << u"New.\n\nThe dog sat.\n\nIt drank."_s << 0;
    QTest::newRow("said already") << u"The cat sat."_s << u"The dog sat."_s << u"The dog sat."_s
                                  << u"The dog sat."_s << 0;
    QTest::newRow("changed in the same place")
        << u"The cat sat."_s << u"The dog sat."_s << u"The cow sat."_s << u"The dog sat."_s << 1;
    QTest::newRow("removed what was changed")
        << u"One. Two words here. Three."_s << u"One. Three."_s
        << u"One. Two phrases here. Three."_s << u"One. Three."_s << 1;
    QTest::newRow("formatting is no conflict")
        << u"It is very late."_s << u"It is rather late."_s << u"It is **very** late."_s
        << u"It is **rather** late."_s << 0;
    QTest::newRow("added at the end of a line before a new one")
        << u"One."_s << u"One. And more."_s << u"One.\n\nTwo."_s << u"One. And more.\n\nTwo."_s
        << 0;
    QTest::newRow("both added there")
        << u"One end."_s << u"One good end."_s << u"One bad end."_s << u"One good end."_s << 1;
    QTest::newRow("any script") << u"قال الرئيس نعم"_s << u"قال المدير نعم"_s
                                << u"أمس قال الرئيس نعم"_s << u"أمس قال المدير نعم"_s << 0;
    QTest::newRow("everything removed") << u"A b c"_s << QString() << u"A b c"_s << QString() << 0;
    QTest::newRow("everything is new") << QString() << u"A b c"_s << QString() << u"A b c"_s << 0;
}

void TestReturnedText::changesAreCarried()
{
    QFETCH(QString, sent);
    QFETCH(QString, returned);
    QFETCH(QString, now);
    QFETCH(QString, taken);
    QFETCH(int, conflicts);
    const QList<ReturnedChange> changes = changesFor(sent, returned, now);
    QCOMPARE(withTaken(now, changes, allOf(changes)), taken);
    QCOMPARE(withTaken(now, changes, {}), now);
    QCOMPARE(std::ranges::count_if(changes, &ReturnedChange::isConflict), conflicts);
}

void TestReturnedText::takingAllOfAnUnchangedTextGivesTheReturnedOne()
{
    QRandomGenerator random(7);
    const QStringList words{u"one"_s, u"two"_s,  u"three"_s, u"\n\n"_s, u". "_s,
                            u" "_s,   u"vier"_s, u"five"_s,  u"، "_s};
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(60); i > 0; --i)
            made += words[random.bounded(int(words.size()))] + u' ';
        return made;
    };
    for (int i = 0; i < 300; ++i) {
        const QString sent = text();
        const QString returned = text();
        const QList<ReturnedChange> changes = changesFor(sent, returned, sent);
        QCOMPARE(withTaken(sent, changes, allOf(changes)), returned);
        // Whatever stands now: nothing taken is nothing changed, and no two share a place.
        const QString now = text();
        const QList<ReturnedChange> onto = changesFor(sent, returned, now);
        QCOMPARE(withTaken(now, onto, {}), now);
        qsizetype last = 0;
        for (const ReturnedChange &each : onto) {
            QVERIFY(each.edit.start >= last);
            last = each.edit.start + each.edit.length;
            QVERIFY(last <= now.size());
        }
    }
}

void TestReturnedText::anySubsetCanBeTaken()
{
    const QString sent = u"The red cat sat.\n\nThe old dog ran."_s;
    const QString returned = u"The blue cat sat.\n\nThe young dog ran away."_s;
    const QList<ReturnedChange> changes = changesFor(sent, returned, sent);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].before, u"red"_s);
    QCOMPARE(changes[0].edit.after, u"blue"_s);
    QCOMPARE(withTaken(sent, changes, {1}), u"The red cat sat.\n\nThe young dog ran."_s);
    QCOMPARE(withTaken(sent, changes, {2, 0}), u"The blue cat sat.\n\nThe old dog ran away."_s);
}

void TestReturnedText::passagesFindTheirPlaceInTheWhole()
{
    const QString whole = u"Ngo spoke.\n\nOther words.\n\nNgo ended."_s;
    const auto spans = ownPassages(whole, u"Ngo"_s, {});
    const QString sent = joinedPassages(whole, spans);
    QCOMPARE(sent, u"Ngo spoke.\n\nNgo ended."_s);
    const auto edits = editsBetween(sent, u"Ngo really spoke.\n\nNgo ended it."_s);
    QString made = whole;
    const QList<TextEdit> placed = placedInWhole(whole, spans, edits);
    for (qsizetype i = placed.size() - 1; i >= 0; --i)
        made.replace(placed[i].start, placed[i].length, placed[i].after);
    QCOMPARE(made, u"Ngo really spoke.\n\nOther words.\n\nNgo ended it."_s);
}

void TestReturnedText::whatReachesOverPassagesLeavesOthersAlone()
{
    const QString whole = u"Ngo spoke.\n\nOther words.\n\nNgo ended."_s;
    const auto spans = ownPassages(whole, u"Ngo"_s, {});
    QString made = whole;
    const QList<TextEdit> placed = placedInWhole(whole, spans, {{4, 12, u"began and "_s}});
    for (qsizetype i = placed.size() - 1; i >= 0; --i)
        made.replace(placed[i].start, placed[i].length, placed[i].after);
    QCOMPARE(made, u"Ngo began and \n\nOther words.\n\nended."_s);
}

void TestReturnedText::marksTellWhoAsked()
{
    const QList<MarkedPassage> marked{{u"Jane"_s, {}, u"really"_s, true},
                                      {u"Omar"_s, {}, u"old"_s, false}};
    QCOMPARE(askedBy(marked, {}, u" really "_s), u"Jane"_s);
    QCOMPARE(askedBy(marked, u"**old**"_s, u"young"_s), u"Omar"_s);
    QCOMPARE(askedBy(marked, u"else"_s, u"other"_s), QString());
    QCOMPARE(askedBy({}, u"else"_s, u"other"_s), QString());
}

QTEST_GUILESS_MAIN(TestReturnedText)

#include "tst_returnedtext.moc"
