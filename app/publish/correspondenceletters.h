// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/correspondence.h"
#include "publish/letter.h"

namespace convenor {

class Templates;

/// From whom a letter is, and about what.
struct LetterHead
{
    QString language; ///< of the letter
    QString series;
    QStringList organizers;
    QString contact;
};

/// A session as everybody who is written to may see it; the link to the meeting is no part of it.
struct LetterSession
{
    int number = 0;
    QString title;
    PartialDate date;
    ClockTime when;
    std::optional<SessionMode> mode;
    QString place;
};

/// An answer has no place for the link to the meeting, whatever it answers.
struct AnswerFacts
{
    LetterHead head;
    std::optional<LetterSession> session; ///< none: the whole meeting, on these days
    QDate firstDay;
    QDate lastDay;
    Answered told = Answered::Participant;
    std::optional<PersonalPart> personal;
};

struct AnnouncedSession
{
    LetterSession session;
    QString registration; ///< where to register
    QDate deadline;
};
/// For people who are not registered.
struct AnnouncementFacts
{
    LetterHead head;
    QList<AnnouncedSession> sessions; ///< of the whole meeting, or the one
    bool isWhole = false;
    QDate firstDay;
    QDate lastDay;
};

struct JoinedSession
{
    LetterSession session;
    QString meeting; ///< the link
};
/// For the accepted alone.
struct JoiningFacts
{
    LetterHead head;
    QList<JoinedSession> sessions;
    bool isWhole = false;
    bool isReminder = false;
};

/// By the templates answer, announcement, joining and reminder.LANGUAGE.mustache, the first line of
/// which is the subject.
Result<Letter> answerLetter(const AnswerFacts &facts, const Templates &templates);
Result<Letter> announcementLetter(const AnnouncementFacts &facts, const Templates &templates);
Result<Letter> joiningLetter(const JoiningFacts &facts, const Templates &templates);

/// The word before the language in the names of the kind's templates.
QString templateOf(MailingKind kind);
/// The languages in which the kind has a template, without their regions.
QStringList languagesOf(MailingKind kind, const Templates &templates);

} // namespace convenor
