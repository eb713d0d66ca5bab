// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace convenor {

/// Words of one look.
struct MarkdownRun
{
    QString text; ///< plain; a line break where it is "\n"
    bool isBold = false;
    bool isItalic = false;
    bool isStruck = false;
    bool isCode = false;
    QString link; ///< encoded

    bool looksLike(const MarkdownRun &other) const
    {
        return isBold == other.isBold && isItalic == other.isItalic && isStruck == other.isStruck
            && isCode == other.isCode && link == other.link;
    }
};

/// The runs as the text of one paragraph, blanks united; empty where there is nothing but blanks.
/// Marks stand where CommonMark takes them for marks: never beside a blank, never between a letter
/// and a punctuation mark. `onOneLine` for headings and cells of tables.
QString paragraphOf(QList<MarkdownRun> runs, bool onOneLine);

} // namespace convenor
