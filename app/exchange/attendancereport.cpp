// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/attendancereport.h"

#include "base/fold.h"
#include "domain/plan.h"
#include "domain/visitors.h"
#include "exchange/attendancecolumns.h"
#include "exchange/columns.h"
#include "exchange/listrows.h"
#include "exchange/registrationlist.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using enum AttendanceField;

/// A row before its moments can be read: how days are written is known when all rows are.
struct Written
{
    ListedVisitor listed;
    ReportPart part = ReportPart::Unknown;
    QString joined;
    QString left;
    QString action;
    std::optional<int> minutes;
    bool isNegative = false; ///< its minutes are
};

bool isNothing(const QString &cell)
{
    return cell.isEmpty() || cell == u"--" || cell == u"-"
        || cell.compare(u"n/a"_s, Qt::CaseInsensitive) == 0;
}

bool isNo(const QString &cell)
{
    return truthIn(cell) == std::optional(false);
}

VisitorRole roleIn(const QString &cell, VisitorRole usual)
{
    const QString folded = fold(cell);
    for (const QString &word : {u"organi"_s, u"host"_s, u"veranstalter"_s, u"besprechungsleit"_s}) {
        if (folded.contains(word))
            return VisitorRole::Host;
    }
    return folded.contains(u"panelist") ? VisitorRole::Panelist : usual;
}

VisitorRole roleOf(ReportPart part)
{
    switch (part) {
    case ReportPart::Hosts:
        return VisitorRole::Host;
    case ReportPart::Panelists:
        return VisitorRole::Panelist;
    case ReportPart::DialledIn:
        return VisitorRole::DialledIn;
    default:
        return VisitorRole::Attendee;
    }
}

/// "Ana (Ana Silva)": what stands in the bracket is the name before she changed it.
void splitName(Visitor &visitor, const QString &cell)
{
    static const QRegularExpression bracket(u"^(.*\\S)\\s*\\(([^()]+)\\)$"_s);
    const auto match = bracket.match(cell);
    const QString inside = match.hasMatch() ? match.captured(2).trimmed() : QString();
    const QString role = fold(inside);
    visitor.name = match.hasMatch() ? match.captured(1) : cell;
    if (role == u"host" || role == u"co host")
        visitor.role = VisitorRole::Host;
    else if (inside != visitor.name && role != u"guest" && role != u"me")
        visitor.originalName = inside;
}

class RowReading final
{
public:
    RowReading(const QStringList &headings, const QList<AttendanceField> &fields, ReportPart part,
               const TableRow &row)
        : m_headings(headings)
        , m_fields(fields)
    {
        m_written.part = part;
        m_written.listed.line = row.line;
        m_written.listed.fault = row.fault;
        m_written.listed.visitor.role = roleOf(part);
        const QStringList cells = whole(row.cells);
        for (qsizetype i = 0; i < cells.size() && i < fields.size(); ++i) {
            if (const QString cell = cells[i].trimmed(); !isNothing(cell))
                take(i, cell);
        }
        finish();
    }

    const Written &written() const { return m_written; }
    const ReportFacts &facts() const { return m_facts; }
    const QString &start() const { return m_start; }
    const QString &end() const { return m_end; }

private:
    /// A name such as "Goliath, David" that its writer forgot to quote.
    QStringList whole(QStringList cells) const
    {
        const bool isCut = cells.size() == m_fields.size() + 1 && m_fields.value(0) == Name
            && cells[1].startsWith(u' ') && cells[1].trimmed().size() > 1;
        if (isCut) {
            cells[0] += u',' + cells[1];
            cells.removeAt(1);
        }
        return cells;
    }

    void take(qsizetype column, const QString &cell)
    {
        Visitor &visitor = m_written.listed.visitor;
        switch (m_fields[column]) {
        case Attended:
            m_written.listed.wasThere = m_written.listed.wasThere && !isNo(cell);
            break;
        case Name:
            if (isNameWithOriginal(m_headings[column]))
                splitName(visitor, cell);
            else
                visitor.name = cell;
            break;
        case GivenName:
            m_given = cell;
            break;
        case FamilyName:
            m_family = cell;
            break;
        case Email:
            visitor.email = cell;
            break;
        case Joined:
        case Moment:
            m_written.joined = cell;
            break;
        case Left:
            m_written.left = cell;
            break;
        case Minutes:
            m_written.minutes = minutesIn(cell);
            m_written.isNegative = cell.startsWith(u'-');
            break;
        case Role:
            visitor.role = roleIn(cell, visitor.role);
            break;
        case Action:
            m_written.action = cell;
            break;
        case WaitingRoom:
            m_written.listed.wasThere = truthIn(cell) != std::optional(true);
            break;
        default:
            takeFact(column, cell);
        }
    }

