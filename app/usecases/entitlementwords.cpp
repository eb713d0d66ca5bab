// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/entitlementwords.h"

#include <QCoreApplication>

namespace convenor {

QString label(Entitled ground)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Accepted for the session"),
        QT_TRANSLATE_NOOP("Wording", "Accepted for the whole meeting"),
        QT_TRANSLATE_NOOP("Wording", "Confirmed speaker of the session"),
        QT_TRANSLATE_NOOP("Wording", "Belongs to the team of the session"),
        QT_TRANSLATE_NOOP("Wording", "Their organization is one of the organizers"),
        QT_TRANSLATE_NOOP("Wording", "A request of theirs was granted")};
    static_assert(labels.size() == wordsOf<Entitled>.size());
    return QCoreApplication::translate("Wording", labels[size_t(ground)]);
}

Reason reasonOf(Withheld bar)
{
    return {"withheld." + wordOf(bar).toLatin1(), {}};
}

QString label(MaterialBar bar)
{
    switch (bar) {
    case MaterialBar::Internal:
        return QCoreApplication::translate("Wording", "for the organizers alone");
    case MaterialBar::NotThere:
        return QCoreApplication::translate("Wording", "neither file nor link");
    case MaterialBar::NotCleared:
        return QCoreApplication::translate("Wording", "not cleared");
    case MaterialBar::NoConsent:
        break;
    }
    return QCoreApplication::translate("Wording", "the presenter has not consented");
}

} // namespace convenor
