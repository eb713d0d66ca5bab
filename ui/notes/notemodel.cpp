// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notemodel.h"

#include "ui/summary/notedrag.h"
#include "usecases/notewords.h"
#include "usecases/wording.h"

#include <QLocale>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QDateTime clockTime(const QDateTime &moment, const QTimeZone &zone)
{
    return moment.isValid() ? moment.toTimeZone(zone) : moment;
}

} // namespace

void NoteModel::setRows(const QList<NoteRow> &rows)
{
    findOtherDays(rows);
    const auto same = [&](qsizetype old, qsizetype row) {
        return m_rows[old].note.id == rows[row].note.id;
    };
    const qsizetype most = qMin(m_rows.size(), rows.size());
    qsizetype first = 0;
    while (first < most && same(first, first))
        ++first;
    qsizetype last = 0;
    while (last < most - first && same(m_rows.size() - 1 - last, rows.size() - 1 - last))
        ++last;
    if (const qsizetype end = m_rows.size() - last; first < end) {
        beginRemoveRows({}, int(first), int(end - 1));
        m_rows.remove(first, end - first);
        endRemoveRows();
    }
    if (const qsizetype end = rows.size() - last; first < end) {
        beginInsertRows({}, int(first), int(end - 1));
        for (qsizetype row = first; row < end; ++row)
            m_rows.insert(row, rows[row]);
        endInsertRows();
    }
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(int(row)), index(int(row)));
    }
}

void NoteModel::setClock(QDate day, const QString &timeZone)
{
    m_day = day;
    m_zone = isZone(timeZone) ? QTimeZone(timeZone.toLatin1()) : QTimeZone::utc();
    findOtherDays(m_rows);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int NoteModel::rowOf(NoteId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].note.id == id)
            return row;
    }
    return -1;
}

QString NoteModel::timeText(int row) const
{
    const QDateTime there = clockTime(m_rows[row].note.at, m_zone);
    if (!there.isValid())
        return {};
    const QString time = there.time().toString(u"HH:mm"_s);
    const bool isElsewhen = m_day.isValid() && there.date() != m_day;
    return isElsewhen ? QLocale().toString(there.date(), u"d MMM"_s) + u' ' + time : time;
}

void NoteModel::findOtherDays(const QList<NoteRow> &rows)
{
    m_hasOtherDays =
        m_day.isValid() && std::any_of(rows.cbegin(), rows.cend(), [this](const NoteRow &row) {
            const QDateTime there = clockTime(row.note.at, m_zone);
            return there.isValid() && there.date() != m_day;
        });
}

int NoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NoteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const NoteRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.note.text;
    case Qt::EditRole:
        return plainLine(row.note.text);
    case Qt::AccessibleTextRole: {
        QStringList parts{timeText(index.row()), row.note.kind ? label(*row.note.kind) : QString(),
                          row.who, row.note.text, label(row.note.audience)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags NoteModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid())
        flags |= Qt::ItemIsDragEnabled;
    return m_isReadOnly || !index.isValid() ? flags : flags | Qt::ItemIsEditable;
}

QStringList NoteModel::mimeTypes() const
{
    return {notesFormat()};
}

QMimeData *NoteModel::mimeData(const QModelIndexList &indexes) const
{
    QList<NoteId> ids;
    for (const QModelIndex &index : indexes)
        ids.append(m_rows[index.row()].note.id);
    auto *data = new QMimeData;
    putNotes(*data, ids);
    return data;
}

bool NoteModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    // It may be gone or elsewhere when this comes back.
    const NoteId id = m_rows[index.row()].note.id;
    if (value.toString() != plainLine(m_rows[index.row()].note.text))
        emit lineEdited(id, value.toString());
    return true;
}

} // namespace convenor
