// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/materials.h"

#include "base/filename.h"
#include "publish/htmltext.h"
#include "usecases/contentintake.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<void> addTo(Stores &stores, Material &material)
{
    return found(stores, material.session).map([&](const Session &) {
        material.ordinal = nextOrdinal<Material>(stores, "session = ?", material.session.value());
        stores.rows.add(material);
    });
}

Result<void> judgeLink(const QString &url)
{
    if (!url.isEmpty() && webLink(url).isEmpty())
        return failure(ErrorKind::Invalid, "material.no-link", {url});
    return {};
}

/// Something to call a link until somebody gives it a title.
QString titleOfLink(const QUrl &url)
{
    const QString file = url.fileName().section(u'.', 0, 0).replace(u'-', u' ');
    return file.isEmpty() ? url.host() : file;
}

/// People leave the scheme out; but what is one word, or a path, is no address for that.
Result<QUrl> linkFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool hasScheme = text.startsWith(u"https://"_s, Qt::CaseInsensitive)
        || text.startsWith(u"http://"_s, Qt::CaseInsensitive);
    const QUrl url(hasScheme ? text : u"https://"_s + text, QUrl::TolerantMode);
    const QString host = url.host();
    const bool isNamed = hasScheme
        || (host.contains(u'.') && url.port() < 0 && !host.isEmpty() && !text.startsWith(u'.')
            && !text.contains(u':'));
    const bool isOneWord =
        std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
    if (!isNamed || !isOneWord || webLink(url.toString(QUrl::FullyEncoded)).isEmpty())
        return failure(ErrorKind::Invalid, "material.no-link", {shortened(text, 200)});
    return url;
}

Result<Material> withContent(Stores &stores, MaterialId id)
{
    return found(stores, id).and_then([](const Material &material) -> Result<Material> {
        if (material.content.isNull())
            return failure(ErrorKind::NotFound, "material.no-file", {material.title});
        return material;
    });
}

/// `before` and `all` count the bytes of more than this file.
Result<void> writeContent(Stores &stores, const Material &material, const QString &path,
                          const Materials::GoesOn &goesOn, qint64 before, qint64 all)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, "file.cannot-create", {path}, file.errorString());
    const qint64 size = stores.contents.size(material.content);
    qint64 done = 0;
    bool isStopped = false;
    stores.contents.read(material.content, [&](const QByteArray &piece) {
        done += piece.size();
        isStopped = goesOn && !goesOn(before + done, all);
        return !isStopped && file.write(piece) == piece.size();
    });
    if (isStopped)
        return failure(ErrorKind::Cancelled, "job.cancelled");
    if (file.error() == QFileDevice::NoError && done != size)
        return failure(ErrorKind::Storage, "material.damaged", {material.title});
    if (!file.commit())
        return failure(ErrorKind::Io, "file.cannot-create", {path}, file.errorString());
    return {};
}

/// The fault of one file leaves the others; what stops the workspace, or a person, stops all.
bool isOfFile(const Error &error)
{
    return error.reason.code.startsWith("material.");
}

} // namespace

Result<QList<Material>> Materials::materials(SessionId session) const
{
    return m_workspace.door().read<QList<Material>>(
        [session](Stores &stores) -> Result<QList<Material>> {
            return stores.rows.load<Material>("session = ?", session.value(), "ordinal, id");
        });
}

Result<QList<MaterialRow>> Materials::rows(SessionId session) const
{
    return m_workspace.door().read<QList<MaterialRow>>(
        [session](Stores &stores) -> Result<QList<MaterialRow>> {
            QList<MaterialRow> rows;
            const auto sent = stores.mailings.sentMaterials(session);
            for (const Material &each :
                 stores.rows.load<Material>("session = ?", session.value(), "ordinal, id")) {
                MaterialRow &row = rows.emplaceBack();
                row.material = each;
                row.sentAt = sent.value(each.id);
                if (!each.content.isNull())
                    row.size = stores.contents.size(each.content);
                if (!each.presenter.isNull())
                    row.presenter = stores.rows.find(each.presenter).value_or(Person()).name;
            }
            return rows;
        });
}

Result<MaterialId> Materials::addMaterial(Material material)
{
    return judgeLink(material.url)
        .and_then([&] {
            return m_workspace.door().write(
                {"material.added", {material.title}}, {},
                [&](Stores &stores) { return addTo(stores, material); });
        })
        .map([&] { return material.id; });
}

Result<QList<MaterialId>> Materials::addLinks(SessionId session, const QStringList &links)
{
    QList<Material> materials;
    Error refused;
    for (const QString &each : links) {
        const auto url = linkFrom(each);
        if (!url) {
            if (refused.reason.code.isEmpty())
                refused = url.error();
            if (links.size() > 1)
                refused.list.append({shortened(each.trimmed(), 80), url.error().reason});
            continue;
        }
        Material &material = materials.emplaceBack();
        material.session = session;
        material.url = url->toString(QUrl::FullyEncoded);
        material.title = titleOfLink(*url);
    }
    if (!refused.reason.code.isEmpty())
        return tl::unexpected(refused);
    if (materials.isEmpty())
        return QList<MaterialId>();
    const Reason label = materials.size() == 1
        ? Reason{"material.added", {materials.first().title}}
        : Reason{"material.several-added", {QString::number(materials.size())}};
    QList<MaterialId> added;
    return m_workspace.door()
        .write(label, {},
               [&](Stores &stores) -> Result<void> {
                   for (Material &each : materials) {
                       if (const auto done = addTo(stores, each); !done)
                           return done;
                       added.append(each.id);
                   }
                   return {};
               })
        .map([&] { return added; });
}

