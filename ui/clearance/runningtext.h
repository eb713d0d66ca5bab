// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/returnedtext.h"

#include <QPlainTextEdit>

namespace convenor {

/// A text as it runs on, with what changes in it: what goes is struck out, what comes is
/// underlined, what was left as it is stands back. It is plain text and shows nothing else.
class RunningText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RunningText(QWidget *parent);

    void show(const QString &text, const QList<ReturnedChange> &changes,
              const QList<qsizetype> &taken, qsizetype current);
    /// Brings the change into sight.
    void reveal(qsizetype change);

signals:
    void changeClicked(qsizetype change);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QList<std::pair<int, int>> m_places; ///< of each change in what is shown
};

} // namespace convenor
