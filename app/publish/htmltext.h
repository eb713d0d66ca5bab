// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace convenor {

/// Markup that is safe as it stands. Text becomes Html by `htmlOf` or `markdownToHtml` alone, so
/// that a plain text is never taken for markup.
struct Html
{
    QString markup;

    bool isEmpty() const { return markup.isEmpty(); }
    bool operator==(const Html &) const = default;
};

/// The text without what HTML forbids or what reaches beyond its end: control characters,
/// noncharacters, halves of a surrogate pair, bidirectional embeddings, overrides and isolates.
QString cleanText(QStringView text);
/// Clean, with the five characters escaped that mean something in content or in an attribute.
QString escaped(QStringView text);
Html htmlOf(QStringView text);
/// The address as it may stand in an attribute, percent-encoded; empty unless it is a whole http
/// or https address.
QString webLink(QStringView address);
/// As webLink, and also mailto: and a place in the page (#name).
QString proseLink(QStringView address);
/// A well-formed BCP 47 tag in its usual letter case, else empty.
QString languageTag(QStringView language);
bool isRightToLeft(QStringView language);
/// Whether something in the text runs the other way.
bool runsAgainst(QStringView text, bool rightToLeft);
/// The name isolated by bdi where it runs against the direction of the text around it.
Html nameIn(QStringView name, bool rightToLeft);

} // namespace convenor
