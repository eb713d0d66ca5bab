// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/htmltext.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool isForbidden(char32_t c)
{
    const bool control = (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7f && c < 0xa0);
    const bool noncharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
    const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || noncharacter || bidirectional || QChar::isSurrogate(c);
}

} // namespace

QString cleanText(QStringView text)
{
    // Nearly every text is clean: what stays below these has nothing to be taken out.
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x20 && u < 0x7f) || (u >= 0xa0 && u < 0x2000) || u == u'\n' || u == u'\t';
    });
    if (plain)
        return text.toString();
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (!isForbidden(QChar::surrogateToUcs4(c, text[i + 1])))
                clean += text.mid(i, 2);
            ++i;
        } else if (!isForbidden(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QString escaped(QStringView text)
{
    return cleanText(text).toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

Html htmlOf(QStringView text)
{
    return {escaped(text)};
}

QString webLink(QStringView address)
{
    const QString trimmed = address.trimmed().toString();
    if (cleanText(trimmed) != trimmed)
        return {};
    const QUrl url(trimmed);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!web || !url.isValid() || url.host().isEmpty())
        return {};
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded));
}

QString proseLink(QStringView address)
{
    if (const QString web = webLink(address); !web.isEmpty())
        return web;
    const QString trimmed = address.trimmed().toString();
    if (cleanText(trimmed) != trimmed)
        return {};
    const QUrl url(trimmed);
    if (!url.isValid())
        return {};
    const bool mail = url.scheme() == u"mailto" && url.path().contains(u'@');
    const bool inPage = trimmed.size() > 1 && trimmed.startsWith(u'#');
    return mail || inPage ? QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)) : QString();
}

QString languageTag(QStringView language)
{
    static const QRegularExpression form(u"^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
                                         "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (!form.match(language.toString()).hasMatch())
        return {};
    QStringList parts = language.toString().toLower().split(u'-');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].size() == 2)
            parts[i] = parts[i].toUpper();
        else if (parts[i].size() == 4 && parts[i][0].isLetter())
            parts[i][0] = parts[i][0].toUpper();
    }
    return parts.join(u'-');
}

bool isRightToLeft(QStringView language)
{
    static const QStringList languages{u"ar"_s, u"arc"_s, u"ckb"_s, u"dv"_s, u"fa"_s,
                                       u"he"_s, u"ks"_s,  u"ps"_s,  u"sd"_s, u"syr"_s,
                                       u"ug"_s, u"ur"_s,  u"yi"_s,  u"prs"_s};
    static const QStringList scripts{u"Arab"_s, u"Hebr"_s, u"Thaa"_s, u"Syrc"_s,
                                     u"Nkoo"_s, u"Adlm"_s, u"Rohg"_s};
    const QStringList parts = languageTag(language).split(u'-');
    if (parts.size() > 1 && parts[1].size() == 4 && parts[1][0].isLetter())
        return scripts.contains(parts[1]);
    return languages.contains(parts.first());
}

bool runsAgainst(QStringView text, bool rightToLeft)
{
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        const bool toLeft = direction == QChar::DirR || direction == QChar::DirAL;
        if (rightToLeft ? direction == QChar::DirL : toLeft)
            return true;
    }
    return false;
}

Html nameIn(QStringView name, bool rightToLeft)
{
    const QString text = escaped(name);
    return {runsAgainst(name, rightToLeft) ? u"<bdi>"_s + text + u"</bdi>"_s : text};
}

} // namespace convenor
