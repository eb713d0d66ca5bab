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
/// underneath is said below the field. A refused commit keeps the text, with the reason below it.
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
    static FieldEditor *choice(const QString &name, const QString &label,
                               const QList<std::pair<QString, QString>> &choices, Commit commit,
                               QWidget *parent);

    /// What the thing holds now. While the editor has focus and was typed in, its text stays.
    void setValue(const QString &value);
    QString value() const;
    void setReadOnly(bool readOnly);
    void setPlaceholder(const QString &text);
    QString label() const { return m_label; }
    QWidget *editor() const { return m_editor; }

    /// Commits what is typed; true where there was nothing to commit or it was taken.
    bool commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldEditor(QWidget *editor, const QString &name, const QString &label, Commit commit,
                QWidget *parent);
    QString shown() const;
    void show(const QString &value);
    bool isDirty() const { return shown() != m_value; }
    void tell(const QString &message, bool refused);

    QWidget *m_editor;
    QLabel *m_message;
    QTimer m_pause;
    QString m_label;
    QString m_value;
    Commit m_commit;
    bool m_committing = false;
};

} // namespace convenor
