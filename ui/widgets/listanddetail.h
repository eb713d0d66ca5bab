// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QStackedWidget;

namespace convenor {

/// A list beside the thing that is chosen in it; remembers where the line between them stands.
class ListAndDetail final : public QSplitter
{
    Q_OBJECT

public:
    /// `name` is what settings know it by; `hint` is shown while nothing is chosen.
    ListAndDetail(const QString &name, QWidget *list, const QString &hint, QWidget *parent);
    ~ListAndDetail() override;

    /// Takes the place of the one before, which is deleted once control returns to the event loop;
    /// null shows the hint.
    void setDetail(QWidget *detail);

private:
    QString m_name;
    QStackedWidget *m_place;
};

} // namespace convenor
