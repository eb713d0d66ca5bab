// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/transfer.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

struct Filled : TestWorkspace
{
    Filled()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/directory.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
    }

    QString people(const DirectoryFilter &where, const QString &text = {}) const
    {
        const Directory directory(*workspace);
        QStringList names;
        const auto rows =
            directory.rows(directory.people({text, PeopleOrder::Name, false, where}).value());
        for (const PersonRow &row : *rows)
            names.append(row.name.section(u' ', 0, 0));
        return names.join(u' ');
    }

    QString organizations(const DirectoryFilter &where) const
    {
        const Directory directory(*workspace);
        QStringList names;
        const auto rows = directory.rows(
            directory.organizations({{}, OrganizationsOrder::Name, false, where}).value());
        for (const OrganizationRow &row : *rows)
            names.append(row.name.section(u' ', 0, 0));
        return names.join(u' ');
    }

    PersonId person(const QString &name) const
    {
        return Directory(*workspace).people({name, PeopleOrder::Name, false, {}})->value(0);
    }
};

} // namespace

/// The directory narrowed, and the traces of one person.
class TestDirectoryFilter final : public QObject
{
    Q_OBJECT

private slots:
    void narrowsPeople_data();
    void narrowsPeople();
    void narrowsOrganizations_data();
    void narrowsOrganizations();
    void rangeHasWhatThereIs();
    void tracesTellWhatWasSaidAndSent();
    void appearancesTellHowTheyStand();
};

namespace {

void filterRows()
{
    QTest::addColumn<DirectoryFilter>("where");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("organizations");
    const auto row = [](const char *name, const DirectoryFilter &where, const QString &people,
                        const QString &organizations) {
        QTest::newRow(name) << where << people << organizations;
    };
    using enum Involvement;
    row("nothing", {}, u"Ana Bo Cem Dia"_s, u"Harbour River"_s);
    row("kind", {OrganizationKind::NationalNgo, {}, {}, 0}, u"Ana Dia"_s, u"Harbour"_s);
    row("country, a person's before the organization's", {{}, u"CH"_s, {}, 0}, u""_s, u"River"_s);
    row("country of the organization", {{}, u"KE"_s, {}, 0}, u"Ana Dia"_s, u"Harbour"_s);
    row("no such country", {{}, u"ZZ"_s, {}, 0}, u""_s, u""_s);
    row("moderator", {{}, {}, Moderator, 0}, u"Ana"_s, u"Harbour"_s);
    row("speaker, not who declined", {{}, {}, Speaker, 0}, u""_s, u""_s);
    row("team", {{}, {}, Team, 0}, u"Cem"_s, u""_s);
    row("observer, not who was regretted", {{}, {}, Observer, 2024}, u""_s, u""_s);
    row("observer", {{}, {}, Observer, 0}, u"Bo"_s, u"River"_s);
    row("year", {{}, {}, {}, 2024}, u"Ana Cem Dia"_s, u"Harbour"_s);
    row("year, registered for the whole meeting", {{}, {}, {}, 2025}, u"Bo Cem"_s, u"River"_s);
    row("another year", {{}, {}, {}, 1999}, u""_s, u""_s);
    row("all of it", {OrganizationKind::NgoNetwork, u"CO"_s, Observer, 2025}, u"Bo"_s, u""_s);
}

} // namespace

void TestDirectoryFilter::narrowsPeople_data()
{
    filterRows();
}

void TestDirectoryFilter::narrowsPeople()
{
    const Filled in;
    QFETCH(DirectoryFilter, where);
    QTEST(in.people(where), "people");
    QCOMPARE(in.people({}, u"harb"_s), u"Ana Dia"_s);
    QCOMPARE(in.people({{}, {}, Involvement::Moderator, 0}, u"harb"_s), u"Ana"_s);
}

void TestDirectoryFilter::narrowsOrganizations_data()
{
    filterRows();
}

void TestDirectoryFilter::narrowsOrganizations()
{
    const Filled in;
    QFETCH(DirectoryFilter, where);
    QTEST(in.organizations(where), "organizations");
}

void TestDirectoryFilter::rangeHasWhatThereIs()
{
    const Filled in;
    const auto range = Directory(*in).range();
    VERIFY_DONE(range);
    QCOMPARE(range->countries, (QStringList{u"CH"_s, u"CO"_s, u"KE"_s, u"TR"_s}));
    QCOMPARE(range->years, (QList<int>{2025, 2024}));
}

void TestDirectoryFilter::tracesTellWhatWasSaidAndSent()
{
    const Filled in;
    const auto traces = Directory(*in).traces(in.person(u"ana"_s));
    VERIFY_DONE(traces);
    QStringList all;
    for (const Trace &each : *traces)
        all.append(wordOf(each.kind) + u": "_s + each.text);
    QCOMPARE(all,
             (QStringList{u"asked: Who decides on funds?"_s, u"promised: Share the fund's rules"_s,
                          u"said: Harvests fail first."_s, u"sent: 2024-01-10"_s}));
    const auto hidden = Directory(*in).traces(in.person(u"dia"_s));
    QCOMPARE(hidden->size(), 1);
    QCOMPARE(hidden->first().who, QString());
}

void TestDirectoryFilter::appearancesTellHowTheyStand()
{
    const Filled in;
    QStringList all;
    const auto appearances = Directory(*in).appearances(in.person(u"bo"_s));
    for (const Appearance &each : *appearances)
        all.append(each.title + u' ' + each.role + u' ' + each.state);
    QCOMPARE(all,
             (QStringList{u"Sport observer accepted"_s, u"Climate observer regretted"_s,
                          u"Climate panellist declined"_s}));
    const auto whole = Directory(*in).appearances(in.person(u"cem"_s));
    QCOMPARE(whole->size(), 2);
    QVERIFY(whole->first().session.isNull());
    QCOMPARE(whole->first().series, u"Consultations 2025"_s);
}

QTEST_GUILESS_MAIN(TestDirectoryFilter)
#include "tst_directoryfilter.moc"
