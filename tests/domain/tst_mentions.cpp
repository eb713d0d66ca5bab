// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mentions.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Years and days in texts of a series of 20 February to 29 November 2024.
class TestMentions final : public QObject
{
    Q_OBJECT

private slots:
    void offsetIsYearsThenDays_data();
    void offsetIsYearsThenDays();
    void daysStayInTheCalendar();
    void placesAreFoundAndReworded_data();
    void placesAreFoundAndReworded();
    void daysMoveWithTheSeries_data();
    void daysMoveWithTheSeries();
    void withoutOffsetPlacesAreOnlyShown();
    void yearsThatStayAreNoMention();
    void wordsAroundAreCutBetweenWords();
};

namespace {

const SeriesTime time2024{
    {2023, 2024, 2025},
    {QDate(2024, 2, 20), QDate(2024, 2, 21), QDate(2024, 11, 29), QDate(2026, 2, 28)}};

/// "was>willBe", a link marked with "@", one without a proposal with "?".
QString told(const QString &text, const QString &language, const std::optional<Offset> &offset,
             const SeriesTime &time = time2024)
{
    QStringList words;
    for (const Mention &each : mentionsIn(text, language, time, offset))
        words.append((each.inLink ? u"@"_s : QString()) + each.was + u'>'
                     + (each.willBe.isEmpty() ? u"?"_s : each.willBe));
    return words.join(u'|');
}

} // namespace

void TestMentions::offsetIsYearsThenDays_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("next");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("later");
    const auto row = [](const char *name, QDate first, QDate next, QDate day, QDate later) {
        QTest::newRow(name) << first << next << day << later;
    };
    row("the same day", {2024, 2, 20}, {2025, 2, 20}, {2024, 11, 29}, {2025, 11, 29});
    row("some days later", {2024, 2, 20}, {2025, 3, 10}, {2024, 11, 29}, {2025, 12, 17});
    row("earlier in the year", {2024, 11, 20}, {2025, 1, 15}, {2024, 12, 10}, {2025, 2, 4});
    row("29 February", {2024, 2, 29}, {2025, 2, 28}, {2024, 3, 1}, {2025, 3, 1});
    row("to a 29 February", {2023, 2, 28}, {2024, 2, 29}, {2023, 3, 1}, {2024, 3, 2});
    row("end on 29 February", {2024, 2, 1}, {2025, 2, 1}, {2024, 2, 29}, {2025, 2, 28});
    row("four years", {2024, 2, 29}, {2028, 2, 29}, {2024, 2, 29}, {2028, 2, 29});
    row("the same year", {2024, 2, 1}, {2024, 9, 1}, {2024, 3, 1}, {2024, 9, 30});
    row("back", {2024, 2, 20}, {2023, 2, 20}, {2024, 11, 29}, {2023, 11, 29});
}

void TestMentions::offsetIsYearsThenDays()
{
    QFETCH(QDate, first);
    QFETCH(QDate, next);
    QFETCH(QDate, day);
    QFETCH(QDate, later);
    const auto offset = offsetBetween(first, next);
    QVERIFY(offset);
    QCOMPARE(shifted(first, *offset), next);
    QCOMPARE(shifted(day, *offset), later);
}

void TestMentions::daysStayInTheCalendar()
{
    QVERIFY(!offsetBetween({}, QDate(2025, 1, 1)));
    QVERIFY(!offsetBetween(QDate(2025, 1, 1), {}));
    QVERIFY(!shifted({}, {1, 0}).isValid());
    QVERIFY(!shifted(QDate(9999, 12, 31), {1, 0}).isValid());
    QVERIFY(!shifted(QDate(9999, 12, 31), {0, 1}).isValid());
    QVERIFY(!shifted(QDate(1, 1, 1), {-1, 0}).isValid());
    QVERIFY(!shifted(QDate(1, 1, 1), {0, -1}).isValid());
    QCOMPARE(shiftedYear(9999, {1, 0}), std::nullopt);
    QCOMPARE(shiftedYear(1, {-1, 0}), std::nullopt);
    QCOMPARE(shiftedYear(9998, {1, 0}), std::optional(9999));
}

