// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/series/newseriesdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace convenor;
using namespace convenor::bench;

/// A new series is made from the sample's through the window.
class TestNewSeriesDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void isReachedFromEveryPlace_data();
    void isReachedFromEveryPlace();
    void aYearOnIsProposed();
    void titleFollowsTheStartUntilItIsTyped();
    void wrongDatesAreToldBesideTheField_data();
    void wrongDatesAreToldBesideTheField();
    void oldStandsBesideNew();
    void placeIsRewordedWhenTicked();
    void allPlacesButLinksAreReworded();
    void yearsAreCorrectedInTheirCell();
    void wrongYearsAreRefusedInWords();
    void tickedSessionTakesTheActionPoints();
    void summaryTellsAndMakes();
    void keyboardGoesAllTheWay();
    void cancelMakesNothing();
    void changedMeanwhileIsLookedThroughAgain();
    void otherSeriesIsChosen();
    void closesWithTheFile();
    void emptyFileIsToldInWords();
    void readOnlyOffersNothing();

private:
    enum { What, Was, WillBe, ToKnow };

    void begin() { m_bench->trigger(u"newSeriesAction"_s); }
    NewSeriesDialog *dialog() const { return m_bench->window->findChild<NewSeriesDialog *>(); }
    template <class W>
    W *find(const QString &name) const
    {
        W *widget = dialog()->findChild<W *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
    }
    void next() { find<QPushButton>(u"nextButton"_s)->click(); }
    QTreeWidgetItem *row(const QString &path) const;
    QTreeWidgetItem *rowLike(const QString &what, int nth = 0) const;
    QList<SeriesRow> all() const { return Programme(m_bench->workspace()).allSeries().value(); }
    Series made() const { return Programme(m_bench->workspace()).series(all().first().id).value(); }
    SeriesId sample() const { return all().last().id; }

    std::unique_ptr<WindowBench> m_bench;
};

void TestNewSeriesDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
}

QTreeWidgetItem *TestNewSeriesDialog::row(const QString &path) const
{
    for (QTreeWidgetItemIterator each(find<QTreeWidget>(u"carriedTree"_s)); *each; ++each) {
        if ((*each)->data(What, Qt::UserRole).toString() == path)
            return *each;
    }
    return nullptr;
}

QTreeWidgetItem *TestNewSeriesDialog::rowLike(const QString &what, int nth) const
{
    for (QTreeWidgetItemIterator each(find<QTreeWidget>(u"carriedTree"_s)); *each; ++each) {
        if ((*each)->text(What).contains(what) && nth-- == 0)
            return *each;
    }
    return nullptr;
}

void TestNewSeriesDialog::isReachedFromEveryPlace_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("menu") << QString();
    QTest::newRow("chooser") << u"newSeriesButton"_s;
    QTest::newRow("page") << u"seriesFromThisButton"_s;
}

void TestNewSeriesDialog::isReachedFromEveryPlace()
{
    QFETCH(QString, button);
    if (button.isEmpty()) {
        begin();
    } else {
        m_bench->goToPage(u"Series"_s);
        m_bench->find<QAbstractButton>(button)->click();
    }
    QVERIFY(dialog());
    next();
    next();
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(all().size(), 2);
    QCOMPARE(m_bench->find<QComboBox>(u"seriesBox"_s)->currentText(), made().title);
    QCOMPARE(m_bench->currentPage(), u"Series"_s);
    QVERIFY(m_bench->find<QWidget>(u"toastBar"_s)->isVisible());
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(all().size(), 1);
}

