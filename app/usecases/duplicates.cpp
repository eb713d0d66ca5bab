// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/duplicates.h"

#include "domain/merging.h"
#include "domain/retention.h"
#include "usecases/editing.h"
#include "usecases/fieldwords.h"
#include "usecases/workspace.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

template <class T>
Result<QList<Candidates>> findAmong(Stores &stores, const Duplicates::Stop &stop)
{
    // Nameless people look alike and are not the same.
    const QByteArray known =
        std::is_same_v<T, Person> ? "key NOT LIKE '" + QByteArray(namelessKey) + "%'" : "1";
    const QList<T> all = stores.rows.load<T>(known, 0);
    const QList<LikelyPair> pairs = likelyPairs(all, stop);
    if (stop && stop())
        return failure(ErrorKind::Cancelled, "job.cancelled");
    QHash<qint64, const T *> byId;
    for (const T &each : all)
        byId.insert(each.id.value(), &each);
    QList<Candidates> found;
    for (const LikelyPair &pair : pairs)
        found.append({pair, byId.value(pair.first)->name, byId.value(pair.second)->name});
    return found;
}

template <class T>
struct Both
{
    T first;
    T second;
};

template <class T>
Result<Both<T>> foundBoth(Stores &stores, qint64 first, qint64 second)
{
    auto one = found(stores, Id<T>(first));
    if (!one)
        return tl::unexpected(one.error());
    if (first == second)
        return failure(ErrorKind::Invalid, kindWord<T>() + ".merged-into-itself", {one->name});
    auto two = found(stores, Id<T>(second));
    if (!two)
        return tl::unexpected(two.error());
    return Both<T>{std::move(*one), std::move(*two)};
}

template <class T>
Result<Both<T>> readBoth(Door &door, qint64 first, qint64 second)
{
    return door.read<Both<T>>([&](Stores &stores) { return foundBoth<T>(stores, first, second); });
}

/// What both know besides the fields that were chosen.
void keepNames(Person &, const Person &, const Person &)
{
}
void keepNames(Organization &merged, const Organization &kept, const Organization &other)
{
    merged.aliases = kept.aliases;
    for (const QString &alias : other.aliases)
        addAlias(merged.aliases, alias);
    for (const Organization *each : {&kept, &other}) {
        addAlias(merged.aliases, each->name);
        addAlias(merged.aliases, each->acronym);
    }
    merged.aliases.removeAll(merged.name);
    merged.aliases.removeAll(merged.acronym);
    for (const int year : kept.unhcrPartnerYears + other.unhcrPartnerYears) {
        if (!merged.unhcrPartnerYears.contains(year))
            merged.unhcrPartnerYears.append(year);
    }
    std::sort(merged.unhcrPartnerYears.begin(), merged.unhcrPartnerYears.end());
}

template <class T>
T chosen(const T &kept, const T &other, const QSet<QByteArray> &fromOther)
{
    T merged = kept;
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if constexpr (isColumn<Value>) {
            if (fromOther.contains(field.name) && qstrcmp(field.name, "id") != 0)
                merged.*field.member = other.*field.member;
        }
    });
    keepNames(merged, kept, other);
    return merged;
}

/// Where both took part in the same, one registration remains.
void uniteRegistrations(Stores &stores, PersonId kept, const QSet<RegistrationId> &ofOther)
{
    QList<Registration> all = stores.rows.load<Registration>("person = ?", kept.value());
    for (Registration &one : all) {
        for (Registration &two : all) {
            const bool isPair = ofOther.contains(two.id) && !ofOther.contains(one.id)
                && !one.id.isNull() && one.series == two.series && one.session == two.session;
            if (!isPair)
                continue;
            Registration single = united(one, two);
            const RegistrationId gone = single.id == one.id ? two.id : one.id;
            stores.rows.remove(gone);
            stores.rows.replace(single);
            one = single;
            two.id = {};
        }
    }
}

void uniteAppearances(Stores &stores, PersonId kept)
{
    const QList<Session> sessions = stores.rows.load<Session>(
        "id IN (SELECT session FROM session_speakers WHERE person = ?)", kept.value());
    for (Session session : sessions) {
        const qsizetype before = session.speakers.size();
        uniteSpeakers(session.speakers, kept);
        if (session.speakers.size() < before)
            stores.rows.replace(session);
    }
}

void moveAll(Stores &stores, PersonId kept, PersonId other)
{
    QSet<RegistrationId> ofOther;
    for (const Registration &each : stores.rows.load<Registration>("person = ?", other.value()))
        ofOther.insert(each.id);
    moveReferences(stores.database, tableOf<Person>, other.value(), kept.value());
    uniteRegistrations(stores, kept, ofOther);
    uniteAppearances(stores, kept);
}

void moveAll(Stores &stores, OrganizationId kept, OrganizationId other)
{
    moveReferences(stores.database, tableOf<Organization>, other.value(), kept.value());
}

/// Its lists come from the rows, where they are already those of both.
void takeLists(Person &merged, const Person &stored)
{
    merged.notSameAs = stored.notSameAs;
}
void takeLists(Organization &merged, const Organization &stored)
{
    merged.notSameAs = stored.notSameAs;
    merged.evidence = stored.evidence;
    if (merged.focalPoint.isNull())
        merged.focalPoint = stored.focalPoint;
}

