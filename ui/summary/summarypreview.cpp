// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarypreview.h"

#include "publish/markdown.h"
#include "publish/sealeddocument.h"
#include "ui/support/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QScrollBar>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestPause = 150; // ms
constexpr int longestPause = 1500;

std::shared_ptr<SealedDocument> documentOf(const QString &markdown, const QString &language,
                                           const QFont &font)
{
    // Whichever thread lets go of it last, it ends in its own.
    const auto end = [](SealedDocument *each) { each->deleteLater(); };
    std::shared_ptr<SealedDocument> document(new SealedDocument(nullptr), end);
    document->setDefaultFont(font);
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(gridStep);
    document->setDefaultStyleSheet(u"table { border-collapse: collapse } th { font-weight: 600 } "
                                   "th, td { padding: 4px 8px; border: 1px solid #8a949e }"_s);
    const QString direction = isRightToLeft(language) ? u"rtl"_s : u"ltr"_s;
    document->setHtml(u"<div dir=\"%1\">"_s.arg(direction) + markdownToHtml(markdown).markup
                      + u"</div>"_s);
    return document;
}

} // namespace

SummaryPreview::SummaryPreview(QWidget *parent)
    : QTextBrowser(parent)
    , m_pages([this](const Made &page) { showMade(page); })
{
    setObjectName(u"summaryPreview"_s);
    setAccessibleName(tr("Preview of the summary"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(shortestPause);
    connect(&m_pause, &QTimer::timeout, this, &SummaryPreview::ask);
}

void SummaryPreview::showText(const QString &markdown, const QString &language)
{
    if (markdown == m_markdown && language == m_language)
        return;
    m_markdown = markdown;
    m_language = language;
    m_pause.start();
}

void SummaryPreview::ask()
{
    m_pages.ask([markdown = m_markdown, language = m_language, font = font(), home = thread()] {
        QElapsedTimer timer;
        timer.start();
        Made page;
        page.document = documentOf(markdown, language, font);
        page.document->moveToThread(home);
        page.length = lengthOf(markdownToText(markdown));
        page.took = int(timer.elapsed());
        return page;
    });
}

void SummaryPreview::showMade(const Made &page)
{
    QElapsedTimer timer;
    timer.start();
    const int place = verticalScrollBar()->value();
    setDocument(page.document.get());
    m_shown = page.document;
    // What is above the place has to be set before it can be gone to.
    if (place > 0)
        document()->documentLayout()->hitTest(QPointF(0, place + height()), Qt::FuzzyHit);
    verticalScrollBar()->setValue(place);
    // A long text takes its time: it is set less often.
    m_pause.setInterval(
        qBound(shortestPause, 3 * (page.took + int(timer.elapsed())), longestPause));
    if (!m_pause.isActive())
        emit made(page.length);
}

QVariant SummaryPreview::loadResource(int, const QUrl &)
{
    return {};
}

void SummaryPreview::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

} // namespace convenor
