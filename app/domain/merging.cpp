// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merging.h"

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

} // namespace

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
