// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/summary/summarytext.h"
#include "ui/translations/translationswindow.h"
#include "usecases/translations.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// Texts beside their translations, over the sample, which has most of its texts in French too.
class TestTranslationsWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void listSaysWhatIsThereAndMissing();
    void spacesThatDoNotBreakStay();
    void translationCommitsWhenItIsLeft();
    void whatIsTypedIsKeptByClosing();
    void whatIsTypedIsKeptWithTheFile();
    void titleIsOneLine();
    void nextMissingIsAKeyAway();
    void missingAloneIsShown();
    void arabicRunsFromTheRight();
    void unsavedTextIsNeverOverwritten();
    void undoIsSeen();
    void aFindingLeadsToTheTextInItsLanguage();
    void pagesLeadToTheirTexts();
    void everythingHasAName();
    void readOnlyFileIsOnlyRead();

private:
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    TranslationsWindow *window() const { return find<TranslationsWindow>(u"translationsWindow"_s); }
    QTreeWidget *list() const { return find<QTreeWidget>(u"textList"_s); }
    SummaryText *editor() const { return window()->findChild<SummaryText *>(u"translationEdit"_s); }
    QString title() const { return find<QLabel>(u"translationTitle"_s)->text(); }
    QTreeWidgetItem *item(const QString &group, const QString &text) const;
    void choose(const QString &group, const QString &text) const
    {
        list()->setCurrentItem(item(group, text));
    }
    void into(const QString &language) const
    {
        auto *box = find<QComboBox>(u"translationLanguage"_s);
        const int at = box->findData(language);
        QVERIFY(at >= 0);
        box->setCurrentIndex(at);
        emit box->activated(at);
    }
    /// The cursor in the editor, as a person has it.
    void write() const
    {
        window()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), window());
        editor()->setFocus();
        QTRY_VERIFY(editor()->hasFocus());
    }
    SeriesId series() const { return Programme(m_bench->workspace()).seriesByKey({})->id; }
    QString stored(const QByteArray &field, const QString &language) const;

    std::unique_ptr<WindowBench> m_bench;
};

void TestTranslationsWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    m_bench->trigger(u"translationsAction"_s);
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

QTreeWidgetItem *TestTranslationsWindow::item(const QString &group, const QString &text) const
{
    for (int i = 0; i < list()->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = list()->topLevelItem(i);
        if (!top->text(0).startsWith(group))
            continue;
        for (int j = 0; j < top->childCount(); ++j) {
            if (top->child(j)->text(0).startsWith(text))
                return top->child(j);
        }
    }
    qFatal("no %s in %s", qPrintable(text), qPrintable(group));
}

/// Of the series itself.
QString TestTranslationsWindow::stored(const QByteArray &field, const QString &language) const
{
    return translated(Programme(m_bench->workspace()).series(series())->translations, language,
                      QString::fromLatin1(field));
}

void TestTranslationsWindow::listSaysWhatIsThereAndMissing()
{
    QCOMPARE(list()->headerItem()->text(1), u"FR"_s);
    QCOMPARE(item(u"The series"_s, u"Title"_s)->text(1), u"there"_s);
    QCOMPARE(item(u"The series"_s, u"Title"_s)->text(2), u"missing"_s);
    QCOMPARE(item(u"Session 1"_s, u"Summary"_s)->text(1), u"there"_s);
    const auto texts = *Translations(m_bench->workspace()).texts(series());
    const LanguageCount count = countOf(texts.texts, u"fr"_s);
    QVERIFY(count.there > 0);
    QCOMPARE(find<QComboBox>(u"translationLanguage"_s)->itemText(0),
             u"French: %1 of %2"_s.arg(count.there).arg(count.of));
    choose(u"The series"_s, u"Introduction"_s);
    QCOMPARE(find<QPlainTextEdit>(u"originalText"_s)->toPlainText(),
             Programme(m_bench->workspace()).series(series())->introduction);
    // French has spaces that do not break, which an editor shows and keeps.
    const QString french = stored("introduction", u"fr"_s);
    QCOMPARE(editor()->toPlainText(), QString(french).replace(QChar::Nbsp, u' '));
}

