// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notesmail.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The text lines of a report, each with the word for what it says.
class ReportLines final
{
public:
    void add(const QString &what, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            m_lines.append(what.isEmpty() ? text.trimmed() : what + u": "_s + text.trimmed());
    }
    template <class T>
    void add(const QString &what, const std::optional<T> &value)
    {
        if (value)
            add(what, wordOf(*value));
    }
    void addBlock(const QString &text)
    {
        m_lines.append(QString());
        for (const QString &line : text.trimmed().split(u'\n'))
            m_lines.append(line.trimmed());
    }
    QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

QString joined(QStringList parts, const QString &between = u", "_s)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString nameOf(const PublicOrganization &organization)
{
    return organization.name.isEmpty() ? organization.acronym : organization.name;
}

QStringList namesOf(const QList<PublicOrganization> &organizations)
{
    QStringList names;
    for (const PublicOrganization &each : organizations)
        names.append(joined({each.name, each.acronym}, u" / "_s));
    return names;
}

template <class T>
QString wordIn(const std::optional<T> &value)
{
    return value ? wordOf(*value) : QString();
}

QString stateWord(PublicState state)
{
    switch (state) {
    case PublicState::Upcoming:
        return u"announced"_s;
    case PublicState::Held:
        return u"held"_s;
    case PublicState::Postponed:
        return u"postponed"_s;
    case PublicState::Cancelled:
        break;
    }
    return u"cancelled"_s;
}

void addHead(ReportLines &lines, const PublicSeries &series, const PublicSession &session)
{
    lines.add({}, series.title);
    lines.add({}, u"%1. %2"_s.arg(QString::number(session.number), session.title));
    lines.add(u"language"_s, series.language);
    lines.add(u"state"_s, stateWord(session.state));
    lines.add(u"date"_s, session.date.text());
    if (session.start.isValid())
        lines.add(
            u"time"_s,
            joined({session.start.toString(u"HH:mm"_s), session.end.toString(u"HH:mm"_s)}, u"–"_s)
                + u' ' + series.timeZone);
    lines.add(u"place"_s, session.venue);
    lines.add(u"type"_s, session.form);
    lines.add(u"mode"_s, session.mode);
    lines.add(u"languages"_s, joined(session.languages));
    lines.add(u"interpretation"_s, joined(session.interpretation));
    lines.add(u"access"_s,
              joined({session.signLanguage ? u"sign language"_s : QString(),
                      session.captions ? u"captions"_s : QString()}));
    lines.add(u"organizers"_s, joined(namesOf(session.coOrganizers)));
    lines.add(u"registration"_s, session.registrationUrl);
    if (session.participants)
        lines.add(u"participants"_s,
                  (session.participantsApproximate ? u"some "_s : QString())
                      + QString::number(*session.participants));
}

void addProse(ReportLines &lines, const PublicSession &session)
{
    const bool hasSummary = !session.summary.trimmed().isEmpty();
    if (session.state != PublicState::Held || !hasSummary)
        lines.addBlock(session.description);
    if (hasSummary)
        lines.addBlock(session.summary);
    for (const PublicSpeaker &each : session.speakers)
        lines.add(u"speaker"_s,
                  joined({joined({each.honorific, each.name}, u" "_s), wordIn(each.role),
                          each.position, joined(namesOf({each.organization}))}));
}

} // namespace

tl::expected<EntitledRecipient, QList<Withheld>> entitledRecipient(const Asker &asker,
                                                                   const Session &session,
                                                                   const Series &series)
{
    Entitlement judged = entitlementOf(asker, session, series);
    if (!judged.isEntitled())
        return tl::unexpected(judged.bars);
    return EntitledRecipient(asker.person, session.id, judged.grounds);
}

std::optional<MaterialBar> barOf(const Material &material)
{
    if (material.audience == Audience::Internal)
        return MaterialBar::Internal;
    // A public link is handed out as the public sees it.
    const bool isPublicLink = material.audience == Audience::Public && !material.url.isEmpty();
    if (isPublicLink ? material.state == MaterialState::Promised
                     : material.state && *material.state != MaterialState::Cleared)
        return MaterialBar::NotCleared;
    if (isPublicLink ? !mayBeShared(material) : !mayBeHandedOut(material))
        return MaterialBar::NoConsent;
    if (material.url.isEmpty() && material.content.isNull())
        return MaterialBar::NotThere;
    return std::nullopt;
}

QString reportText(const RegisteredSession &view)
{
    ReportLines lines;
    addHead(lines, view.series, view.session);
    addProse(lines, view.session);
    for (const RegisteredNote &each : view.notes) {
        lines.addBlock(
            joined({each.at.toUTC().toString(Qt::ISODate), wordIn(each.kind), each.who}, u" – "_s));
        lines.add({}, each.text);
    }
    for (const RegisteredAction &each : view.actions) {
        lines.addBlock(each.text);
        const QString owner = nameOf(each.organization);
        lines.add({},
                  joined({owner.isEmpty() ? each.owner : owner, each.due.toString(Qt::ISODate),
                          wordOf(each.state)}));
    }
    for (const PublicMaterial &each : view.session.materials)
        lines.add(u"document"_s, joined({each.title, wordIn(each.kind), each.language, each.url}));
    for (const RegisteredMaterial &each : view.materials)
        lines.add(u"document"_s,
                  joined({each.title, wordIn(each.kind), each.language, each.url, each.file}));
    return lines.text();
}

