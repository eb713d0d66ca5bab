// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/newseries.h"
#include "usecases/pagetemplates.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The templates of one series, edited.
class TestPageTemplates final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void programsOwnAtFirst();
    void ownTextIsOfThatSeriesAlone();
    void seriesStandsBeforeTheWorkspace();
    void faultyTextIsADraftAndPagesStayWhole();
    void faultsHaveFileAndLine_data();
    void faultsHaveFileAndLine();
    void programsTextIsNoTextOfItsOwn();
    void whatIsReplacedIsKeptBeside();
    void setForCmsHasNothingAnEditorDrops();
    void neutralSetIsTheProgramsAgain();
    void previewsWhatIsTyped();
    void previewOfASessionNeedsOne();
    void fieldsNestAsTemplatesDo();
    void keysAreNoPaths();
    void nameIsNeverAPath();
    void unreadableFolderIsSaid();
    void newSeriesTakesThemOver();

private:
    Publishing publishing() const { return Publishing(**m_in); }
    PageTemplates templates() const { return PageTemplates(**m_in, m_series); }
    PageTemplate named(const QString &file) const;
    QString path(const QString &file) const { return *templates().folder() + u'/' + file; }
    void announceOne();

    std::unique_ptr<TestWorkspace> m_in;
    SeriesId m_series;
};

void TestPageTemplates::init()
{
    m_in = std::make_unique<TestWorkspace>();
    m_series = *Programme(**m_in).addSeries(seriesOf(u"year"_s));
}

PageTemplate TestPageTemplates::named(const QString &file) const
{
    const auto all = templates().all().value();
    const auto found = std::ranges::find(all, file, &PageTemplate::file);
    return found == all.cend() ? PageTemplate() : *found;
}

void TestPageTemplates::announceOne()
{
    Session session;
    session.series = m_series;
    session.title = u"Rivers & roads"_s;
    session.status = SessionStatus::Announced;
    session.date = PartialDate(QDate(2024, 2, 21));
    session.description = u"What *happens* there.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n"_s;
    VERIFY_DONE(Programme(**m_in).addSession(session));
}

void TestPageTemplates::programsOwnAtFirst()
{
    const auto all = templates().all();
    VERIFY_DONE(all);
    QVERIFY(all->size() >= 9);
    for (const PageTemplate &each : *all) {
        QCOMPARE(each.owner, TemplateOwner::Program);
        QVERIFY(!each.text.isEmpty());
        QVERIFY(!each.draft);
        QCOMPARE(templates().faults(each.file, each.text).value(), QList<Problem>());
    }
    QVERIFY(!QFileInfo::exists(*templates().folder()));
}

void TestPageTemplates::ownTextIsOfThatSeriesAlone()
{
    const auto other = Programme(**m_in).addSeries(seriesOf(u"other"_s));
    VERIFY_DONE(other);
    QCOMPARE(templates().change(u"fragment.mustache"_s, u"mine {{title}}"_s).value(),
             QList<Problem>());
    QCOMPARE(named(u"fragment.mustache"_s).owner, TemplateOwner::Series);
    QCOMPARE(*publishing().fragment(m_series), "mine Consultations year"_ba);
    QVERIFY(!publishing().fragment(*other)->startsWith("mine"));
}

void TestPageTemplates::seriesStandsBeforeTheWorkspace()
{
    QVERIFY(QDir().mkpath(publishing().templateFolder()));
    writeBytes(publishing().templateFolder() + u"/fragment.mustache"_s, "everybody's");
    QCOMPARE(named(u"fragment.mustache"_s).owner, TemplateOwner::Workspace);
    QCOMPARE(*publishing().fragment(m_series), "everybody's"_ba);
    VERIFY_DONE(templates().change(u"fragment.mustache"_s, u"mine"_s));
    QCOMPARE(*publishing().fragment(m_series), "mine"_ba);
    VERIFY_DONE(templates().restore(u"fragment.mustache"_s));
    QCOMPARE(*publishing().fragment(m_series), "everybody's"_ba);
}

void TestPageTemplates::faultyTextIsADraftAndPagesStayWhole()
{
    VERIFY_DONE(templates().change(u"fragment.mustache"_s, u"mine {{title}}"_s));
    const QString typed = u"mine {{title}} {{nonsense}}"_s;
    const auto faults = templates().change(u"fragment.mustache"_s, typed);
    VERIFY_DONE(faults);
    QCOMPARE(faults->size(), 1);
    QCOMPARE(named(u"fragment.mustache"_s).draft.value(), typed);
    QCOMPARE(named(u"fragment.mustache"_s).text, u"mine {{title}}"_s);
    QCOMPARE(*publishing().fragment(m_series), "mine Consultations year"_ba);

    VERIFY_DONE(templates().change(u"fragment.mustache"_s, u"better {{title}}"_s));
    QVERIFY(!named(u"fragment.mustache"_s).draft);
    QCOMPARE(*publishing().fragment(m_series), "better Consultations year"_ba);
}

