// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/importdialog.h"

#include "ui/support/plainlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace convenor {

ImportDialog::ImportDialog(const Words &words, QWidget *parent)
    : ImportDialog(words, nullptr, parent)
{
}

ImportDialog::ImportDialog(const Words &words, QWidget *body, QWidget *parent)
    : QDialog(parent)
    , m_introduction(new QLabel(this))
    , m_above(new QVBoxLayout)
    , m_summary(new QLabel(this))
    , m_take(new QPushButton(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(words.name);
    setWindowTitle(words.title);
    resize(860, 520);
    showPlain(m_introduction);
    showPlain(m_summary);
    m_summary->setObjectName(words.summaryName);
    m_take->setObjectName(words.takeName);
    m_take->setDefault(true);
    m_buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    if (!body)
        buildList(words);
    layOut(body ? body : m_list);
}

void ImportDialog::buildList(const Words &words)
{
    m_list = new QTableWidget(0, int(words.columns.size()), this);
    m_list->setObjectName(words.listName);
    m_list->setAccessibleName(words.list);
    m_list->setHorizontalHeaderLabels(words.columns);
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_list, &QTableWidget::itemChanged, this, [this] { count(); });
}

void ImportDialog::layOut(QWidget *body)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_introduction);
    layout->addLayout(m_above);
    layout->addWidget(body, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (take())
            accept();
    });
}

void ImportDialog::setIntroduction(const QString &text)
{
    m_introduction->setText(text);
}

void ImportDialog::addAbove(QWidget *widget)
{
    m_above->addWidget(widget);
}

void ImportDialog::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void ImportDialog::setTake(const QString &text, bool isPossible)
{
    m_take->setText(text);
    m_take->setEnabled(isPossible);
}

QPushButton *ImportDialog::addButton(const QString &name, const QString &text)
{
    auto *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    return button;
}

QTableWidgetItem *ImportDialog::itemOf(const QString &text, const QString &toolTip)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(toolTip.isEmpty() ? text : toolTip));
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

QTableWidgetItem *ImportDialog::tickedItemOf(const QString &text, bool isTicked)
{
    QTableWidgetItem *item = itemOf(text);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    return item;
}

bool ImportDialog::isTicked(int row) const
{
    const QTableWidgetItem *item = m_list->item(row, 0);
    return item && item->flags().testFlag(Qt::ItemIsUserCheckable)
        && item->checkState() == Qt::Checked;
}

} // namespace convenor
