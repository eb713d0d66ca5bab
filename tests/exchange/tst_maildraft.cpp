// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/maildrafts.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;

namespace {

QByteArray bytesOf(const MailDraft &draft)
{
    const auto bytes = mailBytes(draft);
    return bytes ? *bytes : QByteArray("refused ") + bytes.error().reason.code;
}

/// The lines of the header, unfolded.
QByteArrayList headersOf(const QByteArray &mail)
{
    QByteArray head = mail.left(mail.indexOf("\r\n\r\n"));
    return head.replace("\r\n ", " ").replace("\r\n\t", " ").split('\n');
}

} // namespace

/// What Python's reader makes of it is judged by tests/mail.
class TestMailDraft final : public QObject
{
    Q_OBJECT

private slots:
    void draftIsToBeSent();
    void linesEndAsTheyShould_data();
    void linesEndAsTheyShould();
    void headersAreOneLineEach();
    void sameDraftGivesTheSameBytes();
    void addressesAreJudged_data();
    void addressesAreJudged();
    void everyRefusedAddressIsTold();
    void draftWithoutAddressesIsOne();
    void boundaryIsInNoPart();
};

void TestMailDraft::draftIsToBeSent()
{
    const QByteArray mail = bytesOf(plainDraft());
    const QByteArrayList headers = headersOf(mail);
    QVERIFY2(headers.contains("X-Unsent: 1\r"), mail.constData());
    QVERIFY(headers.contains("MIME-Version: 1.0\r"));
    QVERIFY(headers.contains("From: Consultations <consultations@example.org>\r"));
    QVERIFY(headers.contains("Content-Language: en\r"));
    QVERIFY(headers.contains("Date: Wed, 21 Feb 2024 14:00:00 +0000\r"));
    QVERIFY(mail.contains("Dear Zo=C3=AB,\r\n\r\nsee you there.\r\n"));
}

void TestMailDraft::linesEndAsTheyShould_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::newRow("plain") << bytesOf(plainDraft());
    QTest::newRow("full") << bytesOf(fullDraft());
    MailDraft draft = plainDraft();
    draft.text = u"a\r\nb\rc\nd"_s + QChar(0) + u"\u0007"_s;
    QTest::newRow("mixed line ends") << bytesOf(draft);
}

void TestMailDraft::linesEndAsTheyShould()
{
    QFETCH(QByteArray, mail);
    constexpr qsizetype longest = 998; // RFC 5322, 2.1.1
    QCOMPARE(mail.count('\n'), mail.count("\r\n"));
    QCOMPARE(mail.count('\r'), mail.count("\r\n"));
    QVERIFY(mail.endsWith("\r\n"));
    for (const QByteArray &line : mail.split('\n'))
        QVERIFY2(line.size() <= longest, line.left(80).constData());
    for (const char c : mail)
        QVERIFY(static_cast<unsigned char>(c) < 0x80 && c != 0);
}

void TestMailDraft::headersAreOneLineEach()
{
    MailDraft draft = plainDraft();
    draft.subject = u"Hello\r\nBcc: evil@example.org\u2028X: y"_s;
    draft.language = u"en\r\nX: y"_s;
    const QByteArrayList headers = headersOf(bytesOf(draft));
    QVERIFY(headers.contains("Subject: Hello Bcc: evil@example.org X: y\r"));
    for (const QByteArray &header : headers)
        QVERIFY2(!header.startsWith("X: ") && !header.startsWith("Bcc"), header.constData());
}

void TestMailDraft::sameDraftGivesTheSameBytes()
{
    QCOMPARE(bytesOf(fullDraft()), bytesOf(fullDraft()));
}

