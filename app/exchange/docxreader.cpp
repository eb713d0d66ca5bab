// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxreader.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfPart = qint64(64) << 20;
constexpr qsizetype longestText = qsizetype(1) << 20;
constexpr qsizetype mostMarks = 20'000;

/// A property that is there is on, unless it says otherwise.
bool isOn(const PartXml &xml)
{
    const QStringView value = xml.attribute("val"_L1);
    return value != u"0" && value != u"false" && value != u"none";
}

QString valueOf(const PartXml &xml)
{
    return xml.attribute("val"_L1).toString();
}

} // namespace

Result<ReturnedText> DocxReader::read()
{
    const std::pair<QString, Visit> all[] = {
        {u"word/_rels/document.xml.rels"_s, &DocxReader::readLinks},
        {u"word/styles.xml"_s, &DocxReader::readStyles},
        {u"word/numbering.xml"_s, &DocxReader::readNumbering},
        {u"word/comments.xml"_s, &DocxReader::readComments},
        {u"word/document.xml"_s, &DocxReader::readDocument}};
    for (const auto &[name, visit] : all) {
        if (const auto error = readPart(name, visit))
            return tl::unexpected(*error);
    }
    if (m_isTooLong)
        return failure(ErrorKind::Invalid, "returned.too-long");
    m_text.markdown = m_prose.markdown();
    m_text.marked.removeIf([](const MarkedPassage &each) { return each.text.trimmed().isEmpty(); });
    return std::move(m_text);
}

std::optional<Error> DocxReader::readPart(const QString &name, Visit visit)
{
    if (!m_parts.contains(name))
        return {};
    auto part = m_parts.part(name, mostOfPart);
    if (!part)
        return part.error();
    PartXml xml(std::move(*part));
    if (xml.nextElement())
        (this->*visit)(xml);
    return xml.error();
}

void DocxReader::readLinks(PartXml &xml)
{
    while (xml.nextElement()) {
        m_links.insert(xml.attribute("Id"_L1).toString(), xml.attribute("Target"_L1).toString());
        xml.pass();
    }
}

void DocxReader::readStyles(PartXml &xml)
{
    while (xml.nextElement()) {
        if (xml.name() != u"style") {
            xml.pass();
            continue;
        }
        const QString id = xml.attribute("styleId"_L1).toString();
        Style style;
        style.isOfCharacters = xml.attribute("type"_L1) == u"character";
        while (xml.nextElement()) {
            if (xml.name() == u"name")
                style.name = valueOf(xml).toLower();
            else if (xml.name() == u"basedOn")
                style.parent = valueOf(xml);
            if (xml.name() == u"pPr") {
                while (xml.nextElement()) {
                    if (xml.name() == u"numPr")
                        readListForm(xml, style.list, style.level);
                    else
                        xml.pass();
                }
            } else if (xml.name() == u"rPr" && style.isOfCharacters) {
                RunForm form;
                readRunForm(xml, form);
                style.bold = form.bold;
                style.italic = form.italic;
                style.struck = form.struck;
            } else {
                xml.pass();
            }
        }
        m_styles.insert(id, style);
    }
}

void DocxReader::readNumbering(PartXml &xml)
{
    while (xml.nextElement()) {
        const bool isList = xml.name() == u"num";
        if (!isList && xml.name() != u"abstractNum") {
            xml.pass();
            continue;
        }
        const QString id = xml.attribute(isList ? "numId"_L1 : "abstractNumId"_L1).toString();
        while (xml.nextElement()) {
            if (isList && xml.name() == u"abstractNumId")
                m_lists.insert(id, valueOf(xml));
            if (isList || xml.name() != u"lvl") {
                xml.pass();
                continue;
            }
            const int level = xml.attribute("ilvl"_L1).toInt();
            while (xml.nextElement()) {
                if (xml.name() == u"numFmt" && valueOf(xml) != u"bullet" && valueOf(xml) != u"none")
                    m_numbered[id].insert(level);
                xml.pass();
            }
        }
    }
}

void DocxReader::readComments(PartXml &xml)
{
    while (xml.nextElement()) {
        ReturnedComment comment;
        comment.by = xml.attribute("author"_L1).toString();
        comment.at =
            QDateTime::fromString(xml.attribute("date"_L1).left(19).toString(), Qt::ISODate);
        comment.text = wordsIn(xml).trimmed();
        if (!comment.text.isEmpty() && m_text.comments.size() < mostMarks)
            m_text.comments.append(comment);
    }
}

