// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/returnedtext.h"
#include "exchange/prosebuilder.h"
#include "exchange/workbookparts.h"

#include <QHash>
#include <QSet>

namespace convenor {

/// Reads the text of one Word document (.docx); used once.
class DocxReader final
{
public:
    explicit DocxReader(const WorkbookParts &parts)
        : m_parts(parts)
    {
    }

    Result<ReturnedText> read();

private:
    struct Style
    {
        QString name; ///< in lower case, the same in Word of any language
        QString parent;
        QString list;
        int level = 0;
        bool bold = false; ///< of characters alone
        bool italic = false;
        bool struck = false;
        bool isOfCharacters = false;
    };
    struct Paragraph
    {
        QString style;
        QString list;
        int level = 0;
    };
    using Visit = void (DocxReader::*)(PartXml &xml);

    std::optional<Error> readPart(const QString &name, Visit visit);
    void readLinks(PartXml &xml);
    void readStyles(PartXml &xml);
    void readNumbering(PartXml &xml);
    void readComments(PartXml &xml);
    void readDocument(PartXml &xml);
    void readBlocks(PartXml &xml);
    void readParagraph(PartXml &xml);
    Paragraph readForm(PartXml &xml);
    void readListForm(PartXml &xml, QString &list, int &level);
    void readInline(PartXml &xml, const RunForm &form);
    void readRun(PartXml &xml, RunForm form);
    void readRunForm(PartXml &xml, RunForm &form);
    void readTable(PartXml &xml);
    QString wordsIn(PartXml &xml);
    int headingOf(const QString &style) const;
    void begin(const Paragraph &paragraph);
    /// Opens and closes lists, so that the paragraph is an item at that level; 0: in none.
    void setLevel(int level, bool isNumbered);
    void mark(PartXml &xml, bool isInsertion);

    const WorkbookParts &m_parts;
    QHash<QString, QString> m_links;
    QHash<QString, Style> m_styles;
    QHash<QString, QString> m_lists; ///< of a list what it is made by
    QHash<QString, QSet<int>> m_numbered; ///< of that the levels that count
    ReturnedText m_text;
    ProseBuilder m_prose;
    QList<qsizetype> m_marking; ///< insertions that are open, as places in `marked`
    QList<bool> m_open; ///< of each list that is open whether it counts
    qsizetype m_removing = -1; ///< of what is removed its place there
    bool m_isFirst = true;
    bool m_isTooLong = false;
};

} // namespace convenor
