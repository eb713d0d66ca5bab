// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/support/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const QString &name, const QString &title, const QString &text,
                       const QString &firstStep, QWidget *parent)
    : QWidget(parent)
    , m_button(new QPushButton(QIcon::fromTheme(u"list-add"_s), firstStep, this))
{
    setObjectName(name);
    m_button->setObjectName(name + u"Button"_s);
    m_button->setAccessibleName(firstStep);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::firstStepTaken);

    auto *heading = new QLabel(title, this);
    heading->setFont(headingFont(font()));
    heading->setWordWrap(true);
    heading->setAlignment(Qt::AlignCenter);
    auto *words = new QLabel(text, this);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMaximumWidth(440);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(heading);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(words, 1);
    centred->addStretch();
    layout->addLayout(centred);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setReadOnly(bool readOnly)
{
    m_button->setVisible(!readOnly);
}

} // namespace convenor