bool hasReport(const RegisteredSession &view)
{
    return !view.notes.isEmpty() || !view.actions.isEmpty()
        || !view.session.summary.trimmed().isEmpty();
}

void pack(QList<ParcelItem> &items, qint64 mostBytes)
{
    constexpr qint64 forTheLetter = 64 * 1024;
    qint64 room = mostBytes - forTheLetter;
    for (ParcelItem &item : items) {
        const bool isFile = item.material.isNull() || (!item.file.isEmpty() && item.bytes > 0);
        const qint64 sent = (item.bytes + 2) / 3 * 4 * 78 / 76; // in base64, with its line ends
        if (isFile && sent <= room) {
            room -= sent;
            item.way = ParcelWay::Attached;
        } else {
            item.way = item.url.isEmpty() ? ParcelWay::TooLarge : ParcelWay::Linked;
        }
    }
}

QString versionOf(const QString &reportText, const QList<ParcelItem> &items)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(reportText.toUtf8());
    for (const ParcelItem &item : items) {
        // Whether a file or its link came does not make it another one.
        if (item.way != ParcelWay::TooLarge && !item.material.isNull())
            hash.addData('\0' + item.hash.toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex());
}

QStringList NotesPlan::addresses() const
{
    QStringList all;
    QSet<QString> known;
    for (const NotesRecipient &each : recipients) {
        const QString key = each.address.trimmed().toCaseFolded();
        if (!known.contains(key))
            all.append(each.address);
        known.insert(key);
    }
    return all;
}

int DueNotes::people() const
{
    qsizetype count = 0;
    for (const NotesPlan &plan : plans)
        count += plan.recipients.size();
    return int(count);
}

namespace {

/// Puts people into drafts; those of one occasion and language share them.
class NotesBatches final
{
public:
    NotesBatches(const NotesWish &wish, const NotesParcel &parcel)
        : m_wish(wish)
        , m_parcel(parcel)
    {
    }

    void add(const EntitledRecipient &whom, const NotesAsker &each, NotesOccasion occasion)
    {
        const QString best = each.languages.value(0).section(u'-', 0, 0).toLower();
        const QString language = m_wish.languages.contains(best) ? best : m_wish.fallback;
        Group &group = m_groups[{occasion, language != m_wish.fallback, language}];
        const NotesRecipient recipient{whom, each.name, each.address.trimmed()};
        const auto begin = [&] {
            group.plans.append(
                {m_parcel.session, occasion, language, m_parcel.version, {recipient}});
            return group.plans.size() - 1;
        };
        if (each.securityConcern) {
            begin();
            return;
        }
        const QString key = recipient.address.toCaseFolded();
        const qsizetype known = group.byAddress.value(key, -1);
        if (known >= 0) {
            group.plans[known].recipients.append(recipient);
            return;
        }
        if (group.open < 0 || group.filled >= m_wish.batchSize) {
            group.open = begin();
            group.filled = 0;
        } else {
            group.plans[group.open].recipients.append(recipient);
        }
        ++group.filled;
        group.byAddress.insert(key, group.open);
    }

    QList<NotesPlan> plans() const
    {
        QList<NotesPlan> all;
        for (const auto &[key, group] : m_groups)
            all += group.plans;
        return all;
    }

private:
    struct Group
    {
        QList<NotesPlan> plans;
        QHash<QString, qsizetype> byAddress;
        qsizetype open = -1; ///< the batch that is being filled
        int filled = 0; ///< addresses in it
    };

    const NotesWish &m_wish;
    const NotesParcel &m_parcel;
    std::map<std::tuple<NotesOccasion, bool, QString>, Group> m_groups;
};

template <class T>
QList<std::pair<T, int>> listOf(const std::map<T, int> &counts)
{
    return {counts.cbegin(), counts.cend()};
}

} // namespace

DueNotes dueNotes(const NotesWish &wish, const NotesParcel &parcel, const QList<NotesAsker> &all,
                  const Session &session, const Series &series)
{
    DueNotes due;
    due.version = parcel.version;
    NotesBatches batches(wish, parcel);
    std::map<Entitled, int> grounds;
    std::map<Withheld, int> withheld;
    for (const NotesAsker &each : all) {
        const auto whom = entitledRecipient(each.asker, session, series);
        const bool hadAnother = !each.sentVersion.isEmpty() && each.sentVersion != parcel.version;
        if (!whom) {
            ++withheld[whom.error().first()];
            if (hadAnother)
                due.former.append({each.asker.person, each.name, whom.error()});
            continue;
        }
        ++grounds[whom->grounds().first()];
        if (!wish.organizersToo && whom->grounds() == QList{Entitled::CoOrganizer})
            continue;
        const bool isDrafted = each.draftVersions.contains(parcel.version);
        due.outdated += !each.draftVersions.isEmpty() && !isDrafted ? 1 : 0;
        const bool isCurrent = each.sentVersion == parcel.version;
        if ((isCurrent || isDrafted) && !wish.again) {
            ++(isCurrent ? due.current : due.drafted);
        } else if (!each.fault.code.isEmpty()) {
            due.unreachable.append({each.asker.person, each.name, each.fault});
        } else {
            batches.add(*whom, each, hadAnother ? NotesOccasion::Correction : NotesOccasion::First);
            if (hadAnother && !due.olderVersions.contains(each.sentVersion))
                due.olderVersions.append(each.sentVersion);
        }
    }
    due.plans = batches.plans();
    due.grounds = listOf(grounds);
    due.withheld = listOf(withheld);
    return due;
}

} // namespace convenor
