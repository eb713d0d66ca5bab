// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Search over everything.
class TestSearchIndex final : public QObject
{
    Q_OBJECT

private slots:
    void findsHoweverItIsTyped_data();
    void findsHoweverItIsTyped();
    void anyTextMayBeSearchedFor_data();
    void anyTextMayBeSearchedFor();
    void everyKindIsFound();
    void filtersNarrow_data();
    void filtersNarrow();
    void yearFollowsTheDateOfTheSession();
    void yearFollowsTheStartOfTheSeries();
    void audienceFollowsTheStateOfTheSession();
    void titlesComeFirst();
    void notesSayTheirSessionAndRegistrationsTheirState();
    void unchangedRowsAreLeftAlone();
    void editReplacesWhatWasFound();
    void removalIsNoLongerFound();
    void newNameIsFoundWhereverItStands();
    void rebuiltIndexIsTheSame();
    void faultsAreFound();
    void fewAreShownAndAllAreCounted();
    void hitShowsWhereItIs();
};

namespace {

struct Searched : StoredFile
{
    void save(const std::function<void()> &work)
    {
        const QByteArray changeset = write(work);
        database.beginWrite();
        stores.search.refresh(touchedBy(database, changeset));
        database.commit();
    }

    PersonId addPerson(const QString &name, OrganizationId organization = {})
    {
        Person person;
        person.name = name;
        person.organization = organization;
        save([&] { stores.rows.add(person); });
        return person.id;
    }

    QList<qint64> found(const QString &text)
    {
        QList<qint64> ids;
        for (const FoundThing &thing : things({text}))
            ids.append(thing.hit.id);
        return ids;
    }

    QList<FoundThing> things(const SearchQuery &query)
    {
        QList<FoundThing> all;
        for (const SearchGroup &group : stores.search.find(query))
            all += group.things;
        return all;
    }
};

} // namespace

void TestSearchIndex::findsHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::newRow("accents") << u"Élodie Nguyễn"_s << u"elodie nguyen"_s;
    QTest::newRow("accents typed") << u"Elodie"_s << u"ÉLODIE"_s;
    QTest::newRow("beginnings") << u"Andrew Harper"_s << u"harp and"_s;
    QTest::newRow("apostrophe") << u"O’Brien"_s << u"obri"_s;
    QTest::newRow("apostrophe parts") << u"O’Brien"_s << u"o brien"_s;
    QTest::newRow("after an elision") << u"Conseil d’Aide"_s << u"aide"_s;
    QTest::newRow("hyphen") << u"Al-Ḥasan"_s << u"hasan"_s;
    QTest::newRow("Arabic, with vowels") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("Greek") << u"Ιωάννης"_s << u"ΙΩΑΝΝΗΣ"_s;
    QTest::newRow("width") << u"Ｔｏｋｙｏ"_s << u"tokyo"_s;
    QTest::newRow("Han") << u"北京"_s << u"北"_s;
    QTest::newRow("Devanagari") << u"हिन्दी"_s << u"हिन्दी"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野"_s << u"𠮷"_s;
    QTest::newRow("within Han") << u"联合国难民署"_s << u"难民"_s;
    QTest::newRow("all of a long name in Han")
        << u"联合国难民事务高级专员公署日内瓦"_s << u"联合国难民事务高级专员公署日内瓦"_s;
    QTest::newRow("within Thai") << u"กรุงเทพมหานคร"_s << u"เทพ"_s;
    QTest::newRow("within Kana") << u"東京オフィス"_s << u"オフィス"_s;
    QTest::newRow("Hangul, half typed") << u"한국"_s << u"하"_s;
    QTest::newRow("Vietnamese") << u"Trần Thị Hồng Đào"_s << u"hong dao"_s;
    QTest::newRow("Cyrillic") << u"Ёлкина"_s << u"ЕЛК"_s;
    QTest::newRow("letter by letter: 1") << u"Administrator"_s << u"a"_s;
    QTest::newRow("longer than what is indexed")
        << u"Internationalization"_s << u"internationalizat"_s;
    QTest::newRow("hyphen as it is typed") << u"Al-Ḥasan"_s << u"al-hasan"_s;
    QTest::newRow("address") << u"jane.doe@mail.example.org"_s << u"jane.doe@mail.example.org"_s;
    QTest::newRow("part of an address") << u"jane.doe@mail.example.org"_s << u"example.org"_s;
    QTest::newRow("number") << u"Room 4711"_s << u"471"_s;
    QTest::newRow("date") << u"On 2024-05-08"_s << u"2024-05"_s;
    QTest::newRow("word as a mark of the index") << u"Yb2024"_s << u"yb2024"_s;
}

