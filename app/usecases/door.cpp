// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/door.h"

#include "storage/migrations.h"
#include "storage/recorder.h"

#include <chrono>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Changes made before the file had this schema can be read but no longer undone.
constexpr int undoBarrier = 1;

Result<void> refuseBarrier(const ChangeLog::Entry &entry)
{
    if (entry.isBlanked)
        return failure(ErrorKind::Conflict, "undo.blanked");
    if (entry.schema < undoBarrier)
        return failure(ErrorKind::Conflict, "undo.before-barrier");
    return {};
}

} // namespace

Door::Door(std::unique_ptr<Database> database, std::unique_ptr<QLockFile> lock, QString author,
           Clock clock)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_path(m_database->path())
    , m_author(std::move(author))
    , m_clock(std::move(clock))
    , m_home(QThread::currentThread())
{
}

Door::~Door() = default;

Result<void> Door::write(const Reason &label, const QString &mergeKey, const Work &work)
{
    return transact([&](Stores &stores) { return record(stores, label, mergeKey, work); });
}

Result<void> Door::forget(const Reason &label, const Removal &work)
{
    const auto removed = transact([&](Stores &stores) -> Result<std::optional<ChangeSet>> {
        stores.database.overwriteDeleted();
        return work(stores).map([&](int rows) -> std::optional<ChangeSet> {
            if (rows > 0) {
                stores.changes.discardUndone();
                stores.changes.appendBlanked({{}, label, m_author, now(), ChangeState::Done, rows});
            }
            stores.search.renew();
            return ChangeSet::ofEverything();
        });
    });
    return removed.and_then([this] { return compact(); });
}

Result<void> Door::compact()
{
    const std::unique_lock held(m_writing, std::try_to_lock);
    if (!held)
        return failure(ErrorKind::Conflict, "door.held");
    return guarded<void>([this]() -> Result<void> {
        std::unique_ptr<Database> own;
        if (QThread::currentThread() != m_home)
            own = std::make_unique<Database>(*m_database, Database::Mode::ReadWrite);
        (own ? *own : *m_database).compact();
        return {};
    });
}

Result<void> Door::undo()
{
    return transact([&](Stores &stores) -> Result<std::optional<ChangeSet>> {
        const auto entry = stores.changes.undoable();
        if (!entry)
            return failure(ErrorKind::NotFound, "undo.nothing");
        auto touched = refuseBarrier(*entry).and_then(
            [&] { return replay(stores, *entry, inverted(entry->changeset)); });
        if (touched)
            stores.changes.setState(entry->change.id, ChangeState::Undone);
        return touched;
    });
}

Result<void> Door::redo()
{
    return transact([&](Stores &stores) -> Result<std::optional<ChangeSet>> {
        const auto entry = stores.changes.redoable();
        if (!entry)
            return failure(ErrorKind::NotFound, "redo.nothing");
        auto touched = refuseBarrier(*entry).and_then(
            [&] { return replay(stores, *entry, entry->changeset); });
        if (touched)
            stores.changes.setState(entry->change.id, ChangeState::Done);
        return touched;
    });
}

Result<void> Door::takeBack(ChangeId id)
{
    return transact([&](Stores &stores) -> Result<std::optional<ChangeSet>> {
        const auto entry = stores.changes.find(id);
        if (!entry || entry->change.state != ChangeState::Done)
            return failure(ErrorKind::NotFound, "undo.not-done");
        if (const auto allowed = refuseBarrier(*entry); !allowed)
            return tl::unexpected(allowed.error());
        const Reason label{"change.taken-back",
                           QStringList{QString::fromLatin1(entry->change.label.code)}
                               + entry->change.label.arguments};
        return record(stores, label, {}, [&](Stores &) -> Result<void> {
            return replay(stores, *entry, inverted(entry->changeset)).map([](const ChangeSet &) {});
        });
    });
}

