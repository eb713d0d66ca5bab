// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/correspondence.h"
#include "usecases/directory.h"
#include "usecases/programme.h"
#include "usecases/requestanswers.h"
#include "usecases/requests.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// A series about which people of every kind may ask.
struct Desk : TestWorkspace
{
    Desk()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/requests.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        series = Programme(*workspace).seriesByKey(u"asked"_s)->id;
        for (int i = 0; i < 3; ++i)
            sessions.append(Programme(*workspace).sessionByNumber(series, i + 1).value());
    }

    Requests requests() const { return Requests(*workspace); }
    PersonId person(const QString &name) const
    {
        return Directory(*workspace).people(PeopleQuery{name})->value(0);
    }
    QList<Sought> seek(const QString &pasted) const { return *requests().seek(series, pasted); }
    AskingPerson look(const QString &name) const
    {
        const auto looked = requests().look(series, person(name));
        if (!looked)
            qFatal("%s", told(looked).constData());
        return *looked;
    }
    /// The answer that is proposed for a session, by its word.
    QString proposed(const QString &name, int session = 0) const
    {
        return wordOf(look(name).sessions[session].proposal.answer);
    }
    QList<RequestId> log(const QString &name, const QList<SessionId> &of) const
    {
        const auto logged = requests().log({of, person(name), {}, u"notes"_s, {}});
        if (!logged)
            qFatal("%s", told(logged).constData());
        return *logged;
    }
    RequestRow row(RequestId id) const { return requests().request(id).value_or(RequestRow()); }
    RequestRow rowOf(const QString &name) const
    {
        const auto rows = requests().requests({series, {}, {}, name});
        return rows->value(0);
    }
    MailDraft draft(const QList<RequestId> &ids) const
    {
        const auto draft = RequestAnswers(*workspace).draft(ids);
        if (!draft)
            qFatal("%s", told(draft).constData());
        return *draft;
    }
    ChangeSet touched(Kind kind, const QList<RequestId> &ids) const
    {
        ChangeSet set;
        for (const RequestId id : ids)
            set.add(kind, id.value());
        return set;
    }

    SeriesId series;
    QList<SessionId> sessions;
};

QStringList names(const QList<PersonRow> &rows)
{
    QStringList all;
    for (const PersonRow &row : rows)
        all.append(row.name);
    all.sort();
    return all;
}

} // namespace

/// Requests for notes from people who were not there, from what is pasted to the answer.
class TestRequests final : public QObject
{
    Q_OBJECT

private slots:
    void addressFindsItsPerson();
    void similarOnesAreOfferedAndNotTaken();
    void whoSharesAnAddressIsChosen();
    void contactOfTheSeriesDoesNotAsk();
    void everySessionSaysWhetherAndWhy();
    void answerIsProposedWithItsReasons();
    void loggingIsOneChange();
    void newcomerIsAddedWithTheRequest();
    void badNewcomersAreRefused();
    void openRequestIsNotLoggedTwice();
    void grantingLetsThemHaveIt();
    void decliningKeepsWhyAndWho();
    void askingBackKeepsItOpen();
    void decidingAgainChangesNothing();
    void requestsAreFiltered();
    void declinedIsAnsweredInTheirLanguage();
    void askedBackIsAnswered();
    void oneLetterAnswersSeveral();
    void whatIsInternalIsInNoLetter();
    void grantedIsAnsweredByTheNotes();
    void savedAnswerStandsInTheLedger();
    void otherReasonIsToBeAnsweredAnew();
    void registrationsAreAnsweredAllTheSame();
    void answeredRequestIsNotRemoved();
    void refusesWithWords();
};

void TestRequests::addressFindsItsPerson()
{
    const Desk in;
    for (const QString &pasted :
         {u"ANA@example.org"_s, u"From: Ana <ana@example.org>\nTo: x@example.com\n\nHello"_s}) {
        const QList<Sought> all = in.seek(pasted);
        QCOMPARE(names(all[0].known), QStringList{u"Ana Harbour"_s});
    }
    const QList<Sought> named = in.seek(u"ana harbour"_s);
    QCOMPARE(names(named[0].known), QStringList{u"Ana Harbour"_s});
    QVERIFY(in.seek(u"nothing to be found here, "_s.repeated(20)).isEmpty());
    QVERIFY(in.seek({}).isEmpty());
}

