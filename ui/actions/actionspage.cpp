// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionspage.h"

#include "base/shorttext.h"
#include "ui/actions/actionboard.h"
#include "ui/actions/actionchips.h"
#include "ui/actions/actionfacets.h"
#include "ui/actions/actionpanel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "ui/widgets/listanddetail.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto boardKey = "actions/board";
constexpr int dueColumn = 1;
constexpr int priorityColumn = 3;

ListWords words()
{
    ListWords words;
    words.name = u"action"_s;
    words.list = ActionsPage::tr("Action points");
    words.filter = ActionsPage::tr("Find action points");
    words.add = ActionsPage::tr("New action point");
    words.remove = ActionsPage::tr("Remove action points");
    words.emptyTitle = ActionsPage::tr("Nothing was promised yet");
    words.emptyText = ActionsPage::tr(
        "Action points and recommendations come out of sessions. Here they are followed until they "
        "are done: who owns them, until when, and what was answered, over sessions and years.");
    words.noMatch = ActionsPage::tr("No action point fits what is looked for");
    words.count = [](int count) { return ActionsPage::tr("%L1 action points").arg(count); };
    return words;
}

QToolButton *viewButton(const QString &name, const QString &icon, const QString &text,
                        QButtonGroup *group, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    group->addButton(button);
    return button;
}

QString dueText(const ActionRow &row)
{
    if (row.goesOn)
        return ActionsPage::tr("Carried on");
    const QString day = row.due.isValid() ? dateWords(PartialDate(row.due)) : QString();
    return row.overdue > 0 ? ActionsPage::tr("%1, %2").arg(day, overdueWords(row.overdue)) : day;
}

} // namespace

ActionsPage::ActionsPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_actions(
          words(), source(), [this](ActionId id) { showAction(id); },
          [this](const Error &error) { emit failed(error); }, this)
    , m_board(new ActionBoard(this))
    , m_chips(new ActionChips(this))
    , m_panes(new ListAndDetail(u"actions"_s, makeLeft(),
                                tr("Choose an action point to see all that is known of it"), this))
    , m_answer([this](const Board &board) { fillBoard(board); })
    , m_saved([this](const Result<void> &saved) {
        m_export->setEnabled(true);
        if (!saved)
            emit failed(saved.error());
        else
            emit told(tr("The list was saved"));
    })
{
    setObjectName(u"actionsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
    ListPane *pane = m_actions.pane();
    pane->setReadOnly(workspace.isReadOnly());
    m_board->setReadOnly(workspace.isReadOnly());
    m_board->hide();
    connect(pane, &ListPane::addRequested, this, &ActionsPage::addAction);
    connect(pane, &ListPane::removeRequested, this, &ActionsPage::removeActions);
    connect(pane, &ListPane::activated, this, &ActionsPage::showDetail);
    connect(m_chips, &ActionChips::chosen, this, [this](const QString &word) {
        auto *box = m_actions.pane()->findChild<QComboBox *>(u"actionChipBox"_s);
        box->setCurrentIndex(word.isEmpty() ? 0 : box->findData(word));
    });
    connect(pane, &ListPane::queryChanged, this, [this] {
        setFacets();
        askBoard();
    });
    m_actions.model()->setWrong(
        [](const ActionRow &row, int column) { return column == dueColumn && row.overdue > 0; });
    buildMenu();
    connectBoard();
    arrangeList();
    setFacets();
    m_actions.ask();
    showBoard(QSettings().value(boardKey).toBool());
}

QWidget *ActionsPage::makeLeft()
{
    auto *left = new QWidget(this);
    auto *group = new QButtonGroup(left);
    m_listButton = viewButton(u"listButton"_s, u"view-list-details"_s, tr("List"), group, left);
    m_boardButton =
        viewButton(u"boardButton"_s, u"view-split-left-right"_s, tr("Board"), group, left);
    connect(m_boardButton, &QToolButton::toggled, this, &ActionsPage::showBoard);
    m_export = new QPushButton(QIcon::fromTheme(u"document-export"_s), tr("Save list…"), left);
    m_export->setObjectName(u"exportActionsButton"_s);
    connect(m_export, &QPushButton::clicked, this, &ActionsPage::exportList);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(gridStep, gridStep, 0, 0);
    top->setSpacing(gridStep / 2);
    top->addWidget(m_listButton);
    top->addWidget(m_boardButton);
    top->addStretch(1);
    top->addWidget(m_export);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_chips);
    layout->addWidget(m_actions.pane(), 1);
    return left;
}

