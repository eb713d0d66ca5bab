// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSet>

namespace convenor {

class TemplateHighlighter;

/// A template's text with the numbers of its lines; those with a fault have a mark beside the
/// number.
class TemplateEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    /// Counted from 1.
    void setFaultyLines(const QSet<int> &lines);
    void goToLine(int line);
    /// Where the cursor is; it comes to stand between the two.
    void insertAround(const QString &before, const QString &after);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOutMargin();
    void paintMargin(QPaintEvent *event);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QWidget *m_margin;
    TemplateHighlighter *m_highlighter;
    QSet<int> m_faulty;
};

} // namespace convenor
