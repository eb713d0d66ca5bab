// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace convenor {

// A pasted line cut where its marks part it; what is between them stays as it was written.

/// Of letters in any script, in any case.
QRegularExpression pattern(const QString &text);
QStringList splitWords(const QString &text);

/// A part of a text between separators, by its place in it.
struct Part
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool isColumn = false; ///< after a tab, a bar or a semicolon
    bool isBracket = false;
};

/// Cut at separators outside of brackets; without what is empty.
QList<Part> partsOf(const QString &text, qsizetype from, qsizetype to);
/// Where the bracket begins with which the part ends; -1 where it does not, or is all of it.
qsizetype lastBracket(const QString &text, const Part &part);

/// The texts of the people of a line, where it names more than one. Those that share what stands
/// behind the last of them ("Jane Doe and John Smith, Co-chairs") have `sharing`.
struct PersonText
{
    QString text;
    bool sharing = false;
};
QList<PersonText> peopleOf(const QString &line);

} // namespace convenor