void ActionsPage::arrangeList()
{
    if (QSettings().contains(u"actionList/header"_s))
        return;
    auto *header = m_actions.pane()->findChild<QTableView *>(u"actionList"_s)->horizontalHeader();
    constexpr int widths[] = {31, 24, 19, 8, 11, 13, 24};
    for (int column = 0; column < int(std::size(widths)); ++column)
        header->resizeSection(column, widths[column] * gridStep);
    header->setSortIndicator(priorityColumn, Qt::AscendingOrder);
}

void ActionsPage::buildMenu()
{
    auto *table = m_actions.pane()->findChild<QTableView *>(u"actionList"_s);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stateMenu = new QMenu(tr("State"), this);
    m_stateMenu->setObjectName(u"actionStateMenu"_s);
    for (size_t i = 0; i < wordsOf<ActionState>.size(); ++i) {
        const auto state = ActionState(i);
        QAction *action = m_stateMenu->addAction(label(state));
        action->setObjectName(wordOf(state) + u"Action"_s);
        connect(action, &QAction::triggered, this, [this, state] { setState(selected(), state); });
    }
    m_placeMenu = new QMenu(tr("Goes on in"), this);
    m_placeMenu->setObjectName(u"actionPlaceMenu"_s);
    connect(m_placeMenu, &QMenu::aboutToShow, this, &ActionsPage::fillPlaces);
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    table->insertActions(table->actions().value(2),
                         {m_stateMenu->menuAction(), m_placeMenu->menuAction(), separator});
    for (QMenu *menu : {m_stateMenu, m_placeMenu})
        menu->menuAction()->setEnabled(!workspace().isReadOnly());
    for (const int steps : {-1, 1}) {
        const auto key = (steps > 0) != isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, steps] { stepState(steps); });
    }
}

void ActionsPage::connectBoard()
{
    connect(m_board, &ActionBoard::cardChosen, this, [this](ActionId id) {
        if (showAction(id))
            m_actions.reveal(id);
    });
    connect(m_board, &ActionBoard::activated, this, &ActionsPage::showDetail);
    connect(m_board, &ActionBoard::stateAsked, this, &ActionsPage::setState);
    connect(m_board, &ActionBoard::addAsked, this, &ActionsPage::addAction);
    connect(m_board, &ActionBoard::removeAsked, this, &ActionsPage::removeActions);
    connect(m_board, &ActionBoard::menuAsked, this, [this](QPoint at) {
        auto *table = m_actions.pane()->findChild<QTableView *>(u"actionList"_s);
        QMenu menu;
        menu.addActions(table->actions().mid(0, 4));
        menu.exec(at);
    });
}

ActionsPage::Actions::Source ActionsPage::source()
{
    Actions::Source source;
    source.columns = {
        {tr("Action point"), [](const ActionRow &row) { return row.text.simplified(); }},
        {tr("Due"), dueText},
        {tr("Owner"), [](const ActionRow &row) { return row.ownerName; }},
        {tr("Priority"),
         [](const ActionRow &row) { return row.priority ? label(*row.priority) : QString(); }},
        {tr("State"), [](const ActionRow &row) { return label(row.state); }},
        {tr("Response"),
         [](const ActionRow &row) { return row.response ? label(*row.response) : QString(); }},
        {tr("Session"),
         [](const ActionRow &row) { return u"%1. %2"_s.arg(row.number).arg(row.sessionTitle); }},
        {tr("Audience"), [](const ActionRow &row) { return label(row.audience); }},
    };
    source.orders = {{0, ActionsOrder::Text},  {dueColumn, ActionsOrder::Due},
                     {2, ActionsOrder::Owner}, {priorityColumn, ActionsOrder::Urgency},
                     {4, ActionsOrder::State}, {6, ActionsOrder::Session}};
    const ActionPoints points(workspace());
    source.ids = [points](const ActionsQuery &query) { return points.list(query); };
    source.rows = [points](const QList<ActionId> &ids) { return points.rows(ids); };
    source.narrow = [this](ActionsQuery &query, const ListPane &pane) {
        narrowActions(query, pane, m_series);
    };
    return source;
}

