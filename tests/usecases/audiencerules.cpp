// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usecases/audiencerules.h"

namespace convenor::test {

using namespace Qt::StringLiterals;

namespace {

using Names = QByteArrayList;

// The tables: of each thing, by its names in the interchange document, what an audience may see
// once it may see the thing at all.

const Names seriesForAll{
    "id",           "title",      "event_type",   "location",      "language",
    "introduction", "objectives", "notes_policy", "participation", "observers"};
const Names sessionForAll{"id", "title", "venue", "languages", "interpretation", "description"};
const Names organizationForAll{"name", "acronym", "website"};
const Names personNamed{"honorific", "name"};
const Names speakerForAll{"position"};
const Names materialForAll{"title", "url", "language"};
const Names actionForAll{"text"};

const Names noteForRegistered{"text", "attributed_as"};
const Names materialForRegistered{"title", "url", "file", "language"};

const Names seriesForOrganizers{"title", "language"};
const Names sessionForOrganizers{"title",     "venue",           "room",        "topics",
                                 "languages", "interpretation",  "meeting_url", "description",
                                 "summary",   "registration_url"};
const Names clearanceForOrganizers{"comment"};
const Names agendaForOrganizers{"title"};
const Names actionForOrganizers{"text", "reason"};
const Names requestForOrganizers{"for", "reason"};

/// What may be seen, gathered.
class Gathering final
{
public:
    Gathering(const MadeUpFile &file, const MadeUpSeries &series)
        : m_file(file)
        , m_series(series)
    {
        const auto note = [this](const QList<Registration> &registrations) {
            for (const Registration &each : registrations) {
                if (each.securityConcern)
                    m_concerned.insert(each.person);
            }
        };
        note(series.registrations);
        for (const MadeUpSession &each : series.sessions)
            note(each.registrations);
    }

    void addSeries()
    {
        add(m_series.series, seriesForAll);
        for (const Criterion &each : m_series.series.criteria)
            add(each, {"text"});
        for (const auto &list : {m_series.series.organizers, m_series.series.coOrganizers}) {
            for (const OrganizationId id : list)
                addOrganization(id);
        }
    }

    void addPublic(const MadeUpSession &of)
    {
        const Session &session = of.session;
        add(session, sessionForAll);
        if (session.status == SessionStatus::Announced)
            add(session, {"registration_url"});
        if (isHeld(session) && session.summaryState == SummaryState::Approved)
            add(session, {"summary"});
        for (const OrganizationId id : session.coOrganizers)
            addOrganization(id);
        for (const Speaker &each : session.speakers) {
            if (each.state != SpeakerState::Confirmed)
                continue;
            add(each, speakerForAll);
            addPerson(each.person);
            addOrganization(each.organization);
        }
        for (const Material &each : of.materials) {
            const bool isThere = !each.url.isEmpty() && each.state != MaterialState::Promised;
            if (each.audience == Audience::Public && isThere && isAgreed(each))
                add(each, materialForAll);
        }
        for (const Action &each : of.actions) {
            if (each.audience != Audience::Public || !isHeld(session))
                continue;
            add(each, actionForAll);
            addOrganization(each.owner.organization);
        }
    }

    /// A site carries the files that are public, where there is no link to them.
    void addPublicFiles(const MadeUpSession &of)
    {
        for (const Material &each : of.materials) {
            if (each.audience == Audience::Public && each.url.isEmpty() && isHandedOut(each))
                addFile(each);
        }
    }

    void addRegistered(const MadeUpSession &of)
    {
        const Session &session = of.session;
        for (const Material &each : of.materials) {
            if (each.audience != Audience::Internal && isHandedOut(each))
                addFile(each);
        }
        if (!isHeld(session))
            return;
        for (const Note &each : of.notes) {
            if (each.audience == Audience::Internal)
                continue;
            add(each, noteForRegistered);
            if (each.attributedAs.isEmpty() && mayBeNamed(session, each.person))
                addPerson(each.person);
        }
        for (const Action &each : of.actions) {
            if (each.audience == Audience::Internal)
                continue;
            add(each, actionForAll);
            addOrganization(each.owner.organization);
            add(each.owner, {"text"});
        }
    }

    void addInternal(const MadeUpSession &of)
    {
        const Session &session = of.session;
        add(m_series.series, seriesForOrganizers);
        add(session, sessionForOrganizers);
        for (const OrganizationId id : session.coOrganizers)
            addOrganization(id);
        for (const TeamMember &each : session.team)
            addPerson(each.person);
        for (const Speaker &each : session.speakers) {
            add(each, speakerForAll);
            addPerson(each.person);
            addOrganization(each.organization);
        }
        for (const AgendaItem &each : session.agenda) {
            add(each, agendaForOrganizers);
            for (const PersonId id : each.speakers)
                addPerson(id);
        }
        for (const Clearance &each : session.clearances) {
            add(each, clearanceForOrganizers);
            addUnlessConcerned(each.by.person);
            addOrganization(each.by.organization);
        }
        addInternalRecords(of);
    }

