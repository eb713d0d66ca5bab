// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/reviewing.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace convenor {

/// For what the registrations below are, with its figures; and who of the waiting list is next
/// where a place is free.
class DeskHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit DeskHeader(QWidget *parent);

    void show(const ReviewDesk &desk);
    /// Those of another target are on their way.
    void clear();
    void setReadOnly(bool readOnly);

signals:
    void targetChosen(convenor::SessionId session);
    void importRequested();
    void nextAccepted(convenor::RegistrationId id);

private:
    void fillTargets(const ReviewDesk &desk);
    QWidget *placeStrip();

    QComboBox *m_target;
    QLabel *m_figures;
    QPushButton *m_import;
    QFrame *m_strip;
    QLabel *m_place;
    QPushButton *m_accept;
    RegistrationId m_next;
    bool m_isReadOnly = false;
};

} // namespace convenor
