// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/door.h"
#include "usecases/duplicates.h"
#include "usecases/workspace.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

QString madeUpName(QRandomGenerator &random, int syllables)
{
    static const QStringList parts{u"ka"_s,  u"ro"_s, u"mi"_s, u"ten"_s, u"sha"_s, u"lu"_s,
                                   u"ber"_s, u"do"_s, u"na"_s, u"vi"_s,  u"gor"_s, u"pe"_s};
    QString name;
    for (int i = 0; i < syllables; ++i)
        name += parts[random.bounded(int(parts.size()))];
    name[0] = name[0].toUpper();
    return name;
}

/// One in twenty is there twice, with a typing slip or an initial.
QList<Person> madeUpPeople(int count)
{
    QRandomGenerator random(7);
    QList<Person> people;
    while (people.size() < count) {
        Person person;
        person.name = madeUpName(random, 2) + u' ' + madeUpName(random, 3);
        person.key = u"p%1"_s.arg(people.size());
        person.email = person.key + u"@example.org"_s;
        person.country = u"CH"_s;
        people.append(person);
        if (random.bounded(20) > 0)
            continue;
        person.key = u"p%1"_s.arg(people.size());
        person.email.clear();
        if (random.bounded(2) == 0)
            person.name.remove(person.name.size() - 3, 1);
        else
            person.name = person.name.section(u' ', 1) + u' ' + person.name.section(u' ', 0, 0);
        people.append(person);
    }
    for (qsizetype i = 0; i < people.size(); ++i)
        people[i].id = PersonId(i + 1);
    return people;
}

QSet<quint64> allPairs(const QList<Person> &people)
{
    QList<Traits> all;
    for (const Person &each : people)
        all.append(traitsOf(each));
    QSet<quint64> found;
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (comparePeople(all[i], all[j]).score >= leastShownScore)
                found.insert(quint64(all[i].id) << 32 | quint64(all[j].id));
        }
    }
    return found;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const QList<Person> some = madeUpPeople(2000);
    QSet<quint64> ours;
    QSet<quint64> peers;
    compare(
        u"likely pairs among 2,000 people against comparing all pairs"_s,
        [&] {
            ours.clear();
            for (const LikelyPair &each : likelyPairs(some))
                ours.insert(quint64(qMin(each.first, each.second)) << 32
                            | quint64(qMax(each.first, each.second)));
        },
        [&] { peers = allPairs(some); }, 5);
    out << "of " << peers.size() << " pairs that all pairs give, keys find "
        << (QSet<quint64>(ours) & peers).size() << '\n';

    QTemporaryDir folder;
    const auto workspace = Workspace::create(folder.filePath(u"many.convenor"_s));
    QList<Person> many = madeUpPeople(20000);
    const auto added =
        (*workspace)->door().write({"document.imported", {}}, {}, [&](Stores &stores) {
            for (Person &each : many)
                stores.rows.add(each);
            return Result<void>();
        });
    if (!added)
        qFatal("no people");
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto found = Duplicates(**workspace).find(Kind::Person);
        out << "20,000 people from the file: " << timer.elapsed() << " ms (limit 1000 ms), "
            << (found ? found->size() : -1) << " pairs\n";
    }
}
