// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfcatalog.h"

#define POINTERHOLDER_TRANSITION 4 // NOLINT: asks the library for the standard's pointers
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <QHash>

#include <memory>
#include <vector>

namespace convenor {

namespace {

using Handle = QPDFObjectHandle;

std::vector<Handle> kidsOf(Handle element)
{
    Handle kids = element.getKey("/K");
    return kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids};
}

/// Whether all in it are elements of their own, which may stand in another one as well.
bool holdsElements(Handle element)
{
    const std::string name = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
    return name == "/Table" || name == "/L" || name == "/TOC";
}

void adopt(Handle parent, std::vector<Handle> kids)
{
    for (Handle &each : kids)
        each.replaceKey("/P", parent);
    parent.replaceKey("/K", Handle::newArray(kids));
}

void unite(QPDF &document, Handle root, const QList<int> &elements)
{
    const std::vector<Handle> parts = kidsOf(root);
    if (qsizetype(parts.size()) != elements.size())
        return;
    std::vector<Handle> whole;
    QHash<int, size_t> placeOf; // of tables and lists, which notes at a page's foot may interrupt
    for (size_t i = 0; i < parts.size(); ++i) {
        const int element = elements[qsizetype(i)];
        const auto known = placeOf.constFind(element);
        if (known == placeOf.cend() || !holdsElements(parts[i])) {
            placeOf.insert(element, whole.size());
            whole.push_back(parts[i]);
            continue;
        }
        std::vector<Handle> kids = kidsOf(whole[*known]);
        const std::vector<Handle> more = kidsOf(parts[i]);
        kids.insert(kids.end(), more.begin(), more.end());
        adopt(whole[*known], kids);
    }
    Handle told = document.makeIndirectObject(Handle::newDictionary());
    told.replaceKey("/Type", Handle::newName("/StructElem"));
    told.replaceKey("/S", Handle::newName("/Document"));
    told.replaceKey("/P", root);
    adopt(told, whole);
    root.replaceKey("/K", told);
}

} // namespace

Result<QByteArray> completed(const QByteArray &pdf, const QString &language,
                             const QList<int> &elements)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("document", pdf.constData(), size_t(pdf.size()));
        QPDFObjectHandle catalog = document.getRoot();
        if (!language.isEmpty())
            catalog.replaceKey("/Lang", QPDFObjectHandle::newString(language.toStdString()));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        catalog.replaceKey("/ViewerPreferences", preferences);
        if (catalog.hasKey("/StructTreeRoot")) {
            QPDFObjectHandle marks = QPDFObjectHandle::newDictionary();
            marks.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
            catalog.replaceKey("/MarkInfo", marks);
            unite(document, catalog.getKey("/StructTreeRoot"), elements);
        }
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(written->getBuffer()),
                          qsizetype(written->getSize()));
    } catch (const std::exception &fault) {
        return failure(ErrorKind::Invalid, "document.not-set", {}, QString::fromUtf8(fault.what()));
    }
}

} // namespace convenor
