// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/entitlement.h"

#include <functional>

namespace convenor {

class ContentIntake;
class Workspace;

/// A material as lists show it.
struct MaterialRow
{
    Material material;
    qint64 size = 0; ///< of its file
    QString presenter; ///< by name
    QDateTime sentAt; ///< when it went out last, as it is now or was; not valid: never

    bool operator==(const MaterialRow &) const = default;
};

/// What came of files that were attached at once: those that could not be read are told one by one,
/// the others are there.
struct AttachedFiles
{
    QList<MaterialId> added;
    QList<Problem> refused;
};

/// What belongs to a session as a file or a link: background, guidance, presentations, recordings,
/// reports. Files are read and written in pieces and can be attached and saved in any thread; each
/// verb is one change.
class Materials final
{
public:
    /// How much of all the bytes is done; false: stop.
    using GoesOn = std::function<bool(qint64 done, qint64 of)>;

    explicit Materials(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<QList<Material>> materials(SessionId session) const;
    Result<QList<MaterialRow>> rows(SessionId session) const;

    /// As the last of its session.
    Result<MaterialId> addMaterial(Material material);
    /// Web addresses as people paste them, each titled by what it leads to; all of them or none.
    Result<QList<MaterialId>> addLinks(SessionId session, const QStringList &links);
    /// Reads the file into the workspace; its name becomes the material's.
    Result<MaterialId> attachFile(Material material, const QString &path);
    /// Where it is stopped, or the workspace cannot take one, none is attached.
    Result<AttachedFiles> attachFiles(SessionId session, const QStringList &paths,
                                      const GoesOn &goesOn = {});
    /// Puts the file in the place of the material's file or link, as withFile() says.
    Result<void> replaceFile(MaterialId id, const QString &path, const GoesOn &goesOn = {});
    Result<void> editMaterial(MaterialId id, const QByteArray &field,
                              const std::function<void(Material &)> &change);
    Result<void> removeMaterial(MaterialId id);

    /// Writes the material's file to the path, whole or not at all.
    Result<void> saveFile(MaterialId id, const QString &path, const GoesOn &goesOn = {}) const;
    /// Writes every file of the session into the folder, under a safe name of its own; what is
    /// there already stays. Returns the paths; where it fails or is stopped, none of them is there.
    Result<QStringList> saveFiles(SessionId session, const QString &folder,
                                  const GoesOn &goesOn = {}) const;

private:
    Workspace &m_workspace;
};

/// What it waits for before it is handed out: "it is not cleared, the presenter has not agreed";
/// empty where nothing is missing.
QString lackWords(const Material &material);
QString label(MaterialLack lack);
/// Shown where a kind brought its audience with it: "Background is for the public unless you
/// choose another audience".
QString usualAudienceWords(MaterialKind kind);

} // namespace convenor
