// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/speakerlists.h"

#include "base/fold.h"
#include "usecases/editing.h"
#include "usecases/workspace.h"

#include <QMultiHash>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What organizations are called, folded, while a list is read or taken.
class NamesOfOrganizations final
{
public:
    explicit NamesOfOrganizations(Stores &stores)
    {
        for (const OrganizationNames &each : stores.directory.organizationNames()) {
            for (const QString &name : QStringList{each.name, each.acronym} + each.aliases)
                add(name, each.id);
        }
    }

    void add(const QString &name, OrganizationId id)
    {
        const QString folded = fold(name);
        if (!folded.isEmpty() && !m_ids.contains(folded, id))
            m_ids.insert(folded, id);
    }

    QList<OrganizationId> called(const QString &name) const
    {
        QList<OrganizationId> ids = m_ids.values(fold(name));
        std::sort(ids.begin(), ids.end());
        return ids;
    }

private:
    QMultiHash<QString, OrganizationId> m_ids;
};

/// Those who may be meant by lines, found for all of them at once.
class Candidates final
{
public:
    Candidates(Stores &stores, const QList<SpeakerLine> &lines)
    {
        QStringList names;
        QStringList addresses;
        for (const SpeakerLine &line : lines) {
            if (const QString name = fold(line.name); !name.isEmpty())
                names.append(name);
            if (!line.email.isEmpty())
                addresses.append(line.email.toLower());
        }
        names.removeDuplicates();
        m_people = stores.directory.peopleCalled(names, addresses);
    }

    QList<PersonRow> of(const SpeakerLine &line) const
    {
        QList<PersonRow> maybe;
        for (const PersonRow &person : m_people) {
            if (isCalled(person, line) || hasAddress(person, line))
                maybe.append(person);
        }
        return maybe;
    }

    static bool isCalled(const PersonRow &person, const SpeakerLine &line)
    {
        return !line.name.isEmpty() && fold(person.name) == fold(line.name);
    }
    static bool hasAddress(const PersonRow &person, const SpeakerLine &line)
    {
        return !line.email.isEmpty() && person.email.toLower() == line.email.toLower();
    }

private:
    QList<PersonRow> m_people;
};

bool speaksAt(const Session &session, PersonId person)
{
    return !person.isNull()
        && std::any_of(session.speakers.cbegin(), session.speakers.cend(),
                       [person](const Speaker &each) { return each.person == person; });
}

/// The one of them for whom it holds; null where it does for none or several.
template <class Holds>
PersonId onlyOne(const QList<PersonRow> &people, Holds &&holds)
{
    PersonId found;
    for (const PersonRow &person : people) {
        if (!holds(person))
            continue;
        if (!found.isNull())
            return {};
        found = person.id;
    }
    return found;
}

void choose(ComingSpeaker &coming)
{
    const SpeakerLine &line = coming.line;
    const auto isCalled = [&](const PersonRow &person) {
        return Candidates::isCalled(person, line);
    };
    const auto hasAddress = [&](const PersonRow &person) {
        return Candidates::hasAddress(person, line);
    };
    const bool isNamed = std::any_of(coming.maybe.cbegin(), coming.maybe.cend(), isCalled);
    coming.person = onlyOne(coming.maybe, [&](const PersonRow &person) {
        return isCalled(person) && hasAddress(person);
    });
    if (coming.person.isNull() && !line.known.isNull())
        coming.person = onlyOne(coming.maybe, [&](const PersonRow &person) {
            return isCalled(person) && person.organization == line.known;
        });
    if (coming.person.isNull())
        coming.person = onlyOne(coming.maybe, isCalled);
    coming.isNew = coming.maybe.isEmpty() && !line.name.isEmpty();
    if (coming.person.isNull() && isNamed)
        coming.line.doubts.append(SpeakerDoubt::Namesakes);
    const bool isOfAnother =
        std::any_of(coming.maybe.cbegin(), coming.maybe.cend(), [&](const PersonRow &person) {
            return hasAddress(person) && person.id != coming.person;
        });
    if (isOfAnother)
        coming.line.doubts.append(SpeakerDoubt::AddressOfAnother);
    if (isOfAnother && !isNamed)
        coming.isNew = false;
}

/// Compares with the directory, and fills in from it where the line says nothing of either.
void compare(ComingSpeaker &coming)
{
    for (const PersonRow &person : std::as_const(coming.maybe)) {
        if (person.id != coming.person)
            continue;
        SpeakerLine &line = coming.line;
        const bool isSilent = line.position.isEmpty() && line.organization.isEmpty();
        if (isSilent && line.known.isNull()) {
            line.position = person.position;
            line.known = person.organization;
            line.organization = person.organizationName;
            if (!line.known.isNull())
                line.doubts.removeOne(SpeakerDoubt::NoOrganization);
        } else if (!person.organization.isNull() && !line.organization.isEmpty()
                   && person.organization != line.known) {
            line.doubts.append(SpeakerDoubt::OtherOrganization);
        }
    }
}

void judge(ComingSpeaker &coming, const Session &session)
{
    const bool speaks = speaksAt(session, coming.person);
    if (speaks)
        coming.line.doubts.append(SpeakerDoubt::SpeaksAlready);
    coming.isWanted = coming.isDecided() && !speaks && !coming.line.has(SpeakerDoubt::Twice);
}

/// What is said of the directory, and is told anew.
void forget(QList<SpeakerDoubt> &doubts)
{
    doubts.removeIf([](SpeakerDoubt doubt) { return doubt >= SpeakerDoubt::Namesakes; });
}

