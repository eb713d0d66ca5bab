// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clearance/runningtext.h"

#include "ui/support/theme.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace convenor {

using namespace Qt::StringLiterals;

RunningText::RunningText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"runningText"_s);
    setAccessibleName(tr("The summary with the changes"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
}

void RunningText::show(const QString &text, const QList<ReturnedChange> &changes,
                       const QList<qsizetype> &taken, qsizetype current)
{
    const int scrolled = verticalScrollBar()->value();
    clear();
    m_places.clear();
    QTextCursor cursor(document());
    const QTextCharFormat kept;
    qsizetype at = 0;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const ReturnedChange &change = changes[i];
        cursor.insertText(text.sliced(at, change.edit.start - at), kept);
        const int start = cursor.position();
        const bool isTaken = taken.contains(i);
        QTextCharFormat goes;
        QTextCharFormat comes;
        goes.setFontStrikeOut(isTaken);
        goes.setForeground(isTaken ? refusalColor(palette()) : palette().color(QPalette::Text));
        comes.setFontUnderline(isTaken);
        comes.setFontStrikeOut(!isTaken);
        comes.setForeground(isTaken ? successColor(palette()) : quietColor(palette()));
        if (i == current) {
            QColor mark = palette().color(QPalette::Highlight);
            mark.setAlpha(60);
            goes.setBackground(mark);
            comes.setBackground(mark);
        }
        cursor.insertText(change.before, goes);
        cursor.insertText(change.edit.after, comes);
        m_places.append({start, cursor.position()});
        at = change.edit.start + change.edit.length;
    }
    cursor.insertText(text.sliced(at), kept);
    verticalScrollBar()->setValue(scrolled);
}

void RunningText::reveal(qsizetype change)
{
    if (change < 0 || change >= m_places.size())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_places[change].first);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void RunningText::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const int position = cursorForPosition(event->pos()).position();
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (position >= m_places[i].first && position <= m_places[i].second) {
            emit changeClicked(i);
            return;
        }
    }
}

} // namespace convenor
