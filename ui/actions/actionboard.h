// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionpoint.h"

#include <QWidget>

#include <array>

class QLabel;

namespace convenor {

class CardColumn;

/// Action points as cards in a column for each state. They are dragged from one to another, or sent
/// there by key: 1 to 4, or Ctrl with an arrow. One column at a time has chosen cards.
class ActionBoard final : public QWidget
{
    Q_OBJECT

public:
    /// That many cards a column at most: what is older is in the list.
    static constexpr int mostCards = 200;

    explicit ActionBoard(QWidget *parent);

    void setReadOnly(bool readOnly);
    /// The cards of one column, and how many there are in all.
    void setCards(ActionState state, const QList<ActionRow> &rows, int total);
    QList<ActionId> chosen() const;
    /// Chooses this card where it is shown.
    void choose(ActionId id);

signals:
    void cardChosen(convenor::ActionId id);
    void activated();
    void stateAsked(const QList<convenor::ActionId> &ids, convenor::ActionState state);
    void addAsked();
    void removeAsked();
    void menuAsked(QPoint globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    CardColumn *addColumn(ActionState state);
    bool takeKey(CardColumn *column, int key, Qt::KeyboardModifiers with);
    void send(CardColumn *column, ActionState state);
    void goTo(ActionState state, int row);

    std::array<CardColumn *, wordsOf<ActionState>.size()> m_columns;
    std::array<QLabel *, wordsOf<ActionState>.size()> m_headings;
    bool m_isReadOnly = false;
    bool m_isFilling = false;
};

} // namespace convenor
