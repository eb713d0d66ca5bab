// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/madeup.h"
#include "tests/support/workspaces.h"
#include "tests/usecases/publictexts.h"
#include "usecases/door.h"
#include "usecases/publishing.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Every text of everything in the file is a canary: only those that are public may sing.
class TestPublicView final : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatIsPublicIsInIt_data();
    void onlyWhatIsPublicIsInIt();
    void materialsNeedALinkAndConsent_data();
    void materialsNeedALinkAndConsent();
    void translatedTextsAreGuardedAlike();
    void participantsAreNumbersAlone();
    void ownersAreNamedWhereThePageNamesThem();
    void ofAThreadTheLastPublicOneSpeaks();
};

namespace {

/// A file in which every field of everything is set to a text of its own.
class Aviary final
{
public:
    /// Fills the file; `release` may change the session before it is stored.
    explicit Aviary(const std::function<void(Session &)> &release)
    {
        const auto done = (*in).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
            fill(stores, release);
            return {};
        });
        if (!done)
            qFatal("%s", told(done).constData());
    }

    /// The paths of the canaries that are in the text, sorted.
    QStringList singing(const QString &text) const
    {
        QSet<QString> paths;
        for (auto canary = makeUp.texts().cbegin(); canary != makeUp.texts().cend(); ++canary) {
            if (text.contains(canary.key()))
                paths.insert(canary.value());
        }
        QStringList sorted(paths.cbegin(), paths.cend());
        sorted.sort();
        return sorted;
    }

    TestWorkspace in;
    MadeUp makeUp;
    SeriesId series;
    SessionId session;

private:
    template <class T>
    T add(Stores &stores, const QString &path, const std::function<void(T &)> &change = {})
    {
        T value = makeUp.made<T>(path);
        if constexpr (requires { value.session; })
            value.session = session;
        if constexpr (requires { value.series; })
            value.series = series;
        if (change)
            change(value);
        stores.rows.add(value);
        return value;
    }

    PersonId person(Stores &stores, const QString &path)
    {
        return add<Person>(stores, path + u".person"_s).id;
    }
    OrganizationId organization(Stores &stores, const QString &path)
    {
        return add<Organization>(stores, path + u".organization"_s).id;
    }

    void fill(Stores &stores, const std::function<void(Session &)> &release)
    {
        series = add<Series>(stores, u"series"_s, [&](Series &each) {
                     each.organizers = {organization(stores, u"organizer"_s)};
                     each.coOrganizers = {organization(stores, u"co_organizer"_s)};
                 }).id;
        session = add<Session>(stores, u"session"_s, [&](Session &each) {
                      each.coOrganizers = {organization(stores, u"session"_s)};
                      each.team.clear();
                      each.team.append(TeamMember{{}, person(stores, u"team"_s), {}});
                      each.clearances.first().by.person = person(stores, u"clearance"_s);
                      each.agenda.first().speakers = {person(stores, u"agenda"_s)};
                      each.speakers.clear();
                      for (const auto state : {SpeakerState::Proposed, SpeakerState::Invited,
                                               SpeakerState::Confirmed, SpeakerState::Declined})
                          each.speakers.append(speaker(stores, state));
                      release(each);
                  }).id;
        for (const auto audience : {Audience::Internal, Audience::Registered, Audience::Public})
            addRecords(stores, audience);
        add<Request>(stores, u"request"_s,
                     [&](Request &each) { each.person = person(stores, u"request"_s); });
        add<Registration>(stores, u"registration"_s, [&](Registration &each) {
            each.person = person(stores, u"registration"_s);
            each.organization = organization(stores, u"registration"_s);
            each.claims.clear();
        });
        add<Attendance>(stores, u"attendance"_s, [&](Attendance &each) {
            for (Visitor &visitor : each.visitors)
                visitor.person = person(stores, u"visitor"_s);
        });
    }

    Speaker speaker(Stores &stores, SpeakerState state)
    {
        const QString path = wordOf(state);
        auto value = makeUp.made<Speaker>(path);
        value.state = state;
        value.person = person(stores, path);
        value.organization = organization(stores, path);
        return value;
    }

    void addRecords(Stores &stores, Audience audience)
    {
        const QString path = wordOf(audience);
        add<Note>(stores, path + u".note"_s, [&](Note &each) {
            each.audience = audience;
            each.person = person(stores, path + u".note"_s);
        });
        add<Material>(stores, path + u".material"_s, [&](Material &each) {
            each.audience = audience;
            each.state = MaterialState::Cleared;
            each.presenter = person(stores, path + u".material"_s);
        });
        add<Action>(stores, path + u".action"_s, [&](Action &each) {
            each.audience = audience;
            each.owner.person = person(stores, path + u".action"_s);
            each.owner.organization = organization(stores, path + u".action"_s);
        });
    }
};

