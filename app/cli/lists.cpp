// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/standardinput.h"
#include "exchange/columns.h"
#include "usecases/organizationlists.h"
#include "usecases/programme.h"
#include "usecases/registrationlists.h"
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

/// What a reply says after its figures, whatever the list is of.
void finish(Reply &reply, const Listing &doubtful, const Listing &refused, const Listing &remarks)
{
    for (const auto &[listing, what] :
         {std::pair(&doubtful, u"doubtful, left out"_s), std::pair(&refused, u"refused"_s)}) {
        if (!listing->lines.isEmpty())
            reply.text += u"; %1 %2"_s.arg(QString::number(listing->lines.size()), what);
    }
    for (const QString &line : doubtful.lines + refused.lines + remarks.lines)
        reply.text += u'\n' + line;
    const bool isWhole = doubtful.lines.isEmpty() && refused.lines.isEmpty();
    reply.status = isWhole ? ExitStatus::Done : ExitStatus::RowsRefused;
}

QStringList candidatesOf(const QHash<qint64, QString> &names, const QList<Lookalike> &candidates)
{
    QStringList named;
    for (const Lookalike &each : candidates)
        named.append(u"%1 (%2)"_s.arg(names.value(each.id), worded(each.judgement.why)));
    return named;
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
            doubt(doubtful, row.line, row.listed.name, candidatesOf(list.names, row.candidates));
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
    reply.json = doneReply(u"imported %1"_s.arg(list.name)).json;
    reply.json.insert(u"rows"_s, int(list.rows.size()));
    reply.json.insert(u"taken"_s,
                      QJsonObject{{u"new"_s, isNew}, {u"changed"_s, changed}, {u"same"_s, same}});
    reply.json.insert(u"doubtful"_s, doubtful.json);
    reply.json.insert(u"refused"_s, refused.json);
    reply.json.insert(u"remarks"_s, remarks.json);
    return reply;
}

QString whoIs(const ListedRegistration &listed)
{
    return listed.person.name.isEmpty() ? listed.person.email : listed.person.name;
}

/// The meanings of columns that were given as COLUMN=FIELD, a line each.
Result<RegistrationWish> wishOf(const Call &call)
{
    RegistrationWish wish;
    for (const QString &each : call.text("--map").split(u'\n', Qt::SkipEmptyParts)) {
        const QString field = each.section(u'=', -1).trimmed();
        const auto known = fromWord<RegistrationField>(field);
        if (!each.contains(u'=') || !known) {
            QStringList words;
            for (const char *word : wordsOf<RegistrationField>)
                words.append(QString::fromLatin1(word));
            return failure(ErrorKind::Invalid, "list.no-such-field", {field, words.join(u", "_s)});
        }
        wish.meanings.insert(each.section(u'=', 0, -2).simplified(), {*known, {}});
    }
    return wish;
}

Result<void> judgeWish(const ComingRegistrations &list, const RegistrationWish &wish)
{
    for (auto each = wish.meanings.cbegin(); each != wish.meanings.cend(); ++each) {
        if (!list.headings.contains(each.key()))
            return failure(ErrorKind::Invalid, "list.no-such-column",
                           {each.key(), list.headings.join(u", "_s)});
    }
    return {};
}

/// What differs from what was decided upon, for people.
QString changeOf(const ComingRegistration &row)
{
    QStringList parts;
    for (const Difference &each : row.differences)
        parts.append(
            u"%1: \"%2\" is now \"%3\""_s.arg(fieldLabel(each.field), each.before, each.after));
    return parts.join(u"; "_s);
}

Reply registrationsReply(const ComingRegistrations &list, bool isDryRun)
{
    Listing doubtful;
    Listing refused;
    Listing remarks;
    if (!list.hasAddresses && !list.rows.isEmpty())
        refuse(remarks, list.rows.first().listed.line, u"no row of the list has an address"_s);
    if (list.isOrderUnknown)
        refuse(remarks, list.rows.first().listed.line,
               u"the dates may be read in two ways; the %1 is taken to come first"_s.arg(
                   list.order == DayOrder::DayFirst ? u"day"_s : u"month"_s));
    for (const ComingRegistration &row : list.rows) {
        const int line = row.listed.line;
        if (row.fate == Fate::Refused)
            refuse(refused, line, worded(row.listed.fault));
        else if (row.fate == Fate::Doubtful)
            doubt(doubtful, line, whoIs(row.listed),
                  candidatesOf(list.names, row.people.isEmpty() ? row.organizations : row.people));
        else if (row.fate == Fate::Changed && row.isDecided)
            refuse(remarks, line,
                   u"%1 changed since decided: %2"_s.arg(whoIs(row.listed), changeOf(row)));
        for (const Reason &each : row.listed.remarks)
            refuse(remarks, line, worded(each));
    }
    const QJsonObject taken{{u"new"_s, list.count(Fate::New)},
                            {u"changed"_s, list.count(Fate::Changed)},
                            {u"same"_s, list.count(Fate::Same)},
                            {u"cancelled"_s, list.count(Fate::Cancelled)}};
    Reply reply;
    reply.text = u"%1%2 of %3 (%4): %5 new, %6 changed, %7 as before, %8 cancelled"_s.arg(
        isDryRun ? u"would take "_s : QString(),
        counted(int(list.rows.size()), u"row"_s, u"rows"_s), list.name, list.format,
        QString::number(list.count(Fate::New)), QString::number(list.count(Fate::Changed)),
        QString::number(list.count(Fate::Same)), QString::number(list.count(Fate::Cancelled)));
    finish(reply, doubtful, refused, remarks);
    if (!list.gone.isEmpty())
        reply.text += u"\nno longer in the list, left as they are: "_s + list.gone.join(u", "_s);
    reply.json = {{u"format"_s, list.format},
                  {u"rows"_s, int(list.rows.size())},
                  {u"taken"_s, taken},
                  {u"doubtful"_s, doubtful.json},
                  {u"refused"_s, refused.json},
                  {u"remarks"_s, remarks.json},
                  {u"gone"_s, QJsonArray::fromStringList(list.gone)}};
    return reply;
}

} // namespace

Result<Reply> importRegistrations(const Call &call)
{
    const bool isDryRun = call.has("--dry-run");
    const auto wish = wishOf(call);
    if (!wish)
        return tl::unexpected(wish.error());
    const auto workspace = Workspace::open(
        call.database, isDryRun ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    RegistrationLists lists(**workspace);
    const QString path = call.text("FILE");
    const auto read = [&](const Gathering &target) {
        return path != u"-" ? lists.read(target, path, *wish)
                            : readStandardInput().and_then([&](const QByteArray &bytes) {
                                  return lists.readBytes(target, bytes, standardInput, *wish);
                              });
    };
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) {
            return programme.sessionByNumber(series.id, call.number("--session"))
                .map([&](SessionId id) {
                    return Gathering{series.id, id};
                });
        })
        .and_then(read)
        .and_then([&](const ComingRegistrations &list) {
            return judgeWish(list, *wish)
                .and_then([&] { return isDryRun ? Result<void>() : lists.take(list); })
                .map([&] { return registrationsReply(list, isDryRun); });
        });
}

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