    void takeFact(qsizetype column, const QString &cell)
    {
        switch (m_fields[column]) {
        case Topic:
            m_facts.topic = cell;
            break;
        case MeetingId:
            m_facts.meetingId = cell;
            break;
        case MeetingStart:
            m_start = cell;
            break;
        case MeetingEnd:
            m_end = cell;
            break;
        default:
            break;
        }
    }

    void finish()
    {
        ListedVisitor &listed = m_written.listed;
        Visitor &visitor = listed.visitor;
        const QString registered = QStringList{m_given, m_family}.join(u' ').trimmed();
        if (visitor.name.isEmpty())
            visitor.name = registered;
        else if (visitor.originalName.isEmpty() && !registered.isEmpty()
                 && nameKey(registered) != nameKey(visitor.name))
            visitor.originalName = registered;
        if (!visitor.email.isEmpty() && !isAddress(visitor.email)) {
            listed.remarks.append({"list.no-address", {visitor.email}});
            visitor.email.clear();
        }
        if (isBot(visitor.name))
            visitor.role = VisitorRole::Bot;
        if (listed.fault.code.isEmpty() && visitor.name.isEmpty() && visitor.email.isEmpty())
            listed.fault = {"list.nobody", {}};
    }

    const QStringList &m_headings;
    const QList<AttendanceField> &m_fields;
    Written m_written;
    ReportFacts m_facts;
    QString m_start;
    QString m_end;
    QString m_given;
    QString m_family;
};

/// Finds the tables in what is read, and reads their rows.
class ReportReading final
{
public:
    ReportReading(TableReader &table, const AttendanceReading &how)
        : m_table(table)
        , m_how(how)
    {
    }

    Result<AttendanceReport> read()
    {
        TableRow row;
        while (m_table.next(row))
            take(row);
        if (const auto error = m_table.error())
            return tl::unexpected(*error);
        if (m_report.format.isEmpty())
            return failure(ErrorKind::Invalid, "attendance.no-table",
                           {{}, m_seen.join(u", "_s).left(400)});
        finish();
        return std::move(m_report);
    }

private:
    void take(const TableRow &row)
    {
        if (row.cells.size() > m_seen.size() && m_report.format.isEmpty())
            m_seen = row.cells;
        if (const auto part = partIn(row.cells)) {
            m_part = *part;
            m_fields.clear();
            return;
        }
        const auto fields = attendanceFieldsOf(row.cells);
        if (arePeople(fields))
            open(row.cells, fields);
        else if (areFacts(fields))
            m_fact = fields;
        else if (!m_fact.isEmpty())
            takeFacts(row);
        else if (!m_fields.isEmpty())
            takeRow(row);
        else if (isHeadingless(row))
            open(row.cells, attendanceFieldsOf(m_part, row.cells.size()));
        else
            takeFact(row.cells);
    }

    static bool arePeople(const QList<AttendanceField> &fields)
    {
        const auto has = [&fields](AttendanceField field) { return fields.contains(field); };
        return (has(Name) || has(Email) || has(GivenName))
            && (has(Joined) || has(Minutes) || has(Attended) || has(Action))
            && !(has(MeetingStart) && !has(Joined) && !has(Name) && !has(GivenName));
    }

    static bool areFacts(const QList<AttendanceField> &fields)
    {
        return fields.contains(MeetingStart)
            && (fields.contains(Topic) || fields.contains(MeetingId))
            && fields.count(Other) < fields.size() - 1;
    }

    /// The first row under a numbered title of Teams is its headings, in whatever language.
    bool isHeadingless(const TableRow &row) const
    {
        const bool isNumbered = m_part == ReportPart::People || m_part == ReportPart::Joins;
        return isNumbered && row.cells.size() - row.cells.count(QString()) >= 5;
    }

