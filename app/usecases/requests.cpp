// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/requests.h"

#include "base/fold.h"
#include "domain/plan.h"
#include "exchange/maildraft.h"
#include "usecases/assessing.h"
#include "usecases/editing.h"
#include "usecases/entitlementwords.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSimilar = 8;
constexpr qsizetype longestText = 2000;

void appendOnce(QList<PersonId> &ids, PersonId id)
{
    if (!ids.contains(id))
        ids.append(id);
}

/// Everybody who may be the sender, those with the address first.
Sought soughtFor(Stores &stores, const Sender &sender)
{
    Sought sought{sender, {}, {}};
    QList<PersonId> known;
    QList<PersonId> similar;
    const QString address = sender.address.toLower();
    const QString name = fold(sender.name);
    const auto called =
        stores.directory.peopleCalled(name.isEmpty() ? QStringList() : QStringList{name},
                                      address.isEmpty() ? QStringList() : QStringList{address});
    for (const PersonRow &each : called) {
        const bool isSame =
            address.isEmpty() ? fold(each.name) == name : each.email.trimmed().toLower() == address;
        appendOnce(isSame ? known : similar, each.id);
    }
    if (!address.isEmpty()) {
        const auto like =
            stores.requests.addressesLike(address.section(u'@', 0, 0), address.section(u'@', 1));
        for (const auto &[id, other] : like) {
            if (isSimilarAddress(address, other))
                appendOnce(similar, id);
        }
    }
    if (!name.isEmpty()) {
        const auto found = stores.directory.people(PeopleQuery{sender.name});
        for (const PersonId id : found.first(qMin(found.size(), mostSimilar)))
            appendOnce(similar, id);
    }
    similar.removeIf([&](PersonId id) { return known.contains(id); });
    sought.known = stores.directory.rows(known);
    sought.similar = stores.directory.rows(similar.first(qMin(similar.size(), mostSimilar)));
    return sought;
}

/// What is read of one who asks, for all sessions of a series.
class Looking final
{
public:
    Looking(Stores &stores, const Series &series, const Person &person, const QDateTime &now)
        : m_stores(stores)
        , m_series(series)
        , m_person(person)
        , m_sessions(stores.rows.load<Session>("series = ?", series.id.value(), "number, id"))
        , m_registrations(stores.rows.load<Registration>("person = ?", person.id.value()))
        , m_requests(stores.rows.load<Request>("person = ?", person.id.value(), "asked_at, id"))
        , m_chosen(stores.requests.chosenName(person.id))
        , m_sent(stores.requests.notesSent(series.id, person.id))
        , m_withNotes(stores.requests.sessionsWithNotes(series.id))
        , m_organization(organizationOf())
        , m_colleagues(stores.requests.colleagues(series.id, m_organization, person.id))
        , m_foreseen(foreseen(stores, series, m_sessions, m_organization, now))
    {
    }

    AskingPerson all() const
    {
        AskingPerson asking;
        asking.person = m_stores.directory.rows(QList<PersonId>{m_person.id}).value(0);
        if (m_person.id.isNull()) {
            asking.person.name = m_person.name;
            asking.person.email = m_person.email;
        }
        asking.chosen = m_chosen;
        asking.shownName = m_chosen.name.isEmpty() ? m_person.name : m_chosen.name;
        for (const Session &session : m_sessions)
            asking.sessions.append(asked(session));
        return asking;
    }

private:
    /// For which they come: theirs of today, else the one that they registered for last.
    OrganizationId organizationOf() const
    {
        OrganizationId organization = m_person.organization;
        for (const Registration &each : m_registrations) {
            if (organization.isNull() && each.series == m_series.id)
                organization = each.organization;
        }
        return organization;
    }

    bool isReady(const Session &session) const
    {
        if (m_withNotes.contains(session.id)
            || (session.summaryState == SummaryState::Approved
                && !session.summary.trimmed().isEmpty()))
            return true;
        const auto materials =
            m_stores.rows.load<Material>("session = ?", session.id.value(), "ordinal, id");
        return std::any_of(materials.cbegin(), materials.cend(),
                           [](const Material &each) { return mayBeHandedOut(each); });
    }

