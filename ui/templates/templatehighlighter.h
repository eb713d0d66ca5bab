// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSyntaxHighlighter>

class QPalette;

namespace convenor {

/// Makes a template's tags stand out from the markup around them, and comments stand back.
class TemplateHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit TemplateHighlighter(QTextDocument *document)
        : QSyntaxHighlighter(document)
    {
    }

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    QColor m_field;
    QColor m_section;
    QColor m_quiet;
};

} // namespace convenor
