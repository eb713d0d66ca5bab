// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entitlement.h"

#include <algorithm>

namespace convenor {

namespace {

template <class T>
void addOnce(QList<T> &list, T value)
{
    if (!list.contains(value))
        list.append(value);
}

void judge(const Registration &registration, Entitlement &judged)
{
    switch (registration.state) {
    case RegistrationState::Accepted:
        addOnce(judged.grounds,
                registration.session.isNull() ? Entitled::RegisteredForMeeting
                                              : Entitled::Registered);
        break;
    case RegistrationState::Pending:
    case RegistrationState::OnHold:
        addOnce(judged.bars, Withheld::NotDecided);
        break;
    case RegistrationState::Regretted:
        addOnce(judged.bars, Withheld::Regretted);
        break;
    case RegistrationState::Waitlisted:
        addOnce(judged.bars, Withheld::OnWaitingList);
        break;
    case RegistrationState::Cancelled:
        addOnce(judged.bars, Withheld::Cancelled);
        break;
    }
}

void judge(const Request &request, Entitlement &judged)
{
    switch (request.state) {
    case RequestState::Granted:
        addOnce(judged.grounds, Entitled::Granted);
        break;
    case RequestState::Open:
        addOnce(judged.bars, Withheld::RequestOpen);
        break;
    case RequestState::Declined:
        addOnce(judged.bars, Withheld::RequestDeclined);
        break;
    }
}

bool organizes(OrganizationId organization, const Session &session, const Series &series)
{
    return !organization.isNull()
        && (session.coOrganizers.contains(organization) || series.organizers.contains(organization)
            || series.coOrganizers.contains(organization));
}

} // namespace

Entitlement entitlementOf(const Asker &asker, const Session &session, const Series &series)
{
    Entitlement judged;
    for (const Registration &each : asker.registrations) {
        const bool isForIt =
            each.session == session.id || (each.session.isNull() && each.series == session.series);
        if (each.person == asker.person && isForIt)
            judge(each, judged);
    }
    for (const Speaker &each : session.speakers) {
        if (each.person != asker.person)
            continue;
        if (each.state == SpeakerState::Confirmed)
            addOnce(judged.grounds, Entitled::Speaker);
        else
            addOnce(judged.bars, Withheld::SpeakerNotConfirmed);
    }
    for (const TeamMember &each : session.team) {
        if (each.person == asker.person)
            addOnce(judged.grounds, Entitled::Team);
    }
    if (organizes(asker.organization, session, series))
        addOnce(judged.grounds, Entitled::CoOrganizer);
    for (const Request &each : asker.requests) {
        if (each.person == asker.person && each.session == session.id)
            judge(each, judged);
    }
    std::sort(judged.grounds.begin(), judged.grounds.end());
    std::sort(judged.bars.begin(), judged.bars.end());
    if (judged.isEntitled())
        judged.bars.clear();
    else if (judged.bars.isEmpty())
        judged.bars = {Withheld::NotRegistered};
    return judged;
}

bool mayBeShared(const Material &material)
{
    return material.presenter.isNull() || material.presenterConsents;
}

bool mayBeHandedOut(const Material &material)
{
    const bool isCleared = !material.state || *material.state == MaterialState::Cleared;
    const bool isAgreed = material.kind != MaterialKind::Presentation || material.presenterConsents;
    return material.audience != Audience::Internal && isCleared && isAgreed
        && mayBeShared(material);
}

bool mayBeHandedOut(const Note &note)
{
    return note.audience != Audience::Internal;
}

bool mayBePublished(const Material &material)
{
    return material.audience == Audience::Public && !material.content.isNull()
        && material.url.isEmpty() && mayBeHandedOut(material);
}

QList<MaterialLack> lacksOf(const Material &material)
{
    QList<MaterialLack> lacks;
    if (material.audience == Audience::Internal)
        return lacks;
    if (material.state == MaterialState::Promised)
        lacks.append(MaterialLack::Receipt);
    else if (material.content.isNull() && material.url.isEmpty())
        lacks.append(MaterialLack::Contents);
    if (material.state == MaterialState::Received)
        lacks.append(MaterialLack::Clearance);
    if (material.presenterConsents)
        return lacks;
    if (!material.presenter.isNull())
        lacks.append(MaterialLack::Consent);
    else if (material.kind == MaterialKind::Presentation)
        lacks.append(MaterialLack::Presenter);
    return lacks;
}

Material withFile(Material material, const QString &name, ContentId content)
{
    const bool hadAnother =
        !material.url.isEmpty() || (!material.content.isNull() && material.content != content);
    const bool isOther = material.content != content;
    material.file = name;
    material.content = content;
    material.url.clear();
    if (isOther && material.state)
        material.state = MaterialState::Received;
    if (hadAnother)
        material.presenterConsents = false;
    return material;
}

Material withPresenter(Material material, PersonId presenter)
{
    if (material.presenter != presenter)
        material.presenterConsents = false;
    material.presenter = presenter;
    return material;
}

Material withKind(Material material, std::optional<MaterialKind> kind)
{
    const bool isUsual = material.audience == usualAudience(material.kind);
    material.kind = kind;
    if (isUsual)
        material.audience = usualAudience(kind);
    return material;
}

} // namespace convenor
