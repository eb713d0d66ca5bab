// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fold.h"
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/programme.h"
#include "usecases/retention.h"
#include "usecases/statistics.h"

#include <QTest>

namespace convenor::test {

using namespace Qt::StringLiterals;

inline const QDate farAway(2100, 1, 1);

/// In the bytes as UTF-8 or UTF-16, as written or folded.
inline bool holds(const QByteArray &file, const QString &text)
{
    for (const QString &each : {text, fold(text)}) {
        if (file.contains(each.toUtf8()))
            return true;
        QByteArray little;
        QByteArray big;
        for (const QChar c : each) {
            little += QByteArray{}.append(char(c.cell())).append(char(c.row()));
            big += QByteArray{}.append(char(c.row())).append(char(c.cell()));
        }
        if (file.contains(little) || file.contains(big))
            return true;
    }
    return false;
}

inline QByteArray fileAndJournal(const QString &path)
{
    QByteArray all = bytesOf(path);
    if (QFile::exists(path + u"-journal"_s))
        all += bytesOf(path + u"-journal"_s);
    return all;
}

/// Every figure of the file.
inline QList<StatisticsOf> figuresOf(Workspace &workspace)
{
    const Statistics statistics(workspace);
    QList<Scope> scopes{{}};
    const auto all = Programme(workspace).allSeries();
    for (const SeriesRow &series : *all) {
        scopes.append({series.id, {}});
        const auto sessions = Programme(workspace).sessions(series.id);
        for (const SessionRow &session : *sessions)
            scopes.append({series.id, session.id});
    }
    QList<StatisticsOf> figures;
    for (const Scope &scope : std::as_const(scopes)) {
        for (const Counted counted : {Counted::Attended, Counted::Accepted, Counted::Registered})
            figures.append(statistics.of(scope, counted).value());
    }
    return figures;
}

/// A due series with a held session and one of the next year that is not due; Ana registered for
/// the first alone.
struct Years : TestWorkspace
{
    Years()
    {
        Organization trust;
        trust.name = u"Harbour Trust"_s;
        trust.kind = OrganizationKind::NationalNgo;
        trust.country = u"KE"_s;
        organization = directory.addOrganization(trust).value();
        ana = person(u"Ana Harbour"_s, u"ana.harbour@example.org"_s);
        Series due = seriesOf(u"due"_s);
        due.start = QDate(2022, 3, 1);
        due.keepPersonalDataUntil = QDate(2023, 12, 31);
        first = programme.addSeries(due).value();
        Series later = seriesOf(u"later"_s);
        later.start = QDate(2024, 3, 1);
        later.keepPersonalDataUntil = QDate(2026, 12, 31);
        second = programme.addSeries(later).value();
        past = programme.addSession(sessionOf(first, u"Past"_s)).value();
        coming = programme.addSession(sessionOf(second, u"Coming"_s)).value();
        anasRegistration = registration(ana, first, past);
    }

    PersonId person(const QString &name, const QString &email)
    {
        Person made;
        made.name = name;
        made.email = email;
        made.organization = organization;
        made.country = u"KE"_s;
        made.phone = u"+41 22 000 "_s + QString::number(1000 + name.size());
        return directory.addPerson(made).value();
    }

    template <class T>
    Id<T> added(T value)
    {
        write([&](Stores &stores) { stores.rows.add(value); });
        return value.id;
    }

    RegistrationId registration(PersonId who, SeriesId series, SessionId session)
    {
        Registration made;
        made.series = series;
        made.session = session;
        made.person = who;
        made.organization = organization;
        made.state = RegistrationState::Accepted;
        made.attended = true;
        made.accessNeeds = u"a wheelchair ramp"_s;
        made.answers = {Answer{{}, u"Diet"_s, u"no walnuts"_s}};
        return added(made);
    }

    void speak(PersonId who, SessionId session)
    {
        VERIFY_DONE(programme.editSession(session, "speakers", [&](Session &each) {
            Speaker speaker;
            speaker.person = who;
            speaker.position = u"Harbour master"_s;
            speaker.state = SpeakerState::Confirmed;
            each.speakers.append(speaker);
        }));
    }

    void write(const std::function<void(Stores &)> &work)
    {
        VERIFY_DONE(
            (*workspace).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
                work(stores);
                return {};
            }));
    }

    template <class T>
    std::optional<T> find(Id<T> id)
    {
        return (*workspace)
            .door()
            .read<std::optional<T>>(
                [&](Stores &stores) -> Result<std::optional<T>> { return stores.rows.find(id); })
            .value();
    }

    QDate before{2024, 2, 1};
    Directory directory{*workspace};
    Programme programme{*workspace};
    Retention retention{*workspace};
    OrganizationId organization;
    PersonId ana;
    SeriesId first;
    SeriesId second;
    SessionId past;
    SessionId coming;
    RegistrationId anasRegistration;
};

} // namespace convenor::test
