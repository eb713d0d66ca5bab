// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notes/noteedit.h"
#include "ui/notes/notelook.h"

#include <QStyledItemDelegate>

namespace convenor {

class NoteModel;

/// Paints notes and edits them in place. A text that could not be kept is there again when its note
/// is edited next.
class NoteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NoteDelegate(NoteModel *model, QObject *parent);

    void setNames(const QList<OfferedName> &names);
    void keepUnsaved(NoteId id, const QString &line) { m_unsaved.insert(id, line); }
    /// Keeps what is typed in an open editor, which is closed.
    void commit();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void splitAsked(convenor::NoteId id, const QString &line, qsizetype at);
    void refused(const convenor::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectEditor(NoteEdit *edit, NoteId id);
    void paintMarks(QPainter *painter, const NoteLook::Places &places, int row,
                    const QPalette &palette) const;

    NoteModel *m_model;
    mutable NoteLook m_look;
    QList<OfferedName> m_names;
    mutable QHash<NoteId, QString> m_unsaved;
    mutable QPointer<NoteEdit> m_open;
};

} // namespace convenor
