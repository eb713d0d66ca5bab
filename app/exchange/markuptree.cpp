// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/markuptree.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QUrlQuery>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

QString wordsIn(const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    const QString words = textOf(content);
    xmlFree(content);
    return words;
}

const xmlNode *wordMarkIn(const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (isWordMark(child))
            return child;
        if (const xmlNode *found = wordMarkIn(child))
            return found;
    }
    return nullptr;
}

/// What services put around an address in mails and documents, to see who follows it.
QUrl unwrapped(const QUrl &url)
{
    const bool isSafeLink = url.host().endsWith(u".safelinks.protection.outlook.com");
    const bool isSearch = url.host().endsWith(u"google.com") && url.path() == u"/url";
    if (!isSafeLink && !isSearch)
        return url;
    const QUrlQuery query(url);
    const QString inner = isSafeLink || !query.hasQueryItem(u"q"_s)
        ? query.queryItemValue(u"url"_s, QUrl::FullyDecoded)
        : query.queryItemValue(u"q"_s, QUrl::FullyDecoded);
    const QUrl target(inner);
    return target.isValid() && !target.host().isEmpty() ? target : url;
}

} // namespace

QString nameOf(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE ? textOf(node->name).toLower() : QString();
}

QString attributeOf(const xmlNode *node, const char *name)
{
    for (const xmlAttr *each = node->properties; each; each = each->next) {
        if (QByteArrayView(reinterpret_cast<const char *>(each->name)) == name && each->children)
            return wordsIn(reinterpret_cast<const xmlNode *>(each));
    }
    return {};
}

QHash<QString, QString> styleOf(const xmlNode *node)
{
    QHash<QString, QString> style;
    for (const QString &each : attributeOf(node, "style").split(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = each.indexOf(u':');
        if (colon > 0)
            style.insert(each.left(colon).trimmed().toLower(),
                         each.sliced(colon + 1).trimmed().toLower());
    }
    return style;
}

bool isUnseen(const xmlNode *node)
{
    static const QSet<QString> unseen{
        u"script"_s,   u"style"_s,  u"head"_s,   u"title"_s,  u"meta"_s,  u"link"_s,
        u"noscript"_s, u"xml"_s,    u"iframe"_s, u"object"_s, u"embed"_s, u"svg"_s,
        u"template"_s, u"audio"_s,  u"video"_s,  u"canvas"_s, u"input"_s, u"select"_s,
        u"textarea"_s, u"button"_s, u"img"_s,    u"del"_s,    u"map"_s,   u"applet"_s};
    if (node->type != XML_ELEMENT_NODE)
        return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE
            && node->type != XML_ENTITY_REF_NODE;
    if (unseen.contains(nameOf(node)))
        return true;
    static const QRegularExpression comment(u"\\b(?:MsoCommentReference|MsoCommentText|msocomtxt|"
                                            "msocomanchor|msocomoff|MsoAnnotation)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (attributeOf(node, "class").contains(comment) || !attributeOf(node, "hidden").isNull())
        return true;
    const QHash<QString, QString> style = styleOf(node);
    return style.value(u"display"_s) == u"none" || style.value(u"visibility"_s) == u"hidden"
        || style.value(u"mso-hide"_s) == u"all"
        || style.value(u"mso-element"_s).startsWith(u"comment");
}

bool isBlock(const xmlNode *node)
{
    static const QSet<QString> blocks{
        u"html"_s,    u"body"_s,   u"p"_s,        u"div"_s,     u"h1"_s,         u"h2"_s,
        u"h3"_s,      u"h4"_s,     u"h5"_s,       u"h6"_s,      u"ul"_s,         u"ol"_s,
        u"li"_s,      u"table"_s,  u"thead"_s,    u"tbody"_s,   u"tfoot"_s,      u"tr"_s,
        u"td"_s,      u"th"_s,     u"caption"_s,  u"pre"_s,     u"blockquote"_s, u"hr"_s,
        u"section"_s, u"header"_s, u"footer"_s,   u"main"_s,    u"article"_s,    u"aside"_s,
        u"nav"_s,     u"figure"_s, u"dl"_s,       u"dt"_s,      u"dd"_s,         u"address"_s,
        u"center"_s,  u"form"_s,   u"fieldset"_s, u"details"_s, u"summary"_s,    u"figcaption"_s,
        u"dir"_s,     u"menu"_s};
    return node->type == XML_ELEMENT_NODE && blocks.contains(nameOf(node));
}

bool hasBlock(const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (!isUnseen(child) && (isBlock(child) || hasBlock(child)))
            return true;
    }
    return false;
}

QString cleanLink(const QString &address)
{
    QUrl url(address.simplified());
    if (!url.isValid())
        return {};
    url = unwrapped(url);
    const bool isWeb =
        (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
    const bool isMail = url.scheme() == u"mailto" && url.path().contains(u'@');
    if (!isWeb && !isMail)
        return {};
    if (isWeb)
        url.setUserInfo({});
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded))
        .replace(u'(', u"%28"_s)
        .replace(u')', u"%29"_s)
        .replace(u'*', u"%2A"_s);
}

bool isWordMark(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE
        && styleOf(node).value(u"mso-list"_s).startsWith(u"ignore");
}

WordItem wordItemOf(const xmlNode *paragraph)
{
    static const QRegularExpression levels(u"level([1-9])"_s);
    static const QRegularExpression number(
        uR"(^\s*[(]?(?:\d+(?:\.\d+)*|[a-zA-Z]|[ivxlcIVXLC]+)[.)])"_s);
    if (nameOf(paragraph) != u"p")
        return {};
    const auto match = levels.match(styleOf(paragraph).value(u"mso-list"_s));
    if (!match.hasMatch())
        return {};
    const xmlNode *mark = wordMarkIn(paragraph);
    return {match.captured(1).toInt(), mark && number.match(wordsIn(mark)).hasMatch()};
}

} // namespace convenor