void TestTranslationsWindow::spacesThatDoNotBreakStay()
{
    const QString french = u"Pour qui\u00a0? Pour tous"_s;
    QVERIFY(Translations(m_bench->workspace())
                .set({Kind::Series, series().value(), {}, "introduction"}, u"fr"_s, french));
    into(u"fr"_s);
    choose(u"The series"_s, u"Introduction"_s);
    write();
    QTest::keyClick(editor(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(editor(), u"."_s);
    choose(u"The series"_s, u"Title"_s);
    QCOMPARE(stored("introduction", u"fr"_s), french + u'.');
}

void TestTranslationsWindow::translationCommitsWhenItIsLeft()
{
    into(u"es"_s);
    choose(u"The series"_s, u"Introduction"_s);
    write();
    QTest::keyClicks(editor(), u"Bienvenidos"_s);
    QCOMPARE(stored("introduction", u"es"_s), QString());
    find<QCheckBox>(u"missingOnlyCheck"_s)->setFocus();
    QTRY_COMPARE(stored("introduction", u"es"_s), u"Bienvenidos"_s);
    QCOMPARE(item(u"The series"_s, u"Introduction"_s)->text(2), u"there"_s);
    // Another text is left for, and the first is kept.
    write();
    QTest::keyClicks(editor(), u"!"_s);
    choose(u"The series"_s, u"Title"_s);
    QVERIFY(stored("introduction", u"es"_s).contains(u'!'));
    QCOMPARE(editor()->toPlainText(), QString());
    // Emptied, there is none.
    choose(u"The series"_s, u"Introduction"_s);
    editor()->selectAll();
    QTest::keyClick(editor(), Qt::Key_Delete);
    choose(u"The series"_s, u"Title"_s);
    QCOMPARE(item(u"The series"_s, u"Introduction"_s)->text(2), u"missing"_s);
}

void TestTranslationsWindow::whatIsTypedIsKeptByClosing()
{
    into(u"ar"_s);
    choose(u"The series"_s, u"Title"_s);
    write();
    editor()->insertPlainText(u"مشاورات"_s);
    window()->close();
    QCOMPARE(stored("title", u"ar"_s), u"مشاورات"_s);
    QTRY_VERIFY(!m_bench->window->findChild<QDialog *>(u"translationsWindow"_s));
}

void TestTranslationsWindow::whatIsTypedIsKeptWithTheFile()
{
    into(u"es"_s);
    choose(u"The series"_s, u"Title"_s);
    write();
    editor()->insertPlainText(u"Consultas"_s);
    const QString path = m_bench->workspace().path();
    m_bench->window.reset();
    m_bench->open({path, false, false});
    QCOMPARE(stored("title", u"es"_s), u"Consultas"_s);
}

void TestTranslationsWindow::titleIsOneLine()
{
    into(u"es"_s);
    choose(u"The series"_s, u"Title"_s);
    write();
    editor()->insertPlainText(u"Consultas\nde 2024 "_s);
    choose(u"The series"_s, u"Introduction"_s);
    QCOMPARE(stored("title", u"es"_s), u"Consultas de 2024"_s);
}

void TestTranslationsWindow::nextMissingIsAKeyAway()
{
    into(u"es"_s);
    choose(u"The series"_s, u"Title"_s);
    write();
    QTest::keyClicks(editor(), u"Consultas"_s);
    const QString before = title();
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(title() != before);
    QCOMPARE(stored("title", u"es"_s), u"Consultas"_s);
    QCOMPARE(list()->currentItem()->text(2), u"missing"_s);
    QCOMPARE(QApplication::focusWidget(), editor());
    // On to the first that is missing, round from the last where need be.
    choose(u"Session 1"_s, u"Summary"_s);
    into(u"fr"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(list()->currentItem()->text(1), u"missing"_s);
}

void TestTranslationsWindow::missingAloneIsShown()
{
    into(u"fr"_s);
    choose(u"Session 1"_s, u"Title"_s);
    find<QCheckBox>(u"missingOnlyCheck"_s)->setChecked(true);
    QVERIFY(item(u"The series"_s, u"Title"_s)->isHidden());
    QVERIFY(!item(u"Session 1"_s, u"Title"_s)->isHidden()); // where the cursor is
    into(u"es"_s);
    QVERIFY(!item(u"The series"_s, u"Title"_s)->isHidden());
}

void TestTranslationsWindow::arabicRunsFromTheRight()
{
    into(u"ar"_s);
    choose(u"The series"_s, u"Title"_s);
    QCOMPARE(editor()->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(editor()->document()->defaultTextOption().textDirection(), Qt::RightToLeft);
    editor()->setPlainText(u"مشاورات"_s);
    QVERIFY(editor()->cursorRect().left() > editor()->viewport()->width() / 2);
    QCOMPARE(find<QPlainTextEdit>(u"originalText"_s)->layoutDirection(), Qt::LeftToRight);
    into(u"fr"_s);
    QCOMPARE(editor()->layoutDirection(), Qt::LeftToRight);
}

void TestTranslationsWindow::unsavedTextIsNeverOverwritten()
{
    into(u"es"_s);
    choose(u"The series"_s, u"Title"_s);
    write();
    QTest::keyClicks(editor(), u"Mine"_s);
    QVERIFY(Translations(m_bench->workspace())
                .set({Kind::Series, series().value(), {}, "title"}, u"es"_s, u"Theirs"_s));
    QCOMPARE(editor()->toPlainText(), u"Mine"_s);
    QVERIFY(find<QLabel>(u"translationMessage"_s)->text().contains(u"Theirs"_s));
}

void TestTranslationsWindow::undoIsSeen()
{
    into(u"es"_s);
    choose(u"The series"_s, u"Title"_s);
    write();
    QTest::keyClicks(editor(), u"Consultas"_s);
    choose(u"The series"_s, u"Introduction"_s);
    choose(u"The series"_s, u"Title"_s);
    QCOMPARE(editor()->toPlainText(), u"Consultas"_s);
    QVERIFY(History(m_bench->workspace()).undo());
    QCOMPARE(editor()->toPlainText(), QString());
    QCOMPARE(item(u"The series"_s, u"Title"_s)->text(2), u"missing"_s);
}

void TestTranslationsWindow::aFindingLeadsToTheTextInItsLanguage()
{
    QVERIFY(Translations(m_bench->workspace())
                .set({Kind::Series, series().value(), {}, "title"}, u"ar"_s, u"مشاورات"_s));
    window()->close();
    m_bench->goToPage(u"Publish"_s);
    auto *findings = find<QListWidget>(u"findingList"_s);
    const auto row = [&] {
        for (int i = 0; i < findings->count(); ++i) {
            if (findings->item(i)->text().contains(u"Arabic"_s))
                return i;
        }
        return -1;
    };
    QTRY_VERIFY(row() >= 0);
    emit findings->itemClicked(findings->item(row()));
    QTRY_VERIFY(m_bench->window->findChild<QDialog *>(u"translationsWindow"_s));
    QCOMPARE(find<QComboBox>(u"translationLanguage"_s)->currentData().toString(), u"ar"_s);
    QCOMPARE(list()->currentItem()->text(3), u"missing"_s);
    QVERIFY(list()->currentItem()->text(0) != u"Title"_s || !title().contains(u"The series"_s));
}

void TestTranslationsWindow::pagesLeadToTheirTexts()
{
    window()->close();
    QTRY_VERIFY(!m_bench->window->findChild<QDialog *>(u"translationsWindow"_s));
    m_bench->goToPage(u"Series"_s);
    QTest::mouseClick(find<QPushButton>(u"seriesTranslationsButton"_s), Qt::LeftButton);
    QVERIFY(title().contains(u"The series"_s));
    m_bench->goToPage(u"Sessions"_s);
    m_bench->trigger(u"translateSessionAction"_s);
    QVERIFY2(title().contains(u"Session "_s), qPrintable(title()));
}

void TestTranslationsWindow::everythingHasAName()
{
    for (const QWidget *widget : window()->findChildren<QWidget *>()) {
        const bool isReached = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && !widget->objectName().startsWith(u"qt_"_s);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool hasBuddy =
            std::ranges::any_of(window()->findChildren<QLabel *>(),
                                [&](const QLabel *label) { return label->buddy() == widget; });
        if (isReached)
            QVERIFY2(isNamed || hasBuddy, qPrintable(widget->objectName()));
    }
}

void TestTranslationsWindow::readOnlyFileIsOnlyRead()
{
    const QString path = m_bench->workspace().path();
    m_bench->window.reset();
    m_bench->open({path, false, true});
    m_bench->trigger(u"translationsAction"_s);
    QVERIFY(editor()->isReadOnly());
    choose(u"The series"_s, u"Introduction"_s);
    QVERIFY(editor()->isReadOnly());
    QVERIFY(!editor()->toPlainText().isEmpty());
}

QTEST_MAIN(TestTranslationsWindow)
#include "tst_translationswindow.moc"
