// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/namesearch.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace convenor {

/// How a column's cells are edited in place: not at all, as text, by choosing a word, by ticking,
/// or by typing the name of a thing that is searched for.
struct PartColumn
{
    enum class Editing { None, Text, Choice, Check, Search };

    QString heading;
    Editing editing = Editing::Text;
    QList<std::pair<QString, QString>> choices; ///< words and what they are called
    NameSearch::Find find;
    QString addition; ///< as of NameSearch
};

struct PartCell
{
    QString text;
    QVariant value; ///< what is edited, where it is not the text itself
    QIcon icon;
    bool isEditable = true;
    QString note = {}; ///< shown before the text, and not edited
    QList<std::pair<QString, QString>> choices = {}; ///< of this cell, in place of the column's

    bool operator==(const PartCell &other) const
    {
        return text == other.text && value == other.value && isEditable == other.isEditable
            && note == other.note && choices == other.choices;
    }
};

struct PartRow
{
    qint64 id = 0;
    QList<PartCell> cells;

    bool operator==(const PartRow &) const = default;
};

/// The parts of a thing, such as a session's speakers, as finished rows. Edits and moves are handed
/// to the owner, who writes them and sets the rows anew.
class PartModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Each writes and returns why it was refused, in words; empty where it was taken.
    using Edit = std::function<QString(qint64 id, int column, const QVariant &value)>;
    using Move = std::function<QString(int from, int to)>;

    PartModel(QList<PartColumn> columns, QObject *parent);

    void setRows(QList<PartRow> rows);
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    void onEdit(Edit edit) { m_edit = std::move(edit); }
    void onMove(Move move) { m_move = std::move(move); }

    const QList<PartRow> &rows() const { return m_rows; }
    const PartColumn &column(int index) const { return m_columns[index]; }
    const PartCell &cell(const QModelIndex &index) const;
    int rowOf(qint64 id) const;
    /// Moves the row to that place of the list as it is without it.
    void move(int from, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    /// What was asked for was done, or refused for this reason.
    void answered(const QString &refusal);

private:
    QList<PartColumn> m_columns;
    QList<PartRow> m_rows;
    Edit m_edit;
    Move m_move;
    bool m_isReadOnly = false;
};

} // namespace convenor
