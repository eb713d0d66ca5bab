// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentkeys.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

void eachOf(const Json &object, const char *key, const QString &path,
            const std::function<void(const Json &, const QString &)> &visit)
{
    const auto list = object.is_object() ? object.find(key) : object.end();
    if (list == object.end() || !list->is_array())
        return;
    for (size_t i = 0; i < list->size(); ++i)
        visit((*list)[i], u"%1%2[%3]"_s.arg(path, QLatin1StringView(key), QString::number(i)));
}

} // namespace

QString textOf(const Json &value)
{
    const auto *text = value.get_ptr<const std::string *>();
    return text ? QString::fromUtf8(text->data(), qsizetype(text->size())) : QString();
}

Json jsonOf(const QString &text)
{
    return Json(text.toStdString());
}

DocumentKeys::DocumentKeys(const Json &document, const KnownKeys &known, QList<Problem> &twice)
    : m_known(known)
{
    eachOf(document, "series", {},
           [&](const Json &series, const QString &path) { addSeries(series, path, twice); });
    eachOf(document, "organizations", {}, [&](const Json &each, const QString &path) {
        add(KeyKind::Organization, {}, each, path, twice);
    });
    eachOf(document, "people", {}, [&](const Json &each, const QString &path) {
        add(KeyKind::Person, {}, each, path, twice);
    });
}

void DocumentKeys::addSeries(const Json &series, const QString &path, QList<Problem> &twice)
{
    add(KeyKind::Series, {}, series, path, twice);
    const auto id = series.is_object() ? series.find("id") : series.end();
    const QString key = id == series.end() ? QString() : textOf(*id);
    const QString below = path + u'.';
    eachOf(series, "criteria", below, [&](const Json &each, const QString &at) {
        add(KeyKind::Criterion, key, each, at, twice);
    });
    eachOf(series, "sessions", below, [&](const Json &session, const QString &at) {
        add(KeyKind::Session, key, session, at, twice);
        eachOf(session, "notes", at + u'.', [&](const Json &each, const QString &noteAt) {
            add(KeyKind::Note, key, each, noteAt, twice);
        });
        eachOf(session, "actions", at + u'.', [&](const Json &each, const QString &actionAt) {
            add(KeyKind::Action, key, each, actionAt, twice);
        });
    });
}

void DocumentKeys::add(KeyKind kind, const QString &series, const Json &thing, const QString &path,
                       QList<Problem> &twice)
{
    const auto id = thing.is_object() ? thing.find("id") : thing.end();
    if (id == thing.end() || !id->is_string())
        return; // said when the thing itself is read
    const QString key = textOf(*id);
    qint64 &stored = m_ids[{int(kind), spaceOf(kind, series) + key}];
    if (stored != 0)
        twice.append({path + u".id"_s, {"document.key-twice", {wordOf(kind), key}}});
    stored = --m_last;
}

QString DocumentKeys::spaceOf(KeyKind kind, const QString &series)
{
    return kind <= KeyKind::Series ? QString() : series + u'/';
}

qint64 DocumentKeys::find(KeyKind kind, const QString &series, const QString &key) const
{
    if (const qint64 id = m_ids.value({int(kind), spaceOf(kind, series) + key}))
        return id;
    if (kind != KeyKind::Session && kind != KeyKind::Action)
        return 0;
    if (const qint64 id = m_ids.value({int(kind), key}))
        return id;
    return (kind == KeyKind::Session ? m_known.sessions : m_known.actions).value(key);
}

} // namespace convenor
