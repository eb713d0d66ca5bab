// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sealeddocument.h"

#include <QAbstractTextDocumentLayout>

namespace convenor {

namespace {

/// Stands where an image would be, and takes no room.
class NoImage final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &) override { return {0, 0}; }
    void drawObject(QPainter *, const QRectF &, QTextDocument *, int, const QTextFormat &) override
    {
    }
};

} // namespace

void sealImages(QTextDocument &document)
{
    QAbstractTextDocumentLayout *layout = document.documentLayout();
    layout->registerHandler(QTextFormat::ImageObject, new NoImage(layout));
}

SealedDocument::SealedDocument(QObject *parent)
    : QTextDocument(parent)
{
    sealImages(*this);
}

} // namespace convenor

#include "sealeddocument.moc"