template <class T>
Result<void> mergeOne(Door &door, Id<T> kept, Id<T> other, const QSet<QByteArray> &fromOther)
{
    const auto before = readBoth<T>(door, kept.value(), other.value());
    if (!before)
        return tl::unexpected(before.error());
    const Reason label{kindWord<T>() + ".merged", {before->first.name, before->second.name}};
    return door.write(label, {}, [&](Stores &stores) -> Result<void> {
        return foundBoth<T>(stores, kept.value(), other.value())
            .and_then([&](const Both<T> &both) -> Result<void> {
                T merged = chosen(both.first, both.second, fromOther);
                if (merged.name.trimmed().isEmpty())
                    return failure(ErrorKind::Invalid, kindWord<T>() + ".no-name");
                moveAll(stores, kept, other);
                stores.rows.remove(other);
                takeLists(merged, *stores.rows.find(kept));
                stores.rows.replace(merged);
                return {};
            });
    });
}

template <class T>
Result<void> judge(Door &door, qint64 first, qint64 second, bool isOther)
{
    const auto before = readBoth<T>(door, first, second);
    if (!before)
        return tl::unexpected(before.error());
    const QByteArray code = kindWord<T>() + (isOther ? ".not-same" : ".maybe-same");
    return door.write({code, {before->first.name, before->second.name}}, {}, [&](Stores &stores) {
        return foundBoth<T>(stores, first, second).map([&](Both<T> both) {
            const bool isKnown = both.first.notSameAs.contains(both.second.id)
                || both.second.notSameAs.contains(both.first.id);
            if (isOther == isKnown)
                return;
            if (isOther)
                both.first.notSameAs.append(both.second.id);
            both.first.notSameAs.removeAll(isOther ? Id<T>() : both.second.id);
            both.second.notSameAs.removeAll(both.first.id);
            stores.rows.replace(both.first);
            stores.rows.replace(both.second);
        });
    });
}

} // namespace

QString worded(Likenesses why)
{
    static constexpr std::array<const char *, likenessCount> labels{
        QT_TRANSLATE_NOOP("Wording", "same e-mail"),
        QT_TRANSLATE_NOOP("Wording", "same name"),
        QT_TRANSLATE_NOOP("Wording", "same words in another order"),
        QT_TRANSLATE_NOOP("Wording", "names that sound alike"),
        QT_TRANSLATE_NOOP("Wording", "a typing slip apart"),
        QT_TRANSLATE_NOOP("Wording", "initials fit"),
        QT_TRANSLATE_NOOP("Wording", "same organization"),
        QT_TRANSLATE_NOOP("Wording", "same phone"),
        QT_TRANSLATE_NOOP("Wording", "same acronym"),
        QT_TRANSLATE_NOOP("Wording", "one is the other’s acronym"),
        QT_TRANSLATE_NOOP("Wording", "same website"),
        QT_TRANSLATE_NOOP("Wording", "same country"),
        QT_TRANSLATE_NOOP("Wording", "other organization"),
        QT_TRANSLATE_NOOP("Wording", "other e-mail"),
        QT_TRANSLATE_NOOP("Wording", "other country"),
    };
    QStringList words;
    for (int i = 0; i < likenessCount; ++i) {
        if (why & Likeness(1U << i))
            words.append(QCoreApplication::translate("Wording", labels[size_t(i)]));
    }
    return words.join(QCoreApplication::translate("Wording", ", "));
}

Result<QList<Candidates>> Duplicates::find(Kind kind, const Stop &stop) const
{
    return m_workspace.door().read<QList<Candidates>>([&](Stores &stores) {
        return kind == Kind::Person ? findAmong<Person>(stores, stop)
                                    : findAmong<Organization>(stores, stop);
    });
}

Result<QList<FieldOfBoth>> Duplicates::sideBySide(Kind kind, qint64 first, qint64 second) const
{
    return m_workspace.door().read<QList<FieldOfBoth>>([&](Stores &stores) {
        const auto told = [&](const auto &both) {
            return fieldsOfBoth(stores, both.first, both.second);
        };
        return kind == Kind::Person ? foundBoth<Person>(stores, first, second).map(told)
                                    : foundBoth<Organization>(stores, first, second).map(told);
    });
}

Result<void> Duplicates::merge(Kind kind, qint64 kept, qint64 other,
                               const QSet<QByteArray> &fromOther)
{
    Door &door = m_workspace.door();
    return kind == Kind::Person
        ? mergeOne(door, PersonId(kept), PersonId(other), fromOther)
        : mergeOne(door, OrganizationId(kept), OrganizationId(other), fromOther);
}

Result<void> Duplicates::notTheSame(Kind kind, qint64 first, qint64 second)
{
    Door &door = m_workspace.door();
    return kind == Kind::Person ? judge<Person>(door, first, second, true)
                                : judge<Organization>(door, first, second, true);
}

Result<void> Duplicates::maybeTheSame(Kind kind, qint64 first, qint64 second)
{
    Door &door = m_workspace.door();
    return kind == Kind::Person ? judge<Person>(door, first, second, false)
                                : judge<Organization>(door, first, second, false);
}

} // namespace convenor
