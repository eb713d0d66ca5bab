// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/record.h"
#include "domain/series.h"
#include "domain/session.h"

#include <QMap>

namespace convenor {

// What of a series is written in several languages, and where it is still missing.

/// Where such a text stands: in which field, by its name in the interchange document, of a series,
/// a session or a material; with `criterion` in a criterion of the series.
struct TextPlace
{
    Kind kind = Kind::Series;
    qint64 id = 0;
    CriterionId criterion;
    QByteArray field;

    bool operator==(const TextPlace &) const = default;
};

/// A text in the series' own language with its translations.
struct TranslatableText
{
    TextPlace place;
    SessionId session; ///< to which it belongs; null: the series itself
    QString name; ///< of the criterion or material; empty: the field says what it is
    QString own;
    std::optional<Audience> audience; ///< of a material
    bool isProse = false; ///< paragraphs of Markdown, not one line
    QMap<QString, QString> translations; ///< by language, none of them empty

    bool isIn(const QString &language) const { return translations.contains(language); }
    bool operator==(const TranslatableText &) const = default;
};

/// The texts that there are: what is neither written nor translated is left out. A series' criteria
/// come after its own texts.
QList<TranslatableText> textsOf(const Series &series);
QList<TranslatableText> textsOf(const Session &session);
QList<TranslatableText> textsOf(const Material &material);

/// Whether things of that kind can have the field in another language.
bool isTranslatable(const TextPlace &place);

/// The text becomes the field's in that language, beside the language's other ones; an empty one
/// takes it away.
void setTranslation(QList<Translation> &translations, const QString &language, const QString &field,
                    const QString &text);

/// How much there is of a language.
struct LanguageCount
{
    QString language;
    int there = 0;
    int of = 0; ///< texts that there are in the series' own

    bool operator==(const LanguageCount &) const = default;
};
LanguageCount countOf(const QList<TranslatableText> &texts, const QString &language);

} // namespace convenor
