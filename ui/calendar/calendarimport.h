// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/importdialog.h"
#include "usecases/calendars.h"

namespace convenor {

class Workspace;

/// What became of a calendar file that was read, event by event: the new ones are ticked to become
/// planned sessions, the others are shown with why they do not.
class CalendarImport final : public ImportDialog
{
    Q_OBJECT

public:
    CalendarImport(Workspace &workspace, ComingCalendar calendar, QWidget *parent);

private:
    void fill();
    void count() override;
    bool take() override;

    Workspace &m_workspace;
    ComingCalendar m_calendar;
};

} // namespace convenor
