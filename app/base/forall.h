// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>
#include <thread>
#include <vector>

namespace convenor {

/// Calls `work` with 0 to `count` - 1, on all processors and in no order, and returns when all is
/// done. The calls share nothing that any of them changes, and do not throw.
template <class Work>
void forAll(qsizetype count, const Work &work)
{
    std::atomic<qsizetype> next = 0;
    const auto take = [&next, &work, count] {
        for (qsizetype i = next++; i < count; i = next++)
            work(i);
    };
    // The calling thread is one of them, so that nobody waits for a thread that never comes.
    const qsizetype helpers = qMin(count, qsizetype(QThread::idealThreadCount())) - 1;
    std::vector<std::thread> others;
    for (qsizetype i = 0; i < helpers; ++i)
        others.emplace_back(take);
    take();
    for (std::thread &other : others)
        other.join();
}

} // namespace convenor
