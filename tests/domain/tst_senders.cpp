// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/senders.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Who may have written what somebody pastes.
class TestSenders final : public QObject
{
    Q_OBJECT

private slots:
    void senderIsFound_data();
    void senderIsFound();
    void everyAddressIsOffered();
    void hugeTextIsReadAtItsBeginning();
    void similarAddressesAreTold_data();
    void similarAddressesAreTold();
};

void TestSenders::senderIsFound_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *title, const QString &pasted, const QString &name,
                        const QString &address) {
        QTest::newRow(title) << pasted << name << address;
    };
    const QString jane = u"jane@example.org"_s;
    row("nothing", u" \n "_s, {}, {});
    row("address", jane, {}, jane);
    row("mailto", u"mailto:jane@example.org"_s, {}, jane);
    row("brackets", u"<jane@example.org>"_s, {}, jane);
    row("with a name", u"Jane Doe <jane@example.org>"_s, u"Jane Doe"_s, jane);
    row("quoted name", u"From: \"Doe, Jane\" <jane@example.org>"_s, u"Doe, Jane"_s, jane);
    row("name alone", u"Jane Doe"_s, u"Jane Doe"_s, {});
    row("Arabic", u"من: عمر النور <omar@example.org>"_s, u"عمر النور"_s, u"omar@example.org"_s);
    row("encoded name", u"From: =?utf-8?q?J=C3=A9?= <jane@example.org>"_s, {}, jane);
    row("mail", u"To: consultations@example.org\nFrom: Jane Doe <jane@example.org>\n\nDear all"_s,
        u"Jane Doe"_s, jane);
    row("quoted mail", u"> De : Jane Doe <jane@example.org>\n> À : all@example.org"_s,
        u"Jane Doe"_s, jane);
    row("marks of direction", u"\u202Ejane\u200B@example.org\u202C"_s, {}, jane);
    row("parted by a line break", u"jane@exa\nmple.org"_s, {}, jane);
    row("ended by a stop", u"Write to jane@example.org."_s, {}, jane);
    row("other scripts", u"jane@مثال.example"_s, {}, u"jane@مثال.example"_s);
    row("no address", u"jane@nowhere"_s, {}, {});
    row("long prose", QString(u"word "_s).repeated(60), {}, {});
}

void TestSenders::senderIsFound()
{
    QFETCH(QString, pasted);
    QFETCH(QString, name);
    QFETCH(QString, address);
    const QList<Sender> all = sendersIn(pasted);
    QCOMPARE(all.value(0), (Sender{name, address}));
    QCOMPARE(all.isEmpty(), name.isEmpty() && address.isEmpty());
}

void TestSenders::everyAddressIsOffered()
{
    const QList<Sender> all =
        sendersIn(u"a@example.org, B <b@example.org>; A <A@Example.org>\nFrom: c@example.org"_s);
    QCOMPARE(all,
             (QList<Sender>{{{}, u"c@example.org"_s},
                            {u"A"_s, u"a@example.org"_s},
                            {u"B"_s, u"b@example.org"_s}}));
    QString many;
    for (int i = 0; i < 500; ++i)
        many += u"p%1@example.org\n"_s.arg(i);
    QCOMPARE(sendersIn(many).size(), 50);
}

void TestSenders::hugeTextIsReadAtItsBeginning()
{
    const QString huge =
        u"From: Jane <jane@example.org>\n"_s + QString(u"x@"_s).repeated(5'000'000);
    QCOMPARE(sendersIn(huge), (QList<Sender>{{u"Jane"_s, u"jane@example.org"_s}}));
}

void TestSenders::similarAddressesAreTold_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSimilar");
    QTest::newRow("the same") << u"Jane.Doe@Example.org"_s << false;
    QTest::newRow("another place") << u"jane.doe@example.com"_s << true;
    QTest::newRow("a slip") << u"jane.deo@example.org"_s << true;
    QTest::newRow("another name") << u"john.smith@example.org"_s << false;
    QTest::newRow("no address") << u"jane.doe"_s << false;
}

void TestSenders::similarAddressesAreTold()
{
    QFETCH(QString, other);
    QFETCH(bool, isSimilar);
    QCOMPARE(isSimilarAddress(u"jane.doe@example.org"_s, other), isSimilar);
}

QTEST_APPLESS_MAIN(TestSenders)
#include "tst_senders.moc"
