// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/phrases.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString known(QStringView language)
{
    const QString tag = languageTag(language);
    return tag.isEmpty() ? u"en"_s : tag;
}

QString markedAs(const QString &element, const QString &markup, const QString &language)
{
    const QString direction = isRightToLeft(language) ? u"rtl"_s : u"ltr"_s;
    return u"<%1 lang=\"%2\" dir=\"%3\">"_s.arg(element, language, direction) + markup
        + u"</%1>"_s.arg(element);
}

QString marked(const QString &markup, const QString &language)
{
    return markedAs(u"span"_s, markup, language);
}

} // namespace

Phrases::Phrases(QStringView language, const QString &seriesTitle, QStringView ownLanguage)
    : m_language(known(language))
    , m_ownLanguage(languageTag(ownLanguage))
    , m_seriesTitle(seriesTitle)
    , m_rightToLeft(isRightToLeft(m_language))
    , m_wording(m_language)
{
    if (m_ownLanguage == m_language)
        m_ownLanguage.clear();
}

Html Phrases::ours(const QString &text) const
{
    const bool foreign = m_wording.language() != m_language.section(u'-', 0, 0);
    return text.isEmpty() || !foreign ? htmlOf(text)
                                      : Html{marked(escaped(text), m_wording.language())};
}

Html Phrases::theirs(QStringView text, bool isUntranslated) const
{
    if (!isUntranslated || m_ownLanguage.isEmpty() || text.trimmed().isEmpty())
        return nameIn(text, m_rightToLeft);
    return {marked(nameIn(text, isRightToLeft(m_ownLanguage)).markup, m_ownLanguage)};
}

Html Phrases::prose(const Html &paragraphs, bool isUntranslated) const
{
    if (!isUntranslated || m_ownLanguage.isEmpty() || paragraphs.isEmpty())
        return paragraphs;
    // Of an item there may be words alone: they stay where the page's own would begin.
    static const QRegularExpression block(u"^<(p|[uo]l|h[1-6r]|blockquote|pre|div|table)[ >]"_s);
    if (!block.match(paragraphs.markup).hasMatch())
        return {marked(paragraphs.markup, m_ownLanguage)};
    return {markedAs(u"div"_s, u'\n' + paragraphs.markup + u'\n', m_ownLanguage)};
}

Html Phrases::word(const QString &key) const
{
    return ours(m_wording.word(key));
}

/// Our pattern around what is not ours.
Html Phrases::said(const QString &key, std::initializer_list<Blank> markup) const
{
    const QString pattern = escaped(m_wording.pattern(key));
    if (m_wording.language() == m_language.section(u'-', 0, 0))
        return {filled(pattern, markup)};
    QString whole = pattern;
    for (const Blank &blank : markup) {
        const QString slot = u'{' + blank.name + u'}';
        whole.replace(slot, marked(slot, m_language));
    }
    return {marked(filled(whole, markup), m_wording.language())};
}

Html Phrases::date(const PartialDate &date) const
{
    const Html words = ours(m_wording.date(date));
    if (date.isNull())
        return words;
    return {u"<time datetime=\"%1\">"_s.arg(date.text()) + words.markup + u"</time>"_s};
}

QString Phrases::title(int number, const QString &session) const
{
    const QString heading = m_wording.sentence(
        u"session"_s, {{"number"_L1, QString::number(number)}, {"title"_L1, session}});
    return heading + u" – "_s + m_seriesTitle;
}

Html Phrases::sessionHeading(int number, const QString &title, bool isUntranslated) const
{
    const QString shown = QString::number(number);
    if (title.trimmed().isEmpty())
        return said(u"session_alone"_s, {{"number"_L1, shown}});
    return said(u"session"_s,
                {{"number"_L1, shown}, {"title"_L1, theirs(title, isUntranslated).markup}});
}

Html Phrases::dated(const Html &what, const PartialDate &when) const
{
    return said(u"dated"_s, {{"what"_L1, what.markup}, {"date"_L1, date(when).markup}});
}

Html Phrases::registerFor(int session) const
{
    return ours(m_wording.sentence(u"register_for"_s, {{"number"_L1, QString::number(session)}}));
}

