// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wordchanges.h"

#include "ui/support/theme.h"

#include <QTextCursor>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesBeside = 2;

/// The first or last lines of a text, and an ellipsis for the rest.
QString shortOf(const QString &text, bool hasBefore, bool hasAfter)
{
    const QStringList lines = text.split(u'\n');
    const qsizetype head = hasBefore ? linesBeside + 1 : 0;
    const qsizetype tail = hasAfter ? linesBeside + 1 : 0;
    if (lines.size() <= head + tail + 1)
        return text;
    QStringList kept = lines.first(head);
    kept.append(u"…"_s);
    kept += lines.last(tail);
    return kept.join(u'\n');
}

} // namespace

WordChanges::WordChanges(QWidget *parent, Side side)
    : QPlainTextEdit(parent)
    , m_side(side)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void WordChanges::showPieces(const QList<TextPiece> &pieces, bool shortened)
{
    QTextCharFormat removed;
    removed.setFontStrikeOut(true);
    removed.setForeground(refusalColor(palette()));
    QTextCharFormat added;
    added.setFontUnderline(true);
    added.setForeground(successColor(palette()));

    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const TextPiece &piece = pieces.at(i);
        if (piece.isKept()) {
            cursor.insertText(shortened ? shortOf(piece.before, i > 0, i + 1 < pieces.size())
                                        : piece.before,
                              QTextCharFormat());
            continue;
        }
        if (m_side != Side::After)
            cursor.insertText(piece.before, removed);
        if (m_side != Side::Before)
            cursor.insertText(piece.after, added);
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

} // namespace convenor
