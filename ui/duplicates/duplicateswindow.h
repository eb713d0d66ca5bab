// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/duplicates.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace convenor {

class SideBySide;

/// Who and what is probably in the directory twice: the likely pairs, and the chosen one side by
/// side, to be made one or told apart. It stands beside the window, so that both can be looked at.
class DuplicatesWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    DuplicatesWindow(Workspace &workspace, QWidget *parent);

    void refresh(const ChangeSet &changes);

signals:
    void done(const QString &message);

private:
    void layOut();
    void load();
    void showCurrent();
    void merge();
    void tellApart();
    void finish(const Result<void> &result, const QString &message);
    Kind kind() const;
    const Candidates *current() const;

    Workspace &m_workspace;
    QComboBox *m_kind;
    QTableWidget *m_list;
    SideBySide *m_fields;
    QLabel *m_message;
    QPushButton *m_merge;
    QPushButton *m_apart;
    QList<Candidates> m_pairs;
};

} // namespace convenor