void TestPageTemplates::faultsHaveFileAndLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const QString &text, const QByteArray &code) {
        QTest::newRow(name) << u"fragment.mustache"_s << text << code << u"fragment.mustache:2"_s;
    };
    row("unknown field", u"<p>\n{{nonsense}}</p>"_s, "template.unknown-field");
    row("open tag", u"<p>\n{{title"_s, "template.unclosed-tag");
    row("open section", u"<p>\n{{#past}}"_s, "template.unclosed-section");
    row("itself", u"<p>\n{{> fragment}}"_s, "template.includes-itself");
    row("outside", u"<p>\n{{> ../../etc/passwd}}"_s, "template.unknown-file");
    row("a text in a tag", u"<p\n{{title}}>"_s, "template.unsafe-place");
    row("nothing wrong", u"<p>\n{{title}}</p>"_s, "");
    QTest::newRow("in a part") << u"series-body.mustache"_s << u"\n{{nonsense}}"_s
                               << "template.unknown-field"_ba << u"series-body.mustache:2"_s;
    QTest::newRow("in a circle") << u"series-body.mustache"_s << u"\n{{> series-body}}"_s
                                 << "template.includes-itself"_ba << u"series-body.mustache:2"_s;
    QTest::newRow("style") << u"page.css"_s << u"p {} </STYLE>"_s << "template.not-a-style"_ba
                           << u"page.css"_s;
}

void TestPageTemplates::faultsHaveFileAndLine()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QByteArray, code);
    QFETCH(QString, where);
    const auto faults = templates().faults(file, text);
    VERIFY_DONE(faults);
    if (code.isEmpty()) {
        QCOMPARE(*faults, QList<Problem>());
        return;
    }
    QVERIFY(!faults->isEmpty());
    QCOMPARE(faults->first().what.code, code);
    QCOMPARE(faults->first().where, where);
}

void TestPageTemplates::programsTextIsNoTextOfItsOwn()
{
    const QString program = named(u"fragment.mustache"_s).text;
    VERIFY_DONE(templates().change(u"fragment.mustache"_s, u"mine"_s));
    VERIFY_DONE(templates().change(u"fragment.mustache"_s, program));
    QCOMPARE(named(u"fragment.mustache"_s).owner, TemplateOwner::Program);
}

void TestPageTemplates::whatIsReplacedIsKeptBeside()
{
    VERIFY_DONE(templates().change(u"fragment.mustache"_s, u"mine"_s));
    VERIFY_DONE(templates().start(TemplateSet::Cms));
    QCOMPARE(bytesOf(path(u"fragment.mustache.old"_s)), "mine"_ba);
    VERIFY_DONE(templates().restore(u"fragment.mustache"_s));
    QVERIFY(bytesOf(path(u"fragment.mustache.old"_s)).contains("<h2>{{title}}</h2>"));
}

void TestPageTemplates::setForCmsHasNothingAnEditorDrops()
{
    announceOne();
    VERIFY_DONE(templates().start(TemplateSet::Cms));
    const auto markup = publishing().fragment(m_series);
    VERIFY_DONE(markup);
    static const QSet<QByteArray> kept{
        "h2",    "h3",    "h4", "p",  "ul", "ol",    "li", "strong",     "em",  "a",
        "table", "thead", "tr", "th", "td", "tbody", "br", "blockquote", "time"}; // the text of
                                                                                  // which is kept
    for (qsizetype at = 0; (at = markup->indexOf('<', at)) >= 0; ++at) {
        qsizetype end = at + 1;
        if (markup->at(end) == '/')
            ++end;
        const qsizetype start = end;
        while (std::isalnum(static_cast<unsigned char>(markup->at(end))))
            ++end;
        const QByteArray element = markup->mid(start, end - start);
        QVERIFY2(kept.contains(element), element.constData());
    }
    for (const auto *text : {"Rivers &amp; roads", "<em>happens</em>", "<table>"})
        QVERIFY2(markup->contains(text), text);
    QVERIFY(!markup->contains("class="));
    QVERIFY(!markup->contains("id="));
}

