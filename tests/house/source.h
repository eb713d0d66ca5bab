// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Reads C++ as text, well enough to hold the sources to the house rules: it knows comments,
/// literals, braces and what stands before them, and no types.
namespace convenor::house {

/// A file of the project; its path is relative to the top folder, with `/`.
struct Source
{
    QString path;
    QString text;
};

struct Include
{
    QString target;
    bool angled = false;
    int line = 0;
};

/// A function's body found in a file: `lines` runs from the first line of its declaration to its
/// last brace. Lambdas and local classes count with the function around them.
struct Function
{
    QString name;
    int line = 0;
    int lines = 0;
};

/// `publicFunctions` is what a caller may call: members in public sections and public slots,
/// constructors included; without signals, friends, destructors and what is defaulted or deleted.
struct Class
{
    QString name;
    int line = 0;
    int publicFunctions = 0;
};

struct Shape
{
    QList<Function> functions;
    QList<Class> classes;
    /// False when braces did not pair, so that nothing in this shape can be relied on.
    bool sound = true;
};

/// The text with comments, the contents of literals and preprocessor lines blanked; every line
/// stays in its place.
QString codeOnly(const QString &text);

QList<Include> includesOf(const QString &text);

Shape shapeOf(const QString &text);

} // namespace convenor::house
