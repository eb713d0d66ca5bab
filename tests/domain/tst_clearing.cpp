// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clearing.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class TestClearing final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOpenDependsOnAnswerAndDay_data();
    void whatIsOpenDependsOnAnswerAndDay();
    void stepsAreJudged_data();
    void stepsAreJudged();
    void stepIsKeptWithWhoAndWhy();
    void approvedWordsAreLocked();
    void translationsAreMadeFromApprovedWords();
    void passagesAreThoseThatNameThem();
};

namespace {

const QDate today(2024, 3, 5);

Session written(SummaryState state)
{
    Session session;
    session.number = 3;
    session.summary = u"What was said."_s;
    session.summaryState = state;
    return session;
}

template <class T>
QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray("done") : result.error().reason.code;
}

} // namespace

void TestClearing::whatIsOpenDependsOnAnswerAndDay_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<bool>("settled");
    QTest::addColumn<int>("gap"); // -1: none
    const auto row = [](const char *name, ClearanceAnswer answer, QDate due, bool settled,
                        std::optional<ClearanceGap> gap) {
        QTest::newRow(name) << int(answer) << due << settled << (gap ? int(*gap) : -1);
    };
    row("no deadline", ClearanceAnswer::Waiting, {}, false, ClearanceGap::Waiting);
    row("the day itself", ClearanceAnswer::Waiting, today, false, ClearanceGap::Waiting);
    row("the day after", ClearanceAnswer::Waiting, today.addDays(-1), false, ClearanceGap::Overdue);
    row("cleared", ClearanceAnswer::Cleared, today.addDays(-9), false, {});
    row("no objection", ClearanceAnswer::NoObjection, today.addDays(-9), false, {});
    row("changes", ClearanceAnswer::Changes, {}, false, ClearanceGap::OpenChanges);
    row("changes, decided", ClearanceAnswer::Changes, {}, true, {});
}

void TestClearing::whatIsOpenDependsOnAnswerAndDay()
{
    QFETCH(int, answer);
    QFETCH(QDate, due);
    QFETCH(bool, settled);
    QFETCH(int, gap);
    Clearance clearance;
    clearance.answer = ClearanceAnswer(answer);
    clearance.due = due;
    if (settled)
        clearance.settledAt = QDateTime(today, QTime(9, 0), Qt::UTC);
    const auto found = gapOf(clearance, today);
    QCOMPARE(found ? int(*found) : -1, gap);
    Session session;
    session.clearances.append(clearance);
    QCOMPARE(openClearances(session, today).size(), gap < 0 ? 0 : 1);
}

void TestClearing::stepsAreJudged_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("hasText");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("code");
    using S = SummaryState;
    const auto row = [](const char *name, S from, S to, bool hasText, bool isOpen,
                        const QString &reason, const char *code) {
        QTest::newRow(name) << int(from) << int(to) << hasText << isOpen << reason
                            << QByteArray(code);
    };
    row("draft of nothing", S::None, S::Draft, false, false, {}, "summary.no-text");
    row("draft", S::None, S::Draft, true, false, {}, "done");
    row("review", S::Draft, S::Review, true, true, {}, "done");
    row("approve, somebody missing", S::Review, S::Approved, true, true, {}, "summary.not-cleared");
    row("approve all the same", S::Review, S::Approved, true, true, u"Phoned"_s, "done");
    row("a blank is no reason", S::Review, S::Approved, true, true, u"  "_s, "summary.not-cleared");
    row("approve", S::Review, S::Approved, true, false, {}, "done");
    row("back", S::Review, S::Draft, true, true, {}, "done");
    row("unlock", S::Approved, S::Review, true, false, {}, "summary.approved");
    row("unlock with a reason", S::Approved, S::Draft, true, false, u"A figure was wrong"_s,
        "done");
    row("stay", S::Approved, S::Approved, true, true, {}, "done");
}

void TestClearing::stepsAreJudged()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, hasText);
    QFETCH(bool, isOpen);
    QFETCH(QString, reason);
    QFETCH(QByteArray, code);
    Session session = written(SummaryState(from));
    if (!hasText)
        session.summary = u" \n"_s;
    if (isOpen)
        session.clearances.append(Clearance());
    QCOMPARE(codeOf(judgeSummaryStep(session, SummaryState(to), reason, today)), code);
}

void TestClearing::stepIsKeptWithWhoAndWhy()
{
    Session session = written(SummaryState::Approved);
    const QDateTime at(today, QTime(9, 0), Qt::UTC);
    takeSummaryStep(session, SummaryState::Draft, at, u"Ann"_s, u" A figure was wrong "_s);
    QCOMPARE(session.summaryState, SummaryState::Draft);
    QCOMPARE(
        session.summarySteps,
        (QList<SummaryStep>{{{}, SummaryState::Draft, at, u"Ann"_s, u"A figure was wrong"_s}}));
    QCOMPARE(nextState(SummaryState::Draft), SummaryState::Review);
    QCOMPARE(nextState(SummaryState::Approved), std::nullopt);
}

void TestClearing::approvedWordsAreLocked()
{
    Session before = written(SummaryState::Approved);
    before.translations = {{{}, u"fr"_s, u"summary"_s, u"Ce qui fut dit."_s}};
    Session after = before;
    after.title = u"Another title"_s;
    after.translations.append({{}, u"fr"_s, u"title"_s, u"Un autre titre"_s});
    QCOMPARE(codeOf(judgeSummaryEdit(before, after)), "done");
    after.summary += u'!';
    QCOMPARE(codeOf(judgeSummaryEdit(before, after)), "summary.approved");
    before.summaryState = SummaryState::Review;
    QCOMPARE(codeOf(judgeSummaryEdit(before, after)), "done");
}

void TestClearing::translationsAreMadeFromApprovedWords()
{
    Session before = written(SummaryState::Approved);
    before.translations = {{{}, u"fr"_s, u"summary"_s, u"Ce qui fut dit."_s}};
    Session after = before;
    after.translations[0].text += u'!';
    after.translations.append({{}, u"es"_s, u"summary"_s, u"Lo que se dijo."_s});
    QCOMPARE(codeOf(judgeSummaryEdit(before, after)), "done");
}

void TestClearing::passagesAreThoseThatNameThem()
{
    const QString text = u"# Opening\n\nMs Élodie Ngo opened it.\n\nNgorongoro is a place.\n\n"
                         "As Ngo said,\nit is late.  \n\n- NGO, twice\n"_s;
    const auto spans = ownPassages(text, u"Élodie Ngo"_s, u"Ngo"_s);
    QCOMPARE(joinedPassages(text, spans),
             u"Ms Élodie Ngo opened it.\n\nAs Ngo said,\nit is late.  \n\n- NGO, twice\n"_s);
    QCOMPARE(joinedPassages(text, ownPassages(text, u"Elodie NGO"_s, {})),
             u"Ms Élodie Ngo opened it."_s);
    QVERIFY(ownPassages(text, u"Somebody Else"_s, {}).isEmpty());
    QVERIFY(ownPassages(text, {}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestClearing)

#include "tst_clearing.moc"
