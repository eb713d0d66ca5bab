// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/requestanswers.h"

#include "base/filename.h"
#include "domain/plan.h"
#include "publish/requestletter.h"
#include "publish/templates.h"
#include "usecases/editing.h"
#include "usecases/mailingsubject.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What one letter answers, as it was read.
struct Answering
{
    QList<Request> requests;
    QList<Session> sessions; ///< of them, in the same order
    MailingSubject subject; ///< the whole series
    Person person;
    ChosenName chosen;
};

/// Whether everybody may know of it.
bool isKnown(const Session &session)
{
    switch (session.status) {
    case SessionStatus::Announced:
    case SessionStatus::Held:
        return true;
    case SessionStatus::Postponed:
    case SessionStatus::Cancelled:
        return session.wasAnnounced;
    case SessionStatus::Idea:
    case SessionStatus::Planned:
    case SessionStatus::Confirmed:
        break;
    }
    return false;
}

Result<void> judge(const Answering &answering)
{
    const Request &first = answering.requests.first();
    if (first.state == RequestState::Granted)
        return failure(ErrorKind::Conflict, "request.answered-by-notes");
    for (const Request &each : answering.requests) {
        if (each.person != first.person || each.state != first.state || each.reason != first.reason)
            return failure(ErrorKind::Conflict, "request.mixed");
    }
    const bool isDecided = first.state == RequestState::Declined || isAskedBack(first);
    if (!isDecided)
        return failure(
            ErrorKind::Conflict, "request.undecided",
            {answering.chosen.name.isEmpty() ? answering.person.name : answering.chosen.name});
    for (const Session &each : answering.sessions) {
        if (each.series != answering.sessions.first().series)
            return failure(ErrorKind::Conflict, "request.mixed");
        if (!isKnown(each))
            return failure(ErrorKind::Conflict, "request.session-hidden",
                           {QString::number(each.number)});
    }
    const QString address = answering.person.email.trimmed();
    if (address.isEmpty())
        return failure(ErrorKind::Invalid, "mailing.no-address");
    const auto judged = judgeAddress({QString(), address});
    if (!judged && answering.chosen.securityConcern) // whose address is not repeated
        return failure(ErrorKind::Invalid, "mailing.bad-address");
    return judged.and_then([&] { return judgeSubject(answering.subject, MailingKind::Answer); });
}

Result<Answering> readAnswering(Stores &stores, const QList<RequestId> &ids)
{
    Answering answering;
    for (const RequestId id : ids) {
        const auto request = found(stores, id);
        if (!request)
            return tl::unexpected(request.error());
        const auto session = found(stores, request->session);
        if (!session)
            return tl::unexpected(session.error());
        answering.requests.append(*request);
        answering.sessions.append(*session);
    }
    if (ids.isEmpty())
        return failure(ErrorKind::NotFound, "request.missing");
    const auto person = found(stores, answering.requests.first().person);
    if (!person)
        return tl::unexpected(person.error());
    answering.person = *person;
    answering.chosen = stores.requests.chosenName(person->id);
    return readSubject(stores, {answering.sessions.first().series, {}})
        .and_then([&](const MailingSubject &subject) {
            answering.subject = subject;
            return judge(answering);
        })
        .map([&] { return answering; });
}

QString languageOf(const Answering &answering, const Templates &templates)
{
    const QStringList known = requestLanguages(templates);
    for (const QString &each :
         {answering.person.languages.value(0), answering.subject.series.language}) {
        const QString language = each.section(u'-', 0, 0).toLower();
        if (known.contains(language))
            return language;
    }
    return u"en"_s;
}

/// Of one with a security concern the name that they chose alone.
QString addresseeOf(const Answering &answering)
{
    if (answering.chosen.securityConcern)
        return answering.chosen.name;
    return (answering.person.honorific + u' ' + answering.person.name).simplified();
}

bool canRegister(const Answering &answering, const Session &session, QDate today)
{
    return session.status == SessionStatus::Announced
        && !session.registrationUrl.trimmed().isEmpty()
        && (!session.registrationDeadline.isValid() || session.registrationDeadline >= today)
        && !answering.sessions.contains(session);
}

