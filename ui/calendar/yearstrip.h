// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/shownplan.h"

#include <QWidget>

namespace convenor {

/// The twelve months of a year with a mark for each session, where its day is. Left and Right go
/// to another month, Up and Down to another year, a click to that month.
class YearStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit YearStrip(QWidget *parent);

    void setPlan(const ShownPlan &plan);
    void setMonth(QDate month);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void monthChosen(QDate month);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect monthRect(int month) const;
    int monthAt(QPoint point) const;
    void paintMonth(QPainter &painter, int month) const;
    QList<PlannedSession> sessionsIn(int month) const;
    QString wordsFor(int month) const;

    ShownPlan m_plan;
    QDate m_month;
};

} // namespace convenor
