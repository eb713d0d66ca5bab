// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markdown.h"
#include "publish/pdf.h"
#include "tests/support/dump.h"
#include "tests/usecases/canarysearch.h"
#include "tests/usecases/canarywatch.h"

#include <QImage>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The rule that must never break: what is meant for few is in nothing that is made for more.
class TestCanary final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsHidden_data();
    void findsWhatIsHidden();
    void findsWhatAPdfPacks();
    void noneIsHeardBeyondItsAudience();
    void imagesAreNeverOpened_data();
    void imagesAreNeverOpened();
};

void TestCanary::findsWhatIsHidden_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray canary("canary00042");
    QByteArray percent;
    QByteArray entities;
    QByteArray hexEntities;
    QByteArray escapes;
    QByteArray wide;
    for (const char letter : canary) {
        const QByteArray code = QByteArray::number(letter, 16);
        percent += '%' + code;
        entities += "&#" + QByteArray::number(letter) + ';';
        hexEntities += "&#x" + code + ';';
        escapes += "\\u00" + code;
        wide += QByteArray(1, '\0') + letter;
    }
    QTest::newRow("plain") << "<p>" + canary + "</p>";
    QTest::newRow("upper case") << canary.toUpper();
    QTest::newRow("percent") << "a?b=" + percent;
    QTest::newRow("entities") << entities;
    QTest::newRow("hexadecimal entities") << hexEntities;
    QTest::newRow("escapes") << escapes;
    QTest::newRow("UTF-16") << wide;
    QTest::newRow("hexadecimal") << "<FEFF" + wide.toHex() + '>';
    QTest::newRow("folded") << "SUMMARY:x cana\r\n ry000\r\n 42\r\n"_ba;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray text = QByteArray(offset, 'x') + canary + " and more";
        QTest::addRow("base64, %d on", offset) << '"' + text.toBase64() + '"';
    }
}

void TestCanary::findsWhatIsHidden()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(canariesIn(bytes), QSet<QString>{u"canary00042"_s});
    QVERIFY(canariesIn("canary, canary4"_ba).isEmpty());
}

void TestCanary::findsWhatAPdfPacks()
{
    const auto pdf = pdfOf({"<p>canary00001</p>", u"canary00002"_s, u"canary00003"_s});
    VERIFY_DONE(pdf);
    const SearchedPdf searched = searchedPdf(*pdf);
    QVERIFY2(searched.fault.isEmpty(), qPrintable(searched.fault));
    QCOMPARE(searched.canaries,
             (QSet<QString>{u"canary00001"_s, u"canary00002"_s, u"canary00003"_s}));
    QCOMPARE(searched.pages.size(), 1);
}

/// 60 files, or as many as CONVENOR_CANARIES says, from the seed in CONVENOR_SEED on; PDFs of three
/// of them, or of as many as CONVENOR_CANARY_PDFS says.
void TestCanary::noneIsHeardBeyondItsAudience()
{
    const auto number = [](const char *name, int usual) {
        return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usual;
    };
    const int files = number("CONVENOR_CANARIES", 60);
    const int pdfs = qMin(number("CONVENOR_CANARY_PDFS", 3), files);
    const int first = number("CONVENOR_SEED", 1);
    Watch watch;
    for (int i = 0; i < files; ++i) {
        MadeUpFile file{quint32(first + i)};
        const auto forms = i < pdfs ? Watch::Forms::TextAndPdf : Watch::Forms::Text;
        const QStringList breaches = watch.breaches(file, forms);
        QVERIFY2(breaches.isEmpty(),
                 qPrintable(u"seed %1\n%2"_s.arg(first + i).arg(breaches.join(u'\n'))));
    }
    qInfo("seeds %d to %d: %d outputs, %d of them PDF, %lld bytes, %lld canaries where they may be",
          first, first + files - 1, watch.outputs(), watch.pdfs(), watch.bytes(), watch.heard());

    // Nothing is proved by outputs that hold nothing.
    const QStringList forAll{u"series.title"_s,
                             u"series.location"_s,
                             u"series.introduction"_s,
                             u"series.objectives"_s,
                             u"series.notes_policy"_s,
                             u"series.participation"_s,
                             u"series.observers"_s,
                             u"series.criteria.text"_s,
                             u"series.translations.title.text"_s,
                             u"session.title"_s,
                             u"session.venue"_s,
                             u"session.description"_s,
                             u"session.summary"_s,
                             u"session.registration_url"_s,
                             u"session.translations.summary.text"_s,
                             u"session.speakers.position"_s,
                             u"person.name"_s,
                             u"person.honorific"_s,
                             u"organization.name"_s,
                             u"organization.acronym"_s,
                             u"organization.website"_s,
                             u"material.title"_s,
                             u"material.url"_s,
                             u"material.translations.title.text"_s,
                             u"action.text"_s};
    const QStringList forRegistered{u"session.title"_s,        u"session.summary"_s,
                                    u"person.name"_s,          u"note.text"_s,
                                    u"note.attributed_as"_s,   u"action.text"_s,
                                    u"action.owner.text"_s,    u"material.title"_s,
                                    u"material.url"_s,         u"material.file"_s,
                                    u"person.email"_s,         u"material.content.title"_s,
                                    u"series.contact_email"_s, u"session.meeting_url"_s,
                                    u"registration.reason"_s};
    const QStringList forOrganizers{u"session.summary"_s,
                                    u"session.room"_s,
                                    u"session.meeting_url"_s,
                                    u"session.topics"_s,
                                    u"session.clearances.comment"_s,
                                    u"session.agenda.title"_s,
                                    u"note.text"_s,
                                    u"note.attributed_as"_s,
                                    u"action.text"_s,
                                    u"action.reason"_s,
                                    u"material.file"_s,
                                    u"request.for"_s,
                                    u"request.reason"_s,
                                    u"person.name"_s};
    for (const auto &[audience, paths] :
         {std::pair(Audience::Public, forAll), std::pair(Audience::Registered, forRegistered),
          std::pair(Audience::Internal, forOrganizers)}) {
        for (const QString &path : paths)
            QVERIFY2(watch.seen(audience).contains(path),
                     qPrintable(u"nobody sees "_s + path + u" who is "_s + wordOf(audience)));
    }
}

