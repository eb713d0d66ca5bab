// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/materials.h"
#include "usecases/programme.h"
#include "usecases/publicationchecks.h"
#include "usecases/sample.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The publication check of a file, and what is accepted of it. The clock stands at 21 February
/// 2024.
class TestPublicationChecks final : public QObject
{
    Q_OBJECT

private slots:
    void looksAtWhatIsPublicAlone();
    void looksAtEveryLanguage();
    void namesOfParticipantsAreFound();
    void meetingLinksOfAnySessionAreFound();
    void materialsLeadSomewhere();
    void acceptsAFinding();
    void acceptingAgainReplacesTheReason();
    void acceptingNeedsAReason();
    void acceptedComesBackWithAnotherText();
    void withdrawsWhatWasAccepted();
    void removedSessionTakesItsAcceptancesAlong();
    void acceptanceStaysInTheFile();
    void sampleHasNothingToLookAt();
    void everyRuleHasWords();
};

namespace {

struct Checked : TestWorkspace
{
    Checked()
    {
        Series value = seriesOf(u"a"_s);
        value.timeZone = u"Europe/Zurich"_s;
        value.language = u"en"_s;
        value.start = QDate(2024, 2, 1);
        value.end = QDate(2024, 2, 29);
        series = programme.addSeries(value).value();
        speaker = person(u"Ines Moreau"_s);
        Session held = sessionOf(series, u"Climate"_s);
        held.date = PartialDate(QDate(2024, 2, 20));
        held.status = SessionStatus::Held;
        held.summary = u"Much was said."_s;
        held.summaryState = SummaryState::Approved;
        held.speakers = {{{}, speaker, {}, u"Chair"_s, {}, SpeakerState::Confirmed, {}, {}}};
        session = programme.addSession(held).value();
        changes.clear();
    }

    PersonId person(const QString &name)
    {
        Person made;
        made.name = name;
        return Directory(*workspace).addPerson(made).value();
    }

    void edit(const std::function<void(Session &)> &change)
    {
        // Past the lock of what is approved.
        VERIFY_DONE(workspace->door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
            Session each = stores.rows.find(session).value();
            change(each);
            stores.rows.replace(each);
            return {};
        }));
    }
    void say(const QString &summary)
    {
        edit([&](Session &value) { value.summary = summary; });
    }

    /// "rule field" of each that is open.
    QStringList open() const
    {
        QStringList told;
        const QList<NamedFinding> findings = *checks.findings(series);
        for (const NamedFinding &each : findings) {
            if (each.accepted.isNull())
                told.append(wordOf(each.rule) + u' ' + QString::fromLatin1(each.where.name));
        }
        return told;
    }
    NamedFinding first() const { return checks.findings(series)->value(0); }

    ChangeSet touched() const
    {
        ChangeSet set;
        set.add(Kind::Finding, first().accepted.value());
        return set;
    }

    Programme programme{*workspace};
    PublicationChecks checks{*workspace};
    SeriesId series;
    SessionId session;
    PersonId speaker;
};

const QString unsafe = u"See [this](http://example.org/a)."_s;

} // namespace

void TestPublicationChecks::looksAtWhatIsPublicAlone()
{
    Checked in;
    QCOMPARE(in.open(), QStringList());
    in.say(unsafe);
    QCOMPARE(in.open(), QStringList{u"link_unsafe summary"_s});
    QCOMPARE(*in.checks.open(in.series), 1);
    QCOMPARE(placeOf(in.first()), u"Session 1, summary"_s);
    QVERIFY(worded(in.first()).contains(u"http://example.org/a"));
    in.edit([](Session &value) { value.summaryState = SummaryState::Draft; });
    QCOMPARE(in.open(), QStringList());
    in.edit([](Session &value) {
        value.summaryState = SummaryState::Approved;
        value.status = SessionStatus::Planned;
    });
    QCOMPARE(in.open(), QStringList());
    QCOMPARE(codeOf(in.checks.findings(SeriesId(77))), "series.missing"_ba);
}

