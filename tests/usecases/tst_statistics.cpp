// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"
#include "tests/support/workspaces.h"
#include "usecases/programme.h"
#include "usecases/statistics.h"
#include "usecases/transfer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// The sample, and the same as the document that it is made of.
struct SampleFile : TestWorkspace
{
    SampleFile()
    {
        const auto taken = Transfer(*workspace)
                               .importDocument(QFINDTESTDATA("../../resources/sample/sample.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        QFile file(QFINDTESTDATA("../../resources/sample/sample.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no sample");
        document = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto &each : document[u"people"].toArray())
            people.insert(each[u"id"].toString(), each.toObject());
        for (const auto &each : document[u"organizations"].toArray())
            organizations.insert(each[u"id"].toString(), each.toObject());
        series = Programme(*workspace).seriesByKey({})->id;
    }

    /// Those of all sessions that count, without the cancelled ones.
    QList<QJsonObject> registrations(const std::function<bool(const QJsonObject &)> &counts) const
    {
        QList<QJsonObject> found;
        for (const auto &session : document[u"series"][0][u"sessions"].toArray()) {
            for (const auto &each : session[u"registrations"].toArray()) {
                const QJsonObject registration = each.toObject();
                if (registration[u"state"].toString() != u"cancelled" && counts(registration))
                    found.append(registration);
            }
        }
        return found;
    }
    QString organizationOf(const QJsonObject &registration) const
    {
        const QString own = registration[u"organization"].toString();
        return own.isEmpty()
            ? people[registration[u"person"].toString()][u"organization"].toString()
            : own;
    }
    QString countryOf(const QJsonObject &registration) const
    {
        const QString own = people[registration[u"person"].toString()][u"country"].toString();
        return own.isEmpty() ? organizations[organizationOf(registration)][u"country"].toString()
                             : own;
    }

    QJsonObject document;
    QHash<QString, QJsonObject> people;
    QHash<QString, QJsonObject> organizations;
    SeriesId series;
};

bool isAttended(const QJsonObject &registration)
{
    return registration[u"attended"].toBool();
}

bool isAccepted(const QJsonObject &registration)
{
    return registration[u"state"].toString() == u"accepted";
}

bool isAny(const QJsonObject &)
{
    return true;
}

} // namespace

class TestStatistics final : public QObject
{
    Q_OBJECT

private slots:
    void countsAsTheDocumentDoes_data();
    void countsAsTheDocumentDoes();
    void sessionsAddUpToTheirSeries();
    void whoCameBeforeIsReturning();
    void cancelledOnesAreNowhere();
    void reportedNumberStandsIn();
    void sharesAddUp();
    void weeksBeginOnMondays();
    void tablesAreSavedAndReadAgain_data();
    void tablesAreSavedAndReadAgain();
    void sentenceSaysHowMany();
};

void TestStatistics::countsAsTheDocumentDoes_data()
{
    QTest::addColumn<int>("counted");
    QTest::newRow("attended") << int(Counted::Attended);
    QTest::newRow("accepted") << int(Counted::Accepted);
    QTest::newRow("registered") << int(Counted::Registered);
}

void TestStatistics::countsAsTheDocumentDoes()
{
    QFETCH(int, counted);
    const SampleFile in;
    const auto figures = Statistics(*in).figures({in.series, {}}, Counted(counted));
    VERIFY_DONE(figures);
    const std::array rules{isAttended, isAccepted, isAny};
    QSet<QString> people;
    QSet<QString> organizations;
    QSet<QString> countries;
    for (const QJsonObject &each : in.registrations(rules[size_t(counted)])) {
        people.insert(each[u"person"].toString());
        organizations.insert(in.organizationOf(each));
        countries.insert(in.countryOf(each));
    }
    organizations.remove({});
    countries.remove({});
    QHash<QString, int> kinds;
    int refugeeLed = 0;
    for (const QString &each : std::as_const(organizations)) {
        ++kinds[in.organizations[each][u"kind"].toString()];
        refugeeLed += in.organizations[each][u"refugee_led"].toBool();
    }
    QVERIFY(people.size() > 20);
    QCOMPARE(figures->participants, people.size());
    QCOMPARE(figures->organizations, organizations.size());
    QCOMPARE(figures->countries, countries.size());
    QCOMPARE(figures->nationalNgos, kinds[u"national_ngo"_s]);
    QCOMPARE(figures->internationalNgos, kinds[u"international_ngo"_s]);
    QCOMPARE(figures->refugeeLed, refugeeLed);
    QCOMPARE(figures->registered, in.registrations(isAny).size());
    QCOMPARE(figures->accepted, in.registrations(isAccepted).size());
    QCOMPARE(figures->attended, in.registrations(isAttended).size());
    QVERIFY(!figures->isReported);
}