    void open(const QStringList &headings, const QList<AttendanceField> &fields)
    {
        m_headings = headings;
        m_fields = fields;
        m_fact.clear();
        const QString format = attendanceFormatOf(headings, m_part);
        if (m_report.format.isEmpty() || m_report.format == u"list")
            m_report.format = format;
    }

    void takeRow(const TableRow &row)
    {
        const RowReading reading(m_headings, m_fields, m_part, row);
        look(reading.written().joined);
        look(reading.written().left);
        m_rows.append(reading.written());
        keepFacts(reading.facts(), reading.start(), reading.end());
    }

    void takeFacts(const TableRow &row)
    {
        const RowReading reading(row.cells, m_fact, ReportPart::Facts, row);
        keepFacts(reading.facts(), reading.start(), reading.end());
        if (const qsizetype minutes = m_fact.indexOf(MeetingMinutes); minutes >= 0)
            m_minutes = minutesIn(row.cells.value(minutes));
        m_fact.clear();
    }

    /// A line such as "Meeting title", the title.
    void takeFact(const QStringList &cells)
    {
        if (cells.size() < 2 || cells[1].trimmed().isEmpty())
            return;
        const QList<AttendanceField> field = attendanceFieldsOf({cells[0]});
        const TableRow row{0, false, {cells[1]}};
        const RowReading reading({cells[0]}, field, ReportPart::Facts, row);
        keepFacts(reading.facts(), reading.start(), reading.end());
    }

    void keepFacts(const ReportFacts &facts, const QString &start, const QString &end)
    {
        if (m_report.facts.topic.isEmpty())
            m_report.facts.topic = facts.topic;
        if (m_report.facts.meetingId.isEmpty())
            m_report.facts.meetingId = facts.meetingId;
        if (m_start.isEmpty() && !start.isEmpty()) {
            m_start = start;
            look(start);
        }
        if (!end.isEmpty()) {
            m_end = end;
            look(end);
        }
    }

    void look(const QString &text)
    {
        m_style.look(text);
        if (m_sample.isEmpty() && !text.isEmpty())
            m_sample = text;
    }

    /// Dates that may be two are those of the session's day.
    void decideOrder()
    {
        m_order = m_how.order.value_or(DayOrder::DayFirst);
        if (!m_style.isAmbiguous() || m_how.order)
            return;
        const auto fits = [this](DayOrder order) {
            const auto moment = m_style.read(m_sample, m_how.timeZone, order);
            return moment && m_how.day
                && std::abs(dayIn(*moment, m_how.timeZone).daysTo(*m_how.day)) <= 1;
        };
        const bool isDayFirst = fits(DayOrder::DayFirst);
        const bool isMonthFirst = fits(DayOrder::MonthFirst);
        m_report.isOrderUnknown = isDayFirst == isMonthFirst;
        if (isMonthFirst && !isDayFirst)
            m_order = DayOrder::MonthFirst;
    }

    QDateTime moment(const QString &text) const
    {
        return m_style.read(text, m_how.timeZone, m_order).value_or(QDateTime());
    }

    QDateTime moment(const QString &text, ListedVisitor &listed) const
    {
        const QDateTime read = moment(text);
        if (!text.isEmpty() && !read.isValid())
            listed.remarks.append({"list.no-moment", {text}});
        return read;
    }

    void finish()
    {
        decideOrder();
        m_report.facts.start = moment(m_start);
        m_report.facts.end = moment(m_end);
        if (!m_report.facts.end.isValid() && m_report.facts.start.isValid() && m_minutes)
            m_report.facts.end = m_report.facts.start.addSecs(*m_minutes * 60);
        const QSet<QString> joined = joinedPeople();
        for (Written &each : m_rows) {
            if (!each.action.isEmpty())
                continue;
            const Visitor &visitor = each.listed.visitor;
            if (each.part == ReportPart::People && joined.contains(keyOf(visitor)))
                each.joined = each.left = QString(); // its joins tell it better
            else
                finish(each);
        }
        pairActions();
        for (Written &each : m_rows)
            m_report.rows.append(std::move(each.listed));
    }