void TestNewSeriesDialog::aYearOnIsProposed()
{
    begin();
    QCOMPARE(find<QLineEdit>(u"newTitleEdit"_s)->text(),
             u"2025 UNHCR Online Consultations with NGOs"_s);
    QCOMPARE(find<QLineEdit>(u"newStartEdit"_s)->text(), u"2025-02-20"_s);
    QCOMPARE(find<QLineEdit>(u"newEndEdit"_s)->text(), u"2025-11-29"_s);
    QCOMPARE(find<QLineEdit>(u"newKeyEdit"_s)->text(), u"online-2025"_s);
    QVERIFY(find<QLabel>(u"sourceFacts"_s)->text().contains(u"20 Feb 2024"_s));
    QVERIFY(find<QLabel>(u"offsetLabel"_s)->text().startsWith(u"Begins a year later"_s));
    QVERIFY(find<QPushButton>(u"nextButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"backButton"_s)->isEnabled());
}

void TestNewSeriesDialog::titleFollowsTheStartUntilItIsTyped()
{
    begin();
    type(u"newStartEdit"_s, u"2026-03-02"_s);
    QCOMPARE(find<QLineEdit>(u"newTitleEdit"_s)->text(),
             u"2026 UNHCR Online Consultations with NGOs"_s);
    QCOMPARE(find<QLineEdit>(u"newEndEdit"_s)->text(), u"2026-12-09"_s);
    type(u"newTitleEdit"_s, u"Regional meeting"_s);
    type(u"newStartEdit"_s, u"2025-02-20"_s);
    QCOMPARE(find<QLineEdit>(u"newTitleEdit"_s)->text(), u"Regional meeting"_s);
    QCOMPARE(find<QLineEdit>(u"newEndEdit"_s)->text(), u"2025-11-29"_s);
}

void TestNewSeriesDialog::wrongDatesAreToldBesideTheField_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("year 0") << u"newStart"_s << u"0000-01-01"_s << u"0000-01-01"_s;
    QTest::newRow("no leap year") << u"newStart"_s << u"2025-02-29"_s << u"2025-02-29"_s;
    QTest::newRow("words") << u"newEnd"_s << u"soon"_s << u"soon"_s;
    QTest::newRow("before the start") << u"newEnd"_s << u"2025-02-19"_s << u"before it starts"_s;
    QTest::newRow("id taken") << u"newKey"_s << u"online-2024"_s << u"another series has"_s;
    QTest::newRow("no title") << u"newTitle"_s << u""_s << u"needs a title"_s;
}

void TestNewSeriesDialog::wrongDatesAreToldBesideTheField()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, says);
    begin();
    type(name + u"Edit"_s, text);
    const auto *message = find<QLabel>(name + u"Message"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(says, Qt::CaseInsensitive), qPrintable(message->text()));
    QVERIFY(!find<QPushButton>(u"nextButton"_s)->isEnabled());
    QCOMPARE(find<QLineEdit>(name + u"Edit"_s)->accessibleDescription(), message->text());
}

void TestNewSeriesDialog::oldStandsBesideNew()
{
    begin();
    next();
    const auto *keep = row(u"keep_personal_data_until"_s);
    QVERIFY(keep);
    QCOMPARE(keep->text(Was), u"2026-02-28"_s);
    QCOMPARE(keep->text(WillBe), u"2027-02-28"_s);
    const auto *years = rowLike(u"Years of the rule"_s);
    QVERIFY(years);
    QCOMPARE(years->text(Was), u"2023, 2024"_s);
    QCOMPARE(years->text(WillBe), u"2024, 2025"_s);
    QCOMPARE(years->checkState(What), Qt::Checked);
    QCOMPARE(row(u"form"_s)->text(Was), u"Online"_s);
    auto *introduction = row(u"introduction"_s);
    QVERIFY(introduction);
    find<QTreeWidget>(u"carriedTree"_s)->setCurrentItem(introduction);
    const QString whole = Programme(m_bench->workspace()).series(sample())->introduction;
    QCOMPARE(find<QPlainTextEdit>(u"carriedWas"_s)->toPlainText(), whole);
    QCOMPARE(find<QPlainTextEdit>(u"carriedWillBe"_s)->toPlainText(), whole);
    const auto *evidence = rowLike(u"Evidence that lapses"_s);
    QVERIFY(evidence && evidence->childCount() > 10);
    QVERIFY(evidence->text(WillBe).endsWith(u"13"_s));
    QVERIFY(evidence->child(0)->text(ToKnow).contains(u"31 Dec 2024"_s));
    QVERIFY(rowLike(u"People, organizations"_s));
}

void TestNewSeriesDialog::placeIsRewordedWhenTicked()
{
    begin();
    next();
    auto *place = row(u"introduction"_s)->child(0);
    QCOMPARE(place->text(Was), u"2024"_s);
    QCOMPARE(place->text(WillBe), u"2025"_s);
    QCOMPARE(place->checkState(What), Qt::Unchecked);
    QVERIFY(place->text(ToKnow).startsWith(u"Look: "_s));
    QVERIFY(!place->icon(ToKnow).isNull() || QIcon::themeName().isEmpty());
    find<QTreeWidget>(u"carriedTree"_s)->setCurrentItem(place);
    place->setCheckState(What, Qt::Checked);
    QTRY_VERIFY(find<QPlainTextEdit>(u"carriedWillBe"_s)
                    ->toPlainText()
                    .startsWith(u"Through 2025, UNHCR"_s));
    QVERIFY(
        find<QPlainTextEdit>(u"carriedWas"_s)->toPlainText().startsWith(u"Through 2024, UNHCR"_s));
    next();
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    QVERIFY(made().introduction.startsWith(u"Through 2025, UNHCR"_s));
    QVERIFY(made().objectives.contains(u"revised in 2023"_s));
}