ComingSpeaker lookedUp(const Candidates &candidates, const Session &session, SpeakerLine line)
{
    forget(line.doubts);
    ComingSpeaker coming;
    coming.line = std::move(line);
    if (coming.line.has(SpeakerDoubt::NoSpeaker))
        return coming;
    coming.maybe = candidates.of(coming.line);
    choose(coming);
    compare(coming);
    judge(coming, session);
    return coming;
}

/// Adds what is new to the directory while a list is taken.
class Taking final
{
public:
    explicit Taking(Stores &stores)
        : m_stores(stores)
        , m_names(stores)
    {
    }

    Result<OrganizationId> organization(const SpeakerLine &line)
    {
        if (!line.known.isNull() || line.organization.trimmed().isEmpty())
            return line.known;
        // Two lines may name the same new one.
        const auto ids = m_names.called(line.organization);
        if (ids.size() > 1)
            return failure(ErrorKind::Conflict, "speakers.undecided-organization",
                           {line.organization});
        if (!ids.isEmpty())
            return ids.first();
        Organization added;
        added.key = newKey();
        added.name = line.organization.trimmed();
        m_stores.rows.add(added);
        m_names.add(added.name, added.id);
        return added.id;
    }

    Result<Person> person(const ComingSpeaker &coming, OrganizationId organization)
    {
        const SpeakerLine &line = coming.line;
        if (!coming.person.isNull()) {
            auto known = found(m_stores, coming.person);
            if (known && known->email.isEmpty() && !line.email.isEmpty()) {
                known->email = line.email;
                m_stores.rows.replace(*known);
            }
            return known;
        }
        if (line.name.trimmed().isEmpty())
            return failure(ErrorKind::Invalid, "person.no-name");
        if (!coming.isNew)
            return failure(ErrorKind::Conflict, "speakers.undecided", {line.name});
        Person person;
        person.key = newKey();
        person.name = line.name.trimmed();
        person.honorific = line.honorific;
        person.position = line.position;
        person.organization = organization;
        person.email = line.email;
        m_stores.rows.add(person);
        return person;
    }

private:
    Stores &m_stores;
    NamesOfOrganizations m_names;
};

Result<int> takeInto(Session &session, const ComingSpeakers &coming, Stores &stores)
{
    Taking taking(stores);
    int added = 0;
    for (const ComingSpeaker &each : coming.people) {
        if (!each.isWanted || speaksAt(session, each.person))
            continue;
        Speaker speaker;
        speaker.role = each.line.role;
        speaker.position = each.line.position;
        const auto organization = taking.organization(each.line);
        if (!organization)
            return tl::unexpected(organization.error());
        speaker.organization = *organization;
        const auto person = taking.person(each, speaker.organization);
        if (!person)
            return tl::unexpected(person.error());
        speaker.person = person->id;
        if (speaker.position.isEmpty() && speaker.organization.isNull()) {
            speaker.position = person->position;
            speaker.organization = person->organization;
        }
        session.speakers.append(speaker);
        ++added;
    }
    return added;
}

} // namespace

int ComingSpeakers::wanted() const
{
    return int(std::count_if(people.cbegin(), people.cend(),
                             [](const ComingSpeaker &each) { return each.isWanted; }));
}

Result<ComingSpeakers> SpeakerLists::read(SessionId id, const QString &text) const
{
    return m_workspace.door().read<ComingSpeakers>([&](Stores &stores) {
        return found(stores, id).map([&](const Session &session) {
            const NamesOfOrganizations names(stores);
            const QList<SpeakerLine> lines =
                speakerLines(text, [&](const QString &name) { return names.called(name); });
            const Candidates candidates(stores, lines);
            ComingSpeakers coming{id, {}};
            for (const SpeakerLine &line : lines)
                coming.people.append(lookedUp(candidates, session, line));
            return coming;
        });
    });
}

Result<ComingSpeaker> SpeakerLists::lookUp(SessionId id, const SpeakerLine &line) const
{
    return m_workspace.door().read<ComingSpeaker>([&](Stores &stores) {
        return found(stores, id).map([&](const Session &session) {
            return lookedUp(Candidates(stores, {line}), session, line);
        });
    });
}

Result<ComingSpeaker> SpeakerLists::meant(SessionId id, ComingSpeaker coming, PersonId person) const
{
    return m_workspace.door().read<ComingSpeaker>([&](Stores &stores) {
        return found(stores, id).map([&](const Session &session) {
            forget(coming.line.doubts);
            coming.person = person;
            coming.isNew = person.isNull() && !coming.line.name.isEmpty();
            compare(coming);
            judge(coming, session);
            return coming;
        });
    });
}

Result<int> SpeakerLists::take(const ComingSpeakers &coming)
{
    Door &door = m_workspace.door();
    const auto before = readOne(door, coming.session);
    if (!before)
        return tl::unexpected(before.error());
    int added = 0;
    const Reason label{"speakers.added",
                       {QString::number(before->number), QString::number(coming.wanted())}};
    return door
        .write(label, {},
               [&](Stores &stores) -> Result<void> {
                   auto session = found(stores, coming.session);
                   if (!session)
                       return tl::unexpected(session.error());
                   const auto taken = takeInto(*session, coming, stores);
                   if (!taken)
                       return tl::unexpected(taken.error());
                   added = *taken;
                   if (added > 0)
                       stores.rows.replace(*session);
                   return {};
               })
        .map([&] { return added; });
}

} // namespace convenor