Result<void> Door::store(const Work &work)
{
    if (isReadOnly())
        return failure(ErrorKind::Conflict, "file.opened-read-only", {m_path});
    std::unique_lock lock(m_writing, std::defer_lock);
    if (!take(lock))
        return failure(ErrorKind::Conflict, "door.held");
    m_isStoring = true;
    const auto done = inTransaction([&](Stores &stores) -> Result<std::optional<ChangeSet>> {
        return work(stores).map([] { return std::optional(ChangeSet()); });
    });
    m_isStoring = false;
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

/// Beside the window there is time to wait for others; in the window only for what is short.
bool Door::take(std::unique_lock<QMutex> &lock) const
{
    using namespace std::chrono_literals;
    if (QThread::currentThread() != m_home)
        return lock.try_lock_for(10s);
    return m_isStoring ? lock.try_lock_for(500ms) : lock.try_lock();
}

Result<void> Door::transact(const Transaction &transaction)
{
    if (isReadOnly())
        return failure(ErrorKind::Conflict, "file.opened-read-only", {m_path});
    std::unique_lock lock(m_writing, std::defer_lock);
    if (!take(lock))
        return failure(ErrorKind::Conflict, "door.held");
    auto done = inTransaction([&](Stores &stores) {
        auto touched = transaction(stores);
        if (touched && *touched)
            stores.programme.countRevisions(**touched, now());
        return touched;
    });
    lock.unlock();
    if (!done)
        return tl::unexpected(done.error());
    if (*done && m_listener)
        m_listener(**done);
    return {};
}

Result<std::optional<ChangeSet>> Door::inTransaction(const Transaction &transaction)
{
    return guarded<std::optional<ChangeSet>>([&]() -> Result<std::optional<ChangeSet>> {
        std::unique_ptr<Database> own;
        if (QThread::currentThread() != m_home) {
            own = std::make_unique<Database>(*m_database, Database::Mode::ReadWrite);
            own->keepChangesInMemory();
        }
        Database &database = own ? *own : *m_database;
        try {
            database.beginWrite();
            Stores stores(database);
            auto touched = transaction(stores);
            if (touched && *touched)
                database.commit();
            else
                database.rollback();
            return touched;
        } catch (...) {
            database.rollback();
            throw;
        }
    });
}

Result<std::optional<ChangeSet>> Door::record(Stores &stores, const Reason &label,
                                              const QString &mergeKey, const Work &work)
{
    Recorder recorder(stores.database);
    if (const auto worked = work(stores); !worked)
        return tl::unexpected(worked.error());
    const QByteArray changeset = recorder.changeset();
    if (changeset.isEmpty())
        return std::nullopt;
    const ChangeSet touched = touchedBy(stores.database, changeset);
    stores.search.refresh(touched);
    keep(stores,
         {{{}, label, m_author, now(), ChangeState::Done, 0},
          mergeKey,
          latestUserVersion(),
          changeset});
    return touched;
}

void Door::keep(Stores &stores, ChangeLog::Entry entry)
{
    constexpr qint64 mergeSeconds = 120;
    const auto newest = stores.changes.undoable();
    const bool redoable = stores.changes.redoable().has_value();
    if (redoable)
        stores.changes.discardUndone();
    const bool merges = newest && !redoable && !entry.mergeKey.isEmpty()
        && newest->mergeKey == entry.mergeKey && newest->change.author == entry.change.author
        && newest->change.at.secsTo(entry.change.at) < mergeSeconds;
    if (!merges) {
        stores.changes.append(entry);
        return;
    }
    entry.change.id = newest->change.id;
    entry.changeset = united(newest->changeset, entry.changeset);
    if (entry.changeset.isEmpty())
        stores.changes.remove(entry.change.id);
    else
        stores.changes.amend(entry);
}

Result<ChangeSet> Door::replay(Stores &stores, const ChangeLog::Entry &entry,
                               const QByteArray &changeset)
{
    if (const auto conflict = applyChangeset(stores.database, changeset)) {
        auto refused = Error{ErrorKind::Conflict, {"undo.later-changes", {}}, {}, {}};
        const QList<Change> changes = conflict->table.isEmpty()
            ? stores.changes.laterReferrersOf(entry.change.id, changeset)
            : stores.changes.laterChangesOf(entry.change.id, conflict->table, conflict->id);
        for (const Change &later : changes)
            refused.list.append({textOf(later.at), later.label});
        return tl::unexpected(refused);
    }
    const ChangeSet touched = touchedBy(stores.database, changeset);
    stores.search.refresh(touched);
    return touched;
}

} // namespace convenor