Result<MaterialId> Materials::attachFile(Material material, const QString &path)
{
    ContentIntake intake(m_workspace.door());
    const auto content = intake.take(path);
    if (!content)
        return tl::unexpected(content.error());
    material.content = *content;
    material.file = QFileInfo(path).fileName();
    if (material.title.isEmpty())
        material.title = QFileInfo(path).completeBaseName();
    return m_workspace.door()
        .write({"material.added", {material.title}}, {},
               [&](Stores &stores) { return addTo(stores, material); })
        .map([&] {
            intake.keep();
            return material.id;
        });
}

Result<AttachedFiles> Materials::attachFiles(SessionId session, const QStringList &paths,
                                             const GoesOn &goesOn)
{
    AttachedFiles attached;
    QList<Material> materials;
    ContentIntake intake(m_workspace.door());
    Error first;
    qint64 all = 0;
    for (const QString &path : paths)
        all += QFileInfo(path).size();
    qint64 before = 0;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const qint64 size = file.size();
        const auto content =
            intake.take(path, [&](qint64 bytes) { return !goesOn || goesOn(before + bytes, all); });
        before += size;
        if (content) {
            Material &material = materials.emplaceBack();
            material.session = session;
            material.content = *content;
            material.file = file.fileName();
            material.title = file.completeBaseName();
        } else if (isOfFile(content.error())) {
            if (attached.refused.isEmpty())
                first = content.error();
            attached.refused.append({file.fileName(), content.error().reason});
        } else {
            return tl::unexpected(content.error());
        }
    }
    if (materials.isEmpty()) {
        if (attached.refused.isEmpty())
            return attached;
        if (attached.refused.size() > 1)
            first.list = attached.refused;
        return tl::unexpected(first);
    }
    const Reason label = materials.size() == 1
        ? Reason{"material.added", {materials.first().title}}
        : Reason{"material.several-added", {QString::number(materials.size())}};
    return m_workspace.door()
        .write(label, {},
               [&](Stores &stores) -> Result<void> {
                   for (Material &each : materials) {
                       if (const auto done = addTo(stores, each); !done)
                           return done;
                       attached.added.append(each.id);
                   }
                   return {};
               })
        .map([&] {
            intake.keep();
            return attached;
        });
}

Result<void> Materials::replaceFile(MaterialId id, const QString &path, const GoesOn &goesOn)
{
    const auto before = readOne(m_workspace.door(), id);
    if (!before)
        return tl::unexpected(before.error());
    ContentIntake intake(m_workspace.door());
    const qint64 size = QFileInfo(path).size();
    const auto content =
        intake.take(path, [&](qint64 bytes) { return !goesOn || goesOn(bytes, size); });
    if (!content)
        return tl::unexpected(content.error());
    return m_workspace.door()
        .write({"material.replaced", {before->title}}, {},
               [&](Stores &stores) -> Result<void> {
                   return found(stores, id).map([&](const Material &material) {
                       Material newer = withFile(material, QFileInfo(path).fileName(), *content);
                       stores.rows.replace(newer);
                   });
               })
        .map([&] { intake.keep(); });
}

Result<void> Materials::editMaterial(MaterialId id, const QByteArray &field,
                                     const std::function<void(Material &)> &change)
{
    QString link;
    return editOne<Material>(
        m_workspace.door(), id, field,
        [&](Material &material) {
            link = material.url;
            change(material);
        },
        [&](Stores &, const Material &material) -> Result<void> {
            return material.url == link ? Result<void>() : judgeLink(material.url);
        });
}

Result<void> Materials::removeMaterial(MaterialId id)
{
    const auto before = readOne(m_workspace.door(), id);
    if (!before)
        return tl::unexpected(before.error());
    return m_workspace.door().write({"material.removed", {before->title}}, {},
                                    [id](Stores &stores) -> Result<void> {
                                        stores.rows.remove(id);
                                        return {};
                                    });
}

Result<void> Materials::saveFile(MaterialId id, const QString &path, const GoesOn &goesOn) const
{
    if (const auto allowed = judgePlace(path, m_workspace.path()); !allowed)
        return allowed;
    return m_workspace.door().read<void>([&](Stores &stores) -> Result<void> {
        return withContent(stores, id).and_then([&](const Material &material) {
            return writeContent(stores, material, path, goesOn, 0,
                                stores.contents.size(material.content));
        });
    });
}

Result<QStringList> Materials::saveFiles(SessionId session, const QString &folder,
                                         const GoesOn &goesOn) const
{
    const auto all = rows(session);
    if (!all)
        return tl::unexpected(all.error());
    FileNames names;
    for (const QString &each : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                      | QDir::NoDotAndDotDot))
        names.reserve(each);
    qint64 bytes = 0;
    for (const MaterialRow &each : *all)
        bytes += each.size;
    QStringList written;
    const auto done = m_workspace.door().read<void>([&](Stores &stores) -> Result<void> {
        qint64 before = 0;
        for (const MaterialRow &each : *all) {
            if (each.material.content.isNull())
                continue;
            const QString path = QDir(folder).filePath(names.add(each.material.file));
            if (const auto fits = judgePlace(path, m_workspace.path()); !fits)
                return fits;
            if (const auto saved = writeContent(stores, each.material, path, goesOn, before, bytes);
                !saved)
                return saved;
            written.append(path);
            before += each.size;
        }
        return {};
    });
    if (done)
        return written;
    for (const QString &path : std::as_const(written))
        QFile::remove(path);
    return tl::unexpected(done.error());
}

} // namespace convenor
