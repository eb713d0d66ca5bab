// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pastedmarkup.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

/// A list as Word writes it, its marks as words behind conditional comments.
QString wordItem(int level, const QString &mark, const QString &words)
{
    return u"<p class=MsoListParagraphCxSpMiddle style='margin-left:36pt;mso-list:l0 level%1 "
           "lfo1'><![if !supportLists]><span style='font-family:Symbol'><span "
           "style='mso-list:Ignore'>%2<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "
           "</span></span></span><![endif]>%3<o:p></o:p></p>\n"_s.arg(QString::number(level), mark,
                                                                      words);
}

} // namespace

/// What others put into the clipboard, as Markdown.
class TestPastedMarkup final : public QObject
{
    Q_OBJECT

private slots:
    void becomesMarkdown_data();
    void becomesMarkdown();
    void listsOfWordAreLists();
    void whatIsUnseenStaysOut_data();
    void whatIsUnseenStaysOut();
    void linksLeadToTheWebAlone_data();
    void linksLeadToTheWebAlone();
    void refusesWhatIsTooLarge();
    void refusesWhatIsNestedTooDeep();
    void anythingIsTaken_data();
    void anythingIsTaken();
    void plainTextLosesWhatCannotBeSeen();
};

void TestPastedMarkup::becomesMarkdown_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const QString &markup, const QString &markdown) {
        QTest::newRow(name) << markup << markdown;
    };
    row("nothing", {}, {});
    row("words", u"one two"_s, u"one two"_s);
    row("paragraphs", u"<p>one</p>\n<p>two\n three</p>"_s, u"one\n\ntwo three"_s);
    row("blocks beside words", u"<div>one<div>two</div>three</div>"_s, u"one\n\ntwo\n\nthree"_s);
    row("headings", u"<h1>A</h1><h3>B <i>c</i></h3>"_s, u"# A\n\n### B *c*"_s);
    row("heading of Word", u"<h2><b><span lang=EN-GB>Findings</span></b></h2>"_s, u"## Findings"_s);
    row("bold and italic", u"a <b>b </b><i>c</i>, <strong><em>d</em></strong>"_s,
        u"a **b** *c*, ***d***"_s);
    row("looks by style",
        u"<b style=\"font-weight:normal\"><span style=\"font-weight:700\">x</span> <span "
        "style=\"font-style:italic\">y</span></b>"_s,
        u"**x** *y*"_s);
    row("bold in parts", u"<b>one</b> <b>two</b>"_s, u"**one two**"_s);
    row("bold with a sign before a letter", u"<b>(a)</b>b"_s, u"**(a**)b"_s);
    row("struck", u"<s>old</s> new"_s, u"~~old~~ new"_s);
    row("lines", u"one<br>two<br><br>three<br>"_s, u"one\\\ntwo\n\nthree"_s);
    row("list", u"<ul><li>one<li><p>two</p></li></ul>"_s, u"- one\n- two"_s);
    row("numbers", u"<ol start=3><li>one</li><li>two</li></ol>"_s, u"3. one\n4. two"_s);
    row("list in a list", u"<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"_s,
        u"- one\n  - two\n- three"_s);
    row("list beside its item", u"<ol><li>one</li><ul><li>two</li></ul></ol>"_s,
        u"1. one\n   - two"_s);
    row("quote", u"<blockquote><p>one</p><p>two</p></blockquote>"_s, u"> one\n> \n> two"_s);
    row("table",
        u"<table><tr><th>A</th><th>B</th></tr><tr><td><p>1</p></td><td>x|y</td></tr></table>"_s,
        u"| A | B |\n| --- | --- |\n| 1 | x\\|y |"_s);
    row("table with a wide cell",
        u"<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>2</td></tr></table>"_s,
        u"| A |  |\n| --- | --- |\n| 1 | 2 |"_s);
    row("table that only places", u"<table><tr><td><p>one</p><p>two</p></td></tr></table>"_s,
        u"one\n\ntwo"_s);
    row("code", u"<p>call <code>f(*)</code></p><pre>a\n  b</pre>"_s,
        u"call `f(*)`\n\n```\na\n  b\n```"_s);
    row("rule", u"a<hr>b"_s, u"a\n\n---\n\nb"_s);
    row("marks in words", u"<p>2 * 3 * 4 [a] &lt;b&gt; snake_case</p><p># no</p><p>1. no</p>"_s,
        u"2 \\* 3 \\* 4 \\[a\\] \\<b\\> snake_case\n\n\\# no\n\n1\\. no"_s);
    row("blanks that do not break", u"<p>&nbsp;</p><p>a&nbsp; b</p>"_s, u"a b"_s);
    row("any script", u"<p>你好 <b>عمر</b> ﬁ</p>"_s, u"你好 **عمر** ﬁ"_s);
    row("a part that was copied",
        u"<html><body>\n<!--StartFragment--><span>one</span><!--EndFragment-->\n</body></html>"_s,
        u"one"_s);
}

void TestPastedMarkup::becomesMarkdown()
{
    QFETCH(QString, markup);
    const auto read = markdownOfMarkup(markup);
    QVERIFY(read);
    QTEST(*read, "markdown");
}

void TestPastedMarkup::listsOfWordAreLists()
{
    const QString markup = u"<p class=MsoNormal>Before</p>"_s + wordItem(1, u"·"_s, u"one"_s)
        + wordItem(2, u"1."_s, u"<b>two</b>"_s) + wordItem(2, u"2."_s, u"three"_s)
        + wordItem(1, u"·"_s, u"four"_s) + u"<p class=MsoNormal>After</p>"_s;
    QCOMPARE(*markdownOfMarkup(markup),
             u"Before\n\n- one\n  1. **two**\n  2. three\n- four\n\nAfter"_s);
}

