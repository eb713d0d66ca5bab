// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "ui/widgets/latestanswer.h"

#include <QTextBrowser>
#include <QTimer>

#include <memory>

namespace convenor {

class SealedDocument;

/// A summary as the website sets it: by the same renderer, without ever loading anything. The
/// document is made in another thread, so that typing in a long text stays smooth, and then shown
/// in the window's; the place that is read is kept.
class SummaryPreview final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SummaryPreview(QWidget *parent);

    /// `language` of the text, for its direction.
    void showText(const QString &markdown, const QString &language);

    QVariant loadResource(int type, const QUrl &name) override;

signals:
    /// The text that was asked for last is shown.
    void made(const convenor::ReadingLength &length);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    struct Made
    {
        std::shared_ptr<SealedDocument> document;
        ReadingLength length;
        int took = 0; ///< ms
    };

    void ask();
    void showMade(const Made &page);

    std::shared_ptr<SealedDocument> m_shown;
    QString m_markdown;
    QString m_language;
    QTimer m_pause;
    LatestAnswer<Made> m_pages;
};

} // namespace convenor
