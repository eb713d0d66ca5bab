// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/seriesreportview.h"
#include "publish/documentwords.h"

namespace convenor {

/// Puts a report together, a part after the other; what is empty is left out with its heading.
/// Rows of tables that say nothing are left out too.
class ReportParts final
{
public:
    explicit ReportParts(QStringView language)
        : m_words(language)
    {
        m_report.language = m_words.language();
    }

    DocumentWords &words() { return m_words; }
    Manuscript &report() { return m_report; }

    /// The organizations that the document is by.
    void setAuthors(const QList<PublicOrganization> &organizers,
                    const QList<PublicOrganization> &coOrganizers);
    void addCover(const Runs &sentence, const QString &place, QDate start, QDate end,
                  const QList<PublicOrganization> &organizers,
                  const QList<PublicOrganization> &coOrganizers);
    void addContents();
    /// A chapter, on a page of its own.
    void addChapter(const Runs &heading);
    /// The same under a word of ours.
    void addChapter(const QString &key) { addChapter(m_words.word(key)); }
    /// Links to the chapters, where the report is long enough to need them.
    void addContentsWhereLong();
    void addAnnex(const QString &key);
    void addHeading(const QString &key, int level = 2);
    void add(Block block) { m_report.blocks.push_back(std::move(block)); }
    void addParagraph(const Runs &runs);
    void addProse(const QString &key, const QString &markdown, int level = 2);
    /// Lines below each other in one paragraph.
    void addLines(const QList<Runs> &lines);
    /// What is known in a few words, a fact a line: the key of what it is, and what it says.
    void addFacts(const QList<std::pair<QString, Runs>> &facts);
    void addTable(const QStringList &headings, const QList<QList<Runs>> &rows,
                  const QList<int> &shares);
    void addBars(const QString &key, const QStringList &headings, const QList<Bar> &bars);
    void addList(const QList<Runs> &items);

private:
    QList<Runs> columns(const QStringList &keys) const;

    DocumentWords m_words;
    Manuscript m_report;
};

/// "411 representatives of 220 organizations from 78 countries, of which 126 national NGOs."
Runs figuresSentence(const DocumentWords &words, const PublicFigures &figures);

} // namespace convenor
