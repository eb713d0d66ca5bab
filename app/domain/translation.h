// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

#include <QString>

namespace convenor {

/// One text in another language than the series' own: of which field, in which language (BCP 47).
struct Translation
{
    Id<Translation> id;
    QString language;
    QString field;
    QString text;

    bool operator==(const Translation &) const = default;
};
template <>
inline constexpr auto fieldsOf<Translation> = std::tuple{
    Field{"language", &Translation::language},
    Field{"field", &Translation::field},
    Field{"text", &Translation::text},
};

/// The text of a field in that language; empty where there is none.
inline QString translated(const QList<Translation> &translations, QStringView language,
                          QStringView field)
{
    for (const Translation &translation : translations) {
        if (translation.language == language && translation.field == field)
            return translation.text;
    }
    return {};
}

} // namespace convenor
