// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace convenor {

/// The ISO 3166-1 alpha-2 code (or XK) of the country that a file's cell names: by its code of two
/// or three letters, or by its name in English, French, Spanish, German, Portuguese, Italian,
/// Arabic or Russian, as the United Nations write it or as people do. Empty: none that is known.
QString countryCode(QStringView text);

} // namespace convenor
