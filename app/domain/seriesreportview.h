// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/internalview.h"
#include "domain/registeredview.h"

namespace convenor {

// What a series' report tells each audience. Those for the public and for registered participants
// have no field for a participant or for a registration: they know people as speakers, and how many
// came. Built by usecases/seriesreportbuilder alone.

/// How many came, of how many organizations.
struct PublicFigures
{
    int participants = 0;
    int organizations = 0;
    int countries = 0;
    int nationalNgos = 0;

    bool operator==(const PublicFigures &) const = default;
};

/// How many organizations share a kind or a country.
struct PublicShare
{
    QString what; ///< a word or a code; empty: not known
    int organizations = 0;

    bool operator==(const PublicShare &) const = default;
};

struct PublicSeriesReport
{
    PublicSeries series;
    PublicFigures figures;
    QList<PublicShare> kinds;
    QList<PublicShare> countries; ///< those with three participants or more
    int elsewhere = 0; ///< organizations of the other countries

    bool operator==(const PublicSeriesReport &) const = default;
};

struct RegisteredSeriesReport
{
    PublicSeries series; ///< without its sessions
    PublicFigures figures;
    QList<PublicShare> kinds;
    QList<PublicShare> countries; ///< all of them
    QList<RegisteredSession> sessions;

    bool operator==(const RegisteredSeriesReport &) const = default;
};

/// Somebody who was accepted or came, and may be named on paper.
struct InternalParticipant
{
    QString name; ///< with honorific
    PublicOrganization organization;
    QString country; ///< a code
    int accepted = 0; ///< sessions, the meeting as a whole counted as one
    int attended = 0;

    bool operator==(const InternalParticipant &) const = default;
};

struct InternalSeriesReport
{
    QString title;
    QString location;
    QString timeZone;
    QString language; ///< of its texts, BCP 47
    QDate start;
    QDate end;
    QList<PublicOrganization> organizers;
    QList<PublicOrganization> coOrganizers;
    QString introduction; ///< (md)
    QString objectives; ///< (md)
    Figures figures;
    QList<SessionFigures> bySession;
    QList<Share> kinds;
    QList<Share> countries;
    QList<InternalSession> sessions;
    QList<InternalParticipant> participants; ///< by organization, then by name
    int unnamed = 0; ///< participants with a security concern

    bool operator==(const InternalSeriesReport &) const = default;
};

} // namespace convenor
