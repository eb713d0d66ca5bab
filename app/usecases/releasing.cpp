// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/releasing.h"

#include "publish/pagevalues.h"
#include "usecases/calendars.h"
#include "usecases/door.h"

#include <QCryptographicHash>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<QList<SiteFile>> oneFile(const QString &name, const Result<QByteArray> &made)
{
    return made.map([&](const QByteArray &bytes) { return QList<SiteFile>{{name, bytes}}; });
}

Result<QList<SiteFile>> siteFiles(const PublicSeries &series, const Templates &templates)
{
    // Without a time zone there is no calendar, and no link to it.
    const auto calendar = calendarOf(series);
    const QString calendarFile = calendar ? u"calendar.ics"_s : QString();
    auto files = site(series, templates, calendarFile);
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

Result<QList<SiteFile>> filesOf(const PublicSeries &series, const Templates &templates,
                                ReleaseForm outlet)
{
    switch (outlet) {
    case ReleaseForm::Page:
        return oneFile(fileOf(outlet, nullptr), seriesPage(series, templates));
    case ReleaseForm::Fragment:
        return oneFile(fileOf(outlet, nullptr), seriesFragment(series, templates));
    case ReleaseForm::Site:
        return siteFiles(series, templates);
    case ReleaseForm::SessionFragment:
        break;
    }
    return sessionFragments(series, templates);
}

Result<QList<ReleasedPart>> partsOf(const PublicSeries &series, const Templates &templates,
                                    ReleaseForm outlet, const QList<SiteFile> &files)
{
    QHash<QString, QString> hashes;
    for (const SiteFile &file : files) {
        const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
        hashes.insert(file.path, QString::fromLatin1(hash.toHex()));
    }
    return wordsOfParts(series, templates).map([&](const QList<PartWords> &all) {
        QList<ReleasedPart> parts;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const PartWords &part = all[i];
            const QString file = fileOf(outlet, i > 0 ? &series.sessions[i - 1] : nullptr);
            if (hashes.contains(file))
                parts.append({part.session, part.title, file, hashes.value(file), part.words});
        }
        return parts;
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
