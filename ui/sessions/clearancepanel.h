// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/clearings.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace convenor {

class ClearanceAsk;
class Prompts;

/// Where the clearance of a session's summary stands: its state with the next step and what is
/// missing for it, who was asked and what they answered, and what can be done about it.
class ClearancePanel final : public QWidget
{
    Q_OBJECT

public:
    ClearancePanel(Workspace &workspace, Prompts &prompts, QWidget *parent);

    void show(SessionId session);
    void setReadOnly(bool readOnly);

signals:
    void done(const QString &message);
    void told(const QString &message);
    void failed(const convenor::Error &error);
    /// A returned text was read and compared.
    void compared(convenor::SessionId session, convenor::Id<convenor::Clearance> clearance,
                  const convenor::Comparison &comparison);

private:
    void buildState();
    void buildAsked();
    void buildDeeds();
    QToolButton *menuButton(const QString &name, const QString &text, QMenu *menu);
    void layOut();
    void load();
    void showState();
    void showAsked();
    void enable();
    const AskedParty *current() const;

    void takeStep(SummaryState to);
    void unlock();
    void answer(ClearanceAnswer answer);
    void sendText(ClearanceFormat format);
    void sendMail(ClearanceFormat format);
    void compareFile();
    void comparePasted();
    void finish(const Result<void> &result, const QString &message);
    void hand(const Result<Comparison> &comparison, Id<Clearance> clearance);

    Workspace &m_workspace;
    Prompts &m_prompts;
    SessionId m_session;
    ClearanceStanding m_standing;
    QLabel *m_sign;
    QLabel *m_state;
    QLabel *m_missing;
    QPushButton *m_step;
    QPushButton *m_back;
    QTableWidget *m_asked;
    ClearanceAsk *m_ask;
    QPushButton *m_askButton;
    QToolButton *m_answer = nullptr;
    QToolButton *m_send = nullptr;
    QToolButton *m_compare = nullptr;
    QPushButton *m_withdraw;
    QLabel *m_steps;
    bool m_isReadOnly = false;
};

} // namespace convenor
