// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace convenor;
using namespace Qt::StringLiterals;

class MarkdownTest final : public QObject
{
    Q_OBJECT

private slots:
    void becomesMarkup_data();
    void becomesMarkup();
    void staysHarmless_data();
    void staysHarmless();
    void shiftsHeadingsWithoutGaps();
    void setsTablesInNamedGroups();
    void takesAnyInputInTime_data();
    void takesAnyInputInTime();
    void keepsEveryWordOfAVeryLongText();
    void givesTheWordsAlone();
    void cutsExcerptsBetweenWords();
    void worksOnSeveralThreads();
};

void MarkdownTest::becomesMarkup_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << u" \n\n"_s << QString();
    QTest::newRow("paragraphs") << u"a\n\nb"_s << u"<p>a</p>\n<p>b</p>\n"_s;
    QTest::newRow("list") << u"- a\n- **b**"_s
                          << u"<ul>\n<li>a</li>\n<li><strong>b</strong></li>\n</ul>\n"_s;
    QTest::newRow("struck out") << u"~~a~~"_s << u"<p><del>a</del></p>\n"_s;
    QTest::newRow("link") << u"[a](https://example.org/?x=1&y=2)"_s
                          << u"<p><a href=\"https://example.org/?x=1&amp;y=2\">a</a></p>\n"_s;
    QTest::newRow("link in the page") << u"[a](#past)"_s << u"<p><a href=\"#past\">a</a></p>\n"_s;
    QTest::newRow("bare address")
        << u"https://example.org"_s
        << u"<p><a href=\"https://example.org\">https://example.org</a></p>\n"_s;
    QTest::newRow("bare mail address")
        << u"ask ngo@example.org."_s
        << u"<p>ask <a href=\"mailto:ngo@example.org\">ngo@example.org</a>.</p>\n"_s;
    QTest::newRow("empty link")
        << u"[](https://example.org)"_s
        << u"<p><a href=\"https://example.org\">https://example.org</a></p>\n"_s;
    QTest::newRow("image") << u"a ![the plan](https://example.org/x.png) b"_s
                           << u"<p>a the plan b</p>\n"_s;
    QTest::newRow("linked image") << u"[![the plan](x.png)](https://example.org)"_s
                                  << u"<p><a href=\"https://example.org\">the plan</a></p>\n"_s;
    QTest::newRow("code has no class")
        << u"```js\n<x>\n```"_s << u"<pre><code>&lt;x&gt;\n</code></pre>\n"_s;
    QTest::newRow("empty heading") << u"#\n\na"_s << u"<p>a</p>\n"_s;
    QTest::newRow("raw block") << u"<div onclick=\"x\">\nhi\n</div>"_s
                               << u"<p>&lt;div onclick=&quot;x&quot;&gt;\nhi\n&lt;/div&gt;</p>\n"_s;
    QTest::newRow("raw in line") << u"a <b>c</b>"_s << u"<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"_s;
    QTest::newRow("comment") << u"a <!-- b --> c"_s << u"<p>a &lt;!-- b --&gt; c</p>\n"_s;
}

void MarkdownTest::becomesMarkup()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    QCOMPARE(markdownToHtml(markdown).markup, html);
}

void MarkdownTest::staysHarmless_data()
{
    QTest::addColumn<QString>("markdown");
    const char *const attacks[] = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "a <svg/onload=alert(1)> b",
        "<iframe src=\"https://example.org\"></iframe>",
        "<style>@import 'https://example.org'</style>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](  javascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](java&#10;script:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](\\javascript:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](data:image/png;base64,AAAA)",
        "[x](file:///etc/passwd)",
        "[x](ftp://example.org)",
        "[x](//example.org/x)",
        "[x](/\\example.org)",
        "[x](x.html)",
        "[x](tel:123)",
        "[x](blob:https://example.org/1)",
        "[x](view-source:https://example.org)",
        "[x](https://)",
        "[x](https:example.org)",
        "<javascript:alert(1)>",
        "<xmpp:a@example.org>",
        "[x]\n\n[x]: javascript:alert(1)",
        "![x](javascript:alert(1))",
        "![x](https://example.org/x.png \"t\")",
        "![x\" onerror=\"alert(1)](y)",
        "[![a](data:image/svg+xml,x)](javascript:alert(1))",
        "xmpp:a@example.org",
        "```\"><script>alert(1)</script>\nx\n```",
        "| <script>alert(1)</script> |\n|---|\n| <img src=x> |",
        "- [x] <input autofocus onfocus=alert(1)>",
        "[^1]\n\n[^1]: <script>alert(1)</script>",
        "<?php echo 1 ?> <![CDATA[ <script> ]]> <!DOCTYPE x>",
    };
    for (const char *attack : attacks)
        QTest::newRow(QByteArray(attack).left(QByteArray(attack).indexOf('\n')).constData())
            << QString::fromUtf8(attack);
}

void MarkdownTest::staysHarmless()
{
    QFETCH(QString, markdown);
    const QString html = markdownToHtml(markdown).markup;
    // Whatever is still a tag is one of ours without attributes.
    static const QRegularExpression harmless(
        u"</?(?:p|ul|ol|li|del|em|strong|code|pre|table|thead|tbody|tr|th|td|br|hr)(?: /)?>"_s);
    QString rest = html;
    rest.remove(harmless);
    QVERIFY2(!rest.contains(u'<'), qPrintable(html));
    QVERIFY2(!html.isEmpty(), "the text is shown");
}

