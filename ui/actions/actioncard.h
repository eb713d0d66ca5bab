// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionpoint.h"

#include <QStyledItemDelegate>

namespace convenor {

/// The words of a card below its text: who, until when, what is missing.
QString cardWords(const ActionRow &action);

/// Draws an action point as a card: its text, who owns it, until when, whom it is for.
class ActionCard final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The role under which a model has the ActionRow.
    static constexpr int rowRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace convenor

Q_DECLARE_METATYPE(convenor::ActionRow)
