// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "ui/home/figuresview.h"
#include "ui/support/firstseries.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/clocks.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int comingShown = 5;
enum Role { KindOf = Qt::UserRole, ThingOf };

QString iconNameOf(Task task)
{
    switch (task) {
    case Task::SettleSession:
        return u"view-calendar-day"_s;
    case Task::ReviewRegistrations:
        return u"view-task"_s;
    case Task::WriteSummary:
        return u"document-edit"_s;
    case Task::SendNotes:
        return u"mail-send"_s;
    case Task::DoOverdueActions:
        return u"dialog-warning"_s;
    case Task::DoActionsSoon:
        break;
    }
    return u"task-complete"_s;
}

/// What stands below the title of a session.
QString factsOf(const ComingSession &session)
{
    QStringList parts{dateWords(session.date)};
    if (const QString time = timeWords(session.when); !time.isEmpty())
        parts.append(time);
    parts.append(label(session.status));
    if (session.accepted > 0 || session.pending > 0) {
        const QString accepted = session.capacity > 0
            ? HomePage::tr("%L1 of %L2 places taken").arg(session.accepted).arg(session.capacity)
            : HomePage::tr("%L1 accepted").arg(session.accepted);
        parts.append(accepted);
    }
    return parts.join(u" · "_s);
}

QString lackingWords(const ComingSession &session)
{
    QStringList lacking;
    for (const Lack lack : session.lacking)
        lacking.append(label(lack));
    const auto next = nextStep(session.status);
    if (lacking.isEmpty() || !next)
        return {};
    return HomePage::tr("Missing for “%1”: %2").arg(label(*next), lacking.join(u", "_s));
}

} // namespace

HomePage::HomePage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_stack(new QStackedLayout(this))
    , m_noSeries(noSeriesYet(workspace, this))
    , m_answer([this](const Result<HomeStatus> &status) { show(status); })
{
    setObjectName(u"homePage"_s);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep);
    layout->addLayout(makeHeader());
    layout->addLayout(makeLists(), 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_noSeries);
    connect(m_noSeries, &EmptyState::firstStepTaken, this, [this] {
        const auto added = addFirstSeries(this->workspace(), this->prompts());
        if (added)
            emit done(tr("Series added"));
        else if (added.error().kind != ErrorKind::Cancelled)
            emit failed(added.error());
    });
    m_tick.setInterval(60 * 1000); // the countdown
    connect(&m_tick, &QTimer::timeout, this, &HomePage::ask);
}

QLayout *HomePage::makeHeader()
{
    m_title = new QLabel(this);
    m_title->setObjectName(u"homeTitle"_s);
    m_title->setFont(headingFont(font()));
    showPlain(m_title);
    m_copy = new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy status"), this);
    m_copy->setObjectName(u"copyStatusButton"_s);
    m_copy->setAccessibleName(tr("Copy status"));
    m_copy->setToolTip(tr("All of this as plain text, for the organizers' call"));
    connect(m_copy, &QPushButton::clicked, this, &HomePage::copyStatus);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_copy, 0, Qt::AlignTop);
    return header;
}

