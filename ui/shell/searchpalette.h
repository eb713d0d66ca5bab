// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace convenor {

class SearchModel;
class Workspace;

/// Search over everything, laid over the window: typed, chosen with the arrows, Enter shows it,
/// Escape puts the focus back where it was.
class SearchPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchPalette(QWidget *window);

    void open(Workspace &workspace);
    /// Forgets the workspace, too.
    void close();

signals:
    void chosen(convenor::Kind kind, qint64 id);
    void failed(const convenor::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search();
    void choose();
    void go(int step);
    void place();

    Workspace *m_workspace = nullptr;
    QPointer<QWidget> m_before; ///< where the focus was
    SearchModel *m_model;
    QLineEdit *m_text;
    QListView *m_hits;
    QLabel *m_message;
    QTimer m_pause;
};

} // namespace convenor
