// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/invitations.h"

#include "base/filename.h"
#include "domain/invitation.h"
#include "publish/invitationletter.h"
#include "publish/templates.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What is read for one invitation.
struct Invited
{
    Session session;
    Series series;
    Person person;
    Speaker speaker;
    QStringList organizers;
};

Result<Speaker> speakerOf(const Session &session, Id<Speaker> id)
{
    for (const Speaker &speaker : session.speakers) {
        if (speaker.id == id && !id.isNull())
            return speaker;
    }
    return failure(ErrorKind::NotFound, "speaker.missing");
}

QStringList organizersOf(Stores &stores, const Series &series, const Session &session)
{
    QStringList names;
    for (const OrganizationId id : series.organizers + series.coOrganizers + session.coOrganizers) {
        if (const auto organization = stores.rows.find(id);
            organization && !names.contains(organization->name))
            names.append(organization->name);
    }
    return names;
}

Result<Invited> readInvited(Door &door, SessionId session, Id<Speaker> id)
{
    return door.read<Invited>([&](Stores &stores) -> Result<Invited> {
        Invited invited;
        const auto stored = found(stores, session);
        if (!stored)
            return tl::unexpected(stored.error());
        invited.session = *stored;
        const auto speaker = speakerOf(*stored, id);
        if (!speaker)
            return tl::unexpected(speaker.error());
        invited.speaker = *speaker;
        const auto person = found(stores, speaker->person);
        if (!person)
            return tl::unexpected(person.error());
        invited.person = *person;
        invited.series = stores.rows.find(stored->series).value_or(Series());
        invited.organizers = organizersOf(stores, invited.series, *stored);
        return invited;
    });
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

InvitationFacts factsOf(const Invited &invited)
{
    const Session &session = invited.session;
    const Person &person = invited.person;
    InvitationFacts facts;
    facts.language = invited.series.language;
    facts.addressee = joined({person.honorific, person.name}, u" "_s);
    facts.series = invited.series.title;
    facts.number = session.number;
    facts.title = session.title;
    facts.role = invited.speaker.role;
    facts.date = session.date;
    facts.when = {session.date.day(), session.start, session.end, invited.series.timeZone};
    const QStringList zones = zonesOfPerson(person.timeZone, person.country, session.date.day());
    if (zones.size() == 1)
        facts.theirZone = zones.first();
    facts.mode = session.mode;
    facts.place = joined({session.venue, session.room}, u", "_s);
    facts.organizers = invited.organizers;
    facts.description = session.description;
    facts.contact = invited.series.contactEmail;
    facts.isConfirmed = invited.speaker.state == SpeakerState::Confirmed;
    if (facts.isConfirmed)
        facts.meeting = session.meetingUrl;
    return facts;
}

Result<void> judge(const Session &session)
{
    if (session.status == SessionStatus::Held || session.status == SessionStatus::Cancelled)
        return failure(ErrorKind::Conflict, "invitation.session-over",
                       {QString::number(session.number)});
    return {};
}

Result<MailDraft> draftOf(const Invited &invited, const Templates &templates, const QDateTime &now)
{
    const Person &person = invited.person;
    if (const auto allowed = judge(invited.session); !allowed)
        return tl::unexpected(allowed.error());
    if (person.email.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "invitation.no-address", {person.name});
    return invitationLetter(factsOf(invited), templates).map([&](const Letter &letter) {
        MailDraft draft;
        if (!invited.series.contactEmail.isEmpty())
            draft.from = {{QString(), invited.series.contactEmail}};
        draft.to = {{joined({person.honorific, person.name}, u" "_s), person.email}};
        draft.subject = letter.subject;
        draft.text = letter.text;
        draft.language = invited.series.language;
        draft.date = now;
        return draft;
    });
}

QString fileNameOf(const Invited &invited)
{
    return safeFileName(QCoreApplication::translate("Invitations", "Invitation %1 – %2.eml")
                            .arg(QString::number(invited.session.number), invited.person.name));
}

/// It is the speaker who cannot be written to, and not the program that cannot write.
bool isOfSpeaker(const Error &error)
{
    return error.reason.code == "invitation.no-address" || error.reason.code.startsWith("mail.");
}

/// Those who became invited by it.
QList<PersonId> invite(Session &session, const QList<Id<Speaker>> &speakers)
{
    QList<PersonId> people;
    for (Speaker &speaker : session.speakers) {
        if (!speakers.contains(speaker.id) || speaker.state != SpeakerState::Proposed)
            continue;
        speaker.state = SpeakerState::Invited;
        people.append(speaker.person);
    }
    return people;
}

} // namespace

Result<MailDraft> Invitations::draft(SessionId session, Id<Speaker> speaker) const
{
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        Door &door = m_workspace.door();
        return readInvited(door, session, speaker).and_then([&](const Invited &invited) {
            return draftOf(invited, templates, door.now());
        });
    });
}

Result<QString> Invitations::fileName(SessionId session, Id<Speaker> speaker) const
{
    return readInvited(m_workspace.door(), session, speaker).map(fileNameOf);
}

Result<void> Invitations::save(SessionId session, Id<Speaker> speaker, const QString &path) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return draft(session, speaker); })
        .and_then([](const MailDraft &made) { return mailBytes(made); })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

Result<SavedInvitations> Invitations::saveAll(SessionId session, const QList<Id<Speaker>> &speakers,
                                              const QString &folder) const
{
    const auto templates = Publishing(m_workspace).templates();
    if (!templates)
        return tl::unexpected(templates.error());
    Door &door = m_workspace.door();
    SavedInvitations saved;
    for (const Id<Speaker> id : speakers) {
        const auto invited = readInvited(door, session, id);
        if (!invited)
            return tl::unexpected(invited.error());
        const auto bytes =
            draftOf(*invited, *templates, door.now()).and_then([](const MailDraft &made) {
                return mailBytes(made);
            });
        if (!bytes && isOfSpeaker(bytes.error())) {
            saved.refused.append({invited->person.name, bytes.error().reason});
            continue;
        }
        if (!bytes)
            return tl::unexpected(bytes.error());
        const QString path = freshPath(folder, fileNameOf(*invited));
        if (const auto written = writeFile(path, *bytes); !written)
            return tl::unexpected(written.error());
        saved.files.append(path);
        saved.speakers.append(id);
    }
    return saved;
}

Result<int> Invitations::markInvited(SessionId id, const QList<Id<Speaker>> &speakers)
{
    Door &door = m_workspace.door();
    const auto before = readOne(door, id);
    if (!before)
        return tl::unexpected(before.error());
    QStringList names;
    Session invited = *before;
    for (const PersonId person : invite(invited, speakers))
        names.append(readOne(door, person).value_or(Person()).name);
    const Reason label{"speakers.invited", {QString::number(before->number), names.join(u", "_s)}};
    return door
        .write(label, {},
               [&](Stores &stores) -> Result<void> {
                   auto session = found(stores, id);
                   if (!session)
                       return tl::unexpected(session.error());
                   const Session stored = *session;
                   if (invite(*session, speakers).isEmpty())
                       return {};
                   keepDates(*session, stored, door.now());
                   stores.rows.replace(*session);
                   return {};
               })
        .map([&] { return int(names.size()); });
}

} // namespace convenor
