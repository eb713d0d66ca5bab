// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odttext.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <zip.h>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto spaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                        "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
                        "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
                        "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
                        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                        "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\""_L1;
constexpr auto declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"_L1;

/// How many columns each table has, by its first row.
QList<int> columnsIn(const QString &body)
{
    static const QRegularExpression table(u"<table\\b.*?</tr>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression cell(u"<t[hd]\\b"_s);
    QList<int> columns;
    for (auto each = table.globalMatch(body); each.hasNext();)
        columns.append(qMax(1, int(each.next().captured().count(cell))));
    return columns;
}

/// Markup of a page, element by element, as the content of an OpenDocument text.
class OdtContent final
{
public:
    explicit OdtContent(const QString &body)
        : m_markup(u"<body>"_s + body + u"</body>"_s)
        , m_columns(columnsIn(body))
        , m_xml(&m_bytes)
    {
        if (m_markup.readNextStartElement())
            writeBlocks();
    }

    bool isSound() const { return !m_markup.hasError(); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    void start(const QString &element, const QString &style = {})
    {
        m_xml.writeStartElement(element);
        if (!style.isEmpty())
            m_xml.writeAttribute(element.section(u':', 0, 0) + u":style-name"_s, style);
    }

    /// What stands in the present element: blocks, or text that makes a paragraph of its own.
    void writeBlocks(const QString &style = u"Text_20_body"_s)
    {
        bool isOpen = false;
        const auto close = [&] {
            if (std::exchange(isOpen, false))
                m_xml.writeEndElement();
        };
        const auto open = [&] {
            if (!std::exchange(isOpen, true))
                start(u"text:p"_s, style);
        };
        while (!m_markup.atEnd()) {
            const auto token = m_markup.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters) {
                if (isOpen || !m_markup.text().trimmed().isEmpty()) {
                    open();
                    writeText(m_markup.text(), false);
                }
            } else if (token == QXmlStreamReader::StartElement) {
                if (isBlock(m_markup.name())) {
                    close();
                    writeBlock(style);
                } else {
                    open();
                    writeInlineElement();
                }
            }
        }
        close();
    }

    static bool isBlock(QStringView name)
    {
        static const QStringList names{u"p"_s,  u"h1"_s,  u"h2"_s,  u"h3"_s,   u"h4"_s,
                                       u"h5"_s, u"h6"_s,  u"ul"_s,  u"ol"_s,   u"blockquote"_s,
                                       u"hr"_s, u"pre"_s, u"div"_s, u"table"_s};
        return names.contains(name);
    }

    void writeBlock(const QString &style)
    {
        const QString name = m_markup.name().toString();
        if (name == u"p") {
            start(u"text:p"_s, style);
            writeInline(false);
            m_xml.writeEndElement();
        } else if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) {
            start(u"text:h"_s, u"Heading_20_"_s + name[1]);
            m_xml.writeAttribute(u"text:outline-level"_s, QString(name[1]));
            writeInline(false);
            m_xml.writeEndElement();
        } else if (name == u"ul" || name == u"ol") {
            start(u"text:list"_s, name == u"ol" ? u"Numbers"_s : u"Bullets"_s);
            while (m_markup.readNextStartElement()) {
                start(u"text:list-item"_s);
                writeBlocks(u"Text_20_body"_s);
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        } else if (name == u"blockquote") {
            writeBlocks(u"Quotations"_s);
        } else if (name == u"pre") {
            start(u"text:p"_s, u"Preformatted_20_Text"_s);
            writeInline(true);
            m_xml.writeEndElement();
        } else if (name == u"table") {
            writeTable();
        } else if (name == u"div") {
            writeBlocks(style);
        } else { // a rule
            m_markup.skipCurrentElement();
            start(u"text:p"_s, u"Horizontal_20_Line"_s);
            m_xml.writeEndElement();
        }
    }

    void writeInline(bool isPreformatted)
    {
        while (!m_markup.atEnd()) {
            const auto token = m_markup.readNext();
            if (token == QXmlStreamReader::EndElement)
                return;
            if (token == QXmlStreamReader::Characters)
                writeText(m_markup.text(), isPreformatted);
            else if (token == QXmlStreamReader::StartElement)
                writeInlineElement(isPreformatted);
        }
    }

    void writeInlineElement(bool isPreformatted = false)
    {
        static const QHash<QString, QString> styles{{u"strong"_s, u"Strong_20_Emphasis"_s},
                                                    {u"b"_s, u"Strong_20_Emphasis"_s},
                                                    {u"em"_s, u"Emphasis"_s},
                                                    {u"i"_s, u"Emphasis"_s},
                                                    {u"del"_s, u"Struck"_s},
                                                    {u"mark"_s, u"Marked"_s}};
        const QString name = m_markup.name().toString();
        const QString address = m_markup.attributes().value(u"href"_s).toString();
        if (name == u"br") {
            m_markup.skipCurrentElement();
            m_xml.writeEmptyElement(u"text:line-break"_s);
        } else if (name == u"a" && !address.isEmpty()) {
            m_xml.writeStartElement(u"text:a"_s);
            m_xml.writeAttribute(u"xlink:type"_s, u"simple"_s);
            m_xml.writeAttribute(u"xlink:href"_s, address);
            writeInline(isPreformatted);
            m_xml.writeEndElement();
        } else if (name == u"code" && !isPreformatted) {
            start(u"text:span"_s, u"Source_20_Text"_s);
            writeInline(false);
            m_xml.writeEndElement();
        } else if (const QString style = styles.value(name); !style.isEmpty()) {
            start(u"text:span"_s, style);
            writeInline(isPreformatted);
            m_xml.writeEndElement();
        } else {
            writeInline(isPreformatted);
        }
    }

    void writeTable()
    {
        start(u"table:table"_s);
        start(u"table:table-column"_s);
        const int columns = m_columns.isEmpty() ? 1 : m_columns.takeFirst();
        m_xml.writeAttribute(u"table:number-columns-repeated"_s, QString::number(columns));
        m_xml.writeEndElement();
        writeRows();
        m_xml.writeEndElement();
    }

    void writeRows()
    {
        while (m_markup.readNextStartElement()) {
            if (m_markup.name() != u"tr") {
                writeRows(); // thead, tbody
                continue;
            }
            start(u"table:table-row"_s);
            while (m_markup.readNextStartElement()) {
                const bool isHead = m_markup.name() == u"th";
                start(u"table:table-cell"_s, u"Cell"_s);
                writeBlocks(isHead ? u"Table_20_Heading"_s : u"Table_20_Contents"_s);
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
    }

    /// Blanks in a row are one for OpenDocument, unless they are written as such.
    void writeText(QStringView text, bool isPreformatted)
    {
        QString plain = text.toString();
        if (!isPreformatted) {
            m_xml.writeCharacters(plain.replace(u'\n', u' '));
            return;
        }
        if (plain.endsWith(u'\n'))
            plain.chop(1);
        const QStringList lines = plain.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_xml.writeEmptyElement(u"text:line-break"_s);
            for (const QChar c : lines[i]) {
                if (c == u' ')
                    m_xml.writeEmptyElement(u"text:s"_s);
                else
                    m_xml.writeCharacters(QString(c));
            }
        }
    }

    QXmlStreamReader m_markup;
    QList<int> m_columns;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

QString paragraphStyle(const QString &name, const QString &paragraph, const QString &text,
                       const QString &more = {})
{
    return u"<style:style style:name=\"%1\" style:family=\"paragraph\" style:parent-style-name=\""
           "Standard\"%4><style:paragraph-properties %2/><style:text-properties %3/>"
           "</style:style>"_s.arg(name, paragraph, text, more);
}

QString textStyle(const QString &name, const QString &properties)
{
    const QString shown = QString(name).replace(u"_20_"_s, u" "_s);
    return u"<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"text\">"
           "<style:text-properties %3/></style:style>"_s.arg(name, shown, properties);
}

QString listStyle(const QString &name, bool isNumbered)
{
    QString levels;
    for (int level = 1; level <= 9; ++level) {
        levels += isNumbered ? u"<text:list-level-style-number text:level=\"%1\" "
                               "style:num-format=\"1\" style:num-suffix=\".\">"_s
                             : u"<text:list-level-style-bullet text:level=\"%1\" "
                               "text:bullet-char=\"•\">"_s;
        levels += u"<style:list-level-properties text:list-level-position-and-space-mode=\""
                  "label-alignment\"><style:list-level-label-alignment text:label-followed-by=\""
                  "listtab\" fo:text-indent=\"-0.6cm\" fo:margin-left=\"%2cm\"/>"
                  "</style:list-level-properties>"_s;
        levels += isNumbered ? u"</text:list-level-style-number>"_s
                             : u"</text:list-level-style-bullet>"_s;
        levels = levels.arg(level).arg(0.6 * level + 0.1, 0, 'f', 1);
    }
    return u"<text:list-style style:name=\"%1\">%2</text:list-style>"_s.arg(name, levels);
}

QString stylesXml(const OdtPage &page)
{
    const QString side = page.rightToLeft ? u"rl-tb"_s : u"lr-tb"_s;
    QString styles = u"<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
                     "style:writing-mode=\"%1\"/><style:text-properties style:font-name=\"Sans\" "
                     "fo:font-family=\"'Noto Sans', 'Liberation Sans', Arial\" fo:font-size=\""
                     "11pt\" fo:language=\"%2\"/></style:default-style><style:style "
                     "style:name=\"Standard\" style:family=\"paragraph\"/>"_s.arg(
                         side, page.language.section(u'-', 0, 0).toHtmlEscaped());
    const QString gap = u"fo:margin-top=\"0cm\" fo:margin-bottom=\"0.2cm\""_s;
    styles += paragraphStyle(u"Text_20_body"_s, gap, {}, u" style:display-name=\"Text body\""_s);
    for (int level = 1; level <= 6; ++level) {
        styles += paragraphStyle(
            u"Heading_20_%1"_s.arg(level),
            u"fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\""_s,
            u"fo:font-weight=\"bold\" fo:font-size=\"%1pt\""_s.arg(qMax(11, 17 - 2 * level)),
            u" style:display-name=\"Heading %1\" style:default-outline-level=\"%1\""_s.arg(level));
    }
    styles += paragraphStyle(u"Quotations"_s, gap + u" fo:margin-left=\"1cm\""_s, {});
    styles += paragraphStyle(u"Preformatted_20_Text"_s, gap, u"fo:font-family=\"monospace\""_s,
                             u" style:display-name=\"Preformatted Text\""_s);
    styles += paragraphStyle(u"Horizontal_20_Line"_s,
                             gap + u" fo:border-bottom=\"0.5pt solid #999999\""_s, {},
                             u" style:display-name=\"Horizontal Line\""_s);
    styles += paragraphStyle(u"Table_20_Contents"_s, u"fo:margin-bottom=\"0.05cm\""_s, {},
                             u" style:display-name=\"Table Contents\""_s);
    styles += paragraphStyle(u"Table_20_Heading"_s, {}, u"fo:font-weight=\"bold\""_s,
                             u" style:display-name=\"Table Heading\""_s);
    styles += textStyle(u"Strong_20_Emphasis"_s, u"fo:font-weight=\"bold\""_s);
    styles += textStyle(u"Emphasis"_s, u"fo:font-style=\"italic\""_s);
    styles += textStyle(u"Struck"_s,
                        u"style:text-line-through-style=\"solid\" "
                        "style:text-line-through-type=\"single\""_s);
    styles += textStyle(u"Source_20_Text"_s, u"fo:font-family=\"monospace\""_s);
    styles += listStyle(u"Bullets"_s, false) + listStyle(u"Numbers"_s, true);
    const QString layout =
        u"<office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-"
        "properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\" "
        "style:writing-mode=\"%1\"/></style:page-layout></office:automatic-styles><office:master-"
        "styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"/>"
        "</office:master-styles>"_s.arg(side);
    return declaration
        + u"<office:document-styles %1><office:styles>%2</office:styles>%3"
          "</office:document-styles>"_s.arg(spaces, styles, layout);
}

QString metaXml(const OdtPage &page)
{
    return declaration
        + u"<office:document-meta %1><office:meta><meta:generator>Convenor"
          "</meta:generator><dc:title>%2</dc:title><dc:date>%3</dc:date>"
          "</office:meta></office:document-meta>"_s.arg(
              spaces, page.title.toHtmlEscaped(),
              page.made.toUTC().toString(u"yyyy-MM-ddThh:mm:ss"_s));
}

constexpr auto manifest =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"urn:oasis:"
    "names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry "
    "manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"application/"
    "vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" "
    "manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"styles.xml\" "
    "manifest:media-type=\"text/xml\"/><manifest:file-entry manifest:full-path=\"meta.xml\" "
    "manifest:media-type=\"text/xml\"/></manifest:manifest>\n";

constexpr auto cells =
    "<office:automatic-styles><style:style style:name=\"Cell\" style:family=\"table-cell\">"
    "<style:table-cell-properties fo:padding=\"0.15cm\" fo:border=\"0.5pt solid #999999\"/>"
    "</style:style></office:automatic-styles>"_L1;

struct OdtPart
{
    const char *name;
    QByteArray bytes;
};

/// The kind of file comes first and is not packed, so that it can be told from the first bytes.
Result<QByteArray> packed(const QList<OdtPart> &parts, const QDateTime &made)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *zip = target ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
    const auto failed = [&](const char *detail) {
        const auto refused =
            failure(ErrorKind::Io, "returned.cannot-pack", {}, QString::fromUtf8(detail));
        if (zip)
            zip_discard(zip);
        else if (target)
            zip_source_free(target);
        zip_error_fini(&error);
        return refused;
    };
    if (!zip)
        return failed(zip_error_strerror(&error));
    zip_source_keep(target);
    const auto time = time_t(made.toSecsSinceEpoch());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QByteArray &bytes = parts[i].bytes;
        zip_source_t *source =
            zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, parts[i].name, source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            zip_source_free(target);
            return failed(zip_strerror(zip));
        }
        zip_file_set_mtime(zip, zip_uint64_t(index), time, 0);
        if (i == 0)
            zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(zip) != 0) {
        zip_source_free(target);
        return failed(zip_strerror(zip));
    }
    QByteArray bytes;
    if (zip_source_open(target) == 0) {
        zip_source_seek(target, 0, SEEK_END);
        bytes.resize(qsizetype(zip_source_tell(target)));
        zip_source_seek(target, 0, SEEK_SET);
        bytes.resize(
            qMax(qsizetype(0),
                 qsizetype(zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size())))));
        zip_source_close(target);
    }
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

} // namespace

Result<QByteArray> odtBytes(const OdtPage &page)
{
    const OdtContent content(page.body);
    if (!content.isSound())
        return failure(ErrorKind::Invalid, "returned.cannot-pack", {}, page.body.left(200));
    const QByteArray body =
        QString(declaration
                + u"<office:document-content %1>%2<office:body><office:text>"_s.arg(spaces, cells))
            .toUtf8()
        + content.bytes() + "</office:text></office:body></office:document-content>";
    return packed({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"content.xml", body},
                   {"styles.xml", stylesXml(page).toUtf8()},
                   {"meta.xml", metaXml(page).toUtf8()},
                   {"META-INF/manifest.xml", manifest}},
                  page.made);
}

} // namespace convenor
