// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/history.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"
#include "usecases/sample.h"
#include "usecases/transfer.h"
#include "usecases/upkeep.h"
#include "usecases/wording.h"

#include <QTemporaryDir>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// The interchange document in and out of a file.
class TestRoundTrip final : public QObject
{
    Q_OBJECT

private slots:
    void sampleGivesTheSameBytes();
    void importIsOneUndoableChange();
};

namespace {

QByteArray exported(Workspace &workspace)
{
    const auto bytes = Transfer(workspace).exportBytes();
    return bytes ? *bytes : worded(bytes.error()).toUtf8();
}

QByteArray faultsOf(const Error &error)
{
    QString text = worded(error) + u' ' + error.detail;
    for (const Problem &each : error.list)
        text += u'\n' + worded(each);
    return text.toUtf8();
}

} // namespace

void TestRoundTrip::sampleGivesTheSameBytes()
{
    QTemporaryDir folder;
    const auto sample = createSample(folder.filePath(u"sample.convenor"_s));
    QVERIFY2(sample, sample ? "" : faultsOf(sample.error()).constData());
    const QByteArray first = exported(**sample);
    QVERIFY(first.size() > 10000);

    const auto empty = Workspace::create(folder.filePath(u"empty.convenor"_s));
    QVERIFY(empty);
    const auto taken = Transfer(**empty).importBytes(first, folder.path(), u"again"_s);
    QVERIFY2(taken, taken ? "" : faultsOf(taken.error()).constData());
    QCOMPARE(exported(**empty), first);
    QCOMPARE(Upkeep(**empty).check().value(), QStringList());

    QFile original(QStringLiteral(CONVENOR_SOURCE_DIR "/resources/sample/sample.json"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QCOMPARE(first, original.readAll());
}

void TestRoundTrip::importIsOneUndoableChange()
{
    QTemporaryDir folder;
    const auto sample = createSample(folder.filePath(u"sample.convenor"_s));
    QVERIFY(sample);
    const QByteArray full = exported(**sample);
    History history(**sample);
    QCOMPARE(history.changes()->size(), 1);
    QVERIFY(history.undo());
    QCOMPARE(exported(**sample), "{\n  \"format\": \"convenor/1\"\n}\n"_ba);
    QVERIFY(history.redo());
    QCOMPARE(exported(**sample), full);
    QVERIFY(!Lookup(**sample).search({u"climate"_s})->isEmpty());
}

QTEST_GUILESS_MAIN(TestRoundTrip)

#include "tst_roundtrip.moc"
