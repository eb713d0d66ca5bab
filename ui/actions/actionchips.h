// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionpoint.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace convenor {

/// What a list of action points is narrowed to at a click, each with how many there are; at most
/// one is down, and a click on it takes it off.
class ActionChips final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionChips(QWidget *parent);

    void show(const ActionCounts &counts, std::optional<ActionChip> chosen);

signals:
    /// The word of the chip, empty for none.
    void chosen(const QString &word);

private:
    std::array<QToolButton *, wordsOf<ActionChip>.size()> m_chips;
};

} // namespace convenor
