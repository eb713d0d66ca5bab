// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/decisions.h"

#include "usecases/assessing.h"
#include "usecases/editing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The last part of the codes of changes.
QByteArray wordAfter(Decision decision)
{
    static constexpr std::array words{"accepted",  "observing", "held",
                                      "regretted", "waiting",   "reopened"};
    static_assert(words.size() == wordsOf<Decision>.size());
    return words[size_t(decision)];
}

Gathering gatheringOf(const Registration &registration)
{
    return {registration.series, registration.session};
}

/// The name that somebody is told with: the one they chose where they have a security concern.
QString shownName(Stores &stores, const Registration &registration)
{
    if (registration.securityConcern && !registration.listAs.isEmpty())
        return registration.listAs;
    const auto person = stores.rows.find(registration.person);
    return person ? person->name : QString();
}

/// A change of one registration is named after its person, of many it tells the number.
Result<Reason> labelOf(Door &door, const QList<RegistrationId> &ids, const QByteArray &word)
{
    if (ids.size() != 1)
        return Reason{"registrations." + word, {QString::number(ids.size())}};
    return door.read<Reason>([&](Stores &stores) {
        return found(stores, ids.first()).map([&](const Registration &registration) {
            return Reason{"registration." + word, {shownName(stores, registration)}};
        });
    });
}

/// Decides registrations one after the other, each in the light of what is proposed of it.
class Deciding final
{
public:
    Deciding(Stores &stores, Verdict verdict)
        : m_stores(stores)
        , m_verdict(std::move(verdict))
    {
    }

    Result<void> look(RegistrationId id)
    {
        const auto registration = found(m_stores, id);
        if (!registration)
            return tl::unexpected(registration.error());
        if (const auto read = propose(*registration); !read)
            return read;
        const Assessed &proposed = m_proposed[id];
        const auto fault = faultOf(*registration, m_verdict, proposed.assessment);
        if (fault == DecisionFault::Cancelled)
            m_cancelled.append(proposed.name);
        else if (fault)
            m_lacking.append({proposed.name, why(proposed)});
        else
            m_open.append(*registration);
        return {};
    }

    Result<int> write()
    {
        if (!m_lacking.isEmpty()) {
            QStringList names;
            for (const Problem &each : std::as_const(m_lacking))
                names.append(each.where);
            return tl::unexpected(Error{ErrorKind::Invalid,
                                        {"decision.reason-missing", {names.join(u", "_s)}},
                                        m_lacking,
                                        {}});
        }
        if (m_open.isEmpty() && !m_cancelled.isEmpty())
            return failure(ErrorKind::Conflict, "decision.cancelled", {m_cancelled.join(u", "_s)});
        const bool keepsForAll = m_open.size() == 1 || m_verdict.decision == Decision::Regret
            || m_verdict.decision == Decision::Hold || m_verdict.decision == Decision::Wait;
        int changed = 0;
        for (const Registration &each : std::as_const(m_open)) {
            Verdict verdict = m_verdict;
            if (!keepsForAll
                && !needsReason(each, verdict.decision, m_proposed[each.id].assessment))
                verdict.reason.clear();
            if (verdict.decision == Decision::Wait)
                verdict.freePosition = m_stores.queue.freePosition(gatheringOf(each));
            Registration after = decided(each, verdict);
            if (after == each)
                continue;
            m_stores.rows.replace(after);
            ++changed;
        }
        return changed;
    }

private:
    /// Acceptances alone are measured by what is proposed; of others the names are told.
    Result<void> propose(const Registration &registration)
    {
        if (m_verdict.decision == Decision::Accept
            || m_verdict.decision == Decision::AcceptAsObserver)
            return assess(gatheringOf(registration));
        m_proposed[registration.id].name = shownName(m_stores, registration);
        return {};
    }

    Result<void> assess(const Gathering &gathering)
    {
        const std::pair key{gathering.series, gathering.session};
        if (m_read.contains(key))
            return {};
        m_read.append(key);
        return assessed(m_stores, gathering, m_verdict.at).map([&](const QList<Assessed> &all) {
            for (const Assessed &each : all)
                m_proposed.insert(each.registration, each);
        });
    }

    Reason why(const Assessed &proposed) const
    {
        if (m_verdict.decision == Decision::Regret)
            return {"decision.regret", {}};
        return {"decision.against-proposal",
                {label(proposedDecision(proposed.assessment)).toLower()}};
    }

    Stores &m_stores;
    Verdict m_verdict;
    QList<std::pair<SeriesId, SessionId>> m_read;
    QHash<RegistrationId, Assessed> m_proposed;
    QList<Registration> m_open;
    QList<Problem> m_lacking;
    QStringList m_cancelled;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

} // namespace

Result<int> Decisions::decide(const QList<RegistrationId> &ids, Decision decision,
                              const QString &reason)
{
    Door &door = m_workspace.door();
    const auto title = labelOf(door, ids, wordAfter(decision));
    if (!title)
        return tl::unexpected(title.error());
    int count = 0;
    return door
        .write(
            *title, {},
            [&](Stores &stores) -> Result<void> {
                Deciding deciding(stores, {decision, reason.trimmed(), door.author(), door.now()});
                for (const RegistrationId id : ids) {
                    if (const auto looked = deciding.look(id); !looked)
                        return looked;
                }
                return deciding.write().map([&](int decided) { count = decided; });
            })
        .map([&] { return count; });
}

