// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

#include <memory>

namespace convenor {

class PrintedPages;

/// Pages below each other as they will be on paper, at any size. Only those that are seen are
/// painted, and those that were seen lately are kept, so that a thousand pages open as fast as one.
class PagesView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { None, Width, Page };

    explicit PagesView(QWidget *parent);

    /// Null shows nothing. The place stays, as far as there are pages.
    void setPages(std::shared_ptr<PrintedPages> pages);
    int count() const;
    int currentPage() const { return m_current; }
    void showPage(int page);
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    void zoom(double factor);

signals:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    double unscaledWidth() const; ///< of a page, in pixels
    double unscaledHeight() const;
    QRect placeOf(int page) const; ///< in the viewport
    void arrange();
    const QImage &imageOf(int page);

    std::shared_ptr<PrintedPages> m_pages;
    QCache<int, QImage> m_images; ///< costs are kilobytes
    double m_scale = 1;
    Fit m_fit = Fit::Page;
    int m_current = 0;
};

} // namespace convenor