QLayout *HomePage::makeLists()
{
    const auto headed = [this](QVBoxLayout *column, const QString &title, QWidget *below,
                               int stretch) {
        auto *label = new QLabel(title, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(below);
        column->addWidget(label);
        column->addWidget(below, stretch);
    };
    m_coming = makeList(u"comingList"_s, tr("Sessions to come"));
    m_tasks = makeList(u"taskList"_s, tr("To do"));
    auto *left = new QVBoxLayout;
    left->setSpacing(gridStep / 2);
    headed(left, tr("&To do"), m_tasks, 4);
    left->addSpacing(gridStep);
    headed(left, tr("&Sessions to come"), m_coming, 3);

    auto *right = new QVBoxLayout;
    right->setSpacing(gridStep);
    for (const QString &name : {u"arrivals"_s, u"kinds"_s, u"regions"_s}) {
        m_figures.append(new FiguresView(name, this));
        right->addWidget(m_figures.constLast(), 1);
    }
    m_noFigures =
        new QLabel(tr("Charts of registrations stand here once somebody registered."), this);
    m_noFigures->setObjectName(u"noFiguresLabel"_s);
    m_noFigures->setWordWrap(true);
    m_noFigures->setAlignment(Qt::AlignCenter);
    m_noFigures->setForegroundRole(QPalette::PlaceholderText);
    right->addWidget(m_noFigures, 1);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(3 * gridStep);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    return columns;
}

QListWidget *HomePage::makeList(const QString &name, const QString &title)
{
    auto *list = new QListWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setSpacing(2);
    list->setPalette(withTintedSelection(palette()));
    const auto follow = [this](const QListWidgetItem *item) {
        if (const QVariant kind = item->data(KindOf); kind.isValid())
            emit revealRequested(Kind(kind.toInt()), item->data(ThingOf).toLongLong());
    };
    connect(list, &QListWidget::itemActivated, this, follow);
    list->setToolTip(tr("Enter or a double click leads there"));
    return list;
}

void HomePage::setSeries(SeriesId series)
{
    m_series = series;
    m_stack->setCurrentIndex(series.isNull() ? 1 : 0);
    m_noSeries->setReadOnly(workspace().isReadOnly());
    ask();
}

void HomePage::refresh(const ChangeSet &)
{
    ask();
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_tick.start();
    ask();
}

void HomePage::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Page::hideEvent(event);
}

void HomePage::ask()
{
    if (m_series)
        m_answer.ask([home = Home(workspace()), series = m_series] { return home.status(series); });
}

void HomePage::show(const Result<HomeStatus> &status)
{
    if (!status) {
        if (status.error().kind != ErrorKind::NotFound) // a series that was removed meanwhile
            emit failed(status.error());
        return;
    }
    m_status = *status;
    m_title->setText(m_status.series);
    showComing();
    showTasks();
    const QList<StatisticsTable> tables = tablesOf(m_status.statistics);
    const bool areThere = m_status.statistics.whole.registered > 0;
    for (FiguresView *view : std::as_const(m_figures))
        view->show(areThere ? tables : QList<StatisticsTable>());
    m_noFigures->setVisible(!areThere);
}

void HomePage::showComing()
{
    const int row = m_coming->currentRow();
    m_coming->clear();
    for (const ComingSession &session : m_status.coming) {
        if (m_coming->count() == comingShown)
            break;
        const QString countdown = countdownWords(session, m_status.now);
        QString head = tr("%1. %2").arg(session.number).arg(session.title);
        if (!countdown.isEmpty())
            head += u" – "_s + countdown;
        QStringList lines{head, factsOf(session)};
        if (const QString lacking = lackingWords(session); !lacking.isEmpty())
            lines.append(lacking);
        auto *item = new QListWidgetItem(signOf(session.status), lines.join(u'\n'), m_coming);
        item->setData(KindOf, int(Kind::Session));
        item->setData(ThingOf, session.id.value());
    }
    if (m_coming->count() == 0)
        m_coming->addItem(tr("No session is still to come. Add one on the page Sessions."));
    m_coming->setCurrentRow(qBound(0, row, m_coming->count() - 1));
}

void HomePage::showTasks()
{
    const int row = m_tasks->currentRow();
    m_tasks->clear();
    for (const ToDo &toDo : m_status.toDo) {
        const QString where = toDo.title.isEmpty() ? QString() : u'\n' + toDo.title;
        auto *item = new QListWidgetItem(QIcon::fromTheme(iconNameOf(toDo.task)),
                                         worded(toDo) + where, m_tasks);
        item->setData(KindOf, int(toDo.kind));
        item->setData(ThingOf, toDo.thing);
    }
    if (m_tasks->count() == 0)
        m_tasks->addItem(
            new QListWidgetItem(QIcon::fromTheme(u"dialog-ok"_s), tr("Nothing is waiting.")));
    m_tasks->setCurrentRow(qBound(0, row, m_tasks->count() - 1));
}

void HomePage::copyStatus()
{
    QGuiApplication::clipboard()->setText(statusText(m_status));
    emit told(tr("The status is in the clipboard"));
}

} // namespace convenor
