// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templateswindow.h"
#include "ui/widgets/pagepreview.h"
#include "usecases/publishing.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

using namespace convenor;
using namespace convenor::bench;

/// The window in which the templates of the sample's series are edited.
class TestTemplatesWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void whatIsTypedIsShownAndUsed();
    void faultIsListedAndLeadsToItsLine();
    void nothingTypedIsLostWhereAnotherIsChosen();
    void closingKeepsWhatIsTyped();
    void closingTheFileKeepsWhatIsTyped();
    void whatCannotBeKeptStaysUntilItIsGivenUp();
    void undoStaysInTheText();
    void fieldGoesWhereTheCursorIs();
    void startsFromASetOnceConfirmed();
    void goesBackToTheProgramsText();
    void showsWhatAnotherEditorWrote();
    void sessionsAreShownInTheirTemplates();

private:
    TemplatesWindow *window() const { return m_bench->window->findChild<TemplatesWindow *>(); }
    TemplateEditor *editor() const { return window()->findChild<TemplateEditor *>(); }
    PagePreview *preview() const { return window()->findChild<PagePreview *>(); }
    QListWidget *faults() const { return m_bench->find<QListWidget>(u"faultList"_s); }
    void choose(const QString &file) const;
    void type(const QString &text) const;
    SeriesId series() const { return Programme(m_bench->workspace()).seriesByKey({})->id; }
    QByteArray fragment() const { return *Publishing(m_bench->workspace()).fragment(series()); }
    PageTemplates templates() const { return PageTemplates(m_bench->workspace(), series()); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestTemplatesWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    m_bench->trigger(u"templatesAction"_s);
    QVERIFY(window());
    QTRY_VERIFY(!editor()->toPlainText().isEmpty());
}

void TestTemplatesWindow::choose(const QString &file) const
{
    auto *list = m_bench->find<QListWidget>(u"templateList"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->toolTip() == file)
            list->setCurrentRow(row);
    }
    QCOMPARE(list->currentItem()->toolTip(), file);
}

/// In the place of what is there.
void TestTemplatesWindow::type(const QString &text) const
{
    editor()->selectAll();
    QTest::keyClicks(editor(), text);
}

void TestTemplatesWindow::whatIsTypedIsShownAndUsed()
{
    choose(u"fragment.mustache"_s);
    type(u"<p>Ours: {{title}}</p>"_s);
    QTRY_VERIFY(preview()->toPlainText().startsWith(u"Ours: "));
    QVERIFY(fragment().startsWith("<p>Ours: "));
    QCOMPARE(faults()->count(), 0);
    QVERIFY(m_bench->find<QListWidget>(u"templateList"_s)
                ->currentItem()
                ->text()
                .contains(u"this series' own"));
    QCOMPARE(editor()->toPlainText(), u"<p>Ours: {{title}}</p>"_s);
}

void TestTemplatesWindow::faultIsListedAndLeadsToItsLine()
{
    const QByteArray before = fragment();
    choose(u"fragment.mustache"_s);
    editor()->setPlainText(u"<p>\n\n{{nonsense}}</p>"_s);
    QTRY_COMPARE(faults()->count(), 1);
    QVERIFY(faults()->item(0)->text().contains(u"line 3"));
    QVERIFY(faults()->item(0)->text().contains(u"nonsense"));
    QCOMPARE(fragment(), before);
    emit faults()->itemActivated(faults()->item(0));
    QCOMPARE(editor()->textCursor().blockNumber(), 2);
}

void TestTemplatesWindow::nothingTypedIsLostWhereAnotherIsChosen()
{
    choose(u"fragment.mustache"_s);
    type(u"half {{ti"_s);
    choose(u"page.css"_s);
    QVERIFY(editor()->toPlainText().contains(u"font"));
    choose(u"fragment.mustache"_s);
    QCOMPARE(editor()->toPlainText(), u"half {{ti"_s);
    QCOMPARE(faults()->count(), 1);
}

void TestTemplatesWindow::closingKeepsWhatIsTyped()
{
    choose(u"fragment.mustache"_s);
    type(u"<p>{{title}}"_s);
    window()->close();
    QVERIFY(fragment().startsWith("<p>"));
    QCOMPARE(templates().all()->at(2).text, u"<p>{{title}}"_s);
}

void TestTemplatesWindow::closingTheFileKeepsWhatIsTyped()
{
    const QString folder = *templates().folder();
    choose(u"fragment.mustache"_s);
    type(u"<p>{{title}}"_s);
    m_bench->trigger(u"closeAction"_s);
    QFile kept(folder + u"/fragment.mustache"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), "<p>{{title}}"_ba);
}

