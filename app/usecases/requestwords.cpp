// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorttext.h"
#include "usecases/entitlementwords.h"
#include "usecases/requests.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReason = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

template <class E, size_t N>
QString labelFrom(const std::array<const char *, N> &labels, E value)
{
    static_assert(N == wordsOf<E>.size());
    return tr(labels[size_t(value)]);
}

QString citing(const QString &sentence, const QString &text)
{
    return text.isEmpty() ? sentence : sentence + u": "_s + shortened(text, longestReason);
}

QString counted(int number, const char *one, const char *many)
{
    return number == 1 ? tr(one) : tr(many).arg(number);
}

} // namespace

QString label(Withheld bar)
{
    QString words = worded(reasonOf(bar));
    words[0] = words.at(0).toUpper();
    return words;
}

QString label(RequestAnswer answer)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "May have it: send"), QT_TRANSLATE_NOOP("Wording", "Grant"),
        QT_TRANSLATE_NOOP("Wording", "Decide the registration first"),
        QT_TRANSLATE_NOOP("Wording", "Ask back"), QT_TRANSLATE_NOOP("Wording", "Decline")};
    return labelFrom(labels, answer);
}

QString worded(const RequestGround &ground)
{
    switch (ground.because) {
    case RequestBecause::MayHaveIt:
        return tr("May have it by the notes policy");
    case RequestBecause::RegistrationRegretted:
        return citing(tr("The registration was regretted"), ground.text);
    case RequestBecause::HadNoPlace:
        return tr("Is on the waiting list: nothing but a place was missing");
    case RequestBecause::RegistrationUndecided:
        return tr("The registration is not decided; what is decided of it answers this too");
    case RequestBecause::DeclinedBefore:
        return citing(tr("An earlier request was declined"), ground.text);
    case RequestBecause::AcceptedElsewhere:
        return counted(
            ground.number,
            QT_TRANSLATE_NOOP("Wording", "Accepted for another session of the series"),
            QT_TRANSLATE_NOOP("Wording", "Accepted for %1 other sessions of the series"));
    case RequestBecause::MeetsCriteria:
        return tr("Did not register, but could have taken part");
    case RequestBecause::MayObserve:
        return tr("Did not register, but could have observed");
    case RequestBecause::EvidenceNeeded:
        return tr("Did not register; evidence is needed that they could have taken part");
    case RequestBecause::Unclear:
        return tr("Did not register, and whether they could have taken part is not known");
    case RequestBecause::NotEligible:
        return tr("Did not register, and could not have taken part");
    case RequestBecause::RegistrationCancelled:
        return tr("Cancelled the registration");
    case RequestBecause::ColleaguesAccepted:
        return counted(
            ground.number,
            QT_TRANSLATE_NOOP("Wording", "A colleague of the organization was accepted"),
            QT_TRANSLATE_NOOP("Wording", "%1 colleagues of the organization were accepted"));
    case RequestBecause::NotHeld:
        return tr("The session was not held yet");
    case RequestBecause::NothingReady:
        return tr("There is nothing yet that could be sent");
    case RequestBecause::NoAddress:
        return tr("There is no e-mail address");
    case RequestBecause::SecurityConcern:
        return tr("Has a security concern: write to them alone, and name them to nobody");
    }
    return {};
}

QString stateLabel(RequestState state, const QString &reason)
{
    const bool isAsked = state == RequestState::Open && !reason.trimmed().isEmpty();
    return isAsked ? tr("Asked back") : label(state);
}

} // namespace convenor
