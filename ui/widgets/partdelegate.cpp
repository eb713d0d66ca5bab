// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/partdelegate.h"

#include "ui/widgets/partmodel.h"

#include <QComboBox>
#include <QLineEdit>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr char chosenProperty[] = "chosen";

const PartModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const PartModel *>(index.model());
}

const PartColumn &columnOf(const QModelIndex &index)
{
    return modelOf(index).column(index.column());
}

} // namespace

QWidget *PartDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const PartColumn &column = columnOf(index);
    QWidget *editor = nullptr;
    if (column.editing == PartColumn::Editing::Choice) {
        auto *box = new QComboBox(parent);
        const auto own = modelOf(index).cell(index).choices;
        for (const auto &[word, shown] : own.isEmpty() ? column.choices : own)
            box->addItem(shown, word);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<PartDelegate *>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        editor = box;
    } else if (column.editing == PartColumn::Editing::Search) {
        editor = createSearch(parent, column);
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    editor->setObjectName(u"cellEdit"_s);
    editor->setAccessibleName(column.heading);
    return editor;
}

QWidget *PartDelegate::createSearch(QWidget *parent, const PartColumn &column) const
{
    auto *line = new QLineEdit(parent);
    line->setFrame(false);
    line->setAutoFillBackground(true);
    auto *search = new NameSearch(line, column.find, column.addition);
    const auto finish = [this, line](const QVariant &value) {
        line->setProperty(chosenProperty, value);
        auto *self = const_cast<PartDelegate *>(this);
        emit self->commitData(line);
        emit self->closeEditor(line);
    };
    connect(search, &NameSearch::chosen, line, [finish](qint64 id) { finish(id); });
    connect(search, &NameSearch::newNameGiven, line,
            [finish](const QString &name) { finish(QVariant::fromValue(NewName{name})); });
    connect(search, &NameSearch::notUnderstood, line, finish);
    // Left without a choice, the text may still be somebody's exact name.
    connect(line, &QLineEdit::textEdited, line, [search, line](const QString &text) {
        const qint64 id = search->exactMatch();
        line->setProperty(chosenProperty, id != 0 ? QVariant(id) : QVariant(text));
    });
    return line;
}

void PartDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto editing = columnOf(index).editing;
    if (editing == PartColumn::Editing::Choice) {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    } else if (editing == PartColumn::Editing::Search) {
        auto *line = static_cast<QLineEdit *>(editor);
        line->setText(modelOf(index).cell(index).text);
        line->selectAll();
        line->setProperty(chosenProperty, index.data(Qt::EditRole));
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void PartDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    switch (columnOf(index).editing) {
    case PartColumn::Editing::Choice:
        model->setData(index, static_cast<QComboBox *>(editor)->currentData());
        break;
    case PartColumn::Editing::Search:
        model->setData(index, editor->property(chosenProperty));
        break;
    default:
        model->setData(index, static_cast<QLineEdit *>(editor)->text().trimmed());
    }
}

QSize PartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(8, 0);
}

} // namespace convenor
