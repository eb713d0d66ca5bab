// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/releasing.h"

#include "publish/pagevalues.h"
#include "usecases/calendars.h"
#include "usecases/door.h"
#include "usecases/publicviewbuilder.h"

#include <QCryptographicHash>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<QList<SiteFile>> oneFile(const QString &name, const Result<QByteArray> &made)
{
    return made.map([&](const QByteArray &bytes) { return QList<SiteFile>{{name, bytes}}; });
}

Result<QList<SiteFile>> siteFiles(const QList<PublicSeries> &views, const Templates &templates)
{
    // Without a time zone there is no calendar, and no link to it.
    const auto calendar = calendarOf(views.constFirst());
    const QString calendarFile = calendar ? u"calendar.ics"_s : QString();
    auto files = site(views, templates, calendarFile);
    if (files && calendar)
        files->append({calendarFile, calendar->bytes});
    return files;
}

Result<QList<SiteFile>> sessionFragments(const PublicSeries &series, const Templates &templates)
{
    QList<SiteFile> files;
    for (qsizetype i = 0; i < series.sessions.size(); ++i) {
        const auto markup = sessionFragment(series, i, templates);
        if (!markup)
            return tl::unexpected(markup.error());
        files.append({sessionFile(series.sessions[i]), *markup});
    }
    return files;
}

/// In which file of the outlet the part stands.
QString fileOf(ReleaseForm outlet, const PublicSession *session)
{
    switch (outlet) {
    case ReleaseForm::Page:
        return u"page.html"_s;
    case ReleaseForm::Fragment:
        return u"fragment.html"_s;
    case ReleaseForm::Site:
        return session ? sessionFile(*session) : u"index.html"_s;
    case ReleaseForm::SessionFragment:
        return session ? sessionFile(*session) : QString();
    }
    return {};
}

} // namespace

Result<QList<SiteFile>> filesOf(const QList<PublicSeries> &views, const Templates &templates,
                                ReleaseForm outlet)
{
    const PublicSeries &first = views.constFirst();
    switch (outlet) {
    case ReleaseForm::Page:
        return oneFile(fileOf(outlet, nullptr), seriesPage(first, templates));
    case ReleaseForm::Fragment:
        return oneFile(fileOf(outlet, nullptr), seriesFragment(first, templates));
    case ReleaseForm::Site:
        return siteFiles(views, templates);
    case ReleaseForm::SessionFragment:
        break;
    }
    return sessionFragments(first, templates);
}

Result<QList<ReleasedPart>> partsOf(const QList<PublicSeries> &views, const Templates &templates,
                                    ReleaseForm outlet, const QList<SiteFile> &files)
{
    QHash<QString, QString> hashes;
    for (const SiteFile &file : files) {
        const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
        hashes.insert(file.path, QString::fromLatin1(hash.toHex()));
    }
    QList<ReleasedPart> parts;
    const auto folders = siteFolders(views);
    for (qsizetype i = 0; i < views.size(); ++i) {
        const auto words = wordsOfParts(views[i], templates);
        if (!words)
            return tl::unexpected(words.error());
        for (qsizetype j = 0; folders[i] && j < words->size(); ++j) {
            const PartWords &part = words->at(j);
            const QString file =
                *folders[i] + fileOf(outlet, j > 0 ? &views[i].sessions[j - 1] : nullptr);
            if (hashes.contains(file))
                parts.append({part.session, part.title, file, hashes.value(file), part.words});
        }
    }
    return parts;
}

Result<QList<PublicSeries>> releasedViews(Door &door, SeriesId series, ReleaseForm outlet,
                                          const QString &language)
{
    return door.read<QList<PublicSeries>>([&](Stores &stores) -> Result<QList<PublicSeries>> {
        if (outlet == ReleaseForm::Site && language.isEmpty())
            return publicViews(stores, series);
        return publicView(stores, series, language).map([](const PublicSeries &view) {
            return QList<PublicSeries>{view};
        });
    });
}

Result<void> keepRelease(Door &door, Release release)
{
    release.at = door.now();
    release.by = door.author();
    return door.store([&](Stores &stores) -> Result<void> {
        stores.releases.add(release);
        return {};
    });
}

} // namespace convenor