ActionsQuery ActionsPage::narrowed() const
{
    ActionsQuery query;
    query.text = m_actions.pane()->filter();
    narrowActions(query, *m_actions.pane(), m_series);
    return query;
}

void ActionsPage::setFacets()
{
    const ActionPoints points(workspace());
    m_actions.pane()->setFacets(actionFacets(points));
    m_actions.pane()->findChild<QComboBox *>(u"actionChipBox"_s)->hide(); // the chips stand for it
    const ActionsQuery query = narrowed();
    m_chips->show(points.counts(query).value_or(ActionCounts{}), query.chip);
}

void ActionsPage::setSeries(SeriesId series)
{
    if (series == m_series)
        return;
    m_series = series;
    setFacets();
    m_actions.ask();
    askBoard();
}

void ActionsPage::refresh(const ChangeSet &changes)
{
    if (m_panel && !m_panel->refresh(changes)) {
        m_actions.chooseNeighbour();
        setPanel(nullptr);
    }
    const bool isTouched = changes.touches(Kind::Action) || changes.touches(Kind::Session)
        || changes.touches(Kind::Series) || changes.touches(Kind::Person)
        || changes.touches(Kind::Organization) || changes.touches(Kind::Note);
    if (!isTouched)
        return;
    setFacets();
    m_actions.ask();
    askBoard();
}

bool ActionsPage::reveal(Kind kind, qint64 id)
{
    const ActionId action(id);
    if (kind != Kind::Action || !ActionPoints(workspace()).action(action))
        return false;
    if ((m_panel && m_panel->action() == action) || showAction(action))
        m_actions.reveal(action);
    showDetail();
    return true;
}

void ActionsPage::commitPending()
{
    if (m_panel)
        m_panel->commit();
}

bool ActionsPage::isBoard() const
{
    return m_boardButton->isChecked();
}

void ActionsPage::showBoard(bool on)
{
    QSettings().setValue(boardKey, on);
    (on ? m_boardButton : m_listButton)->setChecked(true);
    m_actions.pane()->setInstead(on ? m_board : nullptr);
    m_panes->widget(1)->setVisible(!on);
    m_panes->widget(0)->layout()->setContentsMargins(0, 0, on ? gridStep : 0, 0);
    askBoard();
}

/// On the board, which needs the width, what is chosen is shown when it is asked for.
void ActionsPage::showDetail()
{
    m_panes->widget(1)->show();
    m_panes->widget(0)->layout()->setContentsMargins(0, 0, 0, 0);
    if (m_panel && isVisible())
        m_panel->focusText();
}

void ActionsPage::askBoard()
{
    if (!isBoard())
        return;
    const ActionsQuery query = narrowed();
    const ActionPoints points(workspace());
    m_answer.ask([query, points] {
        Board board;
        for (size_t i = 0; i < wordsOf<ActionState>.size(); ++i) {
            ActionsQuery column = query;
            column.state = ActionState(i);
            board.append({ActionState(i), points.list(column)});
        }
        return board;
    });
}

void ActionsPage::fillBoard(const Board &board)
{
    const ActionPoints points(workspace());
    for (const Cards &cards : board) {
        const auto rows = cards.ids.and_then([&](const QList<ActionId> &ids) {
            return points.rows(ids.mid(0, ActionBoard::mostCards));
        });
        if (rows)
            m_board->setCards(cards.state, *rows, int(cards.ids->size()));
        else
            emit failed(rows.error());
    }
    if (m_board->chosen().isEmpty())
        m_board->choose(m_actions.chosen());
}

QList<ActionId> ActionsPage::selected() const
{
    if (isBoard())
        return m_board->chosen();
    const auto *table = m_actions.pane()->findChild<QTableView *>(u"actionList"_s);
    QModelIndexList rows = table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<ActionId> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(m_actions.at(row.row()));
    return ids;
}

bool ActionsPage::showAction(ActionId id)
{
    if (m_panel && !m_panel->commit()) {
        m_actions.reveal(m_panel->action());
        return false;
    }
    Action shown;
    shown.id = id;
    setPanel(new ActionPanel(workspace(), shown, this));
    return true;
}

void ActionsPage::setPanel(ActionPanel *panel)
{
    m_panel = panel;
    if (panel) {
        connect(panel, &ActionPanel::failed, this, &Page::failed);
        connect(panel, &ActionPanel::revealRequested, this, &Page::revealRequested);
        connect(panel, &ActionPanel::added, this, [this](ActionId added) {
            m_actions.reveal(added);
            emit done(tr("Action point added"));
        });
    }
    m_panes->setDetail(panel);
}

