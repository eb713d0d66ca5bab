// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace convenor {

/// One field of a thing, edited in place without a Save button: it commits when it is left, a text
/// area after a short pause too. Text that is being typed is never overwritten: what changed
/// underneath is said below the field. A refused commit keeps the text, with the reason below it;
/// one that comes while long work writes is made again until that is done.
class FieldEditor final : public QWidget
{
    Q_OBJECT

public:
    /// Writes the text that was typed; the field's owner turns it into a value of the thing.
    using Commit = std::function<Result<void>(const QString &)>;

    /// Each makes the editor with this object name and accessible name. Texts are what the field
    /// shows; a combo box shows labels and commits the data of the chosen one.
    static FieldEditor *line(const QString &name, const QString &label, Commit commit,
                             QWidget *parent);
    static FieldEditor *area(const QString &name, const QString &label, Commit commit,
                             QWidget *parent);
    /// The same as area(), with an editor of the caller's own.
    static FieldEditor *around(QPlainTextEdit *edit, const QString &name, const QString &label,
                               Commit commit, QWidget *parent);
    static FieldEditor *choice(const QString &name, const QString &label,
                               const QList<std::pair<QString, QString>> &choices, Commit commit,
                               QWidget *parent);

    /// What the thing holds now. What is being typed, or was refused, stays.
    void setValue(const QString &value);
    /// Forgets what was typed and not taken, because another thing is shown from now on.
    void discard();
    QString value() const;
    void setReadOnly(bool readOnly);
    void setPlaceholder(const QString &text);
    QString label() const { return m_label; }
    QWidget *editor() const { return m_editor; }

    /// Commits what is typed; true where there was nothing to commit or it was taken.
    bool commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    FieldEditor(QWidget *editor, const QString &name, const QString &label, Commit commit,
                QWidget *parent);
    QString shown() const;
    void display(const QString &value);
    /// What was left is undone in the workspace from now on, not in the editor.
    void forgetSteps();
    bool isDirty() const { return shown() != m_untouched; }
    void tell(const QString &message, bool refused);
    void colorMessage();

    QWidget *m_editor;
    QLabel *m_message;
    QTimer m_pause;
    QString m_label;
    QString m_value; ///< what the thing holds
    QString m_untouched; ///< what the editor made of that when it was shown
    Commit m_commit;
    bool m_committing = false;
    bool m_refused = false; ///< what is shown was not taken
};

} // namespace convenor
