// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace convenor {

/// The top edge of the window: where one is, and the way to everything else.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSearchable(bool searchable);

signals:
    void searchAsked();

private:
    QLabel *m_title;
    QPushButton *m_search;
};

} // namespace convenor
