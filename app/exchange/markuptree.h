// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <libxml/tree.h>

namespace convenor {

// Markup as a parsed tree, and what its elements say of themselves.

struct MarkupFreed
{
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};

QString nameOf(const xmlNode *node);
QString attributeOf(const xmlNode *node, const char *name);
/// The declarations of the element's own style, in small letters.
QHash<QString, QString> styleOf(const xmlNode *node);

/// Whether nobody sees it: scripts and styles, what is hidden, deleted or a comment.
bool isUnseen(const xmlNode *node);
/// Whether it stands on lines of its own.
bool isBlock(const xmlNode *node);
bool hasBlock(const xmlNode *node);

/// The address without what says who clicked it, encoded for a link; empty unless it is a whole
/// http, https or mailto address.
QString cleanLink(const QString &address);

/// How Word marks a paragraph that is an item of a list.
struct WordItem
{
    int level = 0; ///< 0: it is none
    bool isNumbered = false;
};
WordItem wordItemOf(const xmlNode *paragraph);
/// The mark before such an item, which Word writes as words.
bool isWordMark(const xmlNode *node);

} // namespace convenor
