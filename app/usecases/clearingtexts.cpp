// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/clearings.h"

#include "base/filename.h"
#include "exchange/odttext.h"
#include "publish/clearancepage.h"
#include "publish/documentpages.h"
#include "usecases/clearingparts.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The text that goes out to them, of the summary as it stands.
QString textFor(const Asked &asked, bool &isOwnWords)
{
    const QString &summary = asked.session.summary;
    const bool isAskedForOwn =
        asked.clearance.scope == ClearanceScope::OwnWords && !asked.clearance.by.person.isNull();
    const QList<TextSpan> passages =
        isAskedForOwn ? ownPassages(summary, asked.name, asked.familyName) : QList<TextSpan>();
    isOwnWords = !passages.isEmpty();
    return isOwnWords ? joinedPassages(summary, passages) : summary;
}

ClearanceFacts factsOf(const Asked &asked, const QDateTime &now)
{
    const Session &session = asked.session;
    ClearanceFacts facts;
    facts.language = asked.series.language;
    facts.series = asked.series.title;
    facts.number = session.number;
    facts.title = session.title;
    facts.date = session.date;
    facts.when = {session.date.day(), session.start, session.end, asked.series.timeZone};
    facts.organizers = asked.organizers;
    facts.contact = asked.series.contactEmail;
    facts.addressee = asked.name;
    facts.due = asked.clearance.due;
    facts.version = dayIn(now, asked.series.timeZone);
    facts.text = textFor(asked, facts.isOwnWords);
    return facts;
}

Result<QByteArray> textBytes(const ClearanceFacts &facts, ClearanceFormat format,
                             const QDateTime &now)
{
    Manuscript paper = clearancePaper(facts);
    paper.made = now;
    if (format == ClearanceFormat::Pdf)
        return documentPdf(paper);
    const QString title = u"%1 (%2)"_s.arg(paper.title, paper.mark);
    return odtBytes(
        {title, facts.language, isRightToLeft(facts.language), clearanceBody(facts).markup, now});
}

ClearanceFormat formatOf(const QString &path)
{
    const bool isPdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    return isPdf ? ClearanceFormat::Pdf : ClearanceFormat::Odt;
}

QString nameOfFile(const Asked &asked, const QString &suffix)
{
    return safeFileName(QCoreApplication::translate("Clearings", "Summary %1 for clearance – %2.%3")
                            .arg(asked.number(), asked.name, suffix));
}

Result<void> judgeAddressee(const Asked &asked)
{
    if (!asked.hasFocalPoint)
        return failure(ErrorKind::Invalid, "clearance.no-focal-point", {asked.name});
    if (asked.address.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "clearance.no-address", {asked.addressee});
    return {};
}

Result<MailDraft> draftOf(const Asked &asked, ClearanceFormat format, const Templates &templates,
                          const QDateTime &now)
{
    if (const auto allowed = judgeAddressee(asked); !allowed)
        return tl::unexpected(allowed.error());
    ClearanceFacts facts = factsOf(asked, now);
    const auto bytes = textBytes(facts, format, now);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const bool isOdt = format == ClearanceFormat::Odt;
    facts.addressee = asked.addressee;
    return clearanceLetter(facts, isOdt, templates).map([&](const Letter &letter) {
        MailDraft draft;
        if (!asked.series.contactEmail.isEmpty())
            draft.from = {{QString(), asked.series.contactEmail}};
        draft.to = {{asked.addressee, asked.address}};
        draft.subject = letter.subject;
        draft.text = letter.text;
        draft.language = facts.language;
        draft.date = now;
        draft.attachments = {
            {nameOfFile(asked, isOdt ? u"odt"_s : u"pdf"_s),
             isOdt ? QByteArray("application/vnd.oasis.opendocument.text") : "application/pdf",
             *bytes}};
        return draft;
    });
}

Result<void> noteSent(Door &door, SessionId id, Id<Clearance> clearance, const Asked &asked)
{
    return door.write({"clearance.sent", {asked.number(), asked.name}}, {},
                      [&](Stores &stores) -> Result<void> {
                          auto session = found(stores, id);
                          if (!session)
                              return tl::unexpected(session.error());
                          auto each = clearanceIn(*session, clearance);
                          if (!each)
                              return tl::unexpected(each.error());
                          (*each)->sentText = asked.session.summary;
                          (*each)->sentAt = door.now();
                          stores.rows.replace(*session);
                          return {};
                      });
}

} // namespace

Result<QString> Clearings::fileName(SessionId session, Id<Clearance> id,
                                    const QString &suffix) const
{
    return readAsked(m_workspace.door(), session, id).map([&](const Asked &asked) {
        return nameOfFile(asked, suffix);
    });
}

Result<void> Clearings::saveText(SessionId session, Id<Clearance> id, const QString &path)
{
    Door &door = m_workspace.door();
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return readAsked(door, session, id); })
        .and_then([&](const Asked &asked) {
            return textBytes(factsOf(asked, door.now()), formatOf(path), door.now())
                .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); })
                .and_then([&] { return noteSent(door, session, id, asked); });
        });
}

Result<MailDraft> Clearings::draft(SessionId session, Id<Clearance> id,
                                   ClearanceFormat format) const
{
    Door &door = m_workspace.door();
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return readAsked(door, session, id).and_then([&](const Asked &asked) {
            return draftOf(asked, format, templates, door.now());
        });
    });
}

Result<void> Clearings::saveMail(SessionId session, Id<Clearance> id, ClearanceFormat format,
                                 const QString &path)
{
    Door &door = m_workspace.door();
    const auto templates = Publishing(m_workspace).templates();
    if (!templates)
        return tl::unexpected(templates.error());
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return readAsked(door, session, id); })
        .and_then([&](const Asked &asked) {
            return draftOf(asked, format, *templates, door.now())
                .and_then([](const MailDraft &draft) { return mailBytes(draft); })
                .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); })
                .and_then([&] { return noteSent(door, session, id, asked); });
        });
}

} // namespace convenor
