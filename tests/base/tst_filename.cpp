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
};

void TestFileName::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Notes 3.pdf"_s << u"Notes 3.pdf"_s;
    QTest::newRow("any script") << u"دعوة – 王伟.eml"_s << u"دعوة – 王伟.eml"_s;
    QTest::newRow("folders") << u"../../etc/passwd"_s << u"_.._etc_passwd"_s;
    QTest::newRow("drive") << u"C:\\a\\b.pdf"_s << u"C__a_b.pdf"_s;
    QTest::newRow("hidden") << u".profile"_s << u"profile"_s;
    QTest::newRow("turned") << u"notes\u202efdp.exe"_s << u"notes_fdp.exe"_s;
    QTest::newRow("line breaks") << u"a\r\nb.pdf"_s << u"a__b.pdf"_s;
    QTest::newRow("half a letter") << u"a"_s + QChar(0xd83d) + u".pdf"_s << u"a_.pdf"_s;
    QTest::newRow("outside of the plane") << u"🌍.pdf"_s << u"🌍.pdf"_s;
    QTest::newRow("nothing left") << u" .. "_s << u"file"_s;
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
}

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"
