// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;
class QVBoxLayout;

namespace convenor {

/// What became of a file that was read, row by row, before anything of it is taken: those that may
/// be taken have a tick in the first column. A longer file's rows stand in a view of the dialog's
/// own. Nothing is written until the button is pressed.
class ImportDialog : public QDialog
{
    Q_OBJECT

signals:
    /// Something was taken in, and can be undone.
    void done(const QString &message);
    void failed(const convenor::Error &error);

protected:
    struct Words
    {
        QString name; ///< of the dialog, for tests
        QString title;
        QString listName;
        QString list; ///< what the list is, for screen readers
        QStringList columns;
        QString summaryName;
        QString takeName;
    };

    ImportDialog(const Words &words, QWidget *parent);
    /// `body` stands where the list would.
    ImportDialog(const Words &words, QWidget *body, QWidget *parent);

    QTableWidget *list() const { return m_list; }
    void setIntroduction(const QString &text);
    /// Stands between the introduction and the list.
    void addAbove(QWidget *widget);
    void setSummary(const QString &text);
    /// Names the deed; it may be done where there is anything to take.
    void setTake(const QString &text, bool isPossible);
    /// Another deed, beside that one.
    QPushButton *addButton(const QString &name, const QString &text);

    /// A cell that tells its text, or more, as its tool tip too.
    static QTableWidgetItem *itemOf(const QString &text, const QString &toolTip = {});
    static QTableWidgetItem *tickedItemOf(const QString &text, bool isTicked);
    bool isTicked(int row) const;

    /// What is ticked was changed, or what becomes of a row.
    virtual void count() = 0;
    /// Takes what is ticked; the dialog closes after it where this is true.
    virtual bool take() = 0;

private:
    void layOut(QWidget *body);
    void buildList(const Words &words);

    QLabel *m_introduction;
    QVBoxLayout *m_above;
    QTableWidget *m_list = nullptr;
    QLabel *m_summary;
    QPushButton *m_take;
    QDialogButtonBox *m_buttons;
};

} // namespace convenor
