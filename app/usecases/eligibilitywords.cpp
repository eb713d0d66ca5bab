// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorttext.h"
#include "usecases/assessments.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsOfEvidence = 80;

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

/// With what was given as evidence, as much as a line has room for.
QString citing(const QString &sentence, const Ground &ground)
{
    return ground.text.isEmpty() ? sentence
                                 : sentence + u": "_s + shortened(ground.text, wordsOfEvidence);
}

QString yearsOf(const Ground &ground)
{
    QStringList years;
    for (const int year : ground.years)
        years.append(QString::number(year));
    return years.join(u", "_s);
}

QString dayOf(const Ground &ground)
{
    return dateWords(PartialDate(ground.day));
}

/// Who they are, and what follows from that alone.
QString whoWords(const Ground &ground)
{
    switch (ground.because) {
    case Because::TakesPartAsSpeaker:
        return tr("Takes part as a speaker, of whom no criterion is asked");
    case Because::TakesPartAsOrganizer:
        return tr("Takes part as an organizer, of whom no criterion is asked");
    case Because::NoOrganization:
        return tr("It is not known for which organization they register");
    case Because::KindUnknown:
        return tr("It is not known what kind of organization it is");
    case Because::NotAnNgo:
        return ground.kind ? tr("The organization is no NGO: %1").arg(label(*ground.kind))
                           : tr("The organization is no NGO");
    case Because::RegisteredAsObserver:
        return tr("Registered as an observer, and observers are allowed");
    case Because::ObserversAllowed:
        return tr("Observers are allowed");
    case Because::ObserversNotAllowed:
        return tr("Observers are not allowed");
    case Because::NoCriteria:
        return tr("The series sets no criteria, so that any NGO may take part");
    case Because::NoCriterionMet:
        return tr("No criterion is met or claimed");
    default:
        return {};
    }
}

/// What meets a criterion.
QString metWords(const Ground &ground, const QString &criterion, const GroundNames &names)
{
    switch (ground.because) {
    case Because::PartnerInYears:
        return tr("Partner of UNHCR in %1").arg(yearsOf(ground));
    case Because::OperationalPartner:
        return tr("Operational partner of UNHCR");
    case Because::VerifiedForOrganization:
        return citing(ground.years.isEmpty()
                          ? tr("“%1” is verified for the organization").arg(criterion)
                          : tr("Partner of UNHCR in %1").arg(yearsOf(ground)),
                      ground);
    case Because::ClaimVerified:
        return citing(tr("“%1” is verified").arg(criterion), ground);
    case Because::VerifiedElsewhere:
        return citing(ground.session.isNull()
                          ? tr("“%1” was verified for the whole meeting").arg(criterion)
                          : tr("“%1” was verified in session %2")
                                .arg(criterion)
                                .arg(names.sessions.value(ground.session)),
                      ground);
    case Because::EcosocStatusHeld:
        return tr("ECOSOC status: %1").arg(label(ground.status).toLower());
    default:
        return {};
    }
}

/// What would meet a criterion, or does not.
QString lackWords(const Ground &ground, const QString &criterion, const GroundNames &names)
{
    switch (ground.because) {
    case Because::ClaimedWithoutEvidence:
        return tr("“%1” is claimed without evidence").arg(criterion);
    case Because::VerifiedWithoutEvidence:
        return tr("“%1” is marked as verified, but it is not said by what").arg(criterion);
    case Because::ClaimUnverified:
        return citing(tr("Eligible once the evidence for “%1” is verified").arg(criterion), ground);
    case Because::EvidenceUnverified:
        return citing(tr("Eligible once what is on file for “%1” is verified").arg(criterion),
                      ground);
    case Because::Expired:
        return citing(tr("The evidence for “%1” expired on %2").arg(criterion, dayOf(ground)),
                      ground);
    case Because::YearsUnsaid:
        return citing(tr("A partnership was verified, but not for which years"), ground);
    case Because::TopicsUnsaid:
        return citing(tr("Experience was verified, but not on which topics"), ground);
    case Because::CriterionUnsaid:
        return citing(tr("Something was verified, but not whether it is “%1”").arg(criterion),
                      ground);
    case Because::EcosocStatusUnknown:
        return tr("No ECOSOC status is on file");
    case Because::InterestNotShown:
        return tr("ECOSOC status (%1) alone is not enough: interest has to be shown")
            .arg(label(ground.status).toLower());
    case Because::AttendedBefore:
        return tr("Attended a session before, which may show interest");
    case Because::OtherYears:
        return tr("Partner of UNHCR in %1, not in the years that are asked for")
            .arg(yearsOf(ground));
    case Because::OtherTopics:
        return ground.session.isNull()
            ? tr("Experience was verified for the whole meeting, on other topics")
            : tr("Experience was verified in session %1, on other topics")
                  .arg(names.sessions.value(ground.session));
    default:
        return {};
    }
}

QString placeWords(const Ground &ground)
{
    switch (ground.because) {
    case Because::OverLimit:
        return tr("Number %1 of its organization, which may send %2")
            .arg(ground.number)
            .arg(ground.limit);
    case Because::AfterDeadline:
        return tr("Registered after the deadline, %1").arg(dayOf(ground));
    case Because::NoPlaceLeft:
        return tr("No place is left of %1").arg(ground.limit);
    case Because::Waiting:
        return tr("Number %1 on the waiting list").arg(ground.number);
    default:
        return {};
    }
}

} // namespace

QString label(Outcome outcome)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Eligible"), QT_TRANSLATE_NOOP("Wording", "Evidence needed"),
        QT_TRANSLATE_NOOP("Wording", "Observer"), QT_TRANSLATE_NOOP("Wording", "Not eligible"),
        QT_TRANSLATE_NOOP("Wording", "Unclear")};
    static_assert(labels.size() == wordsOf<Outcome>.size());
    return tr(labels[size_t(outcome)]);
}

QString worded(const Ground &ground, const GroundNames &names)
{
    const QString criterion = names.criteria.value(ground.criterion);
    if (ground.because <= Because::NoCriterionMet)
        return whoWords(ground);
    if (ground.because <= Because::EcosocStatusHeld)
        return metWords(ground, criterion, names);
    if (ground.because <= Because::OtherTopics)
        return lackWords(ground, criterion, names);
    return placeWords(ground);
}

} // namespace convenor