    AskedFor factsOf(const Session &session, const QList<Request> &requests) const
    {
        AskedFor facts;
        facts.entitlement = entitlementOf(
            {m_person.id, m_person.organization, m_registrations, requests}, session, m_series);
        QSet<SessionId> elsewhere;
        for (const Registration &each : m_registrations) {
            if (each.series != m_series.id)
                continue;
            if (each.session == session.id || each.session.isNull())
                facts.registrations.append(each);
            else if (each.state == RegistrationState::Accepted)
                elsewhere.insert(each.session);
        }
        facts.requests = requests;
        facts.outcome = m_foreseen.value(session.id).outcome;
        facts.acceptedElsewhere = int(elsewhere.size());
        facts.colleagues = m_colleagues.value(session.id) + m_colleagues.value(SessionId());
        facts.isHeld = session.status == SessionStatus::Held;
        facts.isReady = isReady(session);
        facts.hasAddress = !m_person.email.trimmed().isEmpty();
        facts.securityConcern = m_chosen.securityConcern;
        return facts;
    }

    SessionAsked asked(const Session &session) const
    {
        SessionAsked asked;
        asked.id = session.id;
        asked.number = session.number;
        asked.title = session.title;
        asked.date = session.date;
        for (const Request &each : m_requests) {
            if (each.session == session.id)
                asked.requests.append(each);
        }
        for (const NotesSent &each : m_sent) {
            if (each.session == session.id)
                asked.sent.append(each);
        }
        const AskedFor facts = factsOf(session, asked.requests);
        asked.entitlement = facts.entitlement;
        asked.proposal = proposedAnswer(facts);
        for (const Entitled each : asked.entitlement.grounds)
            asked.reasons.append(label(each));
        for (const RequestGround &each : asked.proposal.grounds) {
            if (each.because == RequestBecause::MayHaveIt)
                continue; // its grounds say more
            asked.reasons.append(worded(each));
            const bool isByCriteria = each.because == RequestBecause::MeetsCriteria
                || each.because == RequestBecause::MayObserve
                || each.because == RequestBecause::EvidenceNeeded
                || each.because == RequestBecause::Unclear
                || each.because == RequestBecause::NotEligible;
            if (isByCriteria)
                asked.reasons += m_foreseen.value(session.id).reasons;
        }
        return asked;
    }

    Stores &m_stores;
    const Series &m_series;
    const Person &m_person;
    QList<Session> m_sessions;
    QList<Registration> m_registrations;
    QList<Request> m_requests;
    ChosenName m_chosen;
    QList<NotesSent> m_sent;
    QSet<SessionId> m_withNotes;
    OrganizationId m_organization;
    QHash<SessionId, int> m_colleagues;
    QHash<SessionId, Foreseen> m_foreseen;
};

Result<void> judgeText(const QString &text)
{
    if (text.size() > longestText)
        return failure(ErrorKind::Invalid, "request.text-long", {QString::number(longestText)});
    return {};
}

/// Trimmed, with nothing in the address that would be seen by no one.
Result<Person> newcomerOf(Stores &stores, const Sender &sender)
{
    Person person;
    person.key = newKey();
    person.name = sender.name.simplified();
    person.email = sender.address.trimmed();
    if (person.name.isEmpty())
        return failure(ErrorKind::Invalid, "request.no-name");
    if (person.email.isEmpty())
        return person;
    if (const auto judged = judgeAddress({person.name, person.email}); !judged)
        return tl::unexpected(judged.error());
    const auto same = stores.directory.peopleCalled({}, {person.email.toLower()});
    if (!same.isEmpty())
        return failure(ErrorKind::Conflict, "request.address-known",
                       {person.email, same.first().name});
    return person;
}

/// A request that is theirs, open and for the session.
bool hasOpen(Stores &stores, PersonId person, SessionId session)
{
    const auto theirs = stores.rows.load<Request>("person = ?", person.value());
    return std::any_of(theirs.cbegin(), theirs.cend(), [session](const Request &each) {
        return each.session == session && each.state == RequestState::Open;
    });
}

QString shownName(Stores &stores, PersonId person)
{
    const ChosenName chosen = stores.requests.chosenName(person);
    if (!chosen.name.isEmpty())
        return chosen.name;
    return stores.rows.find(person).value_or(Person()).name;
}