void TestPublicationChecks::looksAtEveryLanguage()
{
    Checked in;
    in.edit([](Session &value) {
        value.translations = {{{}, u"fr"_s, u"summary"_s, u"Voir [ici](http://example.org)."_s}};
    });
    QCOMPARE(in.open(),
             (QStringList{u"language_missing title"_s, u"language_missing title"_s,
                          u"link_unsafe summary"_s}));
    const auto all = *in.checks.findings(in.series);
    QCOMPARE(placeOf(all.last()), u"Session 1, summary (fr)"_s);
    QCOMPARE(worded(all.first()), u"Not in French: title"_s);
    // What only a draft is written in is asked of nothing else.
    in.edit([](Session &value) { value.summaryState = SummaryState::Draft; });
    QCOMPARE(in.open(), QStringList());
}

void TestPublicationChecks::namesOfParticipantsAreFound()
{
    Checked in;
    const QString document = in.folder.filePath(u"taken.json"_s);
    writeBytes(document, R"({"format": "convenor/1", "series": [{"id": "b", "title": "B",
        "language": "en", "sessions": [{"id": "s", "number": 1, "title": "Roads", "status": "held",
        "date": "2024-02-20", "summary": "Amina Yusuf asked.", "summary_state": "approved",
        "speakers": [{"person": "q", "state": "confirmed"}],
        "registrations": [{"person": "p", "capacity": "participant", "state": "accepted"}]}]}],
        "people": [{"id": "p", "name": "Amina Yusuf", "email": "amina@example.org"},
        {"id": "q", "name": "Omar Said"}]})"_ba);
    VERIFY_DONE(Transfer(*in).importDocument(document));
    in.series = in.programme.seriesByKey(u"b"_s)->id;
    QCOMPARE(in.open(), QStringList{u"person_named summary"_s});
    in.session = *in.programme.sessionByNumber(in.series, 1);
    in.say(u"Write to Amina@example.org."_s);
    QCOMPARE(in.open(), QStringList{u"address_shown summary"_s});
    in.say(u"Omar Said spoke."_s);
    QCOMPARE(in.open(), QStringList());
}

void TestPublicationChecks::meetingLinksOfAnySessionAreFound()
{
    Checked in;
    Session hidden = sessionOf(in.series, u"Not announced"_s);
    hidden.meetingUrl = u"https://example.org/room/5"_s;
    VERIFY_DONE(in.programme.addSession(hidden));
    in.say(u"Join at https://example.org/room/5 again."_s);
    QCOMPARE(in.open(), QStringList{u"meeting_link_shown summary"_s});
}

void TestPublicationChecks::materialsLeadSomewhere()
{
    Checked in;
    Material material;
    material.session = in.session;
    material.title = u"Guidance"_s;
    material.audience = Audience::Public;
    const MaterialId id = Materials(*in).addMaterial(material).value();
    QCOMPARE(in.open(), QStringList{u"link_empty url"_s});
    QCOMPARE(placeOf(in.first()), u"Session 1, material, link"_s);
    const auto change = [&](const std::function<void(Material &)> &edit) {
        // The window takes no such link, but a document may bring it.
        VERIFY_DONE((*in).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
            Material each = stores.rows.find(id).value();
            edit(each);
            stores.rows.replace(each);
            return {};
        }));
    };
    change([](Material &each) { each.url = u"guidance.pdf"_s; });
    QCOMPARE(in.open(), QStringList{u"link_nowhere url"_s});
    change([](Material &each) { each.url = u"https://example.org/guidance.pdf"_s; });
    QCOMPARE(in.open(), QStringList());
    change([](Material &each) {
        each.url = u"guidance.pdf"_s;
        each.audience = Audience::Registered;
    });
    QCOMPARE(in.open(), QStringList());
}

void TestPublicationChecks::acceptsAFinding()
{
    Checked in;
    in.say(unsafe);
    in.changes.clear();
    QCOMPARE(brokenPromise(
                 in, [&] { return in.checks.accept(in.series, in.first(), u" no other there "_s); },
                 [&] { return in.touched(); }),
             QString());
    QCOMPARE(in.open(), QStringList());
    QCOMPARE(*in.checks.open(in.series), 0);
    QCOMPARE(in.first().reason, u"no other there"_s);
    QCOMPARE(in.first().acceptedBy, u"Ann"_s);
    QCOMPARE(in.first().acceptedAt, in.time.now);
    QCOMPARE(titleOf(History(*in).changes(1)->first()),
             u"Finding accepted: a link that is not https"_s);
}

