// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace convenor {

class Prompts;

/// What went wrong, above the page, until it is read and closed: in words, with the way out and the
/// list of everything that was found.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    NoticeBar(Prompts &prompts, QWidget *parent = nullptr);

    void tell(const Error &error);
    void warn(const QString &message, const QStringList &details);

protected:
    void changeEvent(QEvent *event) override;

private:
    Prompts &m_prompts;
    QLabel *m_icon;
    QLabel *m_message;
    QPushButton *m_detailsButton;
    QPushButton *m_closeButton;
    QStringList m_details;
};

} // namespace convenor
