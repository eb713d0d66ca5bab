// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/reviewing.h"

#include <QWidget>

class QButtonGroup;

namespace convenor {

/// Which registrations the queue lists: a chip each, with how many they are.
class QueueChips final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueChips(QWidget *parent);

    QueuePart part() const;
    void setPart(QueuePart part);
    void count(const ReviewDesk &desk);

signals:
    void chosen();

private:
    QButtonGroup *m_chips;
};

} // namespace convenor
