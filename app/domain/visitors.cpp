// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visitors.h"

#include "base/fold.h"
#include "domain/spellings.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString addressOf(const Visitor &visitor)
{
    return visitor.email.trimmed().toCaseFolded();
}

bool areSameTimes(const QList<Stay> &a, const QList<Stay> &b)
{
    return std::ranges::equal(a, b, [](const Stay &one, const Stay &two) {
        return one.from == two.from && one.to == two.to;
    });
}

/// Who is whom among rows: sets that grow together.
class Uniting final
{
public:
    explicit Uniting(const QList<Visitor> &all)
        : m_all(all)
        , m_parents(all.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
        for (const Visitor &each : all)
            m_persons.append(each.person);
    }

    void uniteAll()
    {
        uniteBy([this](qsizetype i) { return addressOf(m_all[i]); });
        uniteBy([this](qsizetype i) {
            const Visitor &each = m_all[i];
            const QString name = nameKey(each.name);
            const bool isNamed = addressOf(each).isEmpty() && !name.isEmpty();
            return isNamed ? name + u'/' + nameKey(each.originalName) : QString();
        });
        uniteNameless();
    }

    qsizetype rootOf(qsizetype i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }

private:
    template <class KeyOf>
    void uniteBy(KeyOf &&keyOf)
    {
        QHash<QString, qsizetype> first;
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            const QString key = keyOf(i);
            if (key.isEmpty())
                continue;
            if (const auto there = first.constFind(key); there != first.cend())
                unite(*there, i);
            else
                first.insert(key, i);
        }
    }

    /// Rows without an address join the only others that have their name, or their original one.
    void uniteNameless()
    {
        QHash<QString, QSet<qsizetype>> byName;
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            for (const QString &name : {m_all[i].name, m_all[i].originalName}) {
                if (const QString key = nameKey(name); !key.isEmpty())
                    byName[key].insert(i);
            }
        }
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            if (!addressOf(m_all[i]).isEmpty())
                continue;
            uniteWithOnly(i, byName.value(nameKey(m_all[i].name)), &Visitor::name);
            uniteWithOnly(i, byName.value(nameKey(m_all[i].originalName)), &Visitor::originalName);
        }
    }

    /// The others are those who bear the name themselves; only where there are none, for a name of
    /// the row's own, those who bore it before.
    void uniteWithOnly(qsizetype i, const QSet<qsizetype> &named, QString Visitor::*name)
    {
        const QString key = nameKey(m_all[i].*name);
        const bool isOwn = name == &Visitor::name;
        QSet<qsizetype> bearers;
        QSet<qsizetype> former;
        for (const qsizetype each : named) {
            if (rootOf(each) == rootOf(i))
                continue;
            if (nameKey(m_all[each].name) != key)
                former.insert(rootOf(each));
            else if (!isOwn || goTogether(i, each))
                bearers.insert(rootOf(each));
        }
        const QSet<qsizetype> &others = bearers.isEmpty() && isOwn ? former : bearers;
        if (others.size() == 1)
            unite(*others.cbegin(), i);
    }

    /// "Ana (UNHCR)" and "Ana (ICRC)" are two.
    bool goTogether(qsizetype a, qsizetype b) const
    {
        const QString one = nameKey(m_all[a].originalName);
        const QString two = nameKey(m_all[b].originalName);
        return one.isEmpty() || two.isEmpty() || one == two;
    }

    void unite(qsizetype a, qsizetype b)
    {
        a = rootOf(a);
        b = rootOf(b);
        const bool areOthers =
            !m_persons[a].isNull() && !m_persons[b].isNull() && m_persons[a] != m_persons[b];
        if (a == b || areOthers)
            return;
        const PersonId person = m_persons[a].isNull() ? m_persons[b] : m_persons[a];
        const auto [first, second] = std::minmax(a, b);
        m_parents[second] = first;
        m_persons[first] = person;
    }

    const QList<Visitor> &m_all;
    QList<qsizetype> m_parents;
    QList<PersonId> m_persons; ///< of the roots
};

VisitorRole stronger(VisitorRole a, VisitorRole b)
{
    for (const VisitorRole each :
         {VisitorRole::Bot, VisitorRole::Host, VisitorRole::Panelist, VisitorRole::Attendee}) {
        if (each == a || each == b)
            return each;
    }
    return VisitorRole::DialledIn;
}

/// Another row of the same.
void add(Visitor &visitor, const Visitor &row)
{
    const bool isDevice = nameKey(visitor.name) == nameKey(row.name)
        && nameWithoutDevice(visitor.name) != visitor.name;
    if (visitor.name.isEmpty() || (isDevice && !row.name.isEmpty()))
        visitor.name = nameWithoutDevice(visitor.name.isEmpty() ? row.name : visitor.name);
    if (visitor.originalName.isEmpty()) {
        const QString key = nameKey(visitor.name);
        if (nameKey(row.originalName) != key)
            visitor.originalName = row.originalName;
        if (visitor.originalName.isEmpty() && nameKey(row.name) != key)
            visitor.originalName = row.name;
    }
    if (visitor.email.isEmpty())
        visitor.email = row.email;
    visitor.role = stronger(visitor.role, row.role);
    if (row.minutes)
        visitor.minutes = std::max(visitor.minutes.value_or(0), *row.minutes);
    visitor.stays += row.stays;
    if (visitor.person.isNull())
        visitor.person = row.person;
    visitor.notParticipant = visitor.notParticipant || row.notParticipant;
}

} // namespace

