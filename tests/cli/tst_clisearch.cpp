// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Search from the command line, narrowed.
class TestCliSearch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_program.reset(); }
    void keysThatWereThereFirstStay();
    void optionsNarrow();
    void typedFiltersNarrowToo();
    void hitsSayWhereTheyBelong();
    void wordsAreJudged();

private:
    QList<QJsonObject> hits(const QStringList &words) const;

    std::unique_ptr<Program> m_program;
};

void TestCliSearch::initTestCase()
{
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->makeSample());
}

QList<QJsonObject> TestCliSearch::hits(const QStringList &words) const
{
    QList<QJsonObject> hits;
    const Ran ran = m_program->run(QStringList{u"search"_s} + words + QStringList{u"--json"_s});
    for (const QJsonValue &hit : ran.json().value(u"hits").toArray())
        hits.append(hit.toObject());
    return hits;
}

void TestCliSearch::keysThatWereThereFirstStay()
{
    const auto all = hits({u"climate"_s});
    QVERIFY(all.size() > 5);
    for (const QJsonObject &hit : all) {
        for (const QString &key : {u"kind"_s, u"title"_s, u"context"_s})
            QVERIFY(hit.value(key).isString());
    }
}

void TestCliSearch::optionsNarrow()
{
    const auto kinds = [](const QList<QJsonObject> &found) {
        QSet<QString> all;
        for (const QJsonObject &hit : found)
            all.insert(hit.value(u"kind").toString());
        return all;
    };
    QVERIFY(kinds(hits({u"a"_s})).size() > 5);
    QCOMPARE(kinds(hits({u"a"_s, u"--kind"_s, u"registration"_s})),
             QSet<QString>{u"registration"_s});
    QCOMPARE(hits({u"climate"_s, u"--year"_s, u"1999"_s}).size(), 0);
    const auto ofTheYear = hits({u"a"_s, u"--year"_s, u"2024"_s});
    QVERIFY(!ofTheYear.isEmpty());
    for (const QJsonObject &hit : ofTheYear)
        QCOMPARE(hit.value(u"year").toInt(), 2024);
    const auto registered = hits({u"a"_s, u"--audience"_s, u"registered"_s});
    QVERIFY(!registered.isEmpty());
    for (const QJsonObject &hit : registered)
        QCOMPARE(hit.value(u"audience").toString(), u"registered");
}

void TestCliSearch::typedFiltersNarrowToo()
{
    QCOMPARE(hits({u"climate kind:session year:2024"_s}),
             hits({u"climate"_s, u"--kind"_s, u"session"_s, u"--year"_s, u"2024"_s}));
    QCOMPARE(hits({u"kind:fish climate"_s}).size(), 0); // a word like others
}

void TestCliSearch::hitsSayWhereTheyBelong()
{
    const auto notes = hits({u"a"_s, u"--kind"_s, u"note"_s});
    QVERIFY(!notes.isEmpty());
    for (const QJsonObject &hit : notes) {
        QVERIFY(hit.value(u"session").toInt() > 0);
        QVERIFY(!hit.value(u"session_title").toString().isEmpty());
    }
    for (const QJsonObject &hit : hits({u"a"_s, u"--kind"_s, u"registration"_s}))
        QVERIFY(!hit.value(u"state").toString().isEmpty());
    const Ran shown = m_program->run({u"search"_s, u"climate"_s, u"--kind"_s, u"note"_s});
    QVERIFY(shown.out.contains("· Session 1, Dialogue with NGOs"));
}

void TestCliSearch::wordsAreJudged()
{
    for (const QStringList &words :
         {QStringList{u"--kind"_s, u"fish"_s}, QStringList{u"--year"_s, u"soon"_s},
          QStringList{u"--audience"_s, u"everybody"_s}}) {
        const Ran ran = m_program->run(QStringList{u"search"_s, u"x"_s} + words);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.err.contains(words.first().toUtf8()));
    }
}

QTEST_GUILESS_MAIN(TestCliSearch)

#include "tst_clisearch.moc"
