// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registrationrow.h"

#include "base/fold.h"
#include "exchange/columns.h"
#include "exchange/countrynames.h"
#include "exchange/registrationcolumns.h"

#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using enum RegistrationField;

/// "Ana Silva <ana@example.org>" or the address alone.
QString addressIn(const QString &cell)
{
    static const QRegularExpression bracketed(u"<([^<>]+@[^<>]+)>\\s*$"_s);
    const auto match = bracketed.match(cell);
    QString address = (match.hasMatch() ? match.captured(1) : cell).trimmed();
    if (address.startsWith(u"mailto:", Qt::CaseInsensitive))
        address.remove(0, 7);
    return address;
}

bool isNothing(const QString &cell)
{
    return cell.isEmpty() || cell == u"--" || cell == u"-" || cell.compare(u"n/a") == 0
        || cell.compare(u"N/A") == 0;
}

/// Their person cancelled it; whatever else the sender's program decided counts for nothing here.
bool isCancelled(const QString &cell)
{
    const QString folded = fold(cell);
    for (const QString &word :
         {u"cancel"_s, u"withdrawn"_s, u"annule"_s, u"desiste"_s, u"cancelad"_s, u"storniert"_s,
          u"abgesagt"_s, u"refunded"_s, u"not attending"_s}) {
        if (folded.contains(word))
            return true;
    }
    return false;
}

std::optional<convenor::Capacity> capacityIn(const QString &cell)
{
    const QString folded = fold(cell);
    if (folded.contains(u"observ") || folded.contains(u"beobacht"))
        return convenor::Capacity::Observer;
    if (folded.contains(u"speaker") || folded.contains(u"panel") || folded.contains(u"moderator")
        || folded.contains(u"interven") || folded.contains(u"ponente"))
        return convenor::Capacity::Speaker;
    if (folded.contains(u"organizer") || folded.contains(u"organiser") || folded == u"host")
        return convenor::Capacity::Organizer;
    if (folded.contains(u"particip") || folded.contains(u"attend") || folded.contains(u"teiln"))
        return convenor::Capacity::Participant;
    return std::nullopt;
}

class RowReading final
{
public:
    RowReading(const RegistrationList &list, const RegistrationReading &how, const TableRow &row)
        : m_list(list)
        , m_how(how)
    {
        m_listed.line = row.line;
        m_listed.fault = row.fault;
        m_listed.cells = row.cells;
        for (qsizetype i = 0; i < row.cells.size() && i < list.columns.size(); ++i) {
            if (const QString cell = row.cells[i].trimmed(); !isNothing(cell))
                take(i, cell);
        }
        finish();
        if (m_listed.fault.code.isEmpty())
            judge();
    }

    ListedRegistration listed() const { return m_listed; }
    /// As it is written: how days are to be read is known when all rows are.
    QString registeredAt() const { return m_registeredAt; }

private:
    void take(qsizetype column, const QString &cell)
    {
        Person &person = m_listed.person;
        Registration &registration = m_listed.registration;
        switch (m_list.columns[column].field) {
        case Answer:
            registration.answers.append({{}, m_list.headings[column].trimmed(), cell});
            break;
        case Name:
            person.name = cell;
            break;
        case GivenName:
            person.givenName = cell;
            break;
        case FamilyName:
            person.familyName = cell;
            break;
        case Honorific:
            person.honorific = cell;
            break;
        case Email:
            // A form without accounts writes this, and may ask for the address in another column.
            if (cell.compare(u"anonymous", Qt::CaseInsensitive) != 0
                && (person.email.isEmpty() || isAddress(addressIn(cell))))
                person.email = addressIn(cell);
            break;
        case Phone:
            person.phone = cell;
            break;
        case Position:
            person.position = cell;
            break;
        case RegistrationField::Organization:
            m_listed.organization.name = cell;
            break;
        case RegisteredAt:
            m_registeredAt = cell;
            break;
        case Status:
            if (isCancelled(cell))
                registration.state = RegistrationState::Cancelled;
            break;
        case RegistrationField::Claim:
            takeClaim(m_list.columns[column].criterion, cell);
            break;
        default:
            takeMore(column, cell);
        }
    }

    void takeMore(qsizetype column, const QString &cell)
    {
        Registration &registration = m_listed.registration;
        switch (m_list.columns[column].field) {
        case Evidence:
            append(m_evidence, cell);
            break;
        case Questions:
            append(registration.questions, cell);
            break;
        case AccessNeeds:
            if (truthIn(cell).value_or(true))
                append(registration.accessNeeds, cell);
            break;
        case ListAs:
            registration.listAs = cell;
            break;
        case Country:
            m_listed.person.country = country(cell);
            break;
        case OrganizationCountry:
            m_listed.organization.country = country(cell);
            break;
        case RegistrationField::OrganizationKind:
            m_listed.organization.kind = organizationKindIn(cell);
            if (!m_listed.organization.kind)
                remark("list.no-kind", cell);
            break;
        case RegistrationField::Capacity:
            registration.capacity = capacityIn(cell).value_or(convenor::Capacity::Participant);
            break;
        default:
            takeConsent(m_list.columns[column].field, column, cell);
        }
    }

