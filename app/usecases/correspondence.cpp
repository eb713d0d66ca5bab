// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/correspondence.h"

#include "base/filename.h"
#include "publish/correspondenceletters.h"
#include "publish/templates.h"
#include "usecases/editing.h"
#include "usecases/mailingsubject.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestBatch = 1;
constexpr int largestBatch = 2000;

MailingWish completed(MailingWish wish, const QString &language, const Templates &templates)
{
    const QString own = language.section(u'-', 0, 0).toLower();
    wish.languages = languagesOf(wish.kind, templates);
    wish.fallback = wish.languages.contains(own) ? own : u"en"_s;
    wish.batchSize = qBound(smallestBatch, wish.batchSize, largestBatch);
    return wish;
}

Result<DueMail> dueIn(Stores &stores, const Gathering &target, const MailingWish &wish,
                      const Templates &templates)
{
    return readSubject(stores, target).map([&](const MailingSubject &subject) {
        QList<Correspondent> all = stores.mailings.correspondents(
            target.series, target.session, wish.kind == MailingKind::Announcement);
        for (Correspondent &each : all)
            each.fault = addressFault(each.address, each.securityConcern);
        return dueMail(completed(wish, subject.series.language, templates), all,
                       stores.mailings.before(wish.kind, target.series, target.session));
    });
}

Result<MailDraft> draftOf(const MailingSubject &subject, const DraftPlan &plan,
                          const Templates &templates, const QDateTime &now)
{
    return judgeSubject(subject, plan.kind)
        .and_then([&] { return letterOf(subject, plan, templates); })
        .map([&](const Letter &letter) {
            MailDraft draft;
            draft.from = {{QString(), subject.series.contactEmail.trimmed()}};
            draft.to = draft.from;
            for (const QString &address : plan.addresses())
                draft.bcc.append({QString(), address}); // a name would go round with it
            draft.subject = letter.subject;
            draft.text = letter.text;
            draft.html = letterMarkup(letter, plan.language);
            draft.language = plan.language;
            draft.date = now;
            return draft;
        });
}

/// Whom it is for, in a file's name; nobody is named there whose safety it might touch.
QString fileNameOf(const MailingSubject &subject, const DraftPlan &plan, qsizetype number)
{
    QStringList parts{subject.name(), plan.told ? label(*plan.told) : label(plan.kind)};
    if (plan.personal && !plan.personal->addressee.isEmpty())
        parts.append(plan.personal->addressee);
    else
        parts.append(QString::number(number));
    return safeFileName(u"%1 (%2).eml"_s.arg(parts.join(u" – "_s), plan.language));
}

/// A draft as it is going to be written, and as it stands in the ledger.
struct ReadyDraft
{
    QString name;
    QByteArray bytes;
    Mailing mailing;
};

Result<QList<ReadyDraft>> readyDrafts(Door &door, const MailingSubject &subject,
                                      const QList<DraftPlan> &plans, const Templates &templates)
{
    QList<ReadyDraft> all;
    for (const DraftPlan &plan : plans) {
        const auto draft = draftOf(subject, plan, templates, door.now());
        if (!draft)
            return tl::unexpected(draft.error());
        auto bytes = mailBytes(*draft);
        if (!bytes)
            return tl::unexpected(bytes.error());
        Mailing mailing;
        mailing.series = subject.series.id;
        mailing.session = subject.session ? subject.session->id : SessionId();
        mailing.kind = plan.kind;
        mailing.language = plan.language;
        mailing.subject = draft->subject;
        mailing.madeAt = door.now();
        mailing.madeBy = door.author();
        mailing.hash = QString::fromLatin1(
            QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
        mailing.recipients = plan.recipients;
        all.append({fileNameOf(subject, plan, all.size() + 1), std::move(*bytes), mailing});
    }
    return all;
}

/// All of them, or none.
Result<QStringList> writeAll(const QList<ReadyDraft> &drafts, const QString &folder)
{
    QStringList files;
    for (const ReadyDraft &draft : drafts) {
        const QString path = freshPath(folder, draft.name);
        if (const auto written = writeFile(path, draft.bytes); !written) {
            for (const QString &file : std::as_const(files))
                QFile::remove(file);
            return tl::unexpected(written.error());
        }
        files.append(path);
    }
    return files;
}

/// What is read before anything is written, in one transaction.
struct Planned
{
    MailingSubject subject;
    DueMail due;
};

QString nameOfAll(Stores &stores, const QList<MailingId> &ids)
{
    QStringList names;
    for (const MailingId id : ids) {
        if (const auto mailing = stores.rows.find(id); mailing && !names.contains(mailing->subject))
            names.append(mailing->subject);
    }
    return names.join(u", "_s);
}

Result<QString> namesOf(Door &door, const QList<MailingId> &ids)
{
    return door.read<QString>(
        [&](Stores &stores) -> Result<QString> { return nameOfAll(stores, ids); });
}

/// Does it to each of them that was not sent.
Result<void> eachUnsent(Door &door, const QByteArray &code, const QList<MailingId> &ids,
                        const std::function<void(Stores &, Mailing &)> &deed)
{
    const auto names = namesOf(door, ids);
    if (!names)
        return tl::unexpected(names.error());
    return door.write({code, {*names}}, {}, [&](Stores &stores) -> Result<void> {
        for (const MailingId id : ids) {
            auto mailing = found(stores, id);
            if (!mailing)
                return tl::unexpected(mailing.error());
            if (!mailing->sentAt.isValid())
                deed(stores, *mailing);
        }
        return {};
    });
}

} // namespace

