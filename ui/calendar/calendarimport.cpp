// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarimport.h"

#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, When, Fate };

QString whenOf(const Session &session)
{
    if (session.date.isNull())
        return {};
    QString when = dateWords(session.date);
    const QLocale locale;
    if (session.start.isValid())
        when += u' ' + locale.toString(session.start, u"HH:mm"_s);
    if (session.end.isValid())
        when += u'–' + locale.toString(session.end, u"HH:mm"_s);
    return when;
}

QString fateOf(const ComingEvent &event)
{
    switch (event.coming) {
    case Coming::New:
        return CalendarImport::tr("New");
    case Coming::Same:
        return CalendarImport::tr("Is a session already");
    case Coming::Different:
        return CalendarImport::tr("Is a session that has changed since; it stays as it is");
    case Coming::LeftOut:
        return CalendarImport::tr("Left out: %1").arg(worded(event.why));
    case Coming::Refused:
        break;
    }
    return CalendarImport::tr("Line %1: %2").arg(QString::number(event.line), worded(event.why));
}

} // namespace

CalendarImport::CalendarImport(Workspace &workspace, ComingCalendar calendar, QWidget *parent)
    : ImportDialog({u"calendarImport"_s,
                    tr("Import a calendar"),
                    u"comingEvents"_s,
                    tr("Events of the file"),
                    {tr("Event"), tr("When"), tr("What becomes of it")},
                    u"calendarSummary"_s,
                    u"planButton"_s},
                   parent)
    , m_workspace(workspace)
    , m_calendar(std::move(calendar))
{
    const auto series = Programme(workspace).series(m_calendar.series);
    setIntroduction(
        tr("%1 becomes planned sessions of %2, by its clock. What the file says besides "
           "title, time and place is kept as notes for the organizers alone.")
            .arg(m_calendar.name, series ? series->title : QString()));
    list()->horizontalHeader()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    fill();
    count();
}

void CalendarImport::fill()
{
    list()->setRowCount(int(m_calendar.events.size()));
    for (int row = 0; row < list()->rowCount(); ++row) {
        const ComingEvent &event = m_calendar.events[row];
        list()->setItem(row, Title,
                        event.coming == Coming::New ? tickedItemOf(event.session.title, true)
                                                    : itemOf(event.session.title));
        list()->setItem(row, When, itemOf(whenOf(event.session)));
        list()->setItem(row, Fate, itemOf(fateOf(event), event.note));
    }
    list()->setCurrentCell(0, Title);
}

/// Says what is ticked and what is not to be.
void CalendarImport::count()
{
    int ticked = 0;
    for (int row = 0; row < list()->rowCount(); ++row)
        ticked += isTicked(row) ? 1 : 0;
    setTake(tr("&Plan %n sessions", nullptr, ticked), ticked > 0);
    QStringList parts;
    const auto say = [&](Coming coming, const QString &words) {
        if (const int events = m_calendar.count(coming); events > 0)
            parts.append(words.arg(QLocale().toString(events)));
    };
    say(Coming::New, tr("%1 new"));
    say(Coming::Same, tr("%1 there already"));
    say(Coming::Different, tr("%1 changed since"));
    say(Coming::LeftOut, tr("%1 left out"));
    say(Coming::Refused, tr("%1 refused"));
    setSummary(parts.join(u", "_s));
}

bool CalendarImport::take()
{
    ComingCalendar wanted = m_calendar;
    for (int row = 0; row < list()->rowCount(); ++row) {
        if (!isTicked(row) && wanted.events[row].coming == Coming::New)
            wanted.events[row].coming = Coming::LeftOut;
    }
    const auto made = Calendars(m_workspace).take(wanted);
    if (made)
        emit done(tr("%n sessions planned from %1", nullptr, *made).arg(m_calendar.name));
    else
        emit failed(made.error());
    return true;
}

} // namespace convenor
