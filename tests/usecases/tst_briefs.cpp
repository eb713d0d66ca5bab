// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/briefs.h"
#include "usecases/directory.h"
#include "usecases/transfer.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

struct Known : TestWorkspace
{
    Known()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/directory.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        harbour = Directory(*workspace)
                      .organizations({u"harbour"_s, OrganizationsOrder::Name, false, {}})
                      ->value(0);
    }

    OrganizationId harbour;
};

} // namespace

/// An organization on one page.
class TestBriefs final : public QObject
{
    Q_OBJECT

private slots:
    void briefTellsWhatItDid();
    void whoHasASecurityConcernIsNotNamed();
    void briefStaysOnOnePage();
    void textsStayTexts();
    void organizationThatIsNoMoreIsRefused();
};

void TestBriefs::briefTellsWhatItDid()
{
    Known in;
    const auto brief = Briefs(*in).brief(in.harbour);
    VERIFY_DONE(brief);
    QCOMPARE(brief->facts,
             QStringList{u"National NGO · Kenya · partner of UNHCR in 2024 · led by forcibly "
                         "displaced or stateless persons"_s});
    QCOMPARE(brief->contacts, QStringList{u"Focal point: Ana Harbour, ana@ha.example.org"_s});
    QCOMPARE(brief->attended.size(), 1);
    QCOMPARE(brief->attended[0].session, u"Climate"_s);
    QCOMPARE(brief->attended[0].text, u"Ana Harbour, 1 participant"_s);
    QCOMPARE(brief->said.value(0).text, u"Harvests fail first."_s);
    QCOMPARE(brief->asked.size(), 2);
    QCOMPARE(brief->promised.value(0).text, u"Share the fund's rules (open)"_s);
    QCOMPARE(brief->owned.value(0).text, u"Send the harvest data (done)"_s);
    QCOMPARE(brief->leftOut, 0);
}

void TestBriefs::whoHasASecurityConcernIsNotNamed()
{
    Known in;
    const QString target = in.folder.filePath(u"brief.html"_s);
    VERIFY_DONE(Briefs(*in).exportBrief(in.harbour, target));
    const QByteArray page = bytesOf(target);
    QVERIFY(page.contains("Is it safe?") && page.contains("Ana Harbour"));
    QVERIFY(!page.contains("Dia"));
}

void TestBriefs::briefStaysOnOnePage()
{
    Brief brief;
    for (int i = 0; i < 60; ++i) {
        brief.said.append({u"1 Jan 2024"_s, u"Session"_s, u"Ana"_s, u"words "_s.repeated(20)});
        brief.attended.append({u"1 Jan 2024"_s, u"Session"_s, {}, u"Ana"_s});
    }
    brief.owned.append({u"1 Jan 2024"_s, u"Session"_s, {}, u"To do"_s});
    fitOnOnePage(brief);
    QCOMPARE(brief.owned.size(), 1);
    QVERIFY(brief.said.size() >= 10 && brief.attended.size() >= 10);
    QCOMPARE(brief.leftOut, 121 - 1 - int(brief.said.size() + brief.attended.size()));
}

void TestBriefs::textsStayTexts()
{
    Known in;
    VERIFY_DONE(Directory(*in).editOrganization(in.harbour, "name", [](Organization &each) {
        each.name = u"<b>Harbour</b> & {{name}}"_s;
    }));
    const QString target = in.folder.filePath(u"brief.html"_s);
    VERIFY_DONE(Briefs(*in).exportBrief(in.harbour, target));
    QVERIFY(bytesOf(target).contains("<h1>&lt;b&gt;Harbour&lt;/b&gt; &amp; {{name}}"));
}

void TestBriefs::organizationThatIsNoMoreIsRefused()
{
    Known in;
    QCOMPARE(codeOf(Briefs(*in).exportBrief(OrganizationId(99), in.folder.filePath(u"a.pdf"_s))),
             QByteArray("organization.missing"));
    QVERIFY(!QFile::exists(in.folder.filePath(u"a.pdf"_s)));
}

QTEST_GUILESS_MAIN(TestBriefs)
#include "tst_briefs.moc"
