// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/translations.h"

#include "publish/htmltext.h"
#include "usecases/editing.h"
#include "usecases/summaries.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The translations among which the place's is, and what a change of it is called after.
struct Owner
{
    QList<Translation> *translations = nullptr;
    QString name;
};

Owner ownerIn(Series &series, const TextPlace &place)
{
    if (place.criterion.isNull())
        return {&series.translations, series.title};
    for (Criterion &each : series.criteria) {
        if (each.id == place.criterion)
            return {&each.translations, shortened(each.text, 60)};
    }
    return {};
}

Owner ownerIn(Session &session, const TextPlace &)
{
    return {&session.translations, session.title};
}

Owner ownerIn(Material &material, const TextPlace &)
{
    return {&material.translations, material.title};
}

Result<Series> seriesOf(Stores &stores, const Series &series)
{
    return found(stores, series.id);
}

Result<Series> seriesOf(Stores &stores, const Session &session)
{
    return found(stores, session.series);
}

Result<Series> seriesOf(Stores &stores, const Material &material)
{
    return found(stores, material.session).and_then([&](const Session &session) {
        return found(stores, session.series);
    });
}

/// A text with the language that it is to be in.
struct Wish
{
    const TextPlace &place;
    const QString &language;
    const QString &text;
};

template <class T>
Result<void> judge(Stores &stores, const T &thing, const Wish &wish)
{
    const auto series = seriesOf(stores, thing);
    if (!series)
        return tl::unexpected(series.error());
    if (series->language == wish.language)
        return failure(ErrorKind::Invalid, "translation.own-language", {wish.language});
    return {};
}

template <class T>
Result<void> write(Door &door, Id<T> id, const Wish &wish)
{
    auto before = readOne(door, id);
    if (!before)
        return tl::unexpected(before.error());
    const Owner named = ownerIn(*before, wish.place);
    if (!named.translations)
        return failure(ErrorKind::NotFound, "translation.criterion-missing");
    const QString field = QString::fromLatin1(wish.place.field);
    const QString key = u"translation/%1/%2/%3/%4/%5"_s.arg(
        QString::fromLatin1(kindWord<T>()), QString::number(id.value()),
        QString::number(wish.place.criterion.value()), field, wish.language);
    const Reason label{wish.text.trimmed().isEmpty() ? "translation.removed" : "translation.edited",
                       {named.name, field, wish.language}};
    return door.write(label, key, [&](Stores &stores) -> Result<void> {
        auto thing = found(stores, id);
        if (!thing)
            return tl::unexpected(thing.error());
        if (const auto allowed = judge(stores, *thing, wish); !allowed)
            return allowed;
        const Owner owner = ownerIn(*thing, wish.place);
        if (!owner.translations)
            return failure(ErrorKind::NotFound, "translation.criterion-missing");
        setTranslation(*owner.translations, wish.language, field, wish.text);
        stores.rows.replace(*thing);
        return {};
    });
}

TranslatedSeries gathered(Stores &stores, const Series &series)
{
    TranslatedSeries all;
    all.language = series.language;
    all.texts = textsOf(series);
    const QByteArray here = "session IN (SELECT id FROM session WHERE series = ?)";
    const auto materials = stores.rows.load<Material>(here, series.id.value(), "ordinal, id");
    for (const Session &session :
         stores.rows.load<Session>("series = ?", series.id.value(), "ordinal, id")) {
        all.sessions.append({session.id, session.number, session.title, session.summaryState});
        all.texts += textsOf(session);
        for (const Material &material : materials) {
            if (material.session == session.id)
                all.texts += textsOf(material);
        }
    }
    QSet<QString> languages;
    for (const TranslatableText &each : std::as_const(all.texts)) {
        for (auto text = each.translations.cbegin(); text != each.translations.cend(); ++text)
            languages.insert(text.key());
    }
    languages.remove(series.language);
    languages.remove(QString());
    all.languages = languages.values();
    all.languages.sort();
    return all;
}

} // namespace

Result<TranslatedSeries> Translations::texts(SeriesId id) const
{
    return m_workspace.door().read<TranslatedSeries>(
        [id](Stores &stores) -> Result<TranslatedSeries> {
            return found(stores, id).map([&](const Series &series) {
                return gathered(stores, series);
            });
        });
}

Result<void> Translations::set(const TextPlace &place, const QString &language, const QString &text)
{
    if (languageTag(language).isEmpty())
        return failure(ErrorKind::Invalid, "translation.no-language", {language});
    if (!isTranslatable(place))
        return failure(ErrorKind::Invalid, "translation.no-field",
                       {QString::fromLatin1(place.field)});
    if (text.size() > Summaries::longestText)
        return failure(ErrorKind::Invalid, "translation.too-long",
                       {QString::number(text.size()), QString::number(Summaries::longestText)});
    Door &door = m_workspace.door();
    const Wish wish{place, language, text};
    switch (place.kind) {
    case Kind::Series:
        return write(door, SeriesId(place.id), wish);
    case Kind::Session:
        return write(door, SessionId(place.id), wish);
    default:
        return write(door, MaterialId(place.id), wish);
    }
}

} // namespace convenor
