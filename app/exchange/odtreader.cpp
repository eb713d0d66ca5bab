// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odtreader.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfPart = qint64(64) << 20;
constexpr qsizetype longestText = qsizetype(1) << 20;
constexpr qsizetype mostMarks = 20'000;

QDateTime momentOf(const QString &text)
{
    return QDateTime::fromString(text.left(19), Qt::ISODate);
}

} // namespace

Result<ReturnedText> OdtReader::read()
{
    if (const auto error = readPart(u"styles.xml"_s, false))
        return tl::unexpected(*error);
    if (const auto error = readPart(u"content.xml"_s, true))
        return tl::unexpected(*error);
    if (m_isTooLong)
        return failure(ErrorKind::Invalid, "returned.too-long");
    m_text.markdown = m_prose.markdown();
    m_text.marked.removeIf([](const MarkedPassage &each) { return each.text.trimmed().isEmpty(); });
    return std::move(m_text);
}

std::optional<Error> OdtReader::readPart(const QString &name, bool isContent)
{
    if (!isContent && !m_parts.contains(name))
        return {};
    auto part = m_parts.part(name, mostOfPart);
    if (!part)
        return part.error();
    PartXml xml(std::move(*part));
    if (xml.nextElement())
        readRoot(xml, isContent);
    return xml.error();
}

void OdtReader::readRoot(PartXml &xml, bool isContent)
{
    while (xml.nextElement()) {
        if (xml.name() == u"automatic-styles" || xml.name() == u"styles") {
            // Those of styles.xml are of its pages, and may be called as others of the text.
            const bool isAutomatic = xml.name() == u"automatic-styles";
            if (isAutomatic && !isContent)
                xml.pass();
            else
                readStyles(xml, isAutomatic);
        } else if (isContent && xml.name() == u"body") {
            while (xml.nextElement()) {
                if (xml.name() == u"text")
                    readBlocks(xml);
                else
                    xml.pass();
            }
        } else {
            xml.pass();
        }
    }
}

void OdtReader::readStyles(PartXml &xml, bool isAutomatic)
{
    while (xml.nextElement()) {
        if (xml.name() == u"style")
            readStyle(xml, isAutomatic);
        else if (xml.name() == u"list-style")
            readListStyle(xml);
        else
            xml.pass();
    }
}

void OdtReader::readStyle(PartXml &xml, bool isAutomatic)
{
    const QString name = xml.attribute("name"_L1).toString();
    Style style;
    style.parent = xml.attribute("parent-style-name"_L1).toString();
    style.isAutomatic = isAutomatic;
    style.heading = xml.attribute("default-outline-level"_L1).toInt();
    while (xml.nextElement()) {
        if (xml.name() == u"text-properties") {
            const QStringView weight = xml.attribute("font-weight"_L1);
            if (!weight.isEmpty())
                style.bold = weight == u"bold" || weight.toInt() >= 600;
            if (const QStringView slant = xml.attribute("font-style"_L1); !slant.isEmpty())
                style.italic = slant != u"normal";
            const QStringView line = xml.attribute("text-line-through-style"_L1);
            const QStringView type = xml.attribute("text-line-through-type"_L1);
            if (!line.isEmpty() || !type.isEmpty())
                style.struck = line != u"none" && type != u"none";
        }
        xml.pass();
    }
    m_styles.insert(name, style);
}

void OdtReader::readListStyle(PartXml &xml)
{
    const QString name = xml.attribute("name"_L1).toString();
    QSet<int> numbered;
    while (xml.nextElement()) {
        const bool counts =
            xml.name() == u"list-level-style-number" && !xml.attribute("num-format"_L1).isEmpty();
        if (counts)
            numbered.insert(xml.attribute("level"_L1).toInt());
        xml.pass();
    }
    m_numbered.insert(name, numbered);
}

bool OdtReader::isCalled(const QString &style, QStringView name) const
{
    QString each = style;
    for (int depth = 0; depth < 20 && !each.isEmpty(); ++depth) {
        if (each == name)
            return true;
        each = m_styles.value(each).parent;
    }
    return false;
}

int OdtReader::headingOf(const QString &style) const
{
    QString each = style;
    for (int depth = 0; depth < 20 && !each.isEmpty(); ++depth) {
        const Style found = m_styles.value(each);
        if (found.heading > 0)
            return found.heading;
        each = found.parent;
    }
    return 0;
}

