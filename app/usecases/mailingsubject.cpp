// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/mailingsubject.h"

#include "publish/templates.h"
#include "usecases/editing.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QStringList organizersOf(Stores &stores, const MailingSubject &subject)
{
    QList<OrganizationId> ids = subject.series.organizers + subject.series.coOrganizers;
    if (subject.session)
        ids += subject.session->coOrganizers;
    QStringList names;
    for (const OrganizationId id : ids) {
        if (const auto organization = stores.rows.find(id);
            organization && !names.contains(organization->name))
            names.append(organization->name);
    }
    return names;
}

QString inLanguage(const QString &text, const QList<Translation> &translations,
                   const QString &language, QStringView field)
{
    const QString other = translated(translations, language, field);
    return other.isEmpty() ? text : other;
}

} // namespace

LetterHead headOf(const MailingSubject &subject, const QString &language)
{
    const Series &series = subject.series;
    return {language, inLanguage(series.title, series.translations, language, u"title"),
            subject.organizers, series.contactEmail.trimmed()};
}

LetterSession letterSession(const MailingSubject &subject, const Session &session,
                            const QString &language)
{
    LetterSession told;
    told.number = session.number;
    told.title = inLanguage(session.title, session.translations, language, u"title");
    told.date = session.date;
    told.when = {session.date.day(), session.start, session.end, subject.series.timeZone};
    told.mode = session.mode;
    QStringList place{session.venue, session.room};
    place.removeAll(QString());
    told.place = place.join(u", "_s);
    return told;
}

namespace {

bool isOver(const Session &session)
{
    return session.status == SessionStatus::Held || session.status == SessionStatus::Cancelled
        || session.status == SessionStatus::Postponed;
}

/// Whether anybody could find the way to it, as one of the meeting or by itself. Who takes part in
/// the whole meeting learns only of the sessions that are announced.
bool canBeJoined(const Session &session, bool isWhole)
{
    if (isOver(session) || (isWhole && session.status != SessionStatus::Announced))
        return false;
    const bool hasLink = !session.meetingUrl.trimmed().isEmpty();
    return session.mode == SessionMode::InPerson ? !session.venue.trimmed().isEmpty() : hasLink;
}

Result<Letter> answer(const MailingSubject &subject, const DraftPlan &plan,
                      const Templates &templates)
{
    AnswerFacts facts;
    facts.head = headOf(subject, plan.language);
    if (subject.session)
        facts.session = letterSession(subject, *subject.session, plan.language);
    facts.firstDay = subject.series.start;
    facts.lastDay = subject.series.end;
    facts.told = plan.told.value_or(Answered::Participant);
    facts.personal = plan.personal;
    return answerLetter(facts, templates);
}

/// Of sessions that are public alone: it goes to people who are not registered.
Result<Letter> announcement(const MailingSubject &subject, const DraftPlan &plan,
                            const Templates &templates)
{
    AnnouncementFacts facts;
    facts.head = headOf(subject, plan.language);
    facts.isWhole = !subject.session;
    facts.firstDay = subject.series.start;
    facts.lastDay = subject.series.end;
    for (const Session &session : subject.sessions) {
        if (session.status == SessionStatus::Announced)
            facts.sessions.append({letterSession(subject, session, plan.language),
                                   session.registrationUrl.trimmed(),
                                   session.registrationDeadline});
    }
    return announcementLetter(facts, templates);
}

Result<Letter> joining(const MailingSubject &subject, const DraftPlan &plan,
                       const Templates &templates)
{
    JoiningFacts facts;
    facts.head = headOf(subject, plan.language);
    facts.isWhole = !subject.session;
    facts.isReminder = plan.kind == MailingKind::Reminder;
    for (const Session &session : subject.sessions) {
        if (canBeJoined(session, facts.isWhole))
            facts.sessions.append(
                {letterSession(subject, session, plan.language), session.meetingUrl.trimmed()});
    }
    return joiningLetter(facts, templates);
}

} // namespace

QString MailingSubject::name() const
{
    if (!session)
        return series.title;
    return QCoreApplication::translate("Wording", "Session %1").arg(session->number);
}

Reason addressFault(const QString &address, bool securityConcern)
{
    if (address.trimmed().isEmpty())
        return {"mailing.no-address", {}};
    const auto judged = judgeAddress({QString(), address});
    if (judged)
        return {};
    return securityConcern ? Reason{"mailing.bad-address", {}} : judged.error().reason;
}

Result<MailingSubject> readSubject(Stores &stores, const Gathering &target)
{
    MailingSubject subject;
    auto series = found(stores, target.series);
    if (!series)
        return tl::unexpected(series.error());
    subject.series = std::move(*series);
    if (target.session.isNull()) {
        subject.sessions = stores.rows.load<Session>("series = ?", target.series.value(), "number");
    } else {
        auto session = found(stores, target.session);
        if (!session)
            return tl::unexpected(session.error());
        subject.session = *session;
        subject.sessions = {std::move(*session)};
    }
    subject.organizers = organizersOf(stores, subject);
    return subject;
}

Result<void> judgeSubject(const MailingSubject &subject, MailingKind kind)
{
    if (subject.series.contactEmail.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "mailing.no-contact", {subject.series.title});
    if (const auto judged = judgeAddress({{}, subject.series.contactEmail}); !judged)
        return judged;
    if (kind == MailingKind::Answer || kind == MailingKind::Notes)
        return {};
    const QList<Session> &sessions = subject.sessions;
    if (subject.session && isOver(*subject.session))
        return failure(ErrorKind::Conflict, "mailing.session-over", {subject.name()});
    if (kind == MailingKind::Announcement) {
        const bool isPublic =
            std::any_of(sessions.cbegin(), sessions.cend(), [](const Session &each) {
                return each.status == SessionStatus::Announced;
            });
        return isPublic ? Result<void>()
                        : failure(ErrorKind::Conflict, "mailing.not-announced", {subject.name()});
    }
    const bool isJoinable =
        std::any_of(sessions.cbegin(), sessions.cend(), [&subject](const Session &each) {
            return canBeJoined(each, !subject.session);
        });
    return isJoinable ? Result<void>()
                      : failure(ErrorKind::Conflict, "mailing.no-way-in", {subject.name()});
}

Result<Letter> letterOf(const MailingSubject &subject, const DraftPlan &plan,
                        const Templates &templates)
{
    switch (plan.kind) {
    case MailingKind::Answer:
        return answer(subject, plan, templates);
    case MailingKind::Announcement:
        return announcement(subject, plan, templates);
    case MailingKind::JoiningInstructions:
    case MailingKind::Reminder:
        return joining(subject, plan, templates);
    case MailingKind::Notes:
        break;
    }
    return failure(ErrorKind::Invalid, "mailing.other-kind");
}

} // namespace convenor
