// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/pagepreview.h"

#include "ui/support/theme.h"

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
    setPalette(lightPalette());
    document()->setDocumentMargin(2 * gridStep);
}

QVariant PagePreview::loadResource(int, const QUrl &)
{
    return {};
}

void PagePreview::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

} // namespace convenor
