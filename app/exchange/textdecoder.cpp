// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textdecoder.h"

#include <QSet>
#include <QtEndian>

#include <uchardet.h>

#include <array>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString utf8 = u"UTF-8"_s;
const QString utf16le = u"UTF-16LE"_s;
const QString utf16be = u"UTF-16BE"_s;
const QString windows1252 = u"Windows-1252"_s;

bool isHigh(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80;
}

/// Bytes that mean nothing in it stay what they are.
char16_t windows1252Of(char byte)
{
    static constexpr std::array<char16_t, 32> upper{
        0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 && code < 0xa0 ? upper[code - 0x80] : char16_t(code);
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(),
                   [](char byte) { return QChar(windows1252Of(byte)); });
    return text;
}

enum class Sequence { Valid, Wrong, CutOff };

/// The character of UTF-8 at the beginning, and its length where it is one.
Sequence sequenceAt(QByteArrayView bytes, qsizetype &length)
{
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = at(0);
    length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 0 || lead > 0xf4)
        return Sequence::Wrong;
    for (qsizetype i = 1; i < length; ++i) {
        if (i == bytes.size())
            return Sequence::CutOff;
        unsigned char least = 0x80;
        unsigned char most = 0xbf;
        if (i == 1) { // no longer than needed, no surrogates, nothing beyond Unicode
            least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : least;
            most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : most;
        }
        if (at(i) < least || at(i) > most)
            return Sequence::Wrong;
    }
    return Sequence::Valid;
}

/// How many bytes at the end are the beginning of a character.
qsizetype cutOffBytes(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0) {
            qsizetype length = 0;
            const bool cutOff = sequenceAt(bytes.last(back), length) == Sequence::CutOff;
            return cutOff ? back : 0;
        }
    }
    return 0;
}

/// Wrong bytes and valid characters beyond ASCII.
struct Utf8Tally
{
    qint64 wrong = 0;
    qint64 valid = 0;
};

Utf8Tally tallyOf(QByteArrayView bytes)
{
    Utf8Tally tally;
    for (qsizetype i = 0; i < bytes.size();) {
        qsizetype length = 0;
        switch (sequenceAt(bytes.sliced(i), length)) {
        case Sequence::Valid:
            tally.valid += length > 1 ? 1 : 0;
            i += length;
            break;
        case Sequence::Wrong:
            ++tally.wrong;
            ++i;
            break;
        case Sequence::CutOff:
            return tally;
        }
    }
    return tally;
}

QString fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

/// UTF-8 with wrong bytes in it.
QString mostlyUtf8(QByteArrayView bytes)
{
    QString text;
    qsizetype begun = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        qsizetype length = 0;
        if (sequenceAt(bytes.sliced(i), length) == Sequence::Valid) {
            i += length;
            continue;
        }
        text += fromUtf8(bytes.sliced(begun, i - begun));
        text += QChar(windows1252Of(bytes[i]));
        begun = ++i;
    }
    return text + fromUtf8(bytes.sliced(begun));
}

/// A few wrong bytes in a text that is otherwise UTF-8 make it no other one.
bool isRatherUtf8(const Utf8Tally &tally)
{
    return tally.wrong == 0 || tally.valid >= 10 * tally.wrong;
}

/// Where every other byte is often zero and those between hardly ever: UTF-16 without a mark.
QString utf16Of(QByteArrayView bytes)
{
    std::array<qsizetype, 2> zeros{};
    const qsizetype pairs = bytes.size() / 2;
    for (qsizetype i = 0; i < pairs * 2; ++i)
        zeros[size_t(i % 2)] += bytes[i] == '\0' ? 1 : 0;
    const auto rules = [&](size_t often, size_t hardly) {
        return zeros[often] * 12 >= pairs && zeros[often] > 8 * zeros[hardly];
    };
    if (pairs == 0)
        return {};
    return rules(1, 0) ? utf16le : rules(0, 1) ? utf16be : QString();
}

/// The mark's length, and the encoding that it is of.
std::pair<qsizetype, QString> markOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return {3, utf8};
    if (bytes.startsWith("\xff\xfe"))
        return {2, utf16le};
    if (bytes.startsWith("\xfe\xff"))
        return {2, utf16be};
    return {0, {}};
}

