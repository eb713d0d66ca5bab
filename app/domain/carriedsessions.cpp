// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/carrier.h"

namespace convenor {

using namespace Qt::StringLiterals;

void Carrier::addSessions()
{
    for (const Session &each : m_last.sessions)
        addSession(each);
    addFollowUp();
}

/// A session comes along as an idea that continues it: its subject and its form, and nothing that
/// was of that one day. Its room and description, speakers, links, figures and all that was written
/// stay behind.
void Carrier::addSession(const Session &last)
{
    CarriedItem told;
    told.path = u"session/"_s + QString::number(last.id.value());
    told.group = CarriedGroup::Sessions;
    told.kind = CarriedKind::Session;
    told.number = last.number;
    told.was = last.title;
    const qsizetype index = add(told);
    remark(index, Remark::StateWas, {wordOf(last.status), last.date.text()});
    if (last.status != SessionStatus::Held && last.status != SessionStatus::Cancelled)
        remark(index, Remark::NotHeld);
    Session next;
    next.number = int(m_all.sessions.size()) + 1;
    next.title = carriedText(index, last.title, m_last.series.language);
    carryTranslations(index, last.translations, u"title"_s, next.translations);
    next.form = last.form;
    next.mode = last.mode;
    next.capacity = last.capacity;
    next.coOrganizers = last.coOrganizers;
    next.topics = last.topics;
    next.languages = last.languages;
    next.interpretation = last.interpretation;
    next.signLanguage = last.signLanguage;
    next.captions = last.captions;
    next.attribution = last.attribution;
    next.observersAllowed = last.observersAllowed;
    next.perOrganizationLimit = last.perOrganizationLimit;
    next.follows = {last.id};
    addTeam(index, last, next);
    if (!isTicked(index))
        return;
    m_all.sessions.append({next, {}});
    m_carried.append(last.id);
}

void Carrier::addTeam(qsizetype owner, const Session &last, Session &next)
{
    for (const TeamMember &each : last.team) {
        CarriedItem member;
        member.parent = item(owner).path;
        member.path = member.parent + u"/team/"_s + QString::number(each.id.value());
        member.group = CarriedGroup::Sessions;
        member.kind = CarriedKind::TeamMember;
        member.name = each.role ? wordOf(*each.role) : QString();
        member.was = member.willBe = m_last.people.value(each.person);
        if (isTicked(add(member)))
            next.team.append({{}, each.person, each.role});
    }
}

bool Carrier::isCarried(const Action &action) const
{
    const QString path = u"action/"_s + QString::number(action.id.value());
    return !m_last.followed.contains(action.id) && m_request.choices.value(path, true);
}

/// An action point belongs to a session. Where action points go on and no session does, one idea is
/// made for them, which continues the sessions that they come from; it goes with the last of them.
void Carrier::addFollowUp()
{
    if (!m_all.sessions.isEmpty())
        return;
    Session next;
    for (const Action &each : m_last.open) {
        if (isCarried(each) && !next.follows.contains(each.session))
            next.follows.append(each.session);
    }
    if (next.follows.isEmpty())
        return;
    CarriedItem told;
    told.path = u"follow-up"_s;
    told.group = CarriedGroup::Sessions;
    told.kind = CarriedKind::FollowUp;
    const QString typed = correction(told.path);
    told.willBe = typed.isEmpty() ? m_request.followUpTitle : typed;
    told.isOpen = false;
    told.isTicked = true;
    told.isCorrectable = true;
    add(told);
    next.number = 1;
    next.title = told.willBe;
    m_all.sessions.append({next, {}});
    m_carried.append(SessionId());
}

/// Whether it continues the earlier one, over however many sessions in between.
bool Carrier::follows(const Session &session, SessionId earlier) const
{
    QList<SessionId> seen = session.follows;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        if (seen[i] == earlier)
            return true;
        for (const Session &each : m_last.sessions) {
            if (each.id != seen[i])
                continue;
            for (const SessionId before : each.follows) {
                if (!seen.contains(before))
                    seen.append(before);
            }
        }
    }
    return false;
}

/// Where an action point of that session goes: to what is carried of the session itself, else to
/// what continues it, else to the first.
qsizetype Carrier::placeFor(SessionId earlier) const
{
    if (const qsizetype same = m_carried.indexOf(earlier); same >= 0)
        return same;
    for (qsizetype i = 0; i < m_all.sessions.size(); ++i) {
        if (follows(m_all.sessions[i].session, earlier))
            return i;
    }
    return 0;
}

/// Open action points go on as new ones that follow the old: with owner, priority, due date, state
/// and what was answered, but not the note that they come from, which is the old session's. The due
/// date stays what was promised, overdue or not. What a later one follows already is only told.
void Carrier::addActions()
{
    for (const Action &last : m_last.open) {
        CarriedItem told;
        told.path = u"action/"_s + QString::number(last.id.value());
        told.group = CarriedGroup::Actions;
        told.kind = CarriedKind::Action;
        told.was = last.text;
        told.isOpen = !m_last.followed.contains(last.id);
        told.isTicked = told.isOpen;
        const qsizetype index = add(told);
        Action next = last;
        next.id = {};
        next.session = {};
        next.key.clear();
        next.note = {};
        next.follows = last.id;
        next.text = carriedText(index, last.text, m_last.series.language);
        if (!told.isOpen)
            remark(index, Remark::CarriedAlready);
        const QString owner = !last.owner.person.isNull() ? m_last.people.value(last.owner.person)
            : !last.owner.organization.isNull()
            ? m_last.organizations.value(last.owner.organization)
            : last.owner.text;
        if (!owner.isEmpty())
            remark(index, Remark::OwnedBy, {owner});
        if (last.due.isValid())
            remark(index,
                   isTicked(index) && last.due < m_request.today ? Remark::Overdue : Remark::Due,
                   {last.due.toString(Qt::ISODate)});
        if (!isTicked(index))
            continue;
        NextSession &place = m_all.sessions[placeFor(last.session)];
        next.ordinal = int(place.actions.size());
        place.actions.append(next);
        remark(index, Remark::GoesTo, {place.session.title});
    }
}

/// Told only: nothing of an organization's record changes.
void Carrier::addEvidence()
{
    const Series &last = m_last.series;
    const Series &next = m_all.series;
    QSet<OrganizationId> asked;
    const auto lapses = lapsing(m_last.verified, {last.criteria, last.start, last.end},
                                {next.criteria, next.start, next.end});
    for (const Lapse &each : lapses) {
        CarriedItem told;
        told.path = u"evidence/"_s + QString::number(each.evidence.id.value());
        told.group = CarriedGroup::Evidence;
        told.kind = CarriedKind::Evidence;
        told.name = each.name;
        told.was = each.evidence.source;
        told.isOpen = false;
        const qsizetype index = add(told);
        const QString expires = each.evidence.expires.toString(Qt::ISODate);
        QStringList years;
        for (const int year : each.evidence.years)
            years.append(QString::number(year));
        if (each.asksAgain()) {
            remark(index, Remark::AsksAgain);
            asked.insert(each.organization);
        }
        if (each.ofOtherYears)
            remark(index, Remark::OtherYears, {years.join(u", "_s)});
        if (each.isExpired)
            remark(index, Remark::Expired, {expires});
        if (each.expiresDuring)
            remark(index, Remark::ExpiresDuring, {expires});
        if (each.countsAs)
            remark(index, Remark::CountsAs, {wordOf(*each.countsAs)});
        if (each.isMarked)
            remark(index, Remark::StillMarked);
    }
    m_all.askedAgain = int(asked.size());
}

} // namespace convenor
