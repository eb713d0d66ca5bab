// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/transfer.h"

#include "base/filename.h"
#include "exchange/documentreader.h"
#include "exchange/documentwriter.h"
#include "usecases/documentintake.h"
#include "usecases/documentoutlet.h"
#include "usecases/door.h"
#include "usecases/outputs.h"
#include "usecases/programme.h"
#include "usecases/upkeep.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// From this many bytes on a backup is made before a document is added to what is there.
constexpr qsizetype bigImport = 1 << 20;

bool hasFiles(const Document &document)
{
    for (const SeriesRecord &series : document.series) {
        for (const SessionRecord &session : series.sessions) {
            for (const Material &material : session.materials) {
                if (!material.content.isNull())
                    return true;
            }
        }
    }
    return false;
}

/// Gives each material's file its path beside the document: one file for each content.
QHash<QString, ContentId> placeFiles(Stores &stores, Document &document, const QString &folder)
{
    QHash<QString, ContentId> files;
    for (SeriesRecord &series : document.series) {
        for (SessionRecord &session : series.sessions) {
            for (Material &material : session.materials) {
                if (material.content.isNull())
                    continue;
                const QString hash = stores.contents.sha256(material.content).first(16);
                material.file = folder + u'/' + hash + u'/' + safeFileName(material.file);
                files.insert(material.file, material.content);
            }
        }
    }
    return files;
}

} // namespace

Result<DocumentCounts> Transfer::importDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "document.cannot-read", {path, file.errorString()});
    const QByteArray json = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, "document.cannot-read", {path, file.errorString()});
    return importBytes(json, QFileInfo(path).absolutePath(), QFileInfo(path).fileName());
}

Result<DocumentCounts> Transfer::importBytes(const QByteArray &json, const QString &folder,
                                             const QString &name)
{
    Door &door = m_workspace.door();
    const auto known =
        door.read<KnownKeys>([](Stores &stores) -> Result<KnownKeys> { return knownKeys(stores); });
    if (!known)
        return tl::unexpected(known.error());
    auto document = readDocument(json, *known);
    if (!document)
        return tl::unexpected(document.error());
    if (json.size() > bigImport
        && !Programme(m_workspace).allSeries().value_or(QList<SeriesRow>()).isEmpty()) {
        const QString backup = m_workspace.path() + u".before-import.backup"_s;
        if (const auto kept = Upkeep(m_workspace).backUp(backup); !kept)
            return tl::unexpected(kept.error());
    }
    DocumentCounts counts;
    return door
        .write({"document.imported", {name}}, {},
               [&](Stores &stores) -> Result<void> {
                   return takeIn(stores, std::move(*document), folder)
                       .map([&](const DocumentCounts &taken) { counts = taken; });
               })
        .map([&] { return counts; });
}

Result<QStringList> Transfer::exportDocument(const QString &path, const QString &seriesKey) const
{
    if (const auto allowed = judgePlace(path, m_workspace.path()); !allowed)
        return tl::unexpected(allowed.error());
    return m_workspace.door().read<QStringList>([&](Stores &stores) -> Result<QStringList> {
        auto document = documentOf(stores, seriesKey);
        if (!document)
            return tl::unexpected(document.error());
        const QFileInfo target(path);
        const QString folder = target.completeBaseName() + u"_files"_s;
        const auto files = placeFiles(stores, *document, folder);
        QStringList written{path};
        if (!files.isEmpty()) {
            OutputFolder output(target.absoluteDir().filePath(folder));
            for (auto file = files.cbegin(); file != files.cend(); ++file) {
                const QString below = file.key().sliced(folder.size() + 1);
                const auto saved = output.addFile(below, [&](const OutputFolder::Take &take) {
                    stores.contents.read(file.value(), take);
                });
                if (!saved)
                    return tl::unexpected(saved.error());
                written.append(target.absoluteDir().filePath(file.key()));
            }
            if (const auto swapped = output.commit(); !swapped)
                return tl::unexpected(swapped.error());
        }
        return writeFile(path, writeDocument(*document)).map([&] { return written; });
    });
}

Result<QByteArray> Transfer::exportBytes(const QString &seriesKey) const
{
    return m_workspace.door().read<QByteArray>([&](Stores &stores) -> Result<QByteArray> {
        const auto document = documentOf(stores, seriesKey);
        if (!document)
            return tl::unexpected(document.error());
        if (hasFiles(*document))
            return failure(ErrorKind::Invalid, "document.files-need-folder");
        return writeDocument(*document);
    });
}

} // namespace convenor
