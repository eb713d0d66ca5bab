// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/reviewwords.h"

#include "domain/countries.h"
#include "ui/support/words.h"
#include "usecases/attendeewords.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPast = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("ReviewWords", text);
}

QString momentText(const QDateTime &moment)
{
    return momentWords(moment, QDateTime::currentDateTime());
}

QString yearsText(const QList<int> &years)
{
    QStringList texts;
    for (const int year : years)
        texts.append(QString::number(year));
    return texts.join(u", "_s);
}

QString evidenceWords(const Evidence &evidence)
{
    QStringList words;
    if (evidence.kind)
        words.append(label(*evidence.kind));
    if (!evidence.years.isEmpty())
        words.append(yearsText(evidence.years));
    if (!evidence.source.isEmpty())
        words.append(evidence.source);
    const bool isVerifiedNow = isVerified(evidence);
    words.append(!isVerifiedNow ? tr("not verified")
                     : evidence.verifiedBy.isEmpty()
                     ? tr("verified")
                     : tr("verified by %1").arg(evidence.verifiedBy));
    if (evidence.expires.isValid())
        words.append(tr("until %1").arg(dateWords(PartialDate(evidence.expires))));
    return tr("Evidence: %1").arg(words.join(u", "_s));
}

QString sessionWords(SessionId session, int number, const QString &title, const QString &series)
{
    return session.isNull() ? tr("%1, all of it").arg(series)
                            : tr("%1. %2 (%3)").arg(QString::number(number), title, series);
}

QString asWords(const QString &word)
{
    if (const auto role = fromWord<SpeakerRole>(word))
        return label(*role).toLower();
    if (const auto role = fromWord<TeamRole>(word))
        return label(*role).toLower();
    const auto capacity = fromWord<Capacity>(word);
    if (capacity && *capacity != Capacity::Participant)
        return label(*capacity).toLower();
    return word == u"team" ? tr("team") : QString();
}

QString appearanceWords(const Appearance &each)
{
    QStringList words;
    if (const QString as = asWords(each.role); !as.isEmpty())
        words.append(as);
    if (each.attended)
        words.append(tr("attended"));
    else if (const auto state = fromWord<RegistrationState>(each.state))
        words.append(label(*state).toLower());
    const QString where = sessionWords(each.session, each.number, each.title, each.series);
    return words.isEmpty() ? where : tr("%1: %2").arg(where, words.join(u", "_s));
}

/// At most some lines, and how many more there are.
QString limited(QStringList lines)
{
    const qsizetype more = lines.size() - longestPast;
    if (more > 0) {
        lines.resize(longestPast);
        lines.append(tr("and %1 more").arg(more));
    }
    return lines.join(u'\n');
}

} // namespace

QString stateWords(RegistrationState state, Capacity capacity, std::optional<int> waitingPosition)
{
    if (state == RegistrationState::Waitlisted && waitingPosition)
        return tr("%1, %2").arg(label(state)).arg(*waitingPosition);
    if (state == RegistrationState::Accepted && capacity == Capacity::Observer)
        return label(capacity);
    return label(state);
}

QString stateWords(const QueueRow &row)
{
    const QString words = stateWords(row.state, row.capacity, row.waitingPosition);
    return row.isChanged ? tr("%1 – changed since").arg(words) : words;
}

QString decisionWords(const Registration &registration)
{
    QString words = registration.state == RegistrationState::Accepted
            && registration.capacity == Capacity::Observer
        ? tr("Accepted as an observer")
        : stateWords(registration.state, registration.capacity, registration.waitingPosition);
    if (!registration.decidedBy.isEmpty() && registration.decidedAt.isValid())
        words = tr("%1 by %2, %3")
                    .arg(words, registration.decidedBy, momentText(registration.decidedAt));
    return registration.reason.isEmpty() ? words : tr("%1: %2").arg(words, registration.reason);
}

QString organizationFacts(const Organization &organization)
{
    QStringList first;
    first.append(organization.kind ? label(*organization.kind) : tr("Kind not known"));
    if (!organization.country.isEmpty())
        first.append(countryName(organization.country));
    if (organization.refugeeLed)
        first.append(tr("refugee-led"));
    QStringList lines{first.join(u" · "_s)};
    if (!organization.unhcrPartnerYears.isEmpty())
        lines.append(tr("Partner of UNHCR in %1").arg(yearsText(organization.unhcrPartnerYears)));
    if (organization.operationalPartner)
        lines.append(tr("Operational partner"));
    if (organization.ecosocStatus != EcosocStatus::None)
        lines.append(tr("ECOSOC status: %1").arg(label(organization.ecosocStatus).toLower()));
    for (const Evidence &evidence : organization.evidence)
        lines.append(evidenceWords(evidence));
    return lines.join(u'\n');
}

QString personFacts(const Review &review)
{
    if (review.registration.securityConcern)
        return tr("Has a security concern: shown under the name they chose, on no list that is "
                  "shared");
    const Person &person = review.person;
    QStringList words;
    for (const QString &each : {person.position, person.email, person.phone}) {
        if (!each.isEmpty())
            words.append(each);
    }
    if (!person.country.isEmpty())
        words.append(countryName(person.country));
    if (person.email.isEmpty())
        words.append(tr("no e-mail address"));
    return words.join(u" · "_s);
}

QString differenceWords(const QList<Difference> &differences)
{
    QStringList lines;
    for (const Difference &each : differences) {
        const QString before = each.before.isEmpty() ? tr("nothing") : each.before;
        const QString after = each.after.isEmpty() ? tr("nothing") : each.after;
        lines.append(tr("%1: %2 → %3").arg(fieldLabel(each.field), before, after));
    }
    return lines.join(u'\n');
}

QString answerWords(const Registration &registration)
{
    QStringList lines;
    for (const Answer &each : registration.answers)
        lines.append(u"%1\n    %2"_s.arg(each.question, each.answer));
    return lines.join(u'\n');
}

QString pastWords(const QList<Appearance> &appearances)
{
    QStringList lines;
    for (const Appearance &each : appearances)
        lines.append(appearanceWords(each));
    return limited(lines);
}

QString pastWords(const QList<PastPart> &parts)
{
    QStringList lines;
    for (const PastPart &each : parts) {
        const QString where = sessionWords(each.session, each.number, each.title, each.series);
        const QString numbers =
            tr("%1: %2 registered, %3 accepted").arg(where).arg(each.registered).arg(each.accepted);
        lines.append(each.attended > 0 ? tr("%1, %2 attended").arg(numbers).arg(each.attended)
                                       : numbers);
    }
    return limited(lines);
}

} // namespace convenor
