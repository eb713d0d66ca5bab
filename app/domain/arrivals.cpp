// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/arrivals.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool isDecided(RegistrationState state)
{
    return state != RegistrationState::Pending && state != RegistrationState::Cancelled;
}

QString wordOfTruth(bool value)
{
    return value ? u"1"_s : u"0"_s;
}

class Comparing final
{
public:
    Comparing(const Registration &known, const Registration &listed)
        : m_listed(listed)
    {
        m_arrival.registration = known;
    }

    void text(const char *field, QString Registration::*member)
    {
        QString &mine = m_arrival.registration.*member;
        replace(field, mine, m_listed.*member, mine, m_listed.*member);
    }
    void truth(const char *field, bool &mine, bool theirs)
    {
        replace(field, mine, theirs, wordOfTruth(mine), wordOfTruth(theirs));
    }
    template <class T>
    void replace(const char *field, T &mine, const T &theirs, const QString &before,
                 const QString &after)
    {
        if (mine == theirs)
            return;
        m_arrival.differences.append({{}, QString::fromLatin1(field), before, after});
        mine = theirs;
    }

    void answers()
    {
        QList<Answer> &mine = m_arrival.registration.answers;
        for (const Answer &theirs : m_listed.answers) {
            const auto known = std::ranges::find(mine, theirs.question, &Answer::question);
            const QString before = known == mine.end() ? QString() : known->answer;
            if (before == theirs.answer)
                continue;
            m_arrival.differences.append({{}, theirs.question, before, theirs.answer});
            if (known == mine.end())
                mine.append({{}, theirs.question, theirs.answer});
            else
                known->answer = theirs.answer;
        }
    }

    void claims()
    {
        QList<Claim> &mine = m_arrival.registration.claims;
        for (const Claim &theirs : m_listed.claims) {
            const auto known = std::ranges::find(mine, theirs.criterion, &Claim::criterion);
            if (known == mine.end()) {
                m_arrival.differences.append({{}, u"claims"_s, {}, theirs.evidence});
                mine.append(theirs);
                mine.last().id = {};
            } else if (known->evidence != theirs.evidence && !theirs.evidence.isEmpty()) {
                m_arrival.differences.append({{}, u"claims"_s, known->evidence, theirs.evidence});
                known->evidence = theirs.evidence;
                known->verifiedBy.clear(); // it was other evidence that was verified
                known->verifiedAt = {};
            }
        }
    }

    void state()
    {
        const bool listed = m_listed.state == RegistrationState::Cancelled;
        Registration &registration = m_arrival.registration;
        RegistrationState &mine = registration.state;
        if (listed == (mine == RegistrationState::Cancelled))
            return;
        // An older row says nothing of a cancellation that was noted here.
        if (!listed && !(registration.registeredAt < m_listed.registeredAt))
            return;
        if (!listed)
            registration.registeredAt = m_listed.registeredAt;
        m_arrival.isCancelled = listed;
        m_arrival.isBack = !listed;
        mine = listed ? RegistrationState::Cancelled : RegistrationState::Pending;
        registration.waitingPosition.reset();
    }

    Arrival arrival(const Registration &known)
    {
        if (isDecided(known.state)) {
            for (const Difference &each : std::as_const(m_arrival.differences))
                m_arrival.registration.differences.append(each);
        }
        return m_arrival;
    }

    Registration &mine() { return m_arrival.registration; }

private:
    const Registration &m_listed;
    Arrival m_arrival;
};

template <class T>
bool take(T &mine, const T &theirs)
{
    if (mine != T() || theirs == T())
        return false;
    mine = theirs;
    return true;
}

} // namespace

Arrival arrived(const Registration &known, const Registration &listed, ToldFields told,
                const std::function<QString(OrganizationId)> &nameOf)
{
    Comparing comparing(known, listed);
    Registration &mine = comparing.mine();
    if (told & Told::Organization)
        comparing.replace("organization", mine.organization, listed.organization,
                          nameOf(mine.organization), nameOf(listed.organization));
    if (told & Told::Capacity)
        comparing.replace("capacity", mine.capacity, listed.capacity, wordOf(mine.capacity),
                          wordOf(listed.capacity));
    comparing.claims();
    comparing.answers();
    if (told & Told::Questions)
        comparing.text("questions", &Registration::questions);
    if (told & Told::AccessNeeds)
        comparing.text("access_needs", &Registration::accessNeeds);
    if (told & Told::SecurityConcern)
        comparing.truth("security_concern", mine.securityConcern, listed.securityConcern);
    if (told & Told::ListAs)
        comparing.text("list_as", &Registration::listAs);
    if (told & Told::ConsentListed)
        comparing.truth("listed", mine.consents.listed, listed.consents.listed);
    if (told & Told::ConsentEmail)
        comparing.truth("email_shared", mine.consents.emailShared, listed.consents.emailShared);
    if (told & Told::ConsentRecording)
        comparing.truth("recording", mine.consents.recording, listed.consents.recording);
    if (told & Told::ConsentMail)
        comparing.truth("future_mail", mine.consents.futureMail, listed.consents.futureMail);
    comparing.state();
    if (!mine.registeredAt.isValid())
        mine.registeredAt = listed.registeredAt;
    return comparing.arrival(known);
}

bool fill(Person &known, const Person &listed)
{
    bool isMore = take(known.email, listed.email);
    isMore = take(known.honorific, listed.honorific) || isMore;
    isMore = take(known.organization, listed.organization) || isMore;
    isMore = take(known.position, listed.position) || isMore;
    isMore = take(known.phone, listed.phone) || isMore;
    return take(known.country, listed.country) || isMore;
}

} // namespace convenor
