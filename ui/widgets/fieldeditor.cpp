// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "usecases/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeCommit = std::chrono::milliseconds(1500);

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
    m_message->setProperty("role", u"fieldMessage"_s);
    m_message->setWordWrap(true);
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
    return field;
}

FieldEditor *FieldEditor::area(const QString &name, const QString &label, Commit commit,
                               QWidget *parent)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
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
    for (const auto &[word, shown] : choices)
        box->addItem(shown, word);
    auto *field = new FieldEditor(box, name, label, std::move(commit), parent);
    connect(box, &QComboBox::activated, field, &FieldEditor::commit);
    return field;
}

void FieldEditor::setValue(const QString &value)
{
    const bool typing = m_editor->hasFocus() && isDirty() && !m_committing;
    if (typing && value != m_value && value != shown()) {
        tell(tr("Changed meanwhile to: %1").arg(value.left(200)), false);
        m_value = value;
        return;
    }
    m_value = value;
    if (!typing && shown() != value)
        show(value);
    if (!typing)
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
    m_committing = true;
    const Result<void> taken = m_commit(typed);
    m_committing = false;
    if (!taken) {
        tell(worded(taken.error()), true);
        return false;
    }
    // The workspace's change has set what is stored now; where nothing changed, that is shown.
    if (shown() == typed && m_value != typed)
        show(m_value);
    tell({}, false);
    return true;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && qobject_cast<QPlainTextEdit *>(m_editor))
        commit();
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isDirty()) {
        show(m_value);
        tell({}, false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString FieldEditor::shown() const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(m_editor))
        return line->text();
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(m_editor))
        return area->toPlainText();
    return static_cast<const QComboBox *>(m_editor)->currentData().toString();
}

void FieldEditor::show(const QString &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        line->setText(value);
        line->setCursorPosition(0);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(m_editor)) {
        area->setPlainText(value);
    } else {
        auto *box = static_cast<QComboBox *>(m_editor);
        box->setCurrentIndex(box->findData(value));
    }
    m_pause.stop();
}

void FieldEditor::tell(const QString &message, bool refused)
{
    m_message->setText(message);
    m_message->setProperty("refused", refused);
    m_message->setVisible(!message.isEmpty());
    m_editor->setProperty("refused", refused);
}

} // namespace convenor
