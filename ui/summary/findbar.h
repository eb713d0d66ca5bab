// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace convenor {

/// Finds and replaces in a text. It is hidden until it is asked for; Escape hides it again.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    FindBar(QPlainTextEdit *text, QWidget *parent);

    /// With what is selected as what is looked for.
    void open(bool replace);
    void setReadOnly(bool readOnly);
    bool find(bool backward);
    void replace();
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTextDocument::FindFlags flags(bool backward) const;
    bool isMatch(const QString &text) const;
    void tell(const QString &message);
    void count();

    QPlainTextEdit *m_text;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QCheckBox *m_case;
    QCheckBox *m_words;
    QLabel *m_message;
    QList<QPushButton *> m_replacing;
    bool m_isReadOnly = false;
};

} // namespace convenor
