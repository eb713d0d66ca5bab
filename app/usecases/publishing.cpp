// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publishing.h"

#include "base/filename.h"
#include "publish/pages.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/releasing.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Of the session with that key; negative where it is not public.
qsizetype placeOf(const PublicSeries &series, const QString &key)
{
    const auto found = std::ranges::find(series.sessions, key, &PublicSession::key);
    return found == series.sessions.cend() ? -1 : found - series.sessions.cbegin();
}

/// What goes out, and what it was made of.
struct Outgoing
{
    Templates templates;
    QList<PublicSeries> views; ///< the series' own language first
    QList<SiteFile> files;
};

Result<Outgoing> outgoing(const Publishing &publishing, Door &door, SeriesId series,
                          ReleaseForm form, const QString &language)
{
    const auto templates = publishing.templates(series);
    if (!templates)
        return tl::unexpected(templates.error());
    const auto views = releasedViews(door, series, form, language);
    if (!views)
        return tl::unexpected(views.error());
    return filesOf(*views, *templates, form).map([&](const QList<SiteFile> &files) {
        return Outgoing{*templates, *views, files};
    });
}

} // namespace

QString Publishing::templateFolder() const
{
    const QFileInfo file(m_workspace.path());
    return file.path() + u'/' + file.completeBaseName() + u"_templates"_s;
}

Result<QString> Publishing::templateFolder(SeriesId series) const
{
    return readOne(m_workspace.door(), series).map([&](const Series &stored) {
        return templateFolder(stored.key);
    });
}

QString Publishing::templateFolder(const QString &key) const
{
    // The encoding parts what file systems or a path would take for one.
    const QByteArray name = QUrl::toPercentEncoding(key);
    return templateFolder() + u'/' + safeFileName(QString::fromLatin1(name));
}

Result<void> Publishing::makeTemplateFolder() const
{
    const QDir folder(templateFolder());
    if (!folder.mkpath(u"."_s))
        return failure(ErrorKind::Io, "output.cannot-write", {folder.path()});
    return Templates::load().and_then([&folder](const Templates &own) -> Result<void> {
        const auto files = own.files();
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const QString path = folder.filePath(file.key());
            if (QFileInfo::exists(path))
                continue;
            if (const auto written = writeFile(path, *file); !written)
                return written;
        }
        return {};
    });
}

Result<Templates> Publishing::templates() const
{
    const QString folder = templateFolder();
    return Templates::load(QFileInfo(folder).isDir() ? folder : QString());
}

Result<Templates> Publishing::templates(SeriesId series) const
{
    return templateFolder(series).and_then([&](const QString &own) {
        const QString all = templateFolder();
        const auto there = [](const QString &folder) {
            return QFileInfo(folder).isDir() ? folder : QString();
        };
        return Templates::load(there(all), there(own));
    });
}

Result<PublicSeries> Publishing::view(SeriesId series, const QString &language) const
{
    return m_workspace.door().read<PublicSeries>(
        [&](Stores &stores) { return publicView(stores, series, language); });
}

Result<QByteArray> Publishing::page(SeriesId series, const QString &language) const
{
    return templates(series).and_then([&](const Templates &loaded) {
        return view(series, language).and_then([&](const PublicSeries &shown) {
            return seriesPage(shown, loaded);
        });
    });
}

Result<QByteArray> Publishing::fragment(SeriesId series, const QString &language) const
{
    return templates(series).and_then([&](const Templates &loaded) {
        return view(series, language).and_then([&](const PublicSeries &shown) {
            return seriesFragment(shown, loaded);
        });
    });
}

Result<QByteArray> Publishing::sessionFragment(SessionId session, const QString &language) const
{
    const auto stored = readOne(m_workspace.door(), session);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto loaded = templates(stored->series);
    if (!loaded)
        return tl::unexpected(loaded.error());
    return view(stored->series, language).and_then([&](const PublicSeries &shown) {
        const qsizetype place = placeOf(shown, stored->key);
        return place < 0 ? failure(ErrorKind::Conflict, "session.not-announced")
                         : convenor::sessionFragment(shown, place, *loaded);
    });
}

