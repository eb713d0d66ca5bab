// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarpage.h"

#include "ui/calendar/agendamodel.h"
#include "ui/calendar/clashlist.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/undatedlane.h"
#include "ui/calendar/yearstrip.h"
#include "ui/support/firstseries.h"
#include "ui/support/prompts.h"
#include "ui/support/sessionmove.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formcolumns.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString viewKey = u"calendar/view"_s;
const QString splitterKey = u"calendar/splitter"_s;

QToolButton *toolButton(const QString &name, const QString &text, const QString &icon,
                        QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setText(text);
    button->setIcon(QIcon::fromTheme(icon));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

CalendarPage::CalendarPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_stack(new QStackedLayout(this))
    , m_calendar(new QWidget(this))
    , m_noSeries(noSeriesYet(workspace, this))
{
    setObjectName(u"calendarPage"_s);
    auto *layout = new QVBoxLayout(m_calendar);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(8);
    buildBar();
    buildViews();
    buildSide();
    buildActions();
    m_stack->addWidget(m_calendar);
    m_stack->addWidget(m_noSeries);
    connect(m_noSeries, &EmptyState::firstStepTaken, this, [this] {
        const auto added = addFirstSeries(this->workspace(), this->prompts());
        if (added) {
            emit done(tr("Series added"));
            emit revealRequested(Kind::Series, added->value());
        } else if (added.error().kind != ErrorKind::Cancelled) {
            emit failed(added.error());
        }
    });
    const bool readOnly = workspace.isReadOnly();
    m_month->setReadOnly(readOnly);
    m_lane->setReadOnly(readOnly);
    m_clashes->setReadOnly(readOnly);
    setView(QSettings().value(viewKey).toString() == u"agenda" ? Agenda : Month);
    setSeries({});
}

void CalendarPage::buildBar()
{
    auto *bar = new QHBoxLayout;
    auto *back = toolButton(u"previousMonthButton"_s, tr("The month before"),
                            isRightToLeft() ? u"go-next"_s : u"go-previous"_s, m_calendar);
    auto *on = toolButton(u"nextMonthButton"_s, tr("The month after"),
                          isRightToLeft() ? u"go-previous"_s : u"go-next"_s, m_calendar);
    auto *today = new QPushButton(tr("Today"), m_calendar);
    today->setObjectName(u"todayButton"_s);
    m_title = headingLabel(u"monthLabel"_s, m_calendar);
    m_title->setWordWrap(false);
    m_monthButton = toolButton(u"monthButton"_s, tr("Month"), u"view-calendar-month"_s, m_calendar);
    m_agendaButton =
        toolButton(u"agendaButton"_s, tr("Agenda"), u"view-calendar-agenda"_s, m_calendar);
    for (QToolButton *button : {m_monthButton, m_agendaButton}) {
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_onlySeries = new QCheckBox(tr("This series only"), m_calendar);
    m_onlySeries->setObjectName(u"onlySeriesCheck"_s);
    m_clashButton = new QPushButton(m_calendar);
    m_clashButton->setObjectName(u"clashButton"_s);
    m_clashButton->setCheckable(true);
    m_clashButton->setToolTip(tr("Shows what clashes"));
    for (QWidget *widget : std::initializer_list<QWidget *>{back, on, today})
        bar->addWidget(widget);
    bar->addSpacing(8);
    bar->addWidget(m_title, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_onlySeries, m_clashButton,
                                                            m_monthButton, m_agendaButton})
        bar->addWidget(widget);
    static_cast<QVBoxLayout *>(m_calendar->layout())->addLayout(bar);
    connect(back, &QToolButton::clicked, this,
            [this] { goTo(m_month->monthModel()->month().addMonths(-1)); });
    connect(on, &QToolButton::clicked, this,
            [this] { goTo(m_month->monthModel()->month().addMonths(1)); });
    connect(today, &QPushButton::clicked, this, [this] { goTo(QDate::currentDate()); });
    connect(m_monthButton, &QToolButton::clicked, this, [this] { setView(Month); });
    connect(m_agendaButton, &QToolButton::clicked, this, [this] { setView(Agenda); });
    connect(m_onlySeries, &QCheckBox::toggled, this, &CalendarPage::load);
    connect(m_clashButton, &QPushButton::toggled, this,
            [this](bool shown) { m_clashes->setVisible(shown); });
}

void CalendarPage::buildViews()
{
    m_strip = new YearStrip(m_calendar);
    m_splitter = new QSplitter(m_calendar);
    m_views = new QStackedWidget(m_splitter);
    m_month = new MonthView(m_views);
    m_agendaModel = new AgendaModel(this);
    m_agenda = new QTableView(m_views);
    m_agenda->setObjectName(u"agendaView"_s);
    m_agenda->setAccessibleName(tr("Agenda"));
    m_agenda->setModel(m_agendaModel);
    m_agenda->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_agenda->setSelectionMode(QAbstractItemView::SingleSelection);
    m_agenda->setTabKeyNavigation(false);
    m_agenda->setShowGrid(false);
    m_agenda->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_agenda->verticalHeader()->hide();
    const auto fit = QHeaderView::ResizeToContents;
    for (const int column : {AgendaModel::Date, AgendaModel::Time, AgendaModel::Status})
        m_agenda->horizontalHeader()->setSectionResizeMode(column, fit);
    for (const int column : {AgendaModel::Title, AgendaModel::Series, AgendaModel::Clashes})
        m_agenda->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_views->addWidget(m_month);
    m_views->addWidget(m_agenda);
    m_splitter->addWidget(m_views);
    m_calendar->layout()->addWidget(m_strip);
    static_cast<QVBoxLayout *>(m_calendar->layout())->addWidget(m_splitter, 1);
    connect(m_strip, &YearStrip::monthChosen, this, &CalendarPage::goTo);
    connect(m_month, &MonthView::monthShown, this, &CalendarPage::showMonth);
    connect(m_month, &MonthView::openRequested, this, &CalendarPage::open);
    connect(m_month, &MonthView::newRequested, this, &CalendarPage::add);
    connect(m_month, &MonthView::moveRequested, this,
            [this](SessionId session, QDate day) { move(session, PartialDate(day)); });
    connect(m_month, &MonthView::moreRequested, this, [this](QDate day) {
        setView(Agenda);
        m_agenda->setCurrentIndex(m_agendaModel->index(m_agendaModel->rowFrom(day), 0));
        m_agenda->setFocus();
    });
    connect(m_agenda, &QTableView::activated, this,
            [this](const QModelIndex &index) { open(m_agendaModel->sessionAt(index.row())); });
}

void CalendarPage::buildSide()
{
    auto *side = new QWidget(m_splitter);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *heading = new QLabel(tr("Day to be announced"), side);
    heading->setObjectName(u"laneLabel"_s);
    m_lane = new UndatedLane(side);
    m_clashes = new ClashList(side);
    m_clashes->hide();
    layout->addWidget(heading);
    layout->addWidget(m_lane, 1);
    layout->addWidget(m_clashes, 1);
    m_splitter->addWidget(side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, 240});
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterKey, m_splitter->saveState()); });
    connect(m_lane, &UndatedLane::openRequested, this, &CalendarPage::open);
    connect(m_lane, &UndatedLane::dropped, this, &CalendarPage::takeDayAway);
    connect(m_clashes, &ClashList::openRequested, this, &CalendarPage::open);
    connect(m_clashes, &ClashList::acknowledgeRequested, this, &CalendarPage::acknowledge);
    connect(m_clashes, &ClashList::withdrawRequested, this, &CalendarPage::withdraw);
}