    static QString keyOf(const Visitor &visitor)
    {
        return fold(visitor.name) + u'/' + visitor.email.toCaseFolded();
    }

    QSet<QString> joinedPeople() const
    {
        QSet<QString> people;
        for (const Written &each : m_rows) {
            if (each.part == ReportPart::Joins)
                people.insert(keyOf(each.listed.visitor));
        }
        return people;
    }

    /// From one to the other, or as many minutes as it says from the one that is known.
    void finish(Written &row)
    {
        ListedVisitor &listed = row.listed;
        if (!listed.fault.code.isEmpty() || !listed.wasThere)
            return;
        QDateTime from = moment(row.joined, listed);
        QDateTime to = moment(row.left, listed);
        const bool isSpan = row.part == ReportPart::People; // with gaps between
        if (isSpan && row.minutes) {
            listed.visitor.minutes = atMost(*row.minutes, from, to);
            return;
        }
        if (row.minutes && from.isValid() && !to.isValid())
            to = from.addSecs(*row.minutes * 60);
        else if (row.minutes && to.isValid() && !from.isValid())
            from = to.addSecs(-*row.minutes * 60);
        else if (from.isValid() && !to.isValid())
            to = std::max(from, m_report.facts.end.isValid() ? m_report.facts.end : from);
        if ((from.isValid() && to.isValid() && to < from) || row.isNegative) {
            listed.remarks.append({"attendance.left-before", {row.joined, row.left}});
            to = from;
        }
        if (from.isValid() && to.isValid())
            listed.visitor.stays = {{{}, from, to}};
        else if (row.minutes)
            listed.visitor.minutes = atMost(*row.minutes, m_report.facts.start, m_report.facts.end);
    }

    static int atMost(int minutes, const QDateTime &from, const QDateTime &to)
    {
        if (!from.isValid() || !to.isValid() || to < from)
            return minutes;
        return int(std::min<qint64>(minutes, (from.secsTo(to) + 59) / 60));
    }

    static bool isLeaving(const QString &action)
    {
        const QString folded = fold(action);
        for (const QString &word : {u"left"_s, u"verlassen"_s, u"quitt"_s, u"parti"_s, u"sali"_s,
                                    u"opusc"_s, u"wyszed"_s}) {
            if (folded.startsWith(word) || folded.contains(u' ' + word))
                return true;
        }
        return false;
    }

    /// Teams' oldest form: a line a joining or leaving. Who never left was there to the end.
    void pairActions()
    {
        QHash<QString, Written *> open;
        QDateTime last = m_report.facts.end;
        for (Written &each : m_rows) {
            if (each.action.isEmpty() || !each.listed.fault.code.isEmpty())
                continue;
            const QDateTime at = moment(each.joined, each.listed);
            const QString key = keyOf(each.listed.visitor);
            if (!at.isValid())
                continue;
            last = last.isValid() ? std::max(last, at) : at;
            if (!isLeaving(each.action)) {
                if (!open.contains(key))
                    open.insert(key, &each);
                each.listed.visitor.stays = {{{}, at, at}};
            } else if (Written *joined = open.take(key)) {
                QDateTime &to = joined->listed.visitor.stays.first().to;
                to = std::max(to, at);
            } else {
                each.listed.remarks.append(Reason{"attendance.never-joined", {}});
            }
        }
        for (Written *each : std::as_const(open))
            each->listed.visitor.stays.first().to = last;
    }

    ListRows m_table;
    const AttendanceReading &m_how;
    AttendanceReport m_report;
    QList<Written> m_rows;
    ReportPart m_part = ReportPart::Unknown;
    QStringList m_headings; ///< of the table that is open
    QList<AttendanceField> m_fields; ///< the same; empty: none is
    QList<AttendanceField> m_fact; ///< of a row of facts that comes next
    MomentStyle m_style;
    DayOrder m_order = DayOrder::DayFirst;
    QString m_sample; ///< one moment as it is written
    QString m_start;
    QString m_end;
    std::optional<int> m_minutes; ///< of the whole meeting
    QStringList m_seen;
};

} // namespace

Result<AttendanceReport> readAttendance(TableReader &table, const AttendanceReading &how)
{
    return ReportReading(table, how).read();
}

} // namespace convenor