/// It starts in the session of the one that is chosen, else in the last one that was held.
void ActionsPage::addAction()
{
    const ActionPoints points(workspace());
    if (m_panel && !m_panel->commit())
        return;
    Action draft;
    draft.session = points.action(m_actions.chosen()).value_or(Action()).session;
    const auto sessions = Programme(workspace()).sessions(m_series).value_or(QList<SessionRow>());
    for (const SessionRow &each : sessions) {
        const bool isFirst = draft.session.isNull();
        if (isFirst || (m_actions.chosen().isNull() && each.status == SessionStatus::Held))
            draft.session = each.id;
    }
    setPanel(new ActionPanel(workspace(), draft, this));
    m_actions.chooseNone();
    showDetail();
}

void ActionsPage::removeActions()
{
    const QList<ActionId> ids = selected();
    if (ids.isEmpty() || workspace().isReadOnly())
        return;
    if (const auto removed = ActionPoints(workspace()).remove(ids); !removed)
        emit failed(removed.error());
    else
        emit done(ids.size() == 1 ? tr("Action point removed")
                                  : tr("%L1 action points removed").arg(ids.size()));
}

void ActionsPage::setState(const QList<ActionId> &ids, ActionState state)
{
    if (ids.isEmpty() || workspace().isReadOnly())
        return;
    commitPending();
    if (const auto set = ActionPoints(workspace()).setState(ids, state); !set)
        emit failed(set.error());
    else if (ids.size() == 1)
        emit done(tr("Action point: %1").arg(label(state).toLower()));
    else
        emit done(tr("%L1 action points: %2").arg(ids.size()).arg(label(state).toLower()));
}

void ActionsPage::stepState(int steps)
{
    const auto rows = ActionPoints(workspace()).rows(selected());
    if (rows && !rows->isEmpty())
        setState(selected(), steppedBy(rows->first().state, steps));
}

void ActionsPage::fillPlaces()
{
    constexpr int mostPlaces = 12;
    m_placeMenu->clear();
    const QList<ActionId> ids = selected();
    const auto places = ids.size() == 1 ? ActionPoints(workspace()).placesAfter(ids.first())
                                        : Result<QList<NextPlace>>(QList<NextPlace>());
    for (const NextPlace &place : places.value_or(QList<NextPlace>()).mid(0, mostPlaces)) {
        const QString words = tr("%1. %2 – %3")
                                  .arg(QString::number(place.number), shortened(place.title, 40),
                                       shortened(place.series, 40));
        QAction *action = m_placeMenu->addAction(QString(words).replace(u'&', u"&&"_s));
        if (place.isOfTheme)
            action->setIcon(QIcon::fromTheme(u"link"_s));
        connect(action, &QAction::triggered, this, [this, place] { follow(place); });
    }
    if (m_placeMenu->isEmpty())
        m_placeMenu
            ->addAction(ids.size() == 1 ? tr("No session is still to come")
                                        : tr("Choose one action point"))
            ->setEnabled(false);
}

void ActionsPage::follow(const NextPlace &place)
{
    commitPending();
    const auto next = ActionPoints(workspace()).follow(selected().value(0), place.session);
    if (!next) {
        emit failed(next.error());
        return;
    }
    if (showAction(*next))
        m_actions.reveal(*next);
    emit done(tr("It goes on in session %1 of %2").arg(place.number).arg(place.series));
}

void ActionsPage::exportList()
{
    commitPending();
    const auto series = Programme(workspace()).series(m_series);
    ActionsQuery query = narrowed();
    query.order = m_actions.query().order;
    query.descending = m_actions.query().descending;
    const QString title = !query.series.isNull() && series
        ? tr("Action points of %1").arg(series->title)
        : tr("Action points");
    const QString path =
        prompts().fileToSave(tr("Save list"), tr("action-points") + u".xlsx"_s,
                             tr("Workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf);;Web page (*.html)"));
    if (path.isEmpty())
        return;
    m_export->setEnabled(false);
    const ActionPoints points(workspace());
    m_saved.ask([points, query, title, path] { return points.exportList(query, title, path); });
}

} // namespace convenor
