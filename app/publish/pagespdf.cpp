// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagespdf.h"

#include "publish/printedpages.h"
#include "publish/typesetter.h"

#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QXmlStreamWriter>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
const QString xmp = u"http://ns.adobe.com/xap/1.0/"_s;
const QString pdf = u"http://ns.adobe.com/pdf/1.3/"_s;
const QString pdfaid = u"http://www.aiim.org/pdfa/ns/id/"_s;

/// One of the lists that XMP wraps a single value into.
void addList(QXmlStreamWriter &xml, const QString &name, const QString &form, const QString &text)
{
    if (text.isEmpty())
        return;
    xml.writeStartElement(dc, name);
    xml.writeStartElement(rdf, form);
    xml.writeStartElement(rdf, u"li"_s);
    if (form == u"Alt")
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    xml.writeCharacters(text);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

/// The writer has no other place for author and language.
QByteArray metadata(const DocumentFacts &facts, const QDateTime &made)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'"_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    for (const auto &[uri, prefix] :
         {std::pair(rdf, u"rdf"_s), std::pair(dc, u"dc"_s), std::pair(xmp, u"xmp"_s),
          std::pair(pdf, u"pdf"_s), std::pair(pdfaid, u"pdfaid"_s)})
        xml.writeNamespace(uri, prefix);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    addList(xml, u"title"_s, u"Alt"_s, facts.title);
    addList(xml, u"creator"_s, u"Seq"_s, facts.author);
    addList(xml, u"description"_s, u"Alt"_s, facts.subject);
    addList(xml, u"language"_s, u"Bag"_s, facts.language);
    xml.writeTextElement(xmp, u"CreatorTool"_s, u"Convenor"_s);
    xml.writeTextElement(xmp, u"CreateDate"_s, made.toUTC().toString(Qt::ISODate));
    xml.writeTextElement(pdf, u"Producer"_s, u"Qt %1"_s.arg(QString::fromLatin1(qVersion())));
    xml.writeTextElement(pdfaid, u"part"_s, u"1"_s);
    xml.writeTextElement(pdfaid, u"conformance"_s, u"B"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end='w'"_s);
    return bytes;
}

} // namespace

Result<void> writePdf(PrintedPages &pages, QIODevice &device, const QDateTime &made,
                      const PageProgress &progress)
{
    const DocumentFacts facts = pages.facts();
    QPdfWriter writer(&device);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setTitle(facts.title);
    writer.setCreator(u"Convenor"_s);
    writer.setDocumentXmpMetadata(metadata(facts, made));
    writer.setResolution(int(unitsPerInch));
    QPageLayout layout = pages.layout();
    layout.setMode(QPageLayout::FullPageMode);
    writer.setPageLayout(layout);
    QPainter painter(&writer);
    const int count = pages.count();
    for (int i = 0; i < count; ++i) {
        if (progress && !progress(i, count))
            return failure(ErrorKind::Cancelled, "job.cancelled");
        if (i > 0 && !writer.newPage())
            break;
        pages.paint(painter, i);
    }
    return {};
}

} // namespace convenor