void CalendarPage::buildActions()
{
    const auto action = [this](QWidget *view, const QString &name, const QString &text,
                               const QKeySequence &keys, auto deed) {
        auto *added = new QAction(text, view);
        added->setObjectName(name);
        added->setShortcut(keys);
        added->setShortcutContext(Qt::WidgetShortcut);
        added->setEnabled(!workspace().isReadOnly());
        view->addAction(added);
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(added, &QAction::triggered, this, deed);
    };
    for (QWidget *view : {static_cast<QWidget *>(m_month), static_cast<QWidget *>(m_agenda)}) {
        action(view, u"takeDayAway"_s, tr("Day to be announced"), Qt::CTRL | Qt::Key_Delete,
               [this] { takeDayAway(currentSession()); });
    }
    action(m_month, u"newSession"_s, tr("New session on this day"), Qt::CTRL | Qt::Key_Return,
           [this] { add(m_month->currentDay()); });
    action(m_lane, u"putOnDay"_s, tr("Put on the day chosen in the calendar"),
           Qt::ALT | Qt::Key_Return,
           [this] { move(m_lane->currentSession(), PartialDate(m_month->currentDay())); });
}

void CalendarPage::setSeries(SeriesId series)
{
    const bool isOther = series != m_series;
    m_series = series;
    load();
    if (isOther)
        goTo(usualDay());
}

void CalendarPage::refresh(const ChangeSet &changes)
{
    if (changes.touches(Kind::Session) || changes.touches(Kind::Series)
        || changes.touches(Kind::Person))
        load();
}

bool CalendarPage::reveal(Kind kind, qint64 id)
{
    if (kind != Kind::Session || !m_shown.find(SessionId(id)))
        return false;
    m_month->goTo(SessionId(id));
    m_lane->select(SessionId(id));
    m_agenda->setCurrentIndex(m_agendaModel->index(m_agendaModel->rowOf(SessionId(id)), 0));
    return true;
}