void TestSearchIndex::findsHoweverItIsTyped()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    Searched file;
    const PersonId person = file.addPerson(name);
    file.addPerson(u"Somebody Else"_s);
    QCOMPARE(file.found(typed), QList{person.value()});
}

void TestSearchIndex::anyTextMayBeSearchedFor_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"", u" ", u"\"", u"'", u"*", u"a* OR b", u"NEAR(", u"kind:person",
                                 u"-", u"^a", u"😀", u"\u0301", u"(", u"a\"b", u"%", u"\\"})
        QTest::newRow(qPrintable(u"[%1]"_s.arg(QString::fromUtf16(text))))
            << QString::fromUtf16(text);
}

void TestSearchIndex::anyTextMayBeSearchedFor()
{
    QFETCH(QString, text);
    Searched file;
    file.addPerson(u"Zoe"_s);
    QCOMPARE(thrown([&] { QCOMPARE(file.found(text), QList<qint64>()); }), QByteArray());
}

void TestSearchIndex::everyKindIsFound()
{
    Searched file;
    Targets targets;
    file.save([&] { targets = addTargets(file.stores); });
    QSet<Kind> kinds;
    const auto add = [&]<class T>(T value) {
        if constexpr (requires { value.text; })
            value.text = u"Zanzibar"_s;
        if constexpr (requires { value.title; })
            value.title = u"Zanzibar"_s;
        if constexpr (requires { value.name; })
            value.name = u"Zanzibar"_s;
        if constexpr (requires { value.reason; })
            value.reason = u"Zanzibar"_s;
        file.save([&] { file.stores.rows.add(value); });
    };
    MadeUp makeUp(targets, 1);
    add(makeUp.made<Series>(u"series"_s));
    add(makeUp.made<Session>(u"session"_s));
    add(makeUp.made<Person>(u"person"_s));
    add(makeUp.made<Organization>(u"organization"_s));
    add(makeUp.made<Note>(u"note"_s));
    add(makeUp.made<Action>(u"action"_s));
    add(makeUp.made<Material>(u"material"_s));
    add(makeUp.made<Request>(u"request"_s));
    add(makeUp.made<Registration>(u"registration"_s));
    for (const SearchGroup &group : file.stores.search.find({u"zanzibar"_s}))
        kinds.insert(group.kind);
    QCOMPARE(kinds.size(),
             qsizetype(kindCount) - 2); // not the ledger of mail, nor what was accepted
    QCOMPARE(file.stores.search.faults(), QStringList());
}

namespace {

/// Two years of sessions, with a thing of each kind that belongs to one.
struct Years : Searched
{
    Years()
    {
        save([&] {
            series.title = u"Series walrus"_s;
            series.start = QDate(2022, 3, 1);
            stores.rows.add(series);
            for (const auto &[title, date] :
                 {std::pair(u"One walrus"_s, PartialDate(QDate(2023, 5, 8))),
                  std::pair(u"Two walrus"_s, PartialDate())}) {
                Session session;
                session.series = series.id;
                session.number = int(sessions.size()) + 1;
                session.title = title;
                session.date = date;
                session.status = date.isNull() ? SessionStatus::Planned : SessionStatus::Held;
                stores.rows.add(session);
                sessions.append(session);
            }
            person.name = u"Walrus"_s;
            stores.rows.add(person);
        });
        save([&] {
            for (const Session &session : sessions)
                addThings(session.id);
        });
    }

