// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxreader.h"
#include "exchange/odtreader.h"
#include "exchange/odttext.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What stands for the reasons that packed files are refused for in general.
Error told(const Error &error)
{
    static const QHash<QByteArray, QByteArray> codes{{"table.password", "returned.password"},
                                                     {"table.hostile", "returned.hostile"},
                                                     {"table.damaged", "returned.damaged"}};
    Error own = error;
    own.reason.code = codes.value(error.reason.code, error.reason.code);
    return own;
}

/// OpenDocument's own encryption leaves the container as it is and says so in the list of parts.
bool isEncrypted(const WorkbookParts &parts)
{
    constexpr qint64 most = qint64(4) << 20;
    auto part = parts.part(u"META-INF/manifest.xml"_s, most);
    return part && (*part)->readAll().contains("encryption-data");
}

Result<ReturnedText> readPacked(std::unique_ptr<QIODevice> device)
{
    const auto parts = WorkbookParts::openAny(std::move(device));
    if (!parts)
        return tl::unexpected(parts.error());
    if ((*parts)->contains(u"word/document.xml"_s))
        return DocxReader(**parts).read();
    constexpr qint64 longestKind = 200;
    auto kind = (*parts)->part(u"mimetype"_s, longestKind);
    const QByteArray name = kind ? (*kind)->readAll().trimmed() : QByteArray();
    if (!name.startsWith("application/vnd.oasis.opendocument.text"))
        return failure(ErrorKind::Invalid, "returned.other-kind");
    if (isEncrypted(**parts))
        return failure(ErrorKind::Invalid, "returned.password");
    return OdtReader(**parts).read();
}

} // namespace

Result<ReturnedText> readTextDocument(std::unique_ptr<QIODevice> device)
{
    const QByteArray start = device->peek(8);
    if (start.startsWith("\xd0\xcf\x11\xe0")) // Office's old container, or a new one under a key
        return failure(ErrorKind::Invalid, "returned.old-word");
    if (start.startsWith("%PDF-"))
        return failure(ErrorKind::Invalid, "returned.pdf");
    if (start.isEmpty())
        return failure(ErrorKind::Invalid, "returned.empty");
    if (!start.startsWith("PK"))
        return failure(ErrorKind::Invalid, "returned.other-kind");
    return readPacked(std::move(device)).map_error(told);
}

} // namespace convenor
