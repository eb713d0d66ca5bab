// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/sidebyside.h"

#include "usecases/wording.h"

#include <QHeaderView>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, First, Second };

} // namespace

SideBySide::SideBySide(QWidget *parent)
    : QTableWidget(0, 3, parent)
{
    setObjectName(u"fieldsOfBoth"_s);
    setAccessibleName(tr("Fields of both, what is ticked is kept"));
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(this, &QTableWidget::itemChanged, this, &SideBySide::choose);
}

void SideBySide::show(const QList<FieldOfBoth> &fields, const QString &first, const QString &second)
{
    m_isFilling = true;
    m_fields = fields;
    setHorizontalHeaderLabels({tr("Field"), first, second});
    clearContents();
    setRowCount(int(fields.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const FieldOfBoth &each = fields[row];
        auto *label = new QTableWidgetItem(fieldLabel(QString::fromLatin1(each.field)));
        label->setFlags(Qt::ItemIsEnabled);
        setItem(row, What, label);
        add(row, First, each.first, !each.first.isEmpty());
        add(row, Second, each.second, each.first.isEmpty());
    }
    m_isFilling = false;
}

void SideBySide::add(int row, int column, const QString &text, bool isChosen)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    setItem(row, column, item);
}

void SideBySide::choose(QTableWidgetItem *item)
{
    if (m_isFilling || item->column() == What)
        return;
    m_isFilling = true;
    const bool isChosen = item->checkState() == Qt::Checked;
    const int other = item->column() == First ? Second : First;
    this->item(item->row(), other)->setCheckState(isChosen ? Qt::Unchecked : Qt::Checked);
    m_isFilling = false;
}

QSet<QByteArray> SideBySide::fromSecond() const
{
    QSet<QByteArray> fields;
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, Second)->checkState() == Qt::Checked)
            fields.insert(m_fields[row].field);
    }
    return fields;
}

} // namespace convenor
