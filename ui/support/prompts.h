// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace convenor {

/// Every question that the program asks in a dialog of its own. The window is given one by
/// constructor, so that tests answer instead of a person. QMessageBox and QFileDialog are used
/// behind this alone.
class Prompts
{
public:
    virtual ~Prompts() = default;

    /// Empty where nothing was chosen. `filter` is as of QFileDialog.
    virtual QString fileToOpen(const QString &title, const QString &filter) = 0;
    /// Any number of them; where only one can be asked for, that one.
    virtual QStringList filesToOpen(const QString &title, const QString &filter)
    {
        const QString file = fileToOpen(title, filter);
        return file.isEmpty() ? QStringList() : QStringList{file};
    }
    virtual QString fileToSave(const QString &title, const QString &suggestion,
                               const QString &filter) = 0;
    virtual QString folder(const QString &title) = 0;
    virtual QString text(const QString &title, const QString &label, const QString &value) = 0;
    /// True where the deed, which the button names, is wanted.
    virtual bool confirm(const QString &question, const QString &detail, const QString &button) = 0;
    virtual void tell(const QString &message, const QStringList &details) = 0;
};

/// The dialogs that a person sees, over the active window.
class DialogPrompts final : public Prompts
{
public:
    QString fileToOpen(const QString &title, const QString &filter) override;
    QStringList filesToOpen(const QString &title, const QString &filter) override;
    QString fileToSave(const QString &title, const QString &suggestion,
                       const QString &filter) override;
    QString folder(const QString &title) override;
    QString text(const QString &title, const QString &label, const QString &value) override;
    bool confirm(const QString &question, const QString &detail, const QString &button) override;
    void tell(const QString &message, const QStringList &details) override;

private:
    QString lastFolder() const;

    QString m_lastFolder; ///< empty until something was chosen
};

} // namespace convenor
