// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notes.h"

#include "usecases/editing.h"
#include "usecases/workspace.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<NotePeople> peopleOf(Stores &stores, SessionId id)
{
    return found(stores, id).map([&](const Session &session) {
        return NotePeople(stores.notes.attendants(id), session.attribution);
    });
}

Result<void> judgeText(const QString &text)
{
    if (text.isEmpty())
        return failure(ErrorKind::Invalid, "note.no-text");
    if (text.size() > Notes::longestText)
        return failure(ErrorKind::Invalid, "note.too-long",
                       {QString::number(text.size()), QString::number(Notes::longestText)});
    return {};
}

/// Makes the note what the line says; what it does not say stays.
Result<void> setTo(Stores &stores, Note &note, const QString &line)
{
    // Whatever is longer is too long with every mark and name; reading it would take its time.
    if (const auto judged = judgeText(line.trimmed()); !judged)
        return judged;
    const auto people = peopleOf(stores, note.session);
    if (!people)
        return tl::unexpected(people.error());
    const NoteLine read = readNoteLine(line, people->names());
    note.text = read.text;
    if (read.kind)
        note.kind = read.kind;
    if (read.audience)
        note.audience = *read.audience;
    if (read.tellsWho) {
        const NotePeople::Kept kept = people->kept(read);
        note.person = kept.person;
        note.attributedAs = kept.as;
    }
    return judgeText(note.text);
}

/// Where in the text the place of the line is: what follows it is the same, but for a name at the
/// end.
qsizetype placeInText(const QString &text, const QString &line, qsizetype at)
{
    QString after = line.sliced(qBound(qsizetype(0), at, line.size())).trimmed();
    if (!text.endsWith(after))
        after = after.first(qMax(qsizetype(0), after.lastIndexOf(u'@'))).trimmed();
    return text.size() - after.size();
}

Reason labelled(const QByteArray &code, const Session &session, QStringList more = {})
{
    return {code, QStringList{QString::number(session.number)} + more};
}

Result<Session> sessionOf(Door &door, NoteId id)
{
    return door.read<Session>([id](Stores &stores) {
        return found(stores, id).and_then([&stores](const Note &note) {
            return found(stores, note.session);
        });
    });
}

/// One change to many notes of one session; `code` is of its title.
Result<void> changeAll(Door &door, const QList<NoteId> &ids, const QByteArray &code,
                       const std::function<void(Stores &, Note &)> &change)
{
    if (ids.isEmpty())
        return {};
    const auto session = sessionOf(door, ids.first());
    if (!session)
        return tl::unexpected(session.error());
    return door.write(labelled(code, *session, {QString::number(ids.size())}), {},
                      [&](Stores &stores) -> Result<void> {
                          for (const NoteId id : ids) {
                              auto note = found(stores, id);
                              if (!note)
                                  return tl::unexpected(note.error());
                              change(stores, *note);
                          }
                          return {};
                      });
}

/// The places that there are, each given to one note; only those that change are written.
void setOrder(Stores &stores, SessionId session, const QList<NoteId> &order)
{
    QHash<NoteId, int> places;
    QList<int> ordinals;
    for (const NoteRow &row : stores.notes.notes(session)) {
        places.insert(row.note.id, row.note.ordinal);
        ordinals.append(row.note.ordinal);
    }
    std::sort(ordinals.begin(), ordinals.end());
    for (qsizetype i = 1; i < ordinals.size(); ++i)
        ordinals[i] = std::max(ordinals[i], ordinals[i - 1] + 1);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (places.value(order[i]) != ordinals[i])
            stores.notes.setOrdinal(order[i], ordinals[i]);
    }
}

} // namespace

Result<QList<NoteRow>> Notes::notes(SessionId session, const NotesQuery &query) const
{
    return m_workspace.door().read<QList<NoteRow>>([&](Stores &stores) -> Result<QList<NoteRow>> {
        return matching(stores.notes.notes(session), query);
    });
}

Result<NotePeople> Notes::people(SessionId session) const
{
    return m_workspace.door().read<NotePeople>(
        [session](Stores &stores) { return peopleOf(stores, session); });
}

QDateTime Notes::now() const
{
    return m_workspace.door().now();
}

Result<NoteId> Notes::file(SessionId id, const QString &line, Audience audience)
{
    const auto session = readOne(m_workspace.door(), id);
    if (!session)
        return tl::unexpected(session.error());
    Note note;
    note.session = id;
    note.key = newKey();
    note.at = QDateTime::fromSecsSinceEpoch(now().toSecsSinceEpoch(), Qt::UTC);
    note.audience = audience;
    return m_workspace.door()
        .write(labelled("note.filed", *session), {},
               [&](Stores &stores) {
                   return setTo(stores, note, line).map([&] {
                       note.ordinal = stores.notes.nextOrdinal(id);
                       stores.rows.add(note);
                   });
               })
        .map([&] { return note.id; });
}

