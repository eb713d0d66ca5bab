// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace convenor {

namespace {

constexpr Argument outFile{"--out", "FILE", Argument::Output, Argument::Required,
                           "where it is written; - is standard output"};

Command attendanceImport()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {
        "import attendance",
        "reads a report of who attended a session, and matches it to the registrations",
        {{"--session", "N", Number, Required, "the session, by its number"},
         {"FILE", "", Input, Required, "the report, CSV, TSV or XLSX; - is standard input"},
         {"--minutes", "N", Number, Optional,
          "who was there for so many attended; remembered for the session"},
         {"--dry-run", "", Flag, Optional, "tells what would become of it and writes nothing"}},
        importAttendance,
        "importing",
        "Reports of Zoom, Teams and Webex are recognized. Times of the same person are united, "
        "never added, and so are those of several reports of one session; the same report again "
        "changes nothing. Who cannot be matched to a registration is kept, to be matched in the "
        "window. Ends with 1 where rows were refused."};
}

Command notesMailExport()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {
        "export notes-mail",
        "mail drafts with the notes and presentations of a session, for those who may have them",
        {{"--session", "N", Number, Required, "the session, by its number"},
         {"--out", "DIR", Output, Required,
          "the folder for the drafts (.eml), beside what is in it"},
         {"--batch", "N", Number, Optional, "addresses in a draft, usually 50"},
         {"--mail-size", "MB", Number, Optional,
          "how large a mail may be, usually 20; what does not fit is linked or named"},
         {"--without-organizers", "", Flag, Optional,
          "not to people of the organizing organizations who are neither registered nor speak"},
         {"--again", "", Flag, Optional,
          "to those too who were sent this version or stand in a draft of it"}},
        exportNotesMail,
        "exporting",
        "For registered participants who were accepted, confirmed speakers, the team, organizers "
        "and co-organizers, and whose request was granted; a draft for anybody else cannot be "
        "made. Each draft has the report for registered participants and the cleared "
        "presentations, with the addresses in blind copy, in the language of its recipients. The "
        "drafts stand in the ledger; who was sent an older version gets the corrected one. "
        "Who has no usable address is named.",
        true};
}

QList<Command> imports()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {
        {"import json",
         "loads an interchange document",
         {{"DOC", "", Input, Required, "the document; - is standard input"}},
         importDocument,
         "importing",
         "All of it is taken in as one change, or nothing and every fault is listed."},
        {"import calendar",
         "makes planned sessions of the events of an iCalendar file",
         {{"FILE", "", Input, Required, "the .ics file; - is standard input"}},
         importCalendar,
         "importing",
         "A file that is imported again changes nothing. What it says besides title, time and "
         "place is kept as notes for the organizers alone. Ends with 1 where events were refused."},
        {"import registrations",
         "reads a registration list into a session",
         {{"--session", "N", Number, Required, "the session, by its number"},
          {"FILE", "", Input, Required, "the list, CSV, TSV or XLSX; - is standard input"},
          {"--map", "COLUMN=FIELD", Text, Optional,
           "what a column tells, where that is not recognized; may stand several times", nullptr,
           true},
          {"--dry-run", "", Flag, Optional, "tells what would become of it and writes nothing"}},
         importRegistrations,
         "importing",
         "Lists of Zoom, Google and Microsoft Forms, Indico, Eventbrite and plain ones in English, "
         "French, Spanish and German are recognized. A list that is imported again changes "
         "nothing; a changed row never changes a decision. Where a row may mean one of several "
         "people it is left out. Ends with 1 where rows were left out or refused."},
        attendanceImport(),
        {"import organizations",
         "takes a list of organizations into the directory, such as a year's partners",
         {{"FILE", "", Input, Required, "the list, CSV or XLSX; - is standard input"},
          {"--partners", "YEARS", Text, Optional,
           "all of them were partners of UNHCR in these years, such as 2023,2024"}},
         importOrganizations,
         "importing",
         "A list that is imported again changes nothing. Where it may mean one of several, the row "
         "is left out and the candidates are named. Ends with 1 where rows were left out or "
         "refused."},
    };
}

