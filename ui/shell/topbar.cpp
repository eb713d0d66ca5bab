// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_search(new QPushButton(tr("Search everything    Ctrl+K"), this))
{
    setObjectName(u"topBar"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setFont(headingFont(font()));
    m_title->setAccessibleName(tr("Page"));
    m_search->setObjectName(u"searchButton"_s);
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setMinimumWidth(30 * gridStep);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, gridStep, gridStep, gridStep);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_search);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchAsked);
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setSearchable(bool searchable)
{
    m_search->setEnabled(searchable);
}

} // namespace convenor
