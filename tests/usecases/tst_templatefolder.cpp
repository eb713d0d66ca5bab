// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The folder of a workspace's own templates.
class TestTemplateFolder final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void madeFolderChangesNothing();
    void whatIsThereStays();
    void ownTemplateAndStyleAreUsed();
    void faultIsSaidWithFileLineAndField();
    void exportThatFailsLeavesTheOldFile();

private:
    Publishing publishing() const { return Publishing(**m_in); }
    QString file(const QString &name) const { return publishing().templateFolder() + u'/' + name; }

    std::unique_ptr<TestWorkspace> m_in;
    SeriesId m_series;
};

void TestTemplateFolder::init()
{
    m_in = std::make_unique<TestWorkspace>();
    m_series = *Programme(**m_in).addSeries(seriesOf(u"year"_s));
}

void TestTemplateFolder::madeFolderChangesNothing()
{
    const auto before = publishing().page(m_series);
    VERIFY_DONE(before);
    VERIFY_DONE(publishing().makeTemplateFolder());
    QCOMPARE(publishing().templateFolder(), m_in->folder.filePath(u"test_templates"_s));
    QVERIFY(QFile::exists(file(u"series.mustache"_s)));
    QVERIFY(QFile::exists(file(u"page.css"_s)));
    QCOMPARE(publishing().page(m_series).value(), before.value());
}

void TestTemplateFolder::whatIsThereStays()
{
    QVERIFY(QDir().mkpath(publishing().templateFolder()));
    writeBytes(file(u"fragment.mustache"_s), "mine {{title}}");
    VERIFY_DONE(publishing().makeTemplateFolder());
    QCOMPARE(*publishing().fragment(m_series), "mine Consultations year"_ba);
}

void TestTemplateFolder::ownTemplateAndStyleAreUsed()
{
    QVERIFY(QDir().mkpath(publishing().templateFolder()));
    writeBytes(file(u"page.css"_s), "p { color: teal }");
    const auto page = publishing().page(m_series);
    VERIFY_DONE(page);
    QVERIFY(page->contains("p { color: teal }"));
    const QString site = m_in->folder.filePath(u"site"_s);
    VERIFY_DONE(publishing().exportSite(m_series, site));
    QFile style(site + u"/style.css"_s);
    QVERIFY(style.open(QIODevice::ReadOnly));
    QCOMPARE(style.readAll(), "p { color: teal }"_ba);
}

void TestTemplateFolder::faultIsSaidWithFileLineAndField()
{
    QVERIFY(QDir().mkpath(publishing().templateFolder()));
    writeBytes(file(u"fragment.mustache"_s), "<p>\n{{nonsense}}</p>");
    const auto refused = publishing().fragment(m_series);
    QCOMPARE(codeOf(refused), "template.unknown-field"_ba);
    QCOMPARE(refused.error().reason.arguments,
             (QStringList{u"fragment.mustache"_s, u"2"_s, u"nonsense"_s}));
}

void TestTemplateFolder::exportThatFailsLeavesTheOldFile()
{
    const QString path = m_in->folder.filePath(u"page.html"_s);
    writeBytes(path, "the old page");
    QVERIFY(QDir().mkpath(publishing().templateFolder()));
    writeBytes(file(u"series.mustache"_s), "{{#upcoming}}");
    QCOMPARE(codeOf(publishing().exportPage(m_series, path)), "template.unclosed-section"_ba);
    QFile old(path);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "the old page"_ba);
}

QTEST_GUILESS_MAIN(TestTemplateFolder)

#include "tst_templatefolder.moc"