void TestNewSeriesDialog::allPlacesButLinksAreReworded()
{
    const QString link = u" See https://example.org/2024/page."_s;
    Programme(m_bench->workspace()).editSeries(sample(), "observers", [&](Series &series) {
        series.observers += link;
    });
    begin();
    next();
    find<QPushButton>(u"allPlacesButton"_s)->click();
    next();
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    QCOMPARE(all().size(), 2);
    QVERIFY(!made().introduction.contains(u"2024"_s));
    QVERIFY(made().objectives.contains(u"revised in 2024, or will be in 2025"_s));
    QVERIFY(made().introduction.contains(u"2020"_s));
    QVERIFY(made().observers.endsWith(link));
}

void TestNewSeriesDialog::yearsAreCorrectedInTheirCell()
{
    begin();
    next();
    rowLike(u"Years of the rule"_s)->setText(WillBe, u"2025"_s);
    next();
    const auto *summary = find<QPlainTextEdit>(u"newSeriesSummary"_s);
    QTRY_VERIFY(summary->toPlainText().contains(u"those of 2025 instead of 2023, 2024"_s));
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    QCOMPARE(made().criteria.first().rule.years, QList{2025});
}

void TestNewSeriesDialog::wrongYearsAreRefusedInWords()
{
    begin();
    next();
    rowLike(u"Years of the rule"_s)->setText(WillBe, u"next"_s);
    QTRY_VERIFY(!find<QPushButton>(u"nextButton"_s)->isEnabled());
    QVERIFY(find<QLabel>(u"newSeriesMessage"_s)->text().contains(u"are no years"_s));
    rowLike(u"Years of the rule"_s)->setText(WillBe, u"2025/2026"_s);
    QTRY_VERIFY(find<QPushButton>(u"nextButton"_s)->isEnabled());
    QCOMPARE(find<QLabel>(u"newSeriesMessage"_s)->text(), QString());
}

void TestNewSeriesDialog::tickedSessionTakesTheActionPoints()
{
    begin();
    next();
    QVERIFY(row(u"follow-up"_s));
    auto *session = rowLike(u"Session 3"_s);
    QVERIFY(session && session->childCount() > 0);
    session->setCheckState(What, Qt::Checked);
    QTRY_VERIFY(!row(u"follow-up"_s));
    session = rowLike(u"Session 3"_s);
    QCOMPARE(session->checkState(What), Qt::Checked);
    int member = 0; // behind its translations
    while (session->child(member)->text(What).startsWith(u"In "_s))
        ++member;
    session->child(member)->setCheckState(What, Qt::Checked);
    next();
    const auto *summary = find<QPlainTextEdit>(u"newSeriesSummary"_s);
    QTRY_VERIFY(summary->toPlainText().contains(u"teams: 1."_s));
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    const auto sessions = Programme(m_bench->workspace()).sessions(made().id).value();
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions[0].status, SessionStatus::Idea);
    QCOMPARE(Programme(m_bench->workspace()).session(sessions[0].id)->team.size(), 1);
}

