// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/materials.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1 << 20;
constexpr int size = 200;
constexpr int smaller = 50; ///< of those that are timed

/// No two of them alike, so that each is stored.
void writeLarge(const QString &path, int megabytes, quint32 seed)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    QByteArray piece(megabyte, Qt::Uninitialized);
    for (int i = 0; i < megabytes; ++i) {
        for (char &byte : piece) {
            seed = seed * 1664525 + 1013904223;
            byte = char(seed >> 24);
        }
        if (file.write(piece) != piece.size())
            qFatal("no room");
    }
}

/// The most memory that this process has had, in MB.
double peak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("no status");
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void besideTheWindow(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> worker(QThread::create(work));
    worker->start();
    worker->wait();
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(u"bench.convenor"_s)).value();
    Programme programme(*workspace);
    Series series;
    series.title = u"Bench"_s;
    Session session;
    session.series = programme.addSeries(series).value();
    session.title = u"First"_s;
    const SessionId id = programme.addSession(session).value();
    Materials materials(*workspace);
    const QString path = folder.filePath(u"film.mp4"_s);
    const QString copy = folder.filePath(u"copy.mp4"_s);
    writeLarge(path, size, 1);

    const double before = peak();
    besideTheWindow([&] {
        if (!materials.attachFiles(id, {path}))
            qFatal("not attached");
    });
    const double attached = peak() - before;
    besideTheWindow([&] {
        if (!materials.saveFile(materials.materials(id)->first().id, copy))
            qFatal("not saved");
    });
    QTextStream(stdout) << "peak memory for a file of " << size
                        << " MB: " << QString::number(attached / size, 'f', 3)
                        << " of it attaching (" << QString::number(attached, 'f', 1) << " MB), "
                        << QString::number((peak() - before) / size, 'f', 3)
                        << " with saving it again\n";
    constexpr int pairs = 3;
    QStringList files; // each is attached once: the second time there would be nothing to store
    for (int i = 0; i <= pairs; ++i) {
        files.append(folder.filePath(u"%1.mp4"_s.arg(i)));
        writeLarge(files.last(), smaller, quint32(i + 2));
    }
    QStringList left = files;
    compare(
        u"attaching 50 MB against cp, sync and sha256sum"_s,
        [&] {
            besideTheWindow([&, next = left.takeFirst()] {
                if (!materials.attachFiles(id, {next}))
                    qFatal("not attached");
            });
        },
        [&] {
            const QString line =
                u"cp '%1' '%2' && sync '%2' && sha256sum '%2'"_s.arg(files.first(), copy);
            if (QProcess::execute(u"sh"_s, {u"-c"_s, line + u" > /dev/null"_s}) != 0)
                qFatal("no copy");
        },
        pairs);
}
