// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/releases.h"
#include "usecases/translations.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What was exported is known, and what changed since.
class TestReleases final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void everyExportIsKept();
    void exportIsNoChange();
    void seriesThatComesBackHasItsReleases();
    void whatChangedIsToldInWords();
    void sessionNoLongerPublicIsToBeTakenOff();
    void markupOfASessionIsFollowedByItself();
    void publishedIsWhatWasExported();
    void olderReleasesAreCompared();
    void readOnlyFileIsExportedAndNothingKept();
    void previewIsNoRelease();
    void siteIsKeptWithThePagesOfEveryLanguage();
    void whatWasPutInItsPlaceIsNoLongerThere();

private:
    Publishing publishing() const { return Publishing(**m_in); }
    Releases releases() const { return Releases(**m_in); }
    QString place(const QString &name) const { return m_in->folder.filePath(name); }
    void edit(SessionId id, const std::function<void(Session &)> &change) const
    {
        VERIFY_DONE(Programme(**m_in).editSession(id, "description", change));
    }
    QStringList differences() const;

    std::unique_ptr<TestWorkspace> m_in;
    SeriesId m_series;
    SessionId m_first;
    SessionId m_second;
};

void TestReleases::init()
{
    m_in = std::make_unique<TestWorkspace>();
    m_series = *Programme(**m_in).addSeries(seriesOf(u"year"_s));
    const auto add = [&](const QString &title) {
        Session session = sessionOf(m_series, title);
        session.date = PartialDate(QDate(2024, 5, 2));
        session.status = SessionStatus::Announced;
        session.description = title + u" will be fun."_s;
        return *Programme(**m_in).addSession(session);
    };
    m_first = add(u"Water"_s);
    m_second = add(u"Fire"_s);
}

/// Of the outlet that was released last: "Water: changed".
QStringList TestReleases::differences() const
{
    const auto outlets = releases().outlets(m_series);
    if (!outlets)
        return {QString::fromUtf8(told(outlets))};
    static const QStringList words{u"new"_s, u"changed"_s, u"frame"_s, u"gone"_s};
    QStringList all;
    for (const PartDifference &each : outlets->constFirst().differences)
        all.append(each.title + u": "_s + words.at(int(each.change)));
    return all;
}

void TestReleases::everyExportIsKept()
{
    VERIFY_DONE(publishing().exportPage(m_series, place(u"page.html"_s)));
    m_in->time.pass(60);
    VERIFY_DONE(publishing().exportFragment(m_series, place(u"part.html"_s)));
    m_in->time.pass(60);
    const auto site = publishing().exportSite(m_series, place(u"site"_s));
    VERIFY_DONE(site);
    QVERIFY(!site->notKept);
    m_in->time.pass(60);
    VERIFY_DONE(publishing().copied(m_series, {}));
    const auto all = releases().releases(m_series);
    VERIFY_DONE(all);
    QStringList told;
    for (const Release &each : *all)
        told.append(wordOf(each.outlet) + u' ' + QFileInfo(each.place).fileName() + u' ' + each.by);
    QCOMPARE(told,
             (QStringList{u"fragment  Ann"_s, u"site site Ann"_s, u"fragment part.html Ann"_s,
                          u"page page.html Ann"_s}));
    QCOMPARE(all->constFirst().at, m_in->time.now);
    m_in->reopen();
    QCOMPARE(releases().releases(m_series).value(), *all);
}

void TestReleases::exportIsNoChange()
{
    const QStringList rows = dump(m_in->path);
    const auto history = History(**m_in).changes(100);
    VERIFY_DONE(publishing().exportSite(m_series, place(u"site"_s)));
    QCOMPARE(dump(m_in->path), rows);
    QCOMPARE(History(**m_in).changes(100).value(), history.value());
    VERIFY_DONE(History(**m_in).undo());
    QCOMPARE(releases().releases(m_series)->size(), 1);
    VERIFY_DONE(History(**m_in).redo());
}

