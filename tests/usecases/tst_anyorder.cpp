// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/materials.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"
#include "usecases/upkeep.h"

#include <QTest>

#include <random>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Every verb in any order: all of it can be undone, and done again.
class TestAnyOrder final : public QObject
{
    Q_OBJECT

private slots:
    void allIsUndoneAndDoneAgain_data();
    void allIsUndoneAndDoneAgain();
};

namespace {

/// Does verbs at random, the same ones for the same seed.
class Somebody final
{
public:
    Somebody(TestWorkspace &in, unsigned seed)
        : m_in(in)
        , m_random(seed)
    {
        writeBytes(in.folder.filePath(u"slides.pdf"_s), "%PDF"_ba);
    }

    /// What went wrong that may not; refusals may.
    QByteArray doSomething()
    {
        m_in.time.pass(below(90));
        if (below(20) == 0)
            (*m_in).setAuthor(u"author %1"_s.arg(below(2)));
        const auto done = anyVerb();
        if (done)
            return {};
        const ErrorKind kind = done.error().kind;
        const bool isRefusal = kind == ErrorKind::Invalid || kind == ErrorKind::NotFound
            || kind == ErrorKind::Conflict;
        return isRefusal ? QByteArray() : told(done);
    }

private:
    template <class T>
    static Result<void> plain(const Result<T> &result)
    {
        return result.map([](const auto &) {});
    }

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    QString word() { return u"word%1"_s.arg(below(30)); }

    template <class T>
    auto anyOf(const QList<T> &list)
    {
        return list.isEmpty() ? T() : list[below(int(list.size()))];
    }
    PersonId person() { return anyOf(m_directory.people({}).value_or(QList<PersonId>())); }
    OrganizationId organization()
    {
        return anyOf(m_directory.organizations({}).value_or(QList<OrganizationId>()));
    }
    SeriesId series() { return anyOf(m_programme.allSeries().value_or(QList<SeriesRow>())).id; }
    SessionId session()
    {
        return anyOf(m_programme.sessions(series()).value_or(QList<SessionRow>())).id;
    }
    Material material()
    {
        return anyOf(m_materials.materials(session()).value_or(QList<Material>()));
    }

    Result<void> anyVerb()
    {
        switch (below(8)) {
        case 0:
            return directoryVerb();
        case 1:
        case 2:
            return addSomething();
        case 3:
        case 4:
            return editSession();
        case 5:
            return removeSomething();
        case 6:
            return materialVerb();
        default:
            return historyVerb();
        }
    }

    Result<void> directoryVerb()
    {
        if (below(2) == 0)
            return m_directory.editPerson(person(), "organization", [&](Person &each) {
                if (below(2) == 0)
                    each.name = word();
                each.organization = organization();
                each.languages.append(u"fr"_s);
            });
        return m_directory.editOrganization(organization(), "evidence", [&](Organization &each) {
            if (below(2) == 0)
                each.evidence.clear();
            each.evidence.append(Evidence{{}, {}, {2024}, word(), {}, {}, {}});
            each.focalPoint = person();
        });
    }

    Result<void> addSomething()
    {
        switch (below(5)) {
        case 0: {
            Person each;
            each.name = word();
            each.organization = organization();
            return plain(m_directory.addPerson(each));
        }
        case 1: {
            Organization each;
            each.name = word();
            return plain(m_directory.addOrganization(each));
        }
        case 2:
            return plain(m_programme.addSeries(seriesOf(word())));
        case 3:
            return plain(m_programme.addSession(sessionOf(series(), word())));
        default:
            return import();
        }
    }

    Result<void> import()
    {
        const QByteArray id = QByteArray::number(below(1000));
        return plain(Transfer(*m_in).importBytes(
            "{\"format\": \"convenor/1\", \"series\": [{\"id\": \"i" + id
                + "\", \"title\": \"Imported\", \"criteria\": [{\"id\": \"c\"}], \"sessions\": "
                  "[{\"id\": \"s\", \"number\": 1, \"notes\": [{\"id\": \"n\"}], \"actions\": "
                  "[{\"id\": \"a\", \"note\": \"n\"}], \"registrations\": [{\"person\": \"p\", "
                  "\"claims\": [{\"criterion\": \"c\"}], \"answers\": {\"Why?\": \"So\"}}]}]}], "
                  "\"people\": [{\"id\": \"p\", \"name\": \"Imported\"}]}",
            m_in.folder.path(), u"doc.json"_s));
    }

