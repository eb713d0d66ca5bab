// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf.h"

#include "publish/pagespdf.h"
#include "publish/sealeddocument.h"
#include "publish/typesetter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 15; // mm
constexpr qreal pixelsPerInch = 96;
constexpr qreal footerRoom = 28; // px
constexpr qreal leastRoom = 200; // px, whatever the margins are

QFont textFont(qreal points)
{
    QFont font(QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSizeF(points);
    return font;
}

/// What lengths of type are measured on, whatever it is painted on later.
QImage &measure()
{
    static thread_local QImage image = [] {
        QImage made(1, 1, QImage::Format_RGB32);
        made.setDotsPerMeterX(int(pixelsPerInch / 0.0254));
        made.setDotsPerMeterY(int(pixelsPerInch / 0.0254));
        return made;
    }();
    return image;
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

QRectF roomIn(const QPageLayout &layout)
{
    const QRectF full(QPointF(), layout.fullRect(QPageLayout::Inch).size() * pixelsPerInch);
    QRectF room = full.marginsRemoved(layout.margins(QPageLayout::Inch) * pixelsPerInch)
                      .adjusted(0, 0, 0, -footerRoom);
    return room.width() < leastRoom || room.height() < leastRoom
        ? full.adjusted(0, 0, 0, -footerRoom)
        : room;
}

} // namespace

QPageLayout MarkupPages::usualPaper()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter};
}

MarkupPages::MarkupPages(const MarkupPaper &paper, const QPageLayout &layout)
    : m_title(paper.title)
    , m_footer(paper.footer)
    , m_layout(layout)
    , m_text(roomIn(layout))
    , m_document(std::make_unique<SealedDocument>())
{
    SealedDocument &document = *m_document;
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&measure());
    document.setDefaultFont(textFont(10));
    document.setHtml(QString::fromUtf8(paper.html));
    document.setPageSize(m_text.size());
    keepHeadingsWithText(document);
}

MarkupPages::~MarkupPages() = default;

DocumentFacts MarkupPages::facts() const
{
    return {m_title, {}, QLocale().bcp47Name(), m_footer};
}

int MarkupPages::count() const
{
    return m_document->pageCount();
}

void MarkupPages::paint(QPainter &painter, int page)
{
    painter.save();
    painter.scale(unitsPerInch / pixelsPerInch, unitsPerInch / pixelsPerInch);
    painter.save();
    painter.translate(m_text.left(), m_text.top() - page * m_text.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(QPointF(0, page * m_text.height()), m_text.size());
    painter.setClipRect(context.clip);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
    const QRectF line(m_text.left(), m_text.bottom() + 10, m_text.width(), footerRoom - 10);
    QFont small = textFont(8);
    small.setPixelSize(11); // whatever it is painted on
    painter.setFont(small);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, m_footer);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                     u"%1 / %2"_s.arg(QString::number(page + 1), QString::number(count())));
    painter.restore();
}

Result<QByteArray> pdfOf(const MarkupPaper &paper)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(ErrorKind::Invalid, "output.no-display", {paper.title});
    MarkupPages pages(paper, MarkupPages::usualPaper());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writePdf(pages, buffer, QDateTime::currentDateTimeUtc()).map([&] {
        return buffer.data();
    });
}

} // namespace convenor
