// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicationcheck.h"

#include <QTest>

#include <functional>

using namespace convenor;
using namespace Qt::StringLiterals;

using PageEdit = std::function<void(Publication &)>;
Q_DECLARE_METATYPE(PageEdit)

/// Each rule with what it finds and what it leaves alone. Every row changes a page on which nothing
/// is to be found.
class TestPublicationCheck final : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingOnAGoodPage();
    void judgesSessions_data();
    void judgesSessions() { judge(); }
    void judgesSpeakerLines_data();
    void judgesSpeakerLines() { judge(); }
    void judgesLeaks_data();
    void judgesLeaks() { judge(); }
    void judgesLinks_data();
    void judgesLinks() { judge(); }
    void judgesTexts_data();
    void judgesTexts() { judge(); }
    void judgesPromises_data();
    void judgesPromises() { judge(); }
    void judgesTitles_data();
    void judgesTitles() { judge(); }
    void theWorstComeFirst();
    void fingerprintFollowsWhatWasFound();

private:
    static void judge();
};

namespace {

PublicField at(Kind kind, qint64 id, const char *field)
{
    return {kind, id, kind == Kind::Session ? SessionId(id) : SessionId(), field, {}};
}

PublicText text(const PublicField &where, const QStringList &lines, bool isItem = false)
{
    PublicText made{where, {}, true};
    for (const QString &line : lines)
        made.outline.lines.append({line, isItem && line != lines.first()});
    return made;
}

/// One session that was held, one to come; everything is as it should be.
Publication goodPage()
{
    Publication in;
    in.series = SeriesId(9);
    in.start = QDate(2031, 2, 1);
    in.end = QDate(2031, 11, 30);
    in.today = QDate(2031, 6, 1);
    in.contact = u"consultations@example.org"_s;
    in.hasCriteria = true;
    CheckedSession held;
    held.id = SessionId(1);
    held.number = 1;
    held.title = u"Gathering Views on the RIVERS/IWO Crossing Toolkit"_s;
    held.state = PublicState::Held;
    held.date = PartialDate(QDate(2031, 3, 4));
    held.hasFigure = held.hasSummary = true;
    held.speakers = {{PersonId(11), u"Ines Moreau"_s, u"Head of Crossings"_s, u"Harbour Relief"_s,
                      u"HR"_s, true}};
    CheckedSession coming;
    coming.id = SessionId(2);
    coming.number = 2;
    coming.title = u"Water Points along the Northern Road"_s;
    coming.date = PartialDate(QDate(2031, 9, 4));
    in.sessions = {held, coming};
    in.organizations = {{u"Harbour Relief"_s, u"HR"_s, {}},
                        {u"International Water Office"_s, u"IWO"_s, {}}};
    in.participants = {{PersonId(21), u"Amina Yusuf"_s, {SessionId(1)}, false}};
    in.texts = {text(at(Kind::Series, 9, "introduction"), {u"We meet through the year."_s}),
                text(at(Kind::Session, 1, "summary"), {u"Some 130 people took part."_s})};
    return in;
}

void columns()
{
    QTest::addColumn<PageEdit>("change");
    QTest::addColumn<QString>("found"); // "rule field", empty: nothing
}

void row(const char *name, const PageEdit &change, const char *found)
{
    QTest::newRow(name) << change << QString::fromLatin1(found);
}

/// A line of the summary of the session that was held.
PageEdit said(const QString &line)
{
    return
        [line](Publication &in) { in.texts.append(text(at(Kind::Session, 1, "summary"), {line})); };
}

PageEdit linkTo(const QString &address)
{
    return [address](Publication &in) { in.texts.first().outline.links = {{address, u"words"_s}}; };
}

PageEdit speaker(const QString &position, const QString &organization, const QString &acronym = {})
{
    return [=](Publication &in) {
        CheckedSpeaker &first = in.sessions.first().speakers.first();
        first.position = position;
        first.organization = organization;
        first.acronym = acronym;
    };
}

} // namespace

void TestPublicationCheck::judge()
{
    QFETCH(PageEdit, change);
    QFETCH(QString, found);
    Publication in = goodPage();
    change(in);
    QStringList told;
    for (const PublicationFinding &each : publicationFindings(in))
        told.append(wordOf(each.rule) + u' ' + QString::fromLatin1(each.where.name));
    QCOMPARE(told.join(u", "), found);
}

void TestPublicationCheck::findsNothingOnAGoodPage()
{
    QCOMPARE(publicationFindings(goodPage()), QList<PublicationFinding>());
}

