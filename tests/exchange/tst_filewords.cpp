// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filewords.h"

#include "domain/namessought.h"
#include "tests/exchange/packedfile.h"

#include <QStringEncoder>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Whether a file names somebody.
class TestFileWords final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhoIsNamed_data();
    void findsWhoIsNamed();
};

void TestFileWords::findsWhoIsNamed_data()
{
    using Answer = std::optional<bool>;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Answer>("answer");
    const QString text = u"Present: Ana Harbour, and others"_s;
    QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder big(QStringConverter::Utf16BE);
    QTest::newRow("text") << text.toUtf8() << Answer(true);
    QTest::newRow("other text") << "Nobody is here"_ba << Answer(false);
    QTest::newRow("UTF-16") << QByteArray(little(text)) << Answer(true);
    QTest::newRow("big-endian UTF-16") << QByteArray(big(text)) << Answer(true);
    const auto word = [](const QByteArray &xml) {
        return packed({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
    };
    QTest::newRow("document") << word("<w:p><w:t>Ana Harbour</w:t></w:p>") << Answer(true);
    QTest::newRow("markup within the name")
        << word("<w:p><w:t>Ana Har</w:t></w:r><w:r><w:t>bour</w:t></w:p>") << Answer(true);
    QTest::newRow("other document") << word("<w:p><w:t>Berta</w:t></w:p>") << Answer(false);
    QTest::newRow("document with an image")
        << packed({{"a.xml", "<a>Berta</a>"}, {"media/image.png", "\x89PNG"}}) << Answer();
    QTest::newRow("encrypted") << packed({{"a.xml", "<a>Ana Harbour</a>"}}, "secret") << Answer();
    QTest::newRow("archive") << packed({{"a.bin", "Ana Harbour"}}) << Answer();
    QTest::newRow("damaged") << "PK\x03\x04 no more"_ba << Answer();
    QTest::newRow("PDF") << "%PDF-1.7\nstream"_ba << Answer();
    QTest::newRow("PDF that says it") << "%PDF-1.7\n(Ana Harbour)"_ba << Answer(true);
    QTest::newRow("image") << "\x89PNG\r\n\x1a\n\0\0"_ba << Answer();
    QTest::newRow("nothing") << QByteArray() << Answer(false);
}

void TestFileWords::findsWhoIsNamed()
{
    QFETCH(QByteArray, file);
    QFETCH(std::optional<bool>, answer);
    NamesSought sought;
    sought.add(u"Ana Harbour"_s);
    QCOMPARE(names(file, sought), answer);
}

QTEST_GUILESS_MAIN(TestFileWords)

#include "tst_filewords.moc"
