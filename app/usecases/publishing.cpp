// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publishing.h"

#include "publish/pages.h"
#include "usecases/door.h"
#include "usecases/outputs.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

Result<PublicSeries> Publishing::view(SeriesId series, const QString &language) const
{
    return m_workspace.door().read<PublicSeries>(
        [&](Stores &stores) { return publicView(stores, series, language); });
}

Result<QByteArray> Publishing::page(SeriesId series, const QString &language) const
{
    return Templates::load(m_templateFolder).and_then([&](const Templates &templates) {
        return view(series, language).and_then([&](const PublicSeries &shown) {
            return seriesPage(shown, templates);
        });
    });
}

Result<QByteArray> Publishing::fragment(SeriesId series, const QString &language) const
{
    return Templates::load(m_templateFolder).and_then([&](const Templates &templates) {
        return view(series, language).and_then([&](const PublicSeries &shown) {
            return seriesFragment(shown, templates);
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

Result<QStringList> Publishing::exportSite(SeriesId series, const QString &folder,
                                           const QString &language) const
{
    if (const auto allowed = judgePlace(folder, m_workspace.path()); !allowed)
        return tl::unexpected(allowed.error());
    const auto templates = Templates::load(m_templateFolder);
    if (!templates)
        return tl::unexpected(templates.error());
    const auto files = view(series, language).and_then([&](const PublicSeries &shown) {
        return site(shown, *templates);
    });
    if (!files)
        return tl::unexpected(files.error());
    OutputFolder output(folder);
    QStringList written;
    for (const SiteFile &file : *files) {
        if (const auto added = output.addFile(file.path, file.bytes); !added)
            return tl::unexpected(added.error());
        written.append(folder + u'/' + file.path);
    }
    return output.commit().map([&] { return written; });
}

} // namespace convenor
