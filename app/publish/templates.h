// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/htmltext.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <memory>
#include <variant>

namespace convenor {

struct Shape;

/// What a template makes.
enum class Medium { Html, PlainText };

/// Text and Link are escaped whatever braces a template uses, Markup is our own and goes in as it
/// is: those three are for HTML. Plain is for plain text alone, where nothing is escaped.
struct ShapeField
{
    enum Kind { Text, Link, Markup, Plain, Flag, List, Object };
    Kind kind = Text;
    std::shared_ptr<const Shape> inner; ///< of a list's items or of an object
};

/// What a template finds at one level: the name of each field and what it is.
struct Shape
{
    QHash<QByteArray, ShapeField> fields;

    Shape &with(ShapeField::Kind kind, std::initializer_list<const char *> names);
    Shape &with(ShapeField::Kind kind, const char *name, const Shape &inner);
};

/// What is filled in at one level. What is not set is known to the template and absent.
class Values final
{
public:
    void setText(const QByteArray &name, QStringView text);
    void setLink(const QByteArray &name, const QString &judged);
    void setMarkup(const QByteArray &name, const Html &markup);
    void setPlain(const QByteArray &name, QStringView text);
    void setFlag(const QByteArray &name, bool on = true);
    void setObject(const QByteArray &name, const Values &object);
    void setList(const QByteArray &name, const QList<Values> &items);

private:
    friend struct Filled;
    struct Value
    {
        ShapeField::Kind kind = ShapeField::Flag;
        std::variant<bool, QByteArray, QList<Values>> content;
    };
    void setBytes(ShapeField::Kind kind, const QByteArray &name, const QString &ready);

    QHash<QByteArray, Value> m_values;
};

/// The template files and the style sheet: the built-in ones, each replaced by the file of its name
/// where one of the user's folders has one. A template may include any other by {{> name}}.
class Templates final
{
public:
    /// A later folder stands before an earlier one; the empty name is no folder.
    static Result<Templates> load(const QString &folder = {}, const QString &before = {});

    /// What makes markup that the editors of content management systems keep: to be copied into a
    /// folder of one's own.
    static QMap<QString, QByteArray> readyForCms();

    /// The same with another text in that file's place.
    Result<Templates> with(const QString &name, const QByteArray &text) const;

    bool contains(const QString &file) const { return m_files.contains(file); }
    QByteArray file(const QString &name) const { return m_files.value(name); }
    QByteArray style() const { return m_style; }
    /// All of them by name, page.css too.
    QMap<QString, QByteArray> files() const;

private:
    /// The code of what is wrong with the text, or none.
    static QByteArray faultOf(const QString &name, const QByteArray &text);
    void put(const QString &name, const QByteArray &text);

    QHash<QString, QByteArray> m_files; ///< by name with its .mustache
    QByteArray m_style;
};

/// One template with all it includes, checked against the fields that it will find. A field that
/// there is not, or one in a place where its kind is not safe, is an error that names file, line
/// and field: the codes are template.X with unknown-field, not-a-value, unsafe-place,
/// unsafe-section, unclosed-tag, unclosed-section, unopened-section, forbidden-tag, unknown-file,
/// includes-itself.
class Template final
{
public:
    static Result<Template> compile(const Templates &templates, const QString &file, Shape shape,
                                    Medium medium = Medium::Html);

    /// May be called by several threads at a time.
    QByteArray render(const Values &values) const;

private:
    struct Engine;

    Shape m_shape;
    std::shared_ptr<Engine> m_engine;
    QSet<QByteArray> m_named; ///< every part of a field's name that the text has
};

} // namespace convenor