void TestReleases::seriesThatComesBackHasItsReleases()
{
    VERIFY_DONE(publishing().exportPage(m_series, place(u"page.html"_s)));
    VERIFY_DONE(Programme(**m_in).removeSeries(m_series));
    VERIFY_DONE(History(**m_in).undo());
    QCOMPARE(releases().releases(m_series)->size(), 1);
    QCOMPARE(differences(), QStringList());
}

void TestReleases::whatChangedIsToldInWords()
{
    VERIFY_DONE(publishing().exportPage(m_series, place(u"page.html"_s)));
    QCOMPARE(differences(), QStringList());
    edit(m_first, [](Session &session) { session.description = u"Water will be deep."_s; });
    QCOMPARE(differences(), QStringList{u"Water: changed"_s});
    const auto outlets = releases().outlets(m_series);
    VERIFY_DONE(outlets);
    QVERIFY(outlets->constFirst().differences.constFirst().words.contains(
        TextPiece{u"fun"_s, u"deep"_s}));
    // Back to what is out there, there is nothing to do.
    edit(m_first, [](Session &session) { session.description = u"Water will be fun."_s; });
    QCOMPARE(differences(), QStringList());
}

void TestReleases::sessionNoLongerPublicIsToBeTakenOff()
{
    VERIFY_DONE(publishing().exportFragment(m_series, place(u"part.html"_s)));
    edit(m_second, [](Session &session) { session.status = SessionStatus::Confirmed; });
    QCOMPARE(differences(), QStringList{u"Fire: gone"_s});
    VERIFY_DONE(Programme(**m_in).removeSession(m_second));
    QCOMPARE(differences(), QStringList{u"Fire: gone"_s});
}

void TestReleases::markupOfASessionIsFollowedByItself()
{
    const auto markup = publishing().sessionFragment(m_first);
    VERIFY_DONE(markup);
    QVERIFY(markup->contains("Water will be fun."));
    QVERIFY(!markup->contains("Fire"));
    VERIFY_DONE(publishing().copied(m_series, m_first));
    QCOMPARE(differences(), QStringList{u"Fire: new"_s});
    m_in->time.pass(60);
    VERIFY_DONE(publishing().copied(m_series, m_second));
    QCOMPARE(differences(), QStringList());
    edit(m_first, [](Session &session) { session.description = u"Water will be deep."_s; });
    QCOMPARE(differences(), QStringList{u"Water: changed"_s});
    m_in->time.pass(60);
    VERIFY_DONE(publishing().copied(m_series, m_first));
    QCOMPARE(differences(), QStringList());
    edit(m_first, [](Session &session) { session.status = SessionStatus::Confirmed; });
    QCOMPARE(codeOf(publishing().sessionFragment(m_first)), "session.not-announced"_ba);
    QCOMPARE(codeOf(publishing().copied(m_series, m_first)), "session.not-announced"_ba);
}

void TestReleases::publishedIsWhatWasExported()
{
    const auto state = [this] {
        QStringList all;
        const auto sessions = releases().published(m_series).value_or(QList<PublishedSession>());
        for (const PublishedSession &each : sessions)
            all.append(!each.at.isValid() ? u"never"_s : each.isCurrent ? u"current"_s : u"old"_s);
        return all.join(u' ');
    };
    QCOMPARE(state(), u"never never"_s);
    VERIFY_DONE(publishing().copied(m_series, m_first));
    QCOMPARE(state(), u"current never"_s);
    m_in->time.pass(60);
    VERIFY_DONE(publishing().exportPage(m_series, place(u"page.html"_s)));
    QCOMPARE(state(), u"current current"_s);
    edit(m_second, [](Session &session) { session.description = u"Fire is off."_s; });
    QCOMPARE(state(), u"current old"_s);
}

void TestReleases::olderReleasesAreCompared()
{
    VERIFY_DONE(publishing().exportPage(m_series, place(u"page.html"_s)));
    m_in->time.pass(60);
    edit(m_first, [](Session &session) { session.description = u"Water will be deep."_s; });
    VERIFY_DONE(publishing().exportPage(m_series, place(u"page.html"_s)));
    const auto all = releases().releases(m_series);
    VERIFY_DONE(all);
    const auto second = releases().differences(all->at(0).id);
    VERIFY_DONE(second);
    QCOMPARE(second->size(), 1);
    QCOMPARE(second->constFirst().title, u"Water"_s);
    const auto first = releases().differences(all->at(1).id);
    VERIFY_DONE(first);
    QCOMPARE(first->size(), 3);
    QCOMPARE(codeOf(releases().differences(ReleaseId(1))), "release.missing"_ba);
}

