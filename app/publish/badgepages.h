// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/printedpages.h"
#include "publish/typesetter.h"

#include <QList>
#include <QSizeF>

namespace convenor {

/// How badges lie on a sheet of A4, in millimetres.
struct BadgeFormat
{
    const char *name; ///< by which it is remembered
    int columns;
    int rows;
    QSizeF size;
    QPointF first; ///< the upper left corner of the first one
    qreal between; ///< columns
    bool isCut; ///< from plain card, along marks, rather than peeled off
};
/// The first is the usual one.
const QList<BadgeFormat> &badgeFormats();
/// The one of that name, else the usual one.
const BadgeFormat &badgeFormat(const QString &name);

struct Badge
{
    QString name;
    QString organization;
    QString country;
    QString capacity; ///< in words
    bool isGuest = false; ///< an observer, whose badge has another colour beside the word
    QString code; ///< of the QR code

    bool operator==(const Badge &) const = default;
};

/// Badges on sheets of one format; the name as large as there is room.
class BadgePages final : public PrintedPages
{
public:
    /// `heading` stands on every badge.
    BadgePages(QList<Badge> badges, const BadgeFormat &format, DocumentFacts facts,
               QString heading);

    QPageLayout layout() const override;
    DocumentFacts facts() const override { return m_facts; }
    int count() const override;
    void paint(QPainter &painter, int page) override;

private:
    void paintBadge(QPainter &painter, const Badge &badge, QRectF place);
    void paintMarks(QPainter &painter, QRectF place) const;
    qreal paintCode(QPainter &painter, const QString &code, QRectF inside) const;
    qreal paintFitted(QPainter &painter, const QString &text, bool bold, QRectF room,
                      const QList<qreal> &points);

    QList<Badge> m_badges;
    BadgeFormat m_format;
    DocumentFacts m_facts;
    QString m_heading;
    Typesetter m_type;
};

} // namespace convenor
