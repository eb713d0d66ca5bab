// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/releases.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace convenor {

class WordChanges;

/// What was exported when, and below each export what is to be exported, or pasted, again, with the
/// words that changed since.
class ReleaseList final : public QWidget
{
    Q_OBJECT

public:
    ReleaseList(Workspace &workspace, QWidget *parent);

    /// `all` releases of the series and its outlets, as the use-case gives them. What was chosen
    /// stays chosen.
    void show(const QList<ReleasedOutlet> &outlets, const QList<Release> &all);
    /// So many parts are to be exported or pasted again.
    int waiting() const { return m_waiting; }

signals:
    void sessionChosen(const QString &key);

private:
    void addOutlet(const ReleasedOutlet &outlet, const QList<Release> &all);
    void addDifference(QTreeWidgetItem *parent, const PartDifference &difference);
    void showCurrent();
    void showRelease(ReleaseId id);

    Workspace &m_workspace;
    QTreeWidget *m_tree;
    QLabel *m_hint;
    WordChanges *m_words;
    QList<PartDifference> m_shown; ///< of the rows, by the number that they carry
    int m_waiting = 0;
};

} // namespace convenor
