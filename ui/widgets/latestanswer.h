// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace convenor {

/// Asks a question in another thread and hands the answer over in the owner's. What is asked while
/// an answer is on its way replaces it: only the latest question is answered. Its end waits for the
/// question that is being asked.
template <class T>
class LatestAnswer final
{
public:
    using Question = std::function<T()>;

    explicit LatestAnswer(std::function<void(const T &)> answered)
        : m_answered(std::move(answered))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] {
            if (m_next) {
                start(std::exchange(m_next, {}));
                return;
            }
            m_isAsking = false;
            m_answered(m_watcher.result());
        });
    }

    ~LatestAnswer()
    {
        m_watcher.disconnect();
        m_watcher.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(LatestAnswer)

    void ask(Question question)
    {
        if (m_isAsking)
            m_next = std::move(question);
        else
            start(std::move(question));
    }

private:
    void start(Question question)
    {
        m_isAsking = true;
        m_watcher.setFuture(QtConcurrent::run(std::move(question)));
    }

    std::function<void(const T &)> m_answered;
    Question m_next;
    bool m_isAsking = false; ///< until the end was told, which is later than it was
    QFutureWatcher<T> m_watcher;
};

} // namespace convenor
