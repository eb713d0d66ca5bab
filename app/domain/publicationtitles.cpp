// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicationrules.h"

#include "base/fold.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 300;
// How much of two titles is the same in order: where the number tells the session, and where not.
constexpr double leastNamed = 0.4;
constexpr double leastAlike = 0.72;
constexpr qsizetype fewestWords = 3; // fewer are alike by chance

qsizetype commonInOrder(const QStringList &a, const QStringList &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1, 0);
    for (const QString &word : a) {
        qsizetype before = 0; // of the row above, one to the left
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = word == b[qsizetype(j) - 1] ? before + 1 : std::max(above, row[j - 1]);
            before = above;
        }
    }
    return row.back();
}

bool holdsAllOf(const QString &folded, const QString &part)
{
    return (u' ' + folded + u' ').contains(u' ' + part + u' ');
}

struct Title
{
    const CheckedSession *session;
    QString folded;
    QStringList words;
};

/// What a line calls a session: "Session 3: Gathering feedback (27 February 2024)".
struct Naming
{
    int number = 0; ///< 0: it names none
    QString title;
};

Naming namingOf(const QString &line)
{
    static const QRegularExpression numbered(
        u"^(?:session|séance|sesión|sesion)\\s*(?:no\\.?|n°|nº|#)?\\s*(\\d{1,4})\\s*[:：.–—-]\\s*(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // A date behind it is none of its words.
    static const QRegularExpression dated(u"\\s*[(\\[][^()\\[\\]]*\\d{4}[^()\\[\\]]*[)\\]]\\s*$"_s);
    Naming naming{0, line.trimmed()};
    if (const auto match = numbered.match(naming.title); match.hasMatch())
        naming = {match.capturedView(1).toInt(), match.captured(2).trimmed()};
    naming.title.remove(dated);
    return naming;
}

class TitleJudge final
{
public:
    TitleJudge(const Publication &in, FindingList &findings)
        : m_findings(findings)
    {
        for (const CheckedSession &session : in.sessions) {
            const QString folded = fold(session.title);
            const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : QSet<QString>(words.cbegin(), words.cend()))
                m_byWord[word].append(m_titles.size());
            m_titles.append({&session, folded, words});
            m_known.insert(folded);
        }
    }

    /// A paragraph may list several, a line each.
    void judge(const PublicField &where, const QString &line)
    {
        static const QRegularExpression next(
            u"(?=\\b(?:session|séance|sesión)\\s*\\d{1,4}\\s*[:：–—-])"_s,
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &part : line.split(next, Qt::SkipEmptyParts)) {
            if (part.size() <= longestTitle)
                judgeNaming(where, part);
        }
    }

private:
    void judgeNaming(const PublicField &where, const QString &line)
    {
        const Naming naming = namingOf(line);
        const QString folded = fold(naming.title);
        if (m_known.contains(folded))
            return;
        const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
        const bool isSentence = naming.number == 0 && line.trimmed().endsWith(u'.');
        if (words.size() < fewestWords || isSentence)
            return;
        for (const qsizetype each : alike(words)) {
            const Title &title = m_titles[each];
            if (isOtherForm(naming, folded, words, title))
                m_findings.add(
                    PublicationRule::TitleInTwoForms, where,
                    {QString::number(title.session->number), naming.title, title.session->title});
        }
    }

    /// The titles that share enough words with these to be looked at.
    QList<qsizetype> alike(const QStringList &words) const
    {
        QHash<qsizetype, qsizetype> shared;
        for (const QString &word : words) {
            for (const qsizetype title : m_byWord.value(word))
                ++shared[title];
        }
        QList<qsizetype> found;
        for (auto each = shared.cbegin(); each != shared.cend(); ++each) {
            const qsizetype all = words.size() + m_titles[each.key()].words.size();
            if (2.0 * double(*each) >= leastNamed * double(all))
                found.append(each.key());
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    static bool isOtherForm(const Naming &naming, const QString &folded, const QStringList &words,
                            const Title &title)
    {
        if (title.words.size() < fewestWords)
            return false;
        const bool isNamed = naming.number == title.session->number;
        if (naming.number != 0 && !isNamed)
            return false;
        // That holds the whole title and says more: a material of the session, a sentence.
        if (holdsAllOf(folded, title.folded))
            return false;
        // A part of the title may be the name of what the session is about.
        if (!isNamed && holdsAllOf(title.folded, folded))
            return false;
        const double share = 2.0 * double(commonInOrder(words, title.words))
            / double(words.size() + title.words.size());
        return share >= (isNamed ? leastNamed : leastAlike);
    }

    FindingList &m_findings;
    QList<Title> m_titles;
    QHash<QString, QList<qsizetype>> m_byWord;
    QSet<QString> m_known; ///< what some session is called
};

} // namespace

void judgeTitles(const Publication &in, FindingList &findings)
{
    TitleJudge judge(in, findings);
    for (const PublicText &text : in.texts) {
        const bool isOwnTitle = text.where.kind == Kind::Session && text.where.name == "title";
        if (isOwnTitle || !text.where.language.isEmpty())
            continue;
        for (const TextOutline::Line &line : text.outline.lines)
            judge.judge(text.where, line.words);
    }
    for (const CheckedSession &session : in.sessions) {
        for (const QString &title : session.otherTitles)
            judge.judge({Kind::Session, session.id.value(), session.id, "agenda", {}}, title);
    }
}

} // namespace convenor