void TestNewSeriesDialog::summaryTellsAndMakes()
{
    begin();
    next();
    next();
    const QString text = find<QPlainTextEdit>(u"newSeriesSummary"_s)->toPlainText();
    for (const QString &words :
         {u"2025 UNHCR Online Consultations with NGOs, 20 Feb 2025 – 29 Nov 2025"_s,
          u"asked for evidence again: 13."_s, u"action points that go on: 12."_s,
          u"those of 2024, 2025 instead of 2023, 2024"_s, u"kept until 28 Feb 2027"_s,
          u"To look at"_s, u"Introduction, “Through [2024]"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
    QVERIFY(find<QPushButton>(u"makeSeriesButton"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"nextButton"_s)->isVisible());
    find<QPushButton>(u"backButton"_s)->click();
    QVERIFY(find<QTreeWidget>(u"carriedTree"_s)->isVisible());
}

void TestNewSeriesDialog::keyboardGoesAllTheWay()
{
    begin();
    dialog()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    auto *title = find<QLineEdit>(u"newTitleEdit"_s);
    QTRY_VERIFY(title->hasFocus());
    QTest::keyClick(title, Qt::Key_Return);
    auto *tree = find<QTreeWidget>(u"carriedTree"_s);
    QTRY_VERIFY(tree->hasFocus());
    tree->setCurrentItem(row(u"introduction"_s)->child(0));
    QTest::keyClick(tree, Qt::Key_Space);
    QTRY_COMPARE(row(u"introduction"_s)->child(0)->checkState(What), Qt::Checked);
    tree->setCurrentItem(rowLike(u"Years of the rule"_s), WillBe);
    QTest::keyClick(tree, Qt::Key_F2);
    auto *editor = tree->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"2026"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(tree->hasFocus());
    QTRY_COMPARE(rowLike(u"Years of the rule"_s)->text(WillBe), u"2026"_s);
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_VERIFY(find<QPlainTextEdit>(u"newSeriesSummary"_s)->hasFocus());
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QCOMPARE(made().criteria.first().rule.years, QList{2026});
    QVERIFY(made().introduction.startsWith(u"Through 2025"_s));
}

void TestNewSeriesDialog::cancelMakesNothing()
{
    begin();
    next();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(all().size(), 1);
}

void TestNewSeriesDialog::changedMeanwhileIsLookedThroughAgain()
{
    begin();
    type(u"newTitleEdit"_s, u"Another"_s);
    next();
    next();
    Programme(m_bench->workspace()).editSeries(sample(), "introduction", [](Series &series) {
        series.introduction = u"Rewritten."_s;
    });
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    QVERIFY(dialog());
    QCOMPARE(all().size(), 1);
    QVERIFY(find<QTreeWidget>(u"carriedTree"_s)->isVisible());
    QVERIFY(find<QLabel>(u"newSeriesMessage"_s)->text().contains(u"was changed since"_s));
    QCOMPARE(row(u"introduction"_s)->text(Was), u"Rewritten."_s);
    next();
    find<QPushButton>(u"makeSeriesButton"_s)->click();
    QCOMPARE(made().title, u"Another"_s);
    QCOMPARE(made().introduction, u"Rewritten."_s);
}

void TestNewSeriesDialog::otherSeriesIsChosen()
{
    Series bare;
    bare.title = u"Without dates"_s;
    Programme(m_bench->workspace()).addSeries(bare);
    begin();
    auto *source = find<QComboBox>(u"sourceBox"_s);
    source->setCurrentIndex(source->findText(bare.title));
    QCOMPARE(find<QLineEdit>(u"newTitleEdit"_s)->text(), bare.title);
    QCOMPARE(find<QLineEdit>(u"newStartEdit"_s)->text(), QString());
    QVERIFY(find<QLabel>(u"offsetLabel"_s)->text().startsWith(u"Without the start"_s));
    QVERIFY(find<QPushButton>(u"nextButton"_s)->isEnabled());
    next();
    QVERIFY(!row(u"introduction"_s));
}

void TestNewSeriesDialog::closesWithTheFile()
{
    begin();
    QVERIFY(dialog());
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!dialog());
    QVERIFY(!m_bench->find<QAction>(u"newSeriesAction"_s)->isEnabled());
}

void TestNewSeriesDialog::emptyFileIsToldInWords()
{
    Programme(m_bench->workspace()).removeSeries(sample());
    QVERIFY(!m_bench->find<QToolButton>(u"newSeriesButton"_s)->isEnabled());
    begin();
    QVERIFY(!dialog());
    QVERIFY(m_bench->find<QWidget>(u"noticeBar"_s)->isVisible());
}

void TestNewSeriesDialog::readOnlyOffersNothing()
{
    m_bench->window.reset();
    m_bench->open({{}, true, true});
    QVERIFY(!m_bench->find<QAction>(u"newSeriesAction"_s)->isEnabled());
    QVERIFY(!m_bench->find<QToolButton>(u"newSeriesButton"_s)->isEnabled());
    m_bench->goToPage(u"Series"_s);
    QVERIFY(!m_bench->find<QPushButton>(u"seriesFromThisButton"_s)->isVisible());
}

QTEST_MAIN(TestNewSeriesDialog)
#include "tst_newseriesdialog.moc"
