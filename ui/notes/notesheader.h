// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"
#include "domain/notes.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace convenor {

/// Above the notes: of which session they are, its rule, its clock and how they are shown.
class NotesHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit NotesHeader(QWidget *parent);

    void setSessions(const QList<SessionRow> &sessions, SessionId current);
    /// So many notes name somebody whom the rule does not name.
    void setRule(const QString &words, qsizetype against);
    /// The clock is started by hand for one session; this is kept in the settings.
    void setClock(SessionId session, const ClockTime &when);
    void toggleClock(const QDateTime &now);
    void showTime(const QDateTime &now);
    QPushButton *largeButton() const { return m_large; }
    QPushButton *sharedButton() const { return m_shared; }
    QPushButton *summaryButton() const { return m_summary; }

signals:
    void sessionChosen(convenor::SessionId session);
    void clockAsked();
    /// The notes shall keep to the rule.
    void ruleAsked();
    void mailAsked();

private:
    QString settingsKey() const;
    QDateTime started() const;

    SessionId m_session;
    ClockTime m_when;
    QComboBox *m_chooser;
    QLabel *m_rule;
    QPushButton *m_keep;
    QLabel *m_clock;
    QPushButton *m_start;
    QPushButton *m_large;
    QPushButton *m_shared;
    QPushButton *m_summary;
    QPushButton *m_mail;
};

} // namespace convenor
