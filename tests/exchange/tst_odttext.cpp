// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odttext.h"
#include "tests/exchange/packedfile.h"

#include <QBuffer>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Texts as documents of word processors, out and in.
class TestOdtText final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void tableBeforeTheTextIsItsHeading();
    void samePageGivesTheSameBytes();
    void markedChangesAreAcceptedAndTold();
    void wordsChangesAreAcceptedAndTold();
    void wordsFormIsRead();
    void chanceMarkupIsEscaped_data();
    void chanceMarkupIsEscaped();
    void listsThatWereCutAreOne();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
};

namespace {

Result<ReturnedText> read(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return readTextDocument(std::move(buffer));
}

QByteArray written(const QString &body)
{
    const QDateTime made(QDate(2024, 3, 1), QTime(9, 0), Qt::UTC);
    return odtBytes({u"A title & more"_s, u"en"_s, false, body, made}).value_or(QByteArray());
}

constexpr auto odtSpaces =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

QByteArray odtOf(const QByteArray &text, const QByteArray &styles = {})
{
    return packed(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          QByteArray("<office:document-content ") + odtSpaces + "><office:automatic-styles>"
              + styles + "</office:automatic-styles><office:body><office:text>" + text
              + "</office:text></office:body></office:document-content>"}});
}

QByteArray docxOf(const QByteArray &body, Parts more = {})
{
    more.insert("word/document.xml",
                "<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>" + body
                    + "</w:body></w:document>");
    return packed(more);
}

} // namespace

void TestOdtText::whatIsWrittenIsRead_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraphs") << u"<p>One &amp; two</p>\n<p>Three</p>"_s
                                << u"One & two\n\nThree"_s;
    QTest::newRow("headings") << u"<h1>First</h1><h2>Second <em>x</em></h2><p>t</p>"_s
                              << u"# First\n\n## Second *x*\n\nt"_s;
    QTest::newRow("emphasis") << u"<p>a <strong>b</strong> <em>c</em> <strong><em>d</em></strong> "
                                 "<del>e</del> <code>f()</code></p>"_s
                              << u"a **b** *c* ***d*** ~~e~~ `f()`"_s;
    QTest::newRow("emphasis within emphasis")
        << u"<p><strong>a <em>b</em> c</strong></p>"_s << u"**a *b* c**"_s;
    QTest::newRow("links") << u"<p><a href=\"https://example.org/a?b=1&amp;c=(2)\">here</a>, <a "
                              "href=\"mailto:ann@example.org\">Ann</a></p>"_s
                           << u"[here](<https://example.org/a?b=1&c=(2)>), "
                              "[Ann](mailto:ann@example.org)"_s;
    QTest::newRow("links that are none") << u"<p><a href=\"file:///etc/passwd\">here</a> <a "
                                            "href=\"javascript:x\">there</a></p>"_s
                                         << u"here there"_s;
    QTest::newRow("lists") << u"<ul><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li></ul>"_s
                           << u"- a\n- b\n  - c\n  - d"_s;
    QTest::newRow("numbers") << u"<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol><p>t</p>"_s
                             << u"1. a\n2. b\n   - c\n\nt"_s;
    QTest::newRow("loose list") << u"<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>"_s
                                << u"- a\n\n  b\n\n- c"_s;
    QTest::newRow("quotation") << u"<blockquote><p>a</p></blockquote><p>b</p>"_s << u"> a\n\nb"_s;
    QTest::newRow("table")
        << u"<p>t</p><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr>"
           "<td>1</td><td><strong>2</strong> | x</td></tr></tbody></table>"_s
        << u"t\n\n| A | B |\n| --- | --- |\n| 1 | **2** \\| x |"_s;
    QTest::newRow("break") << u"<p>a<br />b</p>"_s << u"a\\\nb"_s;
    QTest::newRow("code") << u"<pre><code>x = 1\n  y\n</code></pre>"_s << u"```\nx = 1\n  y\n```"_s;
    QTest::newRow("every script")
        << u"<p>قال <strong>نعم</strong>. 中文。Élodie 👍🏽</p>"_s
        << u"قال **نعم**. 中文。Élodie 👍🏽"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestOdtText::whatIsWrittenIsRead()
{
    QFETCH(QString, body);
    QFETCH(QString, markdown);
    const auto text = read(written(body));
    QVERIFY2(text, text ? "" : text.error().detail.toUtf8().constData());
    QCOMPARE(text->markdown, markdown);
    QVERIFY(text->marked.isEmpty() && text->comments.isEmpty() && text->heading.isEmpty());
}

