// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attendance.h"
#include "domain/directory.h"
#include "domain/mailing.h"
#include "domain/record.h"
#include "domain/registration.h"
#include "domain/series.h"
#include "domain/session.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// The descriptions that reader, writer, rows and history follow.
class TestFields final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreSnakeCaseAndStandOnce();
    void wordsStandForOneValueEach();
    void usualAudienceIsOpenForBackground_data();
    void usualAudienceIsOpenForBackground();
    void audienceIsAlwaysWritten();
};

namespace {

template <class T>
void checkNames()
{
    static const QRegularExpression snake(u"^[a-z]+(_[a-z]+)*\\z"_s);
    QSet<QString> seen;
    eachField<T>([&](const auto &field) {
        const QString name = QLatin1StringView(field.name);
        QVERIFY2(snake.match(name).hasMatch(), field.name);
        QVERIFY2(!seen.contains(name), field.name);
        seen.insert(name);
    });
}

template <class E>
void checkWords()
{
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        QCOMPARE(size_t(fromWord<E>(wordOf(E(i))).value()), i);
    QVERIFY(!fromWord<E>(u""));
    QVERIFY(!fromWord<E>(wordOf(E(0)).toUpper()));
    QVERIFY(!fromWord<E>(wordOf(E(0)) + u' '));
}

} // namespace

void TestFields::namesAreSnakeCaseAndStandOnce()
{
    checkNames<Series>();
    checkNames<Criterion>();
    checkNames<CriterionRule>();
    checkNames<Session>();
    checkNames<Speaker>();
    checkNames<AgendaItem>();
    checkNames<Clearance>();
    checkNames<SummaryStep>();
    checkNames<TeamMember>();
    checkNames<Note>();
    checkNames<Action>();
    checkNames<Owner>();
    checkNames<Material>();
    checkNames<Request>();
    checkNames<Registration>();
    checkNames<Attendance>();
    checkNames<Visitor>();
    checkNames<Stay>();
    checkNames<Claim>();
    checkNames<Mailing>();
    checkNames<MailingRecipient>();
    checkNames<MailedItem>();
    checkNames<Consents>();
    checkNames<Person>();
    checkNames<Organization>();
    checkNames<Evidence>();
}

void TestFields::wordsStandForOneValueEach()
{
    checkWords<Audience>();
    checkWords<SeriesForm>();
    checkWords<Visibility>();
    checkWords<CriterionKind>();
    checkWords<SessionForm>();
    checkWords<SessionMode>();
    checkWords<SessionStatus>();
    checkWords<TeamRole>();
    checkWords<Attribution>();
    checkWords<SummaryState>();
    checkWords<ClearanceScope>();
    checkWords<ClearanceAnswer>();
    checkWords<SpeakerRole>();
    checkWords<SpeakerState>();
    checkWords<NoteKind>();
    checkWords<Priority>();
    checkWords<ActionState>();
    checkWords<ActionResponse>();
    checkWords<MaterialKind>();
    checkWords<MaterialState>();
    checkWords<RequestState>();
    checkWords<Capacity>();
    checkWords<RegistrationState>();
    checkWords<VisitorRole>();
    checkWords<OrganizationKind>();
    checkWords<EcosocStatus>();
    checkWords<MailingKind>();
    checkWords<Answered>();
}

void TestFields::usualAudienceIsOpenForBackground_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("audience");
    QTest::newRow("background") << u"background"_s << u"public"_s;
    QTest::newRow("guidance") << u"guidance"_s << u"public"_s;
    QTest::newRow("presentation") << u"presentation"_s << u"internal"_s;
    QTest::newRow("recording") << u"recording"_s << u"internal"_s;
    QTest::newRow("report") << u"report"_s << u"internal"_s;
    QTest::newRow("no kind") << QString() << u"internal"_s;
}

void TestFields::usualAudienceIsOpenForBackground()
{
    QFETCH(QString, kind);
    QTEST(wordOf(usualAudience(fromWord<MaterialKind>(kind))), "audience");
}

void TestFields::audienceIsAlwaysWritten()
{
    const auto check = []<class T>(T) {
        eachField<T>([](const auto &field) {
            if (qstrcmp(field.name, "audience") == 0)
                QVERIFY(field.use & Always);
        });
    };
    check(Note());
    check(Action());
    check(Material());
}

QTEST_APPLESS_MAIN(TestFields)

#include "tst_fields.moc"
