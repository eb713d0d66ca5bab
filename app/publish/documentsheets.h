// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/manuscript.h"
#include "publish/printedpages.h"

#include <memory>

namespace convenor {

class LaidDocument;

/// A document for printers and for the screen: the same lines on the same pages as in its PDF,
/// letters as outlines, so that they are as sharp as the printer is. Qt cannot be given the fonts
/// that pango chose, and a library that reads the PDF again would be one more that may understand
/// it otherwise.
class DocumentSheets final : public PrintedPages
{
public:
    static Result<std::shared_ptr<PrintedPages>> lay(const Manuscript &manuscript,
                                                     const QPageLayout &paper);

    ~DocumentSheets() override;

    QPageLayout layout() const override { return m_layout; }
    DocumentFacts facts() const override;
    int count() const override;
    void paint(QPainter &painter, int page) override;

private:
    DocumentSheets(std::unique_ptr<LaidDocument> document, const QPageLayout &paper);

    std::unique_ptr<LaidDocument> m_document;
    QPageLayout m_layout;
};

} // namespace convenor
