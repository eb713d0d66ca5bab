// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publicationreader.h"

#include "domain/entitlement.h"
#include "domain/plan.h"
#include "publish/markdown.h"
#include "usecases/editing.h"
#include "usecases/publicviewbuilder.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// A text with its field; `isProse` as of PublicText.
template <class T>
struct TextField
{
    const char *name;
    QString T::*member;
    bool isProse;
    bool isWanted; ///< in every language that the series has
};

constexpr TextField<Series> seriesTexts[] = {
    {"title", &Series::title, false, true},
    {"event_type", &Series::eventType, false, false},
    {"location", &Series::location, false, false},
    {"introduction", &Series::introduction, true, true},
    {"objectives", &Series::objectives, true, true},
    {"notes_policy", &Series::notesPolicy, true, true},
    {"participation", &Series::participation, true, true},
    {"observers", &Series::observers, true, true},
};

constexpr TextField<Session> sessionTexts[] = {
    {"title", &Session::title, false, true},
    {"venue", &Session::venue, false, false},
    {"description", &Session::description, true, true},
    {"summary", &Session::summary, true, true},
};

class Reader final
{
public:
    Reader(Stores &stores, const Series &series, const QDateTime &now)
        : m_stores(stores)
        , m_series(series)
        , m_lastOut(stores.releases.lastOut(series.id))
    {
        m_in.series = series.id;
        m_in.start = series.start;
        m_in.end = series.end;
        m_in.today = dayIn(now, series.timeZone);
        m_in.contact = series.contactEmail.trimmed();
        m_in.hasCriteria = !series.criteria.isEmpty();
    }

    Publication read()
    {
        const auto sessions =
            m_stores.rows.load<Session>("series = ?", m_series.id.value(), "ordinal, id");
        for (const Session &session : sessions) {
            for (const TeamMember &member : session.team)
                m_in.team.insert(member.person);
            if (publicState(session))
                m_shown.append(session);
        }
        wantLanguages();
        readNames();
        readSeries();
        for (const Session &session : std::as_const(m_shown))
            readSession(session);
        for (const OrganizationId each : m_series.organizers + m_series.coOrganizers)
            addWebsite(each);
        m_in.participants = m_stores.publication.participants(m_series.id);
        m_in.organizations = m_stores.publication.organizations();
        m_in.meetingUrls = m_stores.publication.meetingUrls();
        QSet<QString> addresses;
        for (const PublicText &text : std::as_const(m_in.texts))
            addresses += addressesIn(text.outline);
        m_in.personalAddresses = m_stores.publication.personal(addresses);
        return m_in;
    }

private:
    /// Not valid where it was approved before this was kept.
    static QDateTime approvedAt(const Session &session)
    {
        for (auto step = session.summarySteps.crbegin(); step != session.summarySteps.crend();
             ++step) {
            if (step->state == SummaryState::Approved)
                return step->at;
        }
        return {};
    }

