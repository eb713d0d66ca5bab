// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/markuppane.h"

#include "ui/support/theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

MarkupPane::MarkupPane(QWidget *parent)
    : QWidget(parent)
    , m_part(new QComboBox(this))
    , m_markup(new QPlainTextEdit(this))
    , m_copy(new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("&Copy"), this))
    , m_copyText(new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("Copy as te&xt"), this))
{
    m_part->setObjectName(u"markupPartBox"_s);
    m_part->setAccessibleName(tr("What the markup is of"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_part->setMinimumContentsLength(24);
    m_markup->setObjectName(u"markupEdit"_s);
    m_markup->setAccessibleName(tr("Markup to paste into a CMS"));
    m_markup->setReadOnly(true);
    m_markup->setTabChangesFocus(true);
    m_markup->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(u"copyPartButton"_s);
    m_copy->setAccessibleName(tr("Copy this markup"));
    m_copy->setToolTip(tr("Pastes as markup into a source view, and formatted into an editor"));
    m_copyText->setObjectName(u"copyTextButton"_s);
    m_copyText->setAccessibleName(tr("Copy as text"));
    m_copyText->setToolTip(tr("Plain text, as for a mail"));
    connect(m_part, &QComboBox::activated, this, &MarkupPane::show);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { emit copyRequested(m_part->currentData().toString()); });
    connect(m_copyText, &QPushButton::clicked, this,
            [this] { emit copyTextRequested(m_part->currentData().toString()); });
    auto *label = new QLabel(tr("&Of"), this);
    label->setBuddy(m_part);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_part, 1);
    bar->addWidget(m_copy);
    bar->addWidget(m_copyText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridStep, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_markup, 1);
}

void MarkupPane::setParts(const QList<MarkupPart> &parts)
{
    if (m_parts == parts)
        return;
    const QString before = m_part->currentData().toString();
    m_parts = parts;
    {
        const QSignalBlocker quiet(m_part);
        m_part->clear();
        for (const MarkupPart &each : parts)
            m_part->addItem(each.title, each.session);
        m_part->setCurrentIndex(qMax(0, m_part->findData(before)));
    }
    show();
}

void MarkupPane::show()
{
    const int row = m_part->currentIndex();
    m_markup->setPlainText(row >= 0 && row < m_parts.size() ? m_parts[row].markup : QString());
}

} // namespace convenor