void DocxReader::readDocument(PartXml &xml)
{
    while (xml.nextElement()) {
        if (xml.name() == u"body")
            readBlocks(xml);
        else
            xml.pass();
    }
    setLevel(0, false);
}

void DocxReader::readBlocks(PartXml &xml)
{
    while (xml.nextElement()) {
        m_isTooLong = m_isTooLong || m_prose.size() > longestText;
        if (m_isTooLong)
            xml.pass();
        else if (xml.name() == u"p")
            readParagraph(xml);
        else if (xml.name() == u"tbl")
            readTable(xml);
        else if (xml.name() == u"sdt" || xml.name() == u"sdtContent" || xml.name() == u"ins"
                 || xml.name() == u"moveTo" || xml.name() == u"customXml")
            readBlocks(xml);
        else
            xml.pass();
    }
}

int DocxReader::headingOf(const QString &style) const
{
    QString each = style;
    for (int depth = 0; depth < 20 && !each.isEmpty(); ++depth) {
        const Style found = m_styles.value(each);
        if (found.name.startsWith(u"heading "))
            return found.name.sliced(8).toInt();
        each = found.parent;
    }
    return 0;
}

void DocxReader::readListForm(PartXml &xml, QString &list, int &level)
{
    while (xml.nextElement()) {
        if (xml.name() == u"numId")
            list = valueOf(xml);
        else if (xml.name() == u"ilvl")
            level = valueOf(xml).toInt();
        xml.pass();
    }
}

DocxReader::Paragraph DocxReader::readForm(PartXml &xml)
{
    Paragraph paragraph;
    while (xml.nextElement()) {
        if (xml.name() == u"pStyle") {
            paragraph.style = valueOf(xml);
            const Style style = m_styles.value(paragraph.style);
            if (paragraph.list.isEmpty() && !style.list.isEmpty()) {
                paragraph.list = style.list;
                paragraph.level = style.level;
            }
            xml.pass();
        } else if (xml.name() == u"numPr") {
            readListForm(xml, paragraph.list, paragraph.level);
        } else {
            xml.pass();
        }
    }
    return paragraph;
}

void DocxReader::setLevel(int level, bool isNumbered)
{
    const auto close = [this] {
        m_prose.endItem();
        m_prose.endList();
        m_open.removeLast();
    };
    while (m_open.size() > level
           || (m_open.size() == level && level > 0 && m_open.last() != isNumbered))
        close();
    if (level > 0 && m_open.size() == level) {
        m_prose.endItem();
        m_prose.beginItem();
    }
    while (m_open.size() < level) {
        m_prose.beginList(isNumbered);
        m_prose.beginItem();
        m_open.append(isNumbered);
    }
}

void DocxReader::begin(const Paragraph &paragraph)
{
    const int heading = headingOf(paragraph.style);
    const QString name = m_styles.value(paragraph.style).name;
    const bool isItem = heading == 0 && !paragraph.list.isEmpty() && paragraph.list != u"0";
    const bool isNumbered =
        m_numbered.value(m_lists.value(paragraph.list)).contains(paragraph.level);
    setLevel(isItem ? std::clamp(paragraph.level, 0, 8) + 1 : 0, isItem && isNumbered);
    const bool isCode = name == u"preformatted text" || name == u"html preformatted";
    m_prose.beginParagraph(heading > 0  ? ProseBuilder::Kind::Heading
                               : isCode ? ProseBuilder::Kind::Preformatted
                                        : ProseBuilder::Kind::Text,
                           heading);
}

void DocxReader::readParagraph(PartXml &xml)
{
    bool isBegun = false;
    bool isQuote = false;
    const auto start = [&](const Paragraph &paragraph) {
        const QString name = m_styles.value(paragraph.style).name;
        isQuote = name == u"quote" || name == u"quotations" || name == u"intense quote";
        if (isQuote) {
            setLevel(0, false);
            m_prose.beginQuote();
        }
        begin(paragraph);
        isBegun = true;
    };
    while (xml.nextElement()) {
        if (xml.name() == u"pPr") {
            start(readForm(xml));
            continue;
        }
        if (!isBegun)
            start({});
        if (xml.name() == u"r")
            readRun(xml, {});
        else
            readInline(xml, {});
    }
    if (!isBegun)
        return;
    m_prose.endParagraph();
    if (isQuote)
        m_prose.endQuote();
    m_isFirst = m_isFirst && m_prose.isEmpty();
}

