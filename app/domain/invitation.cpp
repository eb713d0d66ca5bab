// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/invitation.h"

namespace convenor {

namespace {

/// Only where the change brought no date of its own.
void set(QDateTime &date, const QDateTime &before, const QDateTime &value)
{
    if (date == before)
        date = value;
}

void keepDates(Speaker &speaker, const Speaker &before, const QDateTime &now)
{
    switch (speaker.state) {
    case SpeakerState::Proposed:
        set(speaker.invitedAt, before.invitedAt, {});
        set(speaker.answeredAt, before.answeredAt, {});
        break;
    case SpeakerState::Invited:
        if (!speaker.invitedAt.isValid())
            speaker.invitedAt = now;
        set(speaker.answeredAt, before.answeredAt, {});
        break;
    case SpeakerState::Confirmed:
    case SpeakerState::Declined:
        set(speaker.answeredAt, before.answeredAt, now);
        break;
    }
}

} // namespace

void keepDates(Session &session, const Session &before, const QDateTime &now)
{
    for (Speaker &speaker : session.speakers) {
        Speaker earlier; // of one that is new
        for (const Speaker &known : before.speakers) {
            if (known.id == speaker.id && !speaker.id.isNull())
                earlier = known;
        }
        if (earlier.state != speaker.state)
            keepDates(speaker, earlier, now);
    }
}

QDateTime since(const Speaker &speaker)
{
    switch (speaker.state) {
    case SpeakerState::Proposed:
        break;
    case SpeakerState::Invited:
        return speaker.invitedAt;
    case SpeakerState::Confirmed:
    case SpeakerState::Declined:
        return speaker.answeredAt;
    }
    return {};
}

bool differs(const Speaker &speaker, const QString &position, OrganizationId organization)
{
    return speaker.position != position || speaker.organization != organization;
}

} // namespace convenor
