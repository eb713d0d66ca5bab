// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notesmail.h"

#include "base/filename.h"
#include "publish/notesletter.h"
#include "publish/templates.h"
#include "usecases/editing.h"
#include "usecases/entitlementwords.h"
#include "usecases/notesparcel.h"
#include "usecases/outputs.h"
#include "usecases/planted.h"
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

NotesWish completed(NotesWish wish, const Series &series, const Templates &templates)
{
    const QString own = series.language.section(u'-', 0, 0).toLower();
    wish.languages = languagesOf(MailingKind::Notes, templates);
    wish.fallback = wish.languages.contains(own) ? own : u"en"_s;
    wish.batchSize = qBound(smallestBatch, wish.batchSize, largestBatch);
    return wish;
}

/// Everything about a session that is read at once before drafts are made.
struct NotesDesk
{
    NotesSource source;
    NotesWish wish;
    QList<NotesAsker> askers;

    DueNotes due() const
    {
        return dueNotes(wish, source.parcel, askers, source.session(), source.subject.series);
    }
};

Result<NotesDesk> readDesk(Stores &stores, SessionId session, const NotesWish &wish,
                           const Templates &templates)
{
    return readNotes(stores, session, wish.mostBytes).map([&](NotesSource source) {
        NotesDesk desk{std::move(source), {}, {}};
        desk.wish = completed(wish, desk.source.subject.series, templates);
        desk.askers = stores.mailings.notesAskers(desk.source.session());
        for (NotesAsker &each : desk.askers)
            each.fault = addressFault(each.address, each.securityConcern);
        return desk;
    });
}

/// Takes plans alone, the recipients of which the rule has let through for this very session.
Result<MailDraft> draftOf(const NotesSource &source, const NotesPlan &plan,
                          const Templates &templates, const QDateTime &now)
{
    const bool isOfSession =
        std::ranges::all_of(plan.recipients, [&source](const NotesRecipient &each) {
            return each.whom.session() == source.session().id;
        });
    if (!isOfSession || plan.recipients.isEmpty() || plan.version != source.parcel.version)
        return failure(ErrorKind::Conflict, "mailing.changed-meanwhile");
    const MailingSubject &subject = source.subject;
    return judgeSubject(subject, MailingKind::Notes)
        .and_then([&] {
            return notesLetter({headOf(subject, plan.language),
                                letterSession(subject, source.session(), plan.language),
                                plan.occasion, source.parcel.items},
                               templates);
        })
        .map([&](const Letter &letter) {
            MailDraft draft;
            draft.from = {{QString(), subject.series.contactEmail.trimmed()}};
            draft.to = draft.from;
            for (const QString &address : plan.addresses())
                draft.bcc.append({QString(), address}); // a name would go round with it
            if (PLANTED(mailNames))
                draft.bcc.first().name = plan.recipients.first().name;
            draft.subject = letter.subject;
            draft.text = letter.text;
            draft.html = letterMarkup(letter, plan.language);
            draft.language = plan.language;
            draft.date = now;
            return draft;
        });
}

/// Files that go again unless they are kept.
class WrittenDrafts final
{
public:
    WrittenDrafts() = default;
    ~WrittenDrafts()
    {
        if (m_isKept)
            return;
        for (const QString &file : std::as_const(m_files))
            QFile::remove(file);
    }
    Q_DISABLE_COPY_MOVE(WrittenDrafts)

    Result<void> add(const QString &path, const QByteArray &bytes)
    {
        return writeFile(path, bytes).map([&] { m_files.append(path); });
    }
    QStringList keep()
    {
        m_isKept = true;
        return m_files;
    }
    qsizetype count() const { return m_files.size(); }

private:
    QStringList m_files;
    bool m_isKept = false;
};

Mailing mailingOf(const Door &door, const NotesSource &source, const NotesPlan &plan)
{
    Mailing mailing;
    mailing.series = source.subject.series.id;
    mailing.session = source.session().id;
    mailing.kind = MailingKind::Notes;
    mailing.language = plan.language;
    mailing.version = plan.version;
    mailing.madeAt = door.now();
    mailing.madeBy = door.author();
    for (const NotesRecipient &each : plan.recipients)
        mailing.recipients.append({{}, each.whom.person(), each.address, {}, {}});
    for (const ParcelItem &item : source.parcel.items) {
        if (item.way != ParcelWay::TooLarge)
            mailing.items.append({{}, item.material, item.title, item.hash, {}});
    }
    return mailing;
}

