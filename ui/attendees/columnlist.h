// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendeelist.h"

#include <QListWidget>

namespace convenor {

/// The columns that a list may have: ticked where it has them, in their order, which is changed by
/// dragging or with Alt and the arrows.
class ColumnList final : public QListWidget
{
    Q_OBJECT

public:
    explicit ColumnList(QWidget *parent);

    /// `chosen` come first and are ticked.
    void setColumns(const QList<AttendeeColumn> &possible, const QList<AttendeeColumn> &chosen);
    QList<AttendeeColumn> chosen() const;

signals:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace convenor
