// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/registeredviewbuilder.h"

#include "domain/entitlement.h"
#include "usecases/editing.h"
#include "usecases/planted.h"
#include "usecases/publicviewbuilder.h"

namespace convenor {

namespace {

/// What is for them beside what is public.
class Builder final
{
public:
    Builder(Stores &stores, const Session &session)
        : m_stores(stores)
        , m_session(session)
        , m_unnamed(unnamedPeople(stores, session.series))
    {
    }

    void addTo(RegisteredSession &view)
    {
        if (view.session.state == PublicState::Held || PLANTED(registeredNotesBeforeItWasHeld)) {
            for (const Note &each : records<Note>())
                addNote(view, each);
            for (const Action &each : records<Action>())
                addAction(view, each);
        }
        for (const Material &each : records<Material>())
            addMaterial(view, each);
    }

private:
    template <class T>
    QList<T> records()
    {
        return m_stores.rows.load<T>("session = ?", m_session.id.value(), "ordinal, id");
    }

    QString name(PersonId id) { return m_stores.rows.find(id).value_or(Person()).name; }

    bool speaks(PersonId person) const
    {
        return std::ranges::any_of(m_session.speakers, [person](const Speaker &speaker) {
            return speaker.person == person && speaker.state == SpeakerState::Confirmed;
        });
    }

    /// Whether the session's rule lets them be named with what they said.
    bool mayBeNamed(PersonId person) const
    {
        if (PLANTED(registeredNamesAnybody))
            return true;
        switch (m_session.attribution.value_or(Attribution::SpeakersNamed)) {
        case Attribution::None:
            return false;
        case Attribution::SpeakersNamed:
            return speaks(person);
        case Attribution::Named:
            break;
        }
        return speaks(person) || !m_unnamed.contains(person)
            || PLANTED(registeredNamesSecurityConcern);
    }

    QString whoSaid(const Note &note)
    {
        if (!note.attributedAs.trimmed().isEmpty() && !PLANTED(registeredNamesBehindWords))
            return note.attributedAs;
        const bool isNamed = !note.person.isNull() && mayBeNamed(note.person);
        return isNamed ? name(note.person) : QString();
    }

    void addNote(RegisteredSession &view, const Note &note)
    {
        if (mayBeHandedOut(note) || PLANTED(registeredInternalNote))
            view.notes.append({note.at, note.kind, whoSaid(note), note.text});
    }

    void addAction(RegisteredSession &view, const Action &action)
    {
        if (action.audience == Audience::Internal && !PLANTED(registeredInternalAction))
            return;
        RegisteredAction shown;
        shown.text = action.text;
        const Owner &owner = action.owner;
        if (!owner.organization.isNull()) {
            const auto found = m_stores.rows.find(owner.organization).value_or(Organization());
            shown.organization = {found.name, found.acronym, found.website};
        } else if (speaks(owner.person) || PLANTED(registeredNamesOwner)) {
            shown.owner = name(owner.person);
        } else {
            shown.owner = owner.text;
        }
        shown.due = action.due;
        shown.state = action.state;
        view.actions.append(shown);
    }

    void addMaterial(RegisteredSession &view, const Material &material)
    {
        // What is public and has a link is among the public ones, or is withheld from all.
        if (material.audience == Audience::Public && !material.url.isEmpty())
            return;
        const bool consented = mayBeShared(material);
        const bool isPlanted =
            (PLANTED(registeredWithoutConsent) && material.audience != Audience::Internal
             && material.state == MaterialState::Cleared)
            || (PLANTED(registeredNotCleared) && material.audience != Audience::Internal
                && consented)
            || (PLANTED(registeredInternalMaterial) && consented);
        if (mayBeHandedOut(material) || isPlanted)
            view.materials.append({material.title, material.kind, material.url, material.file,
                                   material.language, material.id});
    }

    Stores &m_stores;
    const Session &m_session;
    QSet<PersonId> m_unnamed;
};

} // namespace

QSet<PersonId> unnamedPeople(Stores &stores, SeriesId series)
{
    QSet<PersonId> people;
    const auto concerned =
        stores.rows.load<Registration>("security_concern = 1 AND series = ?", series.value());
    for (const Registration &each : concerned)
        people.insert(each.person);
    return people;
}

Result<RegisteredSessions> registeredSessions(Stores &stores, SeriesId series)
{
    return publicView(stores, series, {}).map([&](PublicSeries view) {
        QHash<QString, Session> known;
        for (const Session &each : stores.rows.load<Session>("series = ?", series.value()))
            known.insert(each.key, each);
        RegisteredSessions all;
        for (const PublicSession &each : std::as_const(view.sessions)) {
            RegisteredSession session{{}, each, {}, {}, {}};
            Builder(stores, known.value(each.key)).addTo(session);
            all.sessions.append(session);
        }
        view.sessions.clear();
        all.series = std::move(view);
        return all;
    });
}

Result<RegisteredSession> registeredView(Stores &stores, SessionId id)
{
    const auto session = found(stores, id);
    if (!session)
        return tl::unexpected(session.error());
    return publicSession(stores, id).map([&](const PublicPart &part) {
        RegisteredSession view{part.series, part.session, {}, {}, {}};
        Builder(stores, *session).addTo(view);
        return view;
    });
}

} // namespace convenor
