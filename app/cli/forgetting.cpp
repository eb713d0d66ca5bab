// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "usecases/programme.h"
#include "usecases/retention.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QFileInfo>
#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const RetentionPlan &plan)
{
    QJsonObject goes;
    for (size_t i = 0; i < wordsOf<Going>.size(); ++i)
        goes.insert(wordOf(Going(i)), plan.goes[i]);
    QJsonArray series;
    for (const RetainedSeries &each : plan.series)
        series.append(QJsonObject{{u"id"_s, each.key},
                                  {u"title"_s, each.title},
                                  {u"keep_until"_s, each.keptUntil.toString(Qt::ISODate)},
                                  {u"goes"_s, each.isChosen}});
    QJsonArray stays;
    for (const RetainedPerson &each : plan.stays) {
        QJsonArray reasons;
        for (const KeptFor reason : each.reasons)
            reasons.append(label(reason));
        stays.append(QJsonObject{{u"name"_s, each.name}, {u"reasons"_s, reasons}});
    }
    QJsonArray look;
    for (const ToLookAt &each : plan.toLookAt)
        look.append(worded(each));
    QJsonArray backups;
    for (const KeptBackup &each : plan.backups)
        backups.append(each.path);
    return {{u"goes"_s, goes},
            {u"series"_s, series},
            {u"stays"_s, stays},
            {u"to_look_at"_s, look},
            {u"backups"_s, backups}};
}

void append(QStringList &lines, const QString &heading, const QStringList &items)
{
    if (items.isEmpty())
        return;
    lines.append({QString(), heading});
    for (const QString &item : items)
        lines.append(u"  "_s + item);
}

QString textOf(const RetentionPlan &plan)
{
    QStringList lines;
    QStringList series;
    for (const RetainedSeries &each : plan.series)
        series.append(each.title + u": "_s + retentionWords(each, plan.before));
    append(lines, u"Series"_s, series);
    QList<QStringList> goes;
    for (size_t i = 0; i < wordsOf<Going>.size(); ++i) {
        if (plan.goes[i] > 0)
            goes.append({label(Going(i)), QString::number(plan.goes[i])});
    }
    append(lines, u"Goes"_s, aligned(goes).split(u'\n', Qt::SkipEmptyParts));
    QStringList stays;
    for (const RetainedPerson &each : plan.stays) {
        QStringList reasons;
        for (const KeptFor reason : each.reasons)
            reasons.append(label(reason));
        stays.append(each.name + u": "_s + reasons.join(u", "_s));
    }
    append(lines, u"Stays named"_s, stays);
    QStringList look;
    for (const ToLookAt &each : plan.toLookAt)
        look.append(worded(each));
    append(lines, u"To be looked at"_s, look);
    QStringList backups;
    for (const KeptBackup &each : plan.backups)
        backups.append(each.path);
    append(lines, u"Backups that hold it"_s, backups);
    return lines.join(u'\n');
}

Reply replyOf(const RetentionPlan &plan, const Call &call)
{
    const bool isDry = call.has("--dry-run");
    const bool hasAny = std::any_of(plan.series.cbegin(), plan.series.cend(),
                                    [](const RetainedSeries &each) { return each.isChosen; });
    QString done = !hasAny ? u"no series is due before %1"_s.arg(call.text("--before"))
        : plan.isEmpty()   ? u"nothing is left to remove"_s
        : isDry            ? u"would remove the personal data of %1"_s
                           : u"removed the personal data of %1"_s;
    QStringList titles;
    for (const RetainedSeries &each : plan.series) {
        if (each.isChosen)
            titles.append(each.title);
    }
    done.replace(u"%1"_s, titles.join(u", "_s));
    Reply reply = doneReply(done, isDry ? QStringList() : QStringList{call.database});
    reply.text += textOf(plan).prepend(u'\n');
    const QJsonObject told = jsonOf(plan);
    for (auto each = told.begin(); each != told.end(); ++each)
        reply.json.insert(each.key(), each.value());
    return reply;
}

} // namespace

Result<Reply> anonymizeFile(const Call &call)
{
    const QDate before = QDate::fromString(call.text("--before"), Qt::ISODate);
    if (!before.isValid())
        return failure(ErrorKind::Invalid, "retention.no-date", {call.text("--before")});
    const bool isDry = call.has("--dry-run");
    const auto workspace = Workspace::open(
        call.database, isDry ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    SeriesId only;
    if (call.has("--series")) {
        const auto series = Programme(**workspace).seriesByKey(call.series());
        if (!series)
            return tl::unexpected(series.error());
        only = series->id;
    }
    Retention retention(**workspace);
    return (isDry ? retention.plan(before, only) : retention.anonymize(before, only))
        .map([&](const RetentionPlan &plan) { return replyOf(plan, call); });
}

} // namespace convenor
