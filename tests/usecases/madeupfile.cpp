// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usecases/madeupfile.h"

#include "domain/attendance.h"
#include "domain/mailing.h"
#include "storage/revisionrows.h"
#include "usecases/door.h"

#include <QBuffer>

namespace convenor::test {

using namespace Qt::StringLiterals;

namespace {

/// Where a canary has to be a link to be shown at all.
void makeLink(QString &url)
{
    url.prepend(u"https://example.org/"_s);
}

void makeAddress(QString &email)
{
    email.append(u"@example.org"_s);
}

} // namespace

MadeUpFile::MadeUpFile(quint32 seed)
    : m_random(seed)
{
    const auto done = (*in).door().write({"test", {}}, {}, [this](Stores &stores) -> Result<void> {
        fill(stores);
        return {};
    });
    if (!done)
        qFatal("%s", told(done).constData());
}

/// A French canary for every text of T that a reader may be shown in another language.
template <class T>
QList<Translation> MadeUpFile::translated()
{
    QList<Translation> list;
    eachField<T>([&](const auto &field) {
        if ((field.use & Prose) == 0)
            return;
        auto each = m_makeUp.made<Translation>(QString::fromLatin1(tableOf<T>) + u".translations."_s
                                               + QString::fromLatin1(field.name));
        each.language = u"fr"_s;
        each.field = QString::fromLatin1(field.name);
        list.append(each);
    });
    return list;
}

void MadeUpFile::fill(Stores &stores)
{
    addDirectory(stores);
    const int count = 1 + below(2);
    for (int i = 0; i < count; ++i)
        m_series.append(addSeries(stores));
}

void MadeUpFile::addDirectory(Stores &stores)
{
    for (int i = 0; i < 8; ++i) {
        auto made = m_makeUp.made<Organization>(u"organization"_s);
        makeLink(made.website);
        stores.rows.add(made);
        m_organizations.insert(made.id, made);
        m_organizationIds.append(made.id);
    }
    for (int i = 0; i < 16; ++i) {
        auto made = m_makeUp.made<Person>(u"person"_s);
        makeAddress(made.email);
        made.organization = organization();
        stores.rows.add(made);
        m_people.insert(made.id, made);
        m_personIds.append(made.id);
    }
}

MadeUpSeries MadeUpFile::addSeries(Stores &stores)
{
    MadeUpSeries made;
    Series &series = made.series;
    series = m_makeUp.made<Series>(u"series"_s);
    series.language = u"en"_s;
    makeAddress(series.contactEmail);
    series.organizers = {organization()};
    series.coOrganizers = {organization()};
    series.translations = translated<Series>();
    for (Criterion &each : series.criteria)
        each.translations = translated<Criterion>();
    stores.rows.add(series);
    const int sessions = 1 + below(4);
    for (int i = 1; i <= sessions; ++i)
        made.sessions.append(addSession(stores, series, i));
    made.registrations.append(addRegistration(stores, series, {}));
    return made;
}

MadeUpSession MadeUpFile::addSession(Stores &stores, const Series &series, int number)
{
    MadeUpSession made;
    Session &session = made.session;
    session = m_makeUp.made<Session>(u"session"_s);
    session.series = series.id;
    session.number = number;
    // Half of them may be seen, so that what is seen of them is tried often.
    session.status = maybe() ? SessionStatus::Held : anyOf<SessionStatus>();
    session.wasAnnounced = maybe();
    session.summaryState = maybe() ? SummaryState::Approved : anyOf<SummaryState>();
    session.attribution = anyOf<Attribution>();
    if (below(4) == 0)
        session.attribution.reset();
    session.coOrganizers = {organization()};
    makeLink(session.registrationUrl);
    makeLink(session.meetingUrl);
    session.translations = translated<Session>();
    for (TeamMember &each : session.team)
        each.person = person();
    for (Clearance &each : session.clearances) {
        if (maybe())
            each.by.person = person();
        else
            each.by.organization = organization();
    }
    session.speakers.append(m_makeUp.made<Speaker>(u"session.speakers"_s));
    for (Speaker &each : session.speakers) {
        each.person = person();
        each.organization = organization();
        each.state = maybe() ? SpeakerState::Confirmed : anyOf<SpeakerState>();
    }
    for (AgendaItem &each : session.agenda)
        each.speakers = {person()};
    stores.rows.add(session);
    addRecords(stores, made);
    for (int i = 0; i < 3; ++i)
        made.registrations.append(addRegistration(stores, series, session.id));
    return made;
}

void MadeUpFile::addRecords(Stores &stores, MadeUpSession &to)
{
    const auto add = [&]<class T>(T *, const char *path, const auto &change) {
        T value = m_makeUp.made<T>(QString::fromLatin1(path));
        value.session = to.session.id;
        change(value);
        stores.rows.add(value);
        return value;
    };
    for (int i = 0; i < 5; ++i) {
        to.notes.append(add(static_cast<Note *>(nullptr), "note", [&](Note &each) {
            each.audience = anyOf<Audience>();
            each.person = person();
            if (maybe())
                each.attributedAs.clear();
        }));
        to.actions.append(add(static_cast<Action *>(nullptr), "action", [&](Action &each) {
            each.audience = anyOf<Audience>();
            if (maybe())
                each.owner.person = person();
            else if (maybe())
                each.owner.organization = organization();
        }));
        to.materials.append(add(static_cast<Material *>(nullptr), "material", [&](Material &each) {
            each.audience = anyOf<Audience>();
            each.presenter = maybe() ? person() : PersonId();
            each.presenterConsents = maybe();
            each.kind = anyOf<MaterialKind>();
            each.state = maybe() ? MaterialState::Cleared : anyOf<MaterialState>();
            if (below(4) == 0)
                each.state.reset();
            each.translations = translated<Material>();
            if (maybe())
                makeLink(each.url);
            else
                each.url.clear();
            const QString words = m_makeUp.made<AgendaItem>(u"material.content"_s).title;
            QBuffer bytes;
            bytes.setData(words.toUtf8());
            bytes.open(QIODevice::ReadOnly);
            each.content = stores.contents.add(bytes);
            m_contents.insert(each.content, words);
        }));
    }
    add(static_cast<Attendance *>(nullptr), "attendance", [&](Attendance &each) {
        for (Visitor &visitor : each.visitors)
            visitor.person = person();
    });
    add(static_cast<SummaryRevision *>(nullptr), "revision", [](SummaryRevision &) {});
    add(static_cast<Mailing *>(nullptr), "mailing", [&](Mailing &each) {
        each.series = to.session.series;
        for (MailingRecipient &recipient : each.recipients)
            recipient.person = person();
    });
    for (int i = 0; i < 2; ++i) {
        to.requests.append(add(static_cast<Request *>(nullptr), "request", [&](Request &each) {
            each.person = person();
            each.state = anyOf<RequestState>();
        }));
    }
}

Registration MadeUpFile::addRegistration(Stores &stores, const Series &series, SessionId session)
{
    auto made = m_makeUp.made<Registration>(u"registration"_s);
    made.series = series.id;
    made.session = session;
    made.person = person();
    made.organization = organization();
    made.state = anyOf<RegistrationState>();
    made.securityConcern = below(4) == 0;
    made.consents.listed = maybe();
    made.consents.emailShared = maybe();
    made.attended = maybe();
    for (Claim &each : made.claims)
        each.criterion = series.criteria.first().id;
    stores.rows.add(made);
    return made;
}

} // namespace convenor::test
