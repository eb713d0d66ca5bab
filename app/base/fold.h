// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace convenor {

/// The text as it is matched and searched, never as it is shown: compatibility forms and widths
/// united, accents and other marks off, case folded, punctuation to single blanks. "Al-Ḥasan" and
/// "al hasan" fold alike, "ÉLODIE Nguyễn" becomes "elodie nguyen".
QString fold(QStringView text);

/// The folded text that is searched in: where an apostrophe joins words their parts follow it, so
/// that "d’Aide" is found as "daide", as "d aide" and as "aide".
QString searchText(QStringView text);

} // namespace convenor