/// The ledger holds an answer to it, as it stands.
bool isAnswered(Stores &stores, const Request &request)
{
    const auto session = stores.rows.find(request.session);
    const auto rows =
        stores.requests.requests({session.value_or(Session()).series, request.session});
    return std::any_of(rows.cbegin(), rows.cend(), [&](const RequestRow &each) {
        return each.id == request.id && each.answeredAt.isValid();
    });
}

/// A change of one request is named after its person, of many it tells the number.
Result<Reason> titleFor(Door &door, const QList<RequestId> &ids, const QByteArray &word)
{
    if (ids.size() != 1)
        return Reason{"requests." + word, {QString::number(ids.size())}};
    return door.read<Reason>([&](Stores &stores) {
        return found(stores, ids.first()).map([&](const Request &request) {
            return Reason{"request." + word, {shownName(stores, request.person)}};
        });
    });
}

Result<QList<RequestId>> addAll(Stores &stores, const RequestWish &wish, PersonId person,
                                const QDateTime &at)
{
    QList<RequestId> ids;
    for (const SessionId session : wish.sessions) {
        if (const auto known = found(stores, session); !known)
            return tl::unexpected(known.error());
        if (hasOpen(stores, person, session))
            continue;
        Request request;
        request.session = session;
        request.ordinal = nextOrdinal<Request>(stores, "session = ?", session.value());
        request.person = person;
        request.askedAt = at;
        request.what = wish.what.simplified();
        stores.rows.add(request);
        ids.append(request.id);
    }
    if (ids.isEmpty())
        return failure(ErrorKind::Conflict, "request.open-already", {shownName(stores, person)});
    return ids;
}

} // namespace

Result<QList<Sought>> Requests::seek(SeriesId series, const QString &pasted) const
{
    const QList<Sender> senders = sendersIn(pasted);
    return m_workspace.door().read<QList<Sought>>([&](Stores &stores) {
        return found(stores, series).map([&](const Series &value) {
            QList<Sought> all;
            for (const Sender &each : senders) {
                const bool isContact = !each.address.isEmpty()
                    && each.address.compare(value.contactEmail.trimmed(), Qt::CaseInsensitive) == 0;
                if (!isContact)
                    all.append(soughtFor(stores, each));
            }
            return all;
        });
    });
}

Result<AskingPerson> Requests::look(SeriesId series, PersonId person) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<AskingPerson>([&](Stores &stores) -> Result<AskingPerson> {
        const auto value = found(stores, series);
        if (!value)
            return tl::unexpected(value.error());
        return found(stores, person).map([&](const Person &whom) {
            return Looking(stores, *value, whom, now).all();
        });
    });
}

Result<AskingPerson> Requests::look(SeriesId series, const Sender &newcomer) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<AskingPerson>([&](Stores &stores) {
        return found(stores, series).map([&](const Series &value) {
            Person person;
            person.name = newcomer.name;
            person.email = newcomer.address;
            return Looking(stores, value, person, now).all();
        });
    });
}

Result<QList<RequestRow>> Requests::requests(const RequestQuery &query) const
{
    return m_workspace.door().read<QList<RequestRow>>(
        [&](Stores &stores) -> Result<QList<RequestRow>> {
            return stores.requests.requests(query);
        });
}

Result<RequestCounts> Requests::counts(SeriesId series) const
{
    return m_workspace.door().read<RequestCounts>(
        [&](Stores &stores) -> Result<RequestCounts> { return stores.requests.counts(series); });
}

Result<RequestRow> Requests::request(RequestId id) const
{
    return m_workspace.door().read<RequestRow>([&](Stores &stores) -> Result<RequestRow> {
        const auto request = found(stores, id);
        if (!request)
            return tl::unexpected(request.error());
        const auto session = found(stores, request->session);
        if (!session)
            return tl::unexpected(session.error());
        for (const RequestRow &each : stores.requests.requests({session->series, session->id})) {
            if (each.id == id)
                return each;
        }
        return failure(ErrorKind::NotFound, "request.missing");
    });
}

