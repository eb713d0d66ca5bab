// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace convenor {

/// How a run of text stands out from its paragraph.
struct RunForm
{
    bool bold = false;
    bool italic = false;
    bool struck = false;
    bool code = false;
    QString link; ///< http, https or mailto alone; any other is left out

    bool operator==(const RunForm &) const = default;
};

/// Makes Markdown of a word processor's text, told to it in the order of the text. What is Markdown
/// by chance is escaped; the same text always gives the same Markdown: - for items, * and ** for
/// emphasis, # for headings, one line a paragraph.
class ProseBuilder final
{
public:
    enum class Kind { Text, Heading, Preformatted };

    void beginParagraph(Kind kind = Kind::Text, int level = 0);
    void addText(QStringView text, const RunForm &form);
    void addBreak();
    void endParagraph();

    void beginList(bool isNumbered);
    void beginItem();
    void endItem();
    void endList();
    void beginQuote();
    void endQuote();
    void beginTable();
    void beginRow();
    void beginCell();
    void endCell();
    void endRow();
    void endTable();

    QString markdown() const;
    qsizetype size() const { return m_size; }
    /// Nothing was told yet.
    bool isEmpty() const { return m_frames.size() == 1 && m_frames.first().blocks.isEmpty(); }

private:
    struct Run
    {
        QString text;
        RunForm form;
        bool isBreak = false;
    };
    enum class Holder { Whole, List, Item, Quote, Table, Row, Cell };
    struct Frame
    {
        Holder holder = Holder::Whole;
        bool isNumbered = false;
        bool isLoose = false;
        QStringList blocks;
    };

    void push(Holder holder, bool isNumbered = false);
    Frame pop();
    void addBlock(const QString &block);
    QString paragraphText() const;
    bool isInTable() const;

    QList<Frame> m_frames{Frame{}};
    QList<Run> m_runs;
    Kind m_kind = Kind::Text;
    int m_level = 0;
    bool m_isOpen = false;
    qsizetype m_size = 0;
};

} // namespace convenor
