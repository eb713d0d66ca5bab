// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/eventdata.h"

#include "publish/markdown.h"

#include <QDateTime>
#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

Json typed(const char *type)
{
    return {{"@type", type}};
}

void set(Json &object, const char *key, const QString &text)
{
    if (const QString clean = cleanText(text).trimmed(); !clean.isEmpty())
        object[key] = clean.toStdString();
}

Json organizationData(const PublicOrganization &organization)
{
    Json data = typed("Organization");
    set(data, "name", organization.name.isEmpty() ? organization.acronym : organization.name);
    if (organization.acronym != organization.name && !organization.name.isEmpty())
        set(data, "alternateName", organization.acronym);
    set(data, "url", webLink(organization.website));
    return data;
}

Json organizationsData(const QList<PublicOrganization> &organizations)
{
    Json all = Json::array();
    for (const PublicOrganization &organization : organizations)
        all.push_back(organizationData(organization));
    return all;
}

Json speakerData(const PublicSpeaker &speaker)
{
    Json data = typed("Person");
    set(data, "name", speaker.name);
    set(data, "honorificPrefix", speaker.honorific);
    set(data, "jobTitle", speaker.position);
    if (!speaker.organization.name.isEmpty() || !speaker.organization.acronym.isEmpty())
        data["affiliation"] = organizationData(speaker.organization);
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

void setDates(Json &data, const PublicSeries &series, const PublicSession &session)
{
    const QDate day = session.date.day();
    if (!day.isValid() || !session.start.isValid()) {
        set(data, "startDate", session.date.text());
        return;
    }
    data["startDate"] = momentText(day, session.start, series.timeZone).toStdString();
    if (!session.end.isValid())
        return;
    const QDate lastDay = session.end < session.start ? day.addDays(1) : day;
    data["endDate"] = momentText(lastDay, session.end, series.timeZone).toStdString();
}

const char *statusOf(PublicState state)
{
    switch (state) {
    case PublicState::Cancelled:
        return "https://schema.org/EventCancelled";
    case PublicState::Postponed:
        return "https://schema.org/EventPostponed";
    case PublicState::Upcoming:
    case PublicState::Held:
        break;
    }
    return "https://schema.org/EventScheduled";
}

const char *attendanceMode(SessionMode mode)
{
    switch (mode) {
    case SessionMode::InPerson:
        return "https://schema.org/OfflineEventAttendanceMode";
    case SessionMode::Hybrid:
        return "https://schema.org/MixedEventAttendanceMode";
    case SessionMode::Online:
        break;
    }
    return "https://schema.org/OnlineEventAttendanceMode";
}

SessionMode modeOf(const PublicSeries &series, const PublicSession &session)
{
    const bool online =
        session.venue.isEmpty() && series.form.value_or(SeriesForm::Online) == SeriesForm::Online;
    return session.mode.value_or(online ? SessionMode::Online : SessionMode::InPerson);
}

Json locationData(const PublicSeries &series, const PublicSession &session)
{
    Json places = Json::array();
    const SessionMode mode = modeOf(series, session);
    if (mode != SessionMode::InPerson) {
        Json place = typed("VirtualLocation");
        set(place, "url", webLink(session.registrationUrl));
        places.push_back(std::move(place));
    }
    if (mode != SessionMode::Online) {
        Json place = typed("Place");
        set(place, "name", session.venue.isEmpty() ? series.location : session.venue);
        set(place, "address", series.location);
        places.push_back(std::move(place));
    }
    return places;
}

Json eventData(const PublicSeries &series, const PublicSession &session)
{
    Json data = typed("Event");
    set(data, "name", session.title);
    set(data, "description",
        excerpt(session.description.isEmpty() ? session.summary : session.description, 300));
    setDates(data, series, session);
    data["eventStatus"] = statusOf(session.state);
    data["eventAttendanceMode"] = attendanceMode(modeOf(series, session));
    data["location"] = locationData(series, session);
    data["organizer"] =
        organizationsData(series.organizers + series.coOrganizers + session.coOrganizers);
    Json speakers = Json::array();
    for (const PublicSpeaker &speaker : session.speakers)
        speakers.push_back(speakerData(speaker));
    if (!speakers.empty())
        data["performer"] = std::move(speakers);
    Json languages = Json::array();
    for (const QString &language : session.languages + session.interpretation) {
        if (const QString tag = languageTag(language); !tag.isEmpty())
            languages.push_back(tag.toStdString());
    }
    if (!languages.empty())
        data["inLanguage"] = std::move(languages);
    return data;
}

Json eventData(const PublicSeries &series)
{
    Json data = typed("EventSeries");
    set(data, "name", series.title);
    set(data, "description", excerpt(series.introduction, 300));
    set(data, "startDate", series.start.toString(Qt::ISODate));
    set(data, "endDate", series.end.toString(Qt::ISODate));
    set(data, "inLanguage", languageTag(series.language));
    data["organizer"] = organizationsData(series.organizers + series.coOrganizers);
    if (series.form == SeriesForm::Online)
        data["eventAttendanceMode"] = attendanceMode(SessionMode::Online);
    else if (!series.location.isEmpty())
        data["location"] =
            Json{{"@type", "Place"}, {"name", cleanText(series.location).toStdString()}};
    Json sessions = Json::array();
    for (const PublicSession &session : series.sessions)
        sessions.push_back(eventData(series, session));
    if (!sessions.empty())
        data["subEvent"] = std::move(sessions);
    return data;
}

/// No text in it can end the block.
Html dataBlock(Json data)
{
    data["@context"] = "https://schema.org";
    QString json = QString::fromStdString(data.dump());
    json.replace(u'<', u"\\u003c"_s).replace(u'>', u"\\u003e"_s).replace(u'&', u"\\u0026"_s);
    return {u"<script type=\"application/ld+json\">"_s + json + u"</script>"_s};
}

} // namespace

Html eventBlock(const PublicSeries &series)
{
    return dataBlock(eventData(series));
}

Html eventBlock(const PublicSeries &series, const PublicSession &session)
{
    return dataBlock(eventData(series, session));
}

} // namespace convenor