Result<DueMail> Correspondence::due(const Gathering &target, MailingWish wish) const
{
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return m_workspace.door().read<DueMail>(
            [&](Stores &stores) { return dueIn(stores, target, wish, templates); });
    });
}

Result<MailDraft> Correspondence::draft(const Gathering &target, const DraftPlan &plan) const
{
    Door &door = m_workspace.door();
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return door.read<MailDraft>([&](Stores &stores) {
            return readSubject(stores, target).and_then([&](const MailingSubject &subject) {
                return draftOf(subject, plan, templates, door.now());
            });
        });
    });
}

Result<SavedMail> Correspondence::save(const Gathering &target, const MailingWish &wish,
                                       const QList<DraftPlan> &plans, const QString &folder)
{
    Door &door = m_workspace.door();
    const auto templates = Publishing(m_workspace).templates();
    if (!templates)
        return tl::unexpected(templates.error());
    const auto planned = door.read<Planned>([&](Stores &stores) -> Result<Planned> {
        const auto subject = readSubject(stores, target);
        if (!subject)
            return tl::unexpected(subject.error());
        return dueIn(stores, target, wish, *templates).map([&](const DueMail &due) {
            return Planned{*subject, due};
        });
    });
    if (!planned)
        return tl::unexpected(planned.error());
    for (const DraftPlan &plan : plans) {
        if (!planned->due.drafts.contains(plan))
            return failure(ErrorKind::Conflict, "mailing.changed-meanwhile");
    }
    auto drafts = readyDrafts(door, planned->subject, plans, *templates);
    if (!drafts)
        return tl::unexpected(drafts.error());
    const auto files = writeAll(*drafts, folder);
    if (!files)
        return tl::unexpected(files.error());
    SavedMail saved{*files, {}};
    const Reason title{"mail.made", {QString::number(files->size()), planned->subject.name()}};
    const auto noted = door.write(title, {}, [&](Stores &stores) -> Result<void> {
        for (ReadyDraft &draft : *drafts) {
            stores.rows.add(draft.mailing);
            saved.mailings.append(draft.mailing.id);
        }
        return {};
    });
    if (!noted) { // what no ledger knows of is not left lying about
        for (const QString &file : *files)
            QFile::remove(file);
        return tl::unexpected(noted.error());
    }
    return saved;
}

Result<void> Correspondence::markSent(const QList<MailingId> &mailings)
{
    Door &door = m_workspace.door();
    return eachUnsent(door, "mail.sent", mailings, [&door](Stores &stores, Mailing &mailing) {
        mailing.sentAt = door.now();
        mailing.sentBy = door.author();
        stores.rows.replace(mailing);
    });
}

Result<void> Correspondence::discard(const QList<MailingId> &mailings)
{
    return eachUnsent(m_workspace.door(), "mail.discarded", mailings,
                      [](Stores &stores, Mailing &mailing) { stores.rows.remove(mailing.id); });
}

Result<QList<MailingRow>> Correspondence::mailings(const Gathering &target) const
{
    return m_workspace.door().read<QList<MailingRow>>(
        [&](Stores &stores) -> Result<QList<MailingRow>> {
            return stores.mailings.mailings(target.series, target.session);
        });
}

Result<QList<MailingRow>> Correspondence::mailingsOf(PersonId person) const
{
    return m_workspace.door().read<QList<MailingRow>>(
        [&](Stores &stores) -> Result<QList<MailingRow>> {
            return stores.mailings.mailingsOf(person);
        });
}

} // namespace convenor
