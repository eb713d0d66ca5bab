// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace convenor {

/// What a page or list shows while there is nothing: what it is for, and the first step.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &name, const QString &title, const QString &text,
               const QString &firstStep, QWidget *parent);

    void setReadOnly(bool readOnly);

signals:
    void firstStepTaken();

private:
    QPushButton *m_button;
};

} // namespace convenor