    void addThings(SessionId session)
    {
        Note note;
        note.session = session;
        note.text = u"walrus said"_s;
        note.audience = Audience::Registered;
        stores.rows.add(note);
        Action action;
        action.session = session;
        action.text = u"walrus acts"_s;
        stores.rows.add(action);
        Material material;
        material.session = session;
        material.title = u"walrus file"_s;
        material.audience = Audience::Public;
        stores.rows.add(material);
        Request request;
        request.session = session;
        request.person = person.id;
        stores.rows.add(request);
        Registration registration;
        registration.series = series.id;
        registration.session = session;
        registration.person = person.id;
        registration.state = RegistrationState::Waitlisted;
        stores.rows.add(registration);
    }

    /// How many of which kinds are found, such as "session 1, note 2".
    QString counts(int year, std::optional<Audience> audience = {}, std::optional<Kind> kind = {})
    {
        QStringList counts;
        for (const Kind each : searchedKinds) {
            for (const SearchGroup &group :
                 stores.search.find({u"walrus"_s, kind, year, audience})) {
                if (group.kind == each)
                    counts.append(u"%1:%2"_s.arg(int(each)).arg(group.count));
            }
        }
        return counts.join(u' ');
    }

    Series series;
    QList<Session> sessions;
    Person person;
};

} // namespace

void TestSearchIndex::filtersNarrow_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("audience");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("counts");
    // Series 0, session 1, person 2, note 4, action 5, material 6, request 7, registration 8.
    QTest::newRow("nothing") << 0 << -1 << -1 << u"0:1 1:2 2:1 4:2 5:2 6:2 7:2 8:2"_s;
    QTest::newRow("a session's year") << 2023 << -1 << -1 << u"1:1 4:1 5:1 6:1 7:1 8:1"_s;
    QTest::newRow("its series' year") << 2022 << -1 << -1 << u"0:1 1:1 4:1 5:1 6:1 7:1 8:1"_s;
    QTest::newRow("a year of nothing") << 1999 << -1 << -1 << QString();
    QTest::newRow("public") << 0 << int(Audience::Public) << -1 << u"0:1 1:1 6:2"_s;
    QTest::newRow("registered") << 0 << int(Audience::Registered) << -1 << u"4:2"_s;
    QTest::newRow("internal") << 0 << int(Audience::Internal) << -1 << u"1:1 2:1 5:2 7:2 8:2"_s;
    QTest::newRow("a kind") << 0 << -1 << int(Kind::Note) << u"4:2"_s;
    QTest::newRow("all three") << 2023 << int(Audience::Registered) << int(Kind::Note) << u"4:1"_s;
    QTest::newRow("three that exclude each other")
        << 2023 << int(Audience::Public) << int(Kind::Note) << QString();
}

void TestSearchIndex::filtersNarrow()
{
    QFETCH(int, year);
    QFETCH(int, audience);
    QFETCH(int, kind);
    QFETCH(QString, counts);
    Years file;
    QCOMPARE(file.counts(year, audience < 0 ? std::nullopt : std::optional(Audience(audience)),
                         kind < 0 ? std::nullopt : std::optional(Kind(kind))),
             counts);
}