void TestReleases::readOnlyFileIsExportedAndNothingKept()
{
    const auto reader = Workspace::open(m_in->path, Workspace::Access::ReadOnly);
    VERIFY_DONE(reader);
    const auto done = Publishing(**reader).exportPage(m_series, place(u"page.html"_s));
    VERIFY_DONE(done);
    QVERIFY(QFile::exists(place(u"page.html"_s)));
    QVERIFY(done->notKept);
    QCOMPARE(done->notKept->reason.code, "file.opened-read-only"_ba);
    QVERIFY(releases().releases(m_series)->isEmpty());
}

void TestReleases::previewIsNoRelease()
{
    VERIFY_DONE(publishing().page(m_series));
    VERIFY_DONE(publishing().fragment(m_series));
    VERIFY_DONE(publishing().sessionFragment(m_first));
    QVERIFY(releases().releases(m_series)->isEmpty());
    QVERIFY(releases().outlets(m_series)->isEmpty());
}

void TestReleases::siteIsKeptWithThePagesOfEveryLanguage()
{
    const auto translate = [&](SessionId session, const QString &language, const QString &text) {
        VERIFY_DONE(Translations(**m_in).set({Kind::Session, session.value(), {}, "title"},
                                             language, text));
    };
    translate(m_first, u"fr"_s, u"Eau"_s);
    VERIFY_DONE(publishing().exportSite(m_series, place(u"site"_s)));
    const auto all = releases().releases(m_series);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().language, QString());
    const auto first = releases().differences(all->first().id);
    QStringList files;
    for (const PartDifference &each : *first)
        files.append(each.file);
    QCOMPARE(files,
             (QStringList{u"index.html"_s, u"session-1.html"_s, u"session-2.html"_s,
                          u"fr/index.html"_s, u"fr/session-1.html"_s, u"fr/session-2.html"_s}));
    QCOMPARE(differences(), QStringList());
    // A translation that changed is another page; the original is what it was.
    translate(m_first, u"fr"_s, u"De l’eau"_s);
    const auto changed = releases().outlets(m_series)->first().differences;
    QCOMPARE(changed.first().file, u"fr/session-1.html"_s);
    QCOMPARE(changed.first().change, PartChange::Changed);
    for (const PartDifference &each : changed)
        QVERIFY2(each.file.startsWith(u"fr/"), qPrintable(each.file));
    QVERIFY(releases().published(m_series)->first().isCurrent);
    // Another language has pages that were never there.
    translate(m_second, u"es"_s, u"Fuego"_s);
    QVERIFY(differences().contains(u"Fuego: new"_s));
    VERIFY_DONE(publishing().exportSite(m_series, place(u"site"_s)));
    QCOMPARE(differences(), QStringList());
    QCOMPARE(bytesOf(place(u"site/es/session-2.html"_s)).count("hreflang=\"x-default\""), 1);
}

void TestReleases::whatWasPutInItsPlaceIsNoLongerThere()
{
    VERIFY_DONE(publishing().exportSite(m_series, place(u"site"_s), u"en"_s));
    m_in->time.pass(60);
    VERIFY_DONE(publishing().exportSite(m_series, place(u"site"_s)));
    QCOMPARE(releases().outlets(m_series)->size(), 1);
    QCOMPARE(releases().outlets(m_series)->first().last.language, QString());
    QCOMPARE(releases().releases(m_series)->size(), 2);
    m_in->time.pass(60);
    VERIFY_DONE(publishing().exportSite(m_series, place(u"other"_s), u"en"_s));
    QCOMPARE(releases().outlets(m_series)->size(), 2);
}

QTEST_MAIN(TestReleases)
#include "tst_releases.moc"
