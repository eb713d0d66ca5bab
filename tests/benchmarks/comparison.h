// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTextStream>

#include <algorithm>
#include <functional>

namespace convenor {

/// Runs ours and the peer in turn and prints the median of the ratios of the pairs: times alone say
/// little on a machine that others use too. Returns that median.
inline double compare(const QString &what, const std::function<void()> &ours,
                      const std::function<void()> &peer, int pairs = 7)
{
    const auto seconds = [](const std::function<void()> &run) {
        QElapsedTimer timer;
        timer.start();
        run();
        return double(timer.nsecsElapsed()) / 1e9;
    };
    ours();
    peer();
    QList<double> ratios;
    QList<double> mine;
    QList<double> theirs;
    for (int i = 0; i < pairs; ++i) {
        mine.append(seconds(ours));
        theirs.append(seconds(peer));
        ratios.append(mine.last() / theirs.last());
    }
    for (QList<double> *each : {&ratios, &mine, &theirs})
        std::sort(each->begin(), each->end());
    const auto middle = [](const QList<double> &sorted) { return sorted[sorted.size() / 2]; };
    QTextStream(stdout) << what << ": " << QString::number(middle(ratios), 'f', 2) << " times ("
                        << QString::number(ratios.first(), 'f', 2) << " to "
                        << QString::number(ratios.last(), 'f', 2) << "), ours "
                        << QString::number(middle(mine) * 1000, 'f', 1) << " ms, peer "
                        << QString::number(middle(theirs) * 1000, 'f', 1) << " ms\n";
    return middle(ratios);
}

} // namespace convenor
