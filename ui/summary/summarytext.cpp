// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarytext.h"

#include "exchange/pastedmarkup.h"
#include "ui/summary/notedrag.h"
#include "usecases/summaries.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>

#include <memory>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Whether the text begins with what is only itself at the start of a line.
bool isBlockLike(const QString &text)
{
    static const QRegularExpression start(uR"(^(?:#{1,6} |[-+*] |\d+[.)] |> |\||```|~~~))"_s);
    return text.contains(u"\n\n") || start.match(text).hasMatch();
}

bool isItem(const QString &line)
{
    static const QRegularExpression start(uR"(^\s*(?:[-+*]|\d+[.)])\s)"_s);
    return start.match(line).hasMatch();
}

Result<QString> pastedText(const QMimeData &source)
{
    if (source.hasFormat(u"text/markdown"_s))
        return pastedPlain(QString::fromUtf8(source.data(u"text/markdown"_s)));
    if (source.hasHtml()) {
        const auto text = markdownOfMarkup(source.html());
        if (!text || !text->isEmpty())
            return text;
    }
    if (const QString text = pastedPlain(source.text()); !text.isEmpty())
        return text;
    return failure(ErrorKind::Invalid, "paste.nothing");
}

} // namespace

SummaryText::SummaryText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new SummaryHighlighter(document(), m_spelling))
{
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    m_highlighter->setPalette(palette());
}

void SummaryText::toggleMarks(const QString &marks)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const QString chosen = cursor.selectedText();
    const auto size = marks.size();
    cursor.beginEditBlock();
    const int start = cursor.selectionStart();
    const bool isMarked =
        chosen.size() >= 2 * size && chosen.startsWith(marks) && chosen.endsWith(marks);
    const QString changed =
        isMarked ? chosen.sliced(size, chosen.size() - 2 * size) : marks + chosen + marks;
    cursor.insertText(changed);
    cursor.setPosition(chosen.isEmpty() ? int(start + size) : start);
    if (!chosen.isEmpty())
        cursor.setPosition(int(start + changed.size()), QTextCursor::KeepAnchor);
    cursor.endEditBlock();
    setTextCursor(cursor);
    setFocus();
}

void SummaryText::toggleStart(const QString &start)
{
    if (isReadOnly())
        return;
    static const QRegularExpression starts(uR"(^(?:#{1,6} |[-+*] |\d+[.)] |> ))"_s);
    QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    const bool isOn = first.text().startsWith(start);
    cursor.beginEditBlock();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        QTextCursor edit(block);
        if (const auto match = starts.match(block.text()); match.hasMatch()) {
            edit.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor,
                              int(match.capturedLength()));
            edit.removeSelectedText();
        }
        if (!isOn)
            edit.insertText(start);
        if (block == last)
            break;
    }
    cursor.endEditBlock();
    setFocus();
}

void SummaryText::insertLink()
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const QString words = cursor.selectedText();
    const QString address = u"https://"_s;
    cursor.insertText(u'[' + words + u"]("_s + address + u')');
    const int end = cursor.position() - 1;
    cursor.setPosition(words.isEmpty() ? int(end - address.size() - 2) : int(end - address.size()));
    if (!words.isEmpty())
        cursor.setPosition(end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

void SummaryText::insertTable()
{
    if (!isReadOnly())
        insertLines(u"|  |  |\n| --- | --- |\n|  |  |\n"_s, false);
}

void SummaryText::insertLines(const QString &lines, bool atEnd)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(atEnd ? QTextCursor::End : QTextCursor::EndOfBlock);
    cursor.beginEditBlock();
    // An empty line before it, but for an item that goes on with a list.
    QTextBlock before = cursor.block();
    if (before.text().trimmed().isEmpty() && before.previous().isValid()) {
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.setPosition(before.position() + int(before.text().size()), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        before = cursor.block();
    }
    QString gap;
    if (!before.text().trimmed().isEmpty())
        gap = isItem(before.text()) && isItem(lines) ? u"\n"_s : u"\n\n"_s;
    QString text = lines;
    while (text.endsWith(u'\n'))
        text.chop(1);
    const bool isFollowed =
        !cursor.block().next().text().trimmed().isEmpty() && !isItem(cursor.block().next().text());
    cursor.insertText(gap + text + (isFollowed ? u"\n"_s : QString()));
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool SummaryText::takesKey(const QKeyEvent &key, bool isDone)
{
    const auto done = [&](const auto &deed) {
        if (isDone)
            deed();
        return true;
    };
    if (key.matches(QKeySequence::Find))
        return done([this] { emit findAsked(false); });
    if (key.matches(QKeySequence::Replace)
        || (key.key() == Qt::Key_H && key.modifiers() == Qt::ControlModifier))
        return done([this] { emit findAsked(true); });
    if (key.matches(QKeySequence::FindNext))
        return done([this] { emit nextAsked(false); });
    if (key.matches(QKeySequence::FindPrevious))
        return done([this] { emit nextAsked(true); });
    if (key.matches(QKeySequence::Bold))
        return done([this] { toggleMarks(u"**"_s); });
    if (key.matches(QKeySequence::Italic))
        return done([this] { toggleMarks(u"*"_s); });
    if (key.key() == Qt::Key_V && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return done([this] { pastePlain(); });
    return false;
}

bool SummaryText::event(QEvent *event)
{
    // These keys mean something else on the page around it.
    if (event->type() == QEvent::ShortcutOverride
        && takesKey(*static_cast<QKeyEvent *>(event), false)) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void SummaryText::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(*event, true))
        QPlainTextEdit::keyPressEvent(event);
}

void SummaryText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
}

bool SummaryText::canInsertFromMimeData(const QMimeData *source) const
{
    // What has no words is taken too, to say so.
    return hasNotes(*source) || source->hasText() || source->hasHtml() || source->hasImage()
        || source->hasFormat(u"text/markdown"_s) || source->hasFormat(u"text/rtf"_s)
        || source->hasFormat(u"application/rtf"_s);
}

void SummaryText::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    if (hasNotes(*source)) {
        emit notesDropped(notesIn(*source));
        return;
    }
    const auto text = pastedText(*source);
    if (!text)
        emit refused(text.error());
    else
        insertPasted(*text);
}

