// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicationrules.h"

#include "base/fold.h"
#include "domain/namefinder.h"

#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(
        u"[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// "jane.doe@…": two or more words, none of which says what the mailbox is for.
bool looksPersonal(const QString &address)
{
    static const QRegularExpression parting(u"[._-]"_s);
    static const QSet<QString> offices{
        u"info"_s,      u"contact"_s,      u"office"_s,        u"press"_s,       u"media"_s,
        u"events"_s,    u"event"_s,        u"ngo"_s,           u"ngos"_s,        u"team"_s,
        u"support"_s,   u"help"_s,         u"partners"_s,      u"partner"_s,     u"secretariat"_s,
        u"register"_s,  u"privacy"_s,      u"data"_s,          u"protection"_s,  u"registration"_s,
        u"online"_s,    u"unit"_s,         u"section"_s,       u"service"_s,     u"services"_s,
        u"hotline"_s,   u"meetings"_s,     u"meeting"_s,       u"no"_s,          u"reply"_s,
        u"webmaster"_s, u"consultation"_s, u"consultations"_s, u"partnership"_s, u"partnerships"_s};
    const QStringList parts = address.section(u'@', 0, 0).split(parting);
    if (parts.size() < 2)
        return false;
    for (const QString &part : parts) {
        const bool letters = !part.isEmpty()
            && std::all_of(part.cbegin(), part.cend(), [](QChar c) { return c.isLetter(); });
        if (!letters || offices.contains(part))
            return false;
    }
    return true;
}

QString withoutEnd(QString link)
{
    link = link.trimmed().toLower();
    while (link.endsWith(u'/'))
        link.chop(1);
    return link;
}

/// Who may be named where.
class Namable final
{
public:
    explicit Namable(const Publication &in)
        : m_in(in)
    {
        for (const CheckedOrganization &each : in.organizations) {
            for (const QString &name : QStringList{each.name, each.acronym} + each.aliases)
                m_names.except(name);
        }
        for (const CheckedSession &session : in.sessions) {
            for (const CheckedSpeaker &speaker : session.speakers) {
                if (speaker.isConfirmed) {
                    m_speakers[session.id].insert(fold(speaker.name));
                    m_anySpeakers.insert(fold(speaker.name));
                } else {
                    m_unconfirmed[speaker.person].insert(session.id);
                    add(speaker.person, speaker.name);
                }
            }
        }
        for (const CheckedPerson &each : in.participants) {
            m_participants.insert(each.person, &each);
            add(each.person, each.name);
        }
    }

    /// The people on the line who may not be named under that session; null: under any.
    QStringList on(const QString &line, SessionId session) const
    {
        QStringList wrong;
        for (const qint64 key : m_names.in(line)) {
            const PersonId person(key);
            if (!mayBeNamed(person, session))
                wrong.append(m_called.value(person));
        }
        return wrong;
    }

private:
    void add(PersonId person, const QString &name)
    {
        if (m_called.contains(person))
            return;
        m_called.insert(person, name);
        m_names.add(name, person.value());
    }

    bool mayBeNamed(PersonId person, SessionId session) const
    {
        // By their names: who registers to speak may stand in the directory a second time.
        const QString name = fold(m_called.value(person));
        if (m_in.team.contains(person) || m_speakers.value(session).contains(name))
            return true;
        // Who speaks elsewhere on the page stands there anyway, unless taking part here is told.
        if (!m_anySpeakers.contains(name))
            return false;
        if (m_unconfirmed.value(person).contains(session))
            return false;
        const CheckedPerson *participant = m_participants.value(person);
        return !participant || session.isNull()
            || !(participant->forMeeting || participant->sessions.contains(session));
    }

    const Publication &m_in;
    NameFinder m_names;
    QHash<PersonId, QString> m_called;
    QHash<SessionId, QSet<QString>> m_speakers; ///< the folded names of those who confirmed
    QSet<QString> m_anySpeakers;
    QHash<PersonId, QSet<SessionId>> m_unconfirmed;
    QHash<PersonId, const CheckedPerson *> m_participants;
};

QSet<QString> meetingLinks(const Publication &in)
{
    QSet<QString> links;
    for (const QString &each : in.meetingUrls) {
        if (const QString link = withoutEnd(each); !link.isEmpty())
            links.insert(link);
    }
    return links;
}

} // namespace

bool joinsMeeting(const QString &address)
{
    static const QRegularExpression join(
        u"(?:zoom\\.us/(?:j|w|my|s)/|teams\\.microsoft\\.com/(?:l/meetup-join|meet)/|"
        u"teams\\.live\\.com/meet/|meet\\.google\\.com/|meet\\.jit\\.si/|"
        u"webex\\.com/(?:[^\\s?]*/)?(?:j\\.php|meet/|join/))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return join.match(address).hasMatch();
}

QSet<QString> addressesIn(const TextOutline &outline)
{
    QSet<QString> found;
    const auto look = [&found](const QString &text) {
        if (!text.contains(u'@'))
            return;
        for (auto matches = addressPattern().globalMatch(text); matches.hasNext();)
            found.insert(matches.next().captured().toLower());
    };
    for (const TextOutline::Line &line : outline.lines)
        look(line.words);
    for (const TextOutline::Link &link : outline.links)
        look(link.address);
    return found;
}

void judgeLeaks(const Publication &in, FindingList &findings)
{
    const Namable namable(in);
    const QSet<QString> meetings = meetingLinks(in);
    const auto isMeeting = [&](const QString &address) {
        return meetings.contains(withoutEnd(address)) || joinsMeeting(address);
    };
    for (const PublicText &text : in.texts) {
        for (const TextOutline::Line &line : text.outline.lines) {
            for (const QString &name : namable.on(line.words, text.where.session))
                findings.add(PublicationRule::PersonNamed, text.where, {name}, line.words);
            if (joinsMeeting(line.words))
                findings.add(PublicationRule::MeetingLinkShown, text.where, {line.words});
        }
        for (const TextOutline::Link &link : text.outline.links) {
            if (isMeeting(link.address))
                findings.add(PublicationRule::MeetingLinkShown, text.where, {link.address});
        }
        QStringList addresses = addressesIn(text.outline).values();
        addresses.sort();
        for (const QString &address : std::as_const(addresses)) {
            const bool isContact = address == in.contact.toLower();
            if (!isContact && (in.personalAddresses.contains(address) || looksPersonal(address)))
                findings.add(PublicationRule::AddressShown, text.where, {address});
        }
    }
    for (const PublicLink &link : in.links) {
        if (isMeeting(link.address))
            findings.add(PublicationRule::MeetingLinkShown, link.where, {link.address});
    }
}

} // namespace convenor