Result<void> Decisions::seen(const QList<RegistrationId> &ids)
{
    Door &door = m_workspace.door();
    return labelOf(door, ids, "seen").and_then([&](const Reason &title) {
        return door.write(title, {}, [&](Stores &stores) -> Result<void> {
            for (const RegistrationId id : ids) {
                auto registration = found(stores, id);
                if (!registration)
                    return tl::unexpected(registration.error());
                if (registration->differences.isEmpty())
                    continue;
                registration->differences.clear();
                stores.rows.replace(*registration);
            }
            return {};
        });
    });
}

Result<void> Decisions::moveInLine(RegistrationId id, int places)
{
    Door &door = m_workspace.door();
    return labelOf(door, {id}, "moved").and_then([&](const Reason &title) {
        return door.write(title, {}, [&](Stores &stores) -> Result<void> {
            const auto registration = found(stores, id);
            if (!registration)
                return tl::unexpected(registration.error());
            QList<RegistrationId> line = stores.queue.waiting(gatheringOf(*registration));
            const qsizetype from = line.indexOf(id);
            if (from < 0)
                return failure(ErrorKind::Conflict, "registration.not-waiting",
                               {shownName(stores, *registration)});
            line.move(from, qBound(qsizetype(0), from + places, line.size() - 1));
            for (qsizetype i = 0; i < line.size(); ++i)
                stores.queue.setWaitingPosition(line[i], int(i) + 1);
            return {};
        });
    });
}

Result<void> Decisions::verify(RegistrationId id, Id<Claim> claim)
{
    const Door &door = m_workspace.door();
    return editClaim("registration.verified", id, claim, [&](Claim &value) {
        value.verifiedBy = door.author();
        value.verifiedAt = door.now();
    });
}

Result<void> Decisions::unverify(RegistrationId id, Id<Claim> claim)
{
    return editClaim("registration.unverified", id, claim, [](Claim &value) {
        value.verifiedBy.clear();
        value.verifiedAt = {};
    });
}

Result<void> Decisions::setEvidence(RegistrationId id, Id<Claim> claim, const QString &evidence)
{
    return editClaim("registration.evidence", id, claim, [&](Claim &value) {
        if (value.evidence == evidence)
            return;
        // Verified without a text: this is what was seen.
        if (saysSomething(value.evidence)) {
            value.verifiedBy.clear();
            value.verifiedAt = {};
        }
        value.evidence = evidence;
    });
}

Result<void> Decisions::addClaim(RegistrationId id, CriterionId criterion, const QString &evidence)
{
    Door &door = m_workspace.door();
    return labelOf(door, {id}, "evidence").and_then([&](const Reason &title) {
        return door.write(title, {}, [&](Stores &stores) -> Result<void> {
            return found(stores, id).map([&](Registration registration) {
                registration.claims.append({{}, criterion, evidence, {}, {}, {}});
                stores.rows.replace(registration);
            });
        });
    });
}

Result<void> Decisions::editClaim(const QByteArray &code, RegistrationId id, Id<Claim> claim,
                                  const std::function<void(Claim &)> &change)
{
    Door &door = m_workspace.door();
    return labelOf(door, {id}, code.mid(code.indexOf('.') + 1)).and_then([&](const Reason &title) {
        return door.write(title, {}, [&](Stores &stores) -> Result<void> {
            auto registration = found(stores, id);
            if (!registration)
                return tl::unexpected(registration.error());
            const auto value = std::ranges::find(registration->claims, claim, &Claim::id);
            if (value == registration->claims.end())
                return failure(ErrorKind::NotFound, "registration.no-claim");
            change(*value);
            stores.rows.replace(*registration);
            return {};
        });
    });
}

QString label(Decision decision)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Accept"),
                                       QT_TRANSLATE_NOOP("Wording", "Accept as observer"),
                                       QT_TRANSLATE_NOOP("Wording", "Hold"),
                                       QT_TRANSLATE_NOOP("Wording", "Regret"),
                                       QT_TRANSLATE_NOOP("Wording", "Waiting list"),
                                       QT_TRANSLATE_NOOP("Wording", "Take back")};
    static_assert(labels.size() == wordsOf<Decision>.size());
    return tr(labels[size_t(decision)]);
}

QString told(Decision decision, int count, const QString &name)
{
    Change change;
    change.label = count == 1
        ? Reason{"registration." + wordAfter(decision), {name}}
        : Reason{"registrations." + wordAfter(decision), {QString::number(count)}};
    return titleOf(change);
}

QString label(RegretReason reason)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "No criterion is met"),
                                       QT_TRANSLATE_NOOP("Wording", "No evidence came"),
                                       QT_TRANSLATE_NOOP("Wording", "Organization's limit reached"),
                                       QT_TRANSLATE_NOOP("Wording", "After the deadline"),
                                       QT_TRANSLATE_NOOP("Wording", "No place is left"),
                                       QT_TRANSLATE_NOOP("Wording", "Not for this session")};
    static_assert(labels.size() == wordsOf<RegretReason>.size());
    return tr(labels[size_t(reason)]);
}

} // namespace convenor
