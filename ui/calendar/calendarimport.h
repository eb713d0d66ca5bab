// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/calendars.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace convenor {

class Workspace;

/// What became of a calendar file that was read, event by event: the new ones are ticked to become
/// planned sessions, the others are shown with why they do not.
class CalendarImport final : public QDialog
{
    Q_OBJECT

public:
    CalendarImport(Workspace &workspace, ComingCalendar calendar, QWidget *parent);

signals:
    /// Sessions were planned, and can be undone.
    void done(const QString &message);
    void failed(const convenor::Error &error);

private:
    void layOut(const QString &series);
    void fill();
    void count();
    void take();

    Workspace &m_workspace;
    ComingCalendar m_calendar;
    QLabel *m_summary;
    QTableWidget *m_list;
    QPushButton *m_take;
};

} // namespace convenor
