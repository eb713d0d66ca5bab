// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

namespace convenor {

// The closed sets of the interchange document. The word of each value is also what the file holds.

enum class Audience { Internal, Registered, Public };
template <>
inline constexpr std::array wordsOf<Audience>{"internal", "registered", "public"};

enum class SeriesForm { Online, Regional, Global, Other };
template <>
inline constexpr std::array wordsOf<SeriesForm>{"online", "regional", "global", "other"};

enum class Visibility { Public, Private };
template <>
inline constexpr std::array wordsOf<Visibility>{"public", "private"};

enum class CriterionKind {
    Manual,
    UnhcrPartner,
    OperationalPartner,
    TopicExperience,
    EcosocAndInterest
};
template <>
inline constexpr std::array wordsOf<CriterionKind>{"manual", "unhcr_partner", "operational_partner",
                                                   "topic_experience", "ecosoc_and_interest"};

enum class SessionForm { Plenary, Parallel, SideEvent, Briefing };
template <>
inline constexpr std::array wordsOf<SessionForm>{"plenary", "parallel", "side_event", "briefing"};

enum class SessionMode { Online, InPerson, Hybrid };
template <>
inline constexpr std::array wordsOf<SessionMode>{"online", "in_person", "hybrid"};

enum class SessionStatus { Idea, Planned, Confirmed, Announced, Held, Postponed, Cancelled };
template <>
inline constexpr std::array wordsOf<SessionStatus>{"idea", "planned",   "confirmed", "announced",
                                                   "held", "postponed", "cancelled"};

/// What does not go together in a plan; see domain/clashes.h.
enum class ClashKind {
    PersonTwice,
    RoomShared,
    LinkShared,
    PlenaryOverlap,
    OutsideSeries,
    EndsBeforeStart,
    DeadlineAfterSession
};
template <>
inline constexpr std::array wordsOf<ClashKind>{
    "person_twice",   "room_shared",       "link_shared",           "plenary_overlap",
    "outside_series", "ends_before_start", "deadline_after_session"};

enum class TeamRole { FocalPoint, NoteTaker, Host, Technical, Interpreter };
template <>
inline constexpr std::array wordsOf<TeamRole>{"focal_point", "note_taker", "host", "technical",
                                              "interpreter"};

/// Who is named in what is written of a session; `none` is the Chatham House rule.
enum class Attribution { Named, SpeakersNamed, None };
template <>
inline constexpr std::array wordsOf<Attribution>{"named", "speakers_named", "none"};

enum class SummaryState { None, Draft, Review, Approved };
template <>
inline constexpr std::array wordsOf<SummaryState>{"none", "draft", "review", "approved"};

enum class ClearanceScope { All, OwnWords };
template <>
inline constexpr std::array wordsOf<ClearanceScope>{"all", "own_words"};

enum class ClearanceAnswer { Waiting, Cleared, Changes, NoObjection };
template <>
inline constexpr std::array wordsOf<ClearanceAnswer>{"waiting", "cleared", "changes",
                                                     "no_objection"};

enum class SpeakerRole {
    Opening,
    Moderator,
    Keynote,
    Panellist,
    NgoSpeaker,
    Facilitator,
    Rapporteur,
    Closing
};
template <>
inline constexpr std::array wordsOf<SpeakerRole>{"opening",    "moderator",   "keynote",
                                                 "panellist",  "ngo_speaker", "facilitator",
                                                 "rapporteur", "closing"};

enum class SpeakerState { Proposed, Invited, Confirmed, Declined };
template <>
inline constexpr std::array wordsOf<SpeakerState>{"proposed", "invited", "confirmed", "declined"};

enum class NoteKind { Opening, Presentation, Question, Answer, Comment, Recommendation, Decision };
template <>
inline constexpr std::array wordsOf<NoteKind>{"opening", "presentation",   "question", "answer",
                                              "comment", "recommendation", "decision"};

enum class Priority { High, Medium, Low };
template <>
inline constexpr std::array wordsOf<Priority>{"high", "medium", "low"};

enum class ActionState { Open, InProgress, Done, Closed };
template <>
inline constexpr std::array wordsOf<ActionState>{"open", "in_progress", "done", "closed"};

/// What the one who was asked answered to a recommendation.
enum class ActionResponse { Accepted, Partially, NotAccepted };
template <>
inline constexpr std::array wordsOf<ActionResponse>{"accepted", "partially", "not_accepted"};

enum class MaterialKind { Background, Guidance, Presentation, Recording, Report };
template <>
inline constexpr std::array wordsOf<MaterialKind>{"background", "guidance", "presentation",
                                                  "recording", "report"};

enum class MaterialState { Promised, Received, Cleared };
template <>
inline constexpr std::array wordsOf<MaterialState>{"promised", "received", "cleared"};

enum class RequestState { Open, Granted, Declined };
template <>
inline constexpr std::array wordsOf<RequestState>{"open", "granted", "declined"};

enum class Capacity { Participant, Observer, Speaker, Organizer };
template <>
inline constexpr std::array wordsOf<Capacity>{"participant", "observer", "speaker", "organizer"};

enum class RegistrationState { Pending, OnHold, Accepted, Regretted, Waitlisted, Cancelled };
template <>
inline constexpr std::array wordsOf<RegistrationState>{"pending",   "on_hold",    "accepted",
                                                       "regretted", "waitlisted", "cancelled"};

enum class OrganizationKind {
    NationalNgo,
    InternationalNgo,
    Ngo,
    NgoNetwork,
    CivilSociety,
    Un,
    Igo,
    Government,
    Academia,
    Sports,
    Other
};
template <>
inline constexpr std::array wordsOf<OrganizationKind>{
    "national_ngo", "international_ngo", "ngo",      "ngo_network", "civil_society", "un",
    "igo",          "government",        "academia", "sports",      "other"};

enum class EcosocStatus { None, General, Special, Roster };
template <>
inline constexpr std::array wordsOf<EcosocStatus>{"none", "general", "special", "roster"};

} // namespace convenor
