// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorttext.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    const char *code;
    const char *what;
    const char *wayOut;
};

constexpr const char *correctTemplate =
    QT_TRANSLATE_NOOP("Wording", "correct it in the folder of templates beside the workspace");

constexpr Words words[] = {
    {"file.exists", QT_TRANSLATE_NOOP("Wording", "%1 exists already"),
     QT_TRANSLATE_NOOP("Wording", "choose another name, or open it")},
    {"file.cannot-create", QT_TRANSLATE_NOOP("Wording", "%1 cannot be written"),
     QT_TRANSLATE_NOOP("Wording", "check the folder, its permissions and the free space")},
    {"file.missing", QT_TRANSLATE_NOOP("Wording", "%1 does not exist"),
     QT_TRANSLATE_NOOP("Wording", "check the path, or make a new workspace")},
    {"file.is-folder", QT_TRANSLATE_NOOP("Wording", "%1 is a folder, not a workspace"),
     QT_TRANSLATE_NOOP("Wording", "choose the file in it")},
    {"file.cannot-open", QT_TRANSLATE_NOOP("Wording", "%1 cannot be opened"),
     QT_TRANSLATE_NOOP("Wording", "check its permissions")},
    {"file.empty", QT_TRANSLATE_NOOP("Wording", "%1 is empty, so it is no workspace"),
     QT_TRANSLATE_NOOP("Wording", "restore a backup")},
    {"file.no-database", QT_TRANSLATE_NOOP("Wording", "%1 is not a Convenor workspace"),
     QT_TRANSLATE_NOOP("Wording", "choose another file; a document is brought in with import")},
    {"file.other-program", QT_TRANSLATE_NOOP("Wording", "%1 is the database of another program"),
     QT_TRANSLATE_NOOP("Wording", "choose another file")},
    {"file.newer", QT_TRANSLATE_NOOP("Wording", "%1 was written by a newer version of Convenor"),
     QT_TRANSLATE_NOOP("Wording", "update Convenor")},
    {"file.older",
     QT_TRANSLATE_NOOP("Wording",
                       "%1 is of an older version and can only be brought up to date when it is "
                       "opened to be written"),
     QT_TRANSLATE_NOOP("Wording", "open it without read-only")},
    {"file.truncated", QT_TRANSLATE_NOOP("Wording", "%1 is cut off: a part of it is missing"),
     QT_TRANSLATE_NOOP("Wording", "restore a backup")},
    {"file.damaged", QT_TRANSLATE_NOOP("Wording", "%1 is damaged"),
     QT_TRANSLATE_NOOP("Wording", "restore a backup")},
    {"file.strange-schema",
     QT_TRANSLATE_NOOP("Wording", "%1 holds a trigger or view named %2 that Convenor did not make"),
     QT_TRANSLATE_NOOP("Wording", "restore a backup")},
    {"file.no-driver", QT_TRANSLATE_NOOP("Wording", "Qt's SQLite driver is missing"),
     QT_TRANSLATE_NOOP("Wording", "install the package libqt6sql6-sqlite")},
    {"file.two-sqlites",
     QT_TRANSLATE_NOOP("Wording", "Qt's driver uses another SQLite library than Convenor"),
     QT_TRANSLATE_NOOP("Wording", "install the system's own packages of both")},
    {"file.busy", QT_TRANSLATE_NOOP("Wording", "%1 is in use by another program"),
     QT_TRANSLATE_NOOP("Wording", "try again in a moment")},
    {"file.disk-full", QT_TRANSLATE_NOOP("Wording", "the disk is full: nothing was changed in %1"),
     QT_TRANSLATE_NOOP("Wording", "free some space and try again")},
    {"file.read-only", QT_TRANSLATE_NOOP("Wording", "%1 may not be written"),
     QT_TRANSLATE_NOOP("Wording", "change its permissions, or open it read-only")},
    {"file.cannot-lock", QT_TRANSLATE_NOOP("Wording", "%1 cannot be kept for writing"),
     QT_TRANSLATE_NOOP("Wording", "check the free space of its folder, or open it read-only")},
    {"file.cannot-access", QT_TRANSLATE_NOOP("Wording", "%1 cannot be read or written"),
     QT_TRANSLATE_NOOP("Wording", "check the disk, the folder's permissions and the free space")},
    {"file.fault", QT_TRANSLATE_NOOP("Wording", "the database %1 did not do what was asked"),
     QT_TRANSLATE_NOOP("Wording", "check the file")},
    {"file.locked", QT_TRANSLATE_NOOP("Wording", "%1 is being written by %2 on %3 (process %4)"),
     QT_TRANSLATE_NOOP("Wording", "close it there, or open it read-only")},
    {"file.opened-read-only",
     QT_TRANSLATE_NOOP("Wording", "%1 is open read-only, so nothing can be changed"),
     QT_TRANSLATE_NOOP("Wording", "close the other program that writes it and open it again")},
    {"file.cannot-break-lock", QT_TRANSLATE_NOOP("Wording", "the lock of %1 cannot be removed"),
     QT_TRANSLATE_NOOP("Wording", "check the folder's permissions")},
    {"door.held", QT_TRANSLATE_NOOP("Wording", "another long change is being written"),
     QT_TRANSLATE_NOOP("Wording", "wait until it is done")},
    {"memory.exhausted", QT_TRANSLATE_NOOP("Wording", "there is not enough memory"),
     QT_TRANSLATE_NOOP("Wording", "close other programs and try again")},
    {"change.unreadable", QT_TRANSLATE_NOOP("Wording", "a change of the past cannot be read"),
     nullptr},
    {"change.not-applied",
     QT_TRANSLATE_NOOP("Wording", "the change was made before the file got its present form"),
     QT_TRANSLATE_NOOP("Wording", "restore a backup from before it")},
    {"undo.nothing", QT_TRANSLATE_NOOP("Wording", "there is nothing to undo"), nullptr},
    {"redo.nothing", QT_TRANSLATE_NOOP("Wording", "there is nothing to redo"), nullptr},
    {"undo.not-done", QT_TRANSLATE_NOOP("Wording", "this change is not in effect"), nullptr},
    {"undo.before-barrier",
     QT_TRANSLATE_NOOP("Wording", "the change was made before the file got its present form"),
     QT_TRANSLATE_NOOP("Wording", "restore a backup from before it")},
    {"undo.later-changes", QT_TRANSLATE_NOOP("Wording", "later changes stand in the way"),
     QT_TRANSLATE_NOOP("Wording", "undo those first")},
    {"backup.failed", QT_TRANSLATE_NOOP("Wording", "the backup %1 could not be written"),
     QT_TRANSLATE_NOOP("Wording", "check the folder and the free space")},
    {"backup.damaged", QT_TRANSLATE_NOOP("Wording", "the copy %1 is damaged, so it was not kept"),
     QT_TRANSLATE_NOOP("Wording", "check the disk, then try again")},
    {"backup.onto-itself", QT_TRANSLATE_NOOP("Wording", "%1 is the workspace itself"),
     QT_TRANSLATE_NOOP("Wording", "choose another name")},
    {"output.cannot-write", QT_TRANSLATE_NOOP("Wording", "%1 cannot be written"),
     QT_TRANSLATE_NOOP("Wording", "check the folder, its permissions and the free space")},
    {"output.onto-workspace",
     QT_TRANSLATE_NOOP("Wording", "%1 is the workspace itself or holds it"),
     QT_TRANSLATE_NOOP("Wording", "choose another place")},
    {"output.folder-in-use",
     QT_TRANSLATE_NOOP("Wording", "%1 is not empty and was not made by Convenor"),
     QT_TRANSLATE_NOOP("Wording", "choose an empty or a new folder")},
    {"output.no-display", QT_TRANSLATE_NOOP("Wording", "%1 cannot be set in type here"),
     QT_TRANSLATE_NOOP("Wording", "export it as .html")},
    {"page.number-twice", QT_TRANSLATE_NOOP("Wording", "two public sessions have the number %1"),
     QT_TRANSLATE_NOOP("Wording", "give one of them another number")},
    {"document.cannot-read", QT_TRANSLATE_NOOP("Wording", "%1 cannot be read"),
     QT_TRANSLATE_NOOP("Wording", "check the path and its permissions")},
    {"calendar.not-calendar", QT_TRANSLATE_NOOP("Wording", "%1 is no iCalendar file"),
     QT_TRANSLATE_NOOP("Wording", "choose a file that a calendar program exported as .ics")},
    {"calendar.too-many",
     QT_TRANSLATE_NOOP("Wording",
                       "%1 has %2 sessions that would be new, and a series takes %3 at once"),
     QT_TRANSLATE_NOOP("Wording",
                       "export this year's consultations alone from the calendar program")},
    {"calendar.no-zone",
     QT_TRANSLATE_NOOP("Wording", "the series %1 has no time zone, so its times mean nothing"),
     QT_TRANSLATE_NOOP("Wording", "choose the time zone on the page of the series")},
    {"calendar.no-start", QT_TRANSLATE_NOOP("Wording", "has no start that can be read"), nullptr},
    {"calendar.no-title", QT_TRANSLATE_NOOP("Wording", "has no title"), nullptr},
    {"calendar.no-such-day",
     QT_TRANSLATE_NOOP("Wording", "is on a day or at a time that does not exist"), nullptr},
    {"calendar.unknown-zone",
     QT_TRANSLATE_NOOP("Wording",
                       "is in the time zone \"%1\", which is not known, nor does the file "
                       "describe it"),
     nullptr},
    {"calendar.ends-before", QT_TRANSLATE_NOOP("Wording", "ends before it begins"), nullptr},
    {"calendar.unfinished", QT_TRANSLATE_NOOP("Wording", "is cut off before its end"), nullptr},
    {"calendar.bad-rule", QT_TRANSLATE_NOOP("Wording", "repeats by a rule that cannot be followed"),
     nullptr},
    {"calendar.broken-line",
     QT_TRANSLATE_NOOP("Wording", "is no line of the format and was passed over"), nullptr},
    {"calendar.not-in-range",
     QT_TRANSLATE_NOOP("Wording", "repeats on no day from %1 to %2, the dates of the series"),
     nullptr},
    {"calendar.cancelled", QT_TRANSLATE_NOOP("Wording", "is cancelled"), nullptr},
    {"document.malformed",
     QT_TRANSLATE_NOOP("Wording", "it is no JSON: a fault at line %1, column %2"),
     QT_TRANSLATE_NOOP("Wording", "correct it there")},
    {"document.faults", QT_TRANSLATE_NOOP("Wording", "nothing was imported; faults found: %1"),
     QT_TRANSLATE_NOOP("Wording", "correct them and import it again")},
    {"document.files-need-folder",
     QT_TRANSLATE_NOOP("Wording", "materials have files, which need a folder beside the document"),
     QT_TRANSLATE_NOOP("Wording", "export to a file instead")},
    {"document.format", QT_TRANSLATE_NOOP("Wording", "the format is \"%1\", not \"convenor/1\""),
     nullptr},
    {"document.unknown-key", QT_TRANSLATE_NOOP("Wording", "unknown key"), nullptr},
    {"document.missing-key", QT_TRANSLATE_NOOP("Wording", "missing"), nullptr},
    {"document.twice", QT_TRANSLATE_NOOP("Wording", "stands twice"), nullptr},
    {"document.key-twice", QT_TRANSLATE_NOOP("Wording", "the %1 id \"%2\" stands twice"), nullptr},
    {"document.missing-reference",
     QT_TRANSLATE_NOOP("Wording", "there is no %1 \"%2\" in the document"), nullptr},
    {"document.reference-twice", QT_TRANSLATE_NOOP("Wording", "names the same one twice"), nullptr},
    {"document.empty", QT_TRANSLATE_NOOP("Wording", "is empty"), nullptr},
    {"document.nul", QT_TRANSLATE_NOOP("Wording", "holds a NUL character"), nullptr},
    {"document.wants-object", QT_TRANSLATE_NOOP("Wording", "should be an object {…}"), nullptr},
    {"document.wants-list", QT_TRANSLATE_NOOP("Wording", "should be a list […]"), nullptr},
    {"document.wants-text", QT_TRANSLATE_NOOP("Wording", "should be a text \"…\""), nullptr},
    {"document.wants-number", QT_TRANSLATE_NOOP("Wording", "should be a whole number"), nullptr},
    {"document.wants-boolean", QT_TRANSLATE_NOOP("Wording", "should be true or false"), nullptr},
    {"document.number-range", QT_TRANSLATE_NOOP("Wording", "the number is out of range"), nullptr},
    {"document.number-from-one", QT_TRANSLATE_NOOP("Wording", "session numbers begin with 1"),
     nullptr},
    {"document.number-twice",
     QT_TRANSLATE_NOOP("Wording", "the number %1 stands twice in this series"), nullptr},
    {"document.unknown-word", QT_TRANSLATE_NOOP("Wording", "\"%1\" is none of %2"), nullptr},
    {"document.bad-date", QT_TRANSLATE_NOOP("Wording", "\"%1\" is no date such as 2024-02-21"),
     nullptr},
    {"document.bad-partial-date",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" is no date such as 2024-02-21, 2024-02 or 2024"),
     nullptr},
    {"document.bad-time", QT_TRANSLATE_NOOP("Wording", "\"%1\" is no time such as 14:30"), nullptr},
    {"document.bad-moment",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" is no moment such as 2024-02-10T08:30:00Z"), nullptr},
    {"document.bad-language",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" is no language tag such as fr or pt-BR"), nullptr},
    {"document.unknown-zone",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" is no time zone such as Europe/Zurich"), nullptr},
    {"document.unknown-country",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" is no country code such as CH"), nullptr},
    {"document.path-leaves",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" does not stay below the document's folder"), nullptr},
    {"document.no-file",
     QT_TRANSLATE_NOOP("Wording", "there is no file \"%1\" beside the document"), nullptr},
    {"document.one-of-them",
     QT_TRANSLATE_NOOP("Wording", "only one of person, organization and text may be set"), nullptr},
    {"document.url-and-file", QT_TRANSLATE_NOOP("Wording", "only one of url and file may be set"),
     nullptr},
    {"document.not-translated", QT_TRANSLATE_NOOP("Wording", "\"%2\" has no other languages"),
     nullptr},
    {"document.series-there",
     QT_TRANSLATE_NOOP("Wording", "the series \"%1\" is in the file already"), nullptr},
    {"document.other-name",
     QT_TRANSLATE_NOOP("Wording", "\"%1\" is \"%2\" in the file and \"%3\" in the document"),
     nullptr},
    {"series.none", QT_TRANSLATE_NOOP("Wording", "there is no series in the file"),
     QT_TRANSLATE_NOOP("Wording", "add one, or import a document")},
    {"series.no-such", QT_TRANSLATE_NOOP("Wording", "there is no series \"%1\""),
     QT_TRANSLATE_NOOP("Wording", "look at the series' ids with export json")},
    {"series.missing", QT_TRANSLATE_NOOP("Wording", "the series is no more"), nullptr},
    {"series.no-title", QT_TRANSLATE_NOOP("Wording", "a series needs a title"), nullptr},
    {"series.key-taken", QT_TRANSLATE_NOOP("Wording", "another series has the id \"%1\""), nullptr},
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
    {"material.missing", QT_TRANSLATE_NOOP("Wording", "the material is no more"), nullptr},
    {"material.no-file", QT_TRANSLATE_NOOP("Wording", "%1 has no file"), nullptr},
    {"material.cannot-read", QT_TRANSLATE_NOOP("Wording", "%1 cannot be read"),
     QT_TRANSLATE_NOOP("Wording", "check the path and its permissions")},
    {"reference.broken",
     QT_TRANSLATE_NOOP(
         "Wording", "something that is named here is no more, or what would go is named elsewhere"),
     QT_TRANSLATE_NOOP("Wording", "remove it there first")},
    {"reference.count", QT_TRANSLATE_NOOP("Wording", "%1 times"), nullptr},
    {"template.unknown-file",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: there is no template \"%3\""),
     correctTemplate},
    {"template.unknown-field",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: there is no field \"%3\" there"),
     correctTemplate},
    {"template.not-a-value",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: \"%3\" is a section, not a value"),
     correctTemplate},
    {"template.unsafe-place",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: \"%3\" may not stand there"),
     QT_TRANSLATE_NOOP("Wording",
                       "move it into the text of an element, in the folder of templates")},
    {"template.unsafe-section",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: the section \"%3\" may not stand there"),
     correctTemplate},
    {"template.unclosed-tag",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: the tag \"%3\" is not closed"),
     correctTemplate},
    {"template.unclosed-section",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: the section \"%3\" is not closed"),
     correctTemplate},
    {"template.unopened-section",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: \"%3\" closes no section"),
     correctTemplate},
    {"template.forbidden-tag",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: the tag \"%3\" is not allowed"),
     correctTemplate},
    {"template.includes-itself",
     QT_TRANSLATE_NOOP("Wording", "template %1, line %2: \"%3\" includes itself"), correctTemplate},
    {"template.unreadable", QT_TRANSLATE_NOOP("Wording", "the template %1 cannot be read"),
     QT_TRANSLATE_NOOP("Wording", "check its permissions")},
    {"template.too-large", QT_TRANSLATE_NOOP("Wording", "the template %1 is too large"), nullptr},
    {"template.not-text", QT_TRANSLATE_NOOP("Wording", "the template %1 is not UTF-8 text"),
     nullptr},
    {"template.no-folder", QT_TRANSLATE_NOOP("Wording", "there is no template folder %1"),
     QT_TRANSLATE_NOOP("Wording", "choose another folder")},
    {"template.not-a-style",
     QT_TRANSLATE_NOOP("Wording", "%1 is no style sheet that a page may hold"),
     QT_TRANSLATE_NOOP("Wording", "correct the style sheet")},
};

