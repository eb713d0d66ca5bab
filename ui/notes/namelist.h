// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace convenor {

/// Somebody who may be meant, with a word on who they are.
struct OfferedName
{
    QString name;
    QString detail;

    bool operator==(const OfferedName &) const = default;
};

/// The names that are offered while one is typed. It lies over its window, beside the line, and
/// never takes the focus: whoever shows it moves it by its functions.
class NameList final : public QListWidget
{
    Q_OBJECT

public:
    explicit NameList(QWidget *window);

    void offer(const QList<OfferedName> &names, const QRect &beside);
    /// By so many rows, around the ends.
    void step(int rows);
    QString current() const;

private:
    static constexpr int mostRows = 8;
};

} // namespace convenor