QString fileNameOf(const NotesSource &source, const NotesPlan &plan, qsizetype number)
{
    const QString what = plan.occasion == NotesOccasion::Correction
        ? QCoreApplication::translate("Wording", "Corrected notes")
        : label(MailingKind::Notes);
    return safeFileName(u"%1 – %2 – %3 (%4).eml"_s.arg(source.subject.name(), what,
                                                       QString::number(number), plan.language));
}

/// One after the other, since each may be as large as mail can be.
Result<QList<Mailing>> writeDrafts(const Door &door, const NotesSource &source,
                                   const QList<MailAttachment> &attachments,
                                   const QList<NotesPlan> &plans, const Templates &templates,
                                   const QString &folder, WrittenDrafts &written)
{
    QList<Mailing> mailings;
    for (const NotesPlan &plan : plans) {
        auto draft = draftOf(source, plan, templates, door.now());
        if (!draft)
            return tl::unexpected(draft.error());
        draft->attachments = attachments;
        const auto bytes = mailBytes(*draft);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const QString path = freshPath(folder, fileNameOf(source, plan, written.count() + 1));
        if (const auto done = written.add(path, *bytes); !done)
            return tl::unexpected(done.error());
        Mailing &mailing = mailings.emplaceBack(mailingOf(door, source, plan));
        mailing.subject = draft->subject;
        mailing.hash = QString::fromLatin1(
            QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    }
    return mailings;
}

/// What that version said stands in the ledger once.
void keepReport(Stores &stores, const NotesParcel &parcel, Mailing &mailing)
{
    if (parcel.text.isEmpty()
        || !stores.mailings.reportOf(parcel.session, parcel.version).isEmpty())
        return;
    for (MailedItem &item : mailing.items) {
        if (item.material.isNull())
            item.text = parcel.text;
    }
}

Result<SavedMail> saveAll(Door &door, const NotesSource &source,
                          const QList<MailAttachment> &attachments, const QList<NotesPlan> &plans,
                          const Templates &templates, const QString &folder)
{
    WrittenDrafts written; // what no ledger knows of is not left lying about
    auto mailings = writeDrafts(door, source, attachments, plans, templates, folder, written);
    if (!mailings)
        return tl::unexpected(mailings.error());
    SavedMail saved;
    const Reason title{"mail.made", {QString::number(mailings->size()), source.subject.name()}};
    return door
        .write(title, {},
               [&](Stores &stores) -> Result<void> {
                   for (Mailing &mailing : *mailings) {
                       keepReport(stores, source.parcel, mailing);
                       stores.rows.add(mailing);
                       saved.mailings.append(mailing.id);
                   }
                   return {};
               })
        .map([&] {
            saved.files = written.keep();
            return saved;
        });
}

/// Whether or not something was sent before.
Result<NotesPlan> planIn(const NotesDesk &desk, PersonId person, const QString &name)
{
    const NotesSource &source = desk.source;
    const auto known = std::ranges::find_if(
        desk.askers, [person](const NotesAsker &each) { return each.asker.person == person; });
    NotesAsker asker;
    asker.asker.person = person;
    asker.name = name;
    if (known != desk.askers.end())
        asker = *known;
    const auto whom = entitledRecipient(asker.asker, source.session(), source.subject.series);
    if (!whom) {
        Error error{ErrorKind::Conflict,
                    {"notesmail.not-entitled", {asker.name, source.subject.name()}},
                    {},
                    {}};
        for (const Withheld bar : whom.error())
            error.list.append({asker.name, reasonOf(bar)});
        return tl::unexpected(error);
    }
    if (!asker.fault.code.isEmpty())
        return tl::unexpected(Error{ErrorKind::Invalid, asker.fault, {}, {}});
    const QString best = asker.languages.value(0).section(u'-', 0, 0).toLower();
    return NotesPlan{source.session().id,
                     NotesOccasion::Request,
                     desk.wish.languages.contains(best) ? best : desk.wish.fallback,
                     source.parcel.version,
                     {{*whom, asker.name, asker.address.trimmed()}}};
}

/// What is read before drafts are written, in one transaction.
struct ReadyNotes
{
    NotesDesk desk;
    QList<NotesPlan> plans;
    QList<MailAttachment> attachments;
};

} // namespace

Result<NotesParcel> NotesMail::parcel(SessionId session, qint64 mostBytes) const
{
    return m_workspace.door().read<NotesParcel>([&](Stores &stores) {
        return readNotes(stores, session, mostBytes).map([](const NotesSource &source) {
            return source.parcel;
        });
    });
}