void TestCanary::imagesAreNeverOpened_data()
{
    QTest::addColumn<QString>("markup");
    const QString pattern = u"<p>before %1 after</p>"_s;
    QTest::newRow("file") << pattern.arg(u"<img src=\"file://FOLDER/planted.png\">"_s);
    QTest::newRow("path") << pattern.arg(u"<img src=\"FOLDER/planted.png\">"_s);
    QTest::newRow("relative") << pattern.arg(u"<img src=\"planted.png\">"_s);
    QTest::newRow("in a table") << u"<table background=\"FOLDER/planted.png\"><tr><td>"_s
            + pattern.arg(u"<img src=\"FOLDER/planted.png\" width=\"9\" height=\"9\">"_s)
            + u"</td></tr></table>"_s;
    QTest::newRow("remote") << pattern.arg(u"<img src=\"http://127.0.0.1:9/planted.png\">"_s);
    QTest::newRow("resource") << pattern.arg(u"<img src=\":/templates/words.en.json\">"_s);
    QTest::newRow("style") << pattern.arg(
        u"<span style=\"background-image: url(FOLDER/planted.png)\">x</span>"_s);
    QTest::newRow("style sheet")
        << u"<html><head><link rel=\"stylesheet\" href=\"file://FOLDER/planted.css\"></head><body>"_s
            + pattern.arg(QString());
    QTest::newRow("list") << pattern.arg(
        u"<ul style=\"list-style-image: url(FOLDER/planted.png)\"><li>x</li></ul>"_s);
}

/// An image would be in the PDF as an object, and a style sheet would change its size.
void TestCanary::imagesAreNeverOpened()
{
    QFETCH(QString, markup);
    const QTemporaryDir folder;
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(1, 2, 3));
    QVERIFY(image.save(folder.filePath(u"planted.png"_s)));
    writeBytes(folder.filePath(u"planted.css"_s), "p { font-size: 90pt }");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const auto made =
        pdfOf({QString(markup).replace(u"FOLDER"_s, folder.path()).toUtf8(), u"t"_s, u"f"_s});
    // Prose never makes an image to begin with.
    const QString prose = markdownToHtml(u"![words](file://"_s + folder.path()
                                         + u"/planted.png) ![](planted.png) "_s + markup)
                              .markup;
    QVERIFY(QDir::setCurrent(before));
    VERIFY_DONE(made);
    QVERIFY(!made->contains("/Subtype /Image"));
    QVERIFY(!prose.contains(u"<img"_s) && !prose.contains(u"<span style"_s));
    const SearchedPdf searched = searchedPdf(*made);
    QVERIFY2(searched.fault.isEmpty(), qPrintable(searched.fault));
    QCOMPARE(searched.pages.size(), 1);
    QVERIFY(searched.pages.first().contains(u"before"_s));
}

QTEST_MAIN(TestCanary)
#include "tst_canary.moc"
