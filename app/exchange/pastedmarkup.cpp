// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pastedmarkup.h"

#include "exchange/markdownruns.h"
#include "exchange/markuptree.h"

#include <libxml/HTMLparser.h>

#include <QRegularExpression>

#include <functional>
#include <memory>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostColumns = 40; // as many as the renderer sets as a table

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    const bool isControl = (u < 0x20 && u != u'\t' && u != u'\n') || (u >= 0x7f && u < 0xa0);
    const bool isDirection = u == 0x200e || u == 0x200f || u == 0x61c
        || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
    return isControl || isDirection || u == 0x200b || u == 0x2060 || u == 0xfeff || u == 0xad
        || (u >= 0xfff9 && u <= 0xfffb);
}

/// How words look where the walk stands.
struct Look
{
    MarkdownRun run; ///< without words
    bool isKept = false; ///< blanks and line breaks stay as they are
};

/// Turns elements into blocks of Markdown.
class MarkupWriter final
{
public:
    QString blocks(const xmlNode *parent);

private:
    struct Pending
    {
        QList<MarkdownRun> runs;
        QStringList blocks;
    };

    void walk(const xmlNode *node, Look look, Pending &into);
    void element(const xmlNode *node, Look look, Pending &into);
    void block(const xmlNode *node, const Look &look, Pending &into);
    void words(const xmlNode *node, const Look &look, Pending &into) const;
    static void endParagraph(Pending &into);
    QString list(const xmlNode *node);
    QString wordList(const xmlNode *&node, int level);
    QString heading(const xmlNode *node, int level);
    QString table(const xmlNode *node);
    QString code(const xmlNode *node);
    QString line(const xmlNode *node);
    static Look lookOf(const xmlNode *node, Look look);
    static bool isLayout(const xmlNode *table);
};

QString itemText(const QString &mark, const QString &content)
{
    const QString indent(mark.size(), u' ');
    QStringList lines = content.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].isEmpty())
            lines[i].prepend(indent);
    }
    return mark + lines.join(u'\n');
}

QList<const xmlNode *> rowsIn(const xmlNode *node)
{
    QList<const xmlNode *> rows;
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QString name = nameOf(child);
        if (isUnseen(child) || name == u"table")
            continue;
        if (name == u"tr")
            rows.append(child);
        else if (child->type == XML_ELEMENT_NODE)
            rows += rowsIn(child);
    }
    return rows;
}

QList<const xmlNode *> cellsIn(const xmlNode *row)
{
    QList<const xmlNode *> cells;
    for (const xmlNode *child = row->children; child; child = child->next) {
        const QString name = nameOf(child);
        if (!isUnseen(child) && (name == u"td" || name == u"th"))
            cells.append(child);
    }
    return cells;
}

bool hasElement(const xmlNode *node, const QString &name)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (nameOf(child) == name || hasElement(child, name))
            return true;
    }
    return false;
}

