// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace convenor {

/// What one call of the real program left behind.
struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON object; empty where it is anything else.
    QJsonObject json() const;
    QJsonObject error() const;
    QString wholeError() const;
};

/// The real convenor-cli in a home of its own, without a display.
class Program final
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString database() const { return path(QStringLiteral("years.convenor")); }
    QString config() const { return path(QStringLiteral("config")); }
    QString data() const { return path(QStringLiteral("data")); }

    /// With --db and the test's database before the words.
    Ran run(const QStringList &words, const QByteArray &input = {}) const;
    Ran runBare(const QStringList &words, const QByteArray &input = {}) const;
    /// Makes the database with the sample series in it.
    bool makeSample() const;
    /// The whole file as an interchange document, which tells one state from another.
    QByteArray dump() const;

    static QByteArray contents(const QString &path);
    static bool put(const QString &path, const QByteArray &bytes);

private:
    QTemporaryDir m_folder;
};

} // namespace convenor
