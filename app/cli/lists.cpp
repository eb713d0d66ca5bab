// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/standardinput.h"
#include "exchange/columns.h"
#include "usecases/organizationlists.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Lines below a reply, and the same for programs.
struct Listing
{
    QStringList lines;
    QJsonArray json;
};

void refuse(Listing &refused, int line, const QString &why)
{
    refused.lines.append(u"line %1: %2"_s.arg(QString::number(line), why));
    refused.json.append(QJsonObject{{u"line"_s, line}, {u"why"_s, why}});
}

void doubt(Listing &doubtful, int line, const QString &who, const QStringList &candidates)
{
    doubtful.lines.append(
        u"line %1: %2 may be %3"_s.arg(QString::number(line), who, candidates.join(u" or "_s)));
    doubtful.json.append(QJsonObject{{u"line"_s, line},
                                     {u"who"_s, who},
                                     {u"candidates"_s, QJsonArray::fromStringList(candidates)}});
}

QStringList candidatesOf(const ComingOrganizations &list, const ComingOrganization &row)
{
    QStringList candidates;
    for (const Lookalike &each : row.candidates)
        candidates.append(u"%1 (%2)"_s.arg(list.names.value(each.id), worded(each.judgement.why)));
    return candidates;
}

/// What stands otherwise here, and stays.
QString differenceOf(const FieldOfBoth &field)
{
    return u"%1 stays \"%2\", the list says \"%3\""_s.arg(
        fieldLabel(QString::fromLatin1(field.field)).toLower(), field.first, field.second);
}

Reply organizationsReply(const ComingOrganizations &list)
{
    Listing doubtful;
    Listing refused;
    Listing remarks;
    for (const ComingOrganization &row : list.rows) {
        if (row.fate == Fate::Refused)
            refuse(refused, row.line, worded(row.why));
        else if (row.fate == Fate::Doubtful)
            doubt(doubtful, row.line, row.listed.name, candidatesOf(list, row));
        for (const Reason &each : row.remarks)
            refuse(remarks, row.line, worded(each));
        for (const FieldOfBoth &each : row.differing)
            refuse(remarks, row.line, u"%1: %2"_s.arg(row.listed.name, differenceOf(each)));
    }
    const int isNew = list.count(Fate::New);
    const int changed = list.count(Fate::Changed);
    const int same = list.count(Fate::Same);
    Reply reply;
    reply.text = u"%1 of %2: %3 new, %4 with something new, %5 as before"_s.arg(
        counted(int(list.rows.size()), u"row"_s, u"rows"_s), list.name, QString::number(isNew),
        QString::number(changed), QString::number(same));
    for (const auto &[listing, what] :
         {std::pair(&doubtful, u"doubtful, left out"_s), std::pair(&refused, u"refused"_s)}) {
        if (!listing->lines.isEmpty())
            reply.text += u"; %1 %2"_s.arg(QString::number(listing->lines.size()), what);
    }
    reply.text +=
        (QStringList(QString()) + doubtful.lines + refused.lines + remarks.lines).join(u'\n');
    if (!list.passedOver.isEmpty())
        reply.text += u"\ncolumns that are not read: "_s + list.passedOver.join(u", "_s);
    const bool isWhole = doubtful.lines.isEmpty() && refused.lines.isEmpty();
    reply.status = isWhole ? ExitStatus::Done : ExitStatus::RowsRefused;
    reply.json = doneReply(u"imported %1"_s.arg(list.name)).json;
    reply.json.insert(u"rows"_s, int(list.rows.size()));
    reply.json.insert(u"taken"_s,
                      QJsonObject{{u"new"_s, isNew}, {u"changed"_s, changed}, {u"same"_s, same}});
    reply.json.insert(u"doubtful"_s, doubtful.json);
    reply.json.insert(u"refused"_s, refused.json);
    reply.json.insert(u"remarks"_s, remarks.json);
    return reply;
}

} // namespace

Result<Reply> importOrganizations(const Call &call)
{
    const ListMeaning meaning{yearsIn(call.text("--partners")), {}};
    if (call.has("--partners") && meaning.partnerYears.isEmpty())
        return failure(ErrorKind::Invalid, "list.no-year", {call.text("--partners")});
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    OrganizationLists lists(**workspace);
    const QString path = call.text("FILE");
    const auto coming = path != u"-" ? lists.read(path, meaning)
                                     : readStandardInput().and_then([&](const QByteArray &bytes) {
                                           return lists.readBytes(bytes, standardInput, meaning);
                                       });
    return coming.and_then([&](const ComingOrganizations &list) {
        return lists.take(list).map([&] { return organizationsReply(list); });
    });
}

} // namespace convenor
