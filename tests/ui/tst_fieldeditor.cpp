// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace convenor;
using namespace Qt::StringLiterals;

/// One field, edited in place.
class TestFieldEditor final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void commitsWhenItIsLeft();
    void keepsRefusedText();
    void keepsTypedTextWhenItChangesUnderneath();
    void leavesUntouchedTextsAsTheyAre_data();
    void leavesUntouchedTextsAsTheyAre();
    void waitsForLongWork();
    void choosesNothingByAWheelThatPasses();
    void putsTheStoredTextBackOnEscape();

private:
    FieldEditor *add(FieldEditor *field);
    /// A line that shows "Old", with the focus.
    FieldEditor *editOld();
    Result<void> take(const QString &text);

    std::unique_ptr<QWidget> m_window;
    QStringList m_taken;
    std::optional<Error> m_refusal;
};

void TestFieldEditor::init()
{
    m_taken.clear();
    m_refusal.reset();
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
    m_window->layout()->addWidget(new QLineEdit(m_window.get()));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

FieldEditor *TestFieldEditor::add(FieldEditor *field)
{
    m_window->layout()->addWidget(field);
    field->show();
    return field;
}

FieldEditor *TestFieldEditor::editOld()
{
    FieldEditor *field = add(FieldEditor::line(
        u"title"_s, u"Title"_s, [this](const QString &text) { return take(text); },
        m_window.get()));
    field->setValue(u"Old"_s);
    field->editor()->setFocus();
    return field;
}

Result<void> TestFieldEditor::take(const QString &text)
{
    m_taken.append(text);
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    return {};
}

void TestFieldEditor::commitsWhenItIsLeft()
{
    FieldEditor *field = editOld();
    QTest::keyClicks(field->editor(), u"er"_s);
    QCOMPARE(m_taken, QStringList());
    QTest::keyClick(field->editor(), Qt::Key_Tab);
    QCOMPARE(m_taken, QStringList{u"erOld"_s});
}

void TestFieldEditor::keepsRefusedText()
{
    m_refusal = Error{ErrorKind::Invalid, {"series.no-title", {}}, {}, {}};
    FieldEditor *field = editOld();
    QTest::keyClicks(field->editor(), u"X"_s);
    QTest::keyClick(field->editor(), Qt::Key_Tab);
    field->setValue(u"Old"_s);
    QCOMPARE(field->value(), u"XOld"_s);
    const auto *message = field->findChild<QLabel *>(u"titleMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!field->editor()->accessibleDescription().isEmpty());
    m_refusal.reset();
    QVERIFY(field->commit());
}

void TestFieldEditor::keepsTypedTextWhenItChangesUnderneath()
{
    FieldEditor *field = editOld();
    QTest::keyClicks(field->editor(), u"X"_s);
    field->setValue(u"Theirs"_s);
    QCOMPARE(field->value(), u"XOld"_s);
    QVERIFY(field->findChild<QLabel *>(u"titleMessage"_s)->text().contains(u"Theirs"));
}

void TestFieldEditor::leavesUntouchedTextsAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("blank that does not break") << u"20\u00a0%\u202f!"_s;
    QTest::newRow("carriage returns") << u"one\r\ntwo"_s;
    QTest::newRow("line separator") << u"one\u2028two"_s;
}

void TestFieldEditor::leavesUntouchedTextsAsTheyAre()
{
    QFETCH(QString, text);
    auto *field = add(FieldEditor::area(
        u"summary"_s, u"Summary"_s, [this](const QString &typed) { return take(typed); },
        m_window.get()));
    field->setValue(text);
    field->editor()->setFocus();
    QTest::keyClick(field->editor(), Qt::Key_Tab);
    QCOMPARE(m_taken, QStringList());
    if (!text.contains(u'\r')) {
        field->editor()->setFocus();
        QTest::keyClicks(field->editor(), u"X"_s);
        QVERIFY(field->commit());
        QCOMPARE(m_taken, QStringList{u'X' + text});
    }
}

void TestFieldEditor::waitsForLongWork()
{
    m_refusal = Error{ErrorKind::Conflict, {"door.held", {}}, {}, {}};
    FieldEditor *field = editOld();
    QTest::keyClicks(field->editor(), u"X"_s);
    QVERIFY(!field->commit());
    m_refusal.reset();
    QTRY_COMPARE(m_taken.size(), 2);
    QCOMPARE(m_taken.last(), u"XOld"_s);
}

void TestFieldEditor::choosesNothingByAWheelThatPasses()
{
    auto *field = add(FieldEditor::choice(
        u"kind"_s, u"Kind"_s, {{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}},
        [this](const QString &text) { return take(text); }, m_window.get()));
    field->setValue(u"a"_s);
    QWidget *box = field->editor();
    QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QCOMPARE(field->value(), u"a"_s);
    QCOMPARE(m_taken, QStringList());
}

void TestFieldEditor::putsTheStoredTextBackOnEscape()
{
    FieldEditor *field = editOld();
    QTest::keyClicks(field->editor(), u"X"_s);
    QTest::keyClick(field->editor(), Qt::Key_Escape);
    QCOMPARE(field->value(), u"Old"_s);
}

QTEST_MAIN(TestFieldEditor)
#include "tst_fieldeditor.moc"
