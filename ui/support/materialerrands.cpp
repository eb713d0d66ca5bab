// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/materialerrands.h"

#include "base/filename.h"
#include "publish/htmltext.h"
#include "ui/support/jobs.h"
#include "ui/support/prompts.h"
#include "ui/support/words.h"
#include "usecases/materials.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Materials::GoesOn reportTo(Jobs::Ticket &ticket)
{
    return [&ticket](qint64 done, qint64 of) {
        ticket.report(of > 0 ? int(qMin<qint64>(100, 100 * done / of)) : 0);
        return !ticket.isCancelled();
    };
}

QString refusalWords(const QList<Problem> &refused)
{
    QStringList lines;
    for (const Problem &each : refused)
        lines.append(sentence(worded(each.what)));
    return lines.join(u'\n');
}

} // namespace

MaterialErrands::MaterialErrands(Workspace &workspace, Prompts &prompts, Jobs &jobs,
                                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_jobs(jobs)
{
}

MaterialErrands::~MaterialErrands() = default;

void MaterialErrands::attach(SessionId session, const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_jobs.start(
        nextName(), tr("Attaching %n files", nullptr, int(paths.size())), Jobs::Use::Cancellable,
        [&workspace = m_workspace, session, paths](Jobs::Ticket &ticket) {
            return Materials(workspace).attachFiles(session, paths, reportTo(ticket));
        },
        this,
        [this, session](const Result<AttachedFiles> &files) {
            if (!files) {
                refuse(files.error());
                return;
            }
            emit refused(refusalWords(files->refused));
            emit attached(session, files->added);
            emit done(tr("%n files attached", nullptr, int(files->added.size())));
        });
}

void MaterialErrands::replace(const Material &material)
{
    const QString path = m_prompts.fileToOpen(tr("Choose the newer file"), tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_jobs.start(
        nextName(), tr("Reading %1").arg(QFileInfo(path).fileName()), Jobs::Use::Cancellable,
        [&workspace = m_workspace, id = material.id, path](Jobs::Ticket &ticket) {
            return Materials(workspace).replaceFile(id, path, reportTo(ticket));
        },
        this,
        [this, before = material](const Result<void> &replaced) {
            if (!replaced) {
                refuse(replaced.error());
                return;
            }
            emit refused({});
            const bool wasReady =
                before.state == MaterialState::Cleared || before.presenterConsents;
            emit done(wasReady ? tr("File replaced; it has to be cleared and agreed to again")
                               : tr("File replaced"));
        });
}

void MaterialErrands::save(const Material &material)
{
    const QString path = m_prompts.fileToSave(tr("Save the file as"), safeFileName(material.file),
                                              tr("All files (*)"));
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_jobs.start(
        nextName(), tr("Writing %1").arg(name), Jobs::Use::Cancellable,
        [&workspace = m_workspace, id = material.id, path](Jobs::Ticket &ticket) {
            return Materials(workspace).saveFile(id, path, reportTo(ticket));
        },
        this,
        [this, name](const Result<void> &saved) {
            if (!saved) {
                refuse(saved.error());
                return;
            }
            emit refused({});
            emit told(tr("File saved: %1").arg(name));
        });
}

void MaterialErrands::saveAll(SessionId session)
{
    const QString folder = m_prompts.folder(tr("Choose a folder for the files"));
    if (folder.isEmpty())
        return;
    m_jobs.start(
        nextName(), tr("Writing the files of the session"), Jobs::Use::Cancellable,
        [&workspace = m_workspace, session, folder](Jobs::Ticket &ticket) {
            return Materials(workspace).saveFiles(session, folder, reportTo(ticket));
        },
        this,
        [this, folder](const Result<QStringList> &written) {
            if (!written) {
                refuse(written.error());
                return;
            }
            emit refused({});
            emit told(tr("%n files saved to %1", nullptr, int(written->size()))
                          .arg(QDir::toNativeSeparators(folder)));
        });
}

void MaterialErrands::open(const Material &material)
{
    if (material.content.isNull()) {
        const QString link = webLink(material.url);
        if (link.isEmpty())
            emit refused(tr("There is nothing to open yet."));
        else
            QDesktopServices::openUrl(QUrl(link));
        return;
    }
    const QString name = safeFileName(material.file);
    if (isProgramName(name)
        && !m_prompts.confirm(tr("Run %1?").arg(name),
                              tr("It is a program, or can start one. Run it only if you know who "
                                 "made it."),
                              tr("Run it")))
        return;
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/convenor-XXXXXX"_s);
    // Each in a folder of its own, so that a name stays what it is.
    const QString folder = m_folder->filePath(QString::number(++m_started));
    if (!m_folder->isValid() || !QDir().mkpath(folder)) {
        refuse({ErrorKind::Io, {"file.cannot-create", {folder}}, {}, m_folder->errorString()});
        return;
    }
    m_jobs.start(
        nextName(), tr("Opening %1").arg(name), Jobs::Use::Cancellable,
        [&workspace = m_workspace, id = material.id,
         path = folder + u'/' + name](Jobs::Ticket &ticket) {
            return Materials(workspace).saveFile(id, path, reportTo(ticket)).map([&] {
                QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
                return path;
            });
        },
        this,
        [this](const Result<QString> &path) {
            if (!path) {
                refuse(path.error());
                return;
            }
            emit refused({});
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
                emit refused(tr("No program here opens it. Save it, and open it elsewhere."));
        });
}

/// Of its own for each: none of them takes the place of an earlier one.
QString MaterialErrands::nextName()
{
    return u"material%1"_s.arg(++m_started);
}

void MaterialErrands::refuse(const Error &error)
{
    QStringList lines;
    if (error.kind == ErrorKind::Cancelled) {
        emit told(tr("Stopped; nothing was changed"));
    } else if (error.list.isEmpty()) {
        lines.append(sentence(worded(error)));
        if (const QString way = wayOut(error); !way.isEmpty())
            lines.append(sentence(way));
    } else {
        lines.append(refusalWords(error.list));
    }
    emit refused(lines.join(u' '));
}

} // namespace convenor
