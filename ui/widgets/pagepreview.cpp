// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagepreview.h"

#include "publish/sealeddocument.h"
#include "ui/support/theme.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

PagePreview::PagePreview(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"previewBrowser"_s);
    setAccessibleName(tr("Preview of the page"));
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    sealImages(*document());
    setPalette(lightPalette());
    document()->setDocumentMargin(2 * gridStep);
    // The little of the page's style that this widget knows.
    document()->setDefaultStyleSheet(
        u"dt, th { font-weight: 600 } table { border-collapse: collapse } "
        "th, td { padding: 4px 8px; border: 1px solid #c5ccd3 } a { color: #00539b }"_s);
}

void PagePreview::showPage(QString html)
{
    static const QRegularExpression skip(u"<a class=\"skip\"[^>]*>[^<]*</a>"_s);
    setHtml(html.remove(skip));
}

QVariant PagePreview::loadResource(int, const QUrl &)
{
    return {};
}

void PagePreview::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

} // namespace convenor
