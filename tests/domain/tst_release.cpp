// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/release.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

ReleasedPart part(const QString &session, const QString &words, const QString &file,
                  const QString &hash)
{
    return {session, u"title "_s + session, file, hash, words};
}

/// "s1 changed, s2 gone".
QString told(const QList<PartDifference> &differences)
{
    static const QHash<PartChange, QString> words{{PartChange::New, u"new"_s},
                                                  {PartChange::Changed, u"changed"_s},
                                                  {PartChange::Frame, u"frame"_s},
                                                  {PartChange::Gone, u"gone"_s}};
    QStringList all;
    for (const PartDifference &each : differences)
        all.append((each.session.isEmpty() ? u"series"_s : each.session) + u' '
                   + words.value(each.change));
    return all.join(u", "_s);
}

using Parts = QList<ReleasedPart>;

} // namespace

class TestRelease final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsToBeExportedAgain_data();
    void tellsWhatIsToBeExportedAgain();
    void tellsTheWordsThatChanged();
};

void TestRelease::tellsWhatIsToBeExportedAgain_data()
{
    QTest::addColumn<Parts>("last");
    QTest::addColumn<Parts>("now");
    QTest::addColumn<QString>("differences");
    const Parts site{part({}, u"all"_s, u"index"_s, u"a"_s),
                     part(u"s1"_s, u"one"_s, u"1"_s, u"b"_s),
                     part(u"s2"_s, u"two"_s, u"2"_s, u"c"_s)};
    QTest::newRow("nothing") << site << site << u""_s;
    Parts now = site;
    now[1].words = u"eins"_s;
    now[1].hash = u"d"_s;
    QTest::newRow("one session") << site << now << u"s1 changed"_s;
    now = site;
    now[0].hash = u"d"_s;
    QTest::newRow("another frame") << site << now << u"series frame"_s;
    QTest::newRow("one that is new") << site.first(2) << site << u"s2 new"_s;
    QTest::newRow("one that is gone") << site << site.first(2) << u"s2 gone"_s;
    QTest::newRow("never released") << Parts() << site << u"series new, s1 new, s2 new"_s;

    const auto page = [](const QString &one, const QString &two, const QString &hash) {
        return Parts{part({}, u"all"_s, u"page"_s, hash), part(u"s1"_s, one, u"page"_s, hash),
                     part(u"s2"_s, two, u"page"_s, hash)};
    };
    QTest::newRow("a part explains that the page is another one")
        << page(u"one"_s, u"two"_s, u"a"_s) << page(u"eins"_s, u"two"_s, u"b"_s) << u"s1 changed"_s;
    QTest::newRow("a page with another frame is told once")
        << page(u"one"_s, u"two"_s, u"a"_s) << page(u"one"_s, u"two"_s, u"b"_s)
        << u"series frame"_s;
    QTest::newRow("a part that is gone explains it too")
        << page(u"one"_s, u"two"_s, u"a"_s) << page(u"one"_s, u"two"_s, u"b"_s).first(2)
        << u"s2 gone"_s;
}

void TestRelease::tellsWhatIsToBeExportedAgain()
{
    QFETCH(Parts, last);
    QFETCH(Parts, now);
    QTEST(told(differencesBetween(last, now)), "differences");
}

void TestRelease::tellsTheWordsThatChanged()
{
    const auto differences = differencesBetween({part(u"s1"_s, u"We will fund it"_s, {}, {})},
                                                {part(u"s1"_s, u"We may fund it"_s, {}, {})});
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first().words,
             (QList<TextPiece>{
                 {u"We "_s, u"We "_s}, {u"will"_s, u"may"_s}, {u" fund it"_s, u" fund it"_s}}));
}

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
