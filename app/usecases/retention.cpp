// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/retention.h"

#include "publish/pagespdf.h"
#include "publish/sheetpages.h"
#include "storage/backup.h"
#include "storage/personrecords.h"
#include "storage/retentionstore.h"
#include "usecases/editing.h"
#include "usecases/forgetting.h"
#include "usecases/outputs.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Retention", text);
}

/// Which series go, told in `plan` too. Those whose data went before go with them: who was still
/// named there for the sake of a later one may now go.
RetentionScope scopeOf(Stores &stores, SeriesId only, RetentionPlan &plan)
{
    RetentionScope scope;
    RowIds goneBefore;
    for (RetainedSeries each : RetentionStore(stores.database).series()) {
        const bool isChosen = isDue(each.keptUntil, plan.before);
        if (isChosen && each.removedAt.isValid())
            goneBefore.insert(each.series.value());
        if (!only.isNull() && each.series != only)
            continue;
        each.isChosen = isChosen;
        if (isChosen)
            scope.series.insert(each.series.value());
        plan.series.append(each);
    }
    if (!scope.series.isEmpty())
        scope.series += goneBefore;
    return scope;
}

RetentionPlan withFrame(RetentionPlan plan, const RetentionPlan &frame)
{
    plan.before = frame.before;
    plan.series = frame.series;
    plan.backups = frame.backups;
    return plan;
}

struct Dossier
{
    QString name;
    QList<PersonRecord> records;
    QList<Change> changes;
};

Result<Dossier> dossierOf(Stores &stores, PersonId id)
{
    return found(stores, id).map([&](const Person &person) {
        Dossier dossier{person.name, recordsOf(stores.database, id), {}};
        const auto means = [&](const std::optional<QVariant> &value) {
            return value && value->typeId() == QMetaType::LongLong
                && value->toLongLong() == id.value();
        };
        const auto about = [&](const RowChange &change) {
            return (change.table == tableOf<Person> && change.id == id.value())
                || std::any_of(change.before.cbegin(), change.before.cend(), means)
                || std::any_of(change.after.cbegin(), change.after.cend(), means);
        };
        for (const ChangeId change :
             stores.changes.withAny(about, [](const QString &) { return false; })) {
            if (const auto entry = stores.changes.find(change))
                dossier.changes.append(entry->change);
        }
        return dossier;
    });
}

QByteArray jsonOf(const Dossier &dossier)
{
    QJsonObject all;
    for (const PersonRecord &record : dossier.records) {
        QJsonObject facts;
        for (const RecordedFact &fact : record.facts)
            facts.insert(fact.column, fact.value);
        const QString table = QString::fromLatin1(record.table);
        QJsonArray rows = all.value(table).toArray();
        rows.append(facts);
        all.insert(table, rows);
    }
    QJsonArray changes;
    for (const Change &change : dossier.changes)
        changes.append(QJsonObject{{u"at"_s, textOf(change.at)},
                                   {u"author"_s, change.author},
                                   {u"title"_s, titleOf(change)}});
    all.insert(u"history"_s, changes);
    return QJsonDocument(all).toJson();
}

struct Line
{
    QString group;
    QString label;
    QString value;
};

QList<Line> linesOf(const Dossier &dossier)
{
    QList<Line> lines;
    QHash<QByteArray, int> numbers;
    for (const PersonRecord &record : dossier.records) {
        const QString table = QString::fromLatin1(record.table);
        const int number = ++numbers[record.table];
        const QString group = number == 1
            ? tableLabel(table)
            : tr("%1 (%2)").arg(tableLabel(table), QString::number(number));
        for (const RecordedFact &fact : record.facts)
            lines.append(
                {group, fieldLabel(fact.column), valueLabel(table, fact.column, fact.value)});
    }
    for (const Change &change : dossier.changes)
        lines.append({tr("History"), textOf(change.at), titleOf(change)});
    return lines;
}

Sheet sheetOf(const Dossier &dossier, const QString &made)
{
    const QList<Line> lines = linesOf(dossier);
    Sheet sheet;
    sheet.facts = {dossier.name, {}, u"en"_s, {}};
    sheet.title = tr("Everything that is kept of %1").arg(dossier.name);
    sheet.audience = tr("For the person alone");
    sheet.made = made;
    sheet.pageOf = tr("Page %1 of %2");
    sheet.again = tr("%1 (continued)");
    sheet.caption = sheet.title;
    sheet.columns = {{tr("Field"), 30, true}, {tr("What is kept"), 70, false}};
    sheet.rows = lines.size();
    sheet.cell = [lines](qsizetype row, qsizetype column) {
        return column == 0 ? lines[row].label : lines[row].value;
    };
    sheet.group = [lines](qsizetype row) { return lines[row].group; };
    return sheet;
}

