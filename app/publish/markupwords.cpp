// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markupwords.h"

#include <QSet>

#include <libxml/HTMLparser.h>
#include <memory>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

bool isSilent(const QString &element)
{
    static const QSet<QString> silent{u"head"_s, u"style"_s, u"script"_s};
    return silent.contains(element);
}

bool isInline(const QString &element)
{
    static const QSet<QString> parts{u"a"_s,    u"b"_s,    u"bdi"_s,    u"code"_s, u"del"_s,
                                     u"em"_s,   u"i"_s,    u"q"_s,      u"s"_s,    u"small"_s,
                                     u"span"_s, u"sub"_s,  u"strong"_s, u"sup"_s,  u"time"_s,
                                     u"u"_s,    u"abbr"_s, u"cite"_s};
    return parts.contains(element);
}

/// Walks the tree without recursion: markup may be nested as deep as somebody likes.
class Reader final
{
public:
    QString read(const xmlNode *root)
    {
        for (const xmlNode *node = root; node;) {
            const bool goesIn = enter(node) && node->children;
            const xmlNode *next = goesIn ? node->children : nullptr;
            while (node && !next) {
                leave(node);
                next = node == root ? nullptr : node->next;
                node = node == root ? nullptr : node->parent;
                if (next)
                    break;
            }
            node = next;
        }
        endLine();
        return m_lines.join(u'\n');
    }

private:
    /// Whether its children are to be read.
    bool enter(const xmlNode *node)
    {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            m_line += textOf(node->content);
            return false;
        }
        const QString name = nameOf(node);
        if (isSilent(name))
            return false;
        if (!name.isEmpty() && !isInline(name))
            endLine();
        return true;
    }
    void leave(const xmlNode *node)
    {
        const QString name = nameOf(node);
        if (name == u"a")
            tellTarget(node);
        else if (!name.isEmpty() && !isInline(name))
            endLine();
    }
    void tellTarget(const xmlNode *node)
    {
        for (const xmlAttr *each = node->properties; each; each = each->next) {
            if (textOf(each->name) != u"href" || !each->children)
                continue;
            const QString target = textOf(each->children->content);
            if (!target.startsWith(u'#') && !m_line.endsWith(target))
                m_line += u" <"_s + target + u'>';
        }
    }
    void endLine()
    {
        if (const QString line = m_line.simplified(); !line.isEmpty())
            m_lines.append(line);
        m_line.clear();
    }
    static QString nameOf(const xmlNode *node)
    {
        return node->type == XML_ELEMENT_NODE ? textOf(node->name) : QString();
    }

    QStringList m_lines;
    QString m_line;
};

} // namespace

QString wordsOfMarkup(const QByteArray &markup)
{
    constexpr int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(markup.constData(), int(markup.size()), nullptr, "UTF-8", options),
        &xmlFreeDoc);
    const xmlNode *root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    return root ? Reader().read(root) : QString();
}

} // namespace convenor
