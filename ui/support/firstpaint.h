// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace convenor {

/// Does something once the widget was painted for the first time, so that a window is seen before
/// files are read. A window that is never painted (minimized) does it after a moment.
class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    FirstPaint(QWidget *widget, std::function<void()> then)
        : QObject(widget)
        , m_then(std::move(then))
    {
        widget->installEventFilter(this);
        QTimer::singleShot(std::chrono::seconds(1), this, &FirstPaint::run);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, &FirstPaint::run);
        return QObject::eventFilter(watched, event);
    }

private:
    void run()
    {
        if (const auto then = std::exchange(m_then, {})) {
            then();
            deleteLater();
        }
    }

    std::function<void()> m_then;
};

} // namespace convenor