void TestOdtText::tableBeforeTheTextIsItsHeading()
{
    const auto text = read(
        written(u"<table><tr><td><p>Draft</p><p>Until 5 March</p></td></tr></table><p>t</p>"_s));
    QVERIFY(text);
    QCOMPARE(text->heading, u"Draft\nUntil 5 March"_s);
    QCOMPARE(text->markdown, u"t"_s);
}

void TestOdtText::samePageGivesTheSameBytes()
{
    QCOMPARE(written(u"<p>a</p>"_s), written(u"<p>a</p>"_s));
    QCOMPARE(written(u"<p>a</p>"_s).mid(30, 8), QByteArray("mimetype"));
    QVERIFY(!odtBytes({{}, {}, false, u"<p>not closed"_s, QDateTime()}));
}

void TestOdtText::markedChangesAreAcceptedAndTold()
{
    const auto text = read(odtOf(
        "<text:tracked-changes><text:changed-region xml:id=\"c1\" text:id=\"c1\"><text:insertion>"
        "<office:change-info><dc:creator>Jane Doe</dc:creator><dc:date>2024-03-02T10:11:12.5</dc:"
        "date></office:change-info></text:insertion></text:changed-region><text:changed-region "
        "text:id=\"c2\"><text:deletion><office:change-info><dc:creator>Omar</dc:creator><dc:date>"
        "2024-03-03T10:00:00</dc:date></office:change-info><text:p>old words</text:p></text:"
        "deletion></text:changed-region></text:tracked-changes>"
        "<text:p>It is <text:change-start text:change-id=\"c1\"/><text:span>very"
        "<text:s/></text:span><text:change-end text:change-id=\"c1\"/>late"
        "<office:annotation><dc:creator>Jane Doe</dc:creator><dc:date>2024-03-02T10:00:00</dc:date>"
        "<text:p>Are you sure?</text:p></office:annotation><text:change text:change-id=\"c2\"/>."
        "</text:p>"));
    QVERIFY(text);
    QCOMPARE(text->markdown, u"It is very late."_s);
    QCOMPARE(text->marked.size(), 2);
    const QDateTime at(QDate(2024, 3, 2), QTime(10, 11, 12));
    QCOMPARE(text->marked[0], (MarkedPassage{u"Jane Doe"_s, at, u"very "_s, true}));
    QCOMPARE(text->marked[1].by, u"Omar"_s);
    QCOMPARE(text->marked[1].text.trimmed(), u"old words"_s);
    QVERIFY(!text->marked[1].isInsertion);
    QCOMPARE(text->comments.size(), 1);
    QCOMPARE(text->comments[0].by, u"Jane Doe"_s);
    QCOMPARE(text->comments[0].text, u"Are you sure?"_s);
}

void TestOdtText::wordsChangesAreAcceptedAndTold()
{
    const auto text = read(docxOf(
        "<w:p><w:r><w:t xml:space=\"preserve\">It is </w:t></w:r><w:ins w:author=\"Jane Doe\" "
        "w:date=\"2024-03-02T10:11:12Z\"><w:r><w:t xml:space=\"preserve\">very </w:t></w:r></w:ins>"
        "<w:del w:author=\"Omar\" w:date=\"2024-03-03T10:00:00Z\"><w:r><w:delText>old</w:delText>"
        "</w:r></w:del><w:r><w:t>late.</w:t></w:r></w:p>",
        {{"word/comments.xml",
          "<w:comments xmlns:w=\"w\"><w:comment w:author=\"Jane Doe\" "
          "w:date=\"2024-03-02T10:00:00Z\">"
          "<w:p><w:r><w:t>Are you</w:t></w:r><w:r><w:t xml:space=\"preserve\"> sure?</w:t></w:r>"
          "</w:p></w:comment></w:comments>"}}));
    QVERIFY(text);
    QCOMPARE(text->markdown, u"It is very late."_s);
    QCOMPARE(text->marked.size(), 2);
    QCOMPARE(text->marked[0].by, u"Jane Doe"_s);
    QCOMPARE(text->marked[0].text, u"very "_s);
    QCOMPARE(text->marked[1].text, u"old"_s);
    QVERIFY(!text->marked[1].isInsertion);
    QCOMPARE(text->comments.size(), 1);
    QCOMPARE(text->comments[0].text, u"Are you sure?"_s);
}

