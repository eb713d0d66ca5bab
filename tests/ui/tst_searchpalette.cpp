// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/shell/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// Search over everything, narrowed.
class TestSearchPalette final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void chipsTellHowManyThereAreAndNarrow();
    void yearAndAudienceNarrow();
    void filtersAreTyped();
    void restIsShownOnDemand();
    void focusGoesRoundInside();
    void escapeClosesFromAnyControl();
    void onlyTheWordsAreRemembered();
    void wordsThatWereMeantAreMarked();
    void emptyStatesAreWords();

private:
    void type(const QString &text);
    QStringList headings() const;
    QToolButton *chip(const QString &word) const
    {
        return m_bench->find<QToolButton>(word + u"SearchChip"_s);
    }
    QString message() const { return m_bench->find<QLabel>(u"searchMessage"_s)->text(); }

    std::unique_ptr<WindowBench> m_bench;
    QLineEdit *m_edit = nullptr;
    QListView *m_hits = nullptr;
};

void TestSearchPalette::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    m_bench->goToPage(u"Sessions"_s);
    m_edit = m_bench->find<QLineEdit>(u"searchEdit"_s);
    m_hits = m_bench->find<QListView>(u"hitList"_s);
    new QAbstractItemModelTester(m_hits->model(),
                                 QAbstractItemModelTester::FailureReportingMode::Fatal, m_hits);
    QTest::keyClick(m_bench->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_edit->hasFocus());
}

/// What is typed is searched for at once, as Enter would, but nothing is chosen.
void TestSearchPalette::type(const QString &text)
{
    const QString before = message();
    m_edit->setText(text);
    QTRY_VERIFY(message() != before);
}

QStringList TestSearchPalette::headings() const
{
    QStringList all;
    for (int row = 0; row < m_hits->model()->rowCount(); ++row) {
        const QModelIndex index = m_hits->model()->index(row, 0);
        if (index.data(SearchModel::IsHeadingRole).toBool())
            all.append(index.data().toString().section(u' ', 0, 0));
    }
    return all;
}

void TestSearchPalette::chipsTellHowManyThereAreAndNarrow()
{
    type(u"climate"_s);
    QVERIFY(headings().size() > 2);
    QVERIFY(chip(u"all"_s)->isChecked());
    QVERIFY(chip(u"session"_s)->isVisible());
    const QString notes = chip(u"note"_s)->text();
    QVERIFY(notes.section(u' ', 1).toInt() > 0);
    chip(u"session"_s)->click();
    QCOMPARE(headings(), QStringList{u"Sessions"_s});
    QVERIFY(chip(u"session"_s)->isChecked());
    QVERIFY(!chip(u"all"_s)->isChecked());
    QCOMPARE(chip(u"note"_s)->text(), notes); // how many there are of others is still told
    chip(u"session"_s)->click(); // takes it off
    QVERIFY(headings().size() > 2);
    chip(u"note"_s)->click();
    chip(u"all"_s)->click();
    QVERIFY(headings().size() > 2);
}

void TestSearchPalette::yearAndAudienceNarrow()
{
    type(u"climate"_s);
    auto *year = m_bench->find<QComboBox>(u"searchYearBox"_s);
    auto *audience = m_bench->find<QComboBox>(u"searchAudienceBox"_s);
    QCOMPARE(year->itemText(1), u"2024"_s);
    QVERIFY(headings().contains(u"Organizations"_s) || headings().contains(u"People"_s));
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Down);
    QVERIFY(!headings().contains(u"Organizations"_s));
    QVERIFY(!headings().contains(u"People"_s));
    QVERIFY(headings().contains(u"Sessions"_s));
    QVERIFY(message().contains(u"no year"_s));
    audience->setFocus();
    QTest::keyClick(audience, Qt::Key_End);
    QCOMPARE(audience->currentText(), u"Internal"_s);
    QVERIFY(!headings().contains(u"Series"_s));
}

void TestSearchPalette::filtersAreTyped()
{
    type(u"climate kind:note"_s);
    QCOMPARE(headings(), QStringList{u"Notes"_s});
    QVERIFY(chip(u"note"_s)->isChecked());
    type(u"climate year:2024"_s);
    QCOMPARE(m_bench->find<QComboBox>(u"searchYearBox"_s)->currentText(), u"2024"_s);
    type(u"climate kind:fish"_s);
    QVERIFY(message().contains(u"kind:fish"_s));
    QVERIFY(headings().size() > 2);
    type(u"climate year:1999"_s);
    QCOMPARE(headings(), QStringList());
    QVERIFY(message().contains(u"Take a filter off"_s));
}