void TestPublicationCheck::judgesSessions_data()
{
    columns();
    const auto first = [](auto edit) {
        return [edit](Publication &in) { edit(in.sessions.first()); };
    };
    using S = CheckedSession;
    row("after the series", first([](S &s) {
            s.date = PartialDate(QDate(2031, 12, 1));
            s.hasSummary = true;
        }),
        "outside_series date");
    row("on its last day", first([](S &s) { s.date = PartialDate(QDate(2031, 11, 30)); }), "");
    row("before it", first([](S &s) { s.date = PartialDate(QDate(2031, 1, 31)); }),
        "outside_series date");
    row("a month that reaches into it", first([](S &s) { s.date = PartialDate::ofMonth(2031, 2); }),
        "");
    row("to be announced", first([](S &s) { s.date = {}; }), "");
    row(
        "series without an end",
        [](Publication &in) {
            in.end = {};
            in.sessions.first().date = PartialDate(QDate(2032, 1, 1));
        },
        "");
    row("held without speakers", first([](S &s) { s.speakers.clear(); }), "no_speakers speakers");
    row("none has confirmed", first([](S &s) { s.speakers.first().isConfirmed = false; }),
        "no_speakers speakers");
    row("cancelled without speakers", first([](S &s) {
            s.speakers.clear();
            s.state = PublicState::Cancelled;
        }),
        "");
    row(
        "near and without speakers",
        [](Publication &in) { in.sessions.last().date = PartialDate(QDate(2031, 6, 9)); },
        "no_speakers speakers");
    row("no figure anywhere", first([](S &s) { s.hasFigure = false; }), "");
    row(
        "no figure where another has one",
        [](Publication &in) {
            CheckedSession other = in.sessions.first();
            other.id = SessionId(3);
            other.title = u"Another Matter Altogether"_s;
            other.hasFigure = false;
            in.sessions.append(other);
        },
        "no_figure participants_reported");
    row("no summary", first([](S &s) { s.hasSummary = false; }), "no_summary summary");
    row(
        "no summary yet",
        [](Publication &in) {
            in.sessions.first().hasSummary = false;
            in.today = QDate(2031, 3, 18);
        },
        "");
    row("never exported that is known of",
        first([](S &s) { s.approvedAt = QDateTime(QDate(2031, 4, 1), QTime(8, 0), Qt::UTC); }), "");
    const auto exported = [first](int day) {
        return first([day](S &s) {
            s.approvedAt = QDateTime(QDate(2031, 4, 2), QTime(8, 0), Qt::UTC);
            s.lastExported = QDateTime(QDate(2031, 4, day), QTime(8, 0), Qt::UTC);
        });
    };
    row("changed since it was exported", exported(1), "not_exported summary");
    row("exported since", exported(3), "");
    row("a language is missing", first([](S &s) {
            s.missing = {{u"fr"_s, {"description", "summary"}}};
        }),
        "language_missing description");
}

void TestPublicationCheck::judgesSpeakerLines_data()
{
    columns();
    row("told apart", speaker(u"Head of Water"_s, u"International Water Office"_s), "");
    row("no position", speaker({}, u"International Water Office"_s), "");
    row("no organization, none named", speaker(u"Independent consultant"_s, {}), "");
    row("acronym in the position", speaker(u"Consultant IWO-RIVERS Toolkit"_s, {}),
        "organization_fused speakers");
    row("name in the position", speaker(u"Head of Section International Water Office"_s, {}),
        "organization_fused speakers");
    row("unknown organization behind a comma", speaker(u"Director, Northern Road Network"_s, {}),
        "organization_fused speakers");
    row("twice", speaker(u"Head of Water, IWO"_s, u"International Water Office"_s, u"IWO"_s),
        "organization_fused speakers");
    row("the acronym within",
        speaker(u"Head of the IWO Toolkit"_s, u"International Water Office"_s, u"IWO"_s), "");
    row("position in the organization", speaker({}, u"Consultant IWO Toolkit"_s),
        "organization_fused speakers");
    row("an office of its own name", speaker({}, u"Office of the Chief of IWO"_s), "");
    row(
        "not confirmed",
        [](Publication &in) {
            in.sessions.last().speakers = {
                {PersonId(12), u"Omar Said"_s, u"Consultant IWO"_s, {}, {}, false}};
        },
        "");
}

