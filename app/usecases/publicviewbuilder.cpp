// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publicviewbuilder.h"

#include "base/filename.h"
#include "domain/entitlement.h"
#include "usecases/editing.h"
#include "usecases/planted.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

class Builder final
{
public:
    Builder(Stores &stores, const Series &series, const QString &language)
        : m_stores(stores)
        , m_series(series)
        , m_language(language.isEmpty() ? series.language : language)
    {
    }

    PublicSeries build()
    {
        PublicSeries view;
        const auto &translations = m_series.translations;
        const Texts texts{translations, view.untranslated};
        view.key = m_series.key;
        view.title = text(texts, u"title"_s, m_series.title);
        view.form = m_series.form;
        view.eventType = text(texts, u"event_type"_s, m_series.eventType);
        view.location = text(texts, u"location"_s, m_series.location);
        view.visibility = m_series.visibility;
        view.start = m_series.start;
        view.end = m_series.end;
        view.timeZone = m_series.timeZone;
        view.language = m_language;
        view.ownLanguage = m_series.language;
        view.organizers = organizations(m_series.organizers);
        view.coOrganizers = organizations(m_series.coOrganizers);
        view.introduction = text(texts, u"introduction"_s, m_series.introduction);
        view.objectives = text(texts, u"objectives"_s, m_series.objectives);
        view.notesPolicy = text(texts, u"notes_policy"_s, m_series.notesPolicy);
        view.participation = text(texts, u"participation"_s, m_series.participation);
        view.observers = text(texts, u"observers"_s, m_series.observers);
        if (PLANTED(publicContact))
            view.location = m_series.contactEmail;
        for (const Criterion &criterion : m_series.criteria) {
            const QString name = u"criteria/%1"_s.arg(view.criteria.size());
            view.criteria.append(
                text({criterion.translations, view.untranslated}, u"text"_s, criterion.text, name));
        }
        for (const Session &session :
             m_stores.rows.load<Session>("series = ?", m_series.id.value(), "ordinal, id")) {
            if (const auto state = publicState(session))
                view.sessions.append(sessionView(session, *state));
        }
        view.otherLanguages = otherLanguages();
        return view;
    }

private:
    /// The languages of a thing, and where to note what it lacks.
    struct Texts
    {
        const QList<Translation> &translations;
        QStringList &untranslated;
    };

    /// Asked for what the public sees alone, so that no language is told that only a draft has.
    QString text(const Texts &of, const QString &field, const QString &own,
                 const QString &name = {})
    {
        QString shown;
        for (const Translation &each : of.translations) {
            if (each.field != field || each.text.trimmed().isEmpty())
                continue;
            m_written.insert(each.language);
            if (each.language == m_language)
                shown = each.text;
        }
        if (m_language == m_series.language || (shown.isEmpty() && own.trimmed().isEmpty()))
            return own;
        if (shown.isEmpty())
            of.untranslated.append(name.isEmpty() ? field : name);
        return shown.isEmpty() ? own : shown;
    }

    /// The series' own first.
    QStringList otherLanguages() const
    {
        QStringList languages = m_written.values();
        languages.sort();
        languages.removeAll(m_series.language);
        languages.prepend(m_series.language);
        languages.removeAll(m_language);
        languages.removeAll(QString());
        return languages;
    }

    PublicOrganization organization(OrganizationId id)
    {
        const auto found = id.isNull() ? std::nullopt : m_stores.rows.find(id);
        return found ? PublicOrganization{found->name, found->acronym, found->website}
                     : PublicOrganization();
    }

    QList<PublicOrganization> organizations(const QList<OrganizationId> &ids)
    {
        QList<PublicOrganization> list;
        for (const OrganizationId id : ids)
            list.append(organization(id));
        return list;
    }

    PublicSession sessionView(const Session &session, PublicState state)
    {
        PublicSession view;
        const Texts texts{session.translations, view.untranslated};
        view.key = session.key;
        view.number = session.number;
        view.title = text(texts, u"title"_s, session.title);
        view.state = state;
        view.form = session.form;
        view.mode = session.mode;
        view.date = session.date;
        view.start = session.start;
        view.end = session.end;
        view.venue = session.venue;
        view.coOrganizers = organizations(session.coOrganizers);
        view.languages = session.languages;
        view.interpretation = session.interpretation;
        view.signLanguage = session.signLanguage;
        view.captions = session.captions;
        if (state == PublicState::Upcoming) {
            view.registrationUrl = session.registrationUrl;
            view.registrationDeadline = session.registrationDeadline;
        }
        if (state == PublicState::Held) {
            view.participants = participants(session);
            view.participantsApproximate = session.participantsApproximate;
            if (session.summaryState == SummaryState::Approved || PLANTED(publicDraftSummary))
                view.summary = text(texts, u"summary"_s, session.summary);
            else if (PLANTED(publicDraftTranslation))
                view.summary = translated(session.translations, m_language, u"summary");
        }
        view.description = text(texts, u"description"_s, session.description);
        for (const Speaker &speaker : session.speakers) {
            if (speaker.state == SpeakerState::Confirmed || PLANTED(publicUnconfirmedSpeaker))
                view.speakers.append(speakerView(speaker));
        }
        addRecords(session, view);
        if (PLANTED(publicMeetingLink))
            view.venue = session.meetingUrl;
        if (PLANTED(publicRoom))
            view.venue += session.room;
        const Revision revision = m_stores.programme.revision(session.id);
        view.revision = revision.number;
        view.changedAt = revision.changedAt;
        return view;
    }

    std::optional<int> participants(const Session &session)
    {
        if (session.participantsReported)
            return session.participantsReported;
        const int attended = m_stores.statistics.attended(session.id);
        return attended > 0 ? std::optional(attended) : std::nullopt;
    }