Result<void> Notes::edit(NoteId id, const QString &line)
{
    const auto session = sessionOf(m_workspace.door(), id);
    if (!session)
        return tl::unexpected(session.error());
    return m_workspace.door().write(
        labelled("note.edited", *session), {}, [&](Stores &stores) -> Result<void> {
            auto note = found(stores, id);
            if (!note)
                return tl::unexpected(note.error());
            return setTo(stores, *note, line).map([&] { stores.rows.replace(*note); });
        });
}

Result<NoteId> Notes::split(NoteId id, const QString &line, qsizetype at)
{
    const auto session = sessionOf(m_workspace.door(), id);
    if (!session)
        return tl::unexpected(session.error());
    Note second;
    return m_workspace.door()
        .write(labelled("note.split", *session), {},
               [&](Stores &stores) -> Result<void> {
                   auto note = found(stores, id);
                   if (!note)
                       return tl::unexpected(note.error());
                   if (const auto set = setTo(stores, *note, line); !set)
                       return set;
                   const auto parted = splitNote(*note, placeInText(note->text, line, at));
                   if (!parted)
                       return tl::unexpected(parted.error());
                   second = *parted;
                   second.key = newKey();
                   second.ordinal = note->ordinal + 1;
                   stores.notes.makeRoom(note->session, second.ordinal);
                   stores.rows.replace(*note);
                   stores.rows.add(second);
                   return {};
               })
        .map([&] { return second.id; });
}

Result<NoteId> Notes::join(const QList<NoteId> &ids)
{
    if (ids.size() < 2)
        return failure(ErrorKind::Invalid, "note.none-before");
    const auto session = sessionOf(m_workspace.door(), ids.first());
    if (!session)
        return tl::unexpected(session.error());
    return m_workspace.door()
        .write(labelled("note.joined", *session), {},
               [&](Stores &stores) -> Result<void> {
                   auto whole = found(stores, ids.first());
                   for (const NoteId id : ids.sliced(1)) {
                       const auto next = found(stores, id);
                       if (!whole || !next)
                           return tl::unexpected(whole ? next.error() : whole.error());
                       if (id == whole->id || next->session != whole->session)
                           return failure(ErrorKind::NotFound, "note.missing");
                       whole = joinedNote(*whole, *next);
                       stores.notes.moveActions(id, ids.first());
                       stores.rows.remove(id);
                   }
                   if (!whole)
                       return tl::unexpected(whole.error());
                   return judgeText(whole->text).map([&] { stores.rows.replace(*whole); });
               })
        .map([&] { return ids.first(); });
}

Result<void> Notes::move(const QList<NoteId> &ids, NoteId before)
{
    if (ids.isEmpty())
        return {};
    const auto session = sessionOf(m_workspace.door(), ids.first());
    if (!session)
        return tl::unexpected(session.error());
    return m_workspace.door().write(
        labelled("notes.moved", *session, {QString::number(ids.size())}), {},
        [&](Stores &stores) -> Result<void> {
            QList<NoteId> moved;
            QList<NoteId> others;
            qsizetype place = -1;
            for (const NoteRow &row : stores.notes.notes(session->id)) {
                if (row.note.id == before)
                    place = others.size();
                (ids.contains(row.note.id) ? moved : others).append(row.note.id);
            }
            if (moved.size() != ids.size() || (!before.isNull() && place < 0))
                return failure(ErrorKind::NotFound, "note.missing");
            if (place < 0)
                place = others.size();
            setOrder(stores, session->id, others.first(place) + moved + others.sliced(place));
            return {};
        });
}

Result<void> Notes::remove(const QList<NoteId> &ids)
{
    return changeAll(m_workspace.door(), ids, "notes.removed", [](Stores &stores, Note &note) {
        stores.notes.moveActions(note.id, {});
        stores.rows.remove(note.id);
    });
}

Result<void> Notes::setAudience(const QList<NoteId> &ids, Audience audience)
{
    return changeAll(m_workspace.door(), ids, "notes.audience",
                     [audience](Stores &stores, Note &note) {
                         note.audience = audience;
                         stores.rows.replace(note);
                     });
}

Result<void> Notes::keepToRule(SessionId id)
{
    const auto session = readOne(m_workspace.door(), id);
    if (!session)
        return tl::unexpected(session.error());
    return m_workspace.door().write(labelled("notes.kept-to-rule", *session), {},
                                    [id](Stores &stores) -> Result<void> {
                                        const auto people = peopleOf(stores, id);
                                        if (!people)
                                            return tl::unexpected(people.error());
                                        for (const NoteRow &row : stores.notes.notes(id)) {
                                            Note note = row.note;
                                            const QString instead = people->keptInstead(note);
                                            if (instead.isEmpty())
                                                continue;
                                            note.person = {};
                                            note.attributedAs = instead;
                                            stores.rows.replace(note);
                                        }
                                        return {};
                                    });
}

Result<void> Notes::setKind(const QList<NoteId> &ids, std::optional<NoteKind> kind)
{
    return changeAll(m_workspace.door(), ids, "notes.kind", [kind](Stores &stores, Note &note) {
        note.kind = kind;
        stores.rows.replace(note);
    });
}

} // namespace convenor