void TestPublicationChecks::acceptingAgainReplacesTheReason()
{
    Checked in;
    in.say(unsafe);
    VERIFY_DONE(in.checks.accept(in.series, in.first(), u"one"_s));
    VERIFY_DONE(in.checks.accept(in.series, in.first(), u"another"_s));
    QCOMPARE(in.first().reason, u"another"_s);
    VERIFY_DONE(in.checks.withdraw(in.first().accepted));
    QCOMPARE(in.open().size(), 1);
}

void TestPublicationChecks::acceptingNeedsAReason()
{
    Checked in;
    in.say(unsafe);
    const QStringList before = dump(in.path);
    const auto refused = in.checks.accept(in.series, in.first(), u"  "_s);
    QCOMPARE(codeOf(refused), "finding.no-reason"_ba);
    QVERIFY(!wayOut(refused.error()).isEmpty());
    QCOMPARE(dump(in.path), before);
}

void TestPublicationChecks::acceptedComesBackWithAnotherText()
{
    Checked in;
    in.say(unsafe);
    VERIFY_DONE(in.checks.accept(in.series, in.first(), u"no other there"_s));
    in.say(unsafe + u" And more."_s);
    QCOMPARE(in.open(), QStringList());
    in.say(u"See [this](http://example.org/b)."_s);
    QCOMPARE(in.open(), QStringList{u"link_unsafe summary"_s});
}

void TestPublicationChecks::withdrawsWhatWasAccepted()
{
    Checked in;
    in.say(unsafe);
    VERIFY_DONE(in.checks.accept(in.series, in.first(), u"no other there"_s));
    const ChangeSet touched = in.touched();
    const AcceptedFindingId id = in.first().accepted;
    in.changes.clear();
    QCOMPARE(brokenPromise(
                 in, [&] { return in.checks.withdraw(id); }, [&] { return touched; }),
             QString());
    QCOMPARE(in.open().size(), 1);
    QCOMPARE(codeOf(in.checks.withdraw(id)), "accepted_finding.missing"_ba);
}

void TestPublicationChecks::removedSessionTakesItsAcceptancesAlong()
{
    Checked in;
    in.say(unsafe);
    VERIFY_DONE(in.checks.accept(in.series, in.first(), u"no other there"_s));
    const QStringList before = dump(in.path);
    VERIFY_DONE(in.programme.removeSession(in.session));
    QVERIFY(!dump(in.path).join(u'\n').contains(u"no other there"));
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), before);
    VERIFY_DONE(in.programme.removeSeries(in.series));
    QVERIFY(!dump(in.path).join(u'\n').contains(u"no other there"));
}

void TestPublicationChecks::acceptanceStaysInTheFile()
{
    Checked in;
    in.say(unsafe);
    VERIFY_DONE(in.checks.accept(in.series, in.first(), u"no other there"_s));
    QVERIFY(!Transfer(*in).exportBytes({})->contains("no other there"));
}

void TestPublicationChecks::sampleHasNothingToLookAt()
{
    const QTemporaryDir folder;
    StillTime time;
    const auto sample = createSample(folder.filePath(u"sample"_s), {u"Ann"_s, time.clock()});
    VERIFY_DONE(sample);
    const auto series = Programme(**sample).seriesByKey({});
    const auto findings = PublicationChecks(**sample).findings(series->id);
    VERIFY_DONE(findings);
    QStringList told;
    for (const NamedFinding &each : *findings)
        told.append(placeOf(each) + u": "_s + worded(each));
    QCOMPARE(told, QStringList());
}

void TestPublicationChecks::everyRuleHasWords()
{
    QSet<QString> words;
    QSet<QString> labels;
    for (size_t i = 0; i < wordsOf<PublicationRule>.size(); ++i) {
        PublicationFinding finding;
        finding.rule = PublicationRule(i);
        finding.arguments = {u"1"_s, u"2"_s, u"3"_s};
        words.insert(worded(finding));
        labels.insert(label(PublicationRule(i)));
    }
    QCOMPARE(words.size(), qsizetype(wordsOf<PublicationRule>.size()));
    QCOMPARE(labels.size(), qsizetype(wordsOf<PublicationRule>.size()));
    QVERIFY(!words.contains(QString()) && !labels.contains(QString()));
}

QTEST_GUILESS_MAIN(TestPublicationChecks)

#include "tst_publicationchecks.moc"