QStringList belowEach(const QString &path, const QStringList &fields)
{
    QStringList paths;
    for (const QString &field : fields)
        paths.append(path + u'.' + field);
    return paths;
}

QStringList organizationAt(const QString &path)
{
    return belowEach(path + u".organization"_s, {u"name"_s, u"acronym"_s, u"website"_s});
}

/// What may be seen of the file, by the contract's "What is public".
QStringList publicPaths(bool isShown, SessionStatus status, SummaryState summary)
{
    QStringList paths =
        belowEach(u"series"_s,
                  {u"id"_s, u"title"_s, u"event_type"_s, u"location"_s, u"language"_s,
                   u"introduction"_s, u"objectives"_s, u"notes_policy"_s, u"participation"_s,
                   u"observers"_s, u"criteria.text"_s})
        + organizationAt(u"organizer"_s) + organizationAt(u"co_organizer"_s);
    if (isShown) {
        paths += belowEach(u"session"_s,
                           {u"id"_s, u"title"_s, u"venue"_s, u"languages"_s, u"interpretation"_s,
                            u"description"_s})
            + organizationAt(u"session"_s) + organizationAt(u"confirmed"_s)
            + belowEach(u"confirmed"_s, {u"position"_s, u"person.name"_s, u"person.honorific"_s})
            + belowEach(u"public.material"_s, {u"title"_s, u"url"_s, u"language"_s});
        if (status == SessionStatus::Announced)
            paths.append(u"session.registration_url"_s);
        if (status == SessionStatus::Held)
            paths.append(u"public.action.text"_s);
        if (status == SessionStatus::Held && summary == SummaryState::Approved)
            paths.append(u"session.summary"_s);
    }
    paths.sort();
    return paths;
}

} // namespace

void TestPublicView::onlyWhatIsPublicIsInIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("wasAnnounced");
    QTest::addColumn<int>("summary");
    QTest::addColumn<bool>("isShown");
    for (size_t status = 0; status < wordsOf<SessionStatus>.size(); ++status) {
        const auto each = SessionStatus(status);
        const bool isOpen = each == SessionStatus::Announced || each == SessionStatus::Held;
        const bool wasOpen = each == SessionStatus::Postponed || each == SessionStatus::Cancelled;
        for (const bool wasAnnounced : {false, true}) {
            QTest::addRow("%s, %s", wordsOf<SessionStatus>[status],
                          wasAnnounced ? "once announced" : "never announced")
                << int(status) << wasAnnounced << int(SummaryState::Approved)
                << (isOpen || (wasOpen && wasAnnounced));
        }
    }
    for (size_t summary = 0; summary < wordsOf<SummaryState>.size(); ++summary)
        QTest::addRow("summary: %s", wordsOf<SummaryState>[summary])
            << int(SessionStatus::Held) << true << int(summary) << true;
}

void TestPublicView::onlyWhatIsPublicIsInIt()
{
    QFETCH(int, status);
    QFETCH(bool, wasAnnounced);
    QFETCH(int, summary);
    QFETCH(bool, isShown);
    const Aviary aviary([&](Session &session) {
        session.status = SessionStatus(status);
        session.wasAnnounced = wasAnnounced;
        session.summaryState = SummaryState(summary);
    });
    QVERIFY(aviary.makeUp.texts().size() > 200);
    Publishing publishing(*aviary.in);
    const auto view = publishing.view(aviary.series);
    VERIFY_DONE(view);
    QCOMPARE(view->sessions.size(), isShown ? 1 : 0);
    const QStringList allowed = publicPaths(isShown, SessionStatus(status), SummaryState(summary));
    QCOMPARE(aviary.singing(textsOf(*view).join(u'\n')), allowed);

    // What is made of it holds nothing else either, in its names or in its files.
    QString made = QString::fromUtf8(publishing.page(aviary.series).value_or("none"_ba))
        + QString::fromUtf8(publishing.fragment(aviary.series).value_or("none"_ba));
    QTemporaryDir folder;
    const auto site = publishing.exportSite(aviary.series, folder.filePath(u"site"_s));
    VERIFY_DONE(site);
    for (const QString &path : site->files) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        made += path + QString::fromUtf8(file.readAll());
    }
    const QStringList singing = aviary.singing(made);
    QVERIFY(singing.contains(u"series.title"_s));
    for (const QString &path : singing)
        QVERIFY2(allowed.contains(path), qPrintable(path));
}