Html Phrases::deadline(QDate day) const
{
    return ours(m_wording.sentence(u"deadline"_s, {{"date"_L1, m_wording.dates(day, day)}}));
}

QString Phrases::listedLanguages(const QStringList &languages) const
{
    QStringList names;
    for (const QString &language : languages)
        names += m_wording.languageName(language);
    return m_wording.listed(names);
}

Html Phrases::languages(const QStringList &spoken, const QStringList &interpretation) const
{
    const QString listed = listedLanguages(spoken);
    const QString interpreted = listedLanguages(interpretation);
    if (interpreted.isEmpty())
        return ours(listed);
    const QString key = listed.isEmpty() ? u"interpretation_only"_s : u"interpreted"_s;
    return ours(
        m_wording.sentence(key, {{"languages"_L1, listed}, {"interpretation"_L1, interpreted}}));
}

Html Phrases::access(bool signLanguage, bool captions) const
{
    QStringList offered;
    if (signLanguage)
        offered += m_wording.word(u"sign_language"_s);
    if (captions)
        offered += m_wording.word(u"captions"_s);
    return ours(m_wording.listed(offered));
}

Html Phrases::organization(const PublicOrganization &organization, bool linked)
{
    const QString name = organization.name.trimmed();
    const QString acronym = organization.acronym.trimmed();
    QString shown = name.isEmpty() || m_mentioned.contains(acronym) ? acronym : name;
    if (shown.isEmpty())
        shown = name;
    Html markup = theirs(shown);
    if (shown == name && !acronym.isEmpty() && acronym != name)
        markup.markup += u" ("_s + theirs(acronym).markup + u')';
    if (!acronym.isEmpty())
        m_mentioned += acronym;
    const QString link = linked ? webLink(organization.website) : QString();
    if (link.isEmpty())
        return markup;
    return {u"<a href=\"%1\">"_s.arg(escaped(link)) + markup.markup + u"</a>"_s};
}

Html Phrases::organizations(const QList<PublicOrganization> &organizations)
{
    QStringList names;
    for (const PublicOrganization &each : organizations) {
        if (const Html name = organization(each, true); !name.isEmpty())
            names += name.markup;
    }
    return {m_wording.listed(names)};
}

Html Phrases::speaker(const PublicSpeaker &speaker)
{
    const QString name = (speaker.honorific + u' ' + speaker.name).trimmed();
    QStringList parts;
    for (const Html &part : {theirs(name), theirs(speaker.position.trimmed(), true),
                             organization(speaker.organization, false)}) {
        if (!part.isEmpty())
            parts += part.markup;
    }
    const Html line{parts.join(m_wording.pattern(u"comma"_s))};
    if (!speaker.role || *speaker.role == SpeakerRole::Panellist)
        return line;
    const Html role = word(u"role_"_s + wordOf(*speaker.role));
    return said(u"in_role"_s, {{"text"_L1, line.markup}, {"role"_L1, role.markup}});
}

Html Phrases::materialNote(const PublicMaterial &material) const
{
    QStringList notes;
    if (material.kind)
        notes += m_wording.word(u"material_"_s + wordOf(*material.kind));
    const QString language = languageTag(material.language);
    if (!language.isEmpty() && language != m_language)
        notes += m_wording.languageName(language);
    return ours(notes.join(m_wording.pattern(u"comma"_s)));
}

Html Phrases::action(const PublicAction &action)
{
    const Html owner = organization(action.owner, false);
    return said(owner.isEmpty() ? u"not_owned"_s : u"owned"_s,
                {{"text"_L1, theirs(action.text, true).markup},
                 {"owner"_L1, owner.markup},
                 {"state"_L1, word(u"state_"_s + wordOf(action.state)).markup}});
}

Html Phrases::answer(const PublicAction &action)
{
    QStringList words;
    if (action.response)
        words += m_wording.word(u"response_"_s + wordOf(*action.response));
    words += m_wording.word(u"state_"_s + wordOf(action.state));
    const Html answer = ours(words.join(m_wording.pattern(u"comma"_s)));
    const Html owner = organization(action.owner, false);
    if (owner.isEmpty())
        return answer;
    return said(u"answered"_s, {{"owner"_L1, owner.markup}, {"answer"_L1, answer.markup}});
}

} // namespace convenor
