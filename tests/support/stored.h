// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/recorder.h"
#include "storage/stores.h"
#include "tests/support/madeup.h"

#include <QTemporaryDir>

namespace convenor::test {

/// A fresh file in a folder of its own, with the connection that writes it.
struct StoredFile
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("file.convenor"));
    Database database{path, Database::Mode::Create};
    Stores stores{database};

    /// Runs the work in one transaction and returns what was recorded of it.
    QByteArray write(const std::function<void()> &work)
    {
        database.beginWrite();
        Recorder recorder(database);
        work();
        const QByteArray changeset = recorder.changeset();
        database.commit();
        return changeset;
    }
};

/// Adds something of every kind that can be referred to; to be called inside a write.
inline Targets addTargets(Stores &stores)
{
    Targets targets;
    for (int i = 0; i < 2; ++i) {
        Organization organization;
        organization.key = QStringLiteral("o%1").arg(i);
        organization.name = QStringLiteral("Organization %1").arg(i);
        stores.rows.add(organization);
        targets.organizations.append(organization.id);
        Person person;
        person.key = QStringLiteral("p%1").arg(i);
        person.name = QStringLiteral("Person %1").arg(i);
        stores.rows.add(person);
        targets.people.append(person.id);
    }
    Series series;
    series.key = series.title = QStringLiteral("base");
    series.criteria.append(Criterion{{}, QStringLiteral("c"), {}, {}, {}});
    stores.rows.add(series);
    targets.series = series.id;
    targets.criterion = series.criteria.first().id;
    for (int i = 1; i <= 2; ++i) {
        Session session;
        session.series = series.id;
        session.key = QStringLiteral("s%1").arg(i);
        session.number = i;
        stores.rows.add(session);
        targets.sessions.append(session.id);
    }
    Note note;
    note.session = targets.sessions.first();
    note.key = QStringLiteral("n");
    stores.rows.add(note);
    targets.note = note.id;
    Action action;
    action.session = targets.sessions.first();
    action.key = QStringLiteral("a");
    stores.rows.add(action);
    targets.action = action.id;
    return targets;
}

/// The code of what the function throws; empty where it throws nothing.
template <class Function>
QByteArray thrown(Function &&function)
{
    try {
        function();
    } catch (const StorageError &fault) {
        return fault.error.reason.code;
    }
    return {};
}

} // namespace convenor::test
