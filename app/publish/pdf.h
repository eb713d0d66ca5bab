// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/printedpages.h"

#include <QByteArray>
#include <QRectF>

#include <memory>

namespace convenor {

class SealedDocument;

/// A page of our own markup that is also for paper.
struct MarkupPaper
{
    QByteArray html;
    QString title;
    QString footer; ///< on each page, beside its number
};

/// Such a page on sheets of paper. Nothing is loaded from files or the net. Meant for some pages:
/// the time grows faster than their number. Needs a QGuiApplication; for one thread.
class MarkupPages final : public PrintedPages
{
public:
    static QPageLayout usualPaper();

    MarkupPages(const MarkupPaper &paper, const QPageLayout &layout);
    ~MarkupPages() override;

    QPageLayout layout() const override { return m_layout; }
    DocumentFacts facts() const override;
    int count() const override;
    void paint(QPainter &painter, int page) override;

private:
    QString m_title;
    QString m_footer;
    QPageLayout m_layout;
    QRectF m_text; ///< in px of 96 to an inch
    std::unique_ptr<SealedDocument> m_document;
};

/// The same as PDF/A-1b on A4; `output.no-display` without a QGuiApplication.
Result<QByteArray> pdfOf(const MarkupPaper &paper);

} // namespace convenor
