// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/returnedtext.h"
#include "exchange/prosebuilder.h"
#include "exchange/workbookparts.h"

#include <QHash>
#include <QSet>

namespace convenor {

/// Reads the text of one OpenDocument file; used once.
class OdtReader final
{
public:
    explicit OdtReader(const WorkbookParts &parts)
        : m_parts(parts)
    {
    }

    Result<ReturnedText> read();

private:
    struct Style
    {
        QString parent;
        std::optional<bool> bold;
        std::optional<bool> italic;
        std::optional<bool> struck;
        bool isAutomatic = false;
        int heading = 0;
    };

    std::optional<Error> readPart(const QString &name, bool isContent);
    void readRoot(PartXml &xml, bool isContent);
    void readStyles(PartXml &xml, bool isAutomatic);
    void readStyle(PartXml &xml, bool isAutomatic);
    void readListStyle(PartXml &xml);
    void readBlocks(PartXml &xml);
    void readBlock(PartXml &xml);
    void readParagraph(PartXml &xml, int level);
    void readInline(PartXml &xml, const RunForm &form);
    void readInlineElement(PartXml &xml, const RunForm &form);
    void readList(PartXml &xml);
    void readTable(PartXml &xml);
    void readRows(PartXml &xml);
    void readMarks(PartXml &xml);
    void readMark(PartXml &xml, const QString &id);
    void readComment(PartXml &xml);
    void addText(QStringView text, const RunForm &form);
    /// All words in the element, of whatever depth.
    QString wordsIn(PartXml &xml);
    RunForm formed(RunForm form, const QString &style, bool isParagraph) const;
    bool isCalled(const QString &style, QStringView name) const;
    int headingOf(const QString &style) const;

    const WorkbookParts &m_parts;
    QHash<QString, Style> m_styles;
    QHash<QString, QSet<int>> m_numbered; ///< of a list style the levels that count
    QList<QString> m_lists; ///< styles of the lists that are open
    QHash<QString, qsizetype> m_marks; ///< of a marked insertion its place in `marked`
    QSet<QString> m_inserting;
    ReturnedText m_text;
    ProseBuilder m_prose;
    bool m_isFirst = true; ///< no block was read yet
    bool m_isTooLong = false;
};

} // namespace convenor
