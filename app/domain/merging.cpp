// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merging.h"

#include "base/fold.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

int rankOf(RegistrationState state)
{
    switch (state) {
    case RegistrationState::Accepted:
        return 5;
    case RegistrationState::Waitlisted:
        return 4;
    case RegistrationState::OnHold:
        return 3;
    case RegistrationState::Pending:
        return 2;
    case RegistrationState::Regretted:
        return 1;
    case RegistrationState::Cancelled:
        break;
    }
    return 0;
}

int rankOf(SpeakerState state)
{
    switch (state) {
    case SpeakerState::Confirmed:
        return 3;
    case SpeakerState::Declined: // an answer is further than a question
        return 2;
    case SpeakerState::Invited:
        return 1;
    case SpeakerState::Proposed:
        break;
    }
    return 0;
}

void join(QString &text, const QString &more)
{
    if (more.isEmpty() || text.contains(more))
        return;
    text = text.isEmpty() ? more : text + u'\n' + more;
}

template <class Part>
void append(QList<Part> &parts, const QList<Part> &more)
{
    for (Part part : more) {
        const auto isSame = [&part](Part known) {
            known.id = part.id;
            return known == part;
        };
        if (std::none_of(parts.cbegin(), parts.cend(), isSame)) {
            part.id = {}; // its row goes with the other registration
            parts.append(part);
        }
    }
}

bool isNarrower(OrganizationKind kind)
{
    using enum OrganizationKind;
    return kind == NationalNgo || kind == InternationalNgo || kind == NgoNetwork;
}

bool isKnownAs(const Organization &organization, const QString &name)
{
    const QString folded = fold(name);
    const auto isIt = [&](const QString &each) { return fold(each) == folded; };
    return isIt(organization.name) || isIt(organization.acronym)
        || std::any_of(organization.aliases.cbegin(), organization.aliases.cend(), isIt);
}

class Filler final
{
public:
    Filler(const Organization &known, const Organization &listed)
        : m_listed(listed)
        , m_filling{known, {}, {}}
    {
        take("acronym", &Organization::acronym);
        takeNames();
        takeKind();
        take("refugee_led", &Organization::refugeeLed);
        take("women_led", &Organization::womenLed);
        take("faith_based", &Organization::faithBased);
        take("country", &Organization::country);
        take("website", &Organization::website);
        takeYears();
        take("operational_partner", &Organization::operationalPartner);
        take("ecosoc_status", &Organization::ecosocStatus);
        take("notes", &Organization::notes);
    }

    FilledOrganization filling() const { return m_filling; }

private:
    template <class T>
    void take(const char *field, T Organization::*member)
    {
        T &mine = m_filling.filled.*member;
        const T &theirs = m_listed.*member;
        if (theirs == T() || mine == theirs)
            return;
        if (mine != T()) {
            m_filling.differing.append(field);
            return;
        }
        mine = theirs;
        m_filling.added.append(field);
    }

    void takeNames()
    {
        Organization &mine = m_filling.filled;
        const qsizetype before = mine.aliases.size();
        for (const QString &name : QStringList{m_listed.name} + m_listed.aliases) {
            if (!isKnownAs(mine, name))
                addAlias(mine.aliases, name);
        }
        if (mine.aliases.size() > before)
            m_filling.added.append("aliases");
    }

    void takeKind()
    {
        Organization &mine = m_filling.filled;
        if (mine.kind == OrganizationKind::Ngo && m_listed.kind && isNarrower(*m_listed.kind))
            mine.kind.reset();
        if (m_listed.kind != OrganizationKind::Ngo || !mine.kind || !isNarrower(*mine.kind))
            take("kind", &Organization::kind);
    }

    void takeYears()
    {
        QList<int> &mine = m_filling.filled.unhcrPartnerYears;
        const qsizetype before = mine.size();
        for (const int year : m_listed.unhcrPartnerYears) {
            if (!mine.contains(year))
                mine.append(year);
        }
        if (mine.size() == before)
            return;
        std::sort(mine.begin(), mine.end());
        m_filling.added.append("unhcr_partner_years");
    }

    const Organization &m_listed;
    FilledOrganization m_filling;
};

} // namespace

FilledOrganization filledFrom(const Organization &known, const Organization &listed)
{
    return Filler(known, listed).filling();
}

bool addEvidence(Organization &organization, const Organization &listed, Evidence as)
{
    QList<int> years = listed.unhcrPartnerYears;
    bool isOperational = listed.operationalPartner;
    for (const Evidence &each : std::as_const(organization.evidence)) {
        if (each.kind == CriterionKind::UnhcrPartner)
            years.removeIf([&](int year) { return each.years.contains(year); });
        isOperational = isOperational && each.kind != CriterionKind::OperationalPartner;
    }
    const qsizetype before = organization.evidence.size();
    as.id = {};
    as.years.clear();
    if (isOperational) {
        as.kind = CriterionKind::OperationalPartner;
        organization.evidence.append(as);
    }
    if (!years.isEmpty()) {
        as.kind = CriterionKind::UnhcrPartner;
        as.years = years;
        organization.evidence.append(as);
    }
    return organization.evidence.size() > before;
}

void addAlias(QStringList &aliases, const QString &name)
{
    if (!name.isEmpty() && !aliases.contains(name))
        aliases.append(name);
}

Registration united(const Registration &one, const Registration &two)
{
    const bool second = rankOf(two.state) > rankOf(one.state);
    Registration kept = second ? two : one;
    const Registration &other = second ? one : two;
    if (kept.organization.isNull())
        kept.organization = other.organization;
    if (other.registeredAt.isValid() && !(kept.registeredAt < other.registeredAt))
        kept.registeredAt = other.registeredAt;
    append(kept.claims, other.claims);
    append(kept.answers, other.answers);
    join(kept.questions, other.questions);
    join(kept.accessNeeds, other.accessNeeds);
    kept.securityConcern = kept.securityConcern || other.securityConcern;
    if (kept.listAs.isEmpty())
        kept.listAs = other.listAs;
    kept.consents = {kept.consents.listed && other.consents.listed,
                     kept.consents.emailShared && other.consents.emailShared,
                     kept.consents.recording && other.consents.recording,
                     kept.consents.futureMail && other.consents.futureMail};
    if (other.attended)
        kept.attended = kept.attended.value_or(false) || *other.attended;
    if (other.minutesAttended)
        kept.minutesAttended = qMax(kept.minutesAttended.value_or(0), *other.minutesAttended);
    return kept;
}

void uniteSpeakers(QList<Speaker> &speakers, PersonId person)
{
    for (qsizetype i = 0; i < speakers.size(); ++i) {
        for (qsizetype j = speakers.size() - 1; j > i && speakers[i].person == person; --j) {
            Speaker &first = speakers[i];
            const Speaker &second = speakers[j];
            if (second.person != person || second.role != first.role)
                continue;
            const Speaker &less = rankOf(second.state) > rankOf(first.state) ? first : second;
            Speaker kept = &less == &first ? second : first;
            if (kept.position.isEmpty())
                kept.position = less.position;
            if (kept.organization.isNull())
                kept.organization = less.organization;
            speakers[i] = kept;
            speakers.removeAt(j);
        }
    }
}

} // namespace convenor
