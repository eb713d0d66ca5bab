// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markupwords.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class TestMarkupWords final : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsRead_data();
    void tellsWhatIsRead();
    void deepMarkupIsRead();
};

void TestMarkupWords::tellsWhatIsRead_data()
{
    QTest::addColumn<QByteArray>("markup");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("paragraphs") << "<p>One\n two</p><p>Three</p>"_ba << u"One two\nThree"_s;
    QTest::newRow("items") << "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"_ba << u"One\nTwo"_s;
    QTest::newRow("cells") << "<table><tr><td>A</td><td>B</td></tr></table>"_ba << u"A\nB"_s;
    QTest::newRow("parts of a line")
        << "<p>Fund <strong>it</strong>, <bdi>Ali</bdi>.</p>"_ba << u"Fund it, Ali."_s;
    QTest::newRow("line breaks") << "<p>One<br>Two</p>"_ba << u"One\nTwo"_s;
    QTest::newRow("entities") << "<p>A &amp; B &lt;c&gt; &#8211; &eacute;</p>"_ba
                              << u"A & B <c> – é"_s;
    QTest::newRow("links") << "<p>See <a href=\"https://example.org/x\">the paper</a>.</p>"_ba
                           << u"See the paper <https://example.org/x>."_s;
    QTest::newRow("bare links")
        << "<p><a href=\"https://example.org/x\">https://example.org/x</a></p>"_ba
        << u"https://example.org/x"_s;
    QTest::newRow("places in the page") << "<p><a href=\"#past\">Past</a></p>"_ba << u"Past"_s;
    QTest::newRow("scripts") << "Arabic <p>مرحبا</p><p>你好</p>"_ba << u"Arabic\nمرحبا\n你好"_s;
    QTest::newRow("head") << "<html><head><title>T</title><style>p{}</style></head>"
                             "<body><script>x()</script><p>Body</p></body></html>"_ba
                          << u"Body"_s;
    QTest::newRow("comments") << "<p>A<!-- internal -->B</p>"_ba << u"AB"_s;
    QTest::newRow("unclosed") << "<p>One<p>Two <b>three"_ba << u"One\nTwo three"_s;
}

void TestMarkupWords::tellsWhatIsRead()
{
    QFETCH(QByteArray, markup);
    QTEST(wordsOfMarkup(markup), "words");
}

void TestMarkupWords::deepMarkupIsRead()
{
    const int depth = 200;
    const QByteArray markup = QByteArray("<div>").repeated(depth) + "core";
    QCOMPARE(wordsOfMarkup(markup), u"core"_s);
}

QTEST_GUILESS_MAIN(TestMarkupWords)
#include "tst_markupwords.moc"
