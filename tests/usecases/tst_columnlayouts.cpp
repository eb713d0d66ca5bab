// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/registrationlists.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What somebody said of the columns of a list is remembered by its header row.
class TestColumnLayouts final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }

    void whatWasSaidIsKeptWithTheImport();
    void nextListIsReadAsTheLastOne();
    void onlyWhatIsOtherwiseIsKept();
    void listThatWasRecognizedKeepsNothing();
    void correctionOfACorrectionReplacesIt();
    void correctionAloneIsAChange();
    void sameFileAgainChangesNothing();
    void undoForgetsItAgain();
    void criterionIsFoundInNextYearsSeries();
    void orderOfDatesIsKept();
    void wishGoesBeforeWhatIsKept();
    void columnsWithoutHeadingsAreNotKept();
    void listThatNobodyUnderstandsCanBeTold();
    void refusedRowsComeBackUnderTheSameLayout();
    void nobodyIsGoneFromPartOfAList();
    void readingCanBeStopped();

private:
    ComingRegistrations read(const QByteArray &text, const RegistrationWish &wish = {}) const;
    ComingRegistrations readIn(SeriesId series, SessionId session, const QByteArray &text,
                               const RegistrationWish &wish = {}) const;
    void take(const ComingRegistrations &list)
    {
        VERIFY_DONE(RegistrationLists(**m_test).take(list));
    }
    int registrations() const;

    std::unique_ptr<TestWorkspace> m_test;
    SeriesId m_series;
    SessionId m_session;
};

namespace {

const QByteArray german = "Wer,Wohin,Was,Warum\n"
                          "Ana Silva,ana@example.org,Harbour Light,Interest\n"
                          "Bo Li,bo@example.org,New Dawn,\n";

ColumnMeaning as(RegistrationField field)
{
    return {field, {}};
}

/// As the window says it: all columns of the header row.
RegistrationWish told()
{
    RegistrationWish wish;
    wish.headings = {u"Wer"_s, u"Wohin"_s, u"Was"_s, u"Warum"_s};
    wish.columns = {as(RegistrationField::Name), as(RegistrationField::Email),
                    as(RegistrationField::Organization), as(RegistrationField::Answer)};
    return wish;
}

Criterion partner()
{
    Criterion criterion;
    criterion.key = u"partner"_s;
    criterion.text = u"be a partner of UNHCR in 2023/2024"_s;
    criterion.rule = {CriterionKind::UnhcrPartner, {2023, 2024}};
    return criterion;
}

} // namespace

void TestColumnLayouts::init()
{
    m_test = std::make_unique<TestWorkspace>();
    Series series = seriesOf(u"online"_s);
    series.criteria = {partner()};
    m_series = *Programme(**m_test).addSeries(series);
    m_session = *Programme(**m_test).addSession(sessionOf(m_series, u"Climate"_s));
}

ComingRegistrations TestColumnLayouts::readIn(SeriesId series, SessionId session,
                                              const QByteArray &text,
                                              const RegistrationWish &wish) const
{
    const auto list =
        RegistrationLists(**m_test).readBytes({series, session}, text, u"list.csv"_s, wish);
    if (!list)
        qFatal("%s", test::told(list).constData());
    return *list;
}

ComingRegistrations TestColumnLayouts::read(const QByteArray &text,
                                            const RegistrationWish &wish) const
{
    return readIn(m_series, m_session, text, wish);
}

int TestColumnLayouts::registrations() const
{
    return int((**m_test)
                   .door()
                   .read<QList<Registration>>([](Stores &stores) -> Result<QList<Registration>> {
                       return stores.rows.load<Registration>("1", 0);
                   })
                   ->size());
}

