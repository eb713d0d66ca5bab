// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"

#include <QSettings>
#include <QStandardPaths>

namespace convenor {

using namespace Qt::StringLiterals;

QString Call::path(Argument::Kind kind) const
{
    if (!command)
        return {};
    for (const Argument &each : command->arguments) {
        if (each.kind == kind)
            return text(each.name);
    }
    return {};
}

QString usualDatabase()
{
    const QSettings window(u"Convenor"_s, u"Convenor"_s);
    const QStringList recent = window.value("recentFiles").toStringList();
    if (!recent.isEmpty() && !recent.first().isEmpty())
        return recent.first();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/convenor/convenor.db"_s;
}

} // namespace convenor
