// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/summary/spelling.h"

#include <QSyntaxHighlighter>

namespace convenor {

/// Lets the marks of Markdown stand out a little, and underlines mistakes in spelling.
class SummaryHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// The spelling outlives it. `palette` tells the colours.
    SummaryHighlighter(QTextDocument *document, const Dictionary &spelling);

    void setPalette(const QPalette &palette);
    void setChecking(bool isChecking);
    bool isChecking() const { return m_isChecking; }

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightMarks(const QString &text);
    void underline(int from, int length);

    const Dictionary &m_spelling;
    QColor m_mark;
    QColor m_quiet;
    QColor m_mistake;
    bool m_isChecking = true;
};

} // namespace convenor