void TestPublicationCheck::judgesLeaks_data()
{
    columns();
    row("a participant", said(u"Then Amina Yusuf asked about water."_s), "person_named summary");
    row("the speaker", said(u"Ines Moreau opened it."_s), "");
    row(
        "a participant elsewhere on the page",
        [](Publication &in) {
            in.texts.append(text(at(Kind::Session, 2, "description"), {u"With Amina Yusuf."_s}));
        },
        "person_named description");
    const auto alsoSpeaks = [](qint64 where) {
        return [where](Publication &in) {
            in.sessions.last().speakers = {
                {PersonId(21), u"Amina Yusuf"_s, u"Chair"_s, u"Harbour Relief"_s, {}, true}};
            in.texts.append(
                text(at(Kind::Session, where, "description"), {u"With Amina Yusuf."_s}));
        };
    };
    row("who speaks there", alsoSpeaks(2), "");
    row("who speaks elsewhere and took part here", alsoSpeaks(1), "person_named description");
    row(
        "somebody of the team",
        [](Publication &in) {
            in.team = {PersonId(21)};
            said(u"Amina Yusuf took notes."_s)(in);
        },
        "");
    row(
        "a speaker who has not confirmed",
        [](Publication &in) {
            in.sessions.last().speakers = {
                {PersonId(12), u"Omar Said"_s, {}, u"Harbour Relief"_s, {}, false}};
            in.texts.append(text(at(Kind::Session, 2, "description"), {u"Omar Said speaks."_s}));
        },
        "person_named description");
    row(
        "who is called like an organization",
        [](Publication &in) {
            in.participants = {{PersonId(22), u"Harbour Relief"_s, {}, true}};
            said(u"Harbour Relief spoke."_s)(in);
        },
        "");
    row("the contact", said(u"Write to Consultations@example.org."_s), "");
    row(
        "an address of a person in the directory",
        [](Publication &in) {
            in.personalAddresses = {u"ayusuf@example.org"_s};
            said(u"Write to ayusuf@example.org."_s)(in);
        },
        "address_shown summary");
    row("an address that looks like a person's", said(u"Write to amina.bello@example.org."_s),
        "address_shown summary");
    row("an office", said(u"Write to ngo.partnerships@example.org."_s), "");
    row("a link to an address", linkTo(u"mailto:amina.bello@example.org"_s),
        "address_shown introduction");
    row(
        "the link of a meeting",
        [](Publication &in) {
            in.meetingUrls = {u"https://example.org/meet/7"_s};
            linkTo(u"https://example.org/meet/7/"_s)(in);
        },
        "meeting_link_shown introduction");
    row("a link that joins", linkTo(u"https://us02web.zoom.us/j/123456"_s),
        "meeting_link_shown introduction");
    row("a link that registers", linkTo(u"https://us02web.zoom.us/webinar/register/WN_abc"_s), "");
    row(
        "a registration link that joins",
        [](Publication &in) {
            in.links = {{at(Kind::Session, 2, "registration_url"),
                         u"https://teams.microsoft.com/l/meetup-join/19"_s,
                         {}}};
        },
        "meeting_link_shown registration_url");
}

void TestPublicationCheck::judgesLinks_data()
{
    columns();
    row("https", linkTo(u"https://example.org/a"_s), "");
    row("in the page", linkTo(u"#past"_s), "");
    row("mail", linkTo(u"mailto:consultations@example.org"_s), "");
    row("http", linkTo(u"http://example.org/a"_s), "link_unsafe introduction");
    row("empty", linkTo(u" "_s), "link_empty introduction");
    row("relative", linkTo(u"documents/a.pdf"_s), "link_nowhere introduction");
    row("without a scheme", linkTo(u"www.example.org"_s), "link_nowhere introduction");
    row("a file", linkTo(u"file:///home/a.pdf"_s), "link_nowhere introduction");
    row(
        "of a material",
        [](Publication &in) {
            in.links = {{at(Kind::Material, 5, "url"), {}, u"Slides"_s}};
        },
        "link_empty url");
}

void TestPublicationCheck::judgesTexts_data()
{
    columns();
    const auto headings = [](const QList<TextOutline::Heading> &all) {
        return [all](Publication &in) { in.texts.last().outline.headings = all; };
    };
    row("levels in a row", headings({{2, u"A"_s, false}, {3, u"B"_s, false}, {2, u"C"_s, false}}),
        "");
    row("a level left out", headings({{2, u"A"_s, false}, {4, u"B"_s, false}}),
        "heading_skips summary");
    row("nothing below a heading", headings({{2, u"Key recommendations"_s, true}}),
        "section_empty summary");
    row(
        "image without words",
        [](Publication &in) {
            in.texts.last().outline.images = {{u"a.png"_s, {}}};
        },
        "image_without_text summary");
    row(
        "image with words",
        [](Publication &in) {
            in.texts.last().outline.images = {{u"a.png"_s, u"A map"_s}};
        },
        "");
    row("60 letters", said(QString(60, u'a')), "");
    row("61 letters", said(QString(61, u'a')), "word_too_long summary");
    row("a long address", said(u"https://example.org/"_s + QString(80, u'a')), "");
    row("a script without gaps", said(QString(80, u'水')), "");
}

