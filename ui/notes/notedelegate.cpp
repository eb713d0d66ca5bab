// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notedelegate.h"

#include "ui/notes/notemodel.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/notewords.h"
#include "usecases/wording.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEditedLines = 8;

} // namespace

NoteDelegate::NoteDelegate(NoteModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void NoteDelegate::setNames(const QList<OfferedName> &names)
{
    m_names = names;
    if (m_open)
        m_open->setNames(names);
}

void NoteDelegate::commit()
{
    if (!m_open)
        return;
    emit commitData(m_open);
    emit closeEditor(m_open, NoHint);
}

void NoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QPalette palette = withTintedSelection(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    if (isSelected)
        painter->fillRect(option.rect, palette.brush(QPalette::Highlight));
    m_look.setFont(option.font, m_model->hasOtherDays());
    painter->setFont(option.font);
    const auto places = m_look.places(option.rect, option.direction);
    paintMarks(painter, places, index.row(), palette);
    painter->setPen(palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    QTextLayout layout;
    m_look.layOut(layout, m_model->rows()[index.row()], places.text.width());
    layout.draw(painter, places.text.topLeft());
    painter->setPen(palette.color(QPalette::AlternateBase).darker(108));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(QPen(palette.color(QPalette::Link), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void NoteDelegate::paintMarks(QPainter *painter, const NoteLook::Places &places, int row,
                              const QPalette &palette) const
{
    const Note &note = m_model->rows()[row].note;
    const QColor colour = colorOf(note.audience, palette);
    painter->fillRect(places.edge, colour);
    painter->setPen(quietColor(palette));
    painter->drawText(places.time, Qt::AlignTrailing | Qt::AlignVCenter, m_model->timeText(row));
    if (note.kind) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(palette.color(QPalette::Button));
        painter->setPen(QPen(quietColor(palette), 1));
        painter->drawRoundedRect(QRectF(places.sign).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(palette.color(QPalette::Text));
        painter->drawText(places.sign, Qt::AlignCenter, markOf(*note.kind));
        painter->drawText(places.kind, Qt::AlignLeading | Qt::AlignVCenter, label(*note.kind));
    }
    const bool isMirrored = places.audience.left() < places.text.left();
    QRect icon = places.audience;
    icon.setWidth(icon.height());
    QRect word = places.audience.adjusted(icon.height() + 4, 0, 0, 0);
    if (isMirrored) {
        icon.moveRight(places.audience.right());
        word = places.audience.adjusted(0, 0, -icon.height() - 4, 0);
    }
    signOf(note.audience).paint(painter, icon.adjusted(2, 2, -2, -2));
    painter->setPen(colour);
    painter->drawText(word, Qt::AlignLeading | Qt::AlignVCenter, label(note.audience));
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    m_look.setFont(option.font, m_model->hasOtherDays());
    return {width, m_look.height(m_model->rows()[index.row()], width)};
}

QWidget *NoteDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    auto *edit = new NoteEdit(mostEditedLines, parent);
    edit->setObjectName(u"noteTextEdit"_s);
    edit->setAccessibleName(tr("Text of the note"));
    edit->setFont(option.font);
    edit->setNames(m_names);
    m_open = edit;
    const_cast<NoteDelegate *>(this)->connectEditor(edit, m_model->rows()[index.row()].note.id);
    return edit;
}

void NoteDelegate::connectEditor(NoteEdit *edit, NoteId id)
{
    connect(edit, &NoteEdit::entered, this, [this, edit] {
        emit commitData(edit);
        emit closeEditor(edit, NoHint);
    });
    connect(edit, &NoteEdit::left, this,
            [this, edit] { emit closeEditor(edit, RevertModelCache); });
    connect(edit, &NoteEdit::splitAsked, this, [this, edit, id](qsizetype at) {
        const QString line = edit->line();
        emit closeEditor(edit, RevertModelCache);
        emit splitAsked(id, line, at);
    });
    connect(edit, &NoteEdit::refused, this, &NoteDelegate::refused);
}

void NoteDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // What is typed is never replaced, whatever changes beneath it.
    auto *edit = static_cast<NoteEdit *>(editor);
    if (edit->property("isFilled").toBool())
        return;
    edit->setProperty("isFilled", true);
    const NoteId id = m_model->rows()[index.row()].note.id;
    const QString unsaved = m_unsaved.take(id);
    edit->setPlainText(unsaved.isEmpty() ? index.data(Qt::EditRole).toString() : unsaved);
    edit->moveCursor(QTextCursor::End);
}

void NoteDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    model->setData(index, static_cast<NoteEdit *>(editor)->line(), Qt::EditRole);
}

void NoteDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    m_look.setFont(option.font, m_model->hasOtherDays());
    const QRect text = m_look.places(option.rect, option.direction).text;
    editor->setGeometry(text.left() - 6, option.rect.top(), text.width() + 12, editor->height());
}

bool NoteDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // The editor knows its keys itself; all else, such as losing the focus, is as everywhere.
    if (event->type() == QEvent::KeyPress)
        return false;
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace convenor
