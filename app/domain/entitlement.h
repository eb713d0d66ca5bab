// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "domain/registration.h"
#include "domain/series.h"
#include "domain/session.h"

namespace convenor {

// Who may have the notes and presentations of a session that are for registered participants. The
// source is the notes policy of the consultations: they are sent to registered participants only;
// whoever was not there asks, and an organizer grants it or not.

/// Why somebody may have it.
enum class Entitled { Registered, RegisteredForMeeting, Speaker, Team, CoOrganizer, Granted };
template <>
inline constexpr std::array wordsOf<Entitled>{"registered", "registered_for_meeting", "speaker",
                                              "team",       "co_organizer",           "granted"};

/// Why somebody may not.
enum class Withheld {
    NotRegistered,
    NotDecided, ///< the registration is pending or on hold
    Regretted,
    OnWaitingList,
    Cancelled,
    SpeakerNotConfirmed,
    RequestOpen,
    RequestDeclined
};
template <>
inline constexpr std::array wordsOf<Withheld>{
    "not_registered", "not_decided",           "regretted",    "on_waiting_list",
    "cancelled",      "speaker_not_confirmed", "request_open", "request_declined"};

/// What is known of one person about one session.
struct Asker
{
    PersonId person;
    OrganizationId organization; ///< of today
    QList<Registration> registrations; ///< for the session, and for its whole meeting
    QList<Request> requests; ///< of theirs, for the session
};

/// Everything that speaks for it, and if nothing does everything that speaks against it; each in
/// the order of its enumeration, once.
struct Entitlement
{
    QList<Entitled> grounds;
    QList<Withheld> bars;

    bool isEntitled() const { return !grounds.isEmpty(); }
    bool operator==(const Entitlement &) const = default;
};

/// - Who is accepted, as participant or observer, for the session or for the whole meeting; having
///   come does not matter. Speakers and organizers who registered are accepted too, or are not.
/// - A speaker of the session who has confirmed.
/// - The session's team.
/// - People of an organization that organizes or co-organizes the series, or co-organizes the
///   session. It is the organization of today: who left it has it no more by this.
/// - Whose request was granted.
///
/// One ground is enough, whatever speaks against it: a granted request after a regret, a speaker
/// who cancelled a registration.
Entitlement entitlementOf(const Asker &asker, const Session &session, const Series &series);

/// Nobody presents it, or who does consents that it is shared.
bool mayBeShared(const Material &material);
/// Whether this may be handed to them at all: what is for them or public and may be shared, a
/// presentation only where somebody consents, and what is promised or was received only once it is
/// cleared.
bool mayBeHandedOut(const Material &material);
bool mayBeHandedOut(const Note &note);
/// Whether the file itself may be put on the website: a link is on the web already, a file becomes
/// public only by that, so it needs all that handing out does.
bool mayBePublished(const Material &material);

/// What a material that is for others still waits for.
enum class MaterialLack { Contents, Receipt, Clearance, Presenter, Consent };
template <>
inline constexpr std::array wordsOf<MaterialLack>{"contents", "receipt", "clearance", "presenter",
                                                  "consent"};

/// Everything that keeps it from being handed out, and that there is nothing to hand out yet;
/// nothing where it is for organizers only.
QList<MaterialLack> lacksOf(const Material &material);

/// The material with a file in the place of what it was: its title and all that is said of it
/// stay, but another file is not what was cleared or agreed to.
Material withFile(Material material, const QString &name, ContentId content);
/// The material as somebody's: what another one agreed to does not hold for them.
Material withPresenter(Material material, PersonId presenter);
/// The material as one of that kind; its audience follows where it is the usual one.
Material withKind(Material material, std::optional<MaterialKind> kind);

} // namespace convenor