void TestMailDraft::addressesAreJudged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("code");
    const QByteArray fine;
    const auto row = [](const char *title, const QString &address, const QByteArray &code) {
        QTest::newRow(title) << QString() << address << code;
    };
    row("plain", u"a.b+c@example.org"_s, fine);
    row("blanks around it", u" a@example.org "_s, fine);
    row("domain of another script", u"a@例子.example"_s, fine);
    row("accents in the domain", u"a@bücher.example"_s, fine);
    row("in ASCII already", u"a@xn--bcher-kva.example"_s, fine);
    row("nothing", QString(), "mail.address");
    row("no at", u"example.org"_s, "mail.address");
    row("two", u"a@b@example.org"_s, "mail.address");
    row("no domain", u"a@"_s, "mail.address");
    row("no dot", u"a@localhost"_s, "mail.address");
    row("a number", u"a@127.0.0.1"_s, "mail.address");
    row("literal", u"a@[127.0.0.1]"_s, "mail.address");
    row("two dots", u"a..b@example.org"_s, "mail.address");
    row("blank", u"a b@example.org"_s, "mail.address");
    row("comma", u"a,b@example.org"_s, "mail.address");
    row("brackets", u"<a@example.org>"_s, "mail.address");
    row("quoted", u"\"a b\"@example.org"_s, "mail.address");
    row("hyphen first", u"a@-example.org"_s, "mail.address");
    row("long local part", QString(65, u'a') + u"@example.org"_s, "mail.address");
    row("long domain", u"a@"_s + u"abcdefgh."_s.repeated(30) + u"org"_s, "mail.address");
    row("letters before the at", u"jané@example.org"_s, "mail.address-not-ascii");
    row("line break", u"a@example.org\r\nBcc: b@example.org"_s, "mail.control");
    row("NUL", u"a"_s + QChar(0) + u"@example.org"_s, "mail.control");
    QTest::newRow("line break in the name")
        << u"Jane\nBcc: b@example.org"_s << u"a@example.org"_s << "mail.control"_ba;
    QTest::newRow("turned name") << u"Jane \u202egro"_s << u"a@example.org"_s << "mail.control"_ba;
    QTest::newRow("joiner in the name") << u"نام‌ها"_s << u"a@example.org"_s << fine;
}

void TestMailDraft::addressesAreJudged()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QByteArray, code);
    const auto judged = judgeAddress({name, address});
    QCOMPARE(judged ? QByteArray() : judged.error().reason.code, code);
    MailDraft draft = plainDraft();
    draft.bcc = {{name, address}};
    QCOMPARE(mailBytes(draft).has_value(), code.isEmpty());
}

void TestMailDraft::everyRefusedAddressIsTold()
{
    MailDraft draft = plainDraft();
    draft.to.append({u"Jane"_s, u"jane"_s});
    draft.bcc = {{u"Jo\nPoe"_s, u"jo@example.org"_s}};
    const auto refused = mailBytes(draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().list.size(), 2);
    QCOMPARE(refused.error().reason, (Reason{"mail.address", {u"jane"_s}}));
    QCOMPARE(refused.error().list[1].where, u"Jo Poe"_s);
}

void TestMailDraft::draftWithoutAddressesIsOne()
{
    MailDraft draft;
    draft.text = u"text"_s;
    const QByteArray mail = bytesOf(draft);
    QVERIFY(mail.contains("X-Unsent: 1\r\n"));
    QVERIFY(!mail.contains("To:"));
    QVERIFY(!mail.contains("Bcc:"));
}

void TestMailDraft::boundaryIsInNoPart()
{
    MailDraft draft = fullDraft();
    const QByteArray first = bytesOf(draft);
    const qsizetype at = first.indexOf("boundary=\"") + 10;
    const QByteArray boundary = first.mid(at, first.indexOf('"', at) - at);
    QVERIFY(boundary.startsWith("=_"));
    draft.attachments.append({u"trap.txt"_s, "text/plain", "\r\n--" + boundary + "--\r\n"});
    QCOMPARE(bytesOf(draft).count("--" + boundary + "--"), 0); // the name is in the boundary
}

QTEST_GUILESS_MAIN(TestMailDraft)
#include "tst_maildraft.moc"