Result<DueNotes> NotesMail::due(SessionId session, const NotesWish &wish) const
{
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return m_workspace.door().read<DueNotes>([&](Stores &stores) {
            return readDesk(stores, session, wish, templates).map([](const NotesDesk &desk) {
                return desk.due();
            });
        });
    });
}

Result<MailDraft> NotesMail::draft(const NotesPlan &plan, const NotesWish &wish) const
{
    const Door &door = m_workspace.door();
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return door.read<MailDraft>([&](Stores &stores) {
            return readNotes(stores, plan.session, wish.mostBytes)
                .and_then([&](const NotesSource &source) {
                    return draftOf(source, plan, templates, door.now());
                });
        });
    });
}

Result<SavedMail> NotesMail::save(SessionId session, const NotesWish &wish,
                                  const QList<NotesPlan> &plans, const QString &folder)
{
    Door &door = m_workspace.door();
    const auto templates = Publishing(m_workspace).templates();
    if (!templates)
        return tl::unexpected(templates.error());
    const auto ready = door.read<ReadyNotes>([&](Stores &stores) -> Result<ReadyNotes> {
        auto desk = readDesk(stores, session, wish, *templates);
        if (!desk)
            return tl::unexpected(desk.error());
        const QList<NotesPlan> due = desk->due().plans;
        for (const NotesPlan &plan : plans) {
            if (!due.contains(plan))
                return failure(ErrorKind::Conflict, "mailing.changed-meanwhile");
        }
        if (const auto judged = judgeSubject(desk->source.subject, MailingKind::Notes); !judged)
            return tl::unexpected(judged.error());
        return attachmentsOf(stores, desk->source, door.now())
            .map([&](const QList<MailAttachment> &attachments) {
                return ReadyNotes{*std::move(desk), plans, attachments};
            });
    });
    return ready.and_then([&](const ReadyNotes &notes) {
        return saveAll(door, notes.desk.source, notes.attachments, plans, *templates, folder);
    });
}

Result<NotesPlan> NotesMail::planFor(SessionId session, PersonId person) const
{
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return m_workspace.door().read<NotesPlan>([&](Stores &stores) {
            return readDesk(stores, session, {}, templates)
                .and_then([&](const NotesDesk &desk) -> Result<NotesPlan> {
                    return found(stores, person).and_then([&](const Person &known) {
                        return planIn(desk, person, known.name);
                    });
                });
        });
    });
}

Result<SavedMail> NotesMail::saveFor(SessionId session, PersonId person, const QString &folder)
{
    Door &door = m_workspace.door();
    const auto templates = Publishing(m_workspace).templates();
    if (!templates)
        return tl::unexpected(templates.error());
    const auto ready = door.read<ReadyNotes>([&](Stores &stores) -> Result<ReadyNotes> {
        auto desk = readDesk(stores, session, {}, *templates);
        if (!desk)
            return tl::unexpected(desk.error());
        const auto known = found(stores, person);
        if (!known)
            return tl::unexpected(known.error());
        const auto plan = planIn(*desk, person, known->name);
        if (!plan)
            return tl::unexpected(plan.error());
        if (const auto judged = judgeSubject(desk->source.subject, MailingKind::Notes); !judged)
            return tl::unexpected(judged.error());
        return attachmentsOf(stores, desk->source, door.now())
            .map([&](const QList<MailAttachment> &attachments) {
                return ReadyNotes{*std::move(desk), {*plan}, attachments};
            });
    });
    return ready.and_then([&](const ReadyNotes &notes) {
        return saveAll(door, notes.desk.source, notes.attachments, notes.plans, *templates, folder);
    });
}

Result<QHash<MaterialId, QDateTime>> NotesMail::sentMaterials(SessionId session) const
{
    return m_workspace.door().read<QHash<MaterialId, QDateTime>>(
        [&](Stores &stores) -> Result<QHash<MaterialId, QDateTime>> {
            return stores.mailings.sentMaterials(session);
        });
}

Result<NotesChange> NotesMail::changeSince(SessionId session, const QString &version) const
{
    return m_workspace.door().read<NotesChange>([&](Stores &stores) {
        return readNotes(stores, session, NotesWish().mostBytes)
            .map([&](const NotesSource &source) {
                return NotesChange{stores.mailings.reportOf(session, version), source.parcel.text};
            });
    });
}

} // namespace convenor
