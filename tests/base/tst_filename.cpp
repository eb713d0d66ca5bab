// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class TestFileName final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void longNamesKeepTheirEnding();
    void safeNamesStayAsTheyAre_data();
    void safeNamesStayAsTheyAre();
    void namesForTheWebAreAscii_data();
    void namesForTheWebAreAscii();
    void eachNameIsGivenOnce_data();
    void eachNameIsGivenOnce();
    void numbersFitIntoLongNames();
    void namesOfProgramsAreKnown_data();
    void namesOfProgramsAreKnown();
};

void TestFileName::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Notes 3.pdf"_s << u"Notes 3.pdf"_s;
    QTest::newRow("any script") << u"دعوة – 王伟.eml"_s << u"دعوة – 王伟.eml"_s;
    QTest::newRow("folders") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
    QTest::newRow("drive") << u"C:\\a\\b.pdf"_s << u"C__a_b.pdf"_s;
    QTest::newRow("stream") << u"notes.pdf:Zone"_s << u"notes.pdf_Zone"_s;
    QTest::newRow("hidden") << u".profile"_s << u"profile"_s;
    QTest::newRow("hidden twice") << u".. .profile"_s << u"profile"_s;
    QTest::newRow("parent") << u".."_s << u"file"_s;
    QTest::newRow("turned") << u"notes\u202efdp.exe"_s << u"notes_fdp.exe"_s;
    QTest::newRow("isolated") << u"a\u2066b\u2069.pdf"_s << u"a_b_.pdf"_s;
    QTest::newRow("of no width") << u"pay\u200broll\ufeff.pdf"_s << u"pay_roll_.pdf"_s;
    QTest::newRow("blank letter") << u"\u3164.pdf"_s << u"_.pdf"_s;
    QTest::newRow("line separator") << u"a\u2028b.pdf"_s << u"a_b.pdf"_s;
    QTest::newRow("line breaks") << u"a\r\nb.pdf"_s << u"a__b.pdf"_s;
    QTest::newRow("end of text") << u"a"_s + QChar(0) + u".pdf"_s << u"a_.pdf"_s;
    QTest::newRow("half a letter") << u"a"_s + QChar(0xd83d) + u".pdf"_s << u"a_.pdf"_s;
    QTest::newRow("outside of the plane") << u"🌍.pdf"_s << u"🌍.pdf"_s;
    QTest::newRow("hidden tag") << u"a\U000e0041.pdf"_s << u"a_.pdf"_s;
    QTest::newRow("dot behind") << u"notes.pdf."_s << u"notes.pdf"_s;
    QTest::newRow("spaces behind") << u"notes.pdf  "_s << u"notes.pdf"_s;
    QTest::newRow("dots and spaces behind") << u"notes. . "_s << u"notes"_s;
    QTest::newRow("nothing") << QString() << u"file"_s;
    QTest::newRow("nothing left") << u" .. "_s << u"file"_s;
    for (const QString &device :
         {u"CON"_s, u"nul"_s, u"Aux"_s, u"PRN"_s, u"COM1"_s, u"lpt9"_s, u"COM¹"_s, u"CONIN$"_s}) {
        QTest::addRow("%s", qPrintable(device)) << device << u'_' + device;
        QTest::addRow("%s with ending", qPrintable(device))
            << device + u".tar.gz"_s << u'_' + device + u".tar.gz"_s;
    }
    QTest::newRow("device with a space") << u"NUL .txt"_s << u"_NUL .txt"_s;
    QTest::newRow("no device") << u"Console.txt"_s << u"Console.txt"_s;
    QTest::newRow("no port") << u"COM12.txt"_s << u"COM12.txt"_s;
}

void TestFileName::namesAreMadeSafe()
{
    QFETCH(QString, text);
    QTEST(safeFileName(text), "name");
}

