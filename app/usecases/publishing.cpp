// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publishing.h"

#include "publish/pages.h"
#include "usecases/calendars.h"
#include "usecases/door.h"
#include "usecases/outputs.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

QString Publishing::templateFolder() const
{
    const QFileInfo file(m_workspace.path());
    return file.path() + u'/' + file.completeBaseName() + u"_templates"_s;
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

Result<PublicSeries> Publishing::view(SeriesId series, const QString &language) const
{
    return m_workspace.door().read<PublicSeries>(
        [&](Stores &stores) { return publicView(stores, series, language); });
}

Result<QByteArray> Publishing::page(SeriesId series, const QString &language) const
{
    return templates().and_then([&](const Templates &loaded) {
        return view(series, language).and_then([&](const PublicSeries &shown) {
            return seriesPage(shown, loaded);
        });
    });
}

Result<QByteArray> Publishing::fragment(SeriesId series, const QString &language) const
{
    return templates().and_then([&](const Templates &loaded) {
        return view(series, language).and_then([&](const PublicSeries &shown) {
            return seriesFragment(shown, loaded);
        });
    });
}

Result<void> Publishing::exportPage(SeriesId series, const QString &path,
                                    const QString &language) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return page(series, language); })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

Result<void> Publishing::exportFragment(SeriesId series, const QString &path,
                                        const QString &language) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return fragment(series, language); })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
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

Result<QStringList> Publishing::exportSite(SeriesId series, const QString &folder,
                                           const QString &language) const
{
    if (const auto allowed = judgePlace(folder, m_workspace.path()); !allowed)
        return tl::unexpected(allowed.error());
    const auto loaded = templates();
    if (!loaded)
        return tl::unexpected(loaded.error());
    const auto shown = view(series, language);
    if (!shown)
        return tl::unexpected(shown.error());
    // Without a time zone there is no calendar, and no link to it.
    const auto calendar = calendarOf(*shown);
    const QString calendarFile = calendar ? u"calendar.ics"_s : QString();
    auto files = site(*shown, *loaded, calendarFile);
    if (!files)
        return tl::unexpected(files.error());
    if (calendar)
        files->append({calendarFile, calendar->bytes});
    OutputFolder output(folder);
    QStringList written;
    for (const PublicSession &session : shown->sessions) {
        for (const PublicFile &file : session.files) {
            if (const auto added = addFile(output, file); !added)
                return tl::unexpected(added.error());
            written.append(folder + u'/' + file.path);
        }
    }
    for (const SiteFile &file : *files) {
        if (const auto added = output.addFile(file.path, file.bytes); !added)
            return tl::unexpected(added.error());
        written.append(folder + u'/' + file.path);
    }
    return output.commit().map([&] { return written; });
}

} // namespace convenor
