// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "ui/page.h"
#include "ui/widgets/latestanswer.h"
#include "usecases/reviewing.h"

#include <memory>

namespace convenor {

class DeskActions;
class DeskHeader;
class QueuePane;
class RegistrationPanel;

/// The review desk: the registrations for a session or a whole meeting, and beside them the one
/// that is decided. What is proposed is asked for in another thread, for all of them at once, and
/// stays until the workspace changes.
class RegistrationsPage final : public Page
{
    Q_OBJECT

public:
    RegistrationsPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    void commitPending() override;

    /// For what the registrations are that are shown; the session is null for the whole meeting.
    SeriesId series() const { return m_series; }
    SessionId chosenSession() const override { return m_session.value_or(SessionId()); }

signals:
    /// A list is to be read in for what is shown.
    void importRequested();
    /// The same with rows from the clipboard.
    void pasted(const QByteArray &text);

private:
    struct Question
    {
        Decision decision = Decision::Hold;
        QList<RegistrationId> ids;
    };

    void connectParts();
    void askDesk();
    void take(const Result<ReviewDesk> &desk);
    void setTarget(SessionId session);
    void showCurrent();
    void showState();
    QList<RegistrationId> chosen() const;
    void decide(const QList<RegistrationId> &ids, Decision decision, const QString &reason = {});
    void askReason(const Question &question, const Error &error);
    void closeQuestion();
    void acceptNext(RegistrationId id);
    void markSeen();
    void moveInLine(int places);
    QString nameOf(RegistrationId id) const;

    Reviewing m_reviewing;
    SeriesId m_series;
    std::optional<SessionId> m_session; ///< none: the first one with something to decide
    std::shared_ptr<const ReviewDesk> m_desk = std::make_shared<ReviewDesk>();
    DeskActions *m_actions;
    DeskHeader *m_header;
    QueuePane *m_queue;
    RegistrationPanel *m_panel;
    std::optional<Question> m_question;
    LatestAnswer<Result<ReviewDesk>> m_answer;
};

} // namespace convenor
