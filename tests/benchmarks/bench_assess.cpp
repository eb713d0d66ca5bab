// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/assessments.h"
#include "usecases/door.h"
#include "usecases/workspace.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr int organizations = 3000;
constexpr int perSession = 10000;

Organization madeUpOrganization(int number, QRandomGenerator &random)
{
    Organization organization;
    organization.key = u"o%1"_s.arg(number);
    organization.name = u"Organization %1"_s.arg(number);
    organization.kind = OrganizationKind(random.bounded(11));
    organization.ecosocStatus = EcosocStatus(random.bounded(4));
    if (random.bounded(3) == 0)
        organization.unhcrPartnerYears = {2023, 2024};
    for (int i = random.bounded(3); i > 0; --i)
        organization.evidence.append(
            {{}, CriterionKind(random.bounded(5)), {2024}, u"list"_s, u"Ann"_s, {}, {}});
    return organization;
}

Registration madeUpRegistration(const Series &series, SessionId session, int number,
                                QRandomGenerator &random)
{
    Registration registration;
    registration.series = series.id;
    registration.session = session;
    registration.ordinal = number;
    registration.registeredAt = QDateTime(QDate(2024, 1, 1), QTime(8, 0), Qt::UTC).addSecs(number);
    registration.state = RegistrationState(random.bounded(6));
    registration.attended = random.bounded(2) == 0;
    for (int i = random.bounded(3); i > 0; --i) {
        Claim claim;
        claim.criterion = series.criteria[random.bounded(4)].id;
        claim.evidence = u"annual report, pages %1 to %2"_s.arg(number).arg(number + 9);
        claim.verifiedBy = random.bounded(2) == 0 ? u"Ann"_s : QString();
        registration.claims.append(claim);
    }
    registration.answers.append({{}, u"Your experience?"_s, u"Some years of it."_s});
    return registration;
}

/// A series of ten sessions of which each has as many registrations.
SessionId fill(Stores &stores)
{
    QRandomGenerator random(5);
    Series series;
    series.key = series.title = u"online"_s;
    series.timeZone = u"Europe/Zurich"_s;
    series.perOrganizationLimit = 3;
    for (const auto kind : {CriterionKind::UnhcrPartner, CriterionKind::OperationalPartner,
                            CriterionKind::TopicExperience, CriterionKind::EcosocAndInterest})
        series.criteria.append({{}, wordOf(kind), wordOf(kind), {kind, {2024}}, {}});
    stores.rows.add(series);
    QList<PersonId> people;
    QList<OrganizationId> all;
    for (int i = 0; i < organizations; ++i) {
        Organization organization = madeUpOrganization(i, random);
        stores.rows.add(organization);
        all.append(organization.id);
    }
    for (int i = 0; i < perSession; ++i) {
        Person person;
        person.key = u"p%1"_s.arg(i);
        person.name = u"Person %1"_s.arg(i);
        person.email = person.key + u"@example.org"_s;
        person.organization = all[random.bounded(organizations)];
        stores.rows.add(person);
        people.append(person.id);
    }
    SessionId last;
    for (int number = 1; number <= 10; ++number) {
        Session session;
        session.series = series.id;
        session.key = u"s%1"_s.arg(number);
        session.number = number;
        session.date = PartialDate(QDate(2024, number, 20));
        session.topics = {u"t%1"_s.arg(number % 3), u"t%1"_s.arg(number % 4)};
        session.registrationDeadline = QDate(2024, 1, 1);
        session.capacity = 5000;
        stores.rows.add(session);
        last = session.id;
        for (int i = 0; i < perSession; ++i) {
            Registration registration = madeUpRegistration(series, session.id, i, random);
            registration.person = people[i];
            registration.organization =
                i % 4 == 0 ? OrganizationId() : all[random.bounded(organizations)];
            stores.rows.add(registration);
        }
    }
    return last;
}

} // namespace

int main()
{
    QTemporaryDir folder;
    const auto workspace = Workspace::create(folder.filePath(u"many.convenor"_s));
    Door &door = (*workspace)->door();
    SessionId session;
    const auto filled = door.write({"document.imported", {}}, {}, [&](Stores &stores) {
        session = fill(stores);
        return Result<void>();
    });
    if (!filled)
        qFatal("nothing to assess");
    qsizetype assessed = 0;
    qsizetype read = 0;
    compare(
        u"10,000 registrations of 100,000 of a series assessed, against reading them"_s,
        [&] { assessed = Assessments(**workspace).assess(session)->size(); },
        [&] {
            read =
                door.read<int>([&](Stores &stores) -> Result<int> {
                        return int(
                            stores.rows.load<Registration>("session = ?", session.value()).size());
                    })
                    .value();
        });
    QTextStream(stdout) << assessed << " assessed, " << read << " read (limit 1000 ms)\n";
}
