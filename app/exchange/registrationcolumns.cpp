// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registrationcolumns.h"

#include "base/fold.h"
#include "exchange/columns.h"

#include <QSet>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldOf(RegistrationField field)
{
    return int(field);
}

constexpr Heading knownHeadings[] = {
    {fieldOf(RegistrationField::Name),
     "name|full name|participant name|attendee name|your name|first and last name|"
     "name and surname|nom complet|nom et prenom|prenom et nom|votre nom|nombre completo|"
     "nombre y apellidos|nombre y apellido|vollstandiger name|vor und nachname|"
     "name der teilnehmenden person"},
    {fieldOf(RegistrationField::GivenName),
     "first name|given name|forename|firstname|prenom|nombre|nombres|vorname"},
    {fieldOf(RegistrationField::FamilyName),
     "last name|family name|surname|lastname|nom|nom de famille|apellido|apellidos|nachname|"
     "familienname"},
    {fieldOf(RegistrationField::Honorific),
     "title|honorific|salutation|civilite|titre|tratamiento|anrede|mr ms"},
    {fieldOf(RegistrationField::Email),
     "email|e mail|email address|e mail address|mail|your email|user email|username|"
     "adresse e mail|adresse electronique|adresse mail|courriel|correo|correo electronico|"
     "direccion de correo electronico|e mail adresse|mailadresse"},
    {fieldOf(RegistrationField::Phone),
     "phone|phone number|telephone|mobile|telefono|telefon|numero de telephone|whatsapp"},
    {fieldOf(RegistrationField::Organization),
     "organization|organisation|organization name|organisation name|name of organization|"
     "name of organisation|name of your organization|name of your organisation|company|"
     "affiliation|institution|ngo|employer|organisme|nom de l organisation|organizacion|"
     "nombre de la organizacion|institucion|name der organisation|verein"},
    {fieldOf(RegistrationField::OrganizationKind),
     "type of organization|type of organisation|organization type|organisation type|"
     "kind of organization|type d organisation|tipo de organizacion|art der organisation"},
    {fieldOf(RegistrationField::OrganizationCountry),
     "country of organization|country of organisation|country of registration|"
     "country of headquarters|headquarters|pays du siege|pays de l organisation|pais sede|"
     "pais de la organizacion|sitz der organisation"},
    {fieldOf(RegistrationField::Position),
     "position|job title|role|function|designation|title position|poste|fonction|cargo|puesto|"
     "funktion|stellung|berufsbezeichnung"},
    {fieldOf(RegistrationField::Country),
     "country|country region|country region name|country of residence|your country|"
     "location country|pays|pays de residence|pais|pais de residencia|land|wohnland"},
    {fieldOf(RegistrationField::RegisteredAt),
     "registration time|registration date|registered at|registered on|timestamp|"
     "completion time|submitted at|submission date|order date|date of registration|horodateur|"
     "date d inscription|fecha de registro|fecha de inscripcion|marca temporal|zeitstempel|"
     "anmeldedatum|registrierungszeit"},
    {fieldOf(RegistrationField::Status),
     "approval status|registration state|registration status|attendee status|status|statut|"
     "estado|anmeldestatus"},
    {fieldOf(RegistrationField::Capacity),
     "participate as|attend as|participating as|type of participation|ticket type|"
     "type de participation|tipo de participacion|teilnahme als"},
    {fieldOf(RegistrationField::Evidence),
     "evidence|please provide evidence|proof|supporting information|supporting evidence|"
     "please explain how|justification|justificatif|preuve|prueba|justificacion|nachweis"},
    {fieldOf(RegistrationField::Questions),
     "questions|question|questions comments|questions and comments|question for the "
     "speakers|questions for the "
     "speakers|question for the panel|questions for the panel|questions for panellists|"
     "questions to the speakers|your question|your questions|what would you like to ask|"
     "question you would like to ask|questions you would like to ask|question aux intervenants|"
     "questions aux intervenants|vos questions|preguntas|preguntas para los ponentes|"
     "fragen an die|ihre fragen"},
    {fieldOf(RegistrationField::AccessNeeds),
     "access needs|accessibility|accessibility needs|accessibility requirements|accommodation "
     "needs|special needs|disability|besoins d accessibilite|accessibilite|accesibilidad|"
     "necesidades de accesibilidad|barrierefreiheit|dietary requirements"},
    {fieldOf(RegistrationField::SecurityConcern),
     "security concern|security concerns|safety concern|keep my name confidential|"
     "do not publish my name|preoccupation de securite|preocupacion de seguridad|"
     "sicherheitsbedenken"},
    {fieldOf(RegistrationField::ListAs),
     "name to be shown|name on the list|list me as|display name|preferred name|nom affiche|"
     "nombre para mostrar|anzeigename"},
    {fieldOf(RegistrationField::ConsentListed),
     "agree to be listed|consent to be listed|list of participants|share my name|"
     "liste des participants|lista de participantes|teilnehmerliste"},
    {fieldOf(RegistrationField::ConsentEmail),
     "share my email|share my e mail|email shared|contact details shared|partager mon adresse|"
     "compartir mi correo|e mail weitergeben"},
    {fieldOf(RegistrationField::ConsentRecording),
     "consent to recording|recording consent|agree to be recorded|enregistrement|grabacion|"
     "aufzeichnung"},
    {fieldOf(RegistrationField::ConsentMail),
     "future mail|mailing list|informed of future|receive further information|newsletter|"
     "liste de diffusion|lista de correo|verteiler"},
    {fieldOf(RegistrationField::Ignore),
     "id|order no|quantity|checked in|tags|source name|join url|join link|unsubscribed|"
     "start time|approved by|buyer email|buyer name|buyer first name|buyer last name|buyer surname|"
     "event name|event id|barcode|price|currency|gross|ticket price|refused line|refused because"},
};

