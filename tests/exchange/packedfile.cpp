// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/packedfile.h"

#include <QtEndian>

#include <zip.h>

namespace convenor {

using namespace Qt::StringLiterals;

QByteArray packed(const Parts &parts, const QByteArray &password, Packing packing)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        zip_source_t *source =
            zip_source_buffer(zip, part->constData(), zip_uint64_t(part->size()), 0);
        const auto index =
            zip_uint64_t(zip_file_add(zip, part.key().constData(), source, ZIP_FL_ENC_UTF_8));
        if (packing == Packing::Stored)
            zip_set_file_compression(zip, index, ZIP_CM_STORE, 0);
        if (!password.isEmpty())
            zip_file_set_encryption(zip, index, ZIP_EM_AES_256, password.constData());
    }
    if (zip_close(zip) != 0)
        qFatal("%s", zip_strerror(zip));
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(qsizetype(stat.size), '\0');
    zip_source_open(target);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

Parts workbookOf(const QList<MadeUpSheet> &sheets)
{
    const QByteArray relations =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&](const QByteArray &id, const QByteArray &type,
                              const QByteArray &target) {
        return "<Relationship Id='" + id + "' Type='" + types + '/' + type + "' Target='" + target
            + "'/>";
    };
    Parts parts;
    parts["_rels/.rels"] =
        relations + relation("top", "officeDocument", "xl/workbook.xml") + "</Relationships>";
    QByteArray listed;
    QByteArray related = relation("texts", "sharedStrings", "sharedStrings.xml")
        + relation("styles", "styles", "/xl/styles.xml");
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const MadeUpSheet &sheet = sheets[i];
        listed += "<sheet name='" + sheet.name + "' sheetId='" + number + "' r:id='r" + number + "'"
            + (sheet.state.isEmpty() ? QByteArray() : " state='" + sheet.state + "'") + "/>";
        related += relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts["xl/worksheets/sheet" + number + ".xml"] = sheet.xml;
    }
    parts["xl/workbook.xml"] =
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='"
        + types + "'><sheets>" + listed + "</sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] = relations + related + "</Relationships>";
    return parts;
}

QByteArray container(const QString &part)
{
    constexpr qsizetype sector = 512;
    QByteArray bytes(3 * sector, '\0');
    bytes.replace(0, 8, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    qToLittleEndian<quint16>(9, bytes.data() + 30); // sectors of 512 bytes
    qToLittleEndian<quint32>(1, bytes.data() + 48); // the second one is the directory
    for (qsizetype i = 0; i < part.size(); ++i)
        qToLittleEndian<quint16>(part[i].unicode(), bytes.data() + 2 * sector + 128 + 2 * i);
    return bytes;
}

} // namespace convenor
