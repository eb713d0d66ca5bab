// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace convenor {

/// One action point of a printed list, in words.
struct ActionLine
{
    QString text;
    QString owner;
    QString priority;
    QString due;
    QString overdue;
    QString state;
    QString response;
    QString reason;
    QString session;
    QString series;
    QString audience;

    bool operator==(const ActionLine &) const = default;
};

/// A list of action points to be printed. `mark` says on each page for whom it is; empty: for all.
struct ActionSheet
{
    QString title;
    QString mark;
    QList<ActionLine> lines;

    bool operator==(const ActionSheet &) const = default;
};

} // namespace convenor
