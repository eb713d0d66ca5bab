// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/home.h"
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Home", text);
}

/// "session 2", or that it is the meeting.
QString forWhat(const ToDo &toDo)
{
    return toDo.number > 0 ? tr("session %1").arg(toDo.number) : tr("the whole meeting");
}

QString daysAgo(int days)
{
    return days == 1 ? tr("1 day ago") : tr("%L1 days ago").arg(days);
}

QString untilStart(const QDateTime &now, const ClockTime &when)
{
    const QDateTime start = momentIn(when.day, when.start, when.timeZone);
    const QTime end = when.end.isValid() && when.end > when.start
        ? when.end
        : when.start.addSecs(60 * usualMinutes);
    const qint64 minutes = (now.secsTo(start) + 59) / 60;
    if (minutes > 60)
        return tr("today, in %1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    if (minutes > 0)
        return tr("today, in %1 min").arg(minutes);
    return now < momentIn(when.day, end, when.timeZone) ? tr("now") : tr("today, over");
}

QString lineOf(const ComingSession &session, const QDateTime &now)
{
    QStringList parts{tr("Session %1: %2").arg(session.number).arg(session.title),
                      dateWords(session.date)};
    if (session.when.start.isValid())
        parts.append(
            tr("%1 (%2)").arg(session.when.start.toString(u"HH:mm"_s), session.when.timeZone));
    if (const QString countdown = countdownWords(session, now); !countdown.isEmpty())
        parts.append(countdown);
    parts.append(label(session.status).toLower());
    QString line = parts.join(u", "_s);
    QStringList lacking;
    for (const Lack lack : session.lacking)
        lacking.append(label(lack));
    if (!lacking.isEmpty())
        line += u". "_s + tr("Missing: %1").arg(lacking.join(u", "_s));
    return line;
}

} // namespace

QString countdownWords(const ComingSession &session, const QDateTime &now)
{
    if (!session.when.day.isValid())
        return {};
    const qint64 days = dayIn(now, session.when.timeZone).daysTo(session.when.day);
    if (days == 0)
        return session.when.start.isValid() ? untilStart(now, session.when) : tr("today");
    if (days == 1)
        return tr("tomorrow");
    return days > 0 ? tr("in %L1 days").arg(days) : QString();
}

QString worded(const ToDo &toDo)
{
    const auto oneOrMany = [&](const char *one, const char *many) {
        return toDo.count == 1 ? tr(one) : tr(many).arg(toDo.count);
    };
    switch (toDo.task) {
    case Task::SettleSession:
        return tr("Session %1 was to be %2: was it held, or postponed?")
            .arg(QString::number(toDo.number), daysAgo(toDo.days));
    case Task::ReviewRegistrations:
        return oneOrMany(QT_TRANSLATE_NOOP("Home", "1 registration to review for %1"),
                         QT_TRANSLATE_NOOP("Home", "%L1 registrations to review for %2"))
            .arg(forWhat(toDo));
    case Task::WriteSummary:
        return tr("Summary of session %1 is overdue, it was held %2")
            .arg(QString::number(toDo.number), daysAgo(toDo.days));
    case Task::SendNotes:
        return tr("Notes of session %1 are not sent to its participants").arg(toDo.number);
    case Task::DoOverdueActions:
        return oneOrMany(QT_TRANSLATE_NOOP("Home", "1 action point overdue"),
                         QT_TRANSLATE_NOOP("Home", "%L1 action points overdue"));
    case Task::DoActionsSoon:
        break;
    }
    return oneOrMany(QT_TRANSLATE_NOOP("Home", "1 action point due within two weeks"),
                     QT_TRANSLATE_NOOP("Home", "%L1 action points due within two weeks"));
}

QString statusText(const HomeStatus &status)
{
    const QString day = QLocale().toString(status.now.date(), QLocale::LongFormat);
    QStringList lines{tr("%1 – status on %2").arg(status.series, day), {}, tr("Next")};
    for (const ComingSession &session : status.coming.first(qMin(3, int(status.coming.size()))))
        lines.append(u"- "_s + lineOf(session, status.now));
    if (status.coming.isEmpty())
        lines.append(u"- "_s + tr("No session is still to come."));
    lines += {QString(), tr("To do")};
    for (const ToDo &toDo : status.toDo)
        lines.append(u"- "_s + worded(toDo));
    if (status.toDo.isEmpty())
        lines.append(u"- "_s + tr("Nothing is waiting."));
    const Figures &figures = status.statistics.whole;
    if (figures.registered > 0) {
        lines +=
            {QString(), tr("Figures"), u"- "_s + tr("Registered: %1").arg(sentenceOf(figures))};
        lines.append(u"- "_s
                     + tr("Accepted: %L1, on the waiting list: %L2")
                           .arg(figures.accepted)
                           .arg(figures.waiting));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace convenor
