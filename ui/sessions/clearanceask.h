// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/clearings.h"

#include <QFrame>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace convenor {

/// Who is to be asked to clear a summary, for what of it and until when; opened where it is needed.
class ClearanceAsk final : public QFrame
{
    Q_OBJECT

public:
    ClearanceAsk(Workspace &workspace, QWidget *parent);

    /// Empty, for a day a week after that one.
    void open(QDate today);
    void tell(const QString &refusal);

signals:
    void asked(const convenor::ClearanceWish &wish);

private:
    void layOut();
    void showKind();
    void take(qint64 id);

    QComboBox *m_kind;
    QLineEdit *m_person;
    QLineEdit *m_organization;
    QComboBox *m_scope;
    QDateEdit *m_due;
    QPushButton *m_ask;
    QPushButton *m_cancel;
    QLabel *m_message;
    Party m_by;
};

} // namespace convenor
