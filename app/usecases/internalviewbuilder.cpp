// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/internalviewbuilder.h"

#include "domain/entitlement.h"
#include "usecases/editing.h"
#include "usecases/planted.h"
#include "usecases/registeredviewbuilder.h"

namespace convenor {

namespace {

class Builder final
{
public:
    Builder(Stores &stores, const Session &session)
        : m_stores(stores)
        , m_session(session)
        , m_series(stores.rows.find(session.series).value_or(Series()))
        , m_unnamed(unnamedPeople(stores, session.series))
    {
    }

    InternalSession built()
    {
        InternalSession view;
        addFacts(view);
        addOffers(view);
        addTexts(view);
        addPeople(view);
        for (const Note &each : records<Note>())
            view.notes.append({each.at, each.kind, each.audience, named(each.person),
                               each.attributedAs, each.text});
        for (const Action &each : records<Action>())
            view.actions.append({each.text, ownerOf(each.owner), each.priority, each.due,
                                 each.state, each.response, each.reason, each.audience});
        for (const Material &each : records<Material>()) {
            const bool isWithheld = !mayBeShared(each);
            view.materials.append({each.title, each.kind, each.url, each.file, each.audience,
                                   named(each.presenter), isWithheld, each.state});
        }
        for (const Request &each : records<Request>())
            view.requests.append({named(each.person), each.what, each.state, each.reason});
        return view;
    }

private:
    template <class T>
    QList<T> records()
    {
        return m_stores.rows.load<T>("session = ?", m_session.id.value(), "ordinal, id");
    }

    Person person(PersonId id)
    {
        return id.isNull() ? Person() : m_stores.rows.find(id).value_or(Person());
    }

    /// Their name with honorific; the address is what a planted leak adds.
    QString fullName(PersonId id)
    {
        const Person found = person(id);
        const QString name = (found.honorific + QChar(u' ') + found.name).trimmed();
        return PLANTED(internalAddress) ? name + QChar(u' ') + found.email : name;
    }

    QString named(PersonId id)
    {
        return m_unnamed.contains(id) && !PLANTED(internalNamesSecurityConcern) ? QString()
                                                                                : fullName(id);
    }

    PublicOrganization organization(OrganizationId id)
    {
        const auto found = id.isNull() ? std::nullopt : m_stores.rows.find(id);
        return found ? PublicOrganization{found->name, found->acronym, found->website}
                     : PublicOrganization();
    }

    QString party(PersonId byPerson, OrganizationId byOrganization)
    {
        return byOrganization.isNull() ? named(byPerson) : organization(byOrganization).name;
    }

    QString ownerOf(const Owner &owner)
    {
        const QString name = party(owner.person, owner.organization);
        return name.isEmpty() ? owner.text : name;
    }

    void addFacts(InternalSession &view)
    {
        view.series = m_series.title;
        view.timeZone = m_series.timeZone;
        view.language = m_series.language;
        view.number = m_session.number;
        view.title = m_session.title;
        view.status = m_session.status;
        view.form = m_session.form;
        view.mode = m_session.mode;
        view.date = m_session.date;
        view.start = m_session.start;
        view.end = m_session.end;
        view.venue = m_session.venue;
        view.room = m_session.room;
        view.capacity = m_session.capacity;
        for (const OrganizationId id : m_session.coOrganizers)
            view.coOrganizers.append(organization(id));
        view.topics = m_session.topics;
    }

    void addOffers(InternalSession &view)
    {
        view.languages = m_session.languages;
        view.interpretation = m_session.interpretation;
        view.signLanguage = m_session.signLanguage;
        view.captions = m_session.captions;
        view.attribution = m_session.attribution.value_or(Attribution::SpeakersNamed);
        view.meetingUrl = m_session.meetingUrl;
        view.registrationUrl = m_session.registrationUrl;
        view.registrationDeadline = m_session.registrationDeadline;
        view.figures =
            m_stores.statistics.figures({m_session.series, m_session.id}, Counted::Attended);
        view.participants = m_session.participantsReported;
        view.participantsApproximate = m_session.participantsApproximate;
    }

    void addTexts(InternalSession &view)
    {
        view.description = m_session.description;
        view.summary = m_session.summary;
        view.summaryState = m_session.summaryState;
        for (const Clearance &each : m_session.clearances)
            view.clearances.append({party(each.by.person, each.by.organization), each.scope,
                                    each.due, each.answer, each.comment});
    }

    void addPeople(InternalSession &view)
    {
        for (const Speaker &each : m_session.speakers)
            view.speakers.append({fullName(each.person), each.role, each.position,
                                  organization(each.organization), each.state});
        for (const TeamMember &each : m_session.team)
            view.team.append({fullName(each.person), each.role});
        for (const AgendaItem &each : m_session.agenda) {
            InternalAgendaItem &item = view.agenda.emplaceBack();
            item.start = each.start;
            item.minutes = each.minutes;
            item.title = each.title;
            for (const PersonId id : each.speakers)
                item.speakers.append(fullName(id));
        }
        if (PLANTED(internalParticipants)) {
            const auto all = m_stores.rows.load<Registration>("session = ?", m_session.id.value());
            for (const Registration &each : all)
                view.team.append({person(each.person).name + each.accessNeeds, {}});
        }
    }

    Stores &m_stores;
    const Session &m_session;
    Series m_series;
    QSet<PersonId> m_unnamed;
};

} // namespace

Result<InternalSession> internalView(Stores &stores, SessionId id)
{
    return found(stores, id).map([&](const Session &session) {
        return Builder(stores, session).built();
    });
}

} // namespace convenor
