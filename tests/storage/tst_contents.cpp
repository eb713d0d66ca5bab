// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The bytes of materials' files.
class TestContents final : public QObject
{
    Q_OBJECT

private slots:
    void bytesComeBack_data();
    void bytesComeBack();
    void sameBytesAreKeptOnce();
    void readingStopsWhereToldTo();
    void contentsAreNotRecorded();
    void failingDeviceIsAnError();
};

namespace {

ContentId added(StoredFile &file, QByteArray bytes)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    return file.stores.contents.add(device);
}

/// Bytes in which no piece is like another.
QByteArray unlike(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

/// A device that breaks off in the middle.
class Broken final : public QIODevice
{
protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_read)
            return -1;
        m_read = true;
        std::fill_n(data, std::min<qint64>(size, 10), 'x');
        return std::min<qint64>(size, 10);
    }
    qint64 writeData(const char *, qint64) override { return -1; }
    bool atEnd() const override { return false; }

private:
    bool m_read = false;
};

} // namespace

void TestContents::bytesComeBack_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("pieces");
    QTest::newRow("none") << qsizetype(0) << 0;
    QTest::newRow("a few") << qsizetype(10) << 1;
    QTest::newRow("one piece") << qsizetype(1 << 20) << 1;
    QTest::newRow("and a byte") << qsizetype((1 << 20) + 1) << 2;
    QTest::newRow("3 MB and a half") << qsizetype(7 << 19) << 4;
}

void TestContents::bytesComeBack()
{
    QFETCH(qsizetype, size);
    QFETCH(int, pieces);
    StoredFile file;
    const QByteArray bytes = unlike(size);
    ContentId id;
    file.write([&] { id = added(file, bytes); });

    QByteArray found;
    int count = 0;
    file.stores.contents.read(id, [&](const QByteArray &piece) {
        found += piece;
        ++count;
        return true;
    });
    QVERIFY(found == bytes);
    QCOMPARE(count, pieces);
    QCOMPARE(file.stores.contents.size(id), size);
    QCOMPARE(
        file.stores.contents.sha256(id),
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

void TestContents::sameBytesAreKeptOnce()
{
    StoredFile file;
    ContentId first;
    ContentId same;
    ContentId other;
    file.write([&] {
        first = added(file, "abc"_ba);
        other = added(file, "abd"_ba);
    });
    file.write([&] { same = added(file, "abc"_ba); });
    QCOMPARE(same, first);
    QVERIFY(other != first);
    Statement count(file.database,
                    "SELECT (SELECT count(*) FROM content), (SELECT count(*) FROM chunk)");
    QVERIFY(count.step());
    QCOMPARE(count.integer(0), 2);
    QCOMPARE(count.integer(1), 2);
}

void TestContents::readingStopsWhereToldTo()
{
    StoredFile file;
    ContentId id;
    file.write([&] { id = added(file, unlike(3 << 20)); });
    int count = 0;
    file.stores.contents.read(id, [&](const QByteArray &) { return ++count < 2; });
    QCOMPARE(count, 2);
}

void TestContents::contentsAreNotRecorded()
{
    StoredFile file;
    QCOMPARE(file.write([&] { added(file, unlike(3 << 20)); }), QByteArray());
}

void TestContents::failingDeviceIsAnError()
{
    StoredFile file;
    Broken device;
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    file.database.beginWrite();
    QCOMPARE(thrown([&] { file.stores.contents.add(device); }), "material.cannot-read"_ba);
    file.database.rollback();
    Statement count(file.database, "SELECT count(*) FROM chunk");
    QVERIFY(count.step());
    QCOMPARE(count.integer(0), 0);
}

QTEST_GUILESS_MAIN(TestContents)

#include "tst_contents.moc"
