// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace convenor {

/// Where in HTML the reader of a template stands after what it was fed. It follows the states of
/// an HTML tokenizer closely enough to tell what may be filled in there, and where it is not sure
/// it says no.
class Place final
{
public:
    void feed(QByteArrayView literal);
    void feedField();

    bool takesMarkup() const { return m_kind == Kind::Content; }
    bool takesText() const;
    /// A whole address, which was judged before: the first and only thing in an href or cite.
    bool takesLink() const;

    /// Where a section begins or ends: between attributes, a blank has to follow.
    void pause();
    /// After a section that may be left out or repeated; false where that changes what follows.
    bool joinWith(const Place &sectionStart);

private:
    enum class Kind { Content, Name, Tag, BeforeValue, Value, Comment, Raw, Plain, Unsure };
    enum class Start { Empty, InPage, Other };

    void feed(char c);
    void inContent(char c);
    void inName(char c);
    void inTag(char c);
    void inValue(char c);
    void inClosed(char c, const QByteArray &end);
    void endTag();
    bool isAddress() const;
    bool isRefused() const;
    bool operator==(const Place &) const = default;

    Kind m_kind = Kind::Content;
    QByteArray m_element; ///< of the tag or the raw text that is open, lower case
    QByteArray m_attribute;
    bool m_attributeEnded = false;
    bool m_needsBlank = false;
    char m_quote = 0;
    Start m_start = Start::Empty;
    QByteArray m_tail; ///< as much as may be the beginning of what ends a comment or a raw text
};

} // namespace convenor
