// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeCommit = std::chrono::milliseconds(1500);

/// What is written from right to left begins at the right, in every layout; an area of text does
/// that for each paragraph by itself.
void align(QLineEdit *line, const QString &text)
{
    const Qt::Alignment side = text.isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute
        : text.isEmpty()                            ? Qt::AlignLeading
                                                    : Qt::AlignLeft | Qt::AlignAbsolute;
    line->setAlignment(side | Qt::AlignVCenter);
}

} // namespace

FieldEditor::FieldEditor(QWidget *editor, const QString &name, const QString &label, Commit commit,
                         QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_message(new QLabel(this))
    , m_label(label)
    , m_commit(std::move(commit))
{
    setObjectName(name + u"Field"_s);
    m_editor->setObjectName(name + u"Edit"_s);
    m_editor->setAccessibleName(label);
    m_editor->installEventFilter(this);
    m_message->setObjectName(name + u"Message"_s);
    showPlain(m_message);
    m_message->hide();
    setFocusProxy(m_editor);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_editor);
    layout->addWidget(m_message);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeCommit);
    connect(&m_pause, &QTimer::timeout, this, &FieldEditor::commit);
}

FieldEditor *FieldEditor::line(const QString &name, const QString &label, Commit commit,
                               QWidget *parent)
{
    auto *edit = new QLineEdit;
    auto *field = new FieldEditor(edit, name, label, std::move(commit), parent);
    connect(edit, &QLineEdit::editingFinished, field, &FieldEditor::commit);
    connect(edit, &QLineEdit::textChanged, edit,
            [edit](const QString &text) { align(edit, text); });
    return field;
}

FieldEditor *FieldEditor::area(const QString &name, const QString &label, Commit commit,
                               QWidget *parent)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    return around(edit, name, label, std::move(commit), parent);
}

FieldEditor *FieldEditor::around(QPlainTextEdit *edit, const QString &name, const QString &label,
                                 Commit commit, QWidget *parent)
{
    auto *field = new FieldEditor(edit, name, label, std::move(commit), parent);
    connect(edit, &QPlainTextEdit::textChanged, field, [field] {
        if (field->isDirty())
            field->m_pause.start();
    });
    return field;
}

FieldEditor *FieldEditor::choice(const QString &name, const QString &label,
                                 const QList<std::pair<QString, QString>> &choices, Commit commit,
                                 QWidget *parent)
{
    auto *box = new QComboBox;
    box->setFocusPolicy(Qt::StrongFocus);
    // The longest choice, such as a country's official name, does not widen the form.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    for (const auto &[word, shown] : choices)
        box->addItem(shown, word);
    box->setCurrentIndex(-1);
    auto *field = new FieldEditor(box, name, label, std::move(commit), parent);
    connect(box, &QComboBox::activated, field, &FieldEditor::commit);
    return field;
}

void FieldEditor::setValue(const QString &value)
{
    const bool keepsTyped = isDirty() && !m_committing && (m_editor->hasFocus() || m_refused);
    const bool isNews = value != m_value;
    m_value = value;
    if (keepsTyped) {
        if (isNews && value != shown())
            tell(tr("Changed meanwhile to: %1").arg(value.left(200)), false);
        return;
    }
    // A blank at the end is not taken from under the cursor of somebody who pauses there.
    if (m_committing && m_editor->hasFocus() && value.trimmed() == shown().trimmed())
        m_untouched = shown();
    else if (isNews || isDirty())
        display(value);
    tell({}, false);
}

void FieldEditor::discard()
{
    display(m_value);
    tell({}, false);
}

QString FieldEditor::value() const
{
    return shown();
}

void FieldEditor::setReadOnly(bool readOnly)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->setReadOnly(readOnly);
    else if (auto *area = qobject_cast<QPlainTextEdit *>(m_editor))
        area->setReadOnly(readOnly);
    else
        m_editor->setEnabled(!readOnly);
    // Tab would not get past one that stands for a disabled editor.
    setFocusProxy(m_editor->isEnabled() ? m_editor : nullptr);
}

void FieldEditor::setPlaceholder(const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->setPlaceholderText(text);
    else if (auto *area = qobject_cast<QPlainTextEdit *>(m_editor))
        area->setPlaceholderText(text);
}

bool FieldEditor::commit()
{
    m_pause.stop();
    if (m_committing || !isDirty())
        return true;
    const QString typed = shown();
    const QPointer<FieldEditor> self(this);
    m_committing = true;
    const Result<void> taken = m_commit(typed);
    if (!self) // what the commit changed is shown by other editors now
        return taken.has_value();
    m_committing = false;
    if (!taken && taken.error().reason.code == "door.held") {
        tell(tr("Waits until the other work is done"), false);
        m_pause.start();
        return false;
    }
    if (!taken) {
        const QString way = wayOut(taken.error());
        tell(worded(taken.error()) + (way.isEmpty() ? QString() : u" – "_s + way), true);
        return false;
    }
    // The workspace's change has set what is stored now; where nothing changed, that is shown.
    if (isDirty())
        display(m_value);
    tell({}, false);
    if (!m_editor->hasFocus())
        forgetSteps();
    return true;
}

void FieldEditor::forgetSteps()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor); line && line->isUndoAvailable()) {
        line->setText(line->text());
        line->setCursorPosition(0);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(m_editor)) {
        area->document()->clearUndoRedoStacks();
    }
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (qobject_cast<QPlainTextEdit *>(m_editor))
            commit();
        if (!isDirty()) {
            display(m_value);
            if (!m_editor->hasFocus())
                forgetSteps();
        }
    }
    // A wheel that only passes over a choice scrolls the page and chooses nothing.
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(m_editor)
        && !m_editor->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isDirty()) {
        display(m_value);
        tell({}, false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorMessage();
}

QString FieldEditor::shown() const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(m_editor))
        return line->text();
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(m_editor))
        // toPlainText() would make ordinary blanks of those that do not break.
        return area->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    return static_cast<const QComboBox *>(m_editor)->currentData().toString();
}

void FieldEditor::display(const QString &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor); line && shown() != value) {
        line->setText(value);
        line->setCursorPosition(0);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(m_editor); area && shown() != value) {
        area->setPlainText(value);
    } else if (auto *box = qobject_cast<QComboBox *>(m_editor)) {
        box->setCurrentIndex(box->findData(value));
    }
    m_untouched = shown();
    m_pause.stop();
}

void FieldEditor::tell(const QString &message, bool refused)
{
    m_refused = refused;
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_editor->setAccessibleDescription(message);
    colorMessage();
}

void FieldEditor::colorMessage()
{
    const QColor color = m_refused ? refusalColor(palette()) : quietColor(palette());
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, color);
    m_message->setPalette(colored);
}

} // namespace convenor
