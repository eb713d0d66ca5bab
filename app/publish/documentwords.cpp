// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentwords.h"

#include "domain/countries.h"
#include "publish/htmltext.h"

namespace convenor {

using namespace Qt::StringLiterals;

DocumentWords::DocumentWords(QStringView language)
    : m_language(languageTag(language))
    , m_rightToLeft(isRightToLeft(m_language))
    , m_wording(m_language)
    , m_isForeign(m_wording.language() != m_language.section(u'-', 0, 0))
{
    if (m_language.isEmpty())
        m_language = m_wording.language();
}

Runs DocumentWords::ours(const QString &text, int looks) const
{
    Runs runs = plainRuns(text, looks);
    if (m_isForeign && !runs.isEmpty())
        runs[0].language = m_wording.language();
    return runs;
}

Runs DocumentWords::theirs(const QString &text, int looks, const QString &link) const
{
    const QString words = text.simplified();
    if (words.isEmpty())
        return {};
    return {{words, looks, webLink(link), {}, runsAgainst(words, m_rightToLeft)}};
}

Runs DocumentWords::joined(const QList<Runs> &parts) const
{
    return joinedRuns(parts, m_wording.pattern(u"comma"_s));
}

Runs DocumentWords::labelled(const QString &key, const Runs &value) const
{
    if (value.isEmpty())
        return {};
    const QString pattern =
        m_wording.sentence(u"labelled"_s, {{"label"_L1, m_wording.word(key)}, {"value"_L1, {}}});
    return ours(pattern, Run::Bold) + value;
}

Runs DocumentWords::said(const QString &key, const QString &number, const QString &title) const
{
    const QString slot(QChar(0xfffc));
    const QString whole = m_wording.sentence(key, {{"number"_L1, number}, {"title"_L1, slot}});
    return ours(whole.section(slot, 0, 0)) + theirs(title) + ours(whole.section(slot, 1));
}

Runs DocumentWords::session(int number, const QString &title) const
{
    const QString shown = QString::number(number);
    if (title.trimmed().isEmpty())
        return ours(m_wording.sentence(u"session_alone"_s, {{"number"_L1, shown}}));
    return said(u"session"_s, shown, title);
}

Runs DocumentWords::numbered(int number, const QString &title) const
{
    return said(u"numbered"_s, QString::number(number), title);
}

Runs DocumentWords::day(QDate day) const
{
    return day.isValid() ? ours(m_wording.dates(day, day)) : Runs();
}

Runs DocumentWords::organization(const PublicOrganization &organization)
{
    const QString name = organization.name.trimmed();
    const QString acronym = organization.acronym.trimmed();
    if (name.isEmpty() || (!acronym.isEmpty() && m_mentioned.contains(acronym)))
        return theirs(acronym.isEmpty() ? name : acronym);
    if (acronym.isEmpty() || acronym == name)
        return theirs(name);
    m_mentioned += acronym;
    return theirs(name) + plainRuns(u" ("_s) + theirs(acronym) + plainRuns(u")"_s);
}

Runs DocumentWords::organizations(const QList<PublicOrganization> &organizations)
{
    QList<Runs> names;
    for (const PublicOrganization &each : organizations) {
        if (const Runs name = organization(each); !name.isEmpty())
            names.append(name);
    }
    return joined(names);
}

QString DocumentWords::listedLanguages(const QStringList &languages) const
{
    QStringList names;
    for (const QString &each : languages)
        names += m_wording.languageName(each);
    return m_wording.listed(names);
}

Runs DocumentWords::languages(const QStringList &spoken, const QStringList &interpretation) const
{
    const QString listed = listedLanguages(spoken);
    const QString interpreted = listedLanguages(interpretation);
    if (interpreted.isEmpty())
        return ours(listed);
    const QString key = listed.isEmpty() ? u"interpretation_only"_s : u"interpreted"_s;
    return ours(
        m_wording.sentence(key, {{"languages"_L1, listed}, {"interpretation"_L1, interpreted}}));
}

Runs DocumentWords::access(bool signLanguage, bool captions) const
{
    QStringList offered;
    if (signLanguage)
        offered += m_wording.word(u"sign_language"_s);
    if (captions)
        offered += m_wording.word(u"captions"_s);
    return ours(m_wording.listed(offered));
}

Runs DocumentWords::country(const QString &code) const
{
    return code.isEmpty() ? word(u"not_known"_s) : theirs(countryName(code));
}

} // namespace convenor
