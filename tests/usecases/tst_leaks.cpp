// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/usecases/canarywatch.h"
#include "usecases/planted.h"
#include "usecases/seriesreports.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray planted;

} // namespace

bool convenor::test::isPlanted(const char *leak)
{
    return planted == leak;
}

/// The views' builders with one leak each: the watch must cry at every one, and at nothing else.
class TestLeaks final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { planted.clear(); }
    void nothingLeaksByItself();
    void everyLeakIsFound_data();
    void everyLeakIsFound();
    void theListOfSpeakersIsWatched_data();
    void theListOfSpeakersIsWatched();
};

void TestLeaks::nothingLeaksByItself()
{
    Watch watch;
    for (quint32 seed = 1; seed <= 5; ++seed) {
        MadeUpFile file(seed);
        QCOMPARE(watch.breaches(file, Watch::Forms::Text), QStringList());
    }
}

/// A row for every PLANTED(…) in a builder.
void TestLeaks::everyLeakIsFound_data()
{
    QTest::addColumn<QByteArray>("leak");
    static const QRegularExpression mark(u"PLANTED\\((\\w+)\\)"_s);
    const QDir folder(QStringLiteral(CONVENOR_SOURCE_DIR) + u"/app/usecases"_s);
    QByteArrayList leaks;
    for (const auto &[view, file] :
         {std::pair(u"public"_s, u"publicviewbuilder.cpp"_s),
          std::pair(u"registered"_s, u"registeredviewbuilder.cpp"_s),
          std::pair(u"internal"_s, u"internalviewbuilder.cpp"_s),
          std::pair(u"shared"_s, u"attendeelists.cpp"_s),
          std::pair(u"mail"_s, u"notesparcel.cpp"_s), std::pair(u"mail"_s, u"notesmail.cpp"_s),
          std::pair(u"report"_s, u"seriesreportbuilder.cpp"_s)}) {
        const qsizetype before = leaks.size();
        const QByteArray source = bytesOf(folder.filePath(file));
        for (const auto &match : mark.globalMatch(QString::fromUtf8(source))) {
            const QByteArray leak = match.captured(1).toLatin1();
            QVERIFY(leak.startsWith(view.toLatin1()));
            if (leaks.contains(leak))
                continue;
            leaks.append(leak);
            QTest::newRow(leak.constData()) << leak;
        }
        QVERIFY(leaks.size() > before);
    }
}

void TestLeaks::everyLeakIsFound()
{
    QFETCH(QByteArray, leak);
    planted = leak;
    Watch watch;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        MadeUpFile file(seed);
        if (const QStringList cries = watch.breaches(file, Watch::Forms::Text); !cries.isEmpty()) {
            qInfo("found in file %u: %s", seed, qPrintable(cries.first()));
            return;
        }
    }
    QFAIL("nobody noticed");
}

void TestLeaks::theListOfSpeakersIsWatched_data()
{
    QTest::addColumn<QByteArray>("leak");
    for (const char *leak :
         {"publicUnconfirmedSpeaker", "publicNotAnnounced", "publicSpeakerAddress"})
        QTest::newRow(leak) << QByteArray(leak);
}

void TestLeaks::theListOfSpeakersIsWatched()
{
    QFETCH(QByteArray, leak);
    planted = leak;
    Watch watch;
    const QString list = u"paper-%1."_s.arg(int(SeriesPaper::Speakers));
    QSet<QString> cried;
    for (quint32 seed = 1; seed <= 40 && cried.size() < 2; ++seed) {
        MadeUpFile file(seed);
        for (const QString &cry : watch.breaches(file, Watch::Forms::Text)) {
            if (cry.startsWith(list))
                cried += cry.section(u':', 0, 0);
        }
    }
    QCOMPARE(cried, (QSet<QString>{list + u"html"_s, list + u"csv"_s}));
}

QTEST_MAIN(TestLeaks)
#include "tst_leaks.moc"
