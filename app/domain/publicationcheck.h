// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/publicview.h"
#include "domain/textoutline.h"

#include <QDateTime>
#include <QSet>

namespace convenor {

// What a careful editor would find on a series' public page before it goes out. The rules judge
// values: what is public, and what is known of people and organizations that must not be.

/// The worst first.
enum class PublicationRule {
    PersonNamed, ///< somebody who takes part, or a speaker who has not confirmed
    AddressShown, ///< of a person
    MeetingLinkShown,
    OutsideSeries,
    NoSpeakers,
    NoFigure, ///< where another session that was held has one
    TitleInTwoForms,
    OrganizationFused, ///< with the position
    SectionEmpty,
    PromisePast, ///< "will be posted", and it is over
    LinkEmpty,
    LinkNowhere, ///< relative, or of a scheme that no website follows
    NoSummary,
    NotExported, ///< approved, and changed since the last export
    LanguageMissing,
    LinkUnsafe, ///< http
    WordTooLong,
    HeadingSkips,
    ImageWithoutText
};
template <>
inline constexpr std::array wordsOf<PublicationRule>{
    "person_named",  "address_shown", "meeting_link_shown", "outside_series",
    "no_speakers",   "no_figure",     "title_in_two_forms", "organization_fused",
    "section_empty", "promise_past",  "link_empty",         "link_nowhere",
    "no_summary",    "not_exported",  "language_missing",   "link_unsafe",
    "word_too_long", "heading_skips", "image_without_text"};

/// How much it matters: what must not get out, what is wrong, what could be better.
enum class Severity { Leak, Fault, Hint };
template <>
inline constexpr std::array wordsOf<Severity>{"leak", "fault", "hint"};
Severity severityOf(PublicationRule rule);

/// The field in which something stands, by its name in the interchange document.
struct PublicField
{
    Kind kind = Kind::Series; ///< a series, session, material, action point or organization
    qint64 id = 0;
    SessionId session; ///< under which it is shown; null: the series itself
    QByteArray name;
    QString language; ///< of a translation; empty: the series' own

    bool operator==(const PublicField &) const = default;
};

struct PublicationFinding
{
    PublicationRule rule = PublicationRule::PersonNamed;
    PublicField where;
    QStringList arguments; ///< what was found, for the words of the rule
    /// Tells it from every other one, and from itself once what was found is another.
    QString fingerprint;

    bool operator==(const PublicationFinding &) const = default;
};

/// A text that the page shows.
struct PublicText
{
    PublicField where;
    TextOutline outline;
    bool isProse = false; ///< Markdown of some length, with sections and promises
};

/// An address that the page links to by itself.
struct PublicLink
{
    PublicField where;
    QString address;
    QString words; ///< that it stands behind
};

struct CheckedSpeaker
{
    PersonId person;
    QString name;
    QString position;
    QString organization; ///< empty: none
    QString acronym;
    bool isConfirmed = false;
};

/// A session that the page shows.
struct CheckedSession
{
    SessionId id;
    int number = 0;
    QString title;
    PublicState state = PublicState::Upcoming;
    PartialDate date;
    bool hasFigure = false;
    bool hasSummary = false; ///< that is approved
    bool hasMaterials = false;
    bool hasActions = false;
    QList<CheckedSpeaker> speakers; ///< whatever they answered
    QStringList otherTitles; ///< of its agenda, which may name it otherwise
    QDateTime approvedAt;
    std::optional<QDateTime> lastExported; ///< not set: no export is known
    QHash<QString, QList<QByteArray>> missing; ///< by language: the fields without a translation
};

/// Somebody who registered. `sessions` are those for which they did.
struct CheckedPerson
{
    PersonId person;
    QString name;
    QSet<SessionId> sessions;
    bool forMeeting = false; ///< for all of them
};

struct CheckedOrganization
{
    QString name;
    QString acronym;
    QStringList aliases;
};

/// Everything that the rules look at.
struct Publication
{
    SeriesId series;
    QDate start;
    QDate end;
    QDate today; ///< in the series' time zone
    int summaryDays = 14; ///< after which a summary is missed
    QList<CheckedSession> sessions; ///< in the order of the page
    QList<PublicText> texts;
    QList<PublicLink> links;
    QHash<QString, QList<QByteArray>> missing; ///< of the series itself
    bool hasCriteria = false;
    QString contact; ///< the series' own address, which may stand anywhere
    QSet<QString> personalAddresses; ///< of people in the directory, in lower case
    QStringList meetingUrls; ///< of any session
    QSet<PersonId> team; ///< who may be named
    QList<CheckedPerson> participants;
    QList<CheckedOrganization> organizations;
};

/// Every finding: the worst first, then in the order of the page.
QList<PublicationFinding> publicationFindings(const Publication &publication);

/// What looks like an e-mail address in the text's words and links, in lower case.
QSet<QString> addressesIn(const TextOutline &outline);

} // namespace convenor
