// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/decisionlists.h"

#include "base/isotext.h"
#include "exchange/tablewriter.h"
#include "usecases/editing.h"
#include "usecases/mailingsubject.h"
#include "usecases/outputs.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QList<Registration> registrationsOf(Stores &stores, const Gathering &target)
{
    if (target.session.isNull())
        return stores.rows.load<Registration>("series = ? AND session IS NULL",
                                              target.series.value(), "ordinal, id");
    return stores.rows.load<Registration>("session = ?", target.session.value(), "ordinal, id");
}

DueDecisions dueIn(Stores &stores, const Gathering &target)
{
    DueDecisions due;
    for (const Registration &each : registrationsOf(stores, target)) {
        const auto admission = admissionDue(each.state, each.reportedAs);
        if (!admission)
            continue;
        const Person person = stores.rows.find(each.person).value_or(Person());
        const DueDecision row{each.id,
                              person.email.trimmed(),
                              each.securityConcern ? each.listAs : person.name,
                              *admission,
                              each.state,
                              each.decidedAt};
        (row.email.isEmpty() ? due.withoutAddress : due.rows).append(row);
    }
    return due;
}

QByteArray tableOfDecisions(const QList<DueDecision> &rows)
{
    TableWriter table;
    table.add({u"Email"_s, u"Name"_s, u"Decision"_s, u"State"_s, u"Decided at"_s});
    for (const DueDecision &row : rows)
        table.add({row.email, row.name, wordOf(row.admission), wordOf(row.state),
                   row.decidedAt.isValid() ? textOf(row.decidedAt) : QString()});
    return table.bytes();
}

Result<void> markReported(Door &door, const QList<DueDecision> &rows, const QString &name)
{
    return door.write({"decisions.reported", {QString::number(rows.size()), name}}, {},
                      [&](Stores &stores) -> Result<void> {
                          for (const DueDecision &row : rows) {
                              auto registration = found(stores, row.registration);
                              if (!registration)
                                  return tl::unexpected(registration.error());
                              registration->reportedAs = row.state;
                              registration->reportedAt = door.now();
                              stores.rows.replace(*registration);
                          }
                          return {};
                      });
}

/// `write` puts the bytes where they go, before anything is noted.
Result<DecisionList> tell(Door &door, const Gathering &target,
                          const std::function<Result<void>(const QByteArray &)> &write)
{
    QString name;
    const auto due = door.read<DueDecisions>([&](Stores &stores) {
        return readSubject(stores, target).map([&](const MailingSubject &subject) {
            name = subject.name();
            return dueIn(stores, target);
        });
    });
    if (!due)
        return tl::unexpected(due.error());
    const DecisionList list{tableOfDecisions(due->rows), *due};
    return write(list.bytes).and_then([&] { return markReported(door, due->rows, name); }).map([&] {
        return list;
    });
}

} // namespace

Result<DueDecisions> DecisionLists::due(const Gathering &target) const
{
    return m_workspace.door().read<DueDecisions>([&](Stores &stores) {
        return readSubject(stores, target).map([&](const MailingSubject &) {
            return dueIn(stores, target);
        });
    });
}

Result<DecisionList> DecisionLists::exportList(const Gathering &target, const QString &path)
{
    return judgePlace(path, m_workspace.path()).and_then([&] {
        return tell(m_workspace.door(), target,
                    [&path](const QByteArray &bytes) { return writeFile(path, bytes); });
    });
}

Result<DecisionList> DecisionLists::report(const Gathering &target)
{
    return tell(m_workspace.door(), target, [](const QByteArray &) { return Result<void>(); });
}

} // namespace convenor