    /// Absent consent means no.
    void addShared(const MadeUpSession &of)
    {
        add(m_series.series, {"title"});
        add(of.session, {"title"});
        for (const Registration &each : of.registrations) {
            const bool isOnIt = each.state == RegistrationState::Accepted && each.consents.listed
                && !each.securityConcern;
            if (!isOnIt)
                continue;
            addPerson(each.person);
            addOrganization(each.organization);
            if (each.consents.emailShared)
                add(m_file.people().value(each.person), {"email"});
        }
    }

    void addMail(const MadeUpSession &of, MailingKind kind)
    {
        const Series &series = m_series.series;
        add(series, {"title", "contact_email"});
        add(of.session, {"title"});
        for (const OrganizationId id :
             series.organizers + series.coOrganizers + of.session.coOrganizers)
            addOrganization(id);
        if (kind == MailingKind::Notes) {
            addSeries();
            addPublic(of);
            addRegistered(of);
            addEntitled(of);
            return;
        }
        if (kind != MailingKind::Answer)
            add(of.session, {"venue", "room"});
        if (kind == MailingKind::Announcement) {
            add(of.session, {"registration_url"});
            for (const MadeUpSeries &any : m_file.series())
                addConsenting(any);
            return;
        }
        for (const Registration &each : of.registrations) {
            const bool isAccepted = each.state == RegistrationState::Accepted;
            if (kind == MailingKind::Answer)
                addAnswer(each);
            else if (isAccepted)
                addAddress(each.person);
        }
        if (kind != MailingKind::Answer)
            add(of.session, {"meeting_url"});
    }

    void addReport()
    {
        add(m_series.series, {"title", "location", "language", "introduction", "objectives"});
        for (const auto &list : {m_series.series.organizers, m_series.series.coOrganizers}) {
            for (const OrganizationId id : list)
                addOrganization(id);
        }
        addParticipants(m_series.registrations);
        for (const MadeUpSession &each : m_series.sessions) {
            addInternal(each);
            addParticipants(each.registrations);
        }
    }

    const QSet<QString> &gathered() const { return m_gathered; }

private:
    void addAddress(PersonId id) { add(m_file.people().value(id), {"email"}); }

    void addConsenting(const MadeUpSeries &any)
    {
        QList<Registration> all = any.registrations;
        for (const MadeUpSession &each : any.sessions)
            all += each.registrations;
        for (const Registration &each : all) {
            if (each.consents.futureMail)
                addAddress(each.person);
        }
    }

    /// What is asked for or why goes to the one alone.
    void addAnswer(const Registration &to)
    {
        const bool isDecided =
            to.state != RegistrationState::Pending && to.state != RegistrationState::Cancelled;
        if (!isDecided)
            return;
        addAddress(to.person);
        if (to.state == RegistrationState::Accepted)
            return;
        add(to, {"reason"});
        for (const Criterion &each : m_series.series.criteria)
            add(each, {"text"});
        if (to.securityConcern)
            add(to, {"list_as"});
        else
            addPerson(to.person);
    }

    /// By the notes policy: accepted, speakers, team, organizers' people, a granted request.
    void addEntitled(const MadeUpSession &of)
    {
        for (const auto &list : {of.registrations, m_series.registrations}) {
            for (const Registration &each : list) {
                if (each.state == RegistrationState::Accepted)
                    addAddress(each.person);
            }
        }
        for (const Speaker &each : of.session.speakers) {
            if (each.state == SpeakerState::Confirmed)
                addAddress(each.person);
        }
        for (const TeamMember &each : of.session.team)
            addAddress(each.person);
        for (const Request &each : of.requests) {
            if (each.state == RequestState::Granted)
                addAddress(each.person);
        }
        const Series &series = m_series.series;
        const auto hosts = series.organizers + series.coOrganizers + of.session.coOrganizers;
        for (const Person &each : m_file.people()) {
            if (hosts.contains(each.organization))
                addAddress(each.id);
        }
    }

    void addParticipants(const QList<Registration> &registrations)
    {
        for (const Registration &each : registrations) {
            const bool came =
                each.attended.value_or(false) && each.state != RegistrationState::Cancelled;
            if (each.state != RegistrationState::Accepted && !came)
                continue;
            addUnlessConcerned(each.person);
            if (m_concerned.contains(each.person))
                continue;
            addOrganization(each.organization);
            addOrganization(m_file.people().value(each.person).organization);
        }
    }

    void addInternalRecords(const MadeUpSession &of)
    {
        for (const Note &each : of.notes) {
            add(each, noteForRegistered);
            addUnlessConcerned(each.person);
        }
        for (const Action &each : of.actions) {
            add(each, actionForOrganizers);
            add(each.owner, {"text"});
            addUnlessConcerned(each.owner.person);
            addOrganization(each.owner.organization);
        }
        for (const Material &each : of.materials) {
            add(each, materialForRegistered);
            addUnlessConcerned(each.presenter);
        }
        for (const Request &each : of.requests) {
            add(each, requestForOrganizers);
            addUnlessConcerned(each.person);
        }
    }