void TestMentions::placesAreFoundAndReworded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *name, const char16_t *text, const char *language,
                        const char16_t *places) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(language)
                            << QString::fromUtf16(places);
    };
    row("a year", u"Through 2024, we meet", "en", u"2024>2025");
    row("other years", u"since 2020, until 2030", "en", u"");
    row("the year before and after", u"in 2023 and 2025", "en", u"2023>2024|2025>2026");
    row("two years", u"partner in 2023/2024", "en", u"2023/2024>2024/2025");
    row("two years, short", u"partner in 2023/24", "en", u"2023/24>2024/25");
    row("two years with a dash", u"2023–2024", "en", u"2023–2024>2024–2025");
    row("a longer span", u"the plan 2021-2024", "en", u"2024>2025");
    row("a document's number", u"A/RES/2024/15", "en", u"2024>2025");
    row("a long number", u"120249 and 20240", "en", u"");
    row("a month by digits", u"2024-05", "en", u"2024>2025");
    row("after a word", u"#NGOs2024", "en", u"2024>2025");
    row("a day", u"on 21 February", "en", u"21 February>?");
    row("a day of nothing", u"on 26 June", "en", u"");
    row("a day with its year", u"on 26 June 2024!", "en", u"26 June 2024>26 June 2025");
    row("a day with another year", u"on 26 June 1945", "en", u"");
    row("the last day of data", u"deleted on 28 February 2026", "en",
        u"28 February 2026>28 February 2027");
    row("with its weekday", u"Wednesday, 21 February 2024", "en",
        u"Wednesday, 21 February 2024>Friday, 21 February 2025");
    row("short", u"Wed 21 Feb. 2024", "en", u"Wed 21 Feb. 2024>Fri 21 Feb. 2025");
    row("month first", u"February 21st, 2024", "en", u"February 21st, 2024>February 21st, 2025");
    row("days in a row", u"20–26 February 2024", "en", u"20–26 February 2024>20–26 February 2025");
    row("ISO", u"from 2024-02-20", "en", u"2024-02-20>2025-02-20");
    row("29 February", u"29 February 2024", "en", u"29 February 2024>28 February 2025");
    row("no such day", u"30 February 2024", "en", u"2024>2025");
    row("digits alone", u"21.02.2024 or 02/21/2024", "en",
        u"21.02.2024>21.02.2025|02/21/2024>02/21/2025");
    row("a month", u"in May 2024", "en", u"2024>2025");
    row("a verb", u"up to 3 may join", "en", u"");
    row("French", u"le mercredi 21 février 2024", "fr",
        u"mercredi 21 février 2024>vendredi 21 février 2025");
    row("the first in French", u"le 1er mars 2024", "fr", u"1er mars 2024>1er mars 2025");
    row("Spanish", u"el 21 de febrero de 2024", "es",
        u"21 de febrero de 2024>21 de febrero de 2025");
    row("Arabic digits", u"خلال ٢٠٢٤", "ar", u"٢٠٢٤>٢٠٢٥");
    row("English in Arabic", u"21 February 2024", "ar", u"21 February 2024>21 February 2025");
    row("a link", u"see https://example.org/2024/page, in 2024", "en", u"@2024>2025|2024>2025");
    row("an address", u"write to ngo2024@example.org", "en", u"@2024>2025");
    row("in Markdown", u"[2024](https://example.org/2024)", "en", u"2024>2025|@2024>2025");
    row("nothing", u"", "en", u"");
    row("an unknown language", u"21 February 2024", "qqq", u"21 February 2024>21 February 2025");
}

void TestMentions::placesAreFoundAndReworded()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, places);
    QCOMPARE(told(text, language, Offset{1, 0}), places);
    QString all = text;
    const auto mentions = mentionsIn(text, language, time2024, Offset{1, 0});
    for (const Mention &each : mentions)
        QCOMPARE(text.sliced(each.start, each.was.size()), each.was);
    QCOMPARE(withMentions(text, {}), text);
}

void TestMentions::daysMoveWithTheSeries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("places");
    QTest::newRow("a day") << u"on 21 February"_s << u"21 February>11 March"_s;
    QTest::newRow("two digits") << u"on 20 February 2024"_s << u"20 February 2024>10 March 2025"_s;
    QTest::newRow("a row of days in one month")
        << u"20–21 February"_s << u"20–21 February>10–11 March"_s;
    QTest::newRow("a row of days over two") << u"1–20 February 2024"_s << u"1–20 February 2024>?"_s;
    QTest::newRow("digits alone") << u"21.02.2024"_s << u"21.02.2024>?"_s;
    QTest::newRow("a year") << u"2024"_s << u"2024>2025"_s;
}

void TestMentions::daysMoveWithTheSeries()
{
    QFETCH(QString, text);
    QFETCH(QString, places);
    QCOMPARE(told(text, u"en"_s, offsetBetween(QDate(2024, 2, 20), QDate(2025, 3, 10))), places);
}

void TestMentions::withoutOffsetPlacesAreOnlyShown()
{
    QCOMPARE(told(u"21 February 2024, 2024-05-01, 2023/24 and 2024"_s, u"en"_s, std::nullopt),
             u"21 February 2024>?|2024-05-01>?|2023/24>?|2024>?"_s);
    QCOMPARE(told(u"9999"_s, u"en"_s, Offset{1, 0}, {{9998, 9999}, {}}), u"9999>?"_s);
    QCOMPARE(told(u"9998/9999"_s, u"en"_s, Offset{1, 0}, {{9998, 9999}, {}}), u"9998/9999>?"_s);
}

void TestMentions::yearsThatStayAreNoMention()
{
    QCOMPARE(told(u"in 2024, on 21 February 2024"_s, u"en"_s, Offset{0, 10}),
             u"21 February 2024>2 March 2024"_s);
}

void TestMentions::wordsAroundAreCutBetweenWords()
{
    const QString text = u"One two three four five six seven eight nine ten 2024\n\neleven twelve "
                         "thirteen fourteen fifteen sixteen seventeen"_s;
    const auto places = mentionsIn(text, u"en"_s, time2024, Offset{1, 0});
    QCOMPARE(places.size(), 1);
    QCOMPARE(around(text, places[0], u"2025"_s),
             u"…eight nine ten 2025 eleven twelve thirteen fourteen…"_s);
    QCOMPARE(withMentions(text, places).count(u"2025"_s), 1);
}

QTEST_GUILESS_MAIN(TestMentions)

#include "tst_mentions.moc"