void TestTemplatesWindow::whatCannotBeKeptStaysUntilItIsGivenUp()
{
    QFile inTheWay(Publishing(m_bench->workspace()).templateFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    choose(u"fragment.mustache"_s);
    type(u"mine"_s);
    QTRY_VERIFY(m_bench->find<QLabel>(u"templateMessage"_s)->isVisible());
    choose(u"fragment.mustache"_s);
    m_bench->find<QListWidget>(u"templateList"_s)->setCurrentRow(0);
    QCOMPARE(editor()->toPlainText(), u"mine"_s);
    m_bench->prompts.agrees = false;
    window()->close();
    QVERIFY(window() && window()->isVisible());
    QCOMPARE(editor()->toPlainText(), u"mine"_s);
    m_bench->prompts.agrees = true;
    window()->close();
    QTRY_VERIFY(!window());
}

void TestTemplatesWindow::undoStaysInTheText()
{
    choose(u"fragment.mustache"_s);
    const QString program = editor()->toPlainText();
    QTest::keyClicks(editor(), u"x"_s);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor()->toPlainText(), program);
    QVERIFY(Programme(m_bench->workspace()).seriesByKey({}));
}

void TestTemplatesWindow::fieldGoesWhereTheCursorIs()
{
    choose(u"fragment.mustache"_s);
    editor()->setPlainText(u"ab"_s);
    auto *fields = m_bench->find<QTreeWidget>(u"fieldTree"_s);
    const auto insert = [&](const QString &name) {
        QTextCursor cursor = editor()->textCursor();
        cursor.setPosition(1);
        editor()->setTextCursor(cursor);
        // What stands outermost, where the name is there several times.
        auto found = fields->findItems(name, Qt::MatchExactly);
        found += fields->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        fields->setCurrentItem(found.first());
        emit fields->itemActivated(found.first(), 0);
    };
    insert(u"title"_s);
    QCOMPARE(editor()->toPlainText(), u"a{{title}}b"_s);
    insert(u"past"_s);
    QCOMPARE(editor()->toPlainText(), u"a{{#past}}{{/past}}{{title}}b"_s);
    QCOMPARE(editor()->textCursor().position(), 10);
    insert(u"calendar_empty"_s);
    QVERIFY(editor()->toPlainText().contains(u"{{labels.calendar_empty}}"_s)
            || editor()->toPlainText().contains(u"{{words.calendar_empty}}"_s));
}

void TestTemplatesWindow::startsFromASetOnceConfirmed()
{
    choose(u"fragment.mustache"_s);
    const QByteArray before = fragment();
    m_bench->prompts.agrees = false;
    m_bench->trigger(u"cmsSetAction"_s);
    QCOMPARE(fragment(), before);
    m_bench->prompts.agrees = true;
    m_bench->trigger(u"cmsSetAction"_s);
    QVERIFY(fragment() != before);
    QVERIFY(!fragment().contains("<dl>"));
    QTRY_VERIFY(editor()->toPlainText().contains(u"cms-session"));
    m_bench->trigger(u"neutralSetAction"_s);
    QCOMPARE(fragment(), before);
}

void TestTemplatesWindow::goesBackToTheProgramsText()
{
    choose(u"fragment.mustache"_s);
    const QString program = editor()->toPlainText();
    const QByteArray before = fragment();
    type(u"x"_s);
    QTRY_COMPARE(fragment(), "x"_ba);
    m_bench->find<QPushButton>(u"restoreTemplateButton"_s)->click();
    QCOMPARE(editor()->toPlainText(), program);
    QCOMPARE(fragment(), before);
}

void TestTemplatesWindow::showsWhatAnotherEditorWrote()
{
    choose(u"fragment.mustache"_s);
    type(u"x"_s);
    QTRY_COMPARE(fragment(), "x"_ba);
    QFile file(*templates().folder() + u"/fragment.mustache"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from elsewhere");
    file.close();
    QTRY_COMPARE(editor()->toPlainText(), u"from elsewhere"_s);
}

void TestTemplatesWindow::sessionsAreShownInTheirTemplates()
{
    choose(u"session.mustache"_s);
    QCOMPARE(m_bench->find<QComboBox>(u"previewBox"_s)->currentText(), u"Page of a session"_s);
    QVERIFY(preview()->toPlainText().contains(m_bench->firstTitle()));
}

QTEST_MAIN(TestTemplatesWindow)

#include "tst_templateswindow.moc"