/// What a paragraph's own style is called for tells nothing of its words: only what was set on them
/// by hand counts there.
RunForm OdtReader::formed(RunForm form, const QString &style, bool isParagraph) const
{
    QList<Style> chain;
    QString each = style;
    for (int depth = 0; depth < 20 && !each.isEmpty() && m_styles.contains(each); ++depth) {
        const Style found = m_styles.value(each);
        if (isParagraph && !found.isAutomatic)
            break;
        chain.prepend(found);
        form.code = form.code || each == u"Source_20_Text";
        each = found.parent;
    }
    for (const Style &found : std::as_const(chain)) {
        form.bold = found.bold.value_or(form.bold);
        form.italic = found.italic.value_or(form.italic);
        form.struck = found.struck.value_or(form.struck);
    }
    return form;
}

void OdtReader::readBlocks(PartXml &xml)
{
    while (!m_isTooLong && xml.nextElement())
        readBlock(xml);
}

void OdtReader::readBlock(PartXml &xml)
{
    const QStringView name = xml.name();
    if (m_prose.size() > longestText) {
        m_isTooLong = true;
        xml.pass();
    } else if (name == u"p") {
        readParagraph(xml, 0);
    } else if (name == u"h") {
        readParagraph(xml, qMax(1, xml.attribute("outline-level"_L1).toInt()));
    } else if (name == u"list") {
        readList(xml);
    } else if (name == u"table") {
        readTable(xml);
    } else if (name == u"tracked-changes") {
        readMarks(xml);
    } else if (name == u"section" || name == u"list-item" || name == u"list-header"
               || name == u"numbered-paragraph") {
        readBlocks(xml);
    } else if (name == u"change-start") {
        m_inserting.insert(xml.attribute("change-id"_L1).toString());
        xml.pass();
    } else if (name == u"change-end") {
        m_inserting.remove(xml.attribute("change-id"_L1).toString());
        xml.pass();
    } else {
        xml.pass(); // contents, indexes, frames and fields of the page
    }
}

void OdtReader::readParagraph(PartXml &xml, int level)
{
    const QString style = xml.attribute("style-name"_L1).toString();
    if (level == 0)
        level = headingOf(style);
    const bool isCode = level == 0 && isCalled(style, u"Preformatted_20_Text");
    const bool isQuote = level == 0 && isCalled(style, u"Quotations");
    if (isQuote)
        m_prose.beginQuote();
    m_prose.beginParagraph(level > 0    ? ProseBuilder::Kind::Heading
                               : isCode ? ProseBuilder::Kind::Preformatted
                                        : ProseBuilder::Kind::Text,
                           level);
    readInline(xml, level > 0 ? RunForm() : formed({}, style, true));
    m_prose.endParagraph();
    if (isQuote)
        m_prose.endQuote();
    m_isFirst = m_isFirst && m_prose.isEmpty();
}

void OdtReader::readInline(PartXml &xml, const RunForm &form)
{
    for (;;) {
        switch (xml.nextPiece()) {
        case PartXml::Piece::Text:
            addText(xml.text(), form);
            break;
        case PartXml::Piece::Element:
            readInlineElement(xml, form);
            break;
        case PartXml::Piece::End:
            return;
        }
    }
}

void OdtReader::readInlineElement(PartXml &xml, const RunForm &form)
{
    const QStringView name = xml.name();
    const auto pass = [&] { xml.pass(); };
    if (name == u"span") {
        readInline(xml, formed(form, xml.attribute("style-name"_L1).toString(), false));
    } else if (name == u"a") {
        RunForm linked = form;
        linked.link = xml.attribute("href"_L1).toString();
        readInline(xml, linked);
    } else if (name == u"s") {
        const int count = std::clamp(xml.attribute("c"_L1).toInt(), 1, 1000);
        addText(QString(count, u' '), form);
        pass();
    } else if (name == u"tab") {
        addText(u" ", form);
        pass();
    } else if (name == u"line-break") {
        m_prose.addBreak();
        pass();
    } else if (name == u"annotation") {
        readComment(xml);
    } else if (name == u"change-start") {
        m_inserting.insert(xml.attribute("change-id"_L1).toString());
        pass();
    } else if (name == u"change-end") {
        m_inserting.remove(xml.attribute("change-id"_L1).toString());
        pass();
    } else if (name == u"note" || name == u"frame" || name == u"ruby-text"
               || name.endsWith(u"-mark") || name.startsWith(u"bookmark")) {
        pass();
    } else {
        readInline(xml, form); // a field shows its words
    }
}

