// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/planning.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

} // namespace

QString label(SpeakerDoubt doubt)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "looks like no speaker"),
        QT_TRANSLATE_NOOP("Wording", "no name"),
        QT_TRANSLATE_NOOP("Wording", "only a role"),
        QT_TRANSLATE_NOOP("Wording", "still to be confirmed"),
        QT_TRANSLATE_NOOP("Wording", "no organization"),
        QT_TRANSLATE_NOOP("Wording", "organization not known"),
        QT_TRANSLATE_NOOP("Wording", "several organizations are called so"),
        QT_TRANSLATE_NOOP("Wording", "position and organization not told apart"),
        QT_TRANSLATE_NOOP("Wording", "more than the organization's name"),
        QT_TRANSLATE_NOOP("Wording", "more than one person on the line"),
        QT_TRANSLATE_NOOP("Wording", "the first word may be a title or part of the name"),
        QT_TRANSLATE_NOOP("Wording", "the same name stands further up"),
        QT_TRANSLATE_NOOP("Wording", "several known people may be meant"),
        QT_TRANSLATE_NOOP("Wording", "is with another organization in the directory"),
        QT_TRANSLATE_NOOP("Wording", "somebody else has this address"),
        QT_TRANSLATE_NOOP("Wording", "is a speaker already")};
    static_assert(labels.size() == size_t(SpeakerDoubt::SpeaksAlready) + 1);
    return tr(labels[size_t(doubt)]);
}

QString label(Lack lack)
{
    static constexpr std::array<const char *, lackCount> labels{
        QT_TRANSLATE_NOOP("Wording", "a title"),
        QT_TRANSLATE_NOOP("Wording", "an exact date"),
        QT_TRANSLATE_NOOP("Wording", "a start time"),
        QT_TRANSLATE_NOOP("Wording", "an end time"),
        QT_TRANSLATE_NOOP("Wording", "a focal point in the team"),
        QT_TRANSLATE_NOOP("Wording", "a speaker"),
        QT_TRANSLATE_NOOP("Wording", "a confirmed speaker"),
        QT_TRANSLATE_NOOP("Wording", "the answer of an invited speaker"),
        QT_TRANSLATE_NOOP("Wording", "a description"),
        QT_TRANSLATE_NOOP("Wording", "a venue"),
        QT_TRANSLATE_NOOP("Wording", "a meeting link"),
        QT_TRANSLATE_NOOP("Wording", "a registration link"),
        QT_TRANSLATE_NOOP("Wording", "how many took part"),
        QT_TRANSLATE_NOOP("Wording", "a summary"),
        QT_TRANSLATE_NOOP("Wording", "the summary’s approval"),
    };
    return tr(labels[size_t(lack)]);
}

QString label(ClashKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "a person in two sessions at once"),
        QT_TRANSLATE_NOOP("Wording", "a room used twice at once"),
        QT_TRANSLATE_NOOP("Wording", "a meeting link used twice at once"),
        QT_TRANSLATE_NOOP("Wording", "another session during a plenary"),
        QT_TRANSLATE_NOOP("Wording", "a date outside the series"),
        QT_TRANSLATE_NOOP("Wording", "an end that is not after the start"),
        QT_TRANSLATE_NOOP("Wording", "a registration deadline after the session"),
    };
    static_assert(labels.size() == wordsOf<ClashKind>.size());
    return tr(labels[size_t(kind)]);
}

QString worded(const NamedClash &clash, SessionId seenFrom)
{
    const bool turned = !clash.other.isNull() && clash.other == seenFrom;
    const QString otherSeries = turned ? clash.series : clash.otherSeries;
    const QString number = QString::number(turned ? clash.number : clash.otherNumber);
    const QString other = otherSeries.isEmpty() ? number : tr("%1 of %2").arg(number, otherSeries);
    switch (clash.kind) {
    case ClashKind::PersonTwice:
        return tr("%1 is in session %2 at the same time").arg(clash.personName, other);
    case ClashKind::RoomShared:
        return tr("Session %1 is in the room %2 at the same time").arg(other, clash.place);
    case ClashKind::LinkShared:
        return tr("Session %1 has the same meeting link at the same time").arg(other);
    case ClashKind::PlenaryOverlap:
        return tr("A plenary and session %1 are at the same time").arg(other);
    case ClashKind::OutsideSeries:
        return tr("The date is outside the dates of the series");
    case ClashKind::EndsBeforeStart:
        return tr("The end is not after the start");
    case ClashKind::DeadlineAfterSession:
        return tr("Registration closes after the session");
    }
    return {};
}

} // namespace convenor