void SummaryText::insertPasted(const QString &text)
{
    const qsizetype size =
        text.size() + document()->characterCount() - 1 - textCursor().selectedText().size();
    if (size > Summaries::longestText) {
        emit refused(Error{ErrorKind::Invalid,
                           {"session.summary-too-long",
                            {QString::number(size), QString::number(Summaries::longestText)}},
                           {},
                           {}});
        return;
    }
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const bool isOwn = isBlockLike(text);
    const QString gap = isOwn && !before.trimmed().isEmpty() ? u"\n\n"_s : QString();
    const bool isFollowed = isOwn && !cursor.atBlockEnd();
    cursor.insertText(gap + text + (isFollowed ? u"\n\n"_s : QString()));
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void SummaryText::pastePlain()
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    if (isReadOnly() || !clipboard)
        return;
    const QString text = pastedPlain(clipboard->text());
    if (text.isEmpty())
        emit refused(Error{ErrorKind::Invalid, {"paste.nothing", {}}, {}, {}});
    else
        insertPasted(text);
}

QTextCursor SummaryText::mistakeAt(const QPoint &place) const
{
    QTextCursor cursor = cursorForPosition(place);
    const int at = cursor.positionInBlock();
    if (!m_highlighter->isChecking())
        return {};
    for (const Dictionary::Place &each : m_spelling.mistakes(cursor.block().text())) {
        if (at < each.from || at > each.from + each.length)
            continue;
        cursor.setPosition(cursor.block().position() + each.from);
        cursor.setPosition(cursor.position() + each.length, QTextCursor::KeepAnchor);
        return cursor;
    }
    return {};
}

void SummaryText::addSuggestions(QMenu &menu, QTextCursor word)
{
    QAction *before = menu.actions().value(0);
    const auto add = [&](const QString &text) {
        auto *action = new QAction(text, &menu);
        menu.insertAction(before, action);
        return action;
    };
    const QStringList suggestions = m_spelling.suggestions(word.selectedText());
    for (const QString &each : suggestions) {
        QAction *action = add(QString(each).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [word, each]() mutable { word.insertText(each); });
    }
    if (suggestions.isEmpty())
        add(tr("No suggestion"))->setEnabled(false);
    QAction *learn = add(tr("Add “%1” to my words").arg(word.selectedText()));
    learn->setObjectName(u"learnWordAction"_s);
    connect(learn, &QAction::triggered, this, [this, word] {
        m_spelling.learn(word.selectedText());
        m_highlighter->rehighlight();
    });
    menu.insertSeparator(before);
}

void SummaryText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setObjectName(u"summaryMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isReadOnly()) {
        QAction *plain = menu->addAction(tr("Paste without looks"));
        plain->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        connect(plain, &QAction::triggered, this, &SummaryText::pastePlain);
        const QTextCursor word = event->reason() == QContextMenuEvent::Mouse
            ? mistakeAt(event->pos())
            : mistakeAt(cursorRect().center());
        if (!word.isNull())
            addSuggestions(*menu, word);
    }
    menu->popup(event->globalPos());
}

} // namespace convenor