    /// Nothing where no export of the series is known; one that was in none never went out.
    std::optional<QDateTime> lastExportOf(const Session &session) const
    {
        if (m_lastOut.isEmpty())
            return std::nullopt;
        return m_lastOut.value(session.key, QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    }

    void wantLanguages()
    {
        QSet<QString> languages;
        for (const Translation &each : m_series.translations)
            languages.insert(each.language);
        for (const Session &session : std::as_const(m_shown)) {
            // What only a draft is written in is no language of the page.
            const bool hasSummary = publicState(session) == PublicState::Held
                && session.summaryState == SummaryState::Approved;
            for (const Translation &each : session.translations) {
                if (each.field != u"summary" || hasSummary)
                    languages.insert(each.language);
            }
        }
        languages -= QSet{QString(), m_series.language};
        m_languages = languages.values();
        m_languages.sort();
    }

    /// Of the speakers, their organizations, and what else the page has of each session.
    void readNames()
    {
        QList<PersonId> people;
        for (const Session &session : std::as_const(m_shown)) {
            for (const Speaker &speaker : session.speakers)
                people.append(speaker.person);
        }
        for (const PersonRow &row : m_stores.directory.rows(people))
            m_names.insert(row.id, row.name);
        const QByteArray here = "session IN (SELECT id FROM session WHERE series = ?)";
        for (const Material &each :
             m_stores.rows.load<Material>(here, m_series.id.value(), "ordinal, id"))
            m_materials[each.session].append(each);
        for (const Action &each :
             m_stores.rows.load<Action>(here, m_series.id.value(), "ordinal, id"))
            m_actions[each.session].append(each);
    }

    const Organization *organization(OrganizationId id)
    {
        if (id.isNull())
            return nullptr;
        auto known = m_organizations.find(id);
        if (known == m_organizations.end())
            known = m_organizations.insert(id, m_stores.rows.find(id).value_or(Organization()));
        return &*known;
    }

    void addWebsite(OrganizationId id)
    {
        const Organization *known = organization(id);
        if (known && !known->website.isEmpty())
            m_in.links.append(
                {{Kind::Organization, id.value(), {}, "website", {}}, known->website, known->name});
    }

    void addText(const PublicField &where, const QString &text, bool isProse)
    {
        if (text.trimmed().isEmpty())
            return;
        if (isProse)
            m_in.texts.append({where, outlineOf(text), true});
        else
            m_in.texts.append({where, {{{text.simplified(), false}}, {}, {}, {}}, false});
    }

    /// The field in the series' language and in all others.
    template <class T>
    void addField(PublicField where, const TextField<T> &field, const T &thing,
                  QHash<QString, QList<QByteArray>> &missing)
    {
        const QString &own = thing.*field.member;
        where.name = field.name;
        addText(where, own, field.isProse);
        addTranslations(where, thing.translations, field.isProse);
        if (field.isWanted && !own.trimmed().isEmpty())
            noteMissing(thing.translations, field.name, missing);
    }

    void addTranslations(PublicField where, const QList<Translation> &translations, bool isProse)
    {
        for (const Translation &each : translations) {
            if (each.field != QLatin1StringView(where.name) || each.language == m_series.language)
                continue;
            where.language = each.language;
            addText(where, each.text, isProse);
        }
    }

    void noteMissing(const QList<Translation> &translations, const QByteArray &field,
                     QHash<QString, QList<QByteArray>> &missing) const
    {
        for (const QString &language : m_languages) {
            const QString text = translated(translations, language, QString::fromLatin1(field));
            if (text.trimmed().isEmpty() && !missing[language].contains(field))
                missing[language].append(field);
        }
    }

    void readSeries()
    {
        const PublicField where{Kind::Series, m_series.id.value(), {}, {}, {}};
        for (const auto &field : seriesTexts)
            addField(where, field, m_series, m_in.missing);
        PublicField criteria = where;
        criteria.name = "criteria";
        for (const Criterion &criterion : m_series.criteria) {
            addText(criteria, criterion.text, true);
            addTranslatedAs(criteria, criterion.translations, u"text"_s);
            noteMissingAs(criterion.translations, u"text"_s, criteria.name, m_in.missing);
        }
    }

    /// Where the field of the thing is another one than that in which it is shown.
    void addTranslatedAs(PublicField where, const QList<Translation> &translations,
                         const QString &field)
    {
        for (const Translation &each : translations) {
            if (each.field != field || each.language == m_series.language)
                continue;
            where.language = each.language;
            addText(where, each.text, true);
        }
    }

    void noteMissingAs(const QList<Translation> &translations, const QString &field,
                       const QByteArray &shownIn, QHash<QString, QList<QByteArray>> &missing) const
    {
        for (const QString &language : m_languages) {
            if (translated(translations, language, field).trimmed().isEmpty()
                && !missing[language].contains(shownIn))
                missing[language].append(shownIn);
        }
    }

    void readSession(const Session &session)
    {
        CheckedSession checked;
        checked.id = session.id;
        checked.number = session.number;
        checked.title = session.title;
        checked.state = *publicState(session);
        checked.date = session.date;
        const bool isHeld = checked.state == PublicState::Held;
        checked.hasSummary = isHeld && session.summaryState == SummaryState::Approved
            && !session.summary.trimmed().isEmpty();
        checked.hasFigure = isHeld
            && (session.participantsReported || m_stores.statistics.attended(session.id) > 0);
        checked.lastExported = lastExportOf(session);
        if (checked.lastExported)
            checked.approvedAt = approvedAt(session);
        const PublicField where{Kind::Session, session.id.value(), session.id, {}, {}};
        for (const auto &field : sessionTexts) {
            const bool isShown = qstrcmp(field.name, "summary") != 0 || checked.hasSummary;
            if (isShown)
                addField(where, field, session, checked.missing);
        }
        readSpeakers(session, checked);
        for (const AgendaItem &item : session.agenda)
            checked.otherTitles.append(item.title);
        for (const OrganizationId each : session.coOrganizers)
            addWebsite(each);
        if (checked.state == PublicState::Upcoming && !session.registrationUrl.isEmpty())
            addLink(where, "registration_url", session.registrationUrl, session.title);
        readMaterials(session, checked);
        if (isHeld)
            readActions(session, checked);
        m_in.sessions.append(checked);
    }

    void addLink(PublicField where, const QByteArray &field, const QString &address,
                 const QString &words)
    {
        where.name = field;
        m_in.links.append({where, address, words});
    }

    void readSpeakers(const Session &session, CheckedSession &checked)
    {
        PublicField where{Kind::Session, session.id.value(), session.id, "speakers", {}};
        for (const Speaker &speaker : session.speakers) {
            const Organization *of = organization(speaker.organization);
            const bool isConfirmed = speaker.state == SpeakerState::Confirmed;
            checked.speakers.append({speaker.person, m_names.value(speaker.person),
                                     speaker.position.trimmed(), of ? of->name : QString(),
                                     of ? of->acronym : QString(), isConfirmed});
            if (!isConfirmed)
                continue;
            addText(where, speaker.position, false);
            addWebsite(speaker.organization);
        }
    }

    void readMaterials(const Session &session, CheckedSession &checked)
    {
        for (const Material &each : m_materials.value(session.id)) {
            const bool isShared = each.audience == Audience::Public && mayBeShared(each)
                && each.state != MaterialState::Promised;
            if (!isShared || (each.url.trimmed().isEmpty() && !each.content.isNull()))
                continue; // a file is on no page
            const PublicField where{Kind::Material, each.id.value(), session.id, "title", {}};
            addText(where, each.title, false);
            addTranslations(where, each.translations, false);
            addLink(where, "url", each.url, each.title);
            checked.hasMaterials |= !each.url.trimmed().isEmpty();
        }
    }

    void readActions(const Session &session, CheckedSession &checked)
    {
        for (const Action &each : m_actions.value(session.id)) {
            if (each.audience != Audience::Public)
                continue;
            addText({Kind::Action, each.id.value(), session.id, "text", {}}, each.text, false);
            checked.hasActions = true;
        }
    }

    Stores &m_stores;
    const Series &m_series;
    Publication m_in;
    QList<Session> m_shown;
    QStringList m_languages; ///< other than the series' own
    QHash<PersonId, QString> m_names;
    QHash<OrganizationId, Organization> m_organizations;
    QHash<SessionId, QList<Material>> m_materials;
    QHash<SessionId, QList<Action>> m_actions;
    QHash<QString, QDateTime> m_lastOut; ///< by the session's key
};

} // namespace

Result<Publication> publicationOf(Stores &stores, SeriesId series, const QDateTime &now)
{
    return found(stores, series).map([&](const Series &value) {
        return Reader(stores, value, now).read();
    });
}

} // namespace convenor
