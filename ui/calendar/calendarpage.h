// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/shownplan.h"
#include "ui/page.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace convenor {

class AgendaModel;
class ClashList;
class EmptyState;
class MonthView;
class UndatedLane;
class YearStrip;

/// All sessions by their dates: the year's months, a month's days or one list, the sessions that
/// have no exact day yet, and what clashes. A session is moved by dragging it or with the keyboard.
class CalendarPage final : public Page
{
    Q_OBJECT

public:
    CalendarPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;

private:
    enum View { Month, Agenda };

    void buildBar();
    void buildViews();
    void buildSide();
    void buildActions();
    void load();
    void goTo(QDate month);
    void showMonth(QDate month);
    void setView(View view);
    void open(SessionId session);
    void add(QDate day);
    void move(SessionId session, const PartialDate &date);
    void takeDayAway(SessionId session);
    void acknowledge(const NamedClash &clash);
    void withdraw(const NamedClash &clash);
    /// Where the year of the series is, from today on.
    QDate usualDay() const;
    SessionId currentSession() const;

    SeriesId m_series;
    Plan m_plan;
    ShownPlan m_shown;
    QStackedLayout *m_stack;
    QWidget *m_calendar;
    EmptyState *m_noSeries;
    QLabel *m_title;
    QToolButton *m_monthButton;
    QToolButton *m_agendaButton;
    QCheckBox *m_onlySeries;
    QPushButton *m_clashButton;
    YearStrip *m_strip;
    QSplitter *m_splitter;
    QStackedWidget *m_views;
    MonthView *m_month;
    AgendaModel *m_agendaModel;
    QTableView *m_agenda;
    UndatedLane *m_lane;
    ClashList *m_clashes;
};

} // namespace convenor