QList<Stay> united(QList<Stay> stays)
{
    const QList<Stay> before = stays;
    stays.removeIf([](const Stay &each) {
        return !each.from.isValid() || !each.to.isValid() || each.to < each.from;
    });
    std::ranges::stable_sort(stays, {}, &Stay::from);
    QList<Stay> all;
    for (const Stay &each : std::as_const(stays)) {
        if (all.isEmpty() || each.from > all.last().to)
            all.append(each);
        else
            all.last().to = std::max(all.last().to, each.to);
    }
    return areSameTimes(all, before) ? before : all;
}

int minutesOf(const QList<Visitor> &visitors)
{
    QList<Stay> stays;
    int said = 0;
    for (const Visitor &each : visitors) {
        stays += each.stays;
        said = std::max(said, each.minutes.value_or(0));
    }
    qint64 seconds = 0;
    for (const Stay &each : united(std::move(stays)))
        seconds += each.from.secsTo(each.to);
    return std::max(int(std::min<qint64>((seconds + 59) / 60, 1'000'000)), said);
}

int minutesOf(const Visitor &visitor)
{
    return minutesOf(QList<Visitor>{visitor});
}

QString nameWithoutDevice(const QString &name)
{
    static const QString devices =
        u"(?:(?:iphone|ipad|ipod|macbook|imac|android|galaxy|samsung|huawei|xiaomi|redmi|oppo|"
        "laptop|desktop|computer|tablet|tablette|phone|smartphone|mobile|pc)"
        "(?:\\s*(?:pro|air|mini|plus|max|se|\\d{1,2}))*)"_s;
    static const QRegularExpression behind(u"(?:['’`´]?s?)[\\s\\-–_(]+"_s + devices
                                               + u"\\s*\\)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(
        u"^"_s + devices + u"\\s+(?:de\\s+|d['’]\\s*|von\\s+|of\\s+|di\\s+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression counted(u"\\s*(?:\\(\\d{1,2}\\)|#\\d{1,2})$"_s);
    static const QRegularExpression alone(u"^(?:"_s + devices + u"\\s*)+$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString plain = name.trimmed();
    if (alone.match(plain).hasMatch())
        return plain;
    plain.remove(counted);
    // "James iPad" keeps its s: only one behind an apostrophe is none of the name.
    const auto match = behind.match(plain);
    if (match.hasMatch()) {
        QString rest = plain.first(match.capturedStart());
        const QString taken = match.captured();
        const bool isPossessive =
            !taken.isEmpty() && !taken[0].isSpace() && taken[0] != u's' && taken[0] != u'S';
        if (!isPossessive && taken.startsWith(u's', Qt::CaseInsensitive))
            rest += taken[0];
        plain = rest;
    }
    plain.remove(before);
    return plain.trimmed().isEmpty() ? name.trimmed() : plain.trimmed();
}

QString nameKey(const QString &name)
{
    QStringList words = personWords(nameWithoutDevice(name));
    words.sort();
    return words.join(u' ');
}

bool isBot(const QString &name)
{
    const QString folded = u' ' + fold(name) + u' ';
    for (const QString &sign :
         {u" notetaker "_s, u" note taker "_s, u" otter ai "_s, u" read ai "_s, u" fireflies "_s,
          u" fireflies ai "_s, u" fathom "_s, u" tl dv "_s, u" tldv "_s, u" meetgeek "_s,
          u" sembly "_s, u" avoma "_s, u" recording bot "_s, u" recorder bot "_s,
          u" meeting notes "_s, u" ai assistant "_s, u" meeting assistant "_s,
          u" minutes bot "_s}) {
        if (folded.contains(sign))
            return true;
    }
    return false;
}

QList<Visitor> united(const QList<Visitor> &known, const QList<Visitor> &coming)
{
    const QList<Visitor> all = known + coming;
    Uniting uniting(all);
    uniting.uniteAll();
    QList<Visitor> people;
    QHash<qsizetype, qsizetype> placeOf;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype root = uniting.rootOf(i);
        if (const auto there = placeOf.constFind(root); there != placeOf.cend()) {
            add(people[*there], all[i]);
        } else {
            placeOf.insert(root, people.size());
            people.append(all[i]);
        }
    }
    for (Visitor &each : people) {
        each.stays = united(std::move(each.stays));
        if (isBot(each.name))
            each.role = VisitorRole::Bot;
    }
    return people;
}

Registration witnessed(Registration registration, std::optional<int> minutes, int leastMinutes,
                       bool wasSeen)
{
    const bool isNoted = registration.attended == std::optional(true) && !wasSeen;
    const bool isEnough = minutes && *minutes >= leastMinutes;
    if (isNoted && !isEnough)
        return registration;
    if (minutes || registration.state == RegistrationState::Accepted)
        registration.attended = isEnough;
    else if (wasSeen)
        registration.attended.reset();
    registration.minutesAttended = minutes;
    return registration;
}

} // namespace convenor