Command reportExport()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {
        "export report",
        "the series report: figures, agenda, sessions, action points, annexes",
        {{"--out", "FILE", Output, Required, "where it is written: .pdf or .html", "pdf|html"},
         {"--audience", "WHO", Text, Optional,
          "for whom it is: public, which is usual, registered or internal",
          "public|registered|internal"}},
        exportReport,
        "exporting",
        "A chapter a session with its summary, speakers and recommendations; the PDF has "
        "bookmarks and a table of contents. Participants are named in an internal report alone, "
        "which says on each page that it is one."};
}

Command speakersExport()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {"export speakers",
            "who speaks at the sessions of the series, as all may know",
            {{"--out", "FILE", Output, Required, "where it is written: .pdf, .html, .csv or .xlsx",
              "pdf|html|csv|xlsx"}},
            exportSpeakers,
            "exporting",
            "Confirmed speakers of sessions that were announced or held, with position and "
            "organization as they were at the session. It is for all, and has no addresses."};
}

QList<Command> exports()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {
        {"export site",
         "the public website in all its languages: an index, a page a session, the calendar",
         {{"--out", "DIR", Output, Required, "the folder, which is replaced as a whole"},
          {"--lang", "CODE", Language, Optional, "that language alone, such as fr"}},
         exportSite,
         "exporting"},
        {"export page",
         "one page with the whole series",
         {outFile,
          {"--fragment", "", Flag, Optional, "only the markup to paste into a CMS, no style"}},
         exportPage,
         "exporting"},
        {"export session",
         "what came of one session, or what its moderator has in hand",
         {{"--session", "N", Number, Required, "the session, by its number"},
          {"--out", "FILE", Output, Required, "where it is written: .pdf or .html", "pdf|html"},
          {"--audience", "WHO", Text, Optional,
           "for whom a report is: public, which is usual, registered or internal",
           "public|registered|internal"},
          {"--kind", "KIND", Text, Optional,
           "report, which is usual, or cues: the run of show, how names are pronounced, questions "
           "sent with registrations",
           "report|cues"}},
         exportSession,
         "exporting",
         "A public report has the speakers and the approved summary; one for registered "
         "participants also the notes, action points and materials that are meant for them; an "
         "internal one everything, on each page marked as such. Cue sheets are always internal.",
         true},
        reportExport(),
        speakersExport(),
        {"export decisions",
         "what was decided and changed since the last time, for the registration system",
         {{"--session", "N", Number, Optional,
           "the session, by its number; else who registered for the meeting as a whole"},
          {"--out", "FILE", Output, Required, "where it is written: .csv; - is standard output",
           "csv"}},
         exportDecisions,
         "exporting",
         "Accepted is approve, regretted is deny; who was accepted and no longer is, is deny too. "
         "What is written counts as told: undo makes it due again. It is for the organizers alone. "
         "Ends with 1 where somebody has no address and is left out."},
        notesMailExport(),
        {"export attendees",
         "the list of who takes part in a session, a sign-in sheet, name badges",
         {{"--session", "N", Number, Required, "the session, by its number"},
          {"--out", "FILE", Output, Required,
           "where it is written; sign-in sheets and badges as .pdf or .html", "pdf|html|csv|xlsx"},
          {"--kind", "KIND", Text, Optional, "list, which is the usual one, signin or badges",
           "list|signin|badges"},
          {"--state", "STATE", Text, Optional,
           "accepted, which is the usual one, any, or another state of a registration",
           "accepted|any|pending|on_hold|regretted|waitlisted|cancelled"},
          {"--for-sharing", "", Flag, Optional,
           "only who agreed to be listed, with an address only where that was agreed to"}},
         exportAttendees,
         "exporting",
         "It is for the organizers alone, and says so on every page, unless it is for sharing. Who "
         "has a security concern is on the sign-in sheet alone, under the name that they chose.",
         true},
        {"export calendar",
         "the public sessions as an iCalendar file",
         {outFile},
         exportCalendar,
         "exporting",
         "Sessions whose day is not known are left out and counted."},
        {"export json",
         "the whole file as an interchange document",
         {outFile},
         exportDocument,
         "exporting",
         "With --series, that series and all that it refers to."},
    };
}

