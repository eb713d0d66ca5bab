// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/shownplan.h"

#include "base/isotext.h"
#include "ui/widgets/clocks.h"
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QMimeData>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Calendar", text);
}

/// Those without a date stand last.
bool isBefore(const PlannedSession &a, const PlannedSession &b)
{
    if (a.date.isNull() != b.date.isNull())
        return b.date.isNull();
    if (a.date.earliest() != b.date.earliest())
        return a.date.earliest() < b.date.earliest();
    return a.start < b.start;
}

} // namespace

ShownPlan::ShownPlan(const Plan &plan, SeriesId series)
{
    for (const PlannedSession &session : plan.sessions) {
        if (series.isNull() || session.series == series)
            sessions.append(session);
    }
    std::stable_sort(sessions.begin(), sessions.end(), isBefore);
    for (const NamedClash &clash : plan.clashes) {
        if (clash.acknowledged)
            continue;
        for (const SessionId id : {clash.session, clash.other}) {
            if (!id.isNull())
                clashes[id].append(worded(clash, id));
        }
    }
}

const PlannedSession *ShownPlan::find(SessionId id) const
{
    const auto there = std::find_if(sessions.cbegin(), sessions.cend(),
                                    [id](const PlannedSession &each) { return each.id == id; });
    return there == sessions.cend() ? nullptr : &*there;
}

QList<PlannedSession> ShownPlan::on(QDate day) const
{
    QList<PlannedSession> list;
    for (const PlannedSession &session : sessions) {
        if (session.date.day() == day)
            list.append(session);
    }
    return list;
}

QList<PlannedSession> ShownPlan::withoutDay() const
{
    QList<PlannedSession> list;
    for (const PlannedSession &session : sessions) {
        if (!session.date.day().isValid())
            list.append(session);
    }
    return list;
}

bool ShownPlan::hasSeveralSeries() const
{
    return std::any_of(sessions.cbegin(), sessions.cend(), [this](const PlannedSession &session) {
        return session.series != sessions.first().series;
    });
}

QString chipText(const PlannedSession &session)
{
    const QString title = session.title.isEmpty() ? tr("(no title)") : session.title;
    const QString name = u"%1. %2"_s.arg(QString::number(session.number), title);
    return session.start.isValid() ? textOf(session.start) + u"  "_s + name : name;
}

QString timesOf(const PlannedSession &session)
{
    return timeWords({session.date.day(), session.start, session.end, session.timeZone});
}

QString chipDetails(const PlannedSession &session, const QStringList &clashes)
{
    QStringList lines{u"%1. %2"_s.arg(QString::number(session.number), session.title),
                      session.seriesTitle,
                      label(session.status) + u" · "_s + dateWords(session.date), timesOf(session)};
    if (!session.room.isEmpty() || !session.venue.isEmpty())
        lines.append(session.venue + (session.venue.isEmpty() ? u""_s : u" "_s) + session.room);
    for (const QString &clash : clashes)
        lines.append(tr("Clash: %1").arg(clash));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QMimeData *dragOf(SessionId id)
{
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(dragFormat), QByteArray::number(id.value()));
    return data;
}

SessionId draggedSession(const QMimeData *data)
{
    return SessionId(data->data(QString::fromLatin1(dragFormat)).toLongLong());
}

} // namespace convenor
