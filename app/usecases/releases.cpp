// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/releases.h"

#include "usecases/door.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/publishing.h"
#include "usecases/releasing.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

/// A release with what stood in its outlet when it was made.
struct Placed
{
    Release release;
    QList<ReleasedPart> parts;
};

Result<QList<Placed>> latest(Door &door, SeriesId series)
{
    return door.read<QList<Placed>>([&](Stores &stores) -> Result<QList<Placed>> {
        QList<Placed> all;
        for (const Release &release : stores.releases.latest(series))
            all.append({release, stores.releases.standing(release)});
        return all;
    });
}

Result<QList<ReleasedPart>> partsNow(const QList<PublicSeries> &views, const Templates &templates,
                                     ReleaseForm outlet)
{
    return filesOf(views, templates, outlet).and_then([&](const QList<SiteFile> &files) {
        return partsOf(views, templates, outlet, files);
    });
}

/// Whether a later one of another language was put in its place: nothing of it is there any more.
bool isCovered(const Placed &placed, const QList<Placed> &latestFirst)
{
    for (const Placed &later : latestFirst) {
        if (later.release.id == placed.release.id)
            return false;
        if (!placed.release.place.isEmpty() && later.release.outlet == placed.release.outlet
            && later.release.place == placed.release.place)
            return true;
    }
    return false;
}

/// What was released last of each session, in whichever outlet.
struct LastSeen
{
    QDateTime at;
    QString words;
};

} // namespace

Result<QList<Release>> Releases::releases(SeriesId series) const
{
    return m_workspace.door().read<QList<Release>>(
        [&](Stores &stores) -> Result<QList<Release>> { return stores.releases.releases(series); });
}

Result<QList<ReleasedOutlet>> Releases::outlets(SeriesId series) const
{
    const Publishing publishing(m_workspace);
    const auto templates = publishing.templates(series);
    if (!templates)
        return tl::unexpected(templates.error());
    const auto standing = latest(m_workspace.door(), series);
    if (!standing)
        return tl::unexpected(standing.error());
    QList<ReleasedOutlet> all;
    for (const Placed &each : *standing) {
        if (isCovered(each, *standing))
            continue;
        const auto now =
            releasedViews(m_workspace.door(), series, each.release.outlet, each.release.language)
                .and_then([&](const QList<PublicSeries> &views) {
                    return partsNow(views, *templates, each.release.outlet);
                });
        if (!now)
            return tl::unexpected(now.error());
        all.append({each.release, differencesBetween(each.parts, *now)});
    }
    return all;
}

Result<QList<PartDifference>> Releases::differences(ReleaseId id) const
{
    return m_workspace.door().read<QList<PartDifference>>(
        [&](Stores &stores) -> Result<QList<PartDifference>> {
            const auto release = stores.releases.find(id);
            if (!release)
                return failure(ErrorKind::NotFound, "release.missing");
            const auto before = stores.releases.before(*release);
            return differencesBetween(before ? stores.releases.standing(*before)
                                             : QList<ReleasedPart>(),
                                      stores.releases.standing(*release));
        });
}

Result<QList<PublishedSession>> Releases::published(SeriesId series) const
{
    const Publishing publishing(m_workspace);
    const auto templates = publishing.templates(series);
    if (!templates)
        return tl::unexpected(templates.error());
    const auto view = publishing.view(series);
    if (!view)
        return tl::unexpected(view.error());
    const auto words = wordsOfParts(*view, *templates);
    if (!words)
        return tl::unexpected(words.error());
    const auto standing = latest(m_workspace.door(), series);
    if (!standing)
        return tl::unexpected(standing.error());

    QHash<QString, LastSeen> seen;
    for (auto each = standing->crbegin(); each != standing->crend(); ++each) {
        const QString &language = each->release.language;
        if (!language.isEmpty() && language != view->language)
            continue;
        for (const ReleasedPart &part : each->parts) {
            if (folderOf(part).isEmpty())
                seen.insert(part.session, {each->release.at, part.words});
        }
    }
    QList<PublishedSession> all;
    for (const PartWords &part : *words) {
        if (part.session.isEmpty())
            continue;
        const LastSeen last = seen.value(part.session);
        all.append({part.session, last.at, last.at.isValid() && last.words == part.words});
    }
    return all;
}

} // namespace convenor
