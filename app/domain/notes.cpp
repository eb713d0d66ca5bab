// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notes.h"

#include "base/fold.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool isSaid(const Note &note)
{
    return !note.person.isNull() || !note.attributedAs.isEmpty();
}

bool hasWords(const NoteRow &row, const QStringList &words)
{
    const QString text = u' ' + searchText(row.note.text) + u' ' + searchText(row.who);
    return std::all_of(words.cbegin(), words.cend(),
                       [&text](const QString &word) { return text.contains(u' ' + word); });
}

} // namespace

bool isNamed(std::optional<Attribution> rule, const Attendant &attendant)
{
    if (attendant.hasConcern)
        return false;
    switch (rule.value_or(Attribution::SpeakersNamed)) {
    case Attribution::Named:
        return true;
    case Attribution::SpeakersNamed:
        return attendant.presence == Presence::ConfirmedSpeaker
            || attendant.presence == Presence::Speaker;
    case Attribution::None:
        break;
    }
    return false;
}

QList<NoteRow> matching(const QList<NoteRow> &rows, const NotesQuery &query)
{
    const QStringList words = fold(query.text).split(u' ', Qt::SkipEmptyParts);
    QList<NoteRow> found;
    for (const NoteRow &row : rows) {
        const Note &note = row.note;
        const bool isOfKind =
            query.kinds.isEmpty() || (note.kind && query.kinds.contains(*note.kind));
        const bool isForThem = query.audiences.isEmpty() || query.audiences.contains(note.audience);
        if (isOfKind && isForThem && (words.isEmpty() || hasWords(row, words)))
            found.append(row);
    }
    return found;
}

Result<Note> splitNote(Note &note, qsizetype at)
{
    const QString before = note.text.first(qBound(qsizetype(0), at, note.text.size())).trimmed();
    const QString after = note.text.sliced(qBound(qsizetype(0), at, note.text.size())).trimmed();
    if (before.isEmpty() || after.isEmpty())
        return failure(ErrorKind::Invalid, "note.nothing-to-split");
    Note second = note;
    second.id = {};
    second.key.clear();
    second.text = after;
    note.text = before;
    return second;
}

Result<Note> joinedNote(const Note &first, const Note &second)
{
    const bool isSame = first.person == second.person && first.attributedAs == second.attributedAs;
    if (!isSame && isSaid(first) && isSaid(second))
        return failure(ErrorKind::Conflict, "note.said-by-two");
    Note joined = first;
    if (!isSaid(first)) {
        joined.person = second.person;
        joined.attributedAs = second.attributedAs;
    }
    if (!joined.at.isValid())
        joined.at = second.at;
    if (!joined.kind)
        joined.kind = second.kind;
    joined.audience = std::min(first.audience, second.audience); // internal is the least
    joined.text = QString(first.text + u' ' + second.text).trimmed();
    return joined;
}

SessionId likelySession(const QList<SessionRow> &sessions, QDate today)
{
    const SessionRow *likely = nullptr;
    for (const SessionRow &each : sessions) {
        const QDate day = each.date.day();
        const bool isOff =
            each.status == SessionStatus::Cancelled || each.status == SessionStatus::Postponed;
        if (!day.isValid() || day > today || isOff)
            continue;
        if (!likely || day > likely->date.day())
            likely = &each;
    }
    if (!likely && !sessions.isEmpty())
        likely = &sessions.first();
    return likely ? likely->id : SessionId();
}

std::optional<QDateTime> clockBegan(const ClockTime &when, const QDateTime &started,
                                    const QDateTime &now)
{
    constexpr qint64 halfADay = 12 * 60 * 60;
    constexpr qint64 overtime = 60 * 60;
    if (started.isValid() && started <= now && started.secsTo(now) < halfADay)
        return started;
    if (!when.day.isValid() || !when.start.isValid())
        return std::nullopt;
    const QDateTime begins = momentIn(when.day, when.start, when.timeZone);
    const QDateTime ends = when.end > when.start ? momentIn(when.day, when.end, when.timeZone)
                                                 : begins.addSecs(60 * usualMinutes);
    const bool isOn = begins <= now && now <= ends.addSecs(overtime);
    return isOn ? std::optional(begins) : std::nullopt;
}

} // namespace convenor
