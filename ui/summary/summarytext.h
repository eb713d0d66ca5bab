// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "ui/summary/spelling.h"
#include "ui/summary/summaryhighlighter.h"

#include <QPlainTextEdit>

namespace convenor {

/// The text of a summary as Markdown. What is pasted becomes clean Markdown, or is refused with
/// nothing changed; notes that are dropped are told, to be put in by whoever knows them.
class SummaryText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SummaryText(QWidget *parent = nullptr);

    Dictionary &spelling() { return m_spelling; }
    SummaryHighlighter *highlighter() const { return m_highlighter; }

    /// Puts the marks around what is selected, or takes them off; around the word at the cursor
    /// where nothing is.
    void toggleMarks(const QString &marks);
    /// Puts it before the lines that are selected, or takes it off.
    void toggleStart(const QString &start);
    void insertLink();
    void insertTable();
    /// As lines of their own, at the cursor or at the end; an open list goes on.
    void insertLines(const QString &lines, bool atEnd);
    void pastePlain();

signals:
    void refused(const convenor::Error &error);
    void notesDropped(const QList<convenor::NoteId> &notes);
    void findAsked(bool replace);
    void nextAsked(bool backward);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool takesKey(const QKeyEvent &event, bool isDone);
    void insertPasted(const QString &text);
    void addSuggestions(QMenu &menu, QTextCursor word);
    QTextCursor mistakeAt(const QPoint &place) const;

    Dictionary m_spelling;
    SummaryHighlighter *m_highlighter;
};

} // namespace convenor