void TestFileName::longNamesKeepTheirEnding()
{
    const QString name = safeFileName(QString(400, u'ä') + u".pdf"_s);
    QCOMPARE(name.toUtf8().size(), 200);
    QVERIFY(name.endsWith(u"ä.pdf"));
    QString globes;
    for (int i = 0; i < 99; ++i)
        globes += u"🌍"_s;
    const QString whole = safeFileName(globes + u".pdf"_s);
    QVERIFY(whole.toUtf8().size() <= 200);
    QVERIFY(whole.startsWith(u"🌍"));
}

void TestFileName::safeNamesStayAsTheyAre_data()
{
    namesAreMadeSafe_data();
}

void TestFileName::safeNamesStayAsTheyAre()
{
    QFETCH(QString, name);
    QCOMPARE(safeFileName(name), name);
}

void TestFileName::namesForTheWebAreAscii_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Notes 3.pdf"_s << u"notes-3.pdf"_s;
    QTest::newRow("accents") << u"Résumé – été.PDF"_s << u"resume-ete.pdf"_s;
    QTest::newRow("another script") << u"ملخص.pdf"_s << u"document.pdf"_s;
    QTest::newRow("no ending") << u"ملخص"_s << u"document"_s;
    QTest::newRow("two endings") << u"data.tar.gz"_s << u"data.tar.gz"_s;
    QTest::newRow("markup") << u"a\"><script>.html"_s << u"a-script.html"_s;
    QTest::newRow("path") << u"../../index.html"_s << u"index.html"_s;
    QTest::newRow("device") << u"con.pdf"_s << u"document-con.pdf"_s;
    QTest::newRow("percent") << u"50%2f.pdf"_s << u"50-2f.pdf"_s;
}

void TestFileName::namesForTheWebAreAscii()
{
    QFETCH(QString, text);
    QTEST(webFileName(text), "name");
}

void TestFileName::eachNameIsGivenOnce_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *what, const QStringList &texts, const QStringList &names) {
        QTest::newRow(what) << texts << names;
    };
    row("the same", {u"a.pdf"_s, u"a.pdf"_s, u"a.pdf"_s}, {u"a.pdf"_s, u"a-2.pdf"_s, u"a-3.pdf"_s});
    row("case", {u"A.pdf"_s, u"a.PDF"_s}, {u"A.pdf"_s, u"a-2.PDF"_s});
    row("composed", {u"\u00e9.pdf"_s, u"e\u0301.pdf"_s}, {u"\u00e9.pdf"_s, u"e\u0301-2.pdf"_s});
    row("safe only then", {u"a/b.pdf"_s, u"a_b.pdf"_s}, {u"a_b.pdf"_s, u"a_b-2.pdf"_s});
    row("a number already", {u"a-2.pdf"_s, u"a.pdf"_s, u"a.pdf"_s},
        {u"a-2.pdf"_s, u"a.pdf"_s, u"a-3.pdf"_s});
    row("no ending", {u"a"_s, u"a"_s}, {u"a"_s, u"a-2"_s});
    row("nothing", {QString(), u".."_s}, {u"file"_s, u"file-2"_s});
}

void TestFileName::eachNameIsGivenOnce()
{
    QFETCH(QStringList, texts);
    FileNames given;
    QStringList found;
    for (const QString &text : texts)
        found.append(given.add(text));
    QTEST(found, "names");
}

void TestFileName::numbersFitIntoLongNames()
{
    FileNames given;
    const QString text = QString(400, u'ä') + u".pdf"_s;
    given.add(text);
    const QString second = given.add(text);
    QVERIFY(second.toUtf8().size() <= 200);
    QVERIFY(second.endsWith(u"ä-2.pdf"));
}

void TestFileName::namesOfProgramsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isProgram");
    QTest::newRow("document") << u"slides.pdf"_s << false;
    QTest::newRow("script") << u"slides.pdf.JS"_s << true;
    QTest::newRow("starter") << u"slides.desktop"_s << true;
    QTest::newRow("blank behind") << u"slides.exe "_s << true;
    QTest::newRow("no ending") << u"slides"_s << false;
}

void TestFileName::namesOfProgramsAreKnown()
{
    QFETCH(QString, name);
    QTEST(isProgramName(name), "isProgram");
}

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"
