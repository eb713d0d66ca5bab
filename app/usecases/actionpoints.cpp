// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/actionpoints.h"

#include "usecases/editing.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<void> judge(Stores &stores, const Action &action)
{
    if (action.text.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "action.no-text");
    const Owner &owner = action.owner;
    if (int(!owner.person.isNull()) + int(!owner.organization.isNull()) + int(!owner.text.isEmpty())
        > 1)
        return failure(ErrorKind::Invalid, "action.two-owners");
    if (action.note.isNull())
        return {};
    return found(stores, action.note).and_then([&](const Note &note) -> Result<void> {
        if (note.session != action.session)
            return failure(ErrorKind::Invalid, "note.elsewhere");
        return {};
    });
}

/// As the last of its session.
Result<void> addTo(Stores &stores, Action &action)
{
    if (const auto session = found(stores, action.session); !session)
        return tl::unexpected(session.error());
    action.ordinal = nextOrdinal<Action>(stores, "session = ?", action.session.value());
    return judge(stores, action).map([&] { stores.rows.add(action); });
}

/// What a change of them is called: the one, or how many.
QString namesOf(const QList<Action> &actions)
{
    return actions.size() == 1 ? nameOf(actions.first()) : QString::number(actions.size());
}

Result<QList<Action>> allOf(Stores &stores, const QList<ActionId> &ids)
{
    QList<Action> actions;
    for (const ActionId id : ids) {
        auto action = found(stores, id);
        if (!action)
            return tl::unexpected(action.error());
        actions.append(std::move(*action));
    }
    return actions;
}

} // namespace

Result<QList<ActionId>> ActionPoints::list(const ActionsQuery &query) const
{
    const Door &door = m_workspace.door();
    return door.read<QList<ActionId>>([&](Stores &stores) -> Result<QList<ActionId>> {
        return stores.actions.actions(query, door.now());
    });
}

Result<ActionCounts> ActionPoints::counts(const ActionsQuery &query) const
{
    const Door &door = m_workspace.door();
    return door.read<ActionCounts>([&](Stores &stores) -> Result<ActionCounts> {
        return stores.actions.counts(query, door.now());
    });
}

Result<QList<ActionRow>> ActionPoints::rows(const QList<ActionId> &ids) const
{
    const Door &door = m_workspace.door();
    return door.read<QList<ActionRow>>([&](Stores &stores) -> Result<QList<ActionRow>> {
        return stores.actions.rows(ids, door.now());
    });
}

Result<QList<ActionRow>> ActionPoints::ofSession(SessionId session) const
{
    const Door &door = m_workspace.door();
    return door.read<QList<ActionRow>>([&](Stores &stores) -> Result<QList<ActionRow>> {
        QList<ActionId> ids;
        for (const Action &each :
             stores.rows.load<Action>("session = ?", session.value(), "ordinal, id"))
            ids.append(each.id);
        return stores.actions.rows(ids, door.now());
    });
}

Result<QList<NamedOwner>> ActionPoints::owners(SeriesId series) const
{
    return m_workspace.door().read<QList<NamedOwner>>(
        [series](Stores &stores) -> Result<QList<NamedOwner>> {
            return stores.actions.owners(series);
        });
}

Result<Action> ActionPoints::action(ActionId id) const
{
    return readOne(m_workspace.door(), id);
}

Result<Note> ActionPoints::noteOf(ActionId id) const
{
    return m_workspace.door().read<Note>([id](Stores &stores) {
        return found(stores, id).and_then([&](const Action &action) -> Result<Note> {
            return action.note.isNull() ? Note() : found(stores, action.note);
        });
    });
}

Result<QList<ActionStep>> ActionPoints::thread(ActionId id) const
{
    return m_workspace.door().read<QList<ActionStep>>(
        [id](Stores &stores) -> Result<QList<ActionStep>> {
            return inOrder(stores.actions.thread(id));
        });
}

Result<QList<NextPlace>> ActionPoints::placesAfter(ActionId id) const
{
    return m_workspace.door().read<QList<NextPlace>>(
        [id](Stores &stores) -> Result<QList<NextPlace>> {
            return stores.actions.placesAfter(id);
        });
}

Result<ActionId> ActionPoints::add(Action action)
{
    if (action.key.isEmpty())
        action.key = newKey();
    if (!action.note.isNull()) {
        const auto note = readOne(m_workspace.door(), action.note);
        if (!note)
            return tl::unexpected(note.error());
        if (action.session.isNull())
            action.session = note->session;
        if (action.text.isEmpty())
            action.text = note->text;
    }
    return m_workspace.door()
        .write({"action.added", {nameOf(action)}}, {},
               [&](Stores &stores) { return addTo(stores, action); })
        .map([&] { return action.id; });
}

Result<void> ActionPoints::edit(ActionId id, const QByteArray &field,
                                const std::function<void(Action &)> &change)
{
    return editOne<Action>(m_workspace.door(), id, field, change, judge);
}

Result<void> ActionPoints::setState(const QList<ActionId> &ids, ActionState state)
{
    const auto before =
        m_workspace.door().read<QList<Action>>([&](Stores &stores) { return allOf(stores, ids); });
    if (!before)
        return tl::unexpected(before.error());
    const QByteArray code = QByteArray("actions.") + wordsOf<ActionState>[size_t(state)];
    return m_workspace.door().write({code, {namesOf(*before)}}, {},
                                    [&](Stores &stores) -> Result<void> {
                                        auto actions = allOf(stores, ids);
                                        if (!actions)
                                            return tl::unexpected(actions.error());
                                        for (Action &action : *actions) {
                                            action.state = state;
                                            stores.rows.replace(action);
                                        }
                                        return {};
                                    });
}

Result<ActionId> ActionPoints::follow(ActionId id, SessionId session)
{
    const auto before = action(id);
    if (!before)
        return tl::unexpected(before.error());
    const auto into = readOne(m_workspace.door(), session);
    if (!into)
        return tl::unexpected(into.error());
    Action next;
    return m_workspace.door()
        .write({"action.followed", {nameOf(*before), QString::number(into->number)}}, {},
               [&](Stores &stores) -> Result<void> {
                   const auto last = found(stores, id);
                   if (!last)
                       return tl::unexpected(last.error());
                   if (last->session == session)
                       return failure(ErrorKind::Invalid, "action.same-session");
                   if (!stores.rows.load<Action>("follows = ?", id.value()).isEmpty())
                       return failure(ErrorKind::Conflict, "action.goes-on");
                   next = *last;
                   next.session = session;
                   next.key = newKey();
                   next.note = {};
                   next.follows = id;
                   if (!isOpen(next.state))
                       next.state = ActionState::Open;
                   return addTo(stores, next);
               })
        .map([&] { return next.id; });
}

Result<void> ActionPoints::remove(const QList<ActionId> &ids)
{
    const auto before =
        m_workspace.door().read<QList<Action>>([&](Stores &stores) { return allOf(stores, ids); });
    if (!before)
        return tl::unexpected(before.error());
    const QByteArray code = ids.size() == 1 ? "action.removed" : "actions.removed";
    return m_workspace.door().write({code, {namesOf(*before)}}, {},
                                    [&](Stores &stores) -> Result<void> {
                                        for (const ActionId id : ids) {
                                            const auto action = found(stores, id);
                                            if (!action)
                                                return tl::unexpected(action.error());
                                            stores.actions.unlink(*action);
                                            stores.rows.remove(id);
                                        }
                                        return {};
                                    });
}

} // namespace convenor