void TestColumnLayouts::whatWasSaidIsKeptWithTheImport()
{
    const auto list = read(german, told());
    QVERIFY(list.layout);
    const QString broken = brokenPromise(
        *m_test, [&] { return RegistrationLists(**m_test).take(list); },
        [&] {
            ChangeSet expected;
            const auto all = *(**m_test).door().read<QList<Registration>>(
                [](Stores &stores) -> Result<QList<Registration>> {
                    return stores.rows.load<Registration>("1", 0);
                });
            for (const Registration &each : all) {
                expected.add(Kind::Registration, each.id.value());
                expected.add(Kind::Person, each.person.value());
                expected.add(Kind::Organization, each.organization.value());
            }
            return expected;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
}

void TestColumnLayouts::nextListIsReadAsTheLastOne()
{
    QCOMPARE(codeOf(RegistrationLists(**m_test).readBytes(
                 {m_series, m_session}, "Wer,Wohin,Was,Warum\nAna Silva,,,\n", u"list.csv"_s)),
             "list.nobody-told");
    take(read(german, told()));
    const auto next = read("  Wer ,Wohin,Was,Warum\nNy Aye,ny@example.org,Old Dusk,\n");
    QCOMPARE(next.rows.size(), 1);
    QCOMPARE(next.rows[0].listed.person.name, u"Ny Aye"_s);
    QCOMPARE(next.rows[0].listed.organization.name, u"Old Dusk"_s);
    QVERIFY(!next.layout);
}

void TestColumnLayouts::onlyWhatIsOtherwiseIsKept()
{
    const auto list = read(german, told());
    QCOMPARE(list.layout->columns.size(), 4);
    QVERIFY(!list.layout->columns[3]); // an answer, as it was recognized
    QCOMPARE(*list.layout->columns[1], as(RegistrationField::Email));
}

void TestColumnLayouts::listThatWasRecognizedKeepsNothing()
{
    const auto list = read("Name,Email\nAna Silva,ana@example.org\n");
    QVERIFY(!list.layout);
    RegistrationWish same;
    same.headings = list.headings;
    same.columns = list.columns;
    QVERIFY(!read("Name,Email\nAna Silva,ana@example.org\n", same).layout);
}

void TestColumnLayouts::correctionOfACorrectionReplacesIt()
{
    take(read(german, told()));
    RegistrationWish other = told();
    other.columns[3] = as(RegistrationField::Questions);
    const auto list = read(german, other);
    QCOMPARE(list.count(Fate::Changed), 1);
    take(list);
    QCOMPARE(read(german).columns[3], as(RegistrationField::Questions));
}

void TestColumnLayouts::correctionAloneIsAChange()
{
    take(read(german, told()));
    const qsizetype changes = m_test->changes.size();
    RegistrationWish other = told();
    other.columns[3] = as(RegistrationField::Ignore);
    const auto list = read(german, other);
    QCOMPARE(list.count(Fate::Same) + list.count(Fate::Changed), 2);
    take(list);
    QCOMPARE(m_test->changes.size(), changes + 1);
    QCOMPARE(read(german).columns[3], as(RegistrationField::Ignore));
    VERIFY_DONE(History(**m_test).undo());
    QCOMPARE(read(german).columns[3], as(RegistrationField::Answer));
}

void TestColumnLayouts::sameFileAgainChangesNothing()
{
    take(read(german, told()));
    const qsizetype changes = m_test->changes.size();
    take(read(german));
    take(read(german, told()));
    QCOMPARE(m_test->changes.size(), changes);
}

void TestColumnLayouts::undoForgetsItAgain()
{
    take(read(german, told()));
    VERIFY_DONE(History(**m_test).undo());
    QCOMPARE(registrations(), 0);
    QCOMPARE(read(german).columns[2].field, RegistrationField::Answer); // found by its addresses
    VERIFY_DONE(History(**m_test).redo());
    QCOMPARE(read(german).columns[2].field, RegistrationField::Organization);
}

void TestColumnLayouts::criterionIsFoundInNextYearsSeries()
{
    const CriterionId here = Programme(**m_test).series(m_series)->criteria.first().id;
    RegistrationWish wish = told();
    wish.columns[3] = {RegistrationField::Claim, here};
    take(read(german, wish));
    Series next = seriesOf(u"next"_s);
    next.criteria = {partner()};
    const SeriesId series = *Programme(**m_test).addSeries(next);
    const SessionId session = *Programme(**m_test).addSession(sessionOf(series, u"Next"_s));
    const CriterionId there = Programme(**m_test).series(series)->criteria.first().id;
    QVERIFY(there != here);
    QCOMPARE(readIn(series, session, german).columns[3],
             (ColumnMeaning{RegistrationField::Claim, there}));
    const SeriesId without = *Programme(**m_test).addSeries(seriesOf(u"without"_s));
    const SessionId other = *Programme(**m_test).addSession(sessionOf(without, u"Other"_s));
    QCOMPARE(readIn(without, other, german).columns[3], as(RegistrationField::Answer));
}

void TestColumnLayouts::orderOfDatesIsKept()
{
    const QByteArray text = "Name,Email,Timestamp\nAna Silva,ana@example.org,03/04/2024 10:00\n";
    QVERIFY(read(text).isOrderUnknown);
    QCOMPARE(read(text).order, DayOrder::DayFirst);
    RegistrationWish wish;
    wish.order = DayOrder::MonthFirst;
    take(read(text, wish));
    const auto next = read("Name,Email,Timestamp\nBo Li,bo@example.org,05/06/2024 10:00\n");
    QVERIFY(next.isOrderUnknown);
    QCOMPARE(next.order, DayOrder::MonthFirst);
    QCOMPARE(next.rows[0].listed.registration.registeredAt.date(), QDate(2024, 5, 6));
}

void TestColumnLayouts::wishGoesBeforeWhatIsKept()
{
    take(read(german, told()));
    RegistrationWish wish;
    wish.meanings.insert(u"Warum"_s, as(RegistrationField::Questions));
    const auto list = read(german, wish);
    QCOMPARE(list.columns[0], as(RegistrationField::Name));
    QCOMPARE(list.columns[3], as(RegistrationField::Questions));
}

void TestColumnLayouts::columnsWithoutHeadingsAreNotKept()
{
    RegistrationWish wish;
    wish.headings = {u"1"_s, u"2"_s, u"3"_s};
    wish.columns = {as(RegistrationField::Organization), as(RegistrationField::Name),
                    as(RegistrationField::Email)};
    const auto list = read("Harbour Light,Ana Silva,ana@example.org\n", wish);
    QCOMPARE(list.rows[0].listed.person.name, u"Ana Silva"_s);
    QCOMPARE(list.rows[0].listed.organization.name, u"Harbour Light"_s);
    QVERIFY(!list.layout);
}

void TestColumnLayouts::listThatNobodyUnderstandsCanBeTold()
{
    RegistrationWish asked;
    asked.isAsked = true;
    const QByteArray text = "Anmeldungen\n\nWer,Wo\nAna Silva,Kenya\nBo Li,Peru\n";
    const auto list = read(text, asked);
    QCOMPARE(list.headings, (QStringList{u"Wer"_s, u"Wo"_s}));
    QCOMPARE(list.count(Fate::Refused), 2);
    asked.headings = list.headings;
    asked.columns = {as(RegistrationField::Name), as(RegistrationField::Country)};
    const auto told = read(text, asked);
    QCOMPARE(told.count(Fate::New), 2);
    QCOMPARE(told.rows[1].listed.person.country, u"PE"_s);
    take(told);
    QCOMPARE(read(text).count(Fate::Same) + read(text).count(Fate::Doubtful), 2);
}

void TestColumnLayouts::refusedRowsComeBackUnderTheSameLayout()
{
    const auto list = read("Wer,Wohin,Was,Warum\nAna Silva,ana@example.org,,\n"
                           "Bo Li,bo at example.org,,=1+1\n,,New Dawn,\n",
                           told());
    QCOMPARE(list.count(Fate::Refused), 2);
    take(list);
    QByteArray refused = refusedRegistrations(list);
    QVERIFY(refused.contains("Wer,Wohin,Was,Warum,Refused line,Refused because\r\n"));
    QVERIFY2(refused.contains(",\"'=1+1\",3,") || refused.contains(",'=1+1,3,"),
             refused.constData());
    refused.replace("bo at example.org", "bo@example.org");
    const auto again = read(refused);
    QCOMPARE(again.rows.size(), 2);
    QCOMPARE(again.count(Fate::New), 1);
    QCOMPARE(again.rows[0].listed.person.email, u"bo@example.org"_s);
    QCOMPARE(again.rows[0].listed.registration.answers.size(), 1); // no line, no reason
    QCOMPARE(again.gone, QStringList());
    QCOMPARE(refusedRegistrations(again).count('\n'), 2);
}

void TestColumnLayouts::nobodyIsGoneFromPartOfAList()
{
    take(read("Name,Email\nAna Silva,ana@example.org\nBo Li,bo@example.org\n"));
    const ListSource pasted{{}, "Name\tEmail\nAna Silva\tana@example.org\n", u"pasted rows"_s};
    auto list = *RegistrationLists(**m_test).read({m_series, m_session}, pasted);
    QCOMPARE(list.name, u"pasted rows"_s);
    QCOMPARE(list.gone, QStringList());
    VERIFY_DONE(RegistrationLists(**m_test).judge(list));
    QCOMPARE(list.gone, QStringList());
}

void TestColumnLayouts::readingCanBeStopped()
{
    RegistrationWish wish;
    QList<int> percents;
    wish.goesOn = [&](int percent) {
        percents.append(percent);
        return percents.size() < 3;
    };
    QByteArray text = "Name,Email\n";
    for (int i = 0; i < 1000; ++i)
        text += "Ana " + QByteArray::number(i) + ",ana@example.org\n";
    const auto list =
        RegistrationLists(**m_test).readBytes({m_series, m_session}, text, u"list.csv"_s, wish);
    QCOMPARE(codeOf(list), "job.cancelled");
    QCOMPARE(percents.size(), 3);
    QVERIFY(percents.last() <= 100);
}

QTEST_GUILESS_MAIN(TestColumnLayouts)
#include "tst_columnlayouts.moc"