void MarkdownTest::shiftsHeadingsWithoutGaps()
{
    const QString markdown = u"### a\n# b\n#### c\n###### d\n## e"_s;
    QCOMPARE(markdownToHtml(markdown, {3, {}}).markup,
             u"<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>\n<h5>d</h5>\n<h4>e</h4>\n"_s);
    QCOMPARE(markdownToHtml(u"# a\n## b"_s, {6, {}}).markup, u"<h6>a</h6>\n<h6>b</h6>\n"_s);
}

void MarkdownTest::setsTablesInNamedGroups()
{
    const QString markdown = u"| a |\n| --: |\n| b |"_s;
    const QString table = u"<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n"
                          "<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n"_s;
    QCOMPARE(markdownToHtml(markdown).markup, table);
    const QString group = u"<div role=\"group\" aria-label=\"&quot;T&quot;\" tabindex=\"0\">\n"_s;
    QCOMPARE(markdownToHtml(markdown, {2, u"\"T\""_s}).markup, group + table + u"</div>\n"_s);
}

void MarkdownTest::takesAnyInputInTime_data()
{
    QTest::addColumn<QString>("markdown");
    constexpr int n = 100000;
    const auto times = [](const char *text, int count) {
        return QString::fromUtf8(text).repeated(count);
    };
    QTest::newRow("brackets") << times("[", n);
    QTest::newRow("bracket pairs") << times("[", n) + times("]", n);
    QTest::newRow("links in links") << times("[a](", n);
    QTest::newRow("images") << times("![", n);
    QTest::newRow("quotes") << times("> ", n) + u"a"_s;
    QTest::newRow("quotes, then lines") << times(">", n) + u"a\n"_s + times("b\n", n);
    QTest::newRow("quotes again and again") << (times(">", 300) + u"a\n"_s).repeated(300);
    QTest::newRow("quotes in 200 kB") << (times("> ", 500) + u"a\n\n"_s).repeated(200);
    QTest::newRow("lists") << times("- ", n) + u"a"_s;
    QTest::newRow("lists and quotes") << times("1. > ", n);
    QTest::newRow("stars") << times("*a **a ", n);
    QTest::newRow("stars and lines") << times("*_", n);
    QTest::newRow("tildes") << times("~a ", n);
    QTest::newRow("backticks") << times("`a``", n);
    QTest::newRow("angles") << times("<", n);
    QTest::newRow("comments") << times("<!--", n);
    QTest::newRow("entities") << times("&amp", n);
    QTest::newRow("wide table") << times("|a", 8000) + u"\n"_s + times("|-", 8000) + u"\n"_s
            + times("a\n", 4000);
    QTest::newRow("quoted wide table") << u"> "_s + times("|a", 8000) + u"\n> "_s
            + times("|-", 8000) + u"\n"_s + times("> a\n", 4000);
    QTest::newRow("tables") << times("|\n|-\n", n);
    QTest::newRow("tables in pieces") << times("|a|\n|-|\n\n", 20000);
    QTest::newRow("bare addresses") << u"http://a.b/"_s + times(")", n);
    QTest::newRow("mail addresses") << times("a@", n);
    QTest::newRow("references") << u"[a]: https://example.org/"_s + times("x", 8000) + u"\n\n"_s
            + times("[a] ", n);
    QTest::newRow("10 MB of words") << times("lorem ipsum ", 850000);
    QTest::newRow("10 MB of paragraphs") << times("lorem *ipsum*\n\n", 680000);
    QTest::newRow("zeros") << QString(n, QChar(u'\0'));
    QTest::newRow("half surrogates") << QString(n, QChar(0xd800));
}

void MarkdownTest::takesAnyInputInTime()
{
    QFETCH(QString, markdown);
    QElapsedTimer clock;
    clock.start();
    const QString html = markdownToHtml(markdown).markup;
    const QString text = excerpt(markdown, 160);
    // Generous: under sanitizers on a busy machine. What is wrong here takes minutes.
    QVERIFY2(clock.elapsed() < 20000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(html.size() < 30000000);
    QVERIFY(text.size() <= 161);
}

void MarkdownTest::keepsEveryWordOfAVeryLongText()
{
    QString markdown;
    for (int i = 0; i < 20000; ++i)
        markdown += u"word%1 *and* <b>\n\n"_s.arg(i);
    const QString html = markdownToHtml(markdown).markup;
    for (int i = 0; i < 20000; i += 97)
        QVERIFY(html.contains(u"word%1 "_s.arg(i)));
    QVERIFY(!html.contains(u"<b>"));
}

void MarkdownTest::givesTheWordsAlone()
{
    QCOMPARE(
        markdownToText(
            u"# A *b*\n\n- c\n- [d](https://x.y)\n\n| e | f |\n|---|---|\n| g | h |\n\n<b>i\nj"_s),
        u"A b\nc\nd\ne f\ng h\n<b>i j"_s);
}

void MarkdownTest::cutsExcerptsBetweenWords()
{
    QCOMPARE(excerpt(u"**one** two\n\nthree"_s, 100), u"one two three"_s);
    QCOMPARE(excerpt(u"one two three"_s, 9), u"one two…"_s);
    QCOMPARE(excerpt(u"abcdefghij"_s, 5), u"abcd…"_s);
}

void MarkdownTest::worksOnSeveralThreads()
{
    const QString markdown = u"| a |\n|---|\n| ~~b~~ |\n\nhttps://example.org\n"_s.repeated(20);
    const QString expected = markdownToHtml(markdown).markup;
    std::atomic_int wrong = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n)
                wrong += markdownToHtml(markdown).markup != expected;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