RequestFacts factsOf(const Answering &answering, const QString &language, const QDateTime &now)
{
    const MailingSubject &subject = answering.subject;
    RequestFacts facts;
    facts.head = headOf(subject, language);
    facts.addressee = addresseeOf(answering);
    facts.isAskedBack = answering.requests.first().state == RequestState::Open;
    facts.reason = answering.requests.first().reason;
    for (const Session &each : answering.sessions) {
        facts.sessions.append(letterSession(subject, each, language));
        facts.isPublished = facts.isPublished
            || (subject.series.visibility == Visibility::Public
                && each.summaryState == SummaryState::Approved
                && !each.summary.trimmed().isEmpty());
    }
    const QDate today = dayIn(now, subject.series.timeZone);
    for (const Session &each : subject.sessions) {
        if (canRegister(answering, each, today))
            facts.coming.append({letterSession(subject, each, language),
                                 each.registrationUrl.trimmed(), each.registrationDeadline});
    }
    return facts;
}

Result<MailDraft> draftOf(const Answering &answering, const Templates &templates,
                          const QDateTime &now)
{
    const QString language = languageOf(answering, templates);
    return requestLetter(factsOf(answering, language, now), templates)
        .map([&](const Letter &letter) {
            const QString name =
                answering.chosen.securityConcern ? QString() : addresseeOf(answering);
            MailDraft draft;
            draft.from = {{QString(), answering.subject.series.contactEmail.trimmed()}};
            draft.to = {{name, answering.person.email.trimmed()}};
            draft.subject = letter.subject;
            draft.text = letter.text;
            draft.html = letterMarkup(letter, language);
            draft.language = language;
            draft.date = now;
            return draft;
        });
}

/// Whom it is for, in a file's name; nobody is named there whose safety it might touch.
QString fileNameOf(const Answering &answering, const QString &language)
{
    QStringList parts;
    for (const Session &each : answering.sessions)
        parts.append(QString::number(each.number));
    QString name = QCoreApplication::translate("Wording", "Session %1 – answer to a request")
                       .arg(parts.join(u", "_s));
    if (!answering.chosen.securityConcern)
        name += u" – "_s + answering.person.name;
    return safeFileName(u"%1 (%2).eml"_s.arg(name, language));
}

Mailing mailingOf(const Answering &answering, qsizetype index, const MailDraft &draft,
                  const QString &hash, const Door &door)
{
    const Request &request = answering.requests[index];
    const Answered told =
        request.state == RequestState::Declined ? Answered::Regretted : Answered::OnHold;
    Mailing mailing;
    mailing.series = answering.subject.series.id;
    mailing.session = request.session;
    mailing.kind = MailingKind::Answer;
    mailing.language = draft.language;
    mailing.subject = draft.subject;
    mailing.version = answerVersion(request.state, request.reason);
    mailing.madeAt = door.now();
    mailing.madeBy = door.author();
    mailing.hash = hash;
    mailing.recipients = {{{}, request.person, draft.to.first().address, told, {}}};
    return mailing;
}

} // namespace

Result<MailDraft> RequestAnswers::draft(const QList<RequestId> &ids) const
{
    Door &door = m_workspace.door();
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return door.read<MailDraft>([&](Stores &stores) {
            return readAnswering(stores, ids).and_then([&](const Answering &answering) {
                return draftOf(answering, templates, door.now());
            });
        });
    });
}

Result<SavedMail> RequestAnswers::save(const QList<RequestId> &ids, const QString &folder)
{
    Door &door = m_workspace.door();
    const auto templates = Publishing(m_workspace).templates();
    if (!templates)
        return tl::unexpected(templates.error());
    const auto answering =
        door.read<Answering>([&](Stores &stores) { return readAnswering(stores, ids); });
    if (!answering)
        return tl::unexpected(answering.error());
    const auto draft = draftOf(*answering, *templates, door.now());
    if (!draft)
        return tl::unexpected(draft.error());
    const auto bytes = mailBytes(*draft);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString path = freshPath(folder, fileNameOf(*answering, draft->language));
    if (const auto written = writeFile(path, *bytes); !written)
        return tl::unexpected(written.error());
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    const QString name =
        answering->chosen.name.isEmpty() ? answering->person.name : answering->chosen.name;
    SavedMail saved{{path}, {}};
    const auto noted =
        door.write({"request.answered", {name}}, {}, [&](Stores &stores) -> Result<void> {
            for (qsizetype i = 0; i < answering->requests.size(); ++i) {
                if (stores.rows.find(answering->requests[i].id) != answering->requests[i])
                    return failure(ErrorKind::Conflict, "mailing.changed-meanwhile");
                Mailing mailing = mailingOf(*answering, i, *draft, hash, door);
                stores.rows.add(mailing);
                saved.mailings.append(mailing.id);
            }
            return {};
        });
    if (!noted) { // what no ledger knows of is not left lying about
        QFile::remove(path);
        return tl::unexpected(noted.error());
    }
    return saved;
}

} // namespace convenor
