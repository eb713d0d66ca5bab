// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "domain/countries.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "usecases/wording.h"

#include <QGuiApplication>
#include <QIcon>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 400;

QString stateWord(ChangeState state)
{
    switch (state) {
    case ChangeState::Done:
        return HistoryModel::tr("in effect");
    case ChangeState::Undone:
        return HistoryModel::tr("undone");
    case ChangeState::Discarded:
        return HistoryModel::tr("undone for good");
    }
    return {};
}

QString textOf(const Change &change, int column)
{
    switch (column) {
    case HistoryModel::Title:
        return titleOf(change);
    case HistoryModel::Author:
        return change.author;
    case HistoryModel::Time:
        return momentWords(change.at, QDateTime::currentDateTimeUtc());
    case HistoryModel::State:
        return stateWord(change.state);
    default:
        return {};
    }
}

QString thingOf(const FieldChange &field)
{
    const QString table = tableLabel(field.table);
    return field.subject.isEmpty() ? table : table + u": "_s + field.subject;
}

QString textOf(const FieldChange &field, int column)
{
    const auto value = [&field](const std::optional<QString> &text) {
        if (!text)
            return u"–"_s;
        return text->isEmpty() ? FieldChangeModel::tr("(empty)")
                               : shownValue(field, *text).left(longestShown);
    };
    switch (column) {
    case FieldChangeModel::Thing:
        return thingOf(field);
    case FieldChangeModel::Field:
        return fieldLabel(field.column);
    case FieldChangeModel::Before:
        return value(field.before);
    case FieldChangeModel::After:
        return value(field.after);
    default:
        return {};
    }
}

} // namespace

QString shownValue(const FieldChange &field, const QString &value)
{
    return field.column == u"country" ? countryName(value)
                                      : valueLabel(field.table, field.column, value);
}

void HistoryModel::setChanges(const QList<Change> &changes)
{
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Change &change = m_changes[index.row()];
    const bool isDone = change.state == ChangeState::Done;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(change, index.column());
    case Qt::ToolTipRole:
        return index.column() == Time ? change.at.toLocalTime().toString(Qt::RFC2822Date)
                                      : plainToolTip(textOf(change, index.column()));
    case Qt::DecorationRole:
        if (index.column() == State)
            return QIcon::fromTheme(isDone ? u"checkmark"_s : u"edit-undo"_s);
        return {};
    case Qt::ForegroundRole:
        return isDone ? QVariant() : quietColor(QGuiApplication::palette());
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Title:
        return tr("Change");
    case Author:
        return tr("By");
    case Time:
        return tr("When");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void FieldChangeModel::setFields(const QList<FieldChange> &fields)
{
    const auto saysNothing = [](const FieldChange &field) {
        return field.before.value_or(QString()).isEmpty()
            && field.after.value_or(QString()).isEmpty();
    };
    beginResetModel();
    m_fields = fields;
    m_fields.removeIf(saysNothing);
    endResetModel();
}

const FieldChange *FieldChangeModel::field(const QModelIndex &index) const
{
    return index.isValid() ? &m_fields[index.row()] : nullptr;
}

int FieldChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int FieldChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldChangeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FieldChange &field = m_fields[index.row()];
    const auto isSameThing = [&](const FieldChange &other) {
        return other.table == field.table && other.row == field.row;
    };
    const bool isNamedAbove =
        index.column() == Thing && index.row() > 0 && isSameThing(m_fields[index.row() - 1]);
    switch (role) {
    case Qt::DisplayRole:
        return isNamedAbove ? QString() : textOf(field, index.column()).simplified();
    case Qt::ToolTipRole:
        return plainToolTip(textOf(field, index.column()));
    case Qt::AccessibleTextRole:
        return textOf(field, index.column());
    default:
        return {};
    }
}

QVariant FieldChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Thing:
        return tr("Of");
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace convenor
