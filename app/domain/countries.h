// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace convenor {

/// Whether it is a code of ISO 3166-1 alpha-2, or XK.
bool isCountryCode(const QString &code);

/// The name of a country by its ISO 3166-1 alpha-2 code (and XK), as the United Nations name it; an
/// unknown code is shown itself.
QString countryName(const QString &code);

/// All of them, as code and name, in the order of their names; the first is none.
const QList<std::pair<QString, QString>> &countryChoices();

} // namespace convenor
