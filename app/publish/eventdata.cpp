// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/eventdata.h"

#include "publish/markdown.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QJsonObject typed(const QString &type)
{
    return {{u"@type"_s, type}};
}

void set(QJsonObject &object, const QString &key, const QString &text)
{
    if (const QString clean = cleanText(text).trimmed(); !clean.isEmpty())
        object[key] = clean;
}

QJsonObject organizationData(const PublicOrganization &organization)
{
    QJsonObject data = typed(u"Organization"_s);
    set(data, u"name"_s, organization.name.isEmpty() ? organization.acronym : organization.name);
    if (organization.acronym != organization.name && !organization.name.isEmpty())
        set(data, u"alternateName"_s, organization.acronym);
    set(data, u"url"_s, webLink(organization.website));
    return data;
}

QJsonArray organizationsData(const QList<PublicOrganization> &organizations)
{
    QJsonArray all;
    for (const PublicOrganization &organization : organizations)
        all += organizationData(organization);
    return all;
}

QJsonObject speakerData(const PublicSpeaker &speaker)
{
    QJsonObject data = typed(u"Person"_s);
    set(data, u"name"_s, speaker.name);
    set(data, u"honorificPrefix"_s, speaker.honorific);
    set(data, u"jobTitle"_s, speaker.position);
    if (!speaker.organization.name.isEmpty() || !speaker.organization.acronym.isEmpty())
        data[u"affiliation"_s] = organizationData(speaker.organization);
    return data;
}

QString momentText(QDate day, QTime time, const QString &zone)
{
    const QTimeZone timeZone(zone.toUtf8());
    if (!timeZone.isValid())
        return QDateTime(day, time, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    const QDateTime moment(day, time, timeZone);
    return moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODate);
}

void setDates(QJsonObject &data, const PublicSeries &series, const PublicSession &session)
{
    const QDate day = session.date.day();
    if (!day.isValid() || !session.start.isValid()) {
        set(data, u"startDate"_s, session.date.text());
        return;
    }
    data[u"startDate"_s] = momentText(day, session.start, series.timeZone);
    if (!session.end.isValid())
        return;
    const QDate lastDay = session.end < session.start ? day.addDays(1) : day;
    data[u"endDate"_s] = momentText(lastDay, session.end, series.timeZone);
}

QString statusOf(PublicState state)
{
    switch (state) {
    case PublicState::Cancelled:
        return u"https://schema.org/EventCancelled"_s;
    case PublicState::Postponed:
        return u"https://schema.org/EventPostponed"_s;
    case PublicState::Upcoming:
    case PublicState::Held:
        break;
    }
    return u"https://schema.org/EventScheduled"_s;
}

QString attendanceMode(SessionMode mode)
{
    switch (mode) {
    case SessionMode::InPerson:
        return u"https://schema.org/OfflineEventAttendanceMode"_s;
    case SessionMode::Hybrid:
        return u"https://schema.org/MixedEventAttendanceMode"_s;
    case SessionMode::Online:
        break;
    }
    return u"https://schema.org/OnlineEventAttendanceMode"_s;
}

SessionMode modeOf(const PublicSeries &series, const PublicSession &session)
{
    const bool online =
        session.venue.isEmpty() && series.form.value_or(SeriesForm::Online) == SeriesForm::Online;
    return session.mode.value_or(online ? SessionMode::Online : SessionMode::InPerson);
}

QJsonArray locationData(const PublicSeries &series, const PublicSession &session)
{
    QJsonArray places;
    const SessionMode mode = modeOf(series, session);
    if (mode != SessionMode::InPerson) {
        QJsonObject place = typed(u"VirtualLocation"_s);
        set(place, u"url"_s, webLink(session.registrationUrl));
        places += place;
    }
    if (mode != SessionMode::Online) {
        QJsonObject place = typed(u"Place"_s);
        set(place, u"name"_s, session.venue.isEmpty() ? series.location : session.venue);
        set(place, u"address"_s, series.location);
        places += place;
    }
    return places;
}

} // namespace

QJsonObject eventData(const PublicSeries &series, const PublicSession &session)
{
    QJsonObject data = typed(u"Event"_s);
    set(data, u"name"_s, session.title);
    set(data, u"description"_s,
        excerpt(session.description.isEmpty() ? session.summary : session.description, 300));
    setDates(data, series, session);
    data[u"eventStatus"_s] = statusOf(session.state);
    data[u"eventAttendanceMode"_s] = attendanceMode(modeOf(series, session));
    data[u"location"_s] = locationData(series, session);
    data[u"organizer"_s] =
        organizationsData(series.organizers + series.coOrganizers + session.coOrganizers);
    QJsonArray speakers;
    for (const PublicSpeaker &speaker : session.speakers)
        speakers += speakerData(speaker);
    if (!speakers.isEmpty())
        data[u"performer"_s] = speakers;
    QJsonArray languages;
    for (const QString &language : session.languages + session.interpretation) {
        if (const QString tag = languageTag(language); !tag.isEmpty())
            languages += tag;
    }
    if (!languages.isEmpty())
        data[u"inLanguage"_s] = languages;
    return data;
}

QJsonObject eventData(const PublicSeries &series)
{
    QJsonObject data = typed(u"EventSeries"_s);
    set(data, u"name"_s, series.title);
    set(data, u"description"_s, excerpt(series.introduction, 300));
    set(data, u"startDate"_s, series.start.toString(Qt::ISODate));
    set(data, u"endDate"_s, series.end.toString(Qt::ISODate));
    set(data, u"inLanguage"_s, languageTag(series.language));
    data[u"organizer"_s] = organizationsData(series.organizers + series.coOrganizers);
    if (series.form == SeriesForm::Online)
        data[u"eventAttendanceMode"_s] = attendanceMode(SessionMode::Online);
    else if (!series.location.isEmpty())
        data[u"location"_s] =
            QJsonObject{{u"@type"_s, u"Place"_s}, {u"name"_s, cleanText(series.location)}};
    QJsonArray sessions;
    for (const PublicSession &session : series.sessions)
        sessions += eventData(series, session);
    if (!sessions.isEmpty())
        data[u"subEvent"_s] = sessions;
    return data;
}

Html dataBlock(QJsonObject data)
{
    data[u"@context"_s] = u"https://schema.org"_s;
    QString json = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    json.replace(u'<', u"\\u003c"_s).replace(u'>', u"\\u003e"_s).replace(u'&', u"\\u0026"_s);
    return {u"<script type=\"application/ld+json\">"_s + json + u"</script>"_s};
}

} // namespace convenor