/// The parser takes Word's marks of conditions for words, and a list that stands beside the item to
/// which it belongs for one of its own.
QString readable(QString markup)
{
    static const QRegularExpression condition(uR"(<!\[[^\]>]{0,200}\]>)"_s);
    static const QRegularExpression beside(uR"(</li>\s*(<(?:ul|ol)\b))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return markup.remove(QChar::Null).remove(condition).replace(beside, u"\\1"_s);
}

QString MarkupWriter::blocks(const xmlNode *parent)
{
    Pending all;
    for (const xmlNode *child = parent->children; child; child = child->next) {
        if (const WordItem item = wordItemOf(child); item.level > 0 && !isUnseen(child)) {
            endParagraph(all);
            all.blocks.append(wordList(child, item.level));
            if (!child)
                break;
        }
        walk(child, {}, all);
    }
    endParagraph(all);
    all.blocks.removeAll(QString());
    return all.blocks.join(u"\n\n"_s);
}

void MarkupWriter::endParagraph(Pending &into)
{
    if (const QString text = paragraphOf(into.runs, false); !text.isEmpty())
        into.blocks.append(text);
    into.runs.clear();
}

Look MarkupWriter::lookOf(const xmlNode *node, Look look)
{
    const QString name = nameOf(node);
    MarkdownRun &run = look.run;
    run.isBold = run.isBold || name == u"b" || name == u"strong";
    run.isItalic =
        run.isItalic || name == u"i" || name == u"em" || name == u"cite" || name == u"var";
    run.isStruck = run.isStruck || name == u"s" || name == u"strike";
    run.isCode =
        run.isCode || name == u"code" || name == u"kbd" || name == u"samp" || name == u"tt";
    const QHash<QString, QString> style = styleOf(node);
    if (const QString weight = style.value(u"font-weight"_s); !weight.isEmpty())
        run.isBold = weight.startsWith(u"bold") || weight.toInt() >= 600;
    if (const QString slant = style.value(u"font-style"_s); !slant.isEmpty())
        run.isItalic = slant == u"italic" || slant == u"oblique";
    if (style.value(u"text-decoration"_s).contains(u"line-through")
        || style.value(u"text-decoration-line"_s).contains(u"line-through"))
        run.isStruck = true;
    if (name == u"a") {
        if (const QString link = cleanLink(attributeOf(node, "href")); !link.isEmpty())
            run.link = link;
    }
    return look;
}

void MarkupWriter::walk(const xmlNode *node, Look look, Pending &into)
{
    if (isUnseen(node) || isWordMark(node))
        return;
    if (node->type != XML_ELEMENT_NODE)
        words(node, look, into);
    else
        element(node, lookOf(node, look), into);
}

void MarkupWriter::words(const xmlNode *node, const Look &look, Pending &into) const
{
    const QString given = QString::fromUtf8(reinterpret_cast<const char *>(node->content));
    MarkdownRun run = look.run;
    run.text.reserve(given.size());
    for (const QChar c : given) {
        const bool isBlank =
            c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f' || c == QChar::Nbsp;
        if (isBlank && !run.text.endsWith(u' '))
            run.text += u' ';
        else if (!isBlank && !isInvisible(c))
            run.text += c;
    }
    if (!run.text.isEmpty())
        into.runs.append(run);
}

void MarkupWriter::element(const xmlNode *node, Look look, Pending &into)
{
    const QString name = nameOf(node);
    if (name == u"br") {
        const bool isSecond = !into.runs.isEmpty() && into.runs.last().text == u"\n";
        if (isSecond)
            endParagraph(into);
        else
            into.runs.append({u"\n"_s, {}, {}, {}, {}, {}});
        return;
    }
    if (isBlock(node)) {
        endParagraph(into);
        block(node, look, into);
        endParagraph(into);
        return;
    }
    for (const xmlNode *child = node->children; child; child = child->next)
        walk(child, look, into);
}

void MarkupWriter::block(const xmlNode *node, const Look &look, Pending &into)
{
    const QString name = nameOf(node);
    if (name.size() == 2 && name[0] == u'h' && name[1].isDigit())
        into.blocks.append(heading(node, name[1].digitValue()));
    else if (name == u"p" && attributeOf(node, "class") == u"MsoTitle")
        into.blocks.append(heading(node, 1));
    else if (name == u"ul" || name == u"ol" || name == u"dir" || name == u"menu")
        into.blocks.append(list(node));
    else if (name == u"table")
        into.blocks.append(isLayout(node) ? blocks(node) : table(node));
    else if (name == u"pre")
        into.blocks.append(code(node));
    else if (name == u"hr")
        into.blocks.append(u"---"_s);
    else if (name == u"blockquote")
        into.blocks.append(blocks(node).replace(u"\n"_s, u"\n> "_s).prepend(u"> "_s));
    else if (hasBlock(node))
        into.blocks.append(blocks(node));
    else
        for (const xmlNode *child = node->children; child; child = child->next)
            walk(child, look, into);
}

/// All words of the element as one line.
QString MarkupWriter::line(const xmlNode *node)
{
    Pending all;
    const std::function<void(const xmlNode *, const Look &)> gather = [&](const xmlNode *from,
                                                                          const Look &look) {
        for (const xmlNode *child = from->children; child; child = child->next) {
            if (isUnseen(child) || isWordMark(child))
                continue;
            if (child->type != XML_ELEMENT_NODE) {
                words(child, look, all);
                continue;
            }
            const bool parts = isBlock(child) || nameOf(child) == u"br";
            const MarkdownRun gap{u" "_s, {}, {}, {}, {}, {}};
            if (parts)
                all.runs.append(gap);
            gather(child, lookOf(child, look));
            if (parts)
                all.runs.append(gap);
        }
    };
    gather(node, {});
    return paragraphOf(all.runs, true);
}

QString MarkupWriter::heading(const xmlNode *node, int level)
{
    QString words = line(node);
    if (words.isEmpty())
        return {};
    // A heading is bold as it is.
    if (words.startsWith(u"**") && words.endsWith(u"**") && words.count(u"**"_s) == 2)
        words = words.sliced(2, words.size() - 4);
    return QString(qBound(1, level, 6), u'#') + u' ' + words;
}

QString MarkupWriter::list(const xmlNode *node)
{
    const bool isNumbered = nameOf(node) == u"ol";
    int number = isNumbered ? qMax(1, attributeOf(node, "start").toInt()) : 0;
    QStringList items;
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QString name = nameOf(child);
        if (isUnseen(child) || child->type != XML_ELEMENT_NODE)
            continue;
        if (name == u"ul" || name == u"ol") { // a list in a list belongs to the item before it
            const QString inner = list(child);
            if (items.isEmpty())
                items.append(inner);
            else
                items.last() += u"\n"_s + itemText(QString(isNumbered ? 3 : 2, u' '), inner);
            continue;
        }
        const QString mark = isNumbered ? QString::number(number) + u". "_s : u"- "_s;
        QString content = blocks(child);
        if (content.isEmpty())
            continue;
        // What stands in an item stays close, but for paragraphs of their own.
        content.replace(u"\n\n- "_s, u"\n- "_s).replace(u"\n\n1. "_s, u"\n1. "_s);
        items.append(itemText(mark, content));
        ++number;
    }
    items.removeAll(QString());
    return items.join(u'\n');
}