void TestPublicView::materialsNeedALinkAndConsent_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("hasPresenter");
    QTest::addColumn<bool>("consents");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isShown");
    const QString url = u"https://example.org/slides"_s;
    QTest::newRow("all there") << url << true << true << u"cleared"_s << true;
    QTest::newRow("nobody presents") << url << false << false << u"cleared"_s << true;
    QTest::newRow("no consent") << url << true << false << u"cleared"_s << false;
    QTest::newRow("promised") << url << false << false << u"promised"_s << false;
    QTest::newRow("received") << url << false << false << u"received"_s << true;
    QTest::newRow("no state") << url << false << false << QString() << true;
    QTest::newRow("a file alone") << QString() << false << false << u"cleared"_s << false;
}

void TestPublicView::materialsNeedALinkAndConsent()
{
    QFETCH(QString, url);
    QFETCH(bool, hasPresenter);
    QFETCH(bool, consents);
    QFETCH(QString, state);
    QFETCH(bool, isShown);
    TestWorkspace in;
    Series series = seriesOf(u"a"_s);
    VERIFY_DONE((*in).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
        stores.rows.add(series);
        Session session = sessionOf(series.id, u"First"_s);
        session.status = SessionStatus::Held;
        stores.rows.add(session);
        Person presenter;
        stores.rows.add(presenter);
        Material material;
        material.session = session.id;
        material.audience = Audience::Public;
        material.url = url;
        material.file = u"slides.pdf"_s;
        material.presenter = hasPresenter ? presenter.id : PersonId();
        material.presenterConsents = consents;
        material.state = fromWord<MaterialState>(state);
        stores.rows.add(material);
        return {};
    }));
    const auto view = Publishing(*in).view(series.id);
    VERIFY_DONE(view);
    QCOMPARE(view->sessions.first().materials.size(), isShown ? 1 : 0);
}

void TestPublicView::translatedTextsAreGuardedAlike()
{
    TestWorkspace in;
    Series series = seriesOf(u"a"_s);
    series.translations = {Translation{{}, u"fr"_s, u"title"_s, u"Titre"_s},
                           Translation{{}, u"fr"_s, u"privacy_notice"_s, u"Secret"_s}};
    VERIFY_DONE((*in).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
        stores.rows.add(series);
        Session session = sessionOf(series.id, u"First"_s);
        session.status = SessionStatus::Held;
        session.summary = u"Draft"_s;
        session.summaryState = SummaryState::Draft;
        session.translations = {Translation{{}, u"fr"_s, u"summary"_s, u"Brouillon"_s},
                                Translation{{}, u"fr"_s, u"title"_s, u"Première"_s}};
        stores.rows.add(session);
        return {};
    }));
    const auto view = Publishing(*in).view(series.id, u"fr"_s);
    VERIFY_DONE(view);
    QCOMPARE(view->title, u"Titre"_s);
    QCOMPARE(view->language, u"fr"_s);
    QCOMPARE(view->otherLanguages, QStringList{u"en"_s});
    QCOMPARE(view->sessions.first().title, u"Première"_s);
    const QString all = textsOf(*view).join(u'\n');
    for (const QString &secret : {u"Secret"_s, u"Draft"_s, u"Brouillon"_s})
        QVERIFY2(!all.contains(secret), qPrintable(secret));
}

void TestPublicView::participantsAreNumbersAlone()
{
    TestWorkspace in;
    Series series = seriesOf(u"a"_s);
    VERIFY_DONE((*in).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
        stores.rows.add(series);
        Session session = sessionOf(series.id, u"First"_s);
        session.status = SessionStatus::Held;
        stores.rows.add(session);
        for (int i = 0; i < 3; ++i) {
            Person person;
            stores.rows.add(person);
            Registration registration;
            registration.series = series.id;
            registration.session = session.id;
            registration.person = person.id;
            registration.attended = i > 0;
            stores.rows.add(registration);
        }
        return {};
    }));
    QCOMPARE(Publishing(*in).view(series.id)->sessions.first().participants.value_or(0), 2);
}

