// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filekind.h"

#include <QtEndian>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Beginning
{
    QByteArrayView bytes;
    const char *code;
};

/// A literal may hold zeros.
template <size_t size>
constexpr Beginning beginning(const char (&bytes)[size], const char *code)
{
    return {QByteArrayView(bytes, size - 1), code};
}

constexpr Beginning beginnings[] = {
    beginning("\x89PNG", "table.image"),
    beginning("\xff\xd8\xff", "table.image"),
    beginning("GIF8", "table.image"),
    beginning("II*\0", "table.image"),
    beginning("MM\0*", "table.image"),
    beginning("%PDF-", "table.pdf"),
    beginning("{\\rtf", "table.document"),
    beginning("\x1f\x8b", "table.archive"),
    beginning("7z\xbc\xaf", "table.archive"),
    beginning("Rar!\x1a", "table.archive"),
    beginning("\xfd"
              "7zXZ",
              "table.archive"),
    beginning("BZh9", "table.archive"),
    beginning("SQLite format 3", "table.database"),
};

/// What Office's old container holds: its directory names the parts, in UTF-16.
QByteArray codeOfContainer(QIODevice &device, QByteArrayView header)
{
    constexpr qsizetype headerSize = 76;
    constexpr qint64 directorySize = qint64(1) << 14;
    if (header.size() < headerSize)
        return "table.binary";
    const auto power = qFromLittleEndian<quint16>(header.data() + 30);
    const auto sector = qFromLittleEndian<quint32>(header.data() + 48);
    const qint64 begin = (qint64(sector) + 1) << std::min<quint16>(power, 12);
    if (begin >= device.size() || !device.seek(begin))
        return "table.binary";
    const QByteArray directory = device.read(directorySize);
    const auto names = [&](const QString &name) {
        return directory.contains(
            QByteArrayView(reinterpret_cast<const char *>(name.utf16()), (name.size() + 1) * 2));
    };
    if (names(u"EncryptedPackage"_s))
        return "table.password";
    if (names(u"Workbook"_s) || names(u"Book"_s))
        return "table.old-excel";
    return "table.document";
}

QByteArray codeOfMarkup(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    const QByteArray text = head.trimmed().toByteArray().toLower();
    if (!text.startsWith('<'))
        return {};
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")
        || text.startsWith("<head") || text.startsWith("<meta") || text.contains("<html"))
        return "table.web-page";
    return text.startsWith("<?xml") ? "table.xml" : QByteArray();
}

QByteArray codeOf(QIODevice &device, QByteArrayView head)
{
    for (const Beginning &each : beginnings) {
        if (head.startsWith(each.bytes))
            return each.code;
    }
    if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return codeOfContainer(device, head);
    if (head.startsWith("RIFF") && head.sliced(4).contains("WEBP"))
        return "table.image";
    if (head.startsWith("BM") && head.size() > 10 && head.sliced(6).startsWith("\0\0\0\0"_ba))
        return "table.image";
    if (head.size() > 12 && head.sliced(4).startsWith("ftyp"))
        return head.sliced(8).startsWith("hei") ? "table.image" : "table.binary";
    return codeOfMarkup(head);
}

} // namespace

Result<FileKind> kindOf(QIODevice &device)
{
    constexpr qint64 headSize = 1024;
    const QByteArray head = device.peek(headSize);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    const QByteArray code = codeOf(device, head);
    if (!code.isEmpty())
        return failure(ErrorKind::Invalid, code);
    return FileKind::Text;
}

} // namespace convenor
