// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 200; // file systems count bytes

bool isDevice(const QString &name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (stem == u"CON" || stem == u"PRN" || stem == u"AUX" || stem == u"NUL" || stem == u"CONIN$"
        || stem == u"CONOUT$")
        return true;
    // The superscripts are digits there too.
    return stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT"))
        && u"0123456789\u00b9\u00b2\u00b3"_s.contains(stem[3]);
}

/// What no letter needs: it neither shows nor turns anything when it is gone.
bool isShown(QChar c)
{
    return c.isPrint() && c.category() != QChar::Other_Format && c != u'\u2800' && c != u'\u3164'
        && c != u'\uffa0' && c != u'\u115f' && c != u'\u1160'
        && c.category() != QChar::Separator_Line && c.category() != QChar::Separator_Paragraph;
}

/// Planes beyond the first have marks that hide too: tags, and selectors of variants.
bool isShown(char32_t c)
{
    return QChar::isPrint(c) && QChar::category(c) != QChar::Other_Format
        && !(c >= 0xe0000 && c <= 0xe0fff);
}

/// Cuts at the front until it fits, in whole letters.
QString fitted(QString name, qsizetype most)
{
    while (!name.isEmpty() && (name.front().isLowSurrogate() || name.toUtf8().size() > most))
        name.remove(0, 1);
    return name;
}

/// Neither dots before it, nor dots and spaces behind it.
QString trimmedName(QString name)
{
    const auto isLoose = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!name.isEmpty() && isLoose(name.back()))
        name.chop(1);
    while (!name.isEmpty() && isLoose(name.front()))
        name.remove(0, 1);
    return name;
}

} // namespace

QString safeFileName(const QString &text)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    QString safe;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const bool shows = isShown(QChar::surrogateToUcs4(c, text[i + 1]));
            safe += shows ? QStringView(text).mid(i, 2) : QStringView(u"_");
            ++i;
            continue;
        }
        safe += isShown(c) && !forbidden.contains(c) ? c : QChar(u'_');
    }
    safe = trimmedName(fitted(trimmedName(safe).right(mostBytes), mostBytes));
    if (isDevice(safe))
        safe = u'_' + safe;
    return safe.isEmpty() ? u"file"_s : safe;
}

QString webFileName(const QString &text)
{
    QString name;
    const QString plain = safeFileName(text).normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        const bool isLetter = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isLetter || (c == u'.' && !name.isEmpty() && name.back() != u'.'))
            name += c;
        else if (c.category() != QChar::Mark_NonSpacing && !name.endsWith(u'-') && !name.isEmpty())
            name += u'-';
    }
    const qsizetype dot = name.lastIndexOf(u'.');
    QString stem = dot < 0 ? name : name.first(dot);
    QString ending = dot < 0 ? QString() : name.sliced(dot + 1);
    stem = stem.right(100);
    for (QString *each : {&stem, &ending}) {
        while (!each->isEmpty() && (each->back() == u'-' || each->back() == u'.'))
            each->chop(1);
        while (!each->isEmpty() && (each->front() == u'-' || each->front() == u'.'))
            each->remove(0, 1);
    }
    if (dot < 0 && safeFileName(text).contains(u'.')) // nothing of it before the dot was ASCII
        std::swap(stem, ending);
    if (stem.isEmpty())
        stem = u"document"_s;
    else if (isDevice(stem))
        stem = u"document-"_s + stem;
    return ending.isEmpty() ? stem : stem + u'.' + ending;
}

bool isProgramName(const QString &name)
{
    static const QSet<QString> endings{
        u"exe"_s, u"com"_s,  u"bat"_s,       u"cmd"_s, u"scr"_s,     u"pif"_s, u"msi"_s,
        u"msp"_s, u"lnk"_s,  u"url"_s,       u"js"_s,  u"jse"_s,     u"vbs"_s, u"vbe"_s,
        u"wsf"_s, u"wsh"_s,  u"hta"_s,       u"ps1"_s, u"psm1"_s,    u"reg"_s, u"cpl"_s,
        u"jar"_s, u"jnlp"_s, u"desktop"_s,   u"sh"_s,  u"bash"_s,    u"run"_s, u"bin"_s,
        u"py"_s,  u"pl"_s,   u"rb"_s,        u"app"_s, u"command"_s, u"dmg"_s, u"pkg"_s,
        u"deb"_s, u"rpm"_s,  u"appimage"_s,  u"apk"_s, u"iso"_s,     u"img"_s, u"chm"_s,
        u"dll"_s, u"so"_s,   u"flatpakref"_s};
    return endings.contains(name.section(u'.', -1).trimmed().toLower());
}

QString FileNames::unique(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString stem = dot > 0 ? name.first(dot) : name;
    const QString ending = dot > 0 ? name.sliced(dot) : QString();
    QString given = name;
    for (int number = 2; m_given.contains(folded(given)); ++number) {
        const QString behind = u"-%1"_s.arg(number) + ending;
        given = fitted(stem, mostBytes - behind.toUtf8().size()) + behind;
    }
    m_given.insert(folded(given));
    return given;
}

QString FileNames::folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace convenor