struct Title
{
    const char *code;
    const char *text;
};

constexpr Title titles[] = {
    {"series.added", QT_TRANSLATE_NOOP("Wording", "Series added: %1")},
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
    {"person.added", QT_TRANSLATE_NOOP("Wording", "Person added: %1")},
    {"person.removed", QT_TRANSLATE_NOOP("Wording", "Person removed: %1")},
    {"person.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"organization.added", QT_TRANSLATE_NOOP("Wording", "Organization added: %1")},
    {"organization.removed", QT_TRANSLATE_NOOP("Wording", "Organization removed: %1")},
    {"organization.edited", QT_TRANSLATE_NOOP("Wording", "%1: %2 changed")},
    {"person.merged", QT_TRANSLATE_NOOP("Wording", "%2 merged into %1")},
    {"person.not-same", QT_TRANSLATE_NOOP("Wording", "Not the same person: %1 and %2")},
    {"person.maybe-same", QT_TRANSLATE_NOOP("Wording", "May be the same person: %1 and %2")},
    {"organization.merged", QT_TRANSLATE_NOOP("Wording", "%2 merged into %1")},
    {"organization.not-same", QT_TRANSLATE_NOOP("Wording", "Not the same organization: %1 and %2")},
    {"organization.maybe-same",
     QT_TRANSLATE_NOOP("Wording", "May be the same organization: %1 and %2")},
    {"calendar.imported", QT_TRANSLATE_NOOP("Wording", "Calendar imported: %1")},
    {"document.imported", QT_TRANSLATE_NOOP("Wording", "Document imported: %1")},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

const Words *wordsOfCode(const QByteArray &code)
{
    for (const Words &each : words) {
        if (code == each.code)
            return &each;
    }
    return nullptr;
}

/// %1, %2 … by the arguments; what an argument holds is not looked at again, and a place without
/// an argument stays empty.
QString filled(const QString &pattern, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        if (!place) {
            text += pattern[i];
            continue;
        }
        text += arguments.value(pattern[++i].digitValue() - 1);
    }
    return text;
}

} // namespace

