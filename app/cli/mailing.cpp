// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "usecases/notesmail.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QJsonArray>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

NotesWish wishOf(const Call &call)
{
    NotesWish wish;
    if (call.has("--batch"))
        wish.batchSize = call.number("--batch");
    if (call.has("--mail-size"))
        wish.mostBytes = call.number("--mail-size") * megabyte;
    wish.again = call.has("--again");
    wish.organizersToo = !call.has("--without-organizers");
    return wish;
}

Result<QStringList> savedIn(NotesMail &mail, SessionId session, const NotesWish &wish,
                            const DueNotes &due, const QString &folder)
{
    if (due.plans.isEmpty())
        return QStringList();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, "output.cannot-write", {folder});
    return mail.save(session, wish, due.plans, folder).map(&SavedMail::files);
}

Reply replyOf(const DueNotes &due, const NotesParcel &parcel, const QStringList &files,
              const QString &folder)
{
    QString done =
        u"exported %1: %2 in %3"_s.arg(folder, counted(due.people(), u"person"_s, u"people"_s),
                                       counted(int(files.size()), u"draft"_s, u"drafts"_s));
    if (due.current > 0)
        done += u", %1 had this version"_s.arg(due.current);
    if (due.drafted > 0)
        done += u", %1 stand in a draft of it (--again makes them anew)"_s.arg(due.drafted);
    Reply reply = doneReply(done, files);
    QJsonArray left;
    for (const Unreachable &each : due.unreachable) {
        const QString name = each.name.isEmpty() ? u"somebody who is not to be named"_s : each.name;
        reply.text += u"\n%1 is left out: %2"_s.arg(name, worded(each.why));
        left.append(QJsonObject{{u"who"_s, name}, {u"why"_s, worded(each.why)}});
    }
    for (const FormerRecipient &each : due.former)
        reply.text += u"\n%1 had an older version and may not have this one"_s.arg(
            each.name.isEmpty() ? u"somebody who is not to be named"_s : each.name);
    for (const ParcelItem &item : parcel.items) {
        if (item.way == ParcelWay::TooLarge)
            reply.text += u"\n%1 is too large to be attached: put it online and enter its link, or "
                          "allow more by --mail-size"_s.arg(item.title);
    }
    if (parcel.isSummaryPending)
        reply.text += u"\nthe summary is not approved, so it is not in the report"_s;
    reply.json.insert(u"people"_s, due.people());
    reply.json.insert(u"left_out"_s, left);
    return reply;
}

} // namespace

Result<Reply> exportNotesMail(const Call &call)
{
    const auto workspace = Workspace::open(call.database, Workspace::Access::ReadWrite);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Programme programme(**workspace);
    NotesMail mail(**workspace);
    const NotesWish wish = wishOf(call);
    const QString folder = call.text("--out");
    return programme.seriesByKey(call.series())
        .and_then([&](const Series &series) {
            return programme.sessionByNumber(series.id, call.number("--session"));
        })
        .and_then([&](SessionId session) -> Result<Reply> {
            const auto parcel = mail.parcel(session, wish.mostBytes);
            if (!parcel)
                return tl::unexpected(parcel.error());
            return mail.due(session, wish).and_then([&](const DueNotes &due) {
                return savedIn(mail, session, wish, due, folder).map([&](const QStringList &files) {
                    return replyOf(due, *parcel, files, folder);
                });
            });
        });
}

} // namespace convenor