QSet<QString> significantWords(const QString &text)
{
    static const QSet<QString> small{
        u"be"_s,   u"a"_s,   u"an"_s,           u"the"_s,         u"of"_s,  u"in"_s,  u"on"_s,
        u"or"_s,   u"and"_s, u"to"_s,           u"have"_s,        u"has"_s, u"is"_s,  u"your"_s,
        u"you"_s,  u"an"_s,  u"with"_s,         u"at"_s,          u"are"_s, u"for"_s, u"does"_s,
        u"been"_s, u"ngo"_s, u"organization"_s, u"organisation"_s};
    QSet<QString> words;
    for (const QString &word : fold(text).split(u' ', Qt::SkipEmptyParts)) {
        if (!small.contains(word))
            words.insert(word);
    }
    return words;
}

/// What a question about a criterion of this kind speaks of, in the languages of forms.
QString wordsOfKind(CriterionKind kind)
{
    switch (kind) {
    case CriterionKind::UnhcrPartner:
        return u"partner of unhcr|unhcr partner|unhcr funded partner|partenaire du hcr|"
               "partenaire de l unhcr|socio del acnur|socio de acnur|partner des unhcr"_s;
    case CriterionKind::OperationalPartner:
        return u"operational partner|partenaire operationnel|socio operacional"_s;
    case CriterionKind::TopicExperience:
        return u"experience|experiencia|erfahrung|worked on"_s;
    case CriterionKind::EcosocAndInterest:
        return u"ecosoc|consultative status"_s;
    case CriterionKind::Manual:
        break;
    }
    return {};
}

bool speaksOf(const QString &heading, const Criterion &criterion)
{
    const QString folded = u' ' + fold(heading) + u' ';
    const auto holds = [&folded](const QString &phrase) {
        return !phrase.isEmpty() && folded.contains(u' ' + phrase + u' ');
    };
    const QStringList phrases = wordsOfKind(criterion.rule.kind).split(u'|');
    if (std::any_of(phrases.cbegin(), phrases.cend(), holds))
        return true;
    const QSet<QString> wanted = significantWords(criterion.text);
    const QSet<QString> there = significantWords(heading) & wanted;
    return wanted.size() >= 3 && there.size() * 10 >= wanted.size() * 7;
}

/// "Which of these criteria do you meet?"
bool asksForCriteria(const QString &heading)
{
    const QString folded = fold(heading);
    for (const QString &word :
         {u"criteri"_s, u"eligib"_s, u"critere"_s, u"kriteri"_s, u"which of the following"_s}) {
        if (folded.contains(word))
            return true;
    }
    return false;
}

bool anyIs(const QStringList &headings, const QStringList &wanted)
{
    return std::any_of(headings.cbegin(), headings.cend(),
                       [&](const QString &heading) { return wanted.contains(fold(heading)); });
}

RegistrationField askedFor(const QString &heading)
{
    static const QStringList names{u"your name"_s, u"your full name"_s, u"full name"_s,
                                   u"name and surname"_s, u"first and last name"_s};
    static const QStringList addresses{u"your email"_s,         u"your e mail"_s,
                                       u"your email address"_s, u"your e mail address"_s,
                                       u"email address"_s,      u"e mail address"_s};
    const QString folded = fold(heading);
    return names.contains(folded)    ? RegistrationField::Name
        : addresses.contains(folded) ? RegistrationField::Email
                                     : RegistrationField::Answer;
}

/// A heading that is a whole question may hold the word for a field by chance.
constexpr qsizetype longestName = 60;

