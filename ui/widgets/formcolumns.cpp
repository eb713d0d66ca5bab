// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formcolumns.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/fieldeditor.h"

#include <QFormLayout>
#include <QLabel>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthForTwo = 860;
constexpr int labelWidth = 136;

QLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setBuddy(field);
    return label;
}

QVBoxLayout *columnIn(QBoxLayout *parent, int spacing)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing);
    parent->addLayout(column, 1);
    return column;
}

} // namespace

FormColumns::FormColumns(QWidget *parent)
    : QScrollArea(parent)
{
    constexpr int gap = 24;
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(gap);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(40);
    outer->addLayout(m_columns);
    m_first = columnIn(m_columns, gap);
    m_second = columnIn(m_columns, gap);
    m_first->addStretch();
    m_second->addStretch();
    m_both = new QVBoxLayout;
    m_both->setSpacing(gap);
    outer->addLayout(m_both);
    outer->addStretch(1);
    setWidget(content);
}

QFormLayout *FormColumns::addSection(const QString &heading, Column column)
{
    auto *section = new QWidget(widget());
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    if (!heading.isEmpty()) {
        auto *title = new QLabel(heading, section);
        title->setProperty("role", u"sectionHeading"_s);
        QFont font = title->font();
        font.setBold(true);
        title->setFont(font);
        layout->addWidget(title);
    }
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    layout->addLayout(form);
    if (column == Column::Both) {
        m_both->addWidget(section);
        return form;
    }
    QVBoxLayout *target = column == Column::Second && m_isWide ? m_second : m_first;
    target->insertWidget(target->count() - 1, section);
    if (column == Column::Second)
        m_movable.append(section);
    return form;
}

void FormColumns::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool isWide = viewport()->width() >= widthForTwo;
    if (isWide == m_isWide)
        return;
    m_isWide = isWide;
    QVBoxLayout *target = isWide ? m_second : m_first;
    for (QWidget *section : m_movable)
        target->insertWidget(target->count() - 1, section);
    m_columns->setStretch(1, isWide ? 1 : 0);
    m_columns->setSpacing(isWide ? 40 : 0);
}

void addRow(QFormLayout *form, FieldEditor *field)
{
    addRow(form, field->label(), field);
}

void addRow(QFormLayout *form, const QString &label, QWidget *field)
{
    auto *text = labelFor(label, field);
    text->setFixedWidth(labelWidth);
    text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    text->setContentsMargins(0, 4, 0, 0); // level with the text in the field
    form->addRow(text, field);
}

void addWideRow(QFormLayout *form, FieldEditor *field)
{
    addWideRow(form, field->label(), field);
}

void addWideRow(QFormLayout *form, const QString &label, QWidget *field)
{
    if (!label.isEmpty())
        form->addRow(labelFor(label, field));
    form->addRow(field);
}

QWidget *withHint(QWidget *field, QLabel *hint)
{
    auto *both = new QWidget(field->parentWidget());
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(field);
    layout->addWidget(hint);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    both->setFocusProxy(field);
    return both;
}

QLabel *headingLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setFont(headingFont(parent->font()));
    showPlain(label);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setHeading(QLabel *label, const QString &text)
{
    constexpr qsizetype longestHeading = 240;
    label->setText(shortened(text, longestHeading));
}

} // namespace convenor
