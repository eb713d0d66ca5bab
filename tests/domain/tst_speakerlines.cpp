// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/speakerlines.h"

#include "base/fold.h"

#include <QFile>
#include <QMultiHash>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

/// What the directory of these tests has: number, name, acronym, alias.
QList<OrganizationId> called(const QString &name)
{
    static const QMultiHash<QString, OrganizationId> known = [] {
        QMultiHash<QString, OrganizationId> all;
        const std::pair<int, const char16_t *> names[] = {
            {1, u"UNHCR"},
            {1, u"Office of the High Commissioner for Refugees"},
            {2, u"ICVA"},
            {2, u"International Council of Voluntary Agencies"},
            {3, u"Harbour Relief"},
            {4, u"Ministry of Health, Education and Sport"},
            {5, u"الهيئة الخيرية"},
            {6, u"Fondation du Lac"},
            {7, u"TWN"},
            {8, u"TWN"},
            {9, u"WHO"},
            {10, u"海港援助会"},
        };
        for (const auto &[id, words] : names)
            all.insert(fold(QStringView(words)), OrganizationId(id));
        return all;
    }();
    QList<OrganizationId> ids = known.values(fold(name));
    std::sort(ids.begin(), ids.end());
    return ids;
}

const char *wordFor(SpeakerDoubt doubt)
{
    switch (doubt) {
    case SpeakerDoubt::NoSpeaker:
        return "no speaker";
    case SpeakerDoubt::NoName:
        return "no name";
    case SpeakerDoubt::OnlyRole:
        return "only role";
    case SpeakerDoubt::ToBeConfirmed:
        return "open";
    case SpeakerDoubt::NoOrganization:
        return "no org";
    case SpeakerDoubt::UnknownOrganization:
        return "unknown";
    case SpeakerDoubt::SeveralOrganizations:
        return "which?";
    case SpeakerDoubt::NotToldApart:
        return "apart?";
    case SpeakerDoubt::MoreThanOrganization:
        return "more";
    case SpeakerDoubt::SeveralPeople:
        return "several";
    case SpeakerDoubt::TitleOrName:
        return "title?";
    case SpeakerDoubt::Twice:
        return "twice";
    default:
        return "?";
    }
}

/// role: honorific / name / position / organization=known?offered <email> !doubt !doubt
QString told(const SpeakerLine &line)
{
    QString text = line.role ? wordOf(*line.role) + u": "_s : QString();
    QString organization = line.organization;
    if (!line.known.isNull())
        organization += u'=' + QString::number(line.known.value());
    for (const OrganizationId id : line.offered)
        organization += u'?' + QString::number(id.value());
    text += QStringList{line.honorific, line.name, line.position, organization}.join(u" / "_s);
    if (!line.email.isEmpty())
        text += u" <"_s + line.email + u'>';
    for (const SpeakerDoubt doubt : line.doubts)
        text += u" !"_s + QString::fromLatin1(wordFor(doubt));
    return text;
}

QStringList told(const QString &text)
{
    QStringList all;
    for (const SpeakerLine &line : speakerLines(text, called))
        all.append(told(line));
    return all;
}

} // namespace

/// Texts as they are pasted from programmes, mails and tables; their people are invented.
class TestSpeakerLines final : public QObject
{
    Q_OBJECT

private slots:
    void textsAreTold_data();
    void textsAreTold();
    void everyPersonKeepsTheirLine();
    void anythingIsRead_data();
    void anythingIsRead();
};

/// Of tests/data/speakers.txt: lines after ">" are pasted together, lines after "=" are expected.
void TestSpeakerLines::textsAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QFile file(QStringLiteral(CONVENOR_SOURCE_DIR "/tests/data/speakers.txt"));
    QVERIFY2(file.open(QIODevice::ReadOnly), "no tests/data/speakers.txt");
    QStringList pasted;
    QStringList expected;
    int first = 0;
    const auto add = [&] {
        if (!pasted.isEmpty())
            QTest::addRow("line %d: %s", first, qUtf8Printable(pasted.first()))
                << pasted.join(u'\n') << expected;
        pasted.clear();
        expected.clear();
    };
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.startsWith(u"> ") || line == u">") {
            if (!expected.isEmpty())
                add();
            if (pasted.isEmpty())
                first = int(i) + 1;
            pasted.append(line.mid(2));
        } else if (line.startsWith(u"= ")) {
            expected.append(line.mid(2));
        } else {
            add();
        }
    }
    add();
}

void TestSpeakerLines::textsAreTold()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(told(text).join(u'\n'), expected.join(u'\n'));
}

void TestSpeakerLines::everyPersonKeepsTheirLine()
{
    const auto lines = speakerLines(u"Panellists:\r\n\r\n 1) Ms Ana Lima, ICVA\r\n"
                                    "– Jo Poe and Al Roe, UNHCR"_s,
                                    called);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0].line, 3);
    QCOMPARE(lines[0].source, u" 1) Ms Ana Lima, ICVA"_s);
    QCOMPARE(lines[1].line, 4);
    QCOMPARE(lines[2].line, 4);
    QCOMPARE(lines[2].source, lines[1].source);
}

void TestSpeakerLines::anythingIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("marks") << u",,, ;;; --- ((( ))) ::: \t\t | @ • 1. ***"_s;
    QTest::newRow("open brackets") << u"Jane Doe (((Head, (ICVA"_s;
    QTest::newRow("closed brackets") << u")) Jane Doe)), ]Head[ ,) ICVA"_s;
    QTest::newRow("titles alone") << u"Mr Mrs Ms Dr Prof. H.E. M."_s;
    QTest::newRow("a NUL and half a letter")
        << u"Jane"_s + QChar(0) + u"Doe, "_s + QChar(0xd800) + u", ICVA"_s;
    QTest::newRow("long") << u"Jane Doe, "_s.repeated(2000);
    QTest::newRow("one word") << QString(100000, u'a');
    QTest::newRow("many lines") << u"Ms Jane Doe, Head of X, ICVA\n"_s.repeated(3000);
    QTest::newRow("joined") << u"Jane Doe and "_s.repeated(500);
}

void TestSpeakerLines::anythingIsRead()
{
    QFETCH(QString, text);
    for (const SpeakerLine &line : speakerLines(text, called)) {
        QVERIFY(line.line > 0);
        QVERIFY(!told(line).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSpeakerLines)
#include "tst_speakerlines.moc"
