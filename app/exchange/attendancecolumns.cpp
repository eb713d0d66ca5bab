// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/attendancecolumns.h"

#include "base/fold.h"

#include <QHash>
#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using enum AttendanceField;

struct Phrases
{
    AttendanceField field;
    const char *phrases; ///< folded, English, German, French, Spanish, Polish
};

constexpr Phrases known[] = {
    {Attended, "attended"},
    {Name,
     "name|name original name|user name|user name original name|full name|display name|"
     "attendee name|participant|participant name|host name|panelist name|vollstandiger name|"
     "anzeigename|nom|nom complet|nombre|nombre completo|nazwa|imie i nazwisko|"
     "pelna nazwa|imie i nazwisko uczestnika"},
    {GivenName, "first name|given name|vorname|prenom"},
    {FamilyName, "last name|family name|surname|nachname|nom de famille"},
    {Email,
     "email|e mail|email address|user email|attendee email|mail|e mail adresse|adresse e mail|"
     "courriel|correo electronico|adres e mail|poczta e mail"},
    {Joined,
     "join time|joined|joined at|first join|first join time|join|erster beitritt|beitrittszeit|"
     "beitrittszeitpunkt|teilnahmezeit|beitritt um|premiere participation|premiere connexion|"
     "premiere jonction|heure de participation|heure de connexion|heure de jonction|"
     "heure d arrivee|primera union|primera entrada|hora de union|hora de entrada|"
     "hora de ingreso|pierwsze dolaczenie|godzina dolaczenia|czas dolaczenia"},
    {Left,
     "leave time|left|left at|last leave|last leave time|leave|letztes verlassen|"
     "zeitpunkt des verlassens|verlassenszeit|verlassen um|verlasszeit|dernier depart|"
     "derniere sortie|derniere deconnexion|heure de depart|heure de sortie|"
     "heure de deconnexion|ultima salida|hora de salida|ostatnie opuszczenie|ostatnie wyjscie|"
     "godzina opuszczenia|czas opuszczenia"},
    {Minutes,
     "time in session minutes|duration minutes|total duration minutes|duration|"
     "in meeting duration|attendance duration|total duration|minutes|minutes attended|dauer|"
     "dauer der teilnahme|dauer in der besprechung|in besprechung dauer|"
     "besprechungsteilnahmedauer|duree|duree en reunion|duree de la reunion|"
     "duree de participation|duracion|duracion en la reunion|czas trwania|"
     "czas uczestnictwa|czas trwania uczestnictwa|czas trwania w spotkaniu"},
    {Role, "role|rolle|rol|rola"},
    {Action,
     "user action|benutzeraktion|action de l utilisateur|accion del usuario|akcja uzytkownika"},
    {Moment,
     "timestamp|zeitstempel|horodatage|horodateur|marca de tiempo|marca temporal|"
     "znacznik czasu|sygnatura czasowa"},
    {WaitingRoom, "in waiting room"},
    {Topic,
     "topic|meeting title|meeting name|webinar name|event name|titel der besprechung|"
     "besprechungstitel|titre de la reunion|titulo de la reunion|tytul spotkania"},
    {MeetingId, "meeting id|webinar id|id|besprechungs id|id de reunion|identyfikator spotkania"},
    {MeetingStart,
     "actual start time|start time|meeting start time|startzeit|heure de debut|"
     "heure de debut de la reunion|startzeit der besprechung|hora de inicio|"
     "hora de inicio de la reunion|godzina rozpoczecia"},
    {MeetingEnd,
     "end time|meeting end time|actual end time|endzeit|endzeit der besprechung|heure de fin|"
     "heure de fin de la reunion|hora de finalizacion|godzina zakonczenia"},
    {MeetingMinutes, "actual duration minutes|meeting duration|dauer der besprechung"},
};

AttendanceField fieldOf(const QString &heading)
{
    static const QHash<QString, AttendanceField> fields = [] {
        QHash<QString, AttendanceField> all;
        for (const Phrases &each : known) {
            for (const QString &phrase : QString::fromLatin1(each.phrases).split(u'|'))
                all.insert(phrase, each.field);
        }
        return all;
    }();
    return fields.value(fold(heading), Other);
}

bool anyIs(const QStringList &headings, const QStringList &wanted)
{
    return std::any_of(headings.cbegin(), headings.cend(),
                       [&](const QString &heading) { return wanted.contains(fold(heading)); });
}

} // namespace

QList<AttendanceField> attendanceFieldsOf(const QStringList &headings)
{
    QList<AttendanceField> fields(headings.size(), Other);
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const AttendanceField field = fieldOf(headings[i]);
        if (const qsizetype before = fields.indexOf(field); field != Other && before >= 0)
            fields[before] = Other;
        fields[i] = field;
    }
    return fields;
}

QList<AttendanceField> attendanceFieldsOf(ReportPart part, qsizetype columns)
{
    QList<AttendanceField> fields{Name, Joined, Left, Minutes, Email};
    if (part == ReportPart::People)
        fields.append(Other); // the UPN is no address
    fields.append(Role);
    fields.resize(columns, Other);
    return fields;
}

bool isNameWithOriginal(const QString &heading)
{
    return fieldOf(heading) == Name && fold(heading).endsWith(u"original name");
}

std::optional<ReportPart> partIn(const QStringList &cells)
{
    static const QHash<QString, ReportPart> titles{
        {u"attendee details"_s, ReportPart::Attendees},
        {u"attendee report"_s, ReportPart::Unknown},
        {u"host details"_s, ReportPart::Hosts},
        {u"panelist details"_s, ReportPart::Panelists},
        {u"panelists details"_s, ReportPart::Panelists},
        {u"alternative host details"_s, ReportPart::Hosts},
        {u"other attended"_s, ReportPart::DialledIn},
        {u"others attended"_s, ReportPart::DialledIn},
        {u"meeting summary"_s, ReportPart::Facts}};
    static const QRegularExpression numbered(u"^([1-9])\\.\\s+\\S"_s);
    if (cells.isEmpty() || cells.size() - cells.count(QString()) != 1 || cells[0].isEmpty())
        return std::nullopt;
    const QString title = cells[0].trimmed();
    if (const auto match = numbered.match(title); match.hasMatch()) {
        const int number = match.captured(1).toInt();
        return number == 1 ? ReportPart::Facts
            : number == 2  ? ReportPart::People
            : number == 3  ? ReportPart::Joins
                           : ReportPart::Unknown;
    }
    const auto there = titles.constFind(fold(title));
    return there == titles.cend() ? std::nullopt : std::optional(*there);
}

QString attendanceFormatOf(const QStringList &headings, ReportPart part)
{
    const auto fields = attendanceFieldsOf(headings);
    const bool isTeams = part == ReportPart::People || part == ReportPart::Joins
        || part == ReportPart::Facts || fields.contains(Action)
        || anyIs(headings,
                 {u"participant id upn"_s, u"in meeting duration"_s, u"first join"_s,
                  u"erster beitritt"_s, u"teilnehmer id upn"_s});
    if (isTeams)
        return u"teams"_s;
    if (anyIs(headings, {u"attendance duration"_s, u"attendee email"_s, u"connection type"_s}))
        return u"webex"_s;
    if (part != ReportPart::Unknown || fields.contains(Attended)
        || anyIs(headings, {u"time in session minutes"_s, u"approval status"_s}))
        return u"zoom-webinar"_s;
    if (anyIs(headings,
              {u"name original name"_s, u"user email"_s, u"total duration minutes"_s,
               u"duration minutes"_s, u"guest"_s}))
        return u"zoom-meeting"_s;
    return u"list"_s;
}

} // namespace convenor