void TestRequests::similarOnesAreOfferedAndNotTaken()
{
    const Desk in;
    const QList<Sought> place = in.seek(u"eva@example.com"_s);
    QVERIFY(place[0].known.isEmpty());
    QCOMPARE(names(place[0].similar), QStringList{u"Eva Eligible"_s});
    const QList<Sought> slip = in.seek(u"ommar@example.org"_s);
    QVERIFY(slip[0].known.isEmpty());
    QCOMPARE(names(slip[0].similar), QStringList{u"عمر النور"_s});
    const QList<Sought> name = in.seek(u"Vera Small <vs@elsewhere.example>"_s);
    QVERIFY(name[0].known.isEmpty());
    QCOMPARE(names(name[0].similar), QStringList{u"Vera Small"_s});
}

void TestRequests::whoSharesAnAddressIsChosen()
{
    const Desk in;
    QCOMPARE(names(in.seek(u"office@example.org"_s)[0].known),
             (QStringList{u"Tia Twin"_s, u"Tom Twin"_s}));
}

void TestRequests::contactOfTheSeriesDoesNotAsk()
{
    const Desk in;
    const QList<Sought> all = in.seek(u"To: Consultations@example.org\nCc: ana@example.org"_s);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].sender.address, u"ana@example.org"_s);
}

void TestRequests::everySessionSaysWhetherAndWhy()
{
    const Desk in;
    const AskingPerson ana = in.look(u"Ana"_s);
    QCOMPARE(ana.sessions.size(), 3);
    QCOMPARE(ana.sessions[0].entitlement.grounds, QList<Entitled>{Entitled::Registered});
    QCOMPARE(ana.sessions[0].reasons, QStringList{u"Accepted for the session"_s});
    QCOMPARE(ana.sessions[1].entitlement.bars, QList<Withheld>{Withheld::NotRegistered});
    QCOMPARE(in.look(u"Sam"_s).sessions[0].reasons,
             QStringList{u"Confirmed speaker of the session"_s});
    QCOMPARE(in.look(u"Stef"_s).sessions[1].entitlement.grounds,
             QList<Entitled>{Entitled::CoOrganizer});
    QCOMPARE(in.look(u"Gina"_s).sessions[0].entitlement.grounds,
             QList<Entitled>{Entitled::Granted});
    QCOMPARE(in.look(u"Lena"_s).shownName, u"A lawyer"_s);
    const auto nobody = in.requests().look(in.series, Sender{u"New"_s, u"new@example.org"_s});
    QCOMPARE(nobody->sessions[0].entitlement.bars, QList<Withheld>{Withheld::NotRegistered});
    QCOMPARE(nobody->person.email, u"new@example.org"_s);
}

void TestRequests::answerIsProposedWithItsReasons()
{
    const Desk in;
    QCOMPARE(in.proposed(u"Ana"_s), u"send"_s);
    QCOMPARE(in.proposed(u"Rita"_s), u"decline"_s);
    QCOMPARE(in.proposed(u"Wai"_s), u"grant"_s);
    QCOMPARE(in.proposed(u"Pia"_s), u"decide_registration"_s);
    QCOMPARE(in.proposed(u"Cora"_s), u"grant"_s);
    QCOMPARE(in.proposed(u"Dora"_s), u"decline"_s);
    QCOMPARE(in.proposed(u"Eli"_s), u"grant"_s);
    QCOMPARE(in.proposed(u"Eva"_s), u"grant"_s);
    QCOMPARE(in.proposed(u"Uno"_s), u"decline"_s);
    QCOMPARE(in.proposed(u"Vera"_s), u"decline"_s);
    QCOMPARE(in.proposed(u"Noa"_s), u"ask_back"_s);
    QVERIFY(in.look(u"Rita"_s).sessions[0].reasons.contains(
        u"The registration was regretted: for NGOs alone"_s));
    const QStringList eva = in.look(u"Eva"_s).sessions[0].reasons;
    QCOMPARE(eva[0], u"Did not register, but could have taken part"_s);
    QVERIFY2(eva.filter(u"2024"_s).size() == 1, qPrintable(eva.join(u'\n')));
    QVERIFY(eva.contains(u"A colleague of the organization was accepted"_s));
    QVERIFY(in.look(u"Lena"_s).sessions[1].reasons.filter(u"security concern"_s).size() == 1);
    QVERIFY(in.look(u"Noa"_s).sessions[0].reasons.contains(u"There is no e-mail address"_s));
}

