// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/noteedit.h"

#include "base/fold.h"
#include "usecases/notes.h"

#include <QKeyEvent>
#include <QMimeData>

namespace convenor {

namespace {

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

NoteEdit::NoteEdit(int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    document()->setDocumentMargin(4);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        offerNames();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (offersNames())
            offerNames();
    });
    fitHeight();
}

NoteEdit::~NoteEdit()
{
    delete m_list.data();
}

void NoteEdit::setNames(const QList<OfferedName> &names)
{
    m_names = names;
    m_plainNames.clear();
    for (const OfferedName &each : names)
        m_plainNames.append(each.name);
    if (offersNames())
        offerNames();
}

bool NoteEdit::offersNames() const
{
    return m_list && m_list->isVisible();
}

void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    if (offersNames() && chooseName(event))
        return;
    if (isEnter(event) && event->modifiers() == Qt::ControlModifier)
        emit splitAsked(textCursor().position());
    else if (isEnter(event) && !(event->modifiers() & Qt::ShiftModifier))
        emit entered();
    else if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier
             && document()->isEmpty())
        emit recallAsked();
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool NoteEdit::chooseName(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeName(m_list->current());
        return true;
    case Qt::Key_Escape:
        m_list->hide();
        return true;
    default:
        return false;
    }
}

void NoteEdit::offerNames()
{
    const QString text = toPlainText();
    const qsizetype cursor = textCursor().position();
    const qsizetype from = hasFocus() ? nameBefore(text, cursor) : -1;
    if (from < 0) {
        if (m_list)
            m_list->hide();
        return;
    }
    const QString typed = text.sliced(from, cursor - from);
    QList<OfferedName> offered;
    for (const int like : namesLike(m_plainNames, typed))
        offered.append(m_names[like]);
    // A name that is all there needs no help, and Enter then files the note.
    const bool isWhole = offered.size() == 1 && fold(offered.first().name) == fold(typed);
    if (offered.isEmpty() || isWhole) {
        if (m_list)
            m_list->hide();
        return;
    }
    if (!m_list) {
        m_list = new NameList(window());
        connect(m_list, &QListWidget::itemClicked, this, [this] { takeName(m_list->current()); });
    }
    const QRect line(viewport()->mapTo(window(), cursorRect().topLeft()), cursorRect().size());
    m_list->offer(offered, line.adjusted(0, -4, 0, 4));
}

void NoteEdit::takeName(const QString &name)
{
    QTextCursor cursor = textCursor();
    const qsizetype from = nameBefore(toPlainText(), cursor.position());
    m_list->hide();
    if (from < 0 || name.isEmpty())
        return;
    cursor.setPosition(int(from), QTextCursor::KeepAnchor);
    cursor.insertText(name + u' ');
    setTextCursor(cursor);
    m_list->hide();
}

void NoteEdit::fitHeight()
{
    const int lines = qBound(1, int(document()->size().height()), m_mostLines);
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth();
    setFixedHeight(lines * fontMetrics().lineSpacing() + margins + 2);
    setVerticalScrollBarPolicy(lines < m_mostLines ? Qt::ScrollBarAlwaysOff
                                                   : Qt::ScrollBarAsNeeded);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    if (m_list)
        m_list->hide();
    QPlainTextEdit::focusOutEvent(event);
}

void NoteEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

/// Tab takes the name that is offered.
bool NoteEdit::focusNextPrevChild(bool next)
{
    return !offersNames() && QPlainTextEdit::focusNextPrevChild(next);
}

void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    const qsizetype size = source->text().size() + document()->characterCount();
    if (size > Notes::longestText) {
        emit refused(
            {ErrorKind::Invalid,
             {"note.too-long", {QString::number(size), QString::number(Notes::longestText)}},
             {},
             {}});
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

} // namespace convenor
