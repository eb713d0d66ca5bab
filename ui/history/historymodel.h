// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QAbstractTableModel>

namespace convenor {

/// The changes of a file, the newest first. Sentences are made for what is seen.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Author, Time, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<Change> &changes);
    const QList<Change> &changes() const { return m_changes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Change> m_changes;
};

/// A value of the field, as people read it.
QString shownValue(const FieldChange &field, const QString &value);

/// What one change replaced, field by field; each thing is named once. What is empty in a row that
/// was added or removed is left out.
class FieldChangeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Thing, Field, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFields(const QList<FieldChange> &fields);
    /// The whole texts, as they were and are; null for an invalid index.
    const FieldChange *field(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<FieldChange> m_fields;
};

} // namespace convenor
