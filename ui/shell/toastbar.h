// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace convenor {

/// Says what was just done and offers the way back, for some seconds, without taking the focus.
/// It lies over the lower edge of its parent.
class ToastBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Offer { Nothing, Undo, Redo };

    explicit ToastBar(QWidget *parent);

    void tell(const QString &message, Offer offer = Offer::Nothing);

signals:
    void undoAsked();
    void redoAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    QLabel *m_message;
    QPushButton *m_button;
    QTimer m_shown;
    Offer m_offer = Offer::Nothing;
};

} // namespace convenor
