// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/directory.h"
#include "domain/lapsing.h"
#include "domain/mentions.h"
#include "domain/record.h"
#include "domain/series.h"
#include "domain/session.h"

#include <QHash>
#include <QSet>

namespace convenor {

// A new series from an earlier one: what is carried over, item by item, and what becomes of it.
//
// Nothing is shifted silently. Everything that has to do with time is an item of its own, which
// says what it was and what it would be, and stays as it is until it is ticked. Ticked from the
// start is only what would be wrong with certainty if it were not: the years of a criterion's rule,
// the day until which personal data are kept, the year in a translated title where the title itself
// moves on. Registrations, speakers, notes, summaries, materials and the calendar are never
// carried.

/// All that is known of the earlier series when a new one is made from it.
struct LastSeries
{
    Series series;
    QList<Session> sessions; ///< in order
    QList<Action> open; ///< action points that are open or in progress, in the sessions' order
    QSet<ActionId> followed; ///< those of them that a later one carries on already
    QList<Organization> verified; ///< organizations with evidence, in the order of their names
    QHash<PersonId, QString> people; ///< names of those that are named below
    QHash<OrganizationId, QString> organizations;
    QStringList keys; ///< of all series in the file
    QString templates; ///< the workspace's own templates' folder; empty where it has none

    bool operator==(const LastSeries &) const = default;
};

/// What is wanted. Items are known by their paths; what is not named is as it is proposed.
struct SeriesRequest
{
    QString title;
    QString key; ///< empty: any
    QDate start;
    QDate end;
    QDate today;
    QString followUpTitle; ///< of the session that is made for action points where none is carried
    QHash<QString, bool> choices;
    QHash<QString, QString> corrections;
};

/// The same a year on: the title with its years, the dates, the id with its year.
SeriesRequest aYearOn(const LastSeries &last, QDate today);
/// How much later the new series begins; nothing unless both have a start.
std::optional<Offset> offsetOf(const LastSeries &last, const SeriesRequest &request);
/// The title and the id with the years that they would have then. The id is empty where it names no
/// year, or one that another series has.
QString titleFor(const LastSeries &last, const std::optional<Offset> &offset);
QString keyFor(const LastSeries &last, const std::optional<Offset> &offset);
/// The years and days that texts of the series may mean: those of its criteria, those from the year
/// before to the year after, and every day that it knows.
SeriesTime timeOf(const LastSeries &last);
/// What is wrong with title, id and dates.
QList<Problem> problemsOf(const LastSeries &last, const SeriesRequest &request);

enum class CarriedGroup {
    Frame,
    Texts,
    Criteria,
    Contacts,
    Sessions,
    Actions,
    Evidence,
    Workspace
};
inline constexpr size_t carriedGroupCount = 8;

enum class CarriedKind {
    Field, ///< of the series; `name` is the field's
    Translation, ///< of the item that it belongs to
    Place, ///< a mention in the text of the item that it belongs to
    Criterion,
    Years, ///< of a criterion's rule
    Session, ///< comes along as an idea
    TeamMember, ///< `name` is the role's word
    FollowUp, ///< the session that is made for action points
    Action,
    Evidence, ///< `name` is the organization's
    Templates,
    Directory
};

/// What there is to know of an item, with arguments.
enum class Remark {
    MovesBy, ///< years, days
    NoOffset, ///< it cannot be proposed without the start of both series
    OutOfCalendar,
    NotUnderstood, ///< the correction: it is none
    BeforeTheEnd, ///< of the series, which is when data would go
    OfTheLastSeries, ///< it names a time of it, and stays so
    InLink,
    OfAnotherTitle, ///< a translation of a title that is not the new one's
    StateWas, ///< a session's state's word, its date
    NotHeld,
    GoesTo, ///< a session's title
    OwnedBy,
    Due, ///< a date
    Overdue, ///< a date
    CarriedAlready,
    AsksAgain,
    OtherYears, ///< the years that it is of
    Expired, ///< a date
    ExpiresDuring, ///< a date
    CountsAs, ///< the word of a criterion's kind
    StillMarked
};
inline constexpr size_t remarkCount = 21;

/// Whether somebody should look, rather than just know.
bool isDoubt(Remark remark);

struct ItemRemark
{
    Remark remark = Remark::MovesBy;
    QStringList arguments;

    bool operator==(const ItemRemark &) const = default;
};

struct CarriedItem
{
    QString path; ///< by which a request names it
    QString parent; ///< the path of what it belongs to; carried only with it
    CarriedGroup group = CarriedGroup::Frame;
    CarriedKind kind = CarriedKind::Field;
    QString name;
    QString language; ///< of a translation
    int number = 0; ///< of the session
    QString was;
    QString willBe; ///< where it is ticked; as typed, words of closed sets as in a document
    bool isOpen = true; ///< whether it can be chosen; else it is told only
    bool isTicked = false;
    bool isCorrectable = false; ///< `willBe` may be typed
    QList<ItemRemark> remarks;

    bool isDoubtful() const;
    bool operator==(const CarriedItem &) const = default;
};

struct NextSession
{
    Session session; ///< without id and series
    QList<Action> actions; ///< without ids and session
};

struct SeriesProposal
{
    LastSeries last;
    SeriesRequest request;
    QList<CarriedItem> items; ///< each after what it belongs to
    QList<Problem> problems; ///< of the request; nothing is made while there are any
    int askedAgain = 0; ///< organizations whose evidence counts no more
    Series series; ///< as it would be made, without id
    QList<NextSession> sessions;

    const CarriedItem *item(QStringView path) const;
    int count(CarriedKind kind, bool ticked) const;
};

/// Every item with what it would become, and the series that would be made. It is quick enough to
/// be asked again at every tick.
SeriesProposal proposalFor(const LastSeries &last, const SeriesRequest &request);

} // namespace convenor
