// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"

#include <QObject>

class QAction;
class QWidget;

namespace convenor {

/// What can be done at the desk, each with its key: for the queue, its context menu, and the
/// buttons beside the registration.
class DeskActions final : public QObject
{
    Q_OBJECT

public:
    explicit DeskActions(QObject *parent);

    QAction *of(Decision decision) const { return m_decisions[size_t(decision)]; }
    /// The keys work while something in the widget has the focus that does not take letters.
    void serve(QWidget *widget) const;
    /// In the order of a menu.
    QList<QAction *> all() const;
    /// Whether anything is chosen, whether that waits, and whether it is changed since decided.
    void setState(bool isChosen, bool isWaiting, bool isChanged);
    void setReadOnly(bool readOnly);

signals:
    void decisionAsked(convenor::Decision decision);
    void seenAsked();
    /// Up or down the waiting list.
    void moveAsked(int places);

private:
    QAction *added(const QString &name, const QString &text, const QString &icon,
                   const QKeySequence &key);
    void enable();

    QList<QAction *> m_decisions;
    QAction *m_seen;
    QAction *m_up;
    QAction *m_down;
    bool m_isChosen = false;
    bool m_isWaiting = false;
    bool m_isChanged = false;
    bool m_isReadOnly = false;
};

} // namespace convenor
