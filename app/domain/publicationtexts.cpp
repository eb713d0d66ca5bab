// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicationrules.h"

#include "base/shorttext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 60;
constexpr qsizetype quoted = 80; // of what was found, in the words about it

QRegularExpression anyCase(const QString &text)
{
    return QRegularExpression(text,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// What the page has, by what a text may promise.
enum class Section { Summaries, Materials, Recordings, Upcoming, Actions, Speakers };
constexpr size_t sectionCount = 6;

struct SectionWords
{
    Section section;
    QRegularExpression words;
};

/// In English, French and Spanish.
const QList<SectionWords> &sectionWords()
{
    static const QList<SectionWords> all{
        {Section::Summaries,
         anyCase(u"\\bsummar|\\brésumé|\\bcomptes?.rendu|\\bresúmen|\\bresumen"_s)},
        {Section::Recordings, anyCase(u"\\brecordings?\\b|\\benregistrement|\\bgrabaci"_s)},
        {Section::Upcoming,
         anyCase(u"\\b(?:future|upcoming|forthcoming)\\b|\\bto come\\b|\\bà venir\\b|\\bfutur|"
                 u"\\bpróxim|\\bprochaine?s\\b"_s)},
        {Section::Materials,
         anyCase(u"\\bmaterials?\\b|\\bdocuments?\\b|\\bguidance\\b|\\bbackground\\b|"
                 u"\\bdocumentation\\b|\\bmateriales?\\b|\\bdocumentos?\\b"_s)},
        {Section::Actions,
         anyCase(u"\\brecommendations?\\b|\\baction points?\\b|\\bfollow-up actions?\\b|"
                 u"\\brecommandations?\\b|\\brecomendaci"_s)},
        {Section::Speakers,
         anyCase(u"\\bspeakers\\b|\\bpanellists?\\b|\\bpanelists?\\b|\\bintervenant|\\bponente|"
                 u"\\boradores\\b"_s)},
    };
    return all;
}

/// What the page has of one session, or of all.
class Contents final
{
public:
    void add(const CheckedSession &session)
    {
        const bool speakers =
            std::any_of(session.speakers.cbegin(), session.speakers.cend(),
                        [](const CheckedSpeaker &speaker) { return speaker.isConfirmed; });
        set(Section::Summaries, session.hasSummary);
        set(Section::Materials, session.hasMaterials);
        set(Section::Recordings, session.hasMaterials);
        set(Section::Upcoming, session.state == PublicState::Upcoming);
        set(Section::Actions, session.hasActions || session.hasSummary);
        set(Section::Speakers, speakers);
    }
    bool has(Section section) const { return m_has[size_t(section)]; }

private:
    void set(Section section, bool has) { m_has[size_t(section)] |= has; }

    std::array<bool, sectionCount> m_has{};
};

/// Judges the texts one after another.
class TextJudge final
{
public:
    TextJudge(const Publication &in, FindingList &findings)
        : m_in(in)
        , m_findings(findings)
    {
        for (const CheckedSession &session : in.sessions) {
            m_all.add(session);
            m_contents[session.id].add(session);
            m_sessions.insert(session.id, &session);
            m_last = std::max(m_last, session.date.latest());
        }
    }

    void judge(const PublicText &text)
    {
        for (const TextOutline::Link &link : text.outline.links)
            judgeLink(text.where, link.address, link.words);
        judgeHeadings(text);
        for (const TextOutline::Link &image : text.outline.images) {
            if (image.words.trimmed().isEmpty())
                m_findings.add(PublicationRule::ImageWithoutText, text.where, {image.address});
        }
        judgeWords(text);
        if (text.isProse) {
            judgePromisedPast(text);
            judgePromisedSections(text);
            judgeOpenEnd(text);
        }
    }

    void judgeLink(const PublicField &where, const QString &address, const QString &words)
    {
        const QString link = address.trimmed();
        if (link.isEmpty()) {
            m_findings.add(PublicationRule::LinkEmpty, where, {shortened(words, quoted)});
            return;
        }
        const QUrl url(link);
        const QString scheme = url.scheme().toLower();
        if (scheme == u"mailto" || link.startsWith(u'#'))
            return;
        const bool isWeb = scheme == u"http" || scheme == u"https";
        if (!isWeb || url.host().isEmpty())
            m_findings.add(PublicationRule::LinkNowhere, where, {link});
        else if (scheme == u"http")
            m_findings.add(PublicationRule::LinkUnsafe, where, {link});
    }

private:
    void judgeHeadings(const PublicText &text)
    {
        int before = 0;
        for (const TextOutline::Heading &heading : text.outline.headings) {
            if (before > 0 && heading.level > before + 1)
                m_findings.add(PublicationRule::HeadingSkips, text.where,
                               {shortened(heading.words, quoted)});
            before = heading.level;
            if (heading.isEmpty)
                m_findings.add(PublicationRule::SectionEmpty, text.where,
                               {shortened(heading.words, quoted)});
        }
    }

    void judgeWords(const PublicText &text)
    {
        static const QRegularExpression word(u"[^\\s\\p{Z}]{%1,}"_s.arg(longestWord + 1),
                                             QRegularExpression::UseUnicodePropertiesOption);
        for (const TextOutline::Line &line : text.outline.lines) {
            for (auto words = word.globalMatch(line.words); words.hasNext();) {
                const QString found = words.next().captured();
                const auto letters = std::count_if(found.cbegin(), found.cend(),
                                                   [](QChar c) { return c.isLetter(); });
                // Scripts that do not part their words have long ones, and addresses may be long.
                const bool parts = found.front().script() == QChar::Script_Latin
                    || found.front().script() == QChar::Script_Cyrillic
                    || found.front().script() == QChar::Script_Greek
                    || found.front().script() == QChar::Script_Arabic;
                if (letters > longestWord && parts && !found.contains(u"://")
                    && !found.startsWith(u"www."))
                    m_findings.add(PublicationRule::WordTooLong, text.where,
                                   {shortened(found, quoted)}, found);
            }
        }
    }

    bool isOver(const PublicField &where) const
    {
        if (const CheckedSession *session = m_sessions.value(where.session))
            return session->state == PublicState::Held || session->state == PublicState::Cancelled;
        const QDate end = m_in.end.isValid() ? std::max(m_in.end, m_last) : m_last;
        return end.isValid() && end < m_in.today;
    }

    /// A promise that the page makes of itself. What was said to come of something else is none:
    /// in what is told of a session, the page has to be meant.
    void judgePromisedPast(const PublicText &text)
    {
        static const QRegularExpression promise = anyCase(
            u"\\b(?:will|shall)(?: also| then| soon)? be(?: \\w+ly)? "
            u"(?:posted|published|shared|made "
            u"available|available|uploaded|added|announced|circulated|updated|provided)\\b|"
            u"\\bto be (?:posted|published|shared|uploaded|added|announced)\\b|\\bcoming soon\\b|"
            u"\\bwill follow (?:soon|shortly|here)\\b|\\bto follow shortly\\b|"
            u"\\bser(?:a|ont) (?:ensuite |bientôt |prochainement |également )?(?:publié|mis|"
            u"partagé|disponible|ajouté|annoncé|communiqué|affiché)|"
            u"\\bser(?:á|án) (?:publicad|compartid|añadid|anunciad|colgad|subid)|"
            u"\\bse (?:publicará|compartirá|anunciará|añadirá)|\\bestar(?:á|án) disponible"_s);
        static const QRegularExpression ofThePage = anyCase(
            u"\\bhere\\b|\\bon this (?:page|site|website)\\b|\\bsoon\\b|\\bshortly\\b|\\bbelow\\b|"
            u"\\bwebsite\\b|\\bweb page\\b|\\b(?:summary|notes|recording|presentations?|slides|"
            u"registration link|materials|details)\\b|\\bici\\b|\\bcette page\\b|\\bbientôt\\b|"
            u"\\bprochainement\\b|\\bcompte.rendu\\b|\\bsite\\b|\\benregistrement\\b|\\baquí\\b|"
            u"\\besta página\\b|\\bpronto\\b|\\bpróximamente\\b|\\bresumen\\b|\\bgrabación\\b"_s);
        static const QRegularExpression sentenceEnd(u"(?<=[.!?])\\s+"_s);
        if (!isOver(text.where))
            return;
        const bool tells = text.where.name == "summary";
        for (const TextOutline::Line &line : text.outline.lines) {
            for (const QString &sentence : line.words.split(sentenceEnd, Qt::SkipEmptyParts)) {
                const auto match = promise.match(sentence);
                const bool isMeant = !tells || ofThePage.match(sentence).hasMatch();
                if (match.hasMatch() && isMeant)
                    m_findings.add(PublicationRule::PromisePast, text.where,
                                   {shortened(sentence, quoted)}, sentence);
            }
        }
    }

    const Contents &contentsFor(const PublicField &where)
    {
        return where.session.isNull() ? m_all : m_contents[where.session];
    }

    /// "On this page, you'll find:" with a list, or a sentence that lists; "see the summary below".
    void judgePromisedSections(const PublicText &text)
    {
        static const QRegularExpression finding =
            anyCase(u"\\bon this page\\b|\\bfurther down\\b|\\bsur cette page\\b|\\bplus bas\\b|"
                    u"\\ben esta página\\b|\\bmás abajo\\b"_s);
        static const QRegularExpression below =
            anyCase(u"\\bbelow\\b|\\bci-dessous\\b|\\ba continuación\\b"_s);
        const QList<TextOutline::Line> &lines = text.outline.lines;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString &words = lines[i].words;
            if (finding.match(words).hasMatch()) {
                judgePromise(text.where, words);
                while (words.endsWith(u':') && i + 1 < lines.size() && lines[i + 1].isItem)
                    judgePromise(text.where, lines[++i].words);
            } else if (i + 1 == lines.size() && below.match(words).hasMatch()) {
                judgePromise(text.where, words);
            }
        }
    }

    void judgePromise(const PublicField &where, const QString &words)
    {
        static const QRegularExpression perhaps =
            anyCase(u"\\b(?:if|where|when|as) available\\b|\\ble cas échéant\\b|\\bsi disponible|"
                    u"\\bsi est[áé]n? disponible|\\ben su caso\\b"_s);
        if (perhaps.match(words).hasMatch())
            return;
        const Contents &contents = contentsFor(where);
        for (const SectionWords &each : sectionWords()) {
            const auto match = each.words.match(words);
            if (match.hasMatch() && !contents.has(each.section))
                m_findings.add(PublicationRule::SectionEmpty, where, {shortened(words, quoted)},
                               words);
            // "Summaries of future sessions" and the like promise the first of the two.
            if (match.hasMatch() && each.section == Section::Summaries)
                break;
        }
    }

    /// "Key recommendations:", and the text is over.
    void judgeOpenEnd(const PublicText &text)
    {
        if (text.outline.lines.isEmpty())
            return;
        const bool goesOn = text.where.name == "participation" && m_in.hasCriteria;
        const QString last = text.outline.lines.last().words.trimmed();
        if (!goesOn && (last.endsWith(u':') || last.endsWith(u'：')))
            m_findings.add(PublicationRule::SectionEmpty, text.where, {shortened(last, quoted)},
                           last);
    }

    const Publication &m_in;
    FindingList &m_findings;
    Contents m_all;
    QHash<SessionId, Contents> m_contents;
    QHash<SessionId, const CheckedSession *> m_sessions;
    QDate m_last; ///< on which something is held
};

} // namespace

void judgeTexts(const Publication &in, FindingList &findings)
{
    TextJudge judge(in, findings);
    for (const PublicText &text : in.texts)
        judge.judge(text);
    for (const PublicLink &link : in.links)
        judge.judgeLink(link.where, link.address, link.words);
}

} // namespace convenor
