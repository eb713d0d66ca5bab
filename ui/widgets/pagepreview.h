// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace convenor {

/// Shows a page without ever loading anything for it: no image, style sheet or link is followed,
/// wherever it lies. A page is shown as on paper, light in a dark window too.
class PagePreview final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Without the link that only a screen reader's user meets in a browser.
    void showPage(QString html);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
};

} // namespace convenor