void TestSearchPalette::restIsShownOnDemand()
{
    type(u"a"_s);
    const QAbstractItemModel *model = m_hits->model();
    int rest = 0;
    while (rest < model->rowCount()
           && !model->index(rest, 0).data(SearchModel::IsRestRole).toBool())
        ++rest;
    QVERIFY(rest < model->rowCount());
    while (m_hits->currentIndex().row() < rest)
        QTest::keyClick(m_edit, Qt::Key_Down);
    const int before = model->rowCount();
    QTest::keyClick(m_edit, Qt::Key_Return);
    QVERIFY(m_edit->hasFocus());
    QCOMPARE(headings().size(), 1);
    QVERIFY(!chip(u"all"_s)->isChecked());
    QVERIFY(model->rowCount() > 6);
    QVERIFY(before > 0);
}

void TestSearchPalette::focusGoesRoundInside()
{
    type(u"climate"_s);
    const auto *palette = m_bench->find<QWidget>(u"searchPalette"_s);
    QSet<QString> visited;
    for (int i = 0; i < 30; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(palette->isVisible());
        QVERIFY(palette->isAncestorOf(QApplication::focusWidget()));
        visited.insert(QApplication::focusWidget()->objectName());
    }
    for (const QString &name : {u"searchEdit"_s, u"searchYearBox"_s, u"searchAudienceBox"_s,
                                u"allSearchChip"_s, u"sessionSearchChip"_s})
        QVERIFY2(visited.contains(name), qPrintable(name));
    for (const QString &name : visited)
        QVERIFY2(m_bench->find<QWidget>(name)->accessibleName().size() > 0
                     || m_bench->find<QAbstractButton>(name)->text().size() > 0,
                 qPrintable(name));
}

void TestSearchPalette::escapeClosesFromAnyControl()
{
    type(u"climate"_s);
    chip(u"session"_s)->setFocus();
    QTest::keyClick(chip(u"session"_s), Qt::Key_Escape);
    QVERIFY(!m_bench->find<QWidget>(u"searchPalette"_s)->isVisible());
}

void TestSearchPalette::onlyTheWordsAreRemembered()
{
    type(u"climate"_s);
    chip(u"session"_s)->click();
    auto *year = m_bench->find<QComboBox>(u"searchYearBox"_s);
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Down);
    QCOMPARE(year->currentText(), u"2024"_s);
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QTest::keyClick(m_bench->window.get(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_edit->hasFocus());
    QCOMPARE(m_edit->text(), u"climate"_s);
    QVERIFY(chip(u"all"_s)->isChecked());
    QCOMPARE(year->currentIndex(), 0);
    QVERIFY(headings().size() > 2);
}

void TestSearchPalette::wordsThatWereMeantAreMarked()
{
    type(u"strategic"_s);
    const QModelIndex index = m_hits->currentIndex();
    const auto marks = index.data(SearchModel::TitleMarksRole).value<QList<TextRange>>();
    QVERIFY(!marks.isEmpty());
    QCOMPARE(index.data().toString().mid(marks.first().from, marks.first().length).toLower(),
             u"strategic"_s);
    type(u"strategic kind:note"_s);
    for (int row = 1; row < m_hits->model()->rowCount(); ++row) {
        const QModelIndex note = m_hits->model()->index(row, 0);
        const QString context = note.data(SearchModel::ContextRole).toString();
        QVERIFY(context.startsWith(u"Session "_s));
        for (const TextRange &mark :
             note.data(SearchModel::ContextMarksRole).value<QList<TextRange>>())
            QCOMPARE(context.mid(mark.from, mark.length).toLower(), u"strategic"_s);
    }
}

void TestSearchPalette::emptyStatesAreWords()
{
    QVERIFY(message().contains(u"Type to search"_s));
    QVERIFY(!m_hits->isVisible());
    type(u"climate"_s);
    QVERIFY(m_hits->isVisible());
    QVERIFY(m_hits->viewport()->rect().contains(
        m_hits->visualRect(m_hits->model()->index(0, 0)))); // the heading, too
    type(u"zzzzzz"_s);
    QCOMPARE(message(), u"Nothing holds “zzzzzz”."_s);
    QCOMPARE(m_hits->model()->rowCount(), 0);
}

QTEST_MAIN(TestSearchPalette)

#include "tst_searchpalette.moc"
