// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/widgets/roster.h"
#include "usecases/actionpoints.h"

class QMenu;
class QPushButton;
class QToolButton;

namespace convenor {

class ActionBoard;
class ActionChips;
class ActionPanel;
class ListAndDetail;

/// Action points and recommendations of all sessions, as a list or as a board, and the one that is
/// chosen. The board shows what the list is narrowed to.
class ActionsPage final : public Page
{
    Q_OBJECT

public:
    ActionsPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    void commitPending() override;

private:
    using Actions = Roster<ActionRow, ActionsQuery>;
    struct Cards
    {
        ActionState state = ActionState::Open;
        Result<QList<ActionId>> ids;
    };
    using Board = QList<Cards>;

    Actions::Source source();
    QWidget *makeLeft();
    /// Where nobody has arranged the list yet.
    void arrangeList();
    void buildMenu();
    void connectBoard();
    void setFacets();
    /// What the list is narrowed to now.
    ActionsQuery narrowed() const;
    void askBoard();
    void fillBoard(const Board &board);
    void showBoard(bool on);
    void showDetail();
    QList<ActionId> selected() const;
    bool showAction(ActionId id);
    void setPanel(ActionPanel *panel);
    void addAction();
    void removeActions();
    void setState(const QList<ActionId> &ids, ActionState state);
    void stepState(int steps);
    void fillPlaces();
    void follow(const NextPlace &place);
    void exportList();
    bool isBoard() const;

    SeriesId m_series;
    Actions m_actions;
    ActionBoard *m_board;
    ActionChips *m_chips;
    QToolButton *m_listButton = nullptr;
    QToolButton *m_boardButton = nullptr;
    QPushButton *m_export = nullptr;
    ListAndDetail *m_panes;
    ActionPanel *m_panel = nullptr;
    QMenu *m_stateMenu = nullptr;
    QMenu *m_placeMenu = nullptr;
    LatestAnswer<Board> m_answer;
    LatestAnswer<Result<void>> m_saved;
};

} // namespace convenor
