// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/entitlementwords.h"

#include <QCoreApplication>

namespace convenor {

QString label(Entitled ground)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Registered and accepted"),
        QT_TRANSLATE_NOOP("Wording", "Accepted for the whole meeting"),
        QT_TRANSLATE_NOOP("Wording", "Speaker"),
        QT_TRANSLATE_NOOP("Wording", "Team"),
        QT_TRANSLATE_NOOP("Wording", "Organizers and co-organizers"),
        QT_TRANSLATE_NOOP("Wording", "Request granted")};
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
