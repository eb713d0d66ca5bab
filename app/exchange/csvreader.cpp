// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceSize = qsizetype(1) << 16;
constexpr qsizetype sampleSize = 4 * pieceSize;

/// Signs that no text has many of: it is a program, a picture or a sound.
bool isBinary(QStringView text)
{
    const auto strange = std::ranges::count_if(text, [](QChar c) {
        switch (c.category()) {
        case QChar::Other_Control:
            return c < u'\t' || c > u'\r';
        case QChar::Other_NotAssigned:
            return true;
        default:
            return false;
        }
    });
    constexpr qsizetype few = 8;
    return strange > few && strange * 25 > text.size();
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, QString name, QByteArray start)
    : m_device(std::move(device))
    , m_name(std::move(name))
    , m_next(std::move(start))
    , m_decoder(m_next)
{
}

Result<std::unique_ptr<TableReader>> CsvReader::open(std::unique_ptr<QIODevice> device,
                                                     const QString &name)
{
    QByteArray start = device->read(pieceSize);
    std::unique_ptr<CsvReader> reader(
        new CsvReader(std::move(device), name, std::move(start))); // its constructor is private
    const auto refusal = reader->begin();
    if (reader->m_error)
        return tl::unexpected(*reader->m_error);
    if (refusal)
        return tl::unexpected(Error{ErrorKind::Invalid, *refusal, {}, {}});
    return reader;
}

std::optional<Reason> CsvReader::begin()
{
    constexpr qsizetype most = 30;
    if (m_decoder.encoding() == u"UTF-8" && m_next.count('\0') * 100 > m_next.size() * most)
        return Reason{"table.binary", {}};
    QString sample;
    while (!m_hasEnded && sample.size() < sampleSize)
        more(sample);
    if (m_hasEnded && QStringView(sample).trimmed().isEmpty())
        return Reason{"table.empty", {}};
    if (isBinary(sample))
        return Reason{"table.binary", {}};
    CsvDialect dialect = dialectOf(sample, m_hasEnded);
    m_source.format = dialect.separator == u"\t" ? u"tsv"_s : u"csv"_s;
    m_source.separator = dialect.separator[0];
    int line = 1;
    if (dialect.isDeclared) {
        const qsizetype end = sample.indexOf(QRegularExpression(u"[\r\n]"_s));
        sample.remove(0, end < 0 ? sample.size() : end);
        if (sample.startsWith(u"\r\n"))
            sample.remove(0, 1);
        sample.remove(0, 1);
        ++line;
    }
    m_rows.emplace(
        std::move(dialect), std::move(sample), [this](QString &text) { return more(text); }, line);
    return {};
}

bool CsvReader::more(QString &text)
{
    if (m_hasEnded)
        return false;
    if (m_next.isEmpty()) {
        m_next.resize(pieceSize);
        const qint64 size = m_device->read(m_next.data(), pieceSize);
        m_next.resize(std::max<qint64>(0, size));
        if (size < 0)
            m_error = Error{
                ErrorKind::Io, {"document.cannot-read", {m_name}}, {}, m_device->errorString()};
    }
    m_hasEnded = m_next.isEmpty();
    text += m_hasEnded ? m_decoder.finish() : m_decoder.decode(std::exchange(m_next, {}));
    m_source.encoding = m_decoder.encoding();
    return !m_hasEnded;
}

bool CsvReader::read(TableRow &row)
{
    return m_rows->next(row);
}

} // namespace convenor
