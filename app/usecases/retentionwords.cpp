// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/retention.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Retention", text);
}

constexpr std::array goings{
    QT_TRANSLATE_NOOP("Retention", "Registrations that lose their answers and names"),
    QT_TRANSLATE_NOOP("Retention", "People who are no longer named"),
    QT_TRANSLATE_NOOP("Retention", "Contact details of people who stay"),
    QT_TRANSLATE_NOOP("Retention", "Nameless people in the place of those who stay"),
    QT_TRANSLATE_NOOP("Retention", "Answers to forms"),
    QT_TRANSLATE_NOOP("Retention", "Requests for notes"),
    QT_TRANSLATE_NOOP("Retention", "Names in attendance reports"),
    QT_TRANSLATE_NOOP("Retention", "Recipients of mail"),
    QT_TRANSLATE_NOOP("Retention", "Notes without their name"),
    QT_TRANSLATE_NOOP("Retention", "Internal files"),
    QT_TRANSLATE_NOOP("Retention", "Changes that can no longer be undone"),
};
static_assert(goings.size() == wordsOf<Going>.size());

constexpr std::array reasons{
    QT_TRANSLATE_NOOP("Retention", "speaks at a session"),
    QT_TRANSLATE_NOOP("Retention", "is on an agenda"),
    QT_TRANSLATE_NOOP("Retention", "is in a session's team"),
    QT_TRANSLATE_NOOP("Retention", "was asked to clear a summary"),
    QT_TRANSLATE_NOOP("Retention", "owns an action point"),
    QT_TRANSLATE_NOOP("Retention", "presents a material"),
    QT_TRANSLATE_NOOP("Retention", "is an organization's focal point"),
    QT_TRANSLATE_NOOP("Retention", "registered for a series that is not due"),
    QT_TRANSLATE_NOOP("Retention", "is named in a series that is not due"),
    QT_TRANSLATE_NOOP("Retention", "is named elsewhere"),
};
static_assert(reasons.size() == wordsOf<KeptFor>.size());

} // namespace

QString label(Going what)
{
    return tr(goings[size_t(what)]);
}

QString label(KeptFor reason)
{
    return tr(reasons[size_t(reason)]);
}

QString retentionWords(const RetainedSeries &series, QDate before)
{
    if (!series.keptUntil.isValid())
        return tr("no date is set, so nothing goes");
    const QString until = dateWords(PartialDate(series.keptUntil));
    if (!isDue(series.keptUntil, before))
        return tr("kept until %1").arg(until);
    if (series.removedAt.isValid())
        return tr("due since %1, removed on %2")
            .arg(until, dateWords(PartialDate(series.removedAt.date())));
    return tr("due since %1").arg(until);
}

QString worded(const ToLookAt &place)
{
    const QString table = tableLabel(QString::fromLatin1(place.table));
    const QString where = place.session > 0
        ? tr("Session %1, %2").arg(QString::number(place.session), table.toLower())
        : table;
    return where + u": "_s + place.what;
}

} // namespace convenor