void TestPublicationCheck::judgesPromises_data()
{
    columns();
    row("over", said(u"The recording will be posted here."_s), "promise_past summary");
    row("of something else", said(u"The toolkit will be published in September."_s), "");
    row("in French", said(u"Le compte rendu sera publié sur cette page."_s),
        "promise_past summary");
    row("in Spanish", said(u"El resumen será publicado aquí."_s), "promise_past summary");
    row(
        "still to come",
        [](Publication &in) {
            in.texts.append(text(at(Kind::Session, 2, "description"),
                                 {u"The registration link will be posted here."_s}));
        },
        "");
    const auto ofSeries = [](const QStringList &lines, QDate today) {
        return [=](Publication &in) {
            in.today = today;
            in.sessions.removeLast();
            in.texts.append(text(at(Kind::Series, 9, "objectives"), lines, true));
        };
    };
    const QStringList details{u"Details on future sessions will be posted here."_s};
    row("of a series that is over", ofSeries(details, QDate(2031, 12, 1)),
        "promise_past objectives");
    row("of one that goes on", ofSeries(details, QDate(2031, 11, 30)), "");
    const QDate day(2031, 6, 1);
    row("a list of what is there",
        ofSeries({u"On this page, you'll find:"_s, u"summaries of past sessions"_s}, day), "");
    row("a list of what is not",
        ofSeries({u"On this page, you’ll find:"_s, u"future topics (updated regularly)"_s}, day),
        "section_empty objectives");
    row("only perhaps",
        ofSeries({u"On this page, you'll find:"_s, u"background documents (if available)"_s}, day),
        "");
    row("a sentence that lists",
        ofSeries({u"Further down you will find documents that anyone may read."_s}, day),
        "section_empty objectives");
    row("an open end", ofSeries({u"We agreed on this:"_s}, day), "section_empty objectives");
    row(
        "before the criteria",
        [](Publication &in) {
            in.texts.append(text(at(Kind::Series, 9, "participation"), {u"One of these:"_s}));
        },
        "");
    row("no materials below", said(u"See the documents below."_s), "section_empty summary");
}

void TestPublicationCheck::judgesTitles_data()
{
    columns();
    const auto line = [](const QString &words) {
        return [words](Publication &in) {
            in.texts.append(text(at(Kind::Series, 9, "introduction"), {u"Sessions"_s, words}));
        };
    };
    const QString own = u"Gathering Views on the RIVERS/IWO Crossing Toolkit"_s;
    row("the same", line(u"Session 1: "_s + own + u" (4 March 2031)"_s), "");
    row("written otherwise",
        line(u"Session 1 – gathering views on the RIVERS / IWO crossing toolkit"_s), "");
    row("longer",
        line(u"Session 1: Gathering Views on the RIVERS/International Water Office (IWO) Crossing "
             "Toolkit (4 March 2031)"_s),
        "title_in_two_forms introduction");
    row("longer, without a number",
        line(u"Gathering Views on the RIVERS/International Water (IWO) Crossing Toolkit"_s),
        "title_in_two_forms introduction");
    row("several on a line",
        line(u"Session 2: Water Points along the Northern Road Session 1: Gathering Views on the "
             "RIVERS/International Water Office (IWO) Crossing Toolkit"_s),
        "title_in_two_forms introduction");
    row("another number", line(u"Session 5: Gathering Views on the IWO Crossing Toolkit"_s), "");
    row("what it is about", line(u"RIVERS/IWO Crossing Toolkit"_s), "");
    row("the title and more", line(own + u": presentation"_s), "");
    row("a sentence", line(u"We were gathering views on the IWO crossing toolkit."_s), "");
    row(
        "in the agenda",
        [](Publication &in) {
            in.sessions.first().otherTitles = {
                u"Session 1: Gathering Views on the Crossing Toolkit"_s};
        },
        "title_in_two_forms agenda");
}

void TestPublicationCheck::theWorstComeFirst()
{
    Publication in = goodPage();
    in.sessions.first().speakers.clear();
    linkTo(u"http://example.org/a"_s)(in);
    said(u"Amina Yusuf asked."_s)(in);
    QStringList severities;
    for (const PublicationFinding &each : publicationFindings(in))
        severities.append(wordOf(severityOf(each.rule)));
    QCOMPARE(severities, (QStringList{u"leak"_s, u"fault"_s, u"hint"_s}));
}

void TestPublicationCheck::fingerprintFollowsWhatWasFound()
{
    const auto print = [](const PageEdit &change) {
        Publication in = goodPage();
        change(in);
        return publicationFindings(in).value(0).fingerprint;
    };
    const QString first = print(said(u"Amina Yusuf asked about water."_s));
    QVERIFY(!first.isEmpty());
    QCOMPARE(print(said(u"Amina Yusuf asked about water."_s)), first);
    QVERIFY(print(said(u"Amina Yusuf complained about water."_s)) != first);
    QVERIFY(print(linkTo(u"http://example.org/a"_s)) != print(linkTo(u"http://example.org/b"_s)));
}

QTEST_GUILESS_MAIN(TestPublicationCheck)

#include "tst_publicationcheck.moc"
