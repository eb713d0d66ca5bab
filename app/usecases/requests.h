// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/partialdate.h"
#include "domain/lists.h"
#include "domain/requesting.h"
#include "domain/requests.h"
#include "domain/senders.h"

#include <functional>

namespace convenor {

class Workspace;

/// Who may have written what was pasted. Nobody is taken for one of them but by a person who
/// chooses.
struct Sought
{
    Sender sender;
    QList<PersonRow> known; ///< with that address; of a name without one, with that name
    QList<PersonRow> similar; ///< with that name and another address, or a similar address

    bool operator==(const Sought &) const = default;
};

/// How one session stands for somebody who asks.
struct SessionAsked
{
    SessionId id;
    int number = 0;
    QString title;
    PartialDate date;
    Entitlement entitlement;
    RequestProposal proposal;
    QStringList reasons; ///< of it, in words
    QList<Request> requests; ///< theirs, in order
    QList<NotesSent> sent; ///< the latest first

    /// The newest of their requests; without an id where there is none.
    Request request() const { return requests.isEmpty() ? Request() : requests.last(); }
    bool operator==(const SessionAsked &) const = default;
};

/// Somebody who asks, with every session of a series.
struct AskingPerson
{
    PersonRow person;
    ChosenName chosen;
    QString shownName; ///< the one that they chose where they have a security concern
    QList<SessionAsked> sessions;
};

/// What is to be logged: for each of the sessions that somebody asks.
struct RequestWish
{
    QList<SessionId> sessions;
    PersonId person; ///< null: somebody new, of whom this is known
    Sender newcomer;
    QString what;
    QDate askedAt; ///< invalid: today
};

/// Requests for notes and presentations from people who were not there. Internal: for organizers
/// alone. Nothing is granted by itself; every verb is one change. The reason of a decision, and
/// what is asked back, are told to the person.
class Requests final
{
public:
    explicit Requests(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The contact of the series is none of them.
    Result<QList<Sought>> seek(SeriesId series, const QString &pasted) const;
    Result<AskingPerson> look(SeriesId series, PersonId person) const;
    /// Of somebody who is not in the directory.
    Result<AskingPerson> look(SeriesId series, const Sender &newcomer) const;
    Result<QList<RequestRow>> requests(const RequestQuery &query) const;
    Result<RequestCounts> counts(SeriesId series) const;
    Result<RequestRow> request(RequestId id) const;

    /// A newcomer is added to the directory with it. Where a request of theirs is open for a
    /// session already that is the one; Conflict request.open-already where all are. Invalid
    /// request.no-session, request.in-future, person.no-name, mail.*; Conflict
    /// request.address-known where somebody has the newcomer's address.
    Result<QList<RequestId>> log(const RequestWish &wish);

    /// Those that are not so already; how many. Invalid request.reason-missing without a reason.
    Result<int> grant(const QList<RequestId> &ids, const QString &reason = {});
    Result<int> decline(const QList<RequestId> &ids, const QString &reason);
    /// They stay open, or are again.
    Result<int> askBack(const QList<RequestId> &ids, const QString &question);
    Result<int> reopen(const QList<RequestId> &ids);
    /// Refused while the ledger holds an answer to one of them.
    Result<void> remove(const QList<RequestId> &ids);

private:
    Result<int> decide(const QByteArray &code, const QList<RequestId> &ids,
                       const std::function<void(Request &)> &deed);

    Workspace &m_workspace;
};

QString label(Withheld bar);
QString label(RequestAnswer answer);
QString worded(const RequestGround &ground);
/// How it stands in one or two words: "Granted", "Asked back".
QString stateLabel(RequestState state, const QString &reason);

} // namespace convenor
