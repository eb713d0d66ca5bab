// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pages.h"
#include "publish/pagevalues.h"
#include "tests/publish/samples.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class PagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void equalsGolden_data();
    void equalsGolden();
    void givesTheSameBytesTwice();
    void manyPagesAreWhatEachIsAlone();
    void fragmentHasNothingOfAPage_data();
    void fragmentHasNothingOfAPage();
    void textNeverBecomesMarkup_data();
    void textNeverBecomesMarkup();
    void policyHoldsTheHashOfTheStyle();
    void loadsNothingFromElsewhere();
    void describesTheEvents();
    void siteIsWhole();
    void refusesTwoSessionsOfOneNumber();
    void marksTheLanguageOfOurWords();
    void writesRightToLeft();
    void linksOnlyToOpenRegistrations();
    void languagesLinkToEachOther();
    void languageWithoutAFolderIsLeftOut();
    void whatIsNotTranslatedIsMarked();
    void pageAloneHasNoVersions();
    void saysToWhoSharesIt();

private:
    QByteArray page(const PublicSeries &series) { return seriesPage(series, m_templates).value(); }
    QByteArray fragment(const PublicSeries &s) { return seriesFragment(s, m_templates).value(); }
    QList<SiteFile> files(const PublicSeries &series)
    {
        return site({series}, m_templates, u"calendar.ics"_s).value();
    }

    Templates m_templates;
};

void PagesTest::initTestCase()
{
    const auto templates = Templates::load();
    QVERIFY(templates);
    m_templates = *templates;
}

static PublicSeries sample(const QString &name)
{
    if (name == u"arabic")
        return arabicSeries();
    if (name == u"hostile")
        return hostileSeries();
    return name == u"empty" ? emptySeries() : wholeSeries();
}

/// The first line that differs, with the two before it.
static QByteArray difference(const QByteArray &golden, const QByteArray &actual)
{
    const QByteArrayList expected = golden.split('\n');
    const QByteArrayList found = actual.split('\n');
    for (qsizetype i = 0; i < qMax(expected.size(), found.size()); ++i) {
        const QByteArray was = i < expected.size() ? expected[i] : QByteArray("(end)");
        const QByteArray is = i < found.size() ? found[i] : QByteArray("(end)");
        if (was == is)
            continue;
        QByteArray text = "line " + QByteArray::number(i + 1) + '\n';
        for (qsizetype before = qMax(i - 2, qsizetype(0)); before < i; ++before)
            text += "  " + expected[before] + '\n';
        return text + "- " + was + "\n+ " + is + "\nCONVENOR_REWRITE_GOLDEN=1 rewrites the files.";
    }
    return {};
}

void PagesTest::equalsGolden_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("page.html") << page(wholeSeries());
    QTest::newRow("fragment.html") << fragment(wholeSeries());
    QTest::newRow("fragment-arabic.html") << fragment(arabicSeries());
    QTest::newRow("fragment-empty.html") << fragment(emptySeries());
    for (const SiteFile &file : files(wholeSeries())) {
        if (file.path == u"index.html" || file.path == u"session-1.html")
            QTest::newRow(qPrintable(u"site-"_s + file.path)) << file.bytes;
    }
}

