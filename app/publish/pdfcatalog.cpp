// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfcatalog.h"

#define POINTERHOLDER_TRANSITION 4 // NOLINT: asks the library for the standard's pointers
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace convenor {

Result<QByteArray> withLanguage(const QByteArray &pdf, const QString &language)
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
