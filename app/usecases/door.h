// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/changeset.h"
#include "storage/storageerror.h"
#include "storage/stores.h"

#include <QLockFile>
#include <QMutex>
#include <QThread>

#include <atomic>
#include <memory>
#include <mutex>

namespace convenor {

/// The one way into the file. Only use-cases may include this. Each call is one transaction, made
/// in the thread that calls: the workspace's own thread has its connection, another one gets a
/// connection for the call. Whatever storage throws becomes an Error here and nowhere else.
class Door final
{
public:
    using Work = std::function<Result<void>(Stores &)>;
    using Listener = std::function<void(const ChangeSet &)>;

    Door(std::unique_ptr<Database> database, std::unique_ptr<QLockFile> lock, QString author,
         Clock clock);
    ~Door();
    Q_DISABLE_COPY_MOVE(Door)

    /// Runs the work and keeps all of it, as one undoable change, or nothing. Work that in the end
    /// changed nothing is no change. With a merge key the change becomes one with the newest, where
    /// that has the same key and author and is less than two minutes old. While another thread
    /// writes it is a Conflict `door.held`: at once in the workspace's own thread, which only waits
    /// for what is short, in another one after some seconds.
    Result<void> write(const Reason &label, const QString &mergeKey, const Work &work);
    /// Runs work on what is not recorded, which are the contents of files: all of it is kept or
    /// nothing, there is no change and nobody is told. It is to be short: a large file is stored by
    /// many of them, between which the window can write.
    Result<void> store(const Work &work);

    /// Removes what nobody may find again: the work returns how many rows it changed. Nothing of it
    /// is recorded, since the record would hold what was removed. The history notes that it was
    /// done, as a change that cannot be undone; what was undone before can no longer be redone. The
    /// search index is made anew and the file is written anew, also where the work changed nothing:
    /// so a run that was cut off is finished by the next.
    using Removal = std::function<Result<int>(Stores &)>;
    Result<void> forget(const Reason &label, const Removal &work);

    Result<void> undo();
    Result<void> redo();
    /// Takes an older change back; this is a new change.
    Result<void> takeBack(ChangeId id);

    template <class T>
    Result<T> read(const std::function<Result<T>(Stores &)> &work) const
    {
        return guarded<T>([&] {
            if (QThread::currentThread() == m_home) {
                Stores stores(*m_database);
                return work(stores);
            }
            Database connection(*m_database, Database::Mode::ReadOnly);
            Stores stores(connection);
            return work(stores);
        });
    }

    const QString &path() const { return m_path; }
    bool isReadOnly() const { return m_database->mode() == Database::Mode::ReadOnly; }
    const QString &author() const { return m_author; }
    void setAuthor(const QString &author) { m_author = author; }
    QDateTime now() const { return m_clock(); }
    void onChanged(Listener listener) { m_listener = std::move(listener); }

private:
    /// What was touched, which may be nothing that is shown; nothing where none was written.
    using Transaction = std::function<Result<std::optional<ChangeSet>>(Stores &)>;

    template <class T>
    static Result<T> guarded(const std::function<Result<T>()> &work)
    {
        try {
            return work();
        } catch (const StorageError &fault) {
            return tl::unexpected(fault.error);
        } catch (const std::bad_alloc &) {
            return failure(ErrorKind::Storage, "memory.exhausted");
        }
    }

    bool take(std::unique_lock<QMutex> &lock) const;
    Result<void> transact(const Transaction &transaction);
    /// Nothing where the work changed nothing that is to be kept.
    Result<std::optional<ChangeSet>> inTransaction(const Transaction &transaction);
    Result<void> compact();
    Result<std::optional<ChangeSet>> record(Stores &stores, const Reason &label,
                                            const QString &mergeKey, const Work &work);
    void keep(Stores &stores, ChangeLog::Entry entry);
    Result<ChangeSet> replay(Stores &stores, const ChangeLog::Entry &entry,
                             const QByteArray &changeset);

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Database> m_database;
    QString m_path;
    QString m_author;
    Clock m_clock;
    QThread *m_home;
    QMutex m_writing;
    std::atomic<bool> m_isStoring = false;
    Listener m_listener;
};

} // namespace convenor