void PagesTest::equalsGolden()
{
    QFETCH(QByteArray, bytes);
    QFile file(QStringLiteral(CONVENOR_TEST_DIR "/golden/")
               + QString::fromLatin1(QTest::currentDataTag()));
    // A new style alone is no new page.
    static const QRegularExpression style(u"<style>.*</style>|sha256-[^']*"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const QByteArray actual = QString::fromUtf8(bytes).replace(style, u"…"_s).toUtf8();
    if (qEnvironmentVariableIsSet("CONVENOR_REWRITE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QByteArray golden = file.readAll();
    QVERIFY2(golden == actual, difference(golden, actual).constData());
}

void PagesTest::givesTheSameBytesTwice()
{
    QCOMPARE(page(wholeSeries()), page(wholeSeries()));
    QCOMPARE(fragment(wholeSeries()), fragment(wholeSeries()));
    QVERIFY(files(wholeSeries()) == files(wholeSeries()));
}

void PagesTest::fragmentHasNothingOfAPage_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"whole", "arabic", "hostile", "empty"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PagesTest::fragmentHasNothingOfAPage()
{
    QFETCH(QString, name);
    static const QRegularExpression element(u"<(/?)([a-z0-9]+)([^>]*)>"_s);
    static const QStringList allowed{
        u"div"_s,    u"h2"_s, u"h3"_s,  u"h4"_s,   u"h5"_s,  u"h6"_s,    u"p"_s,
        u"ul"_s,     u"ol"_s, u"li"_s,  u"dl"_s,   u"dt"_s,  u"dd"_s,    u"a"_s,
        u"strong"_s, u"em"_s, u"del"_s, u"time"_s, u"bdi"_s, u"table"_s, u"thead"_s,
        u"tbody"_s,  u"tr"_s, u"th"_s,  u"td"_s,   u"span"_s};
    static const QRegularExpression attributes(
        u"^(?: (?:href|hreflang|lang|dir|datetime)=\"[^\"]*\")*$"_s);
    const QString html = QString::fromUtf8(fragment(sample(name)));
    int depth = 0;
    for (auto match = element.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        QVERIFY2(allowed.contains(found.captured(2)), qPrintable(found.captured()));
        QVERIFY2(attributes.match(found.captured(3)).hasMatch(), qPrintable(found.captured()));
        depth += found.captured(1).isEmpty() ? 1 : -1;
        QVERIFY(depth >= 0);
    }
    QCOMPARE(depth, 0);
}

void PagesTest::textNeverBecomesMarkup_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("page") << page(hostileSeries());
    QTest::newRow("fragment") << fragment(hostileSeries());
    for (const SiteFile &file : files(hostileSeries()))
        QTest::newRow(qPrintable(file.path)) << file.bytes;
}

void PagesTest::textNeverBecomesMarkup()
{
    QFETCH(QByteArray, html);
    QVERIFY(!html.contains("<script>"));
    QVERIFY(!html.contains("<img"));
    QVERIFY(!html.contains("href=\"javascript"));
    QVERIFY(!html.contains("href=\"data"));
    // Where the data block is, its end is the only one.
    QCOMPARE(html.count("</script"), html.count("<script type=\"application/ld+json\">"));
    for (const char *mark : {"\u202e", "\u2067", "\ufffe", "\b"})
        QVERIFY2(!html.contains(mark), mark);
    QVERIFY(!html.contains('\0'));
}

void PagesTest::policyHoldsTheHashOfTheStyle()
{
    const QByteArray html = page(wholeSeries());
    const qsizetype start = html.indexOf("<style>") + 7;
    const QByteArray style = html.mid(start, html.indexOf("</style>") - start);
    const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    QVERIFY(html.contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;;"));
    QCOMPARE(html.count("<style"), 1);
}

void PagesTest::loadsNothingFromElsewhere()
{
    QByteArray all = page(wholeSeries());
    for (const SiteFile &file : files(wholeSeries()))
        all += file.bytes;
    for (const char *way : {" src=", "@import", "url(", "<link rel=\"preconnect", "<base", "<form"})
        QVERIFY2(!all.contains(way), way);
}

static QJsonObject dataOf(const QByteArray &html)
{
    const QByteArray open = "<script type=\"application/ld+json\">";
    const qsizetype start = html.indexOf(open) + open.size();
    return QJsonDocument::fromJson(html.mid(start, html.indexOf("</script>", start) - start))
        .object();
}

void PagesTest::describesTheEvents()
{
    const QJsonObject series = dataOf(page(wholeSeries()));
    QCOMPARE(series[u"@type"].toString(), u"EventSeries"_s);
    QCOMPARE(series[u"startDate"].toString(), u"2024-02-20"_s);
    const QJsonArray sessions = series[u"subEvent"].toArray();
    QCOMPARE(sessions.size(), 6);
    QCOMPARE(sessions[0][u"startDate"].toString(), u"2024-02-21T14:00:00+01:00"_s);
    QCOMPARE(sessions[0][u"performer"][0][u"name"].toString(), u"Andrew Example"_s);
    QCOMPARE(sessions[2][u"endDate"].toString(), u"2024-10-27T00:30:00+02:00"_s);
    QCOMPARE(sessions[2][u"location"][0][u"url"].toString(),
             u"https://example.org/register?session=3&lang=en"_s);
    QCOMPARE(sessions[3][u"startDate"].toString(), u"2024-05"_s);
    QCOMPARE(sessions[4][u"eventStatus"].toString(), u"https://schema.org/EventPostponed"_s);
    QCOMPARE(sessions[5][u"eventStatus"].toString(), u"https://schema.org/EventCancelled"_s);
    const QJsonObject hostile = dataOf(page(hostileSeries()));
    QVERIFY(hostile[u"name"].toString().startsWith(u"</script></style>"));
}

void PagesTest::siteIsWhole()
{
    const QList<SiteFile> all = files(wholeSeries());
    QStringList paths{u"calendar.ics"_s};
    for (const SiteFile &file : all)
        paths += file.path;
    QCOMPARE(paths.size(), 9);
    static const QRegularExpression link(u"href=\"([^\"#:]+)\""_s);
    for (const SiteFile &file : all) {
        for (auto match = link.globalMatch(QString::fromUtf8(file.bytes)); match.hasNext();) {
            const QString target = match.next().captured(1);
            QVERIFY2(paths.contains(target), qPrintable(file.path + u" -> "_s + target));
        }
    }
}

void PagesTest::refusesTwoSessionsOfOneNumber()
{
    PublicSeries series = wholeSeries();
    series.sessions[1].number = 1;
    QCOMPARE(site({series}, m_templates).error().reason.code, QByteArray("page.number-twice"));
}

void PagesTest::marksTheLanguageOfOurWords()
{
    PublicSeries series = wholeSeries();
    series.language = u"pt-br"_s;
    const QByteArray html = page(series);
    QVERIFY(html.contains("<html lang=\"pt-BR\" dir=\"ltr\">"));
    QVERIFY(html.contains("<h4><span lang=\"en\" dir=\"ltr\">Speakers</span></h4>"));
    QVERIFY(html.contains(
        "<span lang=\"en\" dir=\"ltr\">Session <span lang=\"pt-BR\" dir=\"ltr\">2</span>: "
        "<span lang=\"pt-BR\" dir=\"ltr\">Mixed Movement Toolkit</span></span>"));
    QVERIFY(!page(wholeSeries()).contains("<span"));
    series.language = u"no such\" language"_s;
    QVERIFY(page(series).contains("<html lang=\"en\" dir=\"ltr\">"));
}

void PagesTest::writesRightToLeft()
{
    const QByteArray html = page(arabicSeries());
    QVERIFY(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    QVERIFY(html.contains("<bdi>Mr Andrew Example</bdi>"));
    QVERIFY(html.contains("المتحدثون"));
    QVERIFY(page(wholeSeries()).contains("<bdi>نور الدين</bdi>"));
}

void PagesTest::linksOnlyToOpenRegistrations()
{
    const QByteArray html = page(wholeSeries());
    QVERIFY(html.contains("href=\"https://example.org/register?session=3&amp;lang=en\""));
    QVERIFY(!html.contains("javascript:"));
    QVERIFY(!html.contains("https://example.org/gone\">"));
    QVERIFY(!html.contains("/etc/passwd"));
}

/// French, as far as it goes.
static PublicSeries frenchSeries()
{
    PublicSeries series = wholeSeries();
    series.ownLanguage = series.language;
    series.language = u"fr"_s;
    series.title = u"Consultations 2024"_s;
    series.untranslated = {u"introduction"_s, u"event_type"_s, u"criteria/0"_s};
    for (PublicSession &session : series.sessions)
        session.untranslated = {u"title"_s, u"description"_s, u"summary"_s};
    return series;
}

void PagesTest::languagesLinkToEachOther()
{
    PublicSeries arabic = arabicSeries();
    arabic.ownLanguage = u"en"_s;
    const auto all =
        site({wholeSeries(), frenchSeries(), arabic}, m_templates, u"calendar.ics"_s).value();
    QHash<QString, QByteArray> bytes;
    for (const SiteFile &file : all)
        bytes.insert(file.path, file.bytes);
    QVERIFY(bytes.contains(u"ar/index.html"_s) && bytes.contains(u"style.css"_s));
    QVERIFY(!bytes.contains(u"fr/style.css"_s));
    const QByteArray root = bytes.value(u"session-1.html"_s);
    const QByteArray french = bytes.value(u"fr/session-1.html"_s);
    for (const char *link :
         {"hreflang=\"en\" href=\"session-1.html\"", "hreflang=\"fr\" href=\"fr/session-1.html\"",
          "hreflang=\"ar\" href=\"ar/session-1.html\"",
          "hreflang=\"x-default\" href=\"session-1.html\""})
        QVERIFY2(root.contains(link), link);
    for (const char *link :
         {"hreflang=\"en\" href=\"../session-1.html\"",
          "hreflang=\"fr\" href=\"../fr/session-1.html\"",
          "hreflang=\"x-default\" href=\"../session-1.html\"", "href=\"../style.css\"",
          "<span lang=\"fr\" dir=\"ltr\" aria-current=\"true\">Français</span>",
          "<a href=\"../ar/session-1.html\" lang=\"ar\" dir=\"rtl\" hreflang=\"ar\" "
          "rel=\"alternate\">العربية</a>"})
        QVERIFY2(french.contains(link), link);
    QVERIFY(bytes.value(u"fr/index.html"_s).contains("href=\"../calendar.ics\""));
    QVERIFY(bytes.value(u"fr/index.html"_s).contains("href=\"session-1.html\""));
}

/// Two of one language, and one that is no language: neither can have a folder.
void PagesTest::languageWithoutAFolderIsLeftOut()
{
    PublicSeries odd = frenchSeries();
    odd.language = u"../../etc"_s;
    PublicSeries again = frenchSeries();
    again.language = u"FR"_s;
    const auto all = site({wholeSeries(), frenchSeries(), odd, again}, m_templates).value();
    QStringList indexes;
    for (const SiteFile &file : all) {
        if (file.path.endsWith(u"index.html"))
            indexes.append(file.path);
    }
    QCOMPARE(indexes, (QStringList{u"index.html"_s, u"fr/index.html"_s}));
}

void PagesTest::whatIsNotTranslatedIsMarked()
{
    const QByteArray html = page(frenchSeries());
    QVERIFY(html.contains("<h1>Consultations 2024</h1>"));
    QVERIFY(
        html.contains("Session 2 : <span lang=\"en\" dir=\"ltr\">Mixed Movement Toolkit</span>"));
    QVERIFY(html.contains("<div lang=\"en\" dir=\"ltr\">\n<p>The dialogue focused"));
    QVERIFY(
        html.contains("<dd><span lang=\"en\" dir=\"ltr\">Annual Consultations with NGOs</span>"));
    QVERIFY(html.contains("<li><span lang=\"en\" dir=\"ltr\">"));
    QVERIFY(!html.contains("<div lang=\"fr\""));
}

void PagesTest::pageAloneHasNoVersions()
{
    PublicSeries series = wholeSeries();
    series.otherLanguages = {u"fr"_s};
    for (const QByteArray &html : {page(series), files(series).first().bytes}) {
        QVERIFY(!html.contains("rel=\"alternate\""));
        QVERIFY(!html.contains("class=\"versions\""));
        QVERIFY(!html.contains("og:locale:alternate"));
    }
}

/// Pages are made on all processors at a time.
void PagesTest::manyPagesAreWhatEachIsAlone()
{
    const PublicSeries whole = wholeSeries();
    PublicSeries many = whole;
    for (int i = 0; i < 200; ++i) {
        PublicSession session = whole.sessions[i % whole.sessions.size()];
        session.number = 1000 + i;
        session.key = u"many%1"_s.arg(i);
        session.description =
            u"~~Off~~ https://example.org/%1\n\n| a |\n|---|\n| **b** |\n"_s.arg(i);
        many.sessions.append(session);
    }
    const QList<SiteFile> made = files(many);
    QCOMPARE(files(many), made);
    const auto words = wordsOfParts(many, m_templates);
    QVERIFY(words);
    for (qsizetype i = whole.sessions.size(); i < many.sessions.size(); ++i) {
        PublicSeries alone = many;
        alone.sessions = {many.sessions[i]};
        QCOMPARE(words->at(i + 1).words, wordsOfParts(alone, m_templates)->at(1).words);
        QCOMPARE(made[i + 1].path, sessionFile(many.sessions[i]));
        QVERIFY(made[i + 1].bytes.contains("https://example.org/"));
    }
}

void PagesTest::saysToWhoSharesIt()
{
    PublicSeries series = wholeSeries();
    series.title = u"\"><script>"_s;
    const QByteArray html = page(series);
    QVERIFY(html.contains("<meta property=\"og:title\" content=\"&quot;&gt;&lt;script&gt;\">"));
    QVERIFY(html.contains("<meta property=\"og:locale\" content=\"en_GB\">"));
    QVERIFY(html.contains("<meta property=\"og:description\" content=\"UNHCR is co-organizing"));
    const QByteArray session = files(wholeSeries())[1].bytes;
    QVERIFY(session.contains("<meta property=\"og:site_name\" content=\"2024 UNHCR Online "
                             "Consultations with NGOs\">"));
    QVERIFY(!fragment(wholeSeries()).contains("og:"));
}

QTEST_GUILESS_MAIN(PagesTest)
#include "tst_pages.moc"