    PublicSpeaker speakerView(const Speaker &speaker)
    {
        const auto person = m_stores.rows.find(speaker.person);
        PublicSpeaker view;
        if (person) {
            view.honorific = person->honorific;
            view.name = person->name;
        }
        view.role = speaker.role;
        view.position = speaker.position;
        if (person && PLANTED(publicSpeakerAddress))
            view.position = person->email;
        if (person && PLANTED(publicPositionOfToday))
            view.position = person->position;
        view.organization = organization(speaker.organization);
        return view;
    }

    /// Whether the page names it anyway: that it owns an action point names no one else.
    bool isNamed(OrganizationId id, const Session &session) const
    {
        return m_series.organizers.contains(id) || m_series.coOrganizers.contains(id)
            || session.coOrganizers.contains(id)
            || std::any_of(session.speakers.cbegin(), session.speakers.cend(),
                           [id](const Speaker &speaker) {
                               return speaker.organization == id
                                   && speaker.state == SpeakerState::Confirmed;
                           });
    }

    PublicAction actionView(const Action &action, const Session &session)
    {
        PublicAction view;
        view.text = action.text;
        if (isNamed(action.owner.organization, session))
            view.owner = organization(action.owner.organization);
        view.state = action.state;
        view.response = action.response;
        const QByteArray here = "session IN (SELECT id FROM session WHERE status = 'held' AND "
                                "series = "
            + QByteArray::number(m_series.id.value()) + ')';
        view.goesOn =
            !m_stores.rows
                 .load<Action>("follows = ? AND audience = 'public' AND " + here, action.id.value())
                 .isEmpty();
        return view;
    }

    PublicMaterial materialView(const Material &material)
    {
        QStringList untranslated;
        PublicMaterial view{text({material.translations, untranslated}, u"title"_s, material.title),
                            material.kind, material.url, material.language};
        view.isUntranslated = !untranslated.isEmpty();
        return view;
    }

    void addRecords(const Session &session, PublicSession &view)
    {
        const auto load = [&]<class T>(T *) {
            return m_stores.rows.load<T>("session = ?", session.id.value(), "ordinal, id");
        };
        for (const Material &each : load(static_cast<Material *>(nullptr))) {
            // Only what can be followed, and no presenter's work without the presenter's consent.
            const bool consented = mayBeShared(each) || PLANTED(publicWithoutConsent);
            const bool there = !each.url.isEmpty()
                && (each.state != MaterialState::Promised || PLANTED(publicPromisedMaterial));
            const bool isPublic =
                each.audience == Audience::Public || PLANTED(publicRegisteredMaterial);
            if (!isPublic && PLANTED(publicInternalTranslation))
                view.materials.append(
                    {translated(each.translations, m_language, u"title"), {}, {}, {}});
            if (isPublic && consented && there)
                view.materials.append(materialView(each));
            if (mayBePublished(each) || (PLANTED(publicFileAnyway) && !each.content.isNull())) {
                PublicMaterial titled = materialView(each);
                titled.url.clear();
                view.files.append(
                    {titled, u"files/"_s + m_fileNames.addForWeb(each.file), each.content});
            }
        }
        if (view.state != PublicState::Held && !PLANTED(publicActionsBeforeItWasHeld))
            return;
        for (const Action &each : load(static_cast<Action *>(nullptr))) {
            if (each.audience == Audience::Public || PLANTED(publicRegisteredAction))
                view.actions.append(actionView(each, session));
        }
    }

    Stores &m_stores;
    const Series &m_series;
    QString m_language;
    QSet<QString> m_written; ///< the languages of what the public sees
    FileNames m_fileNames;
};

} // namespace

std::optional<PublicState> publicState(const Session &session)
{
    switch (session.status) {
    case SessionStatus::Announced:
        return PublicState::Upcoming;
    case SessionStatus::Held:
        return PublicState::Held;
    case SessionStatus::Postponed:
        if (session.wasAnnounced || PLANTED(publicNeverAnnounced))
            return PublicState::Postponed;
        break;
    case SessionStatus::Cancelled:
        if (session.wasAnnounced || PLANTED(publicNeverAnnounced))
            return PublicState::Cancelled;
        break;
    case SessionStatus::Idea:
    case SessionStatus::Planned:
    case SessionStatus::Confirmed:
        break;
    }
    return PLANTED(publicNotAnnounced) ? std::optional(PublicState::Upcoming) : std::nullopt;
}

Result<PublicSeries> publicView(Stores &stores, SeriesId series, const QString &language)
{
    const auto stored = stores.rows.find(series);
    if (!stored)
        return failure(ErrorKind::NotFound, "series.missing");
    return Builder(stores, *stored, language).build();
}

Result<QList<PublicSeries>> publicViews(Stores &stores, SeriesId series)
{
    return publicView(stores, series, {}).map([&](const PublicSeries &own) {
        QList<PublicSeries> views{own};
        for (const QString &language : own.otherLanguages) {
            if (const auto view = publicView(stores, series, language))
                views.append(*view);
        }
        return views;
    });
}

Result<PublicPart> publicSession(Stores &stores, SessionId id)
{
    const auto session = found(stores, id);
    if (!session)
        return tl::unexpected(session.error());
    return publicView(stores, session->series, {})
        .and_then([&](PublicSeries series) -> Result<PublicPart> {
            const auto shown =
                std::ranges::find(series.sessions, session->key, &PublicSession::key);
            if (shown == series.sessions.end())
                return failure(ErrorKind::Invalid, "session.not-announced",
                               {QString::number(session->number)});
            PublicPart part{{}, *shown};
            series.sessions.clear();
            part.series = std::move(series);
            return part;
        });
}

} // namespace convenor