bool mayStandInQuestion(RegistrationField field)
{
    using enum RegistrationField;
    switch (field) {
    case Evidence:
    case Questions:
    case AccessNeeds:
    case SecurityConcern:
    case ListAs:
    case Capacity:
    case ConsentListed:
    case ConsentEmail:
    case ConsentRecording:
    case ConsentMail:
        return true;
    default:
        return false;
    }
}

QList<ColumnMeaning> recognized(const QStringList &written, const RegistrationReading &how)
{
    QList<ColumnMeaning> meanings(written.size());
    QStringList left = written;
    QSet<CriterionId> claimed;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QString heading = written[i].simplified();
        if (const auto told = how.meanings.constFind(heading); told != how.meanings.cend()) {
            meanings[i] = *told;
            left[i].clear();
            continue;
        }
        for (const Criterion &criterion : how.criteria) {
            if (meanings[i].field != RegistrationField::Answer || claimed.contains(criterion.id)
                || !speaksOf(heading, criterion))
                continue;
            meanings[i] = {RegistrationField::Claim, criterion.id};
            claimed.insert(criterion.id);
            left[i].clear();
        }
        if (meanings[i].field == RegistrationField::Answer && asksForCriteria(heading)) {
            meanings[i] = {RegistrationField::Claim, {}};
            left[i].clear();
        }
    }
    const QList<int> fields = fieldsOfColumns(left, knownHeadings);
    for (qsizetype i = 0; i < written.size(); ++i) {
        const auto field = RegistrationField(fields[i]);
        if (fields[i] >= 0
            && (written[i].simplified().size() <= longestName || mayStandInQuestion(field)))
            meanings[i].field = field;
    }
    // A form that knows who answers it may ask for that all the same.
    if (formatOf(written, false) == u"microsoft-forms") {
        for (qsizetype i = 0; i < written.size(); ++i) {
            if (meanings[i].field == RegistrationField::Answer && !left[i].isEmpty())
                meanings[i].field = askedFor(left[i]);
        }
    }
    // Several columns may be of no use.
    for (qsizetype i = 0; i < written.size(); ++i) {
        const bool isFree = meanings[i].field == RegistrationField::Answer && !left[i].isEmpty();
        if (isFree
            && fieldsOfColumns({left[i]}, knownHeadings).first()
                == fieldOf(RegistrationField::Ignore))
            meanings[i].field = RegistrationField::Ignore;
    }
    return meanings;
}

} // namespace

QList<ColumnMeaning> meaningsOf(const QStringList &written, const RegistrationReading &how)
{
    QList<ColumnMeaning> meanings = recognized(written, how);
    const ColumnLayout layout = how.layouts.value(headingsOf(written));
    for (qsizetype i = 0; i < std::min(meanings.size(), layout.columns.size()); ++i) {
        if (layout.columns[i] && !how.meanings.contains(written[i].simplified()))
            meanings[i] = *layout.columns[i];
    }
    return meanings;
}

QString formatOf(const QStringList &headings, bool afterPreamble)
{
    const QString first = fold(headings.value(0));
    const bool hasApproval = anyIs(headings, {u"approval status"_s});
    if (hasApproval && (afterPreamble || anyIs(headings, {u"registration time"_s})))
        return u"zoom-registrations"_s;
    if (anyIs(headings, {u"registration state"_s}) && first == u"id")
        return u"indico"_s;
    if (anyIs(headings, {u"order no"_s, u"order id"_s})
        && anyIs(headings, {u"attendee status"_s, u"ticket type"_s}))
        return u"eventbrite"_s;
    if (anyIs(headings, {u"completion time"_s}) && first == u"id")
        return u"microsoft-forms"_s;
    if (QStringList{u"timestamp"_s, u"horodateur"_s, u"marca temporal"_s, u"zeitstempel"_s}
            .contains(first))
        return u"google-forms"_s;
    return u"list"_s;
}

bool areOfAttendance(const QStringList &headings)
{
    return anyIs(headings,
                 {u"join time"_s, u"leave time"_s, u"first join"_s, u"last leave"_s,
                  u"time in session minutes"_s, u"in meeting duration"_s, u"duration minutes"_s,
                  u"total duration minutes"_s, u"attendance duration"_s, u"user action"_s,
                  u"erster beitritt"_s, u"letztes verlassen"_s});
}

QList<CriterionId> criteriaIn(const QString &cell, const QList<Criterion> &criteria)
{
    QList<CriterionId> named;
    for (const Criterion &criterion : criteria) {
        if (speaksOf(cell, criterion))
            named.append(criterion.id);
    }
    return named;
}

} // namespace convenor