QList<Command> commandsOfTheFile()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    return {
        {"init",
         "creates the database; an existing one is an error",
         {{"--sample", "", Flag, Optional, "fills it with the sample series"}},
         makeFile},
        {"stats",
         "participants, organizations, countries, kinds, attendance",
         {{"--session", "N", Number, Optional, "of that session alone"}},
         showFigures},
        {"assess",
         "runs the participation criteria and prints each registration with its outcome and why",
         {{"--session", "N", Number, Optional,
           "the session, by its number; else who registered for the meeting as a whole"}},
         showAssessment,
         "assessing",
         "It proposes and changes nothing. It is for the organizers alone."},
        {"search",
         "full-text search over everything",
         {{"TEXT", "", Text, Required, "words, each of which begins a word that is found"},
          {"--kind", "KIND", Text, Optional, "of that kind alone",
           "series|session|person|organization|note|action|material|request|registration"},
          {"--year", "YEAR", Number, Optional, "of that year's sessions alone"},
          {"--audience", "WHO", Text, Optional, "for that audience alone",
           "public|registered|internal"}},
         searchFile,
         nullptr,
         "TEXT may hold filters, too, such as kind:note, year:2024 and audience:registered. People "
         "and organizations belong to no year."},
        {"history",
         "what was changed, when and by whom; the newest first",
         {{"--limit", "N", Number, Optional, "at most so many"}},
         showHistory},
        {"undo", "undoes the last change", {}, undoChange},
        {"redo", "does again what was undone last", {}, redoChange},
        {"backup",
         "copies the database while it is in use",
         {{"FILE", "", Output, Required, "the copy, which is verified before it takes its place"}},
         backUpFile,
         "copying"},
        {"restore",
         "puts a copy of a backup in the place of the database",
         {{"FILE", "", Input, Required, "the backup"}},
         restoreFile,
         "restoring",
         "What was there before is kept beside it."},
        {"check",
         "integrity and consistency check",
         {{"--publication", "", Flag, Optional,
           "of what a careful editor would find on the public page of the series instead"}},
         checkFile,
         "checking",
         "Ends with 0 where all is well and with 4 where anything is found. What was accepted with "
         "a reason, in the window, is left out."},
        {"anonymize",
         "removes personal data of participants after its retention time, keeps the figures",
         {{"--before", "DATE", Text, Required,
           "of every series whose personal data was to be kept until an earlier day: YYYY-MM-DD"},
          {"--dry-run", "", Flag, Optional,
           "tells what would go, what stays and why, and writes nothing"}},
         anonymizeFile,
         "removing",
         "It cannot be undone: changes that held personal data are emptied. A verified backup is "
         "made before; backups that hold the data are named, to be deleted by you. With --series "
         "it is of that series alone."},
    };
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all = commandsOfTheFile() + imports() + exports();
    return all;
}

const QList<Argument> &globalOptions()
{
    using enum Argument::Kind;
    using enum Argument::Use;
    static const QList<Argument> all{
        {"--db", "FILE", Text, Optional,
         "the database; else the one last opened in the window, else the usual one"},
        {"--json", "", Flag, Optional, "prints the result as one JSON object"},
        {"--series", "ID", Text, Optional,
         "the series that is meant; else the one with the latest start"},
    };
    return all;
}

} // namespace convenor
