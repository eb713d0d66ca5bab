// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendees/attendeesettings.h"

#include <QSettings>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString columnsKey(bool forSharing)
{
    return forSharing ? u"attendees/sharedColumns"_s : u"attendees/columns"_s;
}

template <class E>
E wordIn(const QSettings &settings, const QString &key, E usual)
{
    return fromWord<E>(settings.value(u"attendees/"_s + key).toString()).value_or(usual);
}

} // namespace

AttendeeWish rememberedWish()
{
    const QSettings settings;
    AttendeeWish wish;
    wish.kind = wordIn(settings, u"kind"_s, wish.kind);
    const QString state = settings.value("attendees/state"_L1, u"accepted"_s).toString();
    wish.state = fromWord<RegistrationState>(state);
    wish.as.order = wordIn(settings, u"order"_s, wish.as.order);
    wish.as.groups = wordIn(settings, u"groups"_s, wish.as.groups);
    wish.blankLines = settings.value("attendees/blankLines"_L1, wish.blankLines).toInt();
    wish.badges = settings.value("attendees/badges"_L1).toString();
    wish.columns = rememberedColumns(false);
    return wish;
}

QList<AttendeeColumn> rememberedColumns(bool forSharing)
{
    QList<AttendeeColumn> columns;
    for (const QString &word : QSettings().value(columnsKey(forSharing)).toStringList()) {
        if (const auto column = fromWord<AttendeeColumn>(word))
            columns.append(*column);
    }
    return columns;
}

void remember(const AttendeeWish &wish)
{
    QSettings settings;
    settings.setValue("attendees/kind"_L1, wordOf(wish.kind));
    if (!wish.forSharing)
        settings.setValue("attendees/state"_L1, wish.state ? wordOf(*wish.state) : u"any"_s);
    settings.setValue("attendees/order"_L1, wordOf(wish.as.order));
    settings.setValue("attendees/groups"_L1, wordOf(wish.as.groups));
    settings.setValue("attendees/blankLines"_L1, wish.blankLines);
    settings.setValue("attendees/badges"_L1, wish.badges);
    QStringList columns;
    for (const AttendeeColumn each : wish.columns)
        columns.append(wordOf(each));
    settings.setValue(columnsKey(wish.forSharing), columns);
}

QString rememberedForm()
{
    return QSettings().value("attendees/form"_L1, u"pdf"_s).toString();
}

void rememberForm(const QString &form)
{
    QSettings().setValue("attendees/form"_L1, form);
}

} // namespace convenor
