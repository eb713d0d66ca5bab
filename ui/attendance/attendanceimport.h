// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/importdialog.h"
#include "usecases/attendances.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace convenor {

class Workspace;

/// Who was at a session, as a report tells it or as earlier ones did: who needs a look stands
/// first, and who it is is chosen in the row. Which session, from how many minutes on somebody
/// attended, and how days are written can be said; the figures follow.
class AttendanceImport final : public ImportDialog
{
    Q_OBJECT

public:
    AttendanceImport(Workspace &workspace, ComingAttendance coming, QWidget *parent);

private:
    void build();
    void buildSessions(QFormLayout *form);
    void buildOrder(QFormLayout *form);
    /// The same report again, for another session or with days written otherwise.
    void readAgain();
    void showAll();
    void fill();
    void fillRow(int row);
    void offer(int row);
    void choose(int row, QComboBox *choice);
    void offerEverybody(QComboBox *choice);
    void registerAll();
    void decide(int row, const VisitorDecision &decision);
    void tell(const Result<void> &judged);
    void count() override;
    void take() override;
    int refusedRows() const { return int(m_coming.refused.size()); }
    const ComingVisitor &visitor(int row) const { return m_coming.visitors[m_order[row]]; }

    Workspace &m_workspace;
    Attendances m_attendances;
    ComingAttendance m_coming;
    QList<qsizetype> m_order; ///< which visitor each row of the list is; those refused stand below
    QComboBox *m_session;
    QSpinBox *m_least;
    QComboBox *m_dayOrder;
    QLabel *m_warning;
    QCheckBox *m_confirmed;
    QPushButton *m_registerAll;
    bool m_isFilling = false;
};

} // namespace convenor