    Result<void> editSession()
    {
        const PersonId someone = person();
        const SessionId other = session();
        switch (below(6)) {
        case 4: // what belongs to the session is found by its year
            return m_programme.editSession(session(), "date", [&](Session &each) {
                each.date = below(3) == 0 ? PartialDate() : PartialDate::ofYear(2020 + below(4));
            });
        case 5:
            return m_programme.editSeries(series(), "start", [&](Series &each) {
                each.start = QDate(2020 + below(4), 1, 1);
            });
        case 0:
            return m_programme.editSession(session(), "title",
                                           [&](Session &each) { each.title = word(); });
        case 1:
            return m_programme.editSession(session(), "speakers", [&](Session &each) {
                each.speakers.append(Speaker{{}, someone, {}, word(), {}, {}, {}, {}});
                if (below(2) == 0)
                    each.speakers.move(0, each.speakers.size() - 1);
            });
        case 2:
            return m_programme.editSession(session(), "agenda", [&](Session &each) {
                if (!each.agenda.isEmpty() && below(2) == 0)
                    each.agenda.removeAt(below(int(each.agenda.size())));
                else
                    each.agenda.append(AgendaItem{{}, {}, 5, word(), {someone}});
            });
        default:
            return m_programme.editSession(session(), "follows",
                                           [&](Session &each) { each.follows = {other}; });
        }
    }

    Result<void> removeSomething()
    {
        switch (below(4)) {
        case 0:
            return m_directory.removePerson(person());
        case 1:
            return m_directory.removeOrganization(organization());
        case 2:
            return m_programme.removeSession(session());
        default:
            return below(3) == 0 ? m_programme.removeSeries(series()) : Result<void>();
        }
    }

    Result<void> materialVerb()
    {
        Material each;
        each.session = session();
        each.presenter = person();
        switch (below(3)) {
        case 0:
            return plain(m_materials.attachFile(each, m_in.folder.filePath(u"slides.pdf"_s)));
        case 1:
            return m_materials.editMaterial(material().id, "title",
                                            [&](Material &edited) { edited.title = word(); });
        default:
            return m_materials.removeMaterial(material().id);
        }
    }

    Result<void> historyVerb()
    {
        switch (below(4)) {
        case 0:
            return plain(m_history.undo());
        case 1:
            return plain(m_history.redo());
        default:
            return m_history.takeBack(anyOf(m_history.changes().value_or(QList<Change>())).id);
        }
    }

    TestWorkspace &m_in;
    std::mt19937 m_random;
    Directory m_directory{*m_in};
    Programme m_programme{*m_in};
    Materials m_materials{*m_in};
    History m_history{*m_in};
};

} // namespace

void TestAnyOrder::allIsUndoneAndDoneAgain_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestAnyOrder::allIsUndoneAndDoneAgain()
{
    QFETCH(unsigned, seed);
    TestWorkspace in;
    History history(*in);
    const QStringList start = dump(in.path);
    Somebody somebody(in, seed);
    for (int i = 0; i < 400; ++i) {
        const QByteArray wrong = somebody.doSomething();
        QVERIFY2(wrong.isEmpty(), wrong.constData());
    }
    while (history.redoable()->has_value())
        VERIFY_DONE(history.redo());
    const QStringList end = dump(in.path);
    QVERIFY(end.size() > 50);
    QCOMPARE(Upkeep(*in).check().value(), QStringList());

    int undone = 0;
    for (; history.undoable()->has_value(); ++undone)
        VERIFY_DONE(history.undo());
    QVERIFY(undone > 50);
    QCOMPARE(dump(in.path), start);
    QCOMPARE(Upkeep(*in).check().value(), QStringList());

    in.reopen();
    History again(*in);
    while (again.redoable()->has_value())
        VERIFY_DONE(again.redo());
    QCOMPARE(dump(in.path), end);
    QCOMPARE(Upkeep(*in).check().value(), QStringList());
}

QTEST_GUILESS_MAIN(TestAnyOrder)

#include "tst_anyorder.moc"