Result<QList<RequestId>> Requests::log(const RequestWish &wish)
{
    Door &door = m_workspace.door();
    if (wish.sessions.isEmpty())
        return failure(ErrorKind::Invalid, "request.no-session");
    if (const auto judged = judgeText(wish.what); !judged)
        return tl::unexpected(judged.error());
    QDateTime at = door.now();
    const auto title = door.read<Reason>([&](Stores &stores) -> Result<Reason> {
        const auto session = found(stores, wish.sessions.first());
        if (!session)
            return tl::unexpected(session.error());
        const auto series = found(stores, session->series);
        if (!series)
            return tl::unexpected(series.error());
        const QDate today = dayIn(at, series->timeZone);
        if (wish.askedAt.isValid() && wish.askedAt > today)
            return failure(ErrorKind::Invalid, "request.in-future");
        if (wish.askedAt.isValid() && wish.askedAt != today)
            at = momentIn(wish.askedAt, QTime(12, 0), series->timeZone).toUTC();
        const QString name =
            wish.person.isNull() ? wish.newcomer.name.simplified() : shownName(stores, wish.person);
        return Reason{"request.logged", {name}};
    });
    if (!title)
        return tl::unexpected(title.error());
    QList<RequestId> ids;
    const auto work = [&](Stores &stores) -> Result<void> {
        PersonId person = wish.person;
        if (person.isNull()) {
            auto newcomer = newcomerOf(stores, wish.newcomer);
            if (!newcomer)
                return tl::unexpected(newcomer.error());
            stores.rows.add(*newcomer);
            person = newcomer->id;
        } else if (const auto known = found(stores, person); !known) {
            return tl::unexpected(known.error());
        }
        return addAll(stores, wish, person, at).map([&](const QList<RequestId> &added) {
            ids = added;
        });
    };
    return door.write(*title, {}, work).map([&] { return ids; });
}

Result<int> Requests::decide(const QByteArray &code, const QList<RequestId> &ids,
                             const std::function<void(Request &)> &deed)
{
    Door &door = m_workspace.door();
    const auto title = titleFor(door, ids, code);
    if (!title)
        return tl::unexpected(title.error());
    int count = 0;
    return door
        .write(*title, {},
               [&](Stores &stores) -> Result<void> {
                   count = 0;
                   for (const RequestId id : ids) {
                       auto request = found(stores, id);
                       if (!request)
                           return tl::unexpected(request.error());
                       const Request before = *request;
                       deed(*request);
                       const bool isSame =
                           before.state == request->state && before.reason == request->reason;
                       if (isSame)
                           continue; // who decided it so first stays
                       stores.rows.replace(*request);
                       ++count;
                   }
                   return {};
               })
        .map([&] { return count; });
}

Result<int> Requests::grant(const QList<RequestId> &ids, const QString &reason)
{
    return judgeText(reason).and_then([&] {
        return decide("granted", ids, [&](Request &request) {
            request.state = RequestState::Granted;
            request.reason = reason.trimmed();
            request.decidedBy = m_workspace.door().author();
        });
    });
}

Result<int> Requests::decline(const QList<RequestId> &ids, const QString &reason)
{
    if (!saysSomething(reason))
        return failure(ErrorKind::Invalid, "request.reason-missing");
    return judgeText(reason).and_then([&] {
        return decide("declined", ids, [&](Request &request) {
            request.state = RequestState::Declined;
            request.reason = reason.trimmed();
            request.decidedBy = m_workspace.door().author();
        });
    });
}

Result<int> Requests::askBack(const QList<RequestId> &ids, const QString &question)
{
    if (!saysSomething(question))
        return failure(ErrorKind::Invalid, "request.question-missing");
    return judgeText(question).and_then([&] {
        return decide("asked-back", ids, [&](Request &request) {
            request.state = RequestState::Open;
            request.reason = question.trimmed();
            request.decidedBy.clear();
        });
    });
}

Result<int> Requests::reopen(const QList<RequestId> &ids)
{
    return decide("reopened", ids, [](Request &request) {
        request.state = RequestState::Open;
        request.reason.clear();
        request.decidedBy.clear();
    });
}

Result<void> Requests::remove(const QList<RequestId> &ids)
{
    Door &door = m_workspace.door();
    return titleFor(door, ids, "removed").and_then([&](const Reason &title) {
        return door.write(title, {}, [&](Stores &stores) -> Result<void> {
            for (const RequestId id : ids) {
                const auto request = found(stores, id);
                if (!request)
                    return tl::unexpected(request.error());
                if (isAnswered(stores, *request))
                    return failure(ErrorKind::Conflict, "request.in-use",
                                   {shownName(stores, request->person)});
                stores.rows.remove(id);
            }
            return {};
        });
    });
}

} // namespace convenor