void TestPageTemplates::neutralSetIsTheProgramsAgain()
{
    const auto before = publishing().fragment(m_series);
    VERIFY_DONE(templates().start(TemplateSet::Cms));
    QVERIFY(*publishing().fragment(m_series) != *before);
    VERIFY_DONE(templates().start(TemplateSet::Neutral));
    QCOMPARE(*publishing().fragment(m_series), *before);
    const auto all = templates().all();
    VERIFY_DONE(all);
    for (const PageTemplate &each : *all)
        QCOMPARE(each.owner, TemplateOwner::Program);
}

void TestPageTemplates::previewsWhatIsTyped()
{
    announceOne();
    const QString text = u"<h1>{{heading}}</h1>"_s;
    for (const TemplateUse use : {TemplateUse::SessionPage, TemplateUse::SessionMarkup}) {
        const QString file = use == TemplateUse::SessionPage ? u"session.mustache"_s
                                                             : u"session-fragment.mustache"_s;
        const auto shown = templates().preview(use, file, text);
        VERIFY_DONE(shown);
        QVERIFY(shown->contains("Rivers &amp; roads"));
    }
    QCOMPARE(
        templates().preview(TemplateUse::SeriesMarkup, u"fragment.mustache"_s, u"new"_s).value(),
        "new"_ba);
    QVERIFY(!QFileInfo::exists(*templates().folder()));
}

void TestPageTemplates::previewOfASessionNeedsOne()
{
    for (const TemplateUse use : {TemplateUse::SessionPage, TemplateUse::SessionMarkup})
        QCOMPARE(codeOf(templates().preview(use, u"session-fragment.mustache"_s, {})),
                 "template.no-session"_ba);
}

void TestPageTemplates::fieldsNestAsTemplatesDo()
{
    const auto fields = PageTemplates::fields(TemplateUse::SeriesMarkup);
    QVERIFY(fields.contains(TemplateField{u"title"_s, {}, TemplateField::Markup}));
    QVERIFY(fields.contains(TemplateField{u"past"_s, {}, TemplateField::List}));
    QVERIFY(fields.contains(TemplateField{u"heading"_s, {u"past"_s}, TemplateField::Markup}));
    QVERIFY(fields.contains(
        TemplateField{u"line"_s, {u"past"_s, u"speakers"_s}, TemplateField::Markup}));
}

void TestPageTemplates::keysAreNoPaths()
{
    Series series = seriesOf(u"../../x"_s);
    const auto odd = Programme(**m_in).addSeries(series);
    VERIFY_DONE(odd);
    const QString folder = PageTemplates(**m_in, *odd).folder().value();
    QCOMPARE(QDir::cleanPath(folder), folder);
    QCOMPARE(QFileInfo(folder).path(), publishing().templateFolder());
}

void TestPageTemplates::nameIsNeverAPath()
{
    for (const QString &name :
         {u"../fragment.mustache"_s, u"/etc/passwd"_s, u"a/b.mustache"_s, u".mustache"_s, u"x"_s}) {
        QCOMPARE(codeOf(templates().change(name, u"x"_s)), "template.not-a-name"_ba);
        QCOMPARE(codeOf(templates().restore(name)), "template.not-a-name"_ba);
        QCOMPARE(codeOf(templates().preview(TemplateUse::SeriesPage, name, {})),
                 "template.not-a-name"_ba);
    }
}

void TestPageTemplates::unreadableFolderIsSaid()
{
    QVERIFY(QDir().mkpath(*templates().folder()));
    writeBytes(path(u"fragment.mustache"_s), "\xff\xfe");
    QCOMPARE(codeOf(templates().all()), "template.not-text"_ba);
    // The way back is open all the same.
    VERIFY_DONE(templates().start(TemplateSet::Neutral));
    VERIFY_DONE(templates().all());
}

void TestPageTemplates::newSeriesTakesThemOver()
{
    VERIFY_DONE(templates().change(u"fragment.mustache"_s, u"mine {{title}}"_s));
    NewSeries carrying(**m_in);
    const auto last = carrying.last(m_series);
    VERIFY_DONE(last);
    QCOMPARE(last->templates, *templates().folder());
    const auto proposal = carrying.propose(m_series, carrying.request(*last));
    VERIFY_DONE(proposal);
    const auto next = carrying.make(*proposal);
    VERIFY_DONE(next);
    QVERIFY(publishing().fragment(*next)->startsWith("mine "));
    VERIFY_DONE(PageTemplates(**m_in, *next).change(u"fragment.mustache"_s, u"next"_s));
    QVERIFY(publishing().fragment(m_series)->startsWith("mine "));
}

QTEST_GUILESS_MAIN(TestPageTemplates)

#include "tst_pagetemplates.moc"
