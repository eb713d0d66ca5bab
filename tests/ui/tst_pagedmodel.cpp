// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lists.h"
#include "ui/widgets/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// A list of which only the pages that are seen are asked for.
class TestPagedModel final : public QObject
{
    Q_OBJECT

private slots:
    void asksForNothingUnseen();
    void asksForAPageOnce();
    void lastRowIsThere();
    void sameIdsKeepTheIndexes();
    void otherIdsAreOtherRows();
    void rowsThatAreGoneAreDashes();
    void failureIsToldAndNoEmptyList();

private:
    using Model = PagedModel<PersonRow>;

    Result<QList<PersonRow>> fetch(const QList<PersonId> &ids)
    {
        m_fetches.append(ids.first());
        if (m_fails)
            return failure(ErrorKind::Storage, "file.busy");
        QList<PersonRow> rows;
        for (const PersonId id : ids) {
            PersonRow row;
            row.id = id;
            row.name = u"Person %1"_s.arg(id.value());
            if (!m_gone.contains(id))
                rows.append(row);
        }
        return rows;
    }

    std::unique_ptr<Model> model(int count)
    {
        m_fetches.clear();
        m_gone.clear();
        m_fails = false;
        m_failures = 0;
        auto model = std::make_unique<Model>(
            QList<Column<PersonRow>>{{u"Name"_s, [](const PersonRow &row) { return row.name; }},
                                     {u"E-mail"_s, [](const PersonRow &row) { return row.email; }}},
            [this](const QList<PersonId> &ids) { return fetch(ids); },
            [this](const Error &) { ++m_failures; });
        model->setIds(ids(1, count));
        return model;
    }

    static QList<PersonId> ids(int first, int last)
    {
        QList<PersonId> ids;
        for (int id = first; id <= last; ++id)
            ids.append(PersonId(id));
        return ids;
    }

    static QString textAt(const Model &model, int row)
    {
        return model.index(row, 0).data().toString();
    }

    QList<PersonId> m_fetches; ///< the first id of each
    QSet<PersonId> m_gone;
    bool m_fails = false;
    int m_failures = 0;
};

void TestPagedModel::asksForNothingUnseen()
{
    const auto people = model(20000);
    QCOMPARE(people->rowCount(), 20000);
    QCOMPARE(people->columnCount(), 2);
    QVERIFY(m_fetches.isEmpty());
}

void TestPagedModel::asksForAPageOnce()
{
    const auto people = model(20000);
    for (int row = 0; row < Model::pageSize; ++row)
        QCOMPARE(textAt(*people, row), u"Person %1"_s.arg(row + 1));
    QCOMPARE(m_fetches, QList{PersonId(1)});
    QCOMPARE(textAt(*people, Model::pageSize), u"Person %1"_s.arg(Model::pageSize + 1));
    QCOMPARE(m_fetches.size(), 2);
}

void TestPagedModel::lastRowIsThere()
{
    const auto people = model(20000);
    QCOMPARE(textAt(*people, 19999), u"Person 20000"_s);
    QCOMPARE(m_fetches.size(), 1);
    QCOMPARE(people->rowOf(PersonId(20000)), 19999);
    QCOMPARE(people->rowOf(PersonId(20001)), -1);
}

void TestPagedModel::sameIdsKeepTheIndexes()
{
    const auto people = model(300);
    QAbstractItemModelTester tester(people.get(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex kept(people->index(200, 0));
    QSignalSpy changes(people.get(), &QAbstractItemModel::dataChanged);
    people->setIds(ids(1, 300));
    QCOMPARE(changes.size(), 1);
    QVERIFY(kept.isValid());
    m_fetches.clear();
    QCOMPARE(kept.data().toString(), u"Person 201"_s);
    QCOMPARE(m_fetches.size(), 1); // asked for anew
}

void TestPagedModel::otherIdsAreOtherRows()
{
    const auto people = model(300);
    QAbstractItemModelTester tester(people.get(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    people->setIds(ids(101, 110));
    QCOMPARE(people->rowCount(), 10);
    QCOMPARE(textAt(*people, 9), u"Person 110"_s);
    people->setIds({});
    QCOMPARE(people->rowCount(), 0);
}

void TestPagedModel::rowsThatAreGoneAreDashes()
{
    const auto people = model(10);
    m_gone = {PersonId(3)};
    QCOMPARE(textAt(*people, 2), QString(QChar(0x2013)));
    QCOMPARE(textAt(*people, 3), u"Person 4"_s);
    QCOMPARE(textAt(*people, 9), u"Person 10"_s);
    QCOMPARE(m_failures, 0);
}

void TestPagedModel::failureIsToldAndNoEmptyList()
{
    const auto people = model(10);
    m_fails = true;
    QCOMPARE(textAt(*people, 2), QString(QChar(0x2013)));
    QCOMPARE(textAt(*people, 4), QString(QChar(0x2013)));
    QCOMPARE(people->rowCount(), 10);
    QCOMPARE(m_failures, 1); // not once a cell
}

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
