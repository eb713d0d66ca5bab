// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filewords.h"

#include "domain/namessought.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <zip.h>

#include <memory>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr zip_uint64_t mostUnpacked = 64 << 20;

bool isIn(const QString &text, const NamesSought &sought)
{
    static const QRegularExpression marks(u"<[^>]*>"_s);
    if (sought.isIn(text))
        return true;
    return text.contains(u'<') && sought.isIn(QString(text).remove(marks));
}

bool isIn(const QByteArray &bytes, const NamesSought &sought)
{
    using Encoding = QStringConverter::Encoding;
    for (const Encoding each : {Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE}) {
        QStringDecoder decoder(each, QStringConverter::Flag::Stateless);
        if (isIn(QString(decoder(bytes)), sought))
            return true;
    }
    return false;
}

struct DiscardZip
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct CloseZipFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

/// One part unpacked; nothing where it is too large or cannot be read.
std::optional<QByteArray> unpacked(zip_t *zip, zip_uint64_t part)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip, part, 0, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0
        || stat.size > mostUnpacked)
        return std::nullopt;
    const std::unique_ptr<zip_file_t, CloseZipFile> file(zip_fopen_index(zip, part, 0));
    QByteArray bytes(qsizetype(stat.size), '\0');
    if (!file || zip_fread(file.get(), bytes.data(), stat.size) != zip_int64_t(stat.size))
        return std::nullopt;
    return bytes;
}

std::optional<bool> namesPacked(const QByteArray &file, const NamesSought &sought)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(file.constData(), zip_uint64_t(file.size()), 0, &error);
    const std::unique_ptr<zip_t, DiscardZip> zip(
        source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    if (source && !zip)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!zip)
        return std::nullopt;
    bool isWhole = true;
    bool hasText = false;
    const zip_int64_t parts = zip_get_num_entries(zip.get(), 0);
    for (zip_int64_t i = 0; i < parts; ++i) {
        const QByteArray name(zip_get_name(zip.get(), zip_uint64_t(i), 0));
        const bool isText =
            name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".txt");
        if (name.endsWith('/'))
            continue;
        const auto bytes = isText ? unpacked(zip.get(), zip_uint64_t(i)) : std::nullopt;
        if (bytes && isIn(*bytes, sought))
            return true;
        hasText = hasText || bytes;
        isWhole = isWhole && bytes;
    }
    return isWhole && hasText ? std::optional(false) : std::nullopt;
}

bool looksLikeText(const QByteArray &file)
{
    constexpr qsizetype headSize = 4096;
    const QByteArray head = file.first(std::min(headSize, file.size()));
    if (head.startsWith("%PDF-") || head.startsWith("{\\rtf"))
        return false;
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return true;
    return std::none_of(head.cbegin(), head.cend(), [](char c) {
        const auto byte = uchar(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

} // namespace

std::optional<bool> names(const QByteArray &file, const NamesSought &sought)
{
    if (file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06"))
        return namesPacked(file, sought);
    if (isIn(file, sought))
        return true;
    return looksLikeText(file) ? std::optional(false) : std::nullopt;
}

} // namespace convenor