/// Whether the bytes read as Windows-1252 look like words of western Europe: letters that stand
/// alone or in twos between others, no signs inside of words.
bool looksWestern(QByteArrayView bytes)
{
    static const QString uncommon = u"ÐÞðþÝý×÷ƒ"_s;
    qint64 high = 0;
    qint64 strange = 0;
    qint64 beside = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (!isHigh(bytes[i]))
            continue;
        ++high;
        const QChar c = windows1252Of(bytes[i]);
        const auto letterAt = [&](qsizetype at) {
            return at >= 0 && at < bytes.size() && QChar(windows1252Of(bytes[at])).isLetter();
        };
        const bool inWord = letterAt(i - 1) && letterAt(i + 1);
        const bool isQuote = c == u'’' || c == u'‘' || c == u'·' || c == u'–' || c == u'—';
        const bool odd = c.isLetter()
            ? uncommon.contains(c) || c == u'ª' || c == u'º'
            : (inWord && !isQuote) || c.category() == QChar::Other_Control;
        strange += odd ? 1 : 0;
        beside += i > 0 && isHigh(bytes[i - 1]) && c.isLetter() ? 1 : 0;
    }
    return strange * 20 <= high && beside * 3 <= high;
}

/// What uchardet takes the bytes for, where Qt knows it and they do not look western.
QByteArray guessOf(const QByteArray &bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                         uchardet_delete);
    uchardet_handle_data(detector.get(), bytes.constData(), size_t(bytes.size()));
    uchardet_data_end(detector.get());
    const QByteArray guess = uchardet_get_charset(detector.get());
    static const QSet<QByteArray> western{"",           "ASCII",       "UTF-8",
                                          "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252"};
    if (western.contains(guess) || guess.startsWith("UTF-") || looksWestern(bytes)
        || !QStringDecoder(guess.constData()).isValid())
        return {};
    return guess;
}

} // namespace

TextDecoder::TextDecoder(const QByteArray &start)
{
    std::tie(m_markSize, m_encoding) = markOf(start);
    if (m_encoding.isEmpty())
        m_encoding = utf16Of(start);
    if (!m_encoding.isEmpty())
        return;
    m_encoding = utf8;
    if (!isRatherUtf8(tallyOf(start)))
        become(guessOf(start));
}

void TextDecoder::become(const QByteArray &encoding)
{
    m_encoding = encoding.isEmpty() ? windows1252 : QString::fromLatin1(encoding);
    if (!encoding.isEmpty())
        m_decoder = QStringDecoder(encoding.constData());
}

QString TextDecoder::decode(const QByteArray &bytes)
{
    m_waiting += bytes;
    if (m_markSize > 0 && m_waiting.size() >= m_markSize) {
        m_waiting.remove(0, m_markSize);
        m_markSize = 0;
    }
    QString text;
    if (m_encoding == utf8)
        text = decodeUtf8(false);
    else if (m_encoding == utf16le || m_encoding == utf16be)
        text = decodeUtf16(m_encoding == utf16be);
    else if (m_encoding == windows1252)
        text = fromWindows1252(std::exchange(m_waiting, {}));
    else
        text = m_decoder.decode(std::exchange(m_waiting, {}));
    if (text.contains(QChar(u'\0')))
        text.remove(QChar(u'\0'));
    return text;
}

QString TextDecoder::finish()
{
    if (m_encoding == utf8)
        return decodeUtf8(true);
    return {};
}

QString TextDecoder::decodeUtf8(bool atEnd)
{
    const qsizetype kept = atEnd ? 0 : cutOffBytes(m_waiting);
    const QByteArray bytes = m_waiting.first(m_waiting.size() - kept);
    m_waiting = m_waiting.last(kept);
    if (bytes.isValidUtf8()) {
        QString text = fromUtf8(bytes);
        m_characters += bytes.size() - text.size();
        return text;
    }
    if (m_characters == 0 && !isRatherUtf8(tallyOf(bytes))) {
        // All that came before was ASCII, which reads the same in any of them.
        become(guessOf(bytes));
        return decode(std::exchange(m_waiting, {}).prepend(bytes));
    }
    return mostlyUtf8(bytes);
}

QString TextDecoder::decodeUtf16(bool bigEndian)
{
    QString text(m_waiting.size() / 2, Qt::Uninitialized);
    if (bigEndian)
        qFromBigEndian<char16_t>(m_waiting.constData(), text.size(), text.data());
    else
        qFromLittleEndian<char16_t>(m_waiting.constData(), text.size(), text.data());
    m_waiting.remove(0, text.size() * 2);
    return text;
}

} // namespace convenor
