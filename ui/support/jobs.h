// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <atomic>
#include <memory>

namespace convenor {

/// Long work beside the window. Work gets values and a Ticket, runs on a worker and returns a
/// Result, which is handed over in the window's thread. Work of the same name replaces what was
/// started earlier: the latest wins, the earlier result is dropped. It lives in the window's
/// thread.
class Jobs final : public QObject
{
    Q_OBJECT

public:
    enum class Use { Quiet, Shown, Cancellable };

    /// What work and window share. Work that can stop asks `isCancelled` where stopping leaves
    /// nothing half done, and returns `cancelled()`.
    class Ticket final
    {
    public:
        bool isCancelled() const { return m_cancelled; }
        void cancel() { m_cancelled = true; }
        void report(int percent) { m_percent = percent; }
        int percent() const { return m_percent; }
        static tl::unexpected<Error> cancelled()
        {
            return failure(ErrorKind::Cancelled, "job.cancelled");
        }

    private:
        std::atomic<bool> m_cancelled = false;
        std::atomic<int> m_percent = -1;
    };

    struct State
    {
        QString label; ///< empty where nothing that is shown runs
        int percent = -1; ///< -1: unknown
        bool cancellable = false;
    };

    using QObject::QObject;
    ~Jobs() override { finish(); }

    /// `work` is Result<T>(Ticket &), `done` is void(Result<T>) and is dropped with `context`.
    template <class Work, class Done>
    void start(const QString &name, const QString &label, Use use, Work work, QObject *context,
               Done done)
    {
        using Worked = std::invoke_result_t<Work, Ticket &>;
        const auto ticket = add(name, label, use);
        auto *watcher = new QFutureWatcher<Worked>(this);
        connect(watcher, &QFutureWatcherBase::finished, context,
                [this, watcher, ticket, done = std::move(done)] {
                    if (isWanted(ticket))
                        done(watcher->result());
                });
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, ticket] {
            remove(ticket);
            watcher->deleteLater();
        });
        watcher->setFuture(
            QtConcurrent::run([ticket, work = std::move(work)] { return work(*ticket); }));
        m_running.last().watcher = watcher;
        emit changed();
    }

    /// Asks what is shown and can be cancelled to stop.
    void cancel();
    /// Stops what can be stopped, waits for the rest, drops every result.
    void finish();
    bool isBusy() const;
    State state() const;

signals:
    void changed();

private:
    struct Running
    {
        QString name;
        QString label;
        Use use = Use::Quiet;
        std::shared_ptr<Ticket> ticket;
        QFutureWatcherBase *watcher = nullptr;
        bool wanted = true;
    };

    std::shared_ptr<Ticket> add(const QString &name, const QString &label, Use use);
    bool isWanted(const std::shared_ptr<Ticket> &ticket) const;
    void remove(const std::shared_ptr<Ticket> &ticket);

    QList<Running> m_running;
};

} // namespace convenor
