// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/spelling.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QStringConverter>

#include <hunspell/hunspell.hxx>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto learntKey = "spelling/words";
constexpr qsizetype longestWord = 80; // what is longer is no word of any language
constexpr qsizetype mostJudged = 50000;
constexpr qsizetype mostSuggestions = 7;

QChar::Script scriptOf(QStringView language)
{
    static const QHash<QString, QChar::Script> others{
        {u"ar"_s, QChar::Script_Arabic},   {u"fa"_s, QChar::Script_Arabic},
        {u"he"_s, QChar::Script_Hebrew},   {u"el"_s, QChar::Script_Greek},
        {u"ru"_s, QChar::Script_Cyrillic}, {u"uk"_s, QChar::Script_Cyrillic},
        {u"bg"_s, QChar::Script_Cyrillic}, {u"sr"_s, QChar::Script_Cyrillic}};
    return others.value(language.left(2).toString(), QChar::Script_Latin);
}

QString straight(QString word)
{
    return word.replace(QChar(0x2019), u'\'');
}

} // namespace

QStringList dictionaryFolders()
{
    QStringList folders;
    for (const QString &data :
         QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        folders.append(data + u"/hunspell"_s);
        folders.append(data + u"/myspell/dicts"_s);
    }
    folders.append(u"/usr/share/hunspell"_s);
    folders.removeDuplicates();
    return folders;
}

Dictionary::Dictionary(QStringList folders)
    : m_folders(std::move(folders))
{
    const QStringList learnt = QSettings().value(learntKey).toStringList();
    m_learnt = QSet<QString>(learnt.cbegin(), learnt.cend());
}

Dictionary::~Dictionary() = default;

void Dictionary::setLanguage(const QString &language)
{
    static const QHash<QString, QString> usual{
        {u"en"_s, u"en_GB"_s}, {u"fr"_s, u"fr_FR"_s}, {u"es"_s, u"es_ES"_s}};
    const QString tag = QString(language.isEmpty() ? u"en"_s : language).replace(u'-', u'_');
    const QString base = tag.section(u'_', 0, 0);
    m_dictionary.clear();
    m_path.clear();
    for (const QString &name : {tag, base, usual.value(base), base + u"_US"_s, base + u"_*"_s}) {
        for (const QString &folder : std::as_const(m_folders)) {
            if (name.isEmpty() || !m_path.isEmpty())
                break;
            const QStringList files = QDir(folder).entryList({name + u".dic"_s}, QDir::Files);
            const QString found = files.isEmpty() ? QString() : files.first().chopped(4);
            if (!found.isEmpty() && QFile::exists(folder + u'/' + found + u".aff"_s)) {
                m_dictionary = found;
                m_path = folder + u'/' + found;
            }
        }
    }
    m_hunspell.reset();
    m_isBroken = false;
    forget();
}

void Dictionary::setNames(const QStringList &names)
{
    static const QRegularExpression between(uR"([^\p{L}\p{M}'’]+)"_s);
    m_names.clear();
    for (const QString &name : names) {
        for (const QString &word : name.split(between, Qt::SkipEmptyParts))
            m_names.insert(straight(word));
    }
    forget();
}

void Dictionary::learn(const QString &word)
{
    m_learnt.insert(straight(word));
    QSettings().setValue(learntKey, QStringList(m_learnt.cbegin(), m_learnt.cend()));
    forget();
}

void Dictionary::forget()
{
    m_judged.clear();
}

bool Dictionary::open() const
{
    if (m_path.isEmpty() || m_isBroken)
        return false;
    if (!m_hunspell) {
        const QByteArray path = QFile::encodeName(m_path);
        m_hunspell =
            std::make_unique<Hunspell>((path + ".aff").constData(), (path + ".dic").constData());
        m_isBroken = !QStringEncoder(m_hunspell->get_dict_encoding().c_str()).isValid();
    }
    return !m_isBroken;
}

QList<Dictionary::Place> Dictionary::mistakes(const QString &line) const
{
    static const QRegularExpression others(
        uR"((?:https?://|www\.)\S+|\S+@\S+|`[^`]*`|\]\([^)\s]*\)|&\w+;)"_s);
    static const QRegularExpression words(uR"([\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*)"_s);
    QList<Place> found;
    if (!open())
        return found;
    QString text = line;
    for (const auto &match : others.globalMatch(line))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString(match.capturedLength(), u' '));
    for (const auto &match : words.globalMatch(text)) {
        if (!isRight(match.captured()))
            found.append({int(match.capturedStart()), int(match.capturedLength())});
    }
    return found;
}

bool Dictionary::isRight(const QString &word) const
{
    const bool isAbbreviation = word.size() > 1 && word == word.toUpper();
    if (word.size() < 2 || word.size() > longestWord || isAbbreviation)
        return true;
    for (const QChar c : word) {
        if (c.isDigit() || c == u'_' || (c.isLetter() && c.script() != scriptOf(m_dictionary)))
            return true;
    }
    const QString written = straight(word);
    if (const auto known = m_judged.constFind(written); known != m_judged.constEnd())
        return *known;
    if (m_judged.size() > mostJudged)
        m_judged.clear();
    bool right = isKnown(written);
    // "l'aide", "ICVA's": what the dictionary does not know as a whole it may know in parts.
    if (const QStringList parts = written.split(u'\''); !right && parts.size() == 2) {
        const bool isElision = parts[0].size() <= 2 || parts[0].toLower() == u"jusqu"
            || parts[0].toLower() == u"lorsqu" || parts[0].toLower() == u"puisqu";
        right = (isElision && isKnown(parts[1]))
            || (parts[1] == u"s" && (isKnown(parts[0]) || parts[0] == parts[0].toUpper()));
    }
    m_judged.insert(written, right);
    return right;
}

bool Dictionary::isKnown(const QString &word) const
{
    if (word.size() < 2 || m_names.contains(word) || m_learnt.contains(word))
        return true;
    QStringEncoder encoder(m_hunspell->get_dict_encoding().c_str());
    const QByteArray bytes = encoder.encode(word);
    return encoder.hasError() || m_hunspell->spell(bytes.toStdString());
}

QStringList Dictionary::suggestions(const QString &word) const
{
    QStringList list;
    if (!open() || word.size() > longestWord)
        return list;
    QStringEncoder encoder(m_hunspell->get_dict_encoding().c_str());
    QStringDecoder decoder(m_hunspell->get_dict_encoding().c_str());
    const QByteArray bytes = encoder.encode(straight(word));
    for (const std::string &each : m_hunspell->suggest(bytes.toStdString())) {
        if (list.size() == mostSuggestions)
            break;
        list.append(decoder.decode(QByteArrayView(each.data(), qsizetype(each.size()))));
    }
    return list;
}

} // namespace convenor