Result<void> writeSheet(const Sheet &sheet, const QString &path, const QDateTime &made)
{
    if (!Typesetter::isPossible())
        return failure(ErrorKind::Invalid, "output.no-display", {sheet.title});
    SheetPages pages(sheet);
    return writeFile(path, [&](QIODevice &device) { return writePdf(pages, device, made); });
}

} // namespace

Result<RetentionPlan> Retention::plan(QDate before, SeriesId series) const
{
    return m_workspace.door().read<RetentionPlan>([&](Stores &stores) -> Result<RetentionPlan> {
        RetentionPlan frame;
        frame.before = before;
        frame.backups = backups();
        const RetentionScope scope = scopeOf(stores, series, frame);
        return withFrame(wouldGo(stores, scope), frame);
    });
}

Result<RetentionPlan> Retention::letGoOf(const RetentionPlan &plan, const ScopeIn &scope,
                                         const Reason &label)
{
    Door &door = m_workspace.door();
    if (!plan.isEmpty()) {
        const QString backup = u"%1.%2.before-retention.backup"_s.arg(
            QFileInfo(door.path()).absoluteFilePath(), door.now().toString(u"yyyyMMdd-HHmmss"_s));
        const auto backedUp = door.read<void>([&](Stores &stores) -> Result<void> {
            backUp(stores.database, backup);
            return {};
        });
        if (!backedUp)
            return tl::unexpected(backedUp.error());
    }
    RetentionPlan gone;
    return door
        .forget(label,
                [&](Stores &stores) -> Result<int> {
                    const Gone done = letGo(stores, scope(stores), door.now());
                    gone = withFrame(done.plan, plan);
                    return done.rows;
                })
        .map([&] {
            gone.backups = backups();
            return gone;
        });
}

Result<RetentionPlan> Retention::anonymize(QDate before, SeriesId series)
{
    if (m_workspace.isReadOnly())
        return failure(ErrorKind::Conflict, "file.opened-read-only", {m_workspace.path()});
    return plan(before, series).and_then([&](const RetentionPlan &found) {
        QStringList titles;
        for (const RetainedSeries &each : found.series) {
            if (each.isChosen)
                titles.append(each.title);
        }
        const auto scope = [&](Stores &stores) {
            RetentionPlan frame;
            frame.before = before;
            return scopeOf(stores, series, frame);
        };
        return letGoOf(found, scope, {"retention.anonymized", {titles.join(u", "_s)}});
    });
}

Result<RetentionPlan> Retention::planErasing(PersonId person, bool wholly) const
{
    return m_workspace.door().read<RetentionPlan>([&](Stores &stores) {
        return found(stores, person).map([&](const Person &) {
            RetentionPlan frame;
            frame.backups = backups();
            return withFrame(wouldGo(stores, {{}, person, wholly}), frame);
        });
    });
}

Result<RetentionPlan> Retention::erase(PersonId person, bool wholly)
{
    if (m_workspace.isReadOnly())
        return failure(ErrorKind::Conflict, "file.opened-read-only", {m_workspace.path()});
    return planErasing(person, wholly).and_then([&](const RetentionPlan &found) {
        const auto scope = [&](Stores &) { return RetentionScope{{}, person, wholly}; };
        return letGoOf(found, scope, {"retention.erased", {}});
    });
}

Result<void> Retention::exportPerson(PersonId person, const QString &path) const
{
    return judgePlace(path, m_workspace.path()).and_then([&]() -> Result<void> {
        const auto dossier = m_workspace.door().read<Dossier>(
            [&](Stores &stores) { return dossierOf(stores, person); });
        if (!dossier)
            return tl::unexpected(dossier.error());
        if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
            return writeFile(path, jsonOf(*dossier));
        const QDateTime now = m_workspace.door().now();
        return writeSheet(
            sheetOf(*dossier, dateWords(PartialDate(now.date())) + u" · "_s + m_workspace.author()),
            path, now);
    });
}

Result<QList<RetainedSeries>> Retention::series() const
{
    return m_workspace.door().read<QList<RetainedSeries>>(
        [](Stores &stores) -> Result<QList<RetainedSeries>> {
            return RetentionStore(stores.database).series();
        });
}

QList<KeptBackup> Retention::backups() const
{
    const QFileInfo file(m_workspace.path());
    QList<KeptBackup> found;
    for (const QFileInfo &each : file.absoluteDir().entryInfoList({file.fileName() + u".*backup"_s},
                                                                  QDir::Files, QDir::Time))
        found.append({each.absoluteFilePath(), each.lastModified(), each.size()});
    return found;
}

Result<void> Retention::removeBackup(const QString &path)
{
    const auto all = backups();
    const bool isOne =
        std::any_of(all.cbegin(), all.cend(), [&](const auto &each) { return each.path == path; });
    if (!isOne || !QFile::remove(path))
        return failure(ErrorKind::Io, "backup.cannot-remove", {path});
    return {};
}

} // namespace convenor