void TestRequests::loggingIsOneChange()
{
    Desk in;
    QList<RequestId> ids;
    const QString broken = brokenPromise(
        in,
        [&] {
            return in.requests()
                .log({{in.sessions[0], in.sessions[1]},
                      in.person(u"Eva"_s),
                      {},
                      u" notes "_s,
                      QDate(2024, 2, 20)})
                .map([&](const QList<RequestId> &logged) { ids = logged; });
        },
        [&] { return in.touched(Kind::Request, ids); });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(ids.size(), 2);
    const RequestRow row = in.row(ids[0]);
    QCOMPARE(row.name, u"Eva Eligible"_s);
    QCOMPARE(row.what, u"notes"_s);
    QCOMPARE(row.askedAt, QDateTime(QDate(2024, 2, 20), QTime(11, 0), Qt::UTC)); // noon there
    QCOMPARE(in.look(u"Eva"_s).sessions[0].entitlement.bars,
             QList<Withheld>{Withheld::RequestOpen});
}

void TestRequests::newcomerIsAddedWithTheRequest()
{
    Desk in;
    RequestId id;
    const Sender newcomer{u" Nia  New "_s, u"nia@example.org"_s};
    const QString broken = brokenPromise(
        in,
        [&] {
            return in.requests()
                .log({{in.sessions[0]}, {}, newcomer, u"notes"_s, {}})
                .map([&](const QList<RequestId> &logged) { id = logged[0]; });
        },
        [&] {
            ChangeSet set = in.touched(Kind::Request, {id});
            set.add(Kind::Person, in.row(id).person.value());
            return set;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(in.row(id).name, u"Nia New"_s);
    QCOMPARE(in.row(id).email, u"nia@example.org"_s);
    QCOMPARE(in.row(id).askedAt, in.time.now);
}

void TestRequests::badNewcomersAreRefused()
{
    const Desk in;
    const auto code = [&](const QString &name, const QString &address) {
        return codeOf(in.requests().log({{in.sessions[0]}, {}, {name, address}, {}, {}}));
    };
    const QStringList before = dump(in.path);
    QCOMPARE(code(u" "_s, u"x@example.org"_s), "request.no-name"_ba);
    QCOMPARE(code(u"X"_s, u"x at example.org"_s), "mail.address"_ba);
    QCOMPARE(code(u"X"_s, u"x@example.org\nBcc: y@example.org"_s), "mail.control"_ba);
    QCOMPARE(code(u"X"_s, u"ANA@example.org"_s), "request.address-known"_ba);
    QCOMPARE(dump(in.path), before);
}

void TestRequests::openRequestIsNotLoggedTwice()
{
    const Desk in;
    in.log(u"Eva"_s, {in.sessions[0]});
    QCOMPARE(in.log(u"Eva"_s, {in.sessions[0], in.sessions[1]}).size(), 1);
    QCOMPARE(codeOf(in.requests().log({{in.sessions[0]}, in.person(u"Eva"_s), {}, {}, {}})),
             "request.open-already"_ba);
    QCOMPARE(in.log(u"Dora"_s, {in.sessions[0]}).size(), 1); // the other one was declined
}

void TestRequests::grantingLetsThemHaveIt()
{
    Desk in;
    const QList<RequestId> ids = in.log(u"Uno"_s, {in.sessions[0]});
    const QString broken = brokenPromise(
        in, [&] { return in.requests().grant(ids).map([](int) {}); },
        [&] { return in.touched(Kind::Request, ids); });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(in.row(ids[0]).state, RequestState::Granted);
    QCOMPARE(in.row(ids[0]).decidedBy, u"Ann"_s);
    QCOMPARE(in.proposed(u"Uno"_s), u"send"_s);
    VERIFY_DONE(in.requests().reopen(ids));
    QCOMPARE(in.proposed(u"Uno"_s), u"decline"_s);
    QVERIFY(in.row(ids[0]).decidedBy.isEmpty());
}

void TestRequests::decliningKeepsWhyAndWho()
{
    Desk in;
    const QList<RequestId> ids = in.log(u"Uno"_s, {in.sessions[0], in.sessions[1]});
    const QString broken = brokenPromise(
        in, [&] { return in.requests().decline(ids, u" it was for NGOs "_s).map([](int) {}); },
        [&] { return in.touched(Kind::Request, ids); });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(in.row(ids[1]).reason, u"it was for NGOs"_s);
    QCOMPARE(in.row(ids[1]).decidedBy, u"Ann"_s);
    QCOMPARE(in.look(u"Uno"_s).sessions[0].entitlement.bars,
             QList<Withheld>{Withheld::RequestDeclined});
}

void TestRequests::askingBackKeepsItOpen()
{
    Desk in;
    const QList<RequestId> ids = in.log(u"Noa"_s, {in.sessions[0]});
    const QString broken = brokenPromise(
        in, [&] { return in.requests().askBack(ids, u"Who are you?"_s).map([](int) {}); },
        [&] { return in.touched(Kind::Request, ids); });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    const RequestRow row = in.row(ids[0]);
    QCOMPARE(row.state, RequestState::Open);
    QCOMPARE(stateLabel(row.state, row.reason), u"Asked back"_s);
}

void TestRequests::decidingAgainChangesNothing()
{
    Desk in;
    const QList<RequestId> ids = in.log(u"Uno"_s, {in.sessions[0]});
    QCOMPARE(*in.requests().grant(ids), 1);
    const QStringList before = dump(in.path);
    in.workspace->setAuthor(u"Ben"_s);
    QCOMPARE(*in.requests().grant(ids), 0);
    QCOMPARE(dump(in.path), before);
}

void TestRequests::requestsAreFiltered()
{
    const Desk in;
    in.log(u"Eva"_s, {in.sessions[1]});
    const auto count = [&](const RequestQuery &query) {
        return in.requests().requests(query)->size();
    };
    QCOMPARE(count({in.series, {}, {}, {}}), 3);
    QCOMPARE(count({in.series, {}, RequestState::Open, {}}), 1);
    QCOMPARE(count({in.series, in.sessions[0], {}, {}}), 2);
    QCOMPARE(count({in.series, {}, {}, u"presentat"_s}), 1);
    QCOMPARE(count({in.series, {}, {}, u"dora decl"_s}), 1);
    QCOMPARE(*in.requests().counts(in.series), (RequestCounts{1, 1, 1}));
    QCOMPARE(in.requests().requests({in.series, {}, {}, {}})->first().name, u"Eva Eligible"_s);
}

void TestRequests::declinedIsAnsweredInTheirLanguage()
{
    const Desk in;
    const MailDraft draft = in.draft({in.rowOf(u"Dora"_s).id});
    QCOMPARE(draft.language, u"fr"_s);
    QCOMPARE(draft.from.value(0).address, u"consultations@example.org"_s);
    QCOMPARE(draft.to, (QList<MailAddress>{{u"Dora Declined"_s, u"dora@example.org"_s}}));
    QVERIFY(draft.bcc.isEmpty());
    QCOMPARE(draft.subject, u"Votre demande de notes – Session 1 : Climat"_s);
    QVERIFY2(draft.text.contains(u"La raison : vous n’étiez pas inscrit à la session"_s),
             qPrintable(draft.text)); // a usual reason is told in their language
    QVERIFY(draft.text.contains(u"https://register.example.org/2"_s));
    QVERIFY(draft.text.contains(u"page publique"_s)); // the summary is approved
}

void TestRequests::askedBackIsAnswered()
{
    const Desk in;
    const QList<RequestId> ids = in.log(u"عمر"_s, {in.sessions[0]});
    QCOMPARE(codeOf(RequestAnswers(*in.workspace).draft(ids)), "request.undecided"_ba);
    VERIFY_DONE(in.requests().askBack(ids, u"Who are you?"_s));
    const MailDraft draft = in.draft(ids);
    QCOMPARE(draft.language, u"ar"_s);
    QVERIFY(draft.html.contains(u"dir=\"rtl\""_s));
    QVERIFY(draft.text.contains(u"Who are you?"_s));
}

void TestRequests::oneLetterAnswersSeveral()
{
    const Desk in;
    const QList<RequestId> ids = in.log(u"Eva"_s, {in.sessions[0], in.sessions[1]});
    VERIFY_DONE(in.requests().decline(ids, u"late"_s));
    const MailDraft draft = in.draft(ids);
    QVERIFY(draft.text.startsWith(u"Dear Ms Eva Eligible,"_s));
    QVERIFY(draft.text.contains(u"Session 1: Climate"_s));
    QVERIFY(draft.text.contains(u"Session 2: In the hall"_s));
    QVERIFY(!draft.text.contains(u"register.example.org"_s)); // they asked for that one
    QCOMPARE(codeOf(RequestAnswers(*in.workspace).draft({ids[0], in.rowOf(u"Dora"_s).id})),
             "request.mixed"_ba);
}

void TestRequests::whatIsInternalIsInNoLetter()
{
    const Desk in;
    const QList<RequestId> lena = in.log(u"Lena"_s, {in.sessions[1]});
    const QList<RequestId> rita = in.log(u"Rita"_s, {in.sessions[0]});
    VERIFY_DONE(in.requests().decline(lena + rita, u"late"_s));
    for (const QList<RequestId> &ids : {lena, rita, QList<RequestId>{in.rowOf(u"Dora"_s).id}}) {
        const MailDraft draft = in.draft(ids);
        const QString all = draft.subject + draft.text + draft.html + draft.to[0].name;
        for (const QString &secret :
             {u"inner-"_s, u"meet.example.org"_s, u"Hidden idea"_s, u"register.example.org/3"_s,
              u"Lena"_s, u"Secret"_s, u"for NGOs alone"_s, u"Ann"_s})
            QVERIFY2(!all.contains(secret), qPrintable(secret));
    }
    QVERIFY(in.draft(lena).text.startsWith(u"Dear A lawyer,"_s));
    const auto saved = RequestAnswers(*in.workspace).save(lena, in.folder.path());
    VERIFY_DONE(saved);
    QVERIFY(!saved->files[0].contains(u"Lena"_s) && !saved->files[0].contains(u"lawyer"_s));
    const QList<RequestId> hidden = in.log(u"Rita"_s, {in.sessions[2]});
    VERIFY_DONE(in.requests().decline(hidden, u"late"_s));
    QCOMPARE(codeOf(RequestAnswers(*in.workspace).draft(hidden)), "request.session-hidden"_ba);
}

void TestRequests::grantedIsAnsweredByTheNotes()
{
    const Desk in;
    QCOMPARE(codeOf(RequestAnswers(*in.workspace).draft({in.rowOf(u"Gina"_s).id})),
             "request.answered-by-notes"_ba);
}

void TestRequests::savedAnswerStandsInTheLedger()
{
    Desk in;
    const RequestId id = in.rowOf(u"Dora"_s).id;
    SavedMail saved;
    const QString broken = brokenPromise(
        in,
        [&] {
            return RequestAnswers(*in.workspace)
                .save({id}, in.folder.path())
                .map([&](const SavedMail &mail) { saved = mail; });
        },
        [&] {
            ChangeSet set;
            for (const MailingId each : saved.mailings)
                set.add(Kind::Mailing, each.value());
            return set;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QVERIFY(QFile::exists(saved.files[0]));
    QCOMPARE(in.row(id).answeredAt, in.time.now);
    QVERIFY(!in.row(id).sentAt.isValid());
    VERIFY_DONE(Correspondence(*in.workspace).markSent(saved.mailings));
    QCOMPARE(in.row(id).sentAt, in.time.now);
    const auto ledger = Correspondence(*in.workspace).mailings({in.series, in.sessions[0]});
    QCOMPARE(ledger->size(), 1);
    QCOMPARE(ledger->first().told, Answered::Regretted);
}

void TestRequests::otherReasonIsToBeAnsweredAnew()
{
    const Desk in;
    const RequestId id = in.rowOf(u"Dora"_s).id;
    VERIFY_DONE(RequestAnswers(*in.workspace).save({id}, in.folder.path()));
    QVERIFY(in.row(id).answeredAt.isValid());
    VERIFY_DONE(in.requests().decline({id}, u"another reason"_s));
    QVERIFY(!in.row(id).answeredAt.isValid());
}

void TestRequests::registrationsAreAnsweredAllTheSame()
{
    const Desk in;
    const Correspondence mail(*in.workspace);
    MailingWish wish;
    const Gathering session{in.series, in.sessions[0]};
    const int before = mail.due(session, wish)->people();
    const QList<RequestId> ids = in.log(u"Rita"_s, {in.sessions[0]});
    VERIFY_DONE(in.requests().decline(ids, u"late"_s));
    VERIFY_DONE(RequestAnswers(*in.workspace).save(ids, in.folder.path()));
    QCOMPARE(mail.due(session, wish)->people(), before);
}

void TestRequests::answeredRequestIsNotRemoved()
{
    Desk in;
    const RequestId dora = in.rowOf(u"Dora"_s).id;
    VERIFY_DONE(RequestAnswers(*in.workspace).save({dora}, in.folder.path()));
    QCOMPARE(codeOf(in.requests().remove({dora})), "request.in-use"_ba);
    const QList<RequestId> ids = in.log(u"Eva"_s, {in.sessions[0]});
    const QString broken = brokenPromise(
        in, [&] { return in.requests().remove(ids); },
        [&] { return in.touched(Kind::Request, ids); });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
}

void TestRequests::refusesWithWords()
{
    const Desk in;
    const QList<RequestId> ids = in.log(u"Noa"_s, {in.sessions[0]});
    const PersonId noa = in.person(u"Noa"_s);
    QList<Error> errors;
    const auto keep = [&](const auto &result) { errors.append(result.error()); };
    keep(in.requests().decline(ids, u" . "_s));
    keep(in.requests().askBack(ids, {}));
    keep(in.requests().grant({RequestId(99)}));
    keep(in.requests().log({{}, noa, {}, {}, {}}));
    keep(in.requests().log({{in.sessions[1]}, noa, {}, {}, QDate(2024, 2, 22)}));
    keep(in.requests().log({{in.sessions[1]}, noa, {}, QString(3000, u'x'), {}}));
    VERIFY_DONE(in.requests().decline(ids, u"late"_s));
    keep(RequestAnswers(*in.workspace).draft(ids)); // has no address
    QStringList codes;
    for (const Error &error : std::as_const(errors)) {
        codes.append(QString::fromLatin1(error.reason.code));
        QVERIFY2(!worded(error).contains(codes.last()), error.reason.code.constData());
    }
    QCOMPARE(codes,
             (QStringList{u"request.reason-missing"_s, u"request.question-missing"_s,
                          u"request.missing"_s, u"request.no-session"_s, u"request.in-future"_s,
                          u"request.text-long"_s, u"mailing.no-address"_s}));
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
