// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reply.h"

#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cstdio>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{"invalid", "not_found", "conflict", "storage", "io", "cancelled"};

/// One line without what a terminal would act upon; the texts are other people's.
QString plain(const QString &text)
{
    QString line;
    for (const QChar c : text.simplified()) {
        const bool acts = c.category() == QChar::Other_Control
            || (c >= QChar(0x202a) && c <= QChar(0x202e))
            || (c >= QChar(0x2066) && c <= QChar(0x2069));
        if (!acts)
            line += c;
    }
    return line;
}

/// How many places it takes on a line.
qsizetype widthOf(const QString &text)
{
    qsizetype width = 0;
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        if (category != QChar::Mark_NonSpacing && category != QChar::Mark_Enclosing
            && category != QChar::Other_Format && !c.isLowSurrogate())
            ++width;
    }
    return width;
}

bool write(std::FILE *stream, const QByteArray &bytes)
{
    const size_t size = size_t(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

ExitStatus toStandardOutput(const QByteArray &bytes, ExitStatus status)
{
    if (write(stdout, bytes))
        return status;
    write(stderr, "convenor-cli: standard output: it cannot be written\n");
    return ExitStatus::CannotWrite;
}

/// The newest backup, where the file itself can no longer be used.
QString offeredBackup(const Error &error, const Call &call)
{
    static const QList<QByteArray> beyondUse{"file.empty", "file.truncated", "file.damaged",
                                             "file.strange-schema"};
    if (!beyondUse.contains(error.reason.code) || error.reason.arguments.value(0) != call.database)
        return {};
    return Workspace::newestBackup(call.database);
}

} // namespace

Reply doneReply(const QString &done, const QStringList &files)
{
    return {done, {{u"done"_s, done}, {u"files"_s, QJsonArray::fromStringList(files)}}};
}

Trouble troubleOf(const Error &error, const Call &call)
{
    Trouble trouble{statusOf(error, call), error.kind,    QString::fromLatin1(call.command->name),
                    worded(error),         wayOut(error), {},
                    error.detail};
    for (const Problem &each : error.list)
        trouble.list.append(worded(each));
    if (const QString backup = offeredBackup(error, call); !backup.isEmpty())
        trouble.wayOut = u"restore the newest backup: convenor-cli --db '%1' restore '%2'"_s.arg(
            call.database, backup);
    return trouble;
}

QString counted(int count, const QString &one, const QString &many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

QString aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(plain(row[i])));
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString cell = plain(row[i]);
            line += cell;
            if (i + 1 < row.size())
                line += QString(widths[i] - widthOf(cell) + 2, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

ExitStatus tell(const Reply &reply, bool asJson)
{
    if (!reply.aside.isEmpty())
        write(stderr, plain(reply.aside).toUtf8() + '\n');
    if (reply.bytes)
        return toStandardOutput(*reply.bytes, reply.status);
    if (asJson)
        return toStandardOutput(lineOf(reply.json), reply.status);
    return toStandardOutput(reply.text.isEmpty() ? QByteArray() : reply.text.toUtf8() + '\n',
                            reply.status);
}

ExitStatus tell(const Trouble &trouble, bool asJson)
{
    if (asJson) {
        QJsonObject error{
            {u"kind"_s, QLatin1StringView(kindWords[size_t(trouble.kind)])},
            {u"what"_s, trouble.why},
            {u"way_out"_s, trouble.wayOut},
            {u"list"_s, QJsonArray::fromStringList(trouble.list)},
        };
        if (!trouble.detail.isEmpty())
            error.insert(u"detail"_s, trouble.detail);
        return toStandardOutput(lineOf({{u"error"_s, error}}), trouble.status);
    }
    QString line = u"convenor-cli: "_s + plain(trouble.what) + u": "_s + plain(trouble.why);
    if (!trouble.detail.isEmpty())
        line += u" ("_s + plain(trouble.detail) + u')';
    if (!trouble.wayOut.isEmpty())
        line += u"; "_s + plain(trouble.wayOut);
    for (const QString &each : trouble.list)
        line += u"\n  "_s + plain(each);
    write(stderr, line.toUtf8() + '\n');
    return trouble.status;
}

} // namespace convenor