/// Begins a marked change, whose words follow.
void DocxReader::mark(PartXml &xml, bool isInsertion)
{
    MarkedPassage marked;
    marked.isInsertion = isInsertion;
    marked.by = xml.attribute("author"_L1).toString();
    marked.at = QDateTime::fromString(xml.attribute("date"_L1).left(19).toString(), Qt::ISODate);
    m_text.marked.append(marked);
}

/// The present element is one that holds runs.
void DocxReader::readInline(PartXml &xml, const RunForm &form)
{
    const QString name = xml.name().toString();
    const bool isInsertion = name == u"ins" || name == u"moveTo";
    const bool isRemoval = name == u"del" || name == u"moveFrom";
    static const QStringList holders{u"hyperlink"_s,  u"smartTag"_s,  u"sdt"_s,
                                     u"sdtContent"_s, u"fldSimple"_s, u"customXml"_s};
    const bool isMarked = (isInsertion || isRemoval) && m_text.marked.size() < mostMarks;
    if (!isInsertion && !isRemoval && !holders.contains(name)) {
        xml.pass();
        return;
    }
    RunForm inner = form;
    if (name == u"hyperlink")
        inner.link = m_links.value(xml.attribute("id"_L1).toString());
    if (isMarked) {
        mark(xml, isInsertion);
        if (isInsertion)
            m_marking.append(m_text.marked.size() - 1);
    }
    const qsizetype before = m_removing;
    if (isRemoval)
        m_removing = isMarked ? m_text.marked.size() - 1 : -1;
    while (xml.nextElement()) {
        if (xml.name() == u"r")
            readRun(xml, inner);
        else
            readInline(xml, inner);
    }
    if (isMarked && isInsertion)
        m_marking.removeLast();
    m_removing = before;
}

void DocxReader::readRunForm(PartXml &xml, RunForm &form)
{
    while (xml.nextElement()) {
        if (xml.name() == u"rStyle") {
            const Style style = m_styles.value(valueOf(xml));
            form.bold = form.bold || style.bold;
            form.italic = form.italic || style.italic;
            form.struck = form.struck || style.struck;
            form.code = form.code || style.name == u"source text" || style.name == u"html code";
        } else if (xml.name() == u"b") {
            form.bold = isOn(xml);
        } else if (xml.name() == u"i") {
            form.italic = isOn(xml);
        } else if (xml.name() == u"strike") {
            form.struck = isOn(xml);
        }
        xml.pass();
    }
}

void DocxReader::readRun(PartXml &xml, RunForm form)
{
    const auto add = [&](const QString &text) {
        m_prose.addText(text, form);
        for (const qsizetype mark : std::as_const(m_marking))
            m_text.marked[mark].text += text;
    };
    while (xml.nextElement()) {
        const QStringView name = xml.name();
        if (name == u"rPr") {
            readRunForm(xml, form);
        } else if (name == u"t" && m_removing < 0) {
            QString text;
            xml.appendText(text);
            add(text);
        } else if ((name == u"delText" || name == u"t") && m_removing >= 0) {
            xml.appendText(m_text.marked[m_removing].text);
        } else if (name == u"br" || name == u"cr") {
            if (m_removing < 0)
                m_prose.addBreak();
            xml.pass();
        } else if (name == u"tab" || name == u"noBreakHyphen") {
            if (m_removing < 0)
                add(name == u"tab" ? u" "_s : u"\u2011"_s);
            xml.pass();
        } else {
            xml.pass();
        }
    }
}

void DocxReader::readTable(PartXml &xml)
{
    setLevel(0, false);
    if (m_isFirst) {
        m_isFirst = false;
        m_text.heading = wordsIn(xml);
        return;
    }
    m_prose.beginTable();
    while (xml.nextElement()) {
        if (xml.name() != u"tr") {
            xml.pass();
            continue;
        }
        m_prose.beginRow();
        while (xml.nextElement()) {
            if (xml.name() != u"tc") {
                xml.pass();
                continue;
            }
            m_prose.beginCell();
            readBlocks(xml);
            setLevel(0, false);
            m_prose.endCell();
        }
        m_prose.endRow();
    }
    m_prose.endTable();
}

QString DocxReader::wordsIn(PartXml &xml)
{
    QString words;
    while (xml.nextElement()) {
        if (xml.name() == u"t") {
            xml.appendText(words);
            continue;
        }
        const bool isBlock = xml.name() == u"p";
        if (isBlock && !words.isEmpty() && !words.endsWith(u'\n'))
            words += u'\n';
        words += wordsIn(xml);
    }
    return words;
}

} // namespace convenor
