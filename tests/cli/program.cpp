// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace convenor {

using namespace Qt::StringLiterals;

QJsonObject Ran::json() const
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(out, &fault);
    return fault.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QJsonObject Ran::error() const
{
    return json().value(u"error").toObject();
}

QString Ran::wholeError() const
{
    return u"%1\n%2"_s.arg(QString::fromUtf8(out), QString::fromUtf8(err));
}

Ran Program::run(const QStringList &words, const QByteArray &input) const
{
    return runBare(QStringList{u"--db"_s, database()} + words, input);
}

Ran Program::runBare(const QStringList &words, const QByteArray &input) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &display :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"QT_LOGGING_TO_CONSOLE"_s})
        environment.remove(display);
    environment.insert(u"XDG_CONFIG_HOME"_s, config());
    environment.insert(u"XDG_DATA_HOME"_s, data());
    environment.insert(u"USER"_s, u"amina"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(CONVENOR_CLI), words);
    process.write(input);
    process.closeWriteChannel();
    constexpr int patience = 60000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool Program::makeSample() const
{
    return run({u"init"_s, u"--sample"_s}).status == 0;
}

QByteArray Program::dump() const
{
    return run({u"export"_s, u"json"_s, u"--out"_s, u"-"_s}).out;
}

QByteArray Program::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool Program::put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace convenor