namespace {

/// A series whose organizer is named, with two sessions that were held and one to come.
struct AnsweredActions : TestWorkspace
{
    AnsweredActions()
    {
        const auto done = workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
            for (const QString &name :
                 {u"Organizer"_s, u"Speaker's"_s, u"Declined"_s, u"Guest"_s}) {
                Organization &each = organizations.emplaceBack();
                each.name = name;
                stores.rows.add(each);
            }
            Person person;
            person.name = u"Somebody"_s;
            stores.rows.add(person);
            series = seriesOf(u"a"_s);
            series.organizers = {organizations[0].id};
            stores.rows.add(series);
            for (const auto status :
                 {SessionStatus::Held, SessionStatus::Held, SessionStatus::Announced}) {
                Session session = sessionOf(series.id, u"Session"_s);
                session.number = int(sessions.size()) + 1;
                session.status = status;
                session.speakers.resize(2);
                session.speakers[0].person = session.speakers[1].person = person.id;
                session.speakers[0].organization = organizations[1].id;
                session.speakers[0].state = SpeakerState::Confirmed;
                session.speakers[1].organization = organizations[2].id;
                session.speakers[1].state = SpeakerState::Declined;
                stores.rows.add(session);
                sessions.append(session.id);
            }
            return Result<void>();
        });
        if (!done)
            qFatal("%s", told(done).constData());
    }

    ActionId add(int session, const QString &text, Audience audience,
                 const std::function<void(Action &)> &change = {})
    {
        Action action;
        action.session = sessions[session];
        action.ordinal = ++m_last;
        action.text = text;
        action.audience = audience;
        action.response = ActionResponse::Accepted;
        action.reason = u"secret reason"_s;
        if (change)
            change(action);
        const auto done = workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
            stores.rows.add(action);
            return Result<void>();
        });
        if (!done)
            qFatal("%s", told(done).constData());
        return action.id;
    }

    QString page() const
    {
        return QString::fromUtf8(Publishing(*workspace).page(series.id).value_or("none"_ba));
    }

    QList<Organization> organizations;
    Series series;
    QList<SessionId> sessions;

private:
    int m_last = 0;
};

} // namespace

void TestPublicView::ownersAreNamedWhereThePageNamesThem()
{
    AnsweredActions in;
    for (const Organization &each : std::as_const(in.organizations))
        in.add(0, each.name + u" promised"_s, Audience::Public,
               [&](Action &action) { action.owner.organization = each.id; });
    QStringList owners;
    const auto view = Publishing(*in).view(in.series.id);
    VERIFY_DONE(view);
    for (const PublicAction &each : view->sessions.first().actions)
        owners.append(each.owner.name);
    QCOMPARE(owners, (QStringList{u"Organizer"_s, u"Speaker's"_s, QString(), QString()}));
}

void TestPublicView::ofAThreadTheLastPublicOneSpeaks()
{
    AnsweredActions in;
    const auto following = [](ActionId id) {
        return [id](Action &action) { action.follows = id; };
    };
    const ActionId open = in.add(0, u"open thread"_s, Audience::Public);
    in.add(1, u"open end"_s, Audience::Public, following(open));
    const ActionId guarded = in.add(0, u"guarded thread"_s, Audience::Public);
    in.add(1, u"internal end"_s, Audience::Internal, following(guarded));
    const ActionId early = in.add(0, u"early thread"_s, Audience::Public);
    in.add(2, u"coming end"_s, Audience::Public, following(early));
    in.add(1, u"registered one"_s, Audience::Registered);
    const QString page = in.page();
    const QString answers = page.mid(page.indexOf(u"id=\"answers\""_s));
    QStringList said;
    for (const QString &each :
         {u"open thread"_s, u"open end"_s, u"guarded thread"_s, u"early thread"_s}) {
        if (answers.contains(each))
            said.append(each);
    }
    QCOMPARE(said, (QStringList{u"open end"_s, u"guarded thread"_s, u"early thread"_s}));
    for (const QString &each :
         {u"internal end"_s, u"coming end"_s, u"registered one"_s, u"secret reason"_s})
        QVERIFY2(!page.contains(each), qPrintable(each));
}

QTEST_GUILESS_MAIN(TestPublicView)

#include "tst_publicview.moc"
