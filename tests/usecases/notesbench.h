// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/notes.h"
#include "usecases/programme.h"

#include <functional>

namespace convenor::test {

using namespace Qt::StringLiterals;

using Rule = std::optional<Attribution>;

/// A session with a confirmed and an invited speaker, a host, two participants and one in danger.
struct NotesBench : TestWorkspace
{
    NotesBench()
    {
        Organization kenyan;
        kenyan.name = u"Maji Trust"_s;
        kenyan.kind = OrganizationKind::NationalNgo;
        kenyan.country = u"KE"_s;
        ngo = directory.addOrganization(kenyan).value();
        confirmed = person(u"Ana Núñez"_s, {});
        invited = person(u"Bo Li"_s, {});
        declined = person(u"Cy Declined"_s, ngo);
        host = person(u"Hana Host"_s, {});
        participant = person(u"Moses Okello"_s, ngo);
        unplaced = person(u"Zoe Unplaced"_s, {});
        endangered = person(u"Dina Danger"_s, ngo);
        series = programme.addSeries(seriesOf(u"a"_s)).value();
        Session added = sessionOf(series, u"First"_s);
        const auto speaker = [](PersonId id, SpeakerState state) {
            Speaker each;
            each.person = id;
            each.state = state;
            return each;
        };
        added.speakers = {speaker(invited, SpeakerState::Invited),
                          speaker(declined, SpeakerState::Declined),
                          speaker(confirmed, SpeakerState::Confirmed)};
        added.team = {TeamMember{{}, host, TeamRole::Host}};
        session = programme.addSession(added).value();
        write([&](Stores &stores) {
            for (const PersonId id : {participant, unplaced, endangered}) {
                Registration registration;
                registration.series = series;
                registration.session = session;
                registration.person = id;
                registration.state = RegistrationState::Accepted;
                registration.securityConcern = id == endangered;
                stores.rows.add(registration);
            }
        });
    }

    PersonId person(const QString &name, OrganizationId organization)
    {
        Person added;
        added.name = name;
        added.organization = organization;
        return directory.addPerson(added).value();
    }

    void write(const std::function<void(Stores &)> &work)
    {
        const auto done =
            workspace->door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
                work(stores);
                return {};
            });
        if (!done)
            qFatal("%s", told(done).constData());
        changes.clear();
    }

    void setRule(Rule rule)
    {
        const auto set = programme.editSession(session, "attribution",
                                               [rule](Session &each) { each.attribution = rule; });
        if (!set)
            qFatal("%s", told(set).constData());
    }

    NoteId file(const QString &line, Audience audience = Audience::Internal)
    {
        const auto filed = notes.file(session, line, audience);
        if (!filed)
            qFatal("%s", told(filed).constData());
        return *filed;
    }

    Note note(NoteId id) const
    {
        const auto rows = notes.notes(session);
        for (const NoteRow &row : *rows) {
            if (row.note.id == id)
                return row.note;
        }
        qFatal("no such note");
    }

    QStringList texts() const
    {
        QStringList list;
        const auto rows = notes.notes(session);
        for (const NoteRow &row : *rows)
            list.append(row.note.text);
        return list;
    }

    Programme programme{*workspace};
    Directory directory{*workspace};
    Notes notes{*workspace};
    SeriesId series;
    SessionId session;
    OrganizationId ngo;
    PersonId confirmed, invited, declined, host, participant, unplaced, endangered;
};

} // namespace convenor::test
