// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/reasonwords.h"

namespace convenor {

namespace {

constexpr ChangeTitle titles[] = {
    {"series.added", QT_TRANSLATE_NOOP("Wording", "Series added: %1")},
    {"series.carried", QT_TRANSLATE_NOOP("Wording", "New series %1, from %2")},
    {"series.removed", QT_TRANSLATE_NOOP("Wording", "Series removed: %1")},
    {"series.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"session.added", QT_TRANSLATE_NOOP("Wording", "Session added: %1")},
    {"session.removed", QT_TRANSLATE_NOOP("Wording", "Session %1 removed: %2")},
    {"session.edited", QT_TRANSLATE_NOOP("Wording", "Session %1: %2 changed")},
    {"session.moved", QT_TRANSLATE_NOOP("Wording", "Session %1 moved: %2")},
    {"clash.acknowledged", QT_TRANSLATE_NOOP("Wording", "Clash acknowledged: %1")},
    {"clash.withdrawn", QT_TRANSLATE_NOOP("Wording", "Clash no longer acknowledged: %1")},
    {"material.added", QT_TRANSLATE_NOOP("Wording", "Material added: %1")},
    {"material.removed", QT_TRANSLATE_NOOP("Wording", "Material removed: %1")},
    {"material.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"action.added", QT_TRANSLATE_NOOP("Wording", "Action point added: %1")},
    {"action.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"action.followed", QT_TRANSLATE_NOOP("Wording", "Goes on in session %2: %1")},
    {"action.removed", QT_TRANSLATE_NOOP("Wording", "Action point removed: %1")},
    {"actions.open", QT_TRANSLATE_NOOP("Wording", "Open again: %1")},
    {"actions.in_progress", QT_TRANSLATE_NOOP("Wording", "In progress: %1")},
    {"actions.done", QT_TRANSLATE_NOOP("Wording", "Done: %1")},
    {"actions.closed", QT_TRANSLATE_NOOP("Wording", "Closed: %1")},
    {"actions.removed", QT_TRANSLATE_NOOP("Wording", "%1 action points removed")},
    {"note.filed", QT_TRANSLATE_NOOP("Wording", "Session %1: note filed")},
    {"note.edited", QT_TRANSLATE_NOOP("Wording", "Session %1: note changed")},
    {"note.split", QT_TRANSLATE_NOOP("Wording", "Session %1: note split")},
    {"note.joined", QT_TRANSLATE_NOOP("Wording", "Session %1: notes joined")},
    {"notes.moved", QT_TRANSLATE_NOOP("Wording", "Session %1: notes moved (%2)")},
    {"notes.removed", QT_TRANSLATE_NOOP("Wording", "Session %1: notes removed (%2)")},
    {"notes.audience", QT_TRANSLATE_NOOP("Wording", "Session %1: audience of notes changed (%2)")},
    {"notes.kind", QT_TRANSLATE_NOOP("Wording", "Session %1: kind of notes changed (%2)")},
    {"notes.kept-to-rule", QT_TRANSLATE_NOOP("Wording", "Session %1: names taken off its notes")},
    {"person.added", QT_TRANSLATE_NOOP("Wording", "Person added: %1")},
    {"person.removed", QT_TRANSLATE_NOOP("Wording", "Person removed: %1")},
    {"person.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"organization.added", QT_TRANSLATE_NOOP("Wording", "Organization added: %1")},
    {"organization.removed", QT_TRANSLATE_NOOP("Wording", "Organization removed: %1")},
    {"organization.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"organizations.imported", QT_TRANSLATE_NOOP("Wording", "Organizations imported: %1")},
    {"registration.accepted", QT_TRANSLATE_NOOP("Wording", "%1 accepted")},
    {"registration.observing", QT_TRANSLATE_NOOP("Wording", "%1 accepted as an observer")},
    {"registration.held", QT_TRANSLATE_NOOP("Wording", "%1 put on hold")},
    {"registration.regretted", QT_TRANSLATE_NOOP("Wording", "%1 regretted")},
    {"registration.waiting", QT_TRANSLATE_NOOP("Wording", "%1 put on the waiting list")},
    {"registration.reopened", QT_TRANSLATE_NOOP("Wording", "Decision on %1 taken back")},
    {"registration.moved", QT_TRANSLATE_NOOP("Wording", "%1 moved on the waiting list")},
    {"registration.seen", QT_TRANSLATE_NOOP("Wording", "Changes of %1 seen")},
    {"registration.verified", QT_TRANSLATE_NOOP("Wording", "Claim of %1 verified")},
    {"registration.unverified",
     QT_TRANSLATE_NOOP("Wording", "Verification of a claim of %1 taken back")},
    {"registration.evidence", QT_TRANSLATE_NOOP("Wording", "Evidence of %1 changed")},
    {"registrations.accepted", QT_TRANSLATE_NOOP("Wording", "%1 registrations accepted")},
    {"registrations.observing",
     QT_TRANSLATE_NOOP("Wording", "%1 registrations accepted as observers")},
    {"registrations.held", QT_TRANSLATE_NOOP("Wording", "%1 registrations put on hold")},
    {"registrations.regretted", QT_TRANSLATE_NOOP("Wording", "%1 registrations regretted")},
    {"registrations.waiting",
     QT_TRANSLATE_NOOP("Wording", "%1 registrations put on the waiting list")},
    {"registrations.reopened", QT_TRANSLATE_NOOP("Wording", "%1 decisions taken back")},
    {"registrations.seen", QT_TRANSLATE_NOOP("Wording", "Changes of %1 registrations seen")},
    {"registrations.imported", QT_TRANSLATE_NOOP("Wording", "Registrations imported: %1")},
    {"attendance.imported", QT_TRANSLATE_NOOP("Wording", "Session %1: attendance taken from %2")},
    {"attendance.matched", QT_TRANSLATE_NOOP("Wording", "Session %1: attendees matched")},
    {"person.merged", QT_TRANSLATE_NOOP("Wording", "%2 merged into %1")},
    {"person.not-same", QT_TRANSLATE_NOOP("Wording", "Not the same person: %1 and %2")},
    {"person.maybe-same", QT_TRANSLATE_NOOP("Wording", "May be the same person: %1 and %2")},
    {"organization.merged", QT_TRANSLATE_NOOP("Wording", "%2 merged into %1")},
    {"organization.not-same", QT_TRANSLATE_NOOP("Wording", "Not the same organization: %1 and %2")},
    {"organization.maybe-same",
     QT_TRANSLATE_NOOP("Wording", "May be the same organization: %1 and %2")},
    {"speakers.added", QT_TRANSLATE_NOOP("Wording", "Session %1: %2 speakers added from a list")},
    {"speakers.invited", QT_TRANSLATE_NOOP("Wording", "Session %1: invited: %2")},
    {"mail.made", QT_TRANSLATE_NOOP("Wording", "%1 mail drafts made: %2")},
    {"mail.sent", QT_TRANSLATE_NOOP("Wording", "Mail marked as sent: %1")},
    {"mail.discarded", QT_TRANSLATE_NOOP("Wording", "Mail drafts discarded: %1")},
    {"decisions.reported",
     QT_TRANSLATE_NOOP("Wording", "%1 decisions told to the registration system: %2")},
    {"finding.accepted", QT_TRANSLATE_NOOP("Wording", "Finding accepted: %1")},
    {"finding.withdrawn", QT_TRANSLATE_NOOP("Wording", "Finding no longer accepted: %1")},
    {"calendar.imported", QT_TRANSLATE_NOOP("Wording", "Calendar imported: %1")},
    {"document.imported", QT_TRANSLATE_NOOP("Wording", "Document imported: %1")},
};

} // namespace

std::span<const ChangeTitle> changeTitles()
{
    return titles;
}

} // namespace convenor
