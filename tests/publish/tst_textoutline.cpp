// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What is judged in a Markdown text.
class TestTextOutline final : public QObject
{
    Q_OBJECT

private slots:
    void holdsTheWordsOfEachLine();
    void holdsLinksAsTheyWereWritten();
    void holdsImagesWithTheirWords();
    void tellsWhichHeadingsAreEmpty();
    void longTextsKeepTheirHeadings();
};

void TestTextOutline::holdsTheWordsOfEachLine()
{
    const TextOutline outline = outlineOf(u"# One *two*\n\nA line\nthat goes on.\n\n- first\n- "
                                          "second\n\n<b>raw</b>\n");
    const QList<TextOutline::Line> expected{{u"One two"_s, false},
                                            {u"A line that goes on."_s, false},
                                            {u"first"_s, true},
                                            {u"second"_s, true},
                                            {u"<b>raw</b>"_s, false}};
    QCOMPARE(outline.lines, expected);
    QCOMPARE(outlineOf(u"  \n"), TextOutline());
}

void TestTextOutline::holdsLinksAsTheyWereWritten()
{
    const TextOutline outline = outlineOf(
        u"[a](b.pdf) [none]() <https://example.org/x> https://example.org/y [js](javascript:x)");
    QStringList addresses;
    for (const TextOutline::Link &link : outline.links)
        addresses.append(link.address);
    QCOMPARE(addresses,
             (QStringList{u"b.pdf"_s, QString(), u"https://example.org/x"_s,
                          u"https://example.org/y"_s, u"javascript:x"_s}));
    QCOMPARE(outline.links[1].words, u"none"_s);
}

void TestTextOutline::holdsImagesWithTheirWords()
{
    const TextOutline outline = outlineOf(u"![](a.png) ![A map](b.png)");
    const QList<TextOutline::Link> expected{{u"a.png"_s, {}}, {u"b.png"_s, u"A map"_s}};
    QCOMPARE(outline.images, expected);
}

void TestTextOutline::tellsWhichHeadingsAreEmpty()
{
    const TextOutline outline =
        outlineOf(u"## Full\n\nwords\n\n## Holds one\n\n### Empty\n\n## Empty too\n");
    const QList<TextOutline::Heading> expected{{2, u"Full"_s, false},
                                               {2, u"Holds one"_s, false},
                                               {3, u"Empty"_s, true},
                                               {2, u"Empty too"_s, true}};
    QCOMPARE(outline.headings, expected);
}

void TestTextOutline::longTextsKeepTheirHeadings()
{
    const QString paragraph = QString(u"word "_s).repeated(5000).trimmed();
    const TextOutline outline =
        outlineOf(paragraph + u"\n\n# Last\n\n"_s + paragraph + u"\n\n# Over"_s);
    QCOMPARE(outline.headings.size(), 2);
    QVERIFY(!outline.headings.first().isEmpty);
    QVERIFY(outline.headings.last().isEmpty);
}

QTEST_GUILESS_MAIN(TestTextOutline)

#include "tst_textoutline.moc"
