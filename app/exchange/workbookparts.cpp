// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbookparts.h"

#include <QtEndian>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Error damaged(const QString &part, const QString &detail)
{
    return {ErrorKind::Invalid, {"table.damaged", {part}}, {}, detail};
}

/// The directory of a packed file takes memory for each part before any is looked at, so that their
/// number is read first: in every record that may be taken for the last one.
bool hasTooManyParts(QIODevice &device)
{
    constexpr qint64 longestComment = 65'535;
    constexpr qsizetype recordSize = 22;
    constexpr int mostParts = 20'000;
    const qint64 tail = std::min(device.size(), longestComment + recordSize);
    device.seek(device.size() - tail);
    const QByteArray end = device.read(tail);
    for (qsizetype i = end.indexOf("PK\x05\x06"); i >= 0; i = end.indexOf("PK\x05\x06", i + 1)) {
        if (i + recordSize <= end.size()
            && qFromLittleEndian<quint16>(end.constData() + i + 10) > mostParts)
            return true;
    }
    return false;
}

} // namespace

WorkbookPart::WorkbookPart(zip_file_t *file, QString name, qint64 packed, qint64 unpacked,
                           qint64 most)
    : m_file(file)
    , m_name(std::move(name))
    , m_packed(packed)
    , m_announced(unpacked)
    , m_most(most)
{
    open(QIODevice::ReadOnly);
}

qint64 WorkbookPart::readData(char *data, qint64 most)
{
    // XML of sheets packs to a tenth; what packs to less than a 200th holds nothing but repetition.
    constexpr qint64 unsuspicious = qint64(64) << 20;
    constexpr qint64 mostRatio = 200;
    // A cell holds 32,767 characters at most.
    constexpr qint64 longestToken = qint64(4) << 20;
    const zip_int64_t size = zip_fread(m_file.get(), data, zip_uint64_t(most));
    if (size <= 0)
        return size < 0 ? -1 : 0;
    m_unpacked += size;
    m_isHostile = m_unpacked > m_most || m_unpacked - m_accounted > longestToken
        || (m_unpacked > unsuspicious && m_unpacked / mostRatio > m_packed);
    return m_isHostile ? -1 : size;
}

WorkbookParts::WorkbookParts(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device))
{
    zip_error_init(&m_sourceError);
}

WorkbookParts::~WorkbookParts()
{
    if (m_zip)
        zip_discard(m_zip);
    zip_error_fini(&m_sourceError);
}

Result<std::unique_ptr<WorkbookParts>> WorkbookParts::open(std::unique_ptr<QIODevice> device)
{
    auto parts = openAny(std::move(device));
    if (parts) {
        if (const auto error = (*parts)->judgeKind())
            return tl::unexpected(*error);
    }
    return parts;
}

Result<std::unique_ptr<WorkbookParts>> WorkbookParts::openAny(std::unique_ptr<QIODevice> device)
{
    std::unique_ptr<WorkbookParts> parts(new WorkbookParts(std::move(device)));
    if (const auto error = parts->begin())
        return tl::unexpected(*error);
    return parts;
}

std::optional<Error> WorkbookParts::begin()
{
    if (m_device->isSequential())
        return damaged(u"ZIP"_s, u"it cannot be read in any order"_s);
    if (hasTooManyParts(*m_device))
        return Error{ErrorKind::Invalid, {"table.hostile", {}}, {}, {}};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(serve, this, &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const QString detail = m_zip ? QString() : QString::fromUtf8(zip_error_strerror(&error));
    if (!m_zip && source)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!m_zip)
        return damaged(u"ZIP"_s, detail);
    return {};
}

std::optional<Error> WorkbookParts::judgeKind() const
{
    const auto refused = [](QByteArray code) {
        return Error{ErrorKind::Invalid, {std::move(code), {}}, {}, {}};
    };
    if (contains(u"xl/workbook.bin"_s))
        return refused("table.binary-excel");
    if (contains(u"content.xml"_s) && contains(u"mimetype"_s))
        return refused("table.open-document");
    if (contains(u"word/document.xml"_s) || contains(u"ppt/presentation.xml"_s))
        return refused("table.document");
    return {};
}

