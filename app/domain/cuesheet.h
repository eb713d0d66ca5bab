// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace convenor {

/// What somebody would like to ask, as it was sent with a registration; a line is a question.
struct SentQuestions
{
    QString text;
    QString from;
};

/// Whom a question may be meant for, and what they are called: name, organization, acronym.
struct Addressee
{
    QString name;
    QStringList calledAlso;
};

struct CueQuestion
{
    QString text;
    QStringList from; ///< who asks it, each once; some may not be named
    int times = 1;

    bool operator==(const CueQuestion &) const = default;
};

struct CueQuestions
{
    QString to; ///< empty: to all
    QList<CueQuestion> questions;

    bool operator==(const CueQuestions &) const = default;
};

/// The questions by whom they name, in the order of the addressees, the others last. What is the
/// same but for case, accents and punctuation is one question.
QList<CueQuestions> grouped(const QList<SentQuestions> &sent, const QList<Addressee> &addressees);

struct CuePerson
{
    QString name; ///< with honorific
    QString pronounced;
    QString role;
    QString position;
    QString organization;
    QString state; ///< of a speaker who did not confirm yet
};

struct CueItem
{
    QString start;
    QString minutes;
    QString title;
    int overrun = 0; ///< minutes
    QList<CuePerson> people;
};

/// What a moderator has in hand during a session, in finished words. For organizers alone: it holds
/// links to the meeting and who asks what.
struct CueSheet
{
    QString series;
    QString title;
    QString when;
    QString place;
    QString meeting;
    QString languages;
    QString attribution;
    QList<CuePerson> team;
    QList<CuePerson> speakers;
    QList<CueItem> items;
    QList<CueQuestions> questions;
};

} // namespace convenor