void TestStatistics::sessionsAddUpToTheirSeries()
{
    const SampleFile in;
    const auto told = Statistics(*in).of({in.series, {}}, Counted::Attended);
    VERIFY_DONE(told);
    QCOMPARE(told->sessions.size(), 6);
    QCOMPARE(told->series.size(), 1);
    QCOMPARE(told->series.first().figures, told->whole);
    int registered = 0;
    int attended = 0;
    for (const SessionFigures &each : told->sessions) {
        const auto alone = Statistics(*in).figures({in.series, each.session});
        VERIFY_DONE(alone);
        QCOMPARE(*alone, each.figures);
        registered += each.figures.registered;
        attended += each.figures.attended;
    }
    QCOMPARE(registered, told->whole.registered);
    QCOMPARE(attended, told->whole.attended);
}

void TestStatistics::whoCameBeforeIsReturning()
{
    const SampleFile in;
    // Of a session: who attended one on an earlier day. The sample's first series has none before.
    QHash<QString, QString> first;
    QHash<int, int> returning;
    QMap<QString, QList<QJsonObject>> byDay;
    for (const auto &each : in.document[u"series"][0][u"sessions"].toArray())
        byDay[each[u"date"].toString(u"9999"_s)].append(each.toObject());
    for (const QList<QJsonObject> &sessions : std::as_const(byDay)) {
        for (const QJsonObject &session : sessions) {
            const QString day = session[u"date"].toString();
            for (const auto &each : session[u"registrations"].toArray()) {
                if (!isAttended(each.toObject()))
                    continue;
                const QString person = each[u"person"].toString();
                if (first.contains(person) && first[person] < day)
                    ++returning[session[u"number"].toInt()];
                else
                    first.insert(person, day);
            }
        }
    }
    QVERIFY(!returning.isEmpty());
    const auto told = Statistics(*in).of({in.series, {}}, Counted::Attended);
    VERIFY_DONE(told);
    for (const SessionFigures &each : told->sessions)
        QCOMPARE(each.figures.returning, returning.value(each.number));
    QCOMPARE(told->whole.returning, 0);
}

void TestStatistics::cancelledOnesAreNowhere()
{
    const TestWorkspace in;
    QFile file(QFINDTESTDATA("../../resources/sample/sample.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    text.replace("\"state\": \"pending\"", "\"state\": \"cancelled\"");
    const QString path = in.folder.filePath(u"cancelled.json"_s);
    QFile other(path);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write(text) == text.size());
    other.close();
    VERIFY_DONE(Transfer(*in).importDocument(path));
    const SeriesId series = Programme(*in).seriesByKey({})->id;
    const SampleFile before;
    const auto isPending = [](const QJsonObject &each) {
        return each[u"state"].toString() == u"pending";
    };
    QVERIFY(!before.registrations(isPending).isEmpty());
    const auto figures = Statistics(*in).figures({series, {}}, Counted::Registered);
    VERIFY_DONE(figures);
    QCOMPARE(figures->registered,
             before.registrations(isAny).size() - before.registrations(isPending).size());
}

