// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionchips.h"

#include "ui/support/theme.h"
#include "usecases/actionpoints.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace convenor {

using namespace Qt::StringLiterals;

ActionChips::ActionChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"actionChips"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, 0, 0);
    layout->setSpacing(gridStep / 2);
    for (size_t i = 0; i < m_chips.size(); ++i) {
        auto *chip = new QToolButton(this);
        chip->setObjectName(wordOf(ActionChip(i)) + u"Chip"_s);
        chip->setCheckable(true);
        connect(chip, &QToolButton::clicked, this,
                [this, i](bool on) { emit chosen(on ? wordOf(ActionChip(i)) : QString()); });
        layout->addWidget(chip);
        m_chips[i] = chip;
    }
    layout->addStretch(1);
}

void ActionChips::show(const ActionCounts &counts, std::optional<ActionChip> chosen)
{
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setText(tr("%1 %L2").arg(label(ActionChip(i))).arg(counts[i]));
        m_chips[i]->setChecked(chosen == ActionChip(i));
    }
}

} // namespace convenor
