// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>
#include <QString>

class QPainter;

namespace convenor {

/// What a document says of itself.
struct DocumentFacts
{
    QString title;
    QString author;
    QString language; ///< BCP 47
    QString subject;
};

/// Pages that are known before they are painted, in any order, onto paper or into a PDF. Lengths
/// are in units (see typesetter.h), the origin is the paper's corner.
class PrintedPages
{
public:
    virtual ~PrintedPages() = default;

    virtual QPageLayout layout() const = 0;
    virtual DocumentFacts facts() const = 0;
    virtual int count() const = 0;
    virtual void paint(QPainter &painter, int page) = 0;
};

} // namespace convenor