void TestOdtText::wordsFormIsRead()
{
    const Parts parts{
        {"word/styles.xml",
         "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name "
         "w:val=\"heading 1\"/></w:style><w:style w:type=\"character\" w:styleId=\"Fett\"><w:name "
         "w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"},
        {"word/numbering.xml",
         "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\">"
         "<w:numFmt w:val=\"decimal\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/>"
         "</w:lvl></w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num>"
         "</w:numbering>"},
        {"word/_rels/document.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Target=\"https://example.org/x\"/>"
         "</Relationships>"}};
    const auto item = [](const QByteArray &level, const QByteArray &text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level
            + "\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>" + text
            + "</w:t></w:r></w:p>";
    };
    const auto text = read(docxOf(
        "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Head"
        "</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rStyle w:val=\"Fett\"/></w:rPr><w:t>Bold</w:t></w:r>"
        "<w:r><w:rPr><w:i/><w:b w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> it </w:t></w:r>"
        "<w:hyperlink r:id=\"rId1\"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>"
            + item("0", "a") + item("1", "b") + item("0", "c")
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        parts));
    QVERIFY(text);
    QCOMPARE(text->markdown,
             u"# Head\n\n**Bold** *it* [link](https://example.org/x)\n\n1. a\n   - b\n2. c\n\n"
             "| 1 |\n| --- |"_s);
}

void TestOdtText::chanceMarkupIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("heading") << u"# no heading"_s << u"\\# no heading"_s;
    QTest::newRow("item") << u"- no item"_s << u"\\- no item"_s;
    QTest::newRow("number") << u"1. no number"_s << u"1\\. no number"_s;
    QTest::newRow("year") << u"2024 was long"_s << u"2024 was long"_s;
    QTest::newRow("stars") << u"a *b* c * d"_s << u"a \\*b\\* c * d"_s;
    QTest::newRow("underscores") << u"a_b _c_"_s << u"a_b \\_c\\_"_s;
    QTest::newRow("link") << u"[a](b) [c]"_s << u"[a\\](b) [c]"_s;
    QTest::newRow("markup") << u"a < b <b> &amp; & c"_s << u"a < b \\<b> \\&amp; & c"_s;
    QTest::newRow("quotation") << u"> said"_s << u"\\> said"_s;
}

void TestOdtText::chanceMarkupIsEscaped()
{
    QFETCH(QString, text);
    QFETCH(QString, markdown);
    const auto back = read(written(u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s));
    QVERIFY(back);
    QCOMPARE(back->markdown, markdown);
}

void TestOdtText::listsThatWereCutAreOne()
{
    const auto text = read(odtOf(
        "<text:p>t</text:p><text:list><text:list-item><text:p>a</text:p></text:list-item>"
        "</text:list><text:list><text:list-item><text:p>b</text:p></text:list-item><text:list-item>"
        "<text:list><text:list-item><text:p>c</text:p></text:list-item></text:list>"
        "</text:list-item></text:list>"));
    QVERIFY(text);
    QCOMPARE(text->markdown, u"t\n\n- a\n- b\n  - c"_s);
}

void TestOdtText::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(name) << bytes << QByteArray(code);
    };
    const QByteArray sound = written(u"<p>Words</p>"_s);
    const QByteArray odt = "application/vnd.oasis.opendocument.text";
    row("nothing", {}, "returned.empty");
    row("text", "Dear all", "returned.other-kind");
    row("pdf", "%PDF-1.7 ...", "returned.pdf");
    row("old Word", container(u"WordDocument"_s), "returned.old-word");
    row("cut off", sound.first(sound.size() / 2), "returned.damaged");
    row("a spreadsheet", packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}),
        "returned.other-kind");
    row("another archive", packed({{"a.txt", "x"}}), "returned.other-kind");
    row("no content", packed({{"mimetype", odt}}), "returned.damaged");
    row("broken XML", packed({{"mimetype", odt}, {"content.xml", "<a><b></a>"}}),
        "returned.damaged");
    row("its own encryption",
        packed({{"mimetype", odt},
                {"content.xml", "\x01\x02garbage"},
                {"META-INF/manifest.xml", "<m><e><manifest:encryption-data/></e></m>"}}),
        "returned.password");
    row("an encrypted archive", packed({{"word/document.xml", "<a/>"}}, "secret"),
        "returned.password");
    row("entities that grow",
        packed(
            {{"mimetype", odt}, {"content.xml", "<!DOCTYPE a [<!ENTITY b \"cccc\">]><a>&b;</a>"}}),
        "returned.hostile");
    row("a bomb",
        packed({{"mimetype", odt}, {"content.xml", "<a>" + QByteArray(80 << 20, ' ') + "</a>"}}),
        "returned.hostile");
    row("deeper than any text", odtOf(QByteArray("<text:section>").repeated(200)),
        "returned.hostile");
}

void TestOdtText::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const auto text = read(bytes);
    QVERIFY(!text);
    QCOMPARE(text.error().reason.code, code);
}

QTEST_GUILESS_MAIN(TestOdtText)

#include "tst_odttext.moc"
