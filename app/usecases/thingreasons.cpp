// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/reasonwords.h"

namespace convenor {

namespace {

constexpr ReasonWords words[] = {
    {"series.none", QT_TRANSLATE_NOOP("Wording", "there is no series in the file"),
     QT_TRANSLATE_NOOP("Wording", "add one, or import a document")},
    {"series.no-such", QT_TRANSLATE_NOOP("Wording", "there is no series \"%1\""),
     QT_TRANSLATE_NOOP("Wording", "look at the series' ids with export json")},
    {"series.missing", QT_TRANSLATE_NOOP("Wording", "the series is no more"), nullptr},
    {"series.no-title", QT_TRANSLATE_NOOP("Wording", "a series needs a title"), nullptr},
    {"series.key-taken", QT_TRANSLATE_NOOP("Wording", "another series has the id \"%1\""), nullptr},
    {"series.ends-before-start",
     QT_TRANSLATE_NOOP("Wording", "the series would end on %1, before it starts on %2"),
     QT_TRANSLATE_NOOP("Wording", "correct one of the two dates")},
    {"series.not-a-day", QT_TRANSLATE_NOOP("Wording", "\"%1\" is no day of the calendar"),
     QT_TRANSLATE_NOOP("Wording", "write it as 2026-02-28")},
    {"series.not-years", QT_TRANSLATE_NOOP("Wording", "\"%1\" are no years"),
     QT_TRANSLATE_NOOP("Wording", "write them as 2024, 2025")},
    {"series.changed-meanwhile",
     QT_TRANSLATE_NOOP("Wording", "%1 was changed since it was looked at"),
     QT_TRANSLATE_NOOP("Wording", "look through what is carried again")},
    {"session.no-such", QT_TRANSLATE_NOOP("Wording", "there is no session %1 in the series"),
     nullptr},
    {"session.missing", QT_TRANSLATE_NOOP("Wording", "the session is no more"), nullptr},
    {"session.number-from-one", QT_TRANSLATE_NOOP("Wording", "session numbers begin with 1"),
     nullptr},
    {"session.number-taken", QT_TRANSLATE_NOOP("Wording", "another session has the number %1"),
     nullptr},
    {"session.announced-without-title",
     QT_TRANSLATE_NOOP("Wording", "session %1 has no title to be announced with"),
     QT_TRANSLATE_NOOP("Wording", "give it a title first")},
    {"session.held-without-date",
     QT_TRANSLATE_NOOP("Wording", "session %1 has no date on which it was held"),
     QT_TRANSLATE_NOOP("Wording", "set the date first")},
    {"session.held-before-its-day",
     QT_TRANSLATE_NOOP("Wording", "session %1 cannot be held before its date, %2"),
     QT_TRANSLATE_NOOP("Wording", "correct the date, or wait until it was held")},
    {"session.held-not-postponed",
     QT_TRANSLATE_NOOP("Wording", "session %1 was held, so it cannot be postponed"),
     QT_TRANSLATE_NOOP("Wording", "if it was not held after all, set it to announced first")},
    {"session.held-not-cancelled",
     QT_TRANSLATE_NOOP("Wording", "session %1 was held, so it cannot be cancelled"),
     QT_TRANSLATE_NOOP("Wording", "if it was not held after all, set it to announced first")},
    {"session.held-not-moved",
     QT_TRANSLATE_NOOP("Wording", "session %1 was held on %2 and stays there"),
     QT_TRANSLATE_NOOP("Wording", "confirm the new date if the old one was wrong")},
    {"session.key-taken", QT_TRANSLATE_NOOP("Wording", "another session has the id \"%1\""),
     nullptr},
    {"person.missing", QT_TRANSLATE_NOOP("Wording", "the person is no more"), nullptr},
    {"person.no-name", QT_TRANSLATE_NOOP("Wording", "a person needs a name"), nullptr},
    {"person.key-taken", QT_TRANSLATE_NOOP("Wording", "another person has the id \"%1\""), nullptr},
    {"person.in-use", QT_TRANSLATE_NOOP("Wording", "%1 is named elsewhere"),
     QT_TRANSLATE_NOOP("Wording", "remove them there first")},
    {"organization.missing", QT_TRANSLATE_NOOP("Wording", "the organization is no more"), nullptr},
    {"organization.no-name", QT_TRANSLATE_NOOP("Wording", "an organization needs a name"), nullptr},
    {"organization.key-taken",
     QT_TRANSLATE_NOOP("Wording", "another organization has the id \"%1\""), nullptr},
    {"organization.in-use", QT_TRANSLATE_NOOP("Wording", "%1 is named elsewhere"),
     QT_TRANSLATE_NOOP("Wording", "remove it there first")},
    {"person.merged-into-itself",
     QT_TRANSLATE_NOOP("Wording", "%1 cannot be merged with themselves"),
     QT_TRANSLATE_NOOP("Wording", "choose two different people")},
    {"organization.merged-into-itself",
     QT_TRANSLATE_NOOP("Wording", "%1 cannot be merged with itself"),
     QT_TRANSLATE_NOOP("Wording", "choose two different organizations")},
    {"registration.missing", QT_TRANSLATE_NOOP("Wording", "the registration is no more"), nullptr},
    {"material.missing", QT_TRANSLATE_NOOP("Wording", "the material is no more"), nullptr},
    {"material.no-file", QT_TRANSLATE_NOOP("Wording", "%1 has no file"), nullptr},
    {"material.cannot-read", QT_TRANSLATE_NOOP("Wording", "%1 cannot be read"),
     QT_TRANSLATE_NOOP("Wording", "check the path and its permissions")},
    {"reference.broken",
     QT_TRANSLATE_NOOP(
         "Wording", "something that is named here is no more, or what would go is named elsewhere"),
     QT_TRANSLATE_NOOP("Wording", "remove it there first")},
    {"reference.count", QT_TRANSLATE_NOOP("Wording", "%1 times"), nullptr},
};

} // namespace

std::span<const ReasonWords> thingReasons()
{
    return words;
}

} // namespace convenor
