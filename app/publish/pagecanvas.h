// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/strips.h"

#include <QRectF>

namespace convenor {

/// What the pages of a document are painted on, in points from a page's corner. Elements, places
/// and links are for files that keep them.
class PageCanvas
{
public:
    virtual ~PageCanvas() = default;

    virtual void fill(const QRectF &area, const Ink &ink) = 0;
    virtual void write(ShapedText &text, int from, int to, double left, double top) = 0;
    /// What follows is in that element.
    virtual void enter(const TagPath &) { }
    virtual void addPlace(int /*heading*/, QPointF) { }
    virtual void addLink(const QString & /*address*/, const QRectF &) { }
    virtual void addReference(int /*heading*/, const QRectF &) { }
};

} // namespace convenor
