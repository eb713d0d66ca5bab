// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templateeditor.h"

#include "ui/support/theme.h"
#include "ui/templates/templatehighlighter.h"

#include <QFontDatabase>
#include <QIcon>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

namespace convenor {

using namespace Qt::StringLiterals;

TemplateEditor::TemplateEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
    , m_highlighter(new TemplateHighlighter(document()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setLayoutDirection(Qt::LeftToRight); // markup is, in whatever language
    setTabChangesFocus(true);
    m_margin->installEventFilter(this);
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TemplateEditor::layOutMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int by) {
        if (by)
            m_margin->scroll(0, by);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    layOutMargin();
}

void TemplateEditor::setFaultyLines(const QSet<int> &lines)
{
    m_faulty = lines;
    m_margin->update();
}

void TemplateEditor::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(line - 1)));
    centerCursor();
    setFocus();
}

void TemplateEditor::insertAround(const QString &before, const QString &after)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.insertText(before);
    const int place = cursor.position();
    cursor.insertText(after);
    cursor.endEditBlock();
    cursor.setPosition(place);
    setTextCursor(cursor);
    setFocus();
}

void TemplateEditor::layOutMargin()
{
    const int digits = int(QString::number(qMax(100, blockCount())).size());
    const int icon = fontMetrics().height();
    const int width = fontMetrics().horizontalAdvance(u'9') * digits + icon + 2 * gridStep;
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), width, area.height());
}

void TemplateEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void TemplateEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

bool TemplateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_margin || event->type() != QEvent::Paint)
        return QPlainTextEdit::eventFilter(watched, event);
    paintMargin(static_cast<QPaintEvent *>(event));
    return true;
}

void TemplateEditor::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().window());
    painter.setFont(font());
    const int icon = fontMetrics().height();
    const QIcon sign = m_faulty.isEmpty() ? QIcon() : QIcon::fromTheme(u"dialog-error"_s);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const QRect row(0, int(area.top()), m_margin->width(), fontMetrics().height());
        if (m_faulty.contains(line))
            sign.paint(&painter, QRect(gridStep / 2, row.top(), icon, icon));
        painter.setPen(m_faulty.contains(line) ? refusalColor(palette()) : quietColor(palette()));
        painter.drawText(row.adjusted(0, 0, -gridStep, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
    }
}

} // namespace convenor