void TestSearchIndex::yearFollowsTheDateOfTheSession()
{
    Years file;
    Session &session = file.sessions[0];
    session.date = PartialDate(QDate(2025, 1, 1));
    file.save([&] { file.stores.rows.replace(session); });
    QCOMPARE(file.counts(2023), QString());
    QCOMPARE(file.counts(2025), u"1:1 4:1 5:1 6:1 7:1 8:1"_s);
    session.date = {};
    file.save([&] { file.stores.rows.replace(session); });
    QCOMPARE(file.counts(2022), u"0:1 1:2 4:2 5:2 6:2 7:2 8:2"_s);
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::yearFollowsTheStartOfTheSeries()
{
    Years file;
    Registration whole;
    whole.series = file.series.id;
    whole.person = file.person.id;
    file.save([&] { file.stores.rows.add(whole); });
    file.series.start = QDate(2030, 4, 1);
    file.save([&] { file.stores.rows.replace(file.series); });
    QCOMPARE(file.counts(2022), QString());
    QCOMPARE(file.counts(2030), u"0:1 1:1 4:1 5:1 6:1 7:1 8:2"_s);
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::audienceFollowsTheStateOfTheSession()
{
    Years file;
    Session &session = file.sessions[0];
    const auto publicOnes = [&](SessionStatus status, bool wasAnnounced) {
        session.status = status;
        session.wasAnnounced = wasAnnounced;
        file.save([&] { file.stores.rows.replace(session); });
        return file.counts(0, Audience::Public, Kind::Session);
    };
    QCOMPARE(publicOnes(SessionStatus::Announced, false), u"1:1"_s);
    QCOMPARE(publicOnes(SessionStatus::Confirmed, false), QString());
    QCOMPARE(publicOnes(SessionStatus::Cancelled, false), QString());
    QCOMPARE(publicOnes(SessionStatus::Cancelled, true), u"1:1"_s);
    QCOMPARE(publicOnes(SessionStatus::Postponed, true), u"1:1"_s);
}

void TestSearchIndex::titlesComeFirst()
{
    Searched file;
    Organization called;
    called.name = u"Rhubarb House"_s;
    Organization other;
    other.name = u"Other"_s;
    other.notes = u"grows rhubarb"_s;
    file.save([&] {
        file.stores.rows.add(called);
        for (int i = 0; i < 10; ++i)
            file.stores.rows.add(other); // newer
    });
    const auto groups = file.stores.search.find({u"rhub"_s});
    QCOMPARE(groups.first().count, 11);
    QCOMPARE(groups.first().things.first().hit.id, called.id.value());
    QCOMPARE(groups.first().things.first().titleMarks, (QList<TextRange>{{0, 4}}));
}

void TestSearchIndex::notesSayTheirSessionAndRegistrationsTheirState()
{
    Years file;
    const auto notes = file.things({u"walrus"_s, Kind::Note, 2023, std::nullopt});
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().session, file.sessions[0].id);
    QCOMPARE(notes.first().sessionNumber, 1);
    QCOMPARE(notes.first().sessionTitle, u"One walrus"_s);
    QCOMPARE(notes.first().year, 2023);
    QCOMPARE(notes.first().audience, Audience::Registered);
    QCOMPARE(notes.first().state, std::nullopt);
    const auto registrations = file.things({u"walrus"_s, Kind::Registration, 2022, std::nullopt});
    QCOMPARE(registrations.size(), 1);
    QCOMPARE(registrations.first().session, file.sessions[1].id);
    QCOMPARE(registrations.first().state, RegistrationState::Waitlisted);
}

void TestSearchIndex::unchangedRowsAreLeftAlone()
{
    Years file;
    const auto changes = [&] {
        Statement total(file.database, "SELECT total_changes()");
        return total.step() ? total.integer(0) : -1;
    };
    ChangeSet touched;
    touched.add(Kind::Person, file.person.id.value());
    for (const Session &session : file.sessions)
        touched.add(Kind::Session, session.id.value());
    file.database.beginWrite();
    const qint64 before = changes();
    file.stores.search.refresh(touched);
    QCOMPARE(changes(), before);
    file.database.commit();
}

void TestSearchIndex::editReplacesWhatWasFound()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    Person person = *file.stores.rows.find(id);
    person.name = u"Berta"_s;
    file.save([&] { file.stores.rows.replace(person); });
    QCOMPARE(file.found(u"ana"_s), QList<qint64>());
    QCOMPARE(file.found(u"berta"_s), QList{id.value()});
}

