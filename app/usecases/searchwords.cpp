// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/searchwords.h"

#include "base/fold.h"
#include "base/shorttext.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPlace = 36;
constexpr int latestYear = 9999;

constexpr std::array kindWords{"series",       "session", "person",   "organization",
                               "note",         "action",  "material", "request",
                               "registration", "mailing", "finding"};
static_assert(kindWords.size() == kindCount);

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

/// Whether a folded word begins one of these names.
bool begins(const QString &word, const QStringList &names)
{
    return std::any_of(names.cbegin(), names.cend(),
                       [&word](const QString &name) { return fold(name).startsWith(word); });
}

std::optional<Kind> kindNamed(const QString &word)
{
    for (const Kind kind : searchedKinds) {
        if (begins(word, {searchWord(kind), label(kind), groupLabel(kind)}))
            return kind;
    }
    return std::nullopt;
}

std::optional<Audience> audienceNamed(const QString &word)
{
    for (const Audience audience : {Audience::Public, Audience::Registered, Audience::Internal}) {
        if (begins(word, {wordOf(audience), label(audience)}))
            return audience;
    }
    return std::nullopt;
}

enum class Filter { None, Unknown, Taken };

/// Takes the word as a filter where it is one.
Filter takeFilter(SearchQuery &query, const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon <= 0)
        return Filter::None;
    const QString key = fold(QStringView(word).first(colon));
    const QString value = fold(QStringView(word).sliced(colon + 1));
    const auto isKey = [&key](const char *english, const QString &own) {
        return key == QLatin1StringView(english) || key == fold(own);
    };
    const auto take = [&value](auto &target, const auto &named) {
        if (value.isEmpty()) // still being typed
            return Filter::Taken;
        const auto known = named(value);
        if (!known)
            return Filter::Unknown;
        target = *known;
        return Filter::Taken;
    };
    if (isKey("kind", tr("kind")))
        return take(query.kind, kindNamed);
    if (isKey("audience", tr("audience")))
        return take(query.audience, audienceNamed);
    if (!isKey("year", tr("year")))
        return Filter::None;
    return take(query.year, [](const QString &digits) {
        bool isNumber = false;
        const int year = digits.toInt(&isNumber);
        return isNumber && year > 0 && year <= latestYear ? std::optional(year) : std::nullopt;
    });
}

} // namespace

TypedSearch typedSearch(const QString &typed)
{
    TypedSearch search;
    QStringList words;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        switch (takeFilter(search.query, word)) {
        case Filter::None:
            words.append(word);
            break;
        case Filter::Unknown:
            search.notUnderstood.append(word);
            break;
        case Filter::Taken:
            break;
        }
    }
    search.query.text = words.join(u' ');
    return search;
}

QString searchWord(Kind kind)
{
    return QString::fromLatin1(kindWords[size_t(kind)]);
}

QString groupLabel(Kind kind)
{
    static constexpr std::array<const char *, kindCount> labels{
        QT_TRANSLATE_NOOP("Wording", "Series"),
        QT_TRANSLATE_NOOP("Wording", "Sessions"),
        QT_TRANSLATE_NOOP("Wording", "People"),
        QT_TRANSLATE_NOOP("Wording", "Organizations"),
        QT_TRANSLATE_NOOP("Wording", "Notes"),
        QT_TRANSLATE_NOOP("Wording", "Action points"),
        QT_TRANSLATE_NOOP("Wording", "Materials"),
        QT_TRANSLATE_NOOP("Wording", "Requests"),
        QT_TRANSLATE_NOOP("Wording", "Registrations"),
        QT_TRANSLATE_NOOP("Wording", "Mail"),
        QT_TRANSLATE_NOOP("Wording", "Accepted findings"),
    };
    return tr(labels[size_t(kind)]);
}

QString placeWords(const FoundThing &thing)
{
    QStringList parts;
    if (!thing.session.isNull()) {
        const QString title = shortened(thing.sessionTitle, longestPlace);
        parts.append(thing.sessionNumber > 0
                         ? tr("Session %1, %2").arg(QString::number(thing.sessionNumber), title)
                         : title);
    } else if (thing.hit.kind == Kind::Registration) {
        parts.append(tr("The meeting as a whole"));
    }
    if (thing.state)
        parts.append(label(*thing.state));
    const bool hasAudience = thing.hit.kind == Kind::Note || thing.hit.kind == Kind::Action
        || thing.hit.kind == Kind::Material;
    if (hasAudience)
        parts.append(label(thing.audience));
    // The day of a session stands in what is found of it.
    const bool tellsYear = thing.hit.kind != Kind::Session && thing.year != 0;
    if (tellsYear)
        parts.append(QString::number(thing.year));
    return parts.join(u" · "_s);
}

} // namespace convenor