void CalendarPage::load()
{
    m_stack->setCurrentWidget(m_series.isNull() ? static_cast<QWidget *>(m_noSeries) : m_calendar);
    if (m_series.isNull())
        return;
    const auto plan = Planning(workspace()).plan();
    if (!plan) {
        emit failed(plan.error());
        return;
    }
    m_plan = *plan;
    m_shown = ShownPlan(m_plan, m_onlySeries->isChecked() ? m_series : SeriesId());
    const SessionId current = m_agendaModel->sessionAt(m_agenda->currentIndex().row());
    m_strip->setPlan(m_shown);
    m_month->setPlan(m_shown);
    m_agendaModel->setPlan(m_shown);
    m_agenda->setCurrentIndex(m_agendaModel->index(qMax(0, m_agendaModel->rowOf(current)), 0));
    m_agenda->setColumnHidden(AgendaModel::Series, !m_shown.hasSeveralSeries());
    m_agenda->setColumnHidden(AgendaModel::Clashes, m_shown.clashes.isEmpty());
    m_lane->setPlan(m_shown);
    QList<NamedClash> clashes;
    for (const NamedClash &clash : std::as_const(m_plan.clashes)) {
        if (m_shown.find(clash.session) || m_shown.find(clash.other))
            clashes.append(clash);
    }
    m_clashes->setClashes(clashes);
    const auto open = std::count_if(clashes.cbegin(), clashes.cend(),
                                    [](const NamedClash &clash) { return !clash.acknowledged; });
    m_clashButton->setText(open == 0 ? tr("No clash") : tr("Clashes: %1").arg(open));
    m_clashButton->setIcon(open == 0 ? QIcon() : QIcon::fromTheme(u"dialog-warning"_s));
}

QDate CalendarPage::usualDay() const
{
    const QDate today = QDate::currentDate();
    QDate last;
    for (const PlannedSession &session : m_plan.sessions) {
        const QDate day = session.date.earliest();
        if (session.series != m_series || !day.isValid())
            continue;
        if (day >= today && (!last.isValid() || last < today || day < last))
            last = day;
        else if (day < today && (!last.isValid() || (last < today && day > last)))
            last = day;
    }
    if (last.isValid())
        return last;
    const auto series = Programme(workspace()).series(m_series);
    return series && series->start.isValid() ? series->start : today;
}

void CalendarPage::goTo(QDate month)
{
    m_month->goTo(month);
    showMonth(month);
    if (const int row = m_agendaModel->rowFrom(month); row >= 0)
        m_agenda->setCurrentIndex(m_agendaModel->index(row, 0));
}

void CalendarPage::showMonth(QDate month)
{
    m_strip->setMonth(month);
    setHeading(m_title, QLocale().toString(month, u"MMMM yyyy"_s));
}

void CalendarPage::setView(View view)
{
    m_views->setCurrentWidget(view == Month ? static_cast<QWidget *>(m_month) : m_agenda);
    m_monthButton->setChecked(view == Month);
    m_agendaButton->setChecked(view == Agenda);
    QSettings().setValue(viewKey, view == Month ? u"month"_s : u"agenda"_s);
}

SessionId CalendarPage::currentSession() const
{
    return m_views->currentWidget() == m_agenda
        ? m_agendaModel->sessionAt(m_agenda->currentIndex().row())
        : m_month->currentSession();
}

void CalendarPage::open(SessionId session)
{
    if (!session.isNull())
        emit revealRequested(Kind::Session, session.value());
}

void CalendarPage::add(QDate day)
{
    Session session;
    session.series = m_series;
    session.date = PartialDate(day);
    session.title =
        prompts().text(tr("New session on %1").arg(dateWords(session.date)), tr("Title"), {});
    session.title = session.title.trimmed();
    if (session.title.isEmpty())
        return;
    const auto added = Programme(workspace()).addSession(session);
    if (!added) {
        emit failed(added.error());
        return;
    }
    m_month->goTo(*added);
    emit done(tr("Session added: %1").arg(session.title));
}

void CalendarPage::move(SessionId session, const PartialDate &date)
{
    if (session.isNull() || workspace().isReadOnly())
        return;
    const auto moved = moveSession(workspace(), prompts(), session, date);
    if (!moved) {
        if (moved.error().kind != ErrorKind::Cancelled)
            emit failed(moved.error());
        return;
    }
    m_month->goTo(session);
    m_lane->select(session);
    const PlannedSession *there = m_shown.find(session);
    emit done(tr("Session %1 moved: %2").arg(there ? there->number : 0).arg(dateWords(date)));
}

void CalendarPage::takeDayAway(SessionId session)
{
    const PlannedSession *there = m_shown.find(session);
    if (there && there->date.day().isValid())
        move(session, PartialDate::ofMonth(there->date.year(), there->date.month()));
}

void CalendarPage::acknowledge(const NamedClash &clash)
{
    const QString note = prompts().text(tr("It is meant: %1").arg(worded(clash)), tr("Why"), {});
    if (note.trimmed().isEmpty())
        return;
    const auto kept = Planning(workspace()).acknowledge(clash, note.trimmed());
    if (kept)
        emit done(tr("Clash acknowledged"));
    else
        emit failed(kept.error());
}

void CalendarPage::withdraw(const NamedClash &clash)
{
    const auto kept = Planning(workspace()).withdraw(clash);
    if (kept)
        emit done(tr("Clash no longer acknowledged"));
    else
        emit failed(kept.error());
}

} // namespace convenor
