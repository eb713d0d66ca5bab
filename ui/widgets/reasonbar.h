// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace convenor {

/// Asks in place why something is decided: one of the usual reasons is taken by its number key,
/// anything else is typed. Escape takes the question back.
class ReasonBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ReasonBar(QWidget *parent);

    /// Enter takes the likely reason.
    void askUsual(const QString &question, const QStringList &usual, std::optional<int> likely);
    void askWhy(const QString &question);

signals:
    void given(const QString &reason);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUsual(const QStringList &usual);
    void typeOther();
    void confirm();
    void ask(const QString &question);

    QLabel *m_question;
    QWidget *m_usual;
    QList<QPushButton *> m_reasons;
    QLineEdit *m_typed;
    QWidget *m_typing;
    QStringList m_texts;
    std::optional<int> m_likely;
};

} // namespace convenor
