// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notes.h"

#include <QAbstractListModel>
#include <QTimeZone>

namespace convenor {

/// The notes that are shown, as they were asked for. It changes nothing by itself: a line that is
/// edited in place is told, and whoever shows the notes asks again.
class NoteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place in the view and what is selected of them.
    void setRows(const QList<NoteRow> &rows);
    /// The day and the clock by which times are shown.
    void setClock(QDate day, const QString &timeZone);
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    const QList<NoteRow> &rows() const { return m_rows; }
    int rowOf(NoteId id) const;
    /// "14:05"; with the day where that is not the session's.
    QString timeText(int row) const;
    bool hasOtherDays() const { return m_hasOtherDays; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void lineEdited(convenor::NoteId id, const QString &line);

private:
    void findOtherDays(const QList<NoteRow> &rows);

    QList<NoteRow> m_rows;
    QDate m_day;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_isReadOnly = false;
    bool m_hasOtherDays = false;
};

} // namespace convenor