void TestPastedMarkup::whatIsUnseenStaysOut_data()
{
    QTest::addColumn<QString>("markup");
    const auto row = [](const char *name, const QString &markup) {
        QTest::newRow(name) << u"<p>seen</p>"_s + markup;
    };
    row("script", u"<script>secret()</script>"_s);
    row("style", u"<style>secret {}</style>"_s);
    row("comment", u"<!-- secret -->"_s);
    row("conditional comment", u"<!--[if gte mso 9]><xml>secret</xml><![endif]-->"_s);
    row("settings of Word", u"<xml><w:data>secret</w:data></xml>"_s);
    row("image", u"<img src='file:///secret.png' alt='secret'>"_s);
    row("tracked deletion", u"<p><del cite='mailto:secret'>secret</del></p>"_s);
    row("hidden by style", u"<p style='display:none'>secret</p>"_s);
    row("hidden in Word", u"<span style='mso-hide:all'>secret</span>"_s);
    row("hidden", u"<p hidden=hidden>secret</p>"_s);
    row("comments of Word",
        u"<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>secret</a></span>"
        "<div style='mso-element:comment-list'><div>secret</div></div>"_s);
    row("attributes", u"<p title='secret' onclick='secret()' data-x='secret'></p>"_s);
    row("form", u"<form><input value=secret><textarea>secret</textarea></form>"_s);
}

void TestPastedMarkup::whatIsUnseenStaysOut()
{
    QFETCH(QString, markup);
    QCOMPARE(*markdownOfMarkup(markup), u"seen"_s);
}

void TestPastedMarkup::linksLeadToTheWebAlone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const QString &address, const QString &markdown) {
        QTest::newRow(qPrintable(address)) << address << markdown;
    };
    row(u"https://example.org/a(b)"_s, u"[x](https://example.org/a%28b%29)"_s);
    row(u"http://example.org"_s, u"[x](http://example.org)"_s);
    row(u"mailto:ana@example.org"_s, u"[x](mailto:ana@example.org)"_s);
    row(u"https://ana:word@example.org/"_s, u"[x](https://example.org/)"_s);
    row(u"file:///home/ana/secret.doc"_s, u"x"_s);
    row(u"javascript:alert(1)"_s, u"x"_s);
    row(u"data:text/html,hello"_s, u"x"_s);
    row(u"#_ftn1"_s, u"x"_s);
    row(u"page.html"_s, u"x"_s);
    row(u"https://www.google.com/url?q=https://example.org/a&amp;sa=D&amp;usg=me"_s,
        u"[x](https://example.org/a)"_s);
    row(u"https://eur02.safelinks.protection.outlook.com/"
        u"?url=https%3A%2F%2Fexample.org%2Fa&amp;data="
        "05%7Cana%40example.org"_s,
        u"[x](https://example.org/a)"_s);
}

void TestPastedMarkup::linksLeadToTheWebAlone()
{
    QFETCH(QString, address);
    const auto read = markdownOfMarkup(u"<a href=\"%1\">x</a>"_s.arg(address));
    QTEST(*read, "markdown");
}

void TestPastedMarkup::refusesWhatIsTooLarge()
{
    const auto read = markdownOfMarkup(QString(10 * 1024 * 1024, u'x'));
    QVERIFY(!read);
    QCOMPARE(read.error().reason, (Reason{"paste.too-large", {u"11"_s, u"8"_s}}));
}

void TestPastedMarkup::refusesWhatIsNestedTooDeep()
{
    const auto read = markdownOfMarkup(u"<div>"_s.repeated(5000) + u"lost"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().reason.code, "paste.too-deep"_ba);
    QCOMPARE(*markdownOfMarkup(u"<div>"_s.repeated(100) + u"kept"_s), u"kept"_s);
}

void TestPastedMarkup::anythingIsTaken_data()
{
    QTest::addColumn<QString>("markup");
    QTest::newRow("half a tag") << u"kept <b"_s;
    QTest::newRow("wrong order") << u"<b><i>kept</b></i></p></table>"_s;
    QTest::newRow("NUL") << u"kept"_s + QChar::Null;
    QTest::newRow("half a character") << u"kept"_s + QChar(0xd800);
    QTest::newRow("unknown entity") << u"kept &nope; &#0; &#xffffffff;"_s;
    QTest::newRow("marks of direction") << u"\u202ekept\u200b\u2066"_s;
    QTest::newRow("marks of Markdown") << u"kept ** __ `` [](javascript:x)"_s;
    QTest::newRow("many cells") << u"<table><tr>"_s + u"<td>kept</td>"_s.repeated(5000)
            + u"</tr></table>"_s;
}

void TestPastedMarkup::anythingIsTaken()
{
    QFETCH(QString, markup);
    const auto read = markdownOfMarkup(markup);
    QVERIFY(read);
    QVERIFY(read->contains(u"kept"));
    for (const char16_t unseen : {0x202e, 0x200b, 0x2066, 0x0})
        QVERIFY(!read->contains(QChar(unseen)));
}

void TestPastedMarkup::plainTextLosesWhatCannotBeSeen()
{
    QCOMPARE(pastedPlain(u"a\r\nb\rc\u2028d\u202e\u200b\ufeffe\u00ad\tf\x1b"), u"a\nb\nc\nde\tf"_s);
    QCOMPARE(pastedPlain(u"می\u200cخواهم"), u"می\u200cخواهم"_s); // joins letters, so it is seen
}

QTEST_GUILESS_MAIN(TestPastedMarkup)

#include "tst_pastedmarkup.moc"
