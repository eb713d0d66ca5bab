// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionpoint.h"

#include <QAbstractListModel>
#include <QListView>

namespace convenor {

/// The cards of one column, whole in memory.
class CardsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    const QList<ActionRow> &rows() const { return m_rows; }
    /// The same rows again keep selection and place.
    void setRows(const QList<ActionRow> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QList<ActionRow> m_rows;
};

/// A column of the board: cards that are dragged into another column of the same program.
class CardColumn final : public QListView
{
    Q_OBJECT

public:
    CardColumn(ActionState state, QWidget *parent);

    ActionState state() const { return m_state; }
    CardsModel *cards() const { return m_cards; }
    QList<ActionId> chosen() const;
    void choose(int row);

signals:
    void dropped(const QList<convenor::ActionId> &ids);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    ActionState m_state;
    CardsModel *m_cards;
};

} // namespace convenor
