// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/place.h"

#include <QByteArrayList>

namespace convenor {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

} // namespace

void Place::feed(QByteArrayView literal)
{
    for (const char c : literal)
        feed(c);
}

void Place::feedField()
{
    if (m_kind == Kind::Value && isAddress() && m_start == Start::Empty)
        m_start = Start::Other;
}

void Place::pause()
{
    const bool inTagName = m_kind == Kind::Name && !m_element.isEmpty();
    m_needsBlank = m_needsBlank || inTagName;
    if (inTagName)
        m_kind = Kind::Tag;
    if (m_kind == Kind::Tag && m_attributeEnded)
        m_attribute.clear();
    m_attributeEnded = false;
}

bool Place::joinWith(const Place &sectionStart)
{
    const bool needsBlank = m_needsBlank || sectionStart.m_needsBlank;
    m_needsBlank = sectionStart.m_needsBlank;
    const bool same = *this == sectionStart;
    m_needsBlank = needsBlank;
    return same;
}

void Place::feed(char c)
{
    switch (m_kind) {
    case Kind::Content:
        return inContent(c);
    case Kind::Name:
        return inName(c);
    case Kind::Tag:
    case Kind::BeforeValue:
        return inTag(c);
    case Kind::Value:
        return inValue(c);
    case Kind::Comment:
        return inClosed(c, "-->");
    case Kind::Raw:
    case Kind::Plain:
        return inClosed(c, "</" + m_element);
    case Kind::Unsure:
        return;
    }
}

void Place::inContent(char c)
{
    if (c != '<')
        return;
    m_kind = Kind::Name;
    m_element.clear();
    m_attribute.clear();
    m_attributeEnded = false;
}

void Place::inName(char c)
{
    const bool first = m_element.isEmpty();
    if (first && !isLetter(c) && c != '/' && c != '!' && c != '?') {
        m_kind = Kind::Content;
        return inContent(c);
    }
    if (c == '>')
        return endTag();
    if (isSpace(c) || (c == '/' && !first)) {
        m_kind = Kind::Tag;
        return;
    }
    m_element += lower(c);
    if (m_element == "!--") {
        m_kind = Kind::Comment;
        m_tail.clear();
    }
}

void Place::inTag(char c)
{
    if (m_kind == Kind::BeforeValue && isSpace(c))
        return;
    if (c == '>')
        return endTag();
    if (m_needsBlank && !isSpace(c) && c != '/') {
        m_kind = Kind::Unsure;
        return;
    }
    m_needsBlank = false;
    if (m_kind == Kind::BeforeValue) {
        m_kind = Kind::Value;
        m_start = Start::Empty;
        m_quote = c == '"' || c == '\'' ? c : '\0';
        if (m_quote == 0)
            inValue(c);
    } else if (c == '=' && !m_attribute.isEmpty()) {
        m_kind = Kind::BeforeValue;
    } else if (isSpace(c) || c == '/') {
        m_attributeEnded = true;
    } else {
        if (m_attributeEnded)
            m_attribute.clear();
        m_attributeEnded = false;
        m_attribute += lower(c);
    }
}

void Place::inValue(char c)
{
    const bool ends = m_quote != 0 ? c == m_quote : isSpace(c) || c == '>';
    if (ends) {
        m_kind = Kind::Tag;
        m_attribute.clear();
        m_attributeEnded = false;
        m_needsBlank = m_quote != 0;
        m_start = Start::Empty;
        const bool tagEnds = m_quote == 0 && c == '>';
        m_quote = 0;
        if (tagEnds)
            endTag();
    } else if (isAddress() && m_start == Start::Empty) {
        m_start = c == '#' ? Start::InPage : Start::Other;
    }
}

void Place::inClosed(char c, const QByteArray &end)
{
    m_tail += lower(c);
    while (!end.startsWith(m_tail))
        m_tail.remove(0, 1);
    if (m_tail != end)
        return;
    m_tail.clear();
    const bool comment = m_kind == Kind::Comment;
    m_kind = comment ? Kind::Content : Kind::Name;
    m_element = comment ? QByteArray() : '/' + m_element;
    m_attribute.clear();
    m_attributeEnded = false;
}

void Place::endTag()
{
    static const QByteArrayList raw{"script",   "style",    "iframe", "noscript",
                                    "noembed",  "noframes", "xmp",    "plaintext",
                                    "template", "svg",      "math"};
    static const QByteArrayList plain{"title", "textarea"};
    m_kind = Kind::Content;
    if (raw.contains(m_element))
        m_kind = Kind::Raw;
    else if (plain.contains(m_element))
        m_kind = Kind::Plain;
    else
        m_element.clear();
    m_attribute.clear();
    m_attributeEnded = false;
    m_needsBlank = false;
    m_tail.clear();
}

bool Place::isAddress() const
{
    return m_attribute == "href" || m_attribute == "cite";
}

bool Place::isRefused() const
{
    static const QByteArrayList refused{"src",        "srcset",     "srcdoc",     "style",
                                        "action",     "formaction", "poster",     "data",
                                        "ping",       "background", "xlink:href", "manifest",
                                        "http-equiv", "codebase",   "classid"};
    return m_attribute.startsWith("on") || refused.contains(m_attribute);
}

bool Place::takesText() const
{
    if (m_kind == Kind::Content || m_kind == Kind::Plain)
        return true;
    if (m_kind != Kind::Value || m_quote == 0 || isRefused())
        return false;
    return !isAddress() || m_start == Start::InPage;
}

bool Place::takesLink() const
{
    if (m_kind == Kind::Value && m_quote != 0 && isAddress())
        return m_start == Start::Empty;
    return takesText();
}

} // namespace convenor