/// The items from this one on, with the deeper ones below them; `node` is what follows.
QString MarkupWriter::wordList(const xmlNode *&node, int level)
{
    QStringList items;
    int number = 1;
    QString mark;
    while (node) {
        if (node->type != XML_ELEMENT_NODE) { // blanks and conditional comments between items
            const bool isGap = isUnseen(node) || xmlIsBlankNode(node);
            if (!isGap)
                break;
            node = node->next;
            continue;
        }
        const WordItem item = wordItemOf(node);
        if (item.level == 0 || item.level < level)
            break;
        if (item.level > level && !items.isEmpty()) {
            const QString indent(mark.size(), u' ');
            items.last() += u"\n"_s + itemText(indent, wordList(node, item.level));
            continue;
        }
        mark = item.isNumbered ? QString::number(number++) + u". "_s : u"- "_s;
        if (const QString words = blocks(node); !words.isEmpty())
            items.append(itemText(mark, words));
        node = node->next;
    }
    return items.join(u'\n');
}

/// A table that only places what stands in it.
bool MarkupWriter::isLayout(const xmlNode *table)
{
    qsizetype columns = 0;
    for (const xmlNode *row : rowsIn(table))
        columns = qMax(columns, cellsIn(row).size());
    bool hasHeading = false;
    for (int level = 1; level <= 6; ++level)
        hasHeading = hasHeading || hasElement(table, u"h%1"_s.arg(level));
    return columns < 2 || columns > mostColumns || hasHeading || hasElement(table, u"table"_s);
}

QString MarkupWriter::table(const xmlNode *node)
{
    QList<QStringList> rows;
    qsizetype columns = 0;
    for (const xmlNode *row : rowsIn(node)) {
        QStringList cells;
        for (const xmlNode *cell : cellsIn(row)) {
            cells.append(line(cell));
            const int span = qBound(1, attributeOf(cell, "colspan").toInt(), mostColumns);
            for (int i = 1; i < span && cells.size() < mostColumns; ++i)
                cells.append(QString());
        }
        columns = qMax(columns, cells.size());
        if (!cells.join(QString()).isEmpty())
            rows.append(cells);
    }
    QStringList lines;
    for (QStringList &cells : rows) {
        cells.resize(columns);
        lines.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
        if (lines.size() == 1)
            lines.append(u"|"_s + u" --- |"_s.repeated(columns));
    }
    return lines.join(u'\n');
}

QString MarkupWriter::code(const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    QString text = pastedPlain(QString::fromUtf8(reinterpret_cast<const char *>(content)));
    xmlFree(content);
    while (text.endsWith(u'\n'))
        text.chop(1);
    const QString fence = text.contains(u"```") ? u"~~~~"_s : u"```"_s;
    return text.trimmed().isEmpty() ? QString() : fence + u'\n' + text + u'\n' + fence;
}

} // namespace

Result<QString> markdownOfMarkup(const QString &markup)
{
    if (markup.size() > largestMarkup)
        return failure(ErrorKind::Invalid, "paste.too-large",
                       {QString::number(markup.size() / (1024 * 1024) + 1),
                        QString::number(largestMarkup / (1024 * 1024))});
    const QByteArray bytes = readable(markup).toUtf8();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                                htmlFreeParserCtxt);
    const std::unique_ptr<xmlDoc, MarkupFreed> document(htmlCtxtReadMemory(
        parser.get(), bytes.constData(), int(bytes.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    // It stops where elements stand in each other too deep, and what follows would be lost.
    const xmlError *fault = xmlCtxtGetLastError(parser.get());
    const bool hasStopped = parser->disableSAX != 0
        || (fault && (fault->code == XML_ERR_INTERNAL_ERROR || fault->code == XML_ERR_NO_MEMORY));
    if (hasStopped)
        return failure(ErrorKind::Invalid, "paste.too-deep");
    if (!document)
        return QString();
    return MarkupWriter().blocks(reinterpret_cast<const xmlNode *>(document.get()));
}

QString pastedPlain(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                plain += u'\n';
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            plain += u'\n';
        } else if (!isInvisible(c)) {
            plain += c;
        }
    }
    return plain;
}

} // namespace convenor
