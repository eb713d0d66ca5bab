// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/monthmodel.h"

#include <QTableView>

namespace convenor {

/// The month as a grid of days with a chip a session. It stands on one day and on one session of
/// that day; arrows go from day to day and on into the next month, Ctrl+arrows from session to
/// session of a day, Alt+arrows move the session, Enter opens it or asks for a new one on an empty
/// day. A chip is dragged to another day.
class MonthView final : public QTableView
{
    Q_OBJECT

public:
    explicit MonthView(QWidget *parent);

    MonthModel *monthModel() const { return m_model; }
    void setPlan(const ShownPlan &plan);
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    /// Shows the month of the day and stands on it.
    void goTo(QDate day);
    /// Stands on the session, where it has an exact day.
    void goTo(SessionId session);

    QDate currentDay() const { return m_model->dayAt(currentIndex()); }
    SessionId currentSession() const;

    /// Where the chips of a cell are, in the viewport; the last one is a line "2 more" where they
    /// are more than fit.
    QList<QRect> chipRects(const QModelIndex &cell) const;

signals:
    void monthShown(QDate month);
    void openRequested(convenor::SessionId session);
    void newRequested(QDate day);
    void moveRequested(convenor::SessionId session, QDate day);
    /// There are more sessions on the day than fit.
    void moreRequested(QDate day);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Of the sessions on the current day this one, else the first.
    void choose(SessionId session);
    int chipAt(QPoint point) const;
    bool moveBy(int key, Qt::KeyboardModifiers modifiers);
    void chooseSession(int step);
    void openCurrent();
    void startChipDrag();

    MonthModel *m_model;
    int m_chosen = 0; ///< which session of the current day
    QPoint m_pressedAt;
    int m_pressedChip = -1;
    bool m_isReadOnly = false;

    friend class DayDelegate;
    QModelIndex m_dropCell;
};

} // namespace convenor
