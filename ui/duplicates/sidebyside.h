// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/duplicates.h"

#include <QTableWidget>

namespace convenor {

/// The fields of two that may be one, a row each: what is ticked in its row is kept. A click, or
/// Space with the keyboard, chooses.
class SideBySide final : public QTableWidget
{
    Q_OBJECT

public:
    explicit SideBySide(QWidget *parent);

    /// At first the first one's value is chosen, where it has one.
    void show(const QList<FieldOfBoth> &fields, const QString &first, const QString &second);
    /// The fields of which the second one's value is chosen.
    QSet<QByteArray> fromSecond() const;

private:
    void choose(QTableWidgetItem *item);
    void add(int row, int column, const QString &text, bool isChosen);

    QList<FieldOfBoth> m_fields;
    bool m_isFilling = false;
};

} // namespace convenor
