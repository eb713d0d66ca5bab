// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf.h"

#include "publish/sealeddocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 15; // mm
constexpr qreal footerRoom = 28; // px of 96 to an inch

QFont textFont(qreal points)
{
    QFont font(QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(points);
    return font;
}

void paintFooter(QPainter &painter, const QRectF &page, const QString &footer, int number, int of)
{
    const QRectF line(page.left(), page.bottom() - footerRoom + 10, page.width(), footerRoom - 10);
    painter.setFont(textFont(8));
    painter.setPen(QColor(0x55, 0x55, 0x55));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, footer);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                     u"%1 / %2"_s.arg(QString::number(number), QString::number(of)));
}

/// A heading whose text begins on the next page goes there with it.
void keepHeadingsWithText(QTextDocument &document)
{
    QAbstractTextDocumentLayout &layout = *document.documentLayout();
    const qreal height = document.pageSize().height();
    const auto pageOf = [&](qreal y) { return int(y / height); };
    for (QTextBlock block = document.begin(); block.next().isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const QTextBlock next = block.next();
        const qreal begin = layout.blockBoundingRect(next).top()
            + (next.layout()->lineCount() > 0 ? next.layout()->lineAt(0).y() : 0);
        if (pageOf(begin) == pageOf(layout.blockBoundingRect(block).top()))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
    }
}

void paintPages(QPdfWriter &writer, QTextDocument &document, const QString &footer)
{
    QPainter painter(&writer);
    const QRectF page(0, 0, writer.width(), writer.height());
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(QSizeF(page.width(), page.height() - footerRoom));
    keepHeadingsWithText(document);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * document.pageSize().height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(QPointF(0, i * document.pageSize().height()), document.pageSize());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFooter(painter, page, footer, i + 1, pages);
    }
}

} // namespace

Result<QByteArray> pdfOf(const QByteArray &html, const QString &title, const QString &footer)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(ErrorKind::Invalid, "output.no-display", {title});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(u"Convenor"_s);
        writer.setResolution(96);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
        SealedDocument document;
        document.setDocumentMargin(0);
        document.setDefaultFont(textFont(10));
        document.setHtml(QString::fromUtf8(html));
        paintPages(writer, document, footer);
    }
    return buffer.data();
}

} // namespace convenor