    static bool isHeld(const Session &session) { return session.status == SessionStatus::Held; }

    static bool isAgreed(const Material &material)
    {
        return material.presenter.isNull() || material.presenterConsents;
    }

    static bool isHandedOut(const Material &material)
    {
        const bool isCleared = !material.state || material.state == MaterialState::Cleared;
        const bool isTheirs =
            material.kind != MaterialKind::Presentation || material.presenterConsents;
        return isCleared && isTheirs && isAgreed(material);
    }

    bool mayBeNamed(const Session &session, PersonId person) const
    {
        const bool speaks = std::any_of(
            session.speakers.cbegin(), session.speakers.cend(), [person](const Speaker &each) {
                return each.person == person && each.state == SpeakerState::Confirmed;
            });
        if (session.attribution == Attribution::Named)
            return speaks || !m_concerned.contains(person);
        return speaks && session.attribution != Attribution::None;
    }

    void addFile(const Material &material)
    {
        add(material, materialForRegistered);
        // What is public and has a link is read there.
        if (material.audience != Audience::Public || material.url.isEmpty())
            take(m_file.contentOf(material));
    }

    void addPerson(PersonId id)
    {
        if (!id.isNull())
            add(m_file.people().value(id), personNamed);
    }

    void addUnlessConcerned(PersonId id)
    {
        if (!m_concerned.contains(id))
            addPerson(id);
    }

    void addOrganization(OrganizationId id)
    {
        if (!id.isNull())
            add(m_file.organizations().value(id), organizationForAll);
    }

    template <class T>
    void add(const T &value, const Names &names)
    {
        eachField<T>([&](const auto &field) {
            using Value = typename std::remove_cvref_t<decltype(field)>::Value;
            if (!names.contains(QByteArray(field.name)))
                return;
            if constexpr (std::is_same_v<Value, QString>)
                take(value.*field.member);
            else if constexpr (std::is_same_v<Value, QStringList>)
                std::for_each((value.*field.member).cbegin(), (value.*field.member).cend(),
                              [this](const QString &text) { take(text); });
        });
        if constexpr (requires { value.translations; }) {
            for (const Translation &each : value.translations) {
                if (names.contains(each.field.toLatin1()))
                    take(each.text);
            }
        }
    }

    /// A canary may be a part of a link or of an address.
    void take(const QString &text)
    {
        m_gathered.insert(text.section(u'/', -1).section(u'@', 0, 0));
    }

    const MadeUpFile &m_file;
    const MadeUpSeries &m_series;
    QSet<PersonId> m_concerned;
    QSet<QString> m_gathered;
};

} // namespace

bool isKnown(const Session &session)
{
    switch (session.status) {
    case SessionStatus::Announced:
    case SessionStatus::Held:
        return true;
    case SessionStatus::Postponed:
    case SessionStatus::Cancelled:
        return session.wasAnnounced;
    default:
        return false;
    }
}

QSet<QString> mayBeSeen(const MadeUpFile &file, const MadeUpSeries &series,
                        const MadeUpSession *session, Audience audience)
{
    Gathering gathering(file, series);
    if (audience == Audience::Internal) {
        gathering.addInternal(*session);
        return gathering.gathered();
    }
    gathering.addSeries();
    for (const MadeUpSession &each : series.sessions) {
        if ((session && session != &each) || !isKnown(each.session))
            continue;
        gathering.addPublic(each);
        if (audience == Audience::Registered)
            gathering.addRegistered(each);
    }
    return gathering.gathered();
}

QSet<QString> mayBeOnSite(const MadeUpFile &file, const MadeUpSeries &series)
{
    Gathering gathering(file, series);
    for (const MadeUpSession &each : series.sessions) {
        if (isKnown(each.session))
            gathering.addPublicFiles(each);
    }
    return mayBeSeen(file, series, nullptr, Audience::Public) + gathering.gathered();
}

QSet<QString> mayBeShared(const MadeUpFile &file, const MadeUpSeries &series,
                          const MadeUpSession &session)
{
    Gathering gathering(file, series);
    gathering.addShared(session);
    return gathering.gathered();
}

QSet<QString> mayBeMailed(const MadeUpFile &file, const MadeUpSeries &series,
                          const MadeUpSession &session, MailingKind kind)
{
    Gathering gathering(file, series);
    gathering.addMail(session, kind);
    return gathering.gathered();
}

QSet<QString> mayBeInReport(const MadeUpFile &file, const MadeUpSeries &series)
{
    Gathering gathering(file, series);
    gathering.addReport();
    return gathering.gathered();
}

} // namespace convenor::test