void OdtReader::addText(QStringView text, const RunForm &form)
{
    m_prose.addText(text, form);
    for (const QString &id : std::as_const(m_inserting)) {
        const auto mark = m_marks.constFind(id);
        if (mark != m_marks.cend())
            m_text.marked[*mark].text += text;
    }
}

void OdtReader::readList(PartXml &xml)
{
    QString style = xml.attribute("style-name"_L1).toString();
    if (style.isEmpty() && !m_lists.isEmpty())
        style = m_lists.last();
    m_lists.append(style);
    m_prose.beginList(m_numbered.value(style).contains(int(m_lists.size())));
    while (xml.nextElement()) {
        m_prose.beginItem();
        readBlocks(xml);
        m_prose.endItem();
    }
    m_prose.endList();
    m_lists.removeLast();
}

void OdtReader::readTable(PartXml &xml)
{
    if (m_isFirst) {
        m_isFirst = false;
        m_text.heading = wordsIn(xml);
        return;
    }
    m_prose.beginTable();
    readRows(xml);
    m_prose.endTable();
}

void OdtReader::readRows(PartXml &xml)
{
    while (xml.nextElement()) {
        if (xml.name() == u"table-row") {
            m_prose.beginRow();
            while (xml.nextElement()) {
                m_prose.beginCell();
                readBlocks(xml);
                m_prose.endCell();
            }
            m_prose.endRow();
        } else if (xml.name() == u"table-header-rows" || xml.name() == u"table-rows"
                   || xml.name() == u"table-row-group") {
            readRows(xml);
        } else {
            xml.pass();
        }
    }
}

void OdtReader::readMarks(PartXml &xml)
{
    while (xml.nextElement()) {
        if (xml.name() != u"changed-region" || m_text.marked.size() >= mostMarks) {
            xml.pass();
            continue;
        }
        const QString id = xml.attribute("id"_L1).toString();
        while (xml.nextElement())
            readMark(xml, id);
    }
}

void OdtReader::readMark(PartXml &xml, const QString &id)
{
    MarkedPassage marked;
    marked.isInsertion = xml.name() == u"insertion";
    if (!marked.isInsertion && xml.name() != u"deletion") {
        xml.pass();
        return;
    }
    while (xml.nextElement()) {
        if (xml.name() != u"change-info") {
            marked.text += wordsIn(xml) + u'\n'; // what was removed
            continue;
        }
        while (xml.nextElement()) {
            if (xml.name() == u"creator")
                xml.appendText(marked.by);
            else if (xml.name() == u"date")
                marked.at = momentOf(wordsIn(xml));
            else
                xml.pass();
        }
    }
    if (marked.isInsertion)
        m_marks.insert(id, m_text.marked.size());
    m_text.marked.append(marked);
}

void OdtReader::readComment(PartXml &xml)
{
    ReturnedComment comment;
    QStringList lines;
    while (xml.nextElement()) {
        if (xml.name() == u"creator")
            xml.appendText(comment.by);
        else if (xml.name() == u"date")
            comment.at = momentOf(wordsIn(xml));
        else if (xml.name() == u"p" || xml.name() == u"list")
            lines.append(wordsIn(xml));
        else
            xml.pass();
    }
    comment.text = lines.join(u'\n').trimmed();
    if (!comment.text.isEmpty() && m_text.comments.size() < mostMarks)
        m_text.comments.append(comment);
}

QString OdtReader::wordsIn(PartXml &xml)
{
    QString words;
    for (;;) {
        switch (xml.nextPiece()) {
        case PartXml::Piece::Text:
            words += xml.text();
            break;
        case PartXml::Piece::Element: {
            const bool isBlock = xml.name() == u"p" || xml.name() == u"h";
            if (xml.name() == u"s" || xml.name() == u"tab")
                words += u' ';
            if (isBlock && !words.isEmpty() && !words.endsWith(u'\n'))
                words += u'\n';
            words += wordsIn(xml);
            break;
        }
        case PartXml::Piece::End:
            return words;
        }
    }
}

} // namespace convenor