QString worded(const Reason &reason)
{
    const Words *known = wordsOfCode(reason.code);
    if (known)
        return filled(tr(known->what), reason.arguments);
    return QString::fromLatin1(reason.code) + u' ' + reason.arguments.join(u' ');
}

QString worded(const Error &error)
{
    return worded(error.reason);
}

QString wayOut(const Error &error)
{
    const Words *known = wordsOfCode(error.reason.code);
    return known && known->wayOut ? filled(tr(known->wayOut), error.reason.arguments) : QString();
}

QString worded(const Problem &problem)
{
    if (problem.what.code == "reference.count")
        return tableLabel(problem.where) + u": "_s + worded(problem.what);
    const bool isChange = std::any_of(std::begin(titles), std::end(titles), [&](const Title &each) {
        return problem.what.code == each.code;
    });
    if (isChange)
        return problem.where + u": "_s + titleOf(Change{{}, problem.what, {}, {}, {}, 0});
    return problem.where + u": "_s + worded(problem.what);
}

QString titleOf(const Change &change)
{
    QByteArray code = change.label.code;
    QStringList arguments = change.label.arguments;
    if (code == "change.taken-back") {
        code = arguments.isEmpty() ? QByteArray() : arguments.takeFirst().toLatin1();
        return tr("Taken back: %1").arg(titleOf(Change{{}, {code, arguments}, {}, {}, {}, 0}));
    }
    constexpr qsizetype longestName = 90;
    for (QString &argument : arguments)
        argument = shortened(argument, longestName);
    if (code.endsWith(".edited") && arguments.size() == 2)
        arguments[1] = fieldLabel(arguments[1]).toLower();
    if (code == "session.moved" && arguments.size() == 2)
        arguments[1] = dateWords(PartialDate::fromText(arguments[1]).value_or(PartialDate()));
    if (const auto clash = fromWord<ClashKind>(arguments.value(0));
        clash && code.startsWith("clash."))
        arguments[0] = label(*clash);
    for (const Title &each : titles) {
        if (code == each.code)
            return filled(tr(each.text), arguments);
    }
    return QString::fromLatin1(code) + u' ' + arguments.join(u' ');
}

} // namespace convenor
