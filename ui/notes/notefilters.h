// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notes.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace convenor {

/// What narrows the list of notes: words, chips of kinds and of audiences.
class NoteFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteFilters(QWidget *parent);

    /// On a shared screen internal notes are no choice.
    NotesQuery query() const;
    void setShared(bool isShared);
    void clear();
    void focusSearch();
    /// "12 of 120 notes".
    void setCount(qsizetype shown, qsizetype all);

signals:
    void changed();

private:
    QToolButton *chip(const QString &name, const QString &text, QHBoxLayout *row);

    bool m_isShared = false;
    QLineEdit *m_search;
    QList<QToolButton *> m_kinds; ///< in the order of NoteKind
    QList<QToolButton *> m_audiences; ///< in the order of Audience
    QLabel *m_count;
};

} // namespace convenor