void TestSearchIndex::removalIsNoLongerFound()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    file.save([&] { file.stores.rows.remove(id); });
    QCOMPARE(file.found(u"ana"_s), QList<qint64>());
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::newNameIsFoundWhereverItStands()
{
    Searched file;
    Targets targets;
    file.save([&] { targets = addTargets(file.stores); });
    Organization organization = *file.stores.rows.find(targets.organizations.first());
    Person person = *file.stores.rows.find(targets.people.first());
    person.organization = organization.id;
    Session session = *file.stores.rows.find(targets.sessions.first());
    session.speakers.append(Speaker{{}, person.id, {}, {}, {}, {}, {}, {}});
    Registration registration;
    registration.series = targets.series;
    registration.person = person.id;
    file.save([&] {
        file.stores.rows.replace(person);
        file.stores.rows.replace(session);
        file.stores.rows.add(registration);
    });

    person.name = u"Quetzal"_s;
    organization.name = u"Xylophone"_s;
    file.save([&] {
        file.stores.rows.replace(person);
        file.stores.rows.replace(organization);
    });
    QCOMPARE(file.found(u"quetzal"_s),
             (QList{person.id.value(), registration.id.value(), session.id.value()}));
    QCOMPARE(file.found(u"xylophone"_s), (QList{organization.id.value(), person.id.value()}));
    QCOMPARE(file.found(u"organization 0"_s), QList<qint64>());
}

void TestSearchIndex::rebuiltIndexIsTheSame()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    file.database.beginWrite();
    file.stores.search.rebuild();
    file.database.commit();
    QCOMPARE(file.found(u"ana"_s), QList{id.value()});
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::faultsAreFound()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    file.write([&] { file.stores.rows.remove(id); }); // without a word to the index
    QCOMPARE(file.stores.search.faults().size(), 1);
    QCOMPARE(file.found(u"ana"_s).value(0), 0);
    Person person;
    Organization organization;
    file.write([&] {
        file.stores.rows.add(person);
        file.stores.rows.add(organization);
    });
    QCOMPARE(file.stores.search.faults().size(), 2);
    file.database.beginWrite();
    file.stores.search.rebuild();
    file.database.commit();
    QCOMPARE(file.stores.search.faults(), QStringList());
    person.name = u"Clara"_s;
    file.write([&] { file.stores.rows.replace(person); });
    QCOMPARE(file.stores.search.faults().size(), 1); // it stands there by its former name
}

void TestSearchIndex::fewAreShownAndAllAreCounted()
{
    Searched file;
    file.save([&] {
        for (int i = 0; i < 105; ++i) {
            Person person;
            person.name = u"Ana %1"_s.arg(i);
            file.stores.rows.add(person);
        }
    });
    file.addPerson(u"Berta"_s);
    SearchQuery query{u"ana"_s};
    query.shown = 3;
    const auto groups = file.stores.search.find(query);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().things.size(), 3);
    QCOMPARE(groups.first().things.first().hit.title, u"Ana 104"_s); // the newest first
    QCOMPARE(groups.first().count, SearchGroup::mostCounted);
    QVERIFY(groups.first().isMore);
    query.shown = 1000;
    const auto all = file.stores.search.find(query);
    QCOMPARE(all.first().count, 105);
    QCOMPARE(all.first().things.size(), 105);
    QVERIFY(!all.first().isMore);
}

void TestSearchIndex::hitShowsWhereItIs()
{
    Searched file;
    Organization organization;
    organization.name = u"Harbour"_s;
    organization.notes = u"word "_s.repeated(100) + u"Çatalhöyük "_s + u"word "_s.repeated(100);
    file.save([&] { file.stores.rows.add(organization); });
    const auto things = file.things({u"catal"_s});
    QCOMPARE(things.size(), 1);
    const FoundThing &thing = things.first();
    QCOMPARE(thing.hit.title, u"Harbour"_s);
    QCOMPARE(thing.titleMarks, QList<TextRange>());
    const QString context = thing.hit.context;
    QVERIFY(context.startsWith(u'…'));
    QVERIFY(context.endsWith(u'…'));
    QVERIFY(context.size() < 140);
    QCOMPARE(thing.contextMarks.size(), 1);
    QCOMPARE(context.mid(thing.contextMarks.first().from, thing.contextMarks.first().length),
             u"Çatal"_s);
}

QTEST_GUILESS_MAIN(TestSearchIndex)

#include "tst_searchindex.moc"