    /// Only a plain yes is consent; any concern that is not a plain no is one.
    void takeConsent(RegistrationField field, qsizetype column, const QString &cell)
    {
        Consents &consents = m_listed.registration.consents;
        const bool agrees = truthIn(cell).value_or(agreesInWords(cell));
        switch (field) {
        case SecurityConcern:
            m_listed.registration.securityConcern = truthIn(cell).value_or(true);
            return;
        case ConsentListed:
            consents.listed = agrees;
            break;
        case ConsentEmail:
            consents.emailShared = agrees;
            break;
        case ConsentRecording:
            consents.recording = agrees;
            break;
        case ConsentMail:
            consents.futureMail = agrees;
            break;
        default:
            return;
        }
        if (!agrees && !truthIn(cell)) // so that nothing that was said is lost
            m_listed.registration.answers.append({{}, m_list.headings[column].trimmed(), cell});
    }

    static bool agreesInWords(const QString &cell)
    {
        const QString folded = fold(cell);
        const auto begins = [&folded](const QString &word) {
            return folded == word || folded.startsWith(word + u' ');
        };
        return begins(u"yes"_s) || begins(u"i agree"_s) || begins(u"i consent"_s)
            || begins(u"agree"_s) || begins(u"oui"_s) || begins(u"j accepte"_s) || begins(u"si"_s)
            || begins(u"acepto"_s) || begins(u"ja"_s);
    }

    void takeClaim(CriterionId criterion, const QString &cell)
    {
        if (criterion.isNull()) {
            const auto named = criteriaIn(cell, m_how.criteria);
            for (const CriterionId each : named)
                claim(each, {});
            if (named.isEmpty() && truthIn(cell).value_or(true))
                append(m_evidence, cell);
            return;
        }
        const auto truth = truthIn(cell);
        if (!truth)
            claim(criterion, cell);
        else if (*truth)
            claim(criterion, {});
    }

    void claim(CriterionId criterion, const QString &evidence)
    {
        QList<convenor::Claim> &claims = m_listed.registration.claims;
        const auto there = std::ranges::find(claims, criterion, &convenor::Claim::criterion);
        if (there == claims.end())
            claims.append({{}, criterion, evidence, {}, {}, {}});
        else
            append(there->evidence, evidence);
    }

    void finish()
    {
        Person &person = m_listed.person;
        if (person.name.isEmpty())
            person.name = QStringList{person.givenName, person.familyName}.join(u' ').trimmed();
        for (convenor::Claim &each : m_listed.registration.claims) {
            if (each.evidence.isEmpty())
                each.evidence = m_evidence;
        }
        if (m_listed.registration.claims.isEmpty() && !m_evidence.isEmpty())
            m_listed.registration.answers.append({{}, u"Evidence"_s, m_evidence});
        m_listed.registration.source = m_list.format;
    }

    void judge()
    {
        const Person &person = m_listed.person;
        if (person.name.isEmpty() && person.email.isEmpty())
            m_listed.fault = {"list.nobody", {}};
        else if (!person.email.isEmpty() && !isAddress(person.email))
            m_listed.fault = {"list.no-address", {person.email}};
    }

    QString country(const QString &cell)
    {
        const QString code = countryCode(cell);
        if (code.isEmpty())
            remark("list.no-country", cell);
        return code;
    }

    void remark(const char *code, const QString &cell) { m_listed.remarks.append({code, {cell}}); }

    static void append(QString &text, const QString &more)
    {
        if (!text.isEmpty() && !more.isEmpty())
            text += u'\n';
        text += more;
    }

    const RegistrationList &m_list;
    const RegistrationReading &m_how;
    ListedRegistration m_listed;
    QString m_evidence;
    QString m_registeredAt;
};

} // namespace

RegistrationRow readRow(const RegistrationList &list, const RegistrationReading &how,
                        const TableRow &row)
{
    const RowReading reading(list, how, row);
    return {reading.listed(), reading.registeredAt()};
}

bool isAddress(QStringView text)
{
    static const QRegularExpression form(
        u"^[^\\s@<>\"(),:;\\[\\]\\\\]+@[^\\s@<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)+$"_s);
    return text.size() <= 254 && form.match(text.trimmed().toString()).hasMatch();
}

} // namespace convenor
