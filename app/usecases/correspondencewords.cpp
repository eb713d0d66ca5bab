// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

QString label(MailingKind kind)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "Answer"), QT_TRANSLATE_NOOP("Wording", "Announcement"),
        QT_TRANSLATE_NOOP("Wording", "Joining instructions"),
        QT_TRANSLATE_NOOP("Wording", "Reminder"), QT_TRANSLATE_NOOP("Wording", "Notes")};
    static_assert(labels.size() == wordsOf<MailingKind>.size());
    return QCoreApplication::translate("Wording", labels[size_t(kind)]);
}

QString label(Answered told)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Accepted as participant"),
                                       QT_TRANSLATE_NOOP("Wording", "Accepted as observer"),
                                       QT_TRANSLATE_NOOP("Wording", "On hold"),
                                       QT_TRANSLATE_NOOP("Wording", "Regretted"),
                                       QT_TRANSLATE_NOOP("Wording", "On the waiting list")};
    static_assert(labels.size() == wordsOf<Answered>.size());
    return QCoreApplication::translate("Wording", labels[size_t(told)]);
}

} // namespace convenor
