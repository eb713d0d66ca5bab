// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/correspondence.h"

#include <QSet>

#include <algorithm>

namespace convenor {

namespace {

QString addressKey(const QString &address)
{
    return address.trimmed().toCaseFolded();
}

QString languageOf(const Correspondent &each, const MailingWish &wish)
{
    const QString best = each.languages.value(0).section(u'-', 0, 0).toLower();
    return wish.languages.contains(best) ? best : wish.fallback;
}

/// The one registration of each person that counts, in order: for an announcement the last one.
QList<Correspondent> candidates(MailingKind kind, const QList<Correspondent> &all)
{
    QList<Correspondent> chosen;
    if (kind != MailingKind::Announcement) {
        std::copy_if(all.cbegin(), all.cend(), std::back_inserter(chosen),
                     [](const Correspondent &each) { return each.isHere; });
        return chosen;
    }
    QSet<PersonId> here;
    QHash<PersonId, qsizetype> last;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].isHere)
            here.insert(all[i].person);
        last.insert(all[i].person, i);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (last.value(all[i].person) == i && !here.contains(all[i].person))
            chosen.append(all[i]);
    }
    return chosen;
}

bool isMeant(MailingKind kind, const Correspondent &each)
{
    if (each.state == RegistrationState::Cancelled)
        return false;
    switch (kind) {
    case MailingKind::Answer:
        return answerOf(each.state, each.capacity).has_value();
    case MailingKind::Announcement:
        return each.agreesToMail;
    case MailingKind::JoiningInstructions:
    case MailingKind::Reminder:
        return each.state == RegistrationState::Accepted;
    case MailingKind::Notes:
        break; // by the notes policy, which is a rule of its own
    }
    return false;
}

bool isKnown(const WrittenBefore &before, std::optional<Answered> told, const Correspondent &each)
{
    if (before.told != told)
        return false;
    // What is asked for, or why, may be another thing this time.
    const bool hasReason = told == Answered::OnHold || told == Answered::Regretted;
    return !hasReason || before.decidedAt == each.decidedAt;
}

/// What the answer says to this one alone; nothing where it says the same to all.
std::optional<PersonalPart> personalPart(std::optional<Answered> told, const Correspondent &each)
{
    PersonalPart part;
    const QString reason = each.reason.trimmed();
    if (told == Answered::OnHold) {
        part.reason = reason;
        part.claimed = each.claimed;
    } else if (told == Answered::Regretted) {
        part.reason = reason;
    } else if (told == Answered::Waitlisted) {
        part.position = each.waitingPosition;
    }
    if (part == PersonalPart())
        return std::nullopt;
    part.addressee = each.name;
    return part;
}

/// Puts people into drafts; those of one outcome and language share them.
class Batches final
{
public:
    explicit Batches(const MailingWish &wish)
        : m_wish(wish)
    {
    }

    void add(const Correspondent &each, std::optional<Answered> told)
    {
        Group &group = groupOf(told, languageOf(each, m_wish));
        const auto personal = personalPart(told, each);
        const QString key = addressKey(each.address);
        const qsizetype known = personal ? -1 : group.byAddress.value(key, -1);
        if (known >= 0) {
            append(group.drafts[known], each);
            return;
        }
        qsizetype place = group.open;
        const bool isAlone = personal || each.securityConcern;
        if (isAlone || place < 0 || group.drafts[place].addresses().size() >= m_wish.batchSize) {
            place = group.drafts.size();
            group.drafts.append({m_wish.kind, group.language, told, personal, {}, {}});
            if (!isAlone)
                group.open = place;
        }
        append(group.drafts[place], each);
        if (!personal)
            group.byAddress.insert(key, place);
    }

    QList<DraftPlan> drafts()
    {
        const auto place = [this](const Group &group) {
            return std::tuple(group.told, group.language != m_wish.fallback, group.language);
        };
        std::stable_sort(m_groups.begin(), m_groups.end(),
                         [&](const Group &a, const Group &b) { return place(a) < place(b); });
        QList<DraftPlan> all;
        for (const Group &group : std::as_const(m_groups))
            all += group.drafts;
        return all;
    }

private:
    struct Group
    {
        std::optional<Answered> told;
        QString language;
        QList<DraftPlan> drafts;
        QHash<QString, qsizetype> byAddress;
        qsizetype open = -1; ///< the batch that is being filled
    };

    Group &groupOf(std::optional<Answered> told, const QString &language)
    {
        for (Group &group : m_groups) {
            if (group.told == told && group.language == language)
                return group;
        }
        m_groups.append({told, language, {}, {}, -1});
        return m_groups.last();
    }

    void append(DraftPlan &draft, const Correspondent &each) const
    {
        draft.recipients.append(
            {{}, each.person, each.address.trimmed(), draft.told, each.decidedAt});
        draft.names.append(each.name);
    }

    const MailingWish &m_wish;
    QList<Group> m_groups;
};

} // namespace

QStringList DraftPlan::addresses() const
{
    QStringList all;
    QSet<QString> known;
    for (const MailingRecipient &each : recipients) {
        const QString key = addressKey(each.address);
        if (!known.contains(key))
            all.append(each.address);
        known.insert(key);
    }
    return all;
}

int DueMail::people() const
{
    qsizetype count = 0;
    for (const DraftPlan &draft : drafts)
        count += draft.recipients.size();
    return int(count);
}

std::optional<Answered> answerOf(RegistrationState state, Capacity capacity)
{
    switch (state) {
    case RegistrationState::Accepted:
        return capacity == Capacity::Observer ? Answered::Observer : Answered::Participant;
    case RegistrationState::OnHold:
        return Answered::OnHold;
    case RegistrationState::Regretted:
        return Answered::Regretted;
    case RegistrationState::Waitlisted:
        return Answered::Waitlisted;
    case RegistrationState::Pending:
    case RegistrationState::Cancelled:
        break;
    }
    return std::nullopt;
}

DueMail dueMail(const MailingWish &wish, const QList<Correspondent> &all,
                const QHash<PersonId, WrittenBefore> &before)
{
    DueMail due;
    Batches batches(wish);
    QSet<PersonId> seen;
    for (const Correspondent &each : candidates(wish.kind, all)) {
        due.undecided += each.state == RegistrationState::Pending && each.isHere ? 1 : 0;
        if (!isMeant(wish.kind, each) || seen.contains(each.person))
            continue;
        seen.insert(each.person);
        const auto told =
            wish.kind == MailingKind::Answer ? answerOf(each.state, each.capacity) : std::nullopt;
        const auto known = before.find(each.person);
        if (!wish.again && known != before.end() && isKnown(*known, told, each))
            ++due.before;
        else if (!each.fault.code.isEmpty())
            due.unreachable.append({each.person, each.name, each.fault});
        else
            batches.add(each, told);
    }
    due.drafts = batches.drafts();
    return due;
}

} // namespace convenor
