// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lookalikes.h"
#include "domain/registration.h"
#include "exchange/attendancereport.h"

#include <QHash>

namespace convenor {

class TableReader;
class Workspace;

/// What becomes of somebody who was there.
enum class VisitorFate {
    Doubtful, ///< may be one of the candidates; waits in the queue
    Unmatched, ///< is nobody who registered; waits in the queue
    Matched,
    Registering, ///< is registered when it is taken
    Apart, ///< a host, a speaker, one of the team, a bot
    NotParticipant ///< somebody said so
};

/// What somebody decided about a visitor. Leave: to wait in the queue.
struct VisitorDecision
{
    enum class Kind { Is, Register, NotParticipant, Leave };
    Kind kind = Kind::Leave;
    PersonId person; ///< who it is, of those who registered

    bool operator==(const VisitorDecision &) const = default;
};

struct ComingVisitor
{
    Visitor visitor; ///< what all reports of the session tell together
    VisitorFate fate = VisitorFate::Unmatched;
    PersonId person; ///< who it is, of a matched one
    QList<Lookalike> candidates;
    int minutes = 0;
    std::optional<VisitorDecision> decision;

    bool operator==(const ComingVisitor &) const = default;
};

/// One who registered and was there, however many visitors that is.
struct SeenPerson
{
    PersonId person;
    QString name;
    QString email;
    int minutes = 0;
    bool attended = false; ///< for long enough

    bool operator==(const SeenPerson &) const = default;
};

struct AttendanceFigures
{
    int registered = 0;
    int attended = 0;
    int belowThreshold = 0;
    int noShow = 0; ///< accepted and not seen
    int unregistered = 0; ///< for long enough, and waiting in the queue

    bool operator==(const AttendanceFigures &) const = default;
};

struct ReportedRow
{
    int line = 0;
    Reason why;

    bool operator==(const ReportedRow &) const = default;
};

struct ComingAttendance
{
    SessionId session;
    QString name; ///< of the report; empty: only the queue is looked at
    QString path;
    QString format;
    ReportFacts facts;
    int rows = 0; ///< of the report
    QList<ReportedRow> refused;
    QList<ReportedRow> remarks; ///< on rows that are taken
    bool isOrderUnknown = false; ///< whether day or month comes first in its dates is to be asked
    Reason ofAnother; ///< why it seems to be another session's report; no code: it does not
    bool isConfirmed = false; ///< somebody said that it is this session's
    int leastMinutes = 0;
    QList<ComingVisitor> visitors;
    QList<SeenPerson> people;
    QList<PersonId> registrants; ///< by name
    QHash<qint64, QString> names; ///< of those who registered
    AttendanceFigures figures;
    Attendance before; ///< as it is in the file

    int count(VisitorFate fate) const;
};

/// How a report is to be read, where that is not left to itself.
struct AttendanceWish
{
    std::optional<DayOrder> order;
    std::optional<int> leastMinutes; ///< else those of the session's last report
};

/// Reports of attendance, read into a plan and taken from it.
///
/// What all reports of a session tell is kept with its times, so that the same one again changes
/// nothing and another one is united with it. From it follows for each registration whether its
/// person attended. Who registered for the whole meeting attended it once they attended a session;
/// that they did not come is never told by one session alone.
class Attendances final
{
public:
    explicit Attendances(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Reads it and writes nothing. May be called from another thread than the workspace's.
    Result<ComingAttendance> read(SessionId session, const QString &path,
                                  const AttendanceWish &wish = {}) const;
    Result<ComingAttendance> readBytes(SessionId session, const QByteArray &bytes,
                                       const QString &name, const AttendanceWish &wish = {}) const;
    /// The same for the session of the series that the report fits best.
    Result<ComingAttendance> readFor(SeriesId series, const QString &path) const;
    /// What the reports told so far, to match by hand who waits in the queue.
    Result<ComingAttendance> kept(SessionId session) const;
    /// The same for the first session of the series in whose queue somebody waits, else for the
    /// last with any; NotFound where no report was taken yet.
    Result<ComingAttendance> keptFor(SeriesId series) const;

    Result<void> decide(ComingAttendance &coming, qsizetype visitor,
                        const VisitorDecision &decision) const;
    Result<void> setLeastMinutes(ComingAttendance &coming, int minutes) const;

    /// Keeps it, as one change. A Conflict where it seems to be another session's and nobody
    /// confirmed it, or where the session's attendance is no longer as it was when it was read.
    Result<void> take(const ComingAttendance &coming);

private:
    Result<ComingAttendance> plan(TableReader &table, SessionId session, const QString &name,
                                  const AttendanceWish &wish) const;
    Result<void> judge(ComingAttendance &coming) const;

    Workspace &m_workspace;
};

} // namespace convenor
