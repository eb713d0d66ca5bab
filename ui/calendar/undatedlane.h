// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/shownplan.h"

#include <QListWidget>

namespace convenor {

/// The sessions whose date is a month, a year or to be announced. They are dragged onto a day of
/// the calendar; what is dropped here has its exact day taken away. Enter opens one.
class UndatedLane final : public QListWidget
{
    Q_OBJECT

public:
    explicit UndatedLane(QWidget *parent);

    void setPlan(const ShownPlan &plan);
    void setReadOnly(bool readOnly);
    SessionId currentSession() const;
    void select(SessionId session);

signals:
    void openRequested(convenor::SessionId session);
    void dropped(convenor::SessionId session);

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace convenor
