// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/templates.h"

#include "publish/templatecheck.h"

#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <kainjow/mustache.hpp>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

Result<QByteArray> bytesOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "template.unreadable", {path}, file.errorString());
    return file.read(largestFile + 1);
}

/// Of a template that was checked, so that every tag is closed.
QSet<QByteArray> namedIn(const QByteArray &text)
{
    QSet<QByteArray> names;
    for (qsizetype at = 0; (at = text.indexOf("{{", at)) >= 0;) {
        while (text[at] == '{' || text[at] == '#' || text[at] == '^' || text[at] == '/')
            ++at;
        const qsizetype end = text.indexOf('}', at);
        for (const QByteArray &part : text.mid(at, end - at).split('.'))
            names.insert(part.trimmed());
        at = end;
    }
    return names;
}

} // namespace

Shape &Shape::with(ShapeField::Kind kind, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        fields.insert(name, {kind, nullptr});
    return *this;
}

Shape &Shape::with(ShapeField::Kind kind, const char *name, const Shape &inner)
{
    fields.insert(name, {kind, std::make_shared<const Shape>(inner)});
    return *this;
}

void Values::setBytes(ShapeField::Kind kind, const QByteArray &name, const QString &ready)
{
    if (!ready.isEmpty())
        m_values.insert(name, {kind, ready.toUtf8()});
}

void Values::setText(const QByteArray &name, QStringView text)
{
    setBytes(ShapeField::Text, name, escaped(text));
}

void Values::setLink(const QByteArray &name, const QString &judged)
{
    setBytes(ShapeField::Link, name, escaped(judged));
}

void Values::setMarkup(const QByteArray &name, const Html &markup)
{
    // The template has the line's end.
    const qsizetype end = markup.markup.endsWith(u'\n') ? 1 : 0;
    setBytes(ShapeField::Markup, name, markup.markup.chopped(end));
}

void Values::setPlain(const QByteArray &name, QStringView text)
{
    setBytes(ShapeField::Plain, name, cleanText(text));
}

void Values::setFlag(const QByteArray &name, bool on)
{
    m_values.insert(name, {ShapeField::Flag, on});
}

void Values::setObject(const QByteArray &name, const Values &object)
{
    m_values.insert(name, {ShapeField::Object, QList<Values>{object}});
}

void Values::setList(const QByteArray &name, const QList<Values> &items)
{
    m_values.insert(name, {ShapeField::List, items});
}

QByteArray Templates::faultOf(const QString &name, const QByteArray &text)
{
    if (text.size() > largestFile)
        return "template.too-large";
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder.decode(text);
    if (decoder.hasError() || decoded.contains(QChar(u'\0')))
        return "template.not-text";
    const bool endsStyle = name == u"page.css" && text.toLower().contains("</style");
    return endsStyle ? "template.not-a-style" : QByteArray();
}

void Templates::put(const QString &name, const QByteArray &text)
{
    QByteArray &file = name == u"page.css" ? m_style : m_files[name];
    file = text;
    file.replace("\r\n", "\n");
}

Result<Templates> Templates::load(const QString &folder, const QString &before)
{
    Templates templates;
    QList<QDir> folders{QDir(u":/templates"_s), QDir(u":/style"_s)};
    for (const QString &own : {folder, before}) {
        if (own.isEmpty())
            continue;
        folders += QDir(own);
        if (!folders.last().exists())
            return failure(ErrorKind::NotFound, "template.no-folder", {own});
    }
    for (const QDir &dir : folders) {
        const QStringList names = dir.entryList({u"*.mustache"_s, u"page.css"_s}, QDir::Files);
        for (const QString &name : names) {
            const Result<QByteArray> text = bytesOfFile(dir.filePath(name));
            if (!text)
                return tl::unexpected(text.error());
            if (const QByteArray fault = faultOf(name, *text); !fault.isEmpty())
                return failure(ErrorKind::Invalid, fault, {dir.filePath(name)});
            templates.put(name, *text);
        }
    }
    return templates;
}

QMap<QString, QByteArray> Templates::readyForCms()
{
    QMap<QString, QByteArray> files;
    const QDir folder(u":/templates/cms"_s);
    for (const QString &name : folder.entryList(QDir::Files))
        files.insert(name, bytesOfFile(folder.filePath(name)).value());
    return files;
}

Result<Templates> Templates::with(const QString &name, const QByteArray &text) const
{
    if (const QByteArray fault = faultOf(name, text); !fault.isEmpty())
        return failure(ErrorKind::Invalid, fault, {name});
    Templates changed = *this;
    changed.put(name, text);
    return changed;
}

QMap<QString, QByteArray> Templates::files() const
{
    QMap<QString, QByteArray> all{{u"page.css"_s, m_style}};
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
        all.insert(file.key(), *file);
    return all;
}

/// The text as it was parsed. Without partials and lambdas, which are checked away, rendering
/// changes nothing in it.
struct Template::Engine
{
    explicit Engine(const QByteArray &text)
        : mustache(text.toStdString())
    {
        // What is escaped was so when it was set: no kind of brace takes that back, or adds to it.
        mustache.set_custom_escape([](const std::string &ready) { return ready; });
    }

    mustache::mustache mustache;
};

Result<Template> Template::compile(const Templates &templates, const QString &file, Shape shape,
                                   Medium medium)
{
    const Result<QByteArray> text = checkedTemplate(templates, file, shape, medium);
    if (!text)
        return tl::unexpected(text.error());
    Template compiled;
    compiled.m_shape = std::move(shape);
    compiled.m_engine = std::make_shared<Engine>(*text);
    compiled.m_named = namedIn(*text);
    return compiled;
}

/// The fields of the shape at each level that the template names, also those without a value, so
/// that an absent one is never looked for further out.
struct Filled
{
    using Items = QList<Values>;

    const QSet<QByteArray> &named;

    mustache::data of(const ShapeField &field, const Values::Value &value) const
    {
        Q_ASSERT(value.kind == field.kind);
        if (const auto *flag = std::get_if<bool>(&value.content))
            return {*flag};
        if (const auto *bytes = std::get_if<QByteArray>(&value.content))
            return {bytes->toStdString()};
        const Items &items = std::get<Items>(value.content);
        if (field.kind == ShapeField::Object)
            return of(*field.inner, items.first());
        mustache::data list(mustache::data::type::list);
        for (const Values &item : items)
            list.push_back(of(*field.inner, item));
        return list;
    }

    mustache::data of(const Shape &shape, const Values &values) const
    {
        Q_ASSERT(std::ranges::all_of(values.m_values.keys(), [&](const QByteArray &name) {
            return shape.fields.contains(name);
        }));
        mustache::data data;
        for (auto field = shape.fields.cbegin(); field != shape.fields.cend(); ++field) {
            if (!named.contains(field.key()))
                continue;
            const auto value = values.m_values.constFind(field.key());
            // Moved to its place; set() would copy.
            data[field.key().toStdString()] =
                value == values.m_values.cend() ? mustache::data(false) : of(*field, *value);
        }
        return data;
    }
};

QByteArray Template::render(const Values &values) const
{
    QByteArray page;
    m_engine->mustache.render(
        Filled{m_named}.of(m_shape, values),
        [&page](const std::string &part) { page.append(part.data(), qsizetype(part.size())); });
    return page;
}

} // namespace convenor