Result<Exported> Publishing::exportPage(SeriesId series, const QString &path,
                                        const QString &language)
{
    return exportFile(series, ReleaseForm::Page, path, language);
}

Result<Exported> Publishing::exportFragment(SeriesId series, const QString &path,
                                            const QString &language)
{
    return exportFile(series, ReleaseForm::Fragment, path, language);
}

Result<Exported> Publishing::exportFile(SeriesId series, ReleaseForm outlet, const QString &path,
                                        const QString &language)
{
    if (const auto allowed = judgePlace(path, m_workspace.path()); !allowed)
        return tl::unexpected(allowed.error());
    const auto out = outgoing(*this, m_workspace.door(), series, outlet, language);
    if (!out)
        return tl::unexpected(out.error());
    return writeFile(path, out->files.constFirst().bytes).map([&] {
        return Exported{{path}, keep(series, out->views, out->templates, outlet, out->files, path)};
    });
}

/// Only what the view says is public: the content is not asked for by anything else.
Result<void> Publishing::addFile(OutputFolder &output, const PublicFile &file) const
{
    return m_workspace.door().read<void>([&](Stores &stores) {
        return output.addFile(file.path, [&](const OutputFolder::Take &take) {
            stores.contents.read(file.content, take);
        });
    });
}

Result<Exported> Publishing::exportSite(SeriesId series, const QString &folder,
                                        const QString &language)
{
    if (const auto allowed = judgePlace(folder, m_workspace.path()); !allowed)
        return tl::unexpected(allowed.error());
    const auto out = outgoing(*this, m_workspace.door(), series, ReleaseForm::Site, language);
    if (!out)
        return tl::unexpected(out.error());
    OutputFolder output(folder);
    Exported exported;
    for (const PublicSession &session : out->views.constFirst().sessions) {
        for (const PublicFile &file : session.files) {
            if (const auto added = addFile(output, file); !added)
                return tl::unexpected(added.error());
            exported.files.append(folder + u'/' + file.path);
        }
    }
    for (const SiteFile &file : out->files) {
        if (const auto added = output.addFile(file.path, file.bytes); !added)
            return tl::unexpected(added.error());
        exported.files.append(folder + u'/' + file.path);
    }
    return output.commit().map([&] {
        exported.notKept = keep(series, out->views, out->templates, ReleaseForm::Site, out->files,
                                folder, language.isEmpty() ? Languages::All : Languages::One);
        return exported;
    });
}

Result<void> Publishing::copied(SeriesId series, SessionId session, const QString &language)
{
    const ReleaseForm outlet = session ? ReleaseForm::SessionFragment : ReleaseForm::Fragment;
    auto out = outgoing(*this, m_workspace.door(), series, outlet, language);
    if (!out)
        return tl::unexpected(out.error());
    if (session) {
        const auto stored = readOne(m_workspace.door(), session);
        if (!stored)
            return tl::unexpected(stored.error());
        const qsizetype place = placeOf(out->views.constFirst(), stored->key);
        if (place < 0)
            return failure(ErrorKind::Conflict, "session.not-announced");
        out->files = {out->files.at(place)};
    }
    const auto kept = keep(series, out->views, out->templates, outlet, out->files, {});
    return kept ? Result<void>(tl::unexpected(*kept)) : Result<void>();
}

std::optional<Error> Publishing::keep(SeriesId series, const QList<PublicSeries> &views,
                                      const Templates &templates, ReleaseForm outlet,
                                      const QList<SiteFile> &files, const QString &place,
                                      Languages languages)
{
    const auto kept =
        partsOf(views, templates, outlet, files).and_then([&](const QList<ReleasedPart> &parts) {
            Release release;
            release.series = series;
            release.outlet = outlet;
            if (languages == Languages::One)
                release.language = views.constFirst().language;
            release.place = place;
            release.parts = parts;
            return keepRelease(m_workspace.door(), release);
        });
    return kept ? std::nullopt : std::optional(kept.error());
}

} // namespace convenor
