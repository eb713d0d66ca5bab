// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publicationchecks.h"

#include "usecases/editing.h"
#include "usecases/publicationreader.h"
#include "usecases/workspace.h"

#include <algorithm>

namespace convenor {

namespace {

QList<NamedFinding> named(const Series &series, const Publication &publication,
                          const QList<AcceptedFinding> &accepted)
{
    QHash<SessionId, const CheckedSession *> sessions;
    for (const CheckedSession &session : publication.sessions)
        sessions.insert(session.id, &session);
    QHash<QString, const AcceptedFinding *> known;
    for (const AcceptedFinding &each : accepted)
        known.insert(each.fingerprint, &each);
    QList<NamedFinding> list;
    for (const PublicationFinding &finding : publicationFindings(publication)) {
        NamedFinding &told =
            list.emplaceBack(NamedFinding{finding, 0, series.title, {}, {}, {}, {}});
        if (const CheckedSession *session = sessions.value(finding.where.session)) {
            told.number = session->number;
            told.title = session->title;
        }
        if (const AcceptedFinding *why = known.value(finding.fingerprint)) {
            told.accepted = why->id;
            told.reason = why->reason;
            told.acceptedBy = why->acceptedBy;
            told.acceptedAt = why->acceptedAt;
        }
    }
    return list;
}

} // namespace

Result<QList<NamedFinding>> PublicationChecks::findings(SeriesId series) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<QList<NamedFinding>>([&](Stores &stores) {
        return found(stores, series).and_then([&](const Series &value) {
            return publicationOf(stores, series, now).map([&](const Publication &publication) {
                return named(value, publication,
                             stores.rows.load<AcceptedFinding>("series = ?", series.value()));
            });
        });
    });
}

Result<int> PublicationChecks::open(SeriesId series) const
{
    return findings(series).map([](const QList<NamedFinding> &all) {
        return int(std::ranges::count_if(
            all, [](const NamedFinding &each) { return each.accepted.isNull(); }));
    });
}

Result<void> PublicationChecks::accept(SeriesId series, const PublicationFinding &finding,
                                       const QString &reason)
{
    const QString why = reason.trimmed();
    if (why.isEmpty())
        return failure(ErrorKind::Invalid, "finding.no-reason");
    Door &door = m_workspace.door();
    return door.write(
        {"finding.accepted", {wordOf(finding.rule)}}, {}, [&](Stores &stores) -> Result<void> {
            if (const auto known = found(stores, series); !known)
                return tl::unexpected(known.error());
            const auto all = stores.rows.load<AcceptedFinding>("series = ?", series.value());
            for (const AcceptedFinding &each : all) {
                if (each.fingerprint == finding.fingerprint)
                    stores.rows.remove(each.id);
            }
            AcceptedFinding accepted{{},
                                     series,
                                     finding.where.session,
                                     finding.rule,
                                     QString::fromLatin1(finding.where.name),
                                     finding.fingerprint,
                                     why,
                                     door.author(),
                                     door.now()};
            stores.rows.add(accepted);
            return {};
        });
}

Result<void> PublicationChecks::withdraw(AcceptedFindingId id)
{
    const auto accepted = readOne(m_workspace.door(), id);
    if (!accepted)
        return tl::unexpected(accepted.error());
    return m_workspace.door().write({"finding.withdrawn", {wordOf(accepted->rule)}}, {},
                                    [&](Stores &stores) -> Result<void> {
                                        stores.rows.remove(id);
                                        return {};
                                    });
}

} // namespace convenor
