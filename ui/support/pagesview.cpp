// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/pagesview.h"

#include "publish/printedpages.h"
#include "publish/typesetter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace convenor {

namespace {

constexpr int gap = 16; // around pages
constexpr int mostKept = 96 * 1024; // kilobytes
constexpr double smallest = 0.1;
constexpr double largest = 6;

} // namespace

PagesView::PagesView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_images(mostKept)
{
    setObjectName(QStringLiteral("pagesView"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
}

void PagesView::setPages(std::shared_ptr<PrintedPages> pages)
{
    m_pages = std::move(pages);
    const int last = std::max(count() - 1, 0);
    const int page = std::min(m_current, last);
    arrange();
    showPage(page);
    viewport()->update();
}

int PagesView::count() const
{
    return m_pages ? m_pages->count() : 0;
}

double PagesView::unscaledWidth() const
{
    return m_pages ? m_pages->layout().fullRect(QPageLayout::Inch).width() * logicalDpiX() : 0;
}

double PagesView::unscaledHeight() const
{
    return m_pages ? m_pages->layout().fullRect(QPageLayout::Inch).height() * logicalDpiY() : 0;
}

QRect PagesView::placeOf(int page) const
{
    const int width = int(std::round(unscaledWidth() * m_scale));
    const int height = int(std::round(unscaledHeight() * m_scale));
    const int left = std::max(gap, (viewport()->width() - width) / 2);
    return {left - horizontalScrollBar()->value(),
            gap + page * (height + gap) - verticalScrollBar()->value(), width, height};
}

/// The scale as it fits, and how far one can scroll.
void PagesView::arrange()
{
    const QSizeF room(viewport()->width() - 2.0 * gap, viewport()->height() - 2.0 * gap);
    const double before = m_scale;
    if (m_pages && m_fit != Fit::None) {
        m_scale = room.width() / unscaledWidth();
        if (m_fit == Fit::Page)
            m_scale = std::min(m_scale, room.height() / unscaledHeight());
        m_scale = std::clamp(m_scale, smallest, largest);
    }
    if (m_scale != before || !m_pages)
        m_images.clear();
    const QSize page = placeOf(0).size();
    const int all = gap + count() * (page.height() + gap);
    verticalScrollBar()->setRange(0, std::max(0, all - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(viewport()->height() - gap, 1));
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, page.width() + 2 * gap - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void PagesView::showPage(int page)
{
    if (page < 0 || page >= count())
        return;
    verticalScrollBar()->setValue(page * (placeOf(0).height() + gap));
    if (m_current != page) { // the last ones cannot stand at the top
        m_current = page;
        emit currentPageChanged(page);
    }
}

void PagesView::setFit(Fit fit)
{
    const int page = m_current;
    m_fit = fit;
    arrange();
    showPage(page);
    viewport()->update();
}

void PagesView::zoom(double factor)
{
    m_fit = Fit::None;
    m_scale = std::clamp(m_scale * factor, smallest, largest);
    m_images.clear();
    setFit(Fit::None);
}

const QImage &PagesView::imageOf(int page)
{
    if (const QImage *known = m_images.object(page))
        return *known;
    const double fine = devicePixelRatioF();
    const QSize size = placeOf(page).size();
    auto *image = new QImage((QSizeF(size) * fine).toSize(), QImage::Format_RGB32);
    image->setDevicePixelRatio(fine);
    image->fill(Qt::white);
    {
        QPainter painter(image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const double scale = size.width() / (unscaledWidth() / logicalDpiX() * unitsPerInch);
        painter.scale(scale, scale);
        m_pages->paint(painter, page);
    }
    // What is larger than all that is kept would be thrown away at once.
    const int cost = int(std::min<qsizetype>(image->sizeInBytes() / 1024, mostKept));
    m_images.insert(page, image, cost);
    return *image;
}

void PagesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    for (int page = 0; page < count(); ++page) {
        const QRect place = placeOf(page);
        if (place.bottom() < event->rect().top())
            continue;
        if (place.top() > event->rect().bottom())
            break;
        painter.fillRect(place.translated(2, 2), QColor(0, 0, 0, 70));
        painter.drawImage(place.topLeft(), imageOf(page));
    }
}

void PagesView::resizeEvent(QResizeEvent *)
{
    setFit(m_fit);
}

/// The current page is the one at the middle.
void PagesView::scrollContentsBy(int, int)
{
    const QRect first = placeOf(0);
    const int middle = viewport()->height() / 2 - first.top();
    const int page =
        std::clamp(middle / std::max(first.height() + gap, 1), 0, std::max(count() - 1, 0));
    if (page != m_current) {
        m_current = page;
        emit currentPageChanged(page);
    }
    viewport()->update();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(count() - 1);
    case Qt::Key_Plus:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(1 / 1.25);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagesView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? 1.25 : 1 / 1.25);
    event->accept();
}

} // namespace convenor