void TestStatistics::reportedNumberStandsIn()
{
    TestWorkspace in;
    Programme programme(*in);
    const SeriesId series = *programme.addSeries(seriesOf(u"a"_s));
    Session session = sessionOf(series, u"One"_s);
    session.participantsReported = 130;
    const SessionId id = *programme.addSession(session);
    const Statistics statistics(*in);
    const Figures figures = *statistics.figures({series, id});
    QCOMPARE(figures.participants, 130);
    QVERIFY(figures.isReported);
    QCOMPARE(sentenceOf(figures), u"130 participants"_s);
    QCOMPARE(statistics.figures({series, id}, Counted::Accepted)->participants, 0);
    const auto told = statistics.of({series, {}}, Counted::Attended);
    QCOMPARE(told->sessions.first().figures, figures);
    QCOMPARE(told->series.first().figures, figures);
    // Nobody knows whether they were new.
    QCOMPARE(tablesOf(*told).first().lines.first().values, (QList<int>{0, 0, 130, 0, 0, 0, 0, 0}));
}

void TestStatistics::sharesAddUp()
{
    const SampleFile in;
    const auto told = Statistics(*in).of({in.series, {}}, Counted::Attended);
    VERIFY_DONE(told);
    int organizations = 0;
    for (const Share &each : told->kinds)
        organizations += each.organizations;
    QCOMPARE(organizations, told->whole.organizations);
    int people = 0;
    int countries = 0;
    for (const Share &each : told->countries) {
        people += each.people;
        countries += !each.what.isEmpty();
    }
    QCOMPARE(countries, told->whole.countries);
    QVERIFY(people >= told->whole.participants);
    for (qsizetype i = 1; i < told->countries.size(); ++i)
        QVERIFY(told->countries[i - 1].people >= told->countries[i].people);
}

void TestStatistics::weeksBeginOnMondays()
{
    const SampleFile in;
    const auto told = Statistics(*in).of({in.series, {}}, Counted::Attended);
    VERIFY_DONE(told);
    QVERIFY(told->arrivals.size() > 1);
    int registered = 0;
    for (qsizetype i = 0; i < told->arrivals.size(); ++i) {
        QCOMPARE(told->arrivals[i].monday.dayOfWeek(), 1);
        if (i > 0)
            QCOMPARE(told->arrivals[i - 1].monday.daysTo(told->arrivals[i].monday), 7);
        registered += told->arrivals[i].registered;
    }
    const auto hasMoment = [](const QJsonObject &each) { return each.contains(u"registered_at"); };
    QCOMPARE(registered, in.registrations(hasMoment).size());
}

void TestStatistics::tablesAreSavedAndReadAgain_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << u"table.csv"_s;
    QTest::newRow("workbook") << u"table.xlsx"_s;
}

void TestStatistics::tablesAreSavedAndReadAgain()
{
    QFETCH(QString, name);
    const SampleFile in;
    const Statistics statistics(*in);
    const QList<StatisticsTable> tables =
        tablesOf(*statistics.of({in.series, {}}, Counted::Attended));
    QCOMPARE(tables.size(), 6);
    const QString path = in.folder.filePath(name);
    for (const StatisticsTable &table : tables) {
        VERIFY_DONE(statistics.exportTable(table, path));
        const auto reader = openTable(path);
        VERIFY_DONE(reader);
        QList<QStringList> rows;
        for (TableRow row; (*reader)->read(row);)
            rows.append(row.cells);
        QCOMPARE(rows.size(), table.lines.size() + 1);
        QCOMPARE(rows.first(), table.headings);
        for (qsizetype i = 0; i < table.lines.size(); ++i) {
            QCOMPARE(rows[i + 1].first(), table.lines[i].label);
            QCOMPARE(rows[i + 1].last(), QString::number(table.lines[i].values.last()));
        }
    }
    QCOMPARE(codeOf(statistics.exportTable(tables.first(), in.path)), "output.onto-workspace");
}

void TestStatistics::sentenceSaysHowMany()
{
    Figures figures;
    QCOMPARE(sentenceOf(figures), u"0 participants"_s);
    figures.participants = 1;
    QCOMPARE(sentenceOf(figures), u"1 participant"_s);
    figures = {411, 220, 78, 126};
    QCOMPARE(sentenceOf(figures),
             u"411 representatives of 220 organizations from 78 countries, of which 126 national "
             "NGOs"_s);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
