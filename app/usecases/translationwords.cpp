// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/translations.h"

#include <QLocale>

namespace convenor {

QString languageLabel(const QString &code)
{
    const QLocale::Language known = QLocale(code).language();
    return known == QLocale::C ? code : QLocale::languageToString(known);
}

} // namespace convenor