zip_int64_t WorkbookParts::serve(void *self, void *data, zip_uint64_t size,
                                 zip_source_cmd_t command)
{
    return static_cast<WorkbookParts *>(self)->serve(data, size, command);
}

zip_int64_t WorkbookParts::serve(void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN:
        return m_device->seek(0) ? 0 : -1;
    case ZIP_SOURCE_READ:
        return m_device->read(static_cast<char *>(data), qint64(size));
    case ZIP_SOURCE_TELL:
        return m_device->pos();
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t to = zip_source_seek_compute_offset(zip_uint64_t(m_device->pos()),
                                                              zip_uint64_t(m_device->size()), data,
                                                              size, &m_sourceError);
        return to >= 0 && m_device->seek(to) ? 0 : -1;
    }
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = zip_uint64_t(m_device->size());
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_sourceError, data, size);
    default:
        return 0;
    }
}

bool WorkbookParts::contains(const QString &name) const
{
    return zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<WorkbookPart>> WorkbookParts::part(const QString &name, qint64 most) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE, &stat) != 0)
        return tl::unexpected(damaged(name, u"it is missing"_s));
    if (stat.encryption_method != ZIP_EM_NONE)
        return failure(ErrorKind::Invalid, "table.password");
    zip_file_t *file = zip_fopen_index(m_zip, stat.index, 0);
    if (!file)
        return tl::unexpected(damaged(name, QString::fromUtf8(zip_strerror(m_zip))));
    return std::make_unique<WorkbookPart>(file, name, qint64(stat.comp_size), qint64(stat.size),
                                          most);
}

PartXml::PartXml(std::unique_ptr<WorkbookPart> part)
    : m_part(std::move(part))
    , m_xml(m_part.get())
{
}

QXmlStreamReader::TokenType PartXml::next()
{
    constexpr int deepest = 100;
    const auto token = m_xml.readNext();
    m_part->comeOn();
    if (token == QXmlStreamReader::StartElement)
        ++m_depth;
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    if (token == QXmlStreamReader::DTD || m_depth > deepest) {
        m_isHostile = true;
        m_xml.raiseError(u"DTD or depth"_s);
        return QXmlStreamReader::Invalid;
    }
    return token;
}

bool PartXml::nextElement()
{
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            m_attributes = m_xml.attributes();
            return true;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
}

PartXml::Piece PartXml::nextPiece()
{
    for (;;) {
        switch (next()) {
        case QXmlStreamReader::StartElement:
            m_attributes = m_xml.attributes();
            return Piece::Element;
        case QXmlStreamReader::Characters:
            return Piece::Text;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return Piece::End;
        default:
            break;
        }
    }
}

QStringView PartXml::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute &each : m_attributes) {
        if (each.name() == name)
            return each.value();
    }
    return {};
}

bool PartXml::isTrue(QLatin1StringView name) const
{
    const QStringView value = attribute(name);
    return value == u"1" || value == u"true" || value == u"on";
}

void PartXml::pass()
{
    for (int depth = m_depth; m_depth >= depth && !m_xml.hasError();)
        next();
}

void PartXml::appendText(QString &text)
{
    const int depth = m_depth;
    while (!m_xml.hasError()) {
        const auto token = next();
        if (m_depth < depth)
            return;
        if (token == QXmlStreamReader::Characters && m_depth == depth)
            text += m_xml.text();
    }
}

void PartXml::appendRuns(QString &text)
{
    while (nextElement()) {
        if (name() == u"t")
            appendText(text);
        else if (name() == u"r")
            appendRuns(text);
        else
            pass();
    }
}

std::optional<Error> PartXml::error() const
{
    if (m_isHostile || m_part->isHostile())
        return Error{ErrorKind::Invalid, {"table.hostile", {}}, {}, m_part->name()};
    if (m_xml.hasError())
        return damaged(m_part->name(), m_xml.errorString());
    return {};
}

} // namespace convenor
