// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translatable.h"

#include "base/shorttext.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// One line each, whatever thing they are of.
bool isLine(const QByteArray &field)
{
    return field == "title" || field == "event_type" || field == "location";
}

QMap<QString, QString> translationsOf(const QList<Translation> &all, const QString &field)
{
    QMap<QString, QString> found;
    for (const Translation &each : all) {
        if (each.field == field && !each.text.trimmed().isEmpty())
            found.insert(each.language, each.text);
    }
    return found;
}

/// The fields of the thing that can have other languages, in the order of the document.
template <class T>
void addFields(const T &thing, TranslatableText like, QList<TranslatableText> &texts)
{
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if constexpr (std::is_same_v<Value, QString>) {
            if (!(field.use & Prose))
                return;
            like.place.field = field.name;
            like.own = thing.*field.member;
            like.isProse = !isLine(like.place.field);
            like.translations = translationsOf(thing.translations, QString::fromLatin1(field.name));
            if (!like.own.trimmed().isEmpty() || !like.translations.isEmpty())
                texts.append(like);
        }
    });
}

template <class T>
bool hasProse(const QByteArray &name)
{
    bool has = false;
    eachField<T>([&](const auto &field) { has |= (field.use & Prose) && name == field.name; });
    return has;
}

constexpr int longestName = 60;

} // namespace

QList<TranslatableText> textsOf(const Series &series)
{
    QList<TranslatableText> texts;
    TranslatableText like;
    like.place = {Kind::Series, series.id.value(), {}, {}};
    addFields(series, like, texts);
    for (const Criterion &criterion : series.criteria) {
        like.place.criterion = criterion.id;
        like.name = shortened(criterion.text, longestName);
        addFields(criterion, like, texts);
    }
    return texts;
}

QList<TranslatableText> textsOf(const Session &session)
{
    QList<TranslatableText> texts;
    TranslatableText like;
    like.place = {Kind::Session, session.id.value(), {}, {}};
    like.session = session.id;
    addFields(session, like, texts);
    return texts;
}

QList<TranslatableText> textsOf(const Material &material)
{
    QList<TranslatableText> texts;
    TranslatableText like;
    like.place = {Kind::Material, material.id.value(), {}, {}};
    like.session = material.session;
    like.name = shortened(material.title, longestName);
    like.audience = material.audience;
    addFields(material, like, texts);
    return texts;
}

bool isTranslatable(const TextPlace &place)
{
    switch (place.kind) {
    case Kind::Series:
        return place.criterion.isNull() ? hasProse<Series>(place.field)
                                        : hasProse<Criterion>(place.field);
    case Kind::Session:
        return hasProse<Session>(place.field);
    case Kind::Material:
        return hasProse<Material>(place.field);
    default:
        return false;
    }
}

void setTranslation(QList<Translation> &translations, const QString &language, const QString &field,
                    const QString &text)
{
    const auto isIt = [&](const Translation &each) {
        return each.language == language && each.field == field;
    };
    if (text.trimmed().isEmpty()) {
        translations.removeIf(isIt);
        return;
    }
    const auto there = std::ranges::find_if(translations, isIt);
    if (there != translations.end()) {
        there->text = text;
        return;
    }
    qsizetype end = translations.size();
    while (end > 0 && translations[end - 1].language != language)
        --end;
    translations.insert(end > 0 ? end : translations.size(), {{}, language, field, text});
}

LanguageCount countOf(const QList<TranslatableText> &texts, const QString &language)
{
    LanguageCount count{language, 0, 0};
    for (const TranslatableText &each : texts) {
        if (each.own.trimmed().isEmpty())
            continue;
        ++count.of;
        count.there += each.isIn(language);
    }
    return count;
}

} // namespace convenor
