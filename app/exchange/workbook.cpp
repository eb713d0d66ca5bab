// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook.h"

#include <QDir>
#include <QHash>
#include <QStringDecoder>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfSmallPart = qint64(32) << 20;
constexpr qint64 mostOfTexts = qint64(1) << 30;
constexpr qsizetype escapeLength = 7;

/// Of a part that `from` refers to by a path of its own.
QString partNamed(const QString &target, const QString &from)
{
    const QString path =
        target.startsWith(u'/') ? target : u'/' + from.left(from.lastIndexOf(u'/') + 1) + target;
    return QDir::cleanPath(path).sliced(1);
}

struct Relation
{
    QString id;
    QString type; ///< its last word: worksheet, styles, …
    QString part;
};

Result<QList<Relation>> relationsOf(const WorkbookParts &parts, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    auto opened = parts.part(part.left(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s,
                             mostOfSmallPart);
    if (!opened)
        return tl::unexpected(opened.error());
    PartXml xml(std::move(*opened));
    QList<Relation> relations;
    xml.nextElement();
    while (xml.nextElement()) {
        const QString type = xml.attribute("Type"_L1).toString();
        relations.append({xml.attribute("Id"_L1).toString(), type.section(u'/', -1),
                          partNamed(xml.attribute("Target"_L1).toString(), part)});
        xml.pass();
    }
    if (const auto error = xml.error())
        return tl::unexpected(*error);
    return relations;
}

QString partOfType(const QList<Relation> &relations, QStringView type)
{
    const auto found = std::ranges::find(relations, type, &Relation::type);
    return found == relations.end() ? QString() : found->part;
}

/// The id in the namespace of relations, whichever of the two forms of the format it is in.
QStringView relationIdOf(const PartXml &xml)
{
    for (const QXmlStreamAttribute &each : xml.attributes()) {
        if (each.name() == u"id" && each.namespaceUri().endsWith(u"/relationships"))
            return each.value();
    }
    return {};
}

std::optional<Error> readSheets(const WorkbookParts &parts, const QString &part,
                                const QList<Relation> &relations, Workbook &workbook)
{
    auto opened = parts.part(part, mostOfSmallPart);
    if (!opened)
        return opened.error();
    QHash<QString, const Relation *> byId;
    for (const Relation &each : relations)
        byId.insert(each.id, &each);
    PartXml xml(std::move(*opened));
    xml.nextElement();
    while (xml.nextElement()) {
        if (xml.name() == u"workbookPr")
            workbook.from1904 = xml.isTrue("date1904"_L1);
        if (xml.name() != u"sheets") {
            xml.pass();
            continue;
        }
        while (xml.nextElement()) {
            const Relation *relation = byId.value(relationIdOf(xml).toString());
            const QStringView state = xml.attribute("state"_L1);
            if (relation && relation->type == u"worksheet")
                workbook.sheets.append({xml.attribute("name"_L1).toString(), relation->part,
                                        !state.isEmpty() && state != u"visible"});
            xml.pass();
        }
    }
    return xml.error();
}

void readFormats(PartXml &xml, QHash<int, NumberFormat> &formats)
{
    while (xml.nextElement()) {
        formats.insert(xml.attribute("numFmtId"_L1).toInt(),
                       formatOf(xml.attribute("formatCode"_L1)));
        xml.pass();
    }
}

std::optional<Error> readStyles(const WorkbookParts &parts, const QString &part, Workbook &workbook)
{
    auto opened = parts.part(part, mostOfSmallPart);
    if (!opened)
        return opened.error();
    PartXml xml(std::move(*opened));
    QHash<int, NumberFormat> formats;
    std::vector<int> styles;
    xml.nextElement();
    while (xml.nextElement()) {
        if (xml.name() == u"numFmts") {
            readFormats(xml, formats);
        } else if (xml.name() == u"cellXfs") {
            while (xml.nextElement()) {
                styles.push_back(xml.attribute("numFmtId"_L1).toInt());
                xml.pass();
            }
        } else {
            xml.pass();
        }
    }
    for (const int id : styles) {
        const auto written = formats.constFind(id);
        workbook.formats.push_back(written == formats.cend() ? builtInFormat(id) : *written);
    }
    return xml.error();
}

std::optional<Error> readTexts(const WorkbookParts &parts, const QString &part, Workbook &workbook)
{
    auto opened = parts.part(part, mostOfTexts);
    if (!opened)
        return opened.error();
    PartXml xml(std::move(*opened));
    QString text;
    xml.nextElement();
    while (xml.nextElement()) {
        text.clear();
        xml.appendRuns(text);
        if (!workbook.texts.add(unescaped(text)))
            return Error{ErrorKind::Invalid, {"table.too-large", {}}, {}, part};
    }
    return xml.error();
}

} // namespace

bool SharedTexts::add(const QString &text)
{
    constexpr qsizetype mostBytes = qsizetype(128) << 20;
    constexpr qsizetype mostTexts = qsizetype(16) << 20;
    m_bytes += text.toUtf8();
    m_ends.push_back(quint32(m_bytes.size()));
    return m_bytes.size() <= mostBytes && size() <= mostTexts;
}

QString SharedTexts::at(qsizetype i) const
{
    const qsizetype begin = i == 0 ? 0 : m_ends[size_t(i) - 1];
    // Which leaves a text alone that begins with a byte order mark.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(m_bytes).sliced(begin, m_ends[size_t(i)] - begin));
}

Result<Workbook> readWorkbook(const WorkbookParts &parts)
{
    QString part = u"xl/workbook.xml"_s;
    if (const auto top = relationsOf(parts, QString())) {
        if (const QString named = partOfType(*top, u"officeDocument"); !named.isEmpty())
            part = named;
    }
    if (!parts.contains(part))
        return failure(ErrorKind::Invalid, "table.no-workbook");
    const auto relations = relationsOf(parts, part);
    if (!relations)
        return tl::unexpected(relations.error());
    Workbook workbook;
    std::optional<Error> error = readSheets(parts, part, *relations, workbook);
    const QString styles = partOfType(*relations, u"styles");
    if (!error && parts.contains(styles))
        error = readStyles(parts, styles, workbook);
    const QString texts = partOfType(*relations, u"sharedStrings");
    if (!error && parts.contains(texts))
        error = readTexts(parts, texts, workbook);
    if (error)
        return tl::unexpected(*error);
    return workbook;
}

bool isEscapeAt(QStringView text, qsizetype i)
{
    if (i + escapeLength > text.size() || !text.sliced(i).startsWith(u"_x")
        || text[i + escapeLength - 1] != u'_')
        return false;
    return std::ranges::all_of(text.sliced(i + 2, 4), [](QChar c) {
        const QChar lower = c.toLower();
        return (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
    });
}

QString unescaped(const QString &text)
{
    qsizetype at = text.indexOf(u"_x");
    if (at < 0)
        return text;
    QString plain;
    qsizetype begun = 0;
    while (at >= 0) {
        if (isEscapeAt(text, at)) {
            plain += QStringView(text).sliced(begun, at - begun);
            plain += QChar(QStringView(text).sliced(at + 2, 4).toUShort(nullptr, 16));
            begun = at + escapeLength;
        }
        at = text.indexOf(u"_x", std::max(begun, at + 1));
    }
    plain += QStringView(text).sliced(begun);
    return plain;
}

} // namespace convenor
