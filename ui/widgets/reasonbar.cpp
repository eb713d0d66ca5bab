// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasonbar.h"

#include "domain/eligibility.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

ReasonBar::ReasonBar(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_usual(new QWidget(this))
    , m_typed(new QLineEdit(this))
    , m_typing(new QWidget(this))
{
    setObjectName(u"reasonBar"_s);
    setFrameShape(StyledPanel);
    setFocusPolicy(Qt::StrongFocus);
    m_question->setObjectName(u"reasonQuestionLabel"_s);
    showPlain(m_question);
    auto *grid = new QGridLayout(m_usual);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridStep / 2);
    m_typed->setObjectName(u"reasonEdit"_s);
    m_typed->setAccessibleName(tr("Reason"));
    m_typed->setPlaceholderText(tr("Type the reason, then Enter"));
    auto *take = new QPushButton(tr("Confirm"), m_typing);
    take->setObjectName(u"reasonConfirmButton"_s);
    take->setAutoDefault(false); // Enter in the line confirms already
    auto *drop = new QPushButton(tr("Cancel"), m_typing);
    drop->setObjectName(u"reasonCancelButton"_s);
    drop->setAutoDefault(false);
    drop->setToolTip(tr("Decide nothing (Escape)"));
    auto *typing = new QHBoxLayout(m_typing);
    typing->setContentsMargins(0, 0, 0, 0);
    typing->addWidget(m_typed, 1);
    typing->addWidget(take);
    typing->addWidget(drop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_question);
    layout->addWidget(m_usual);
    layout->addWidget(m_typing);
    connect(m_typed, &QLineEdit::returnPressed, this, &ReasonBar::confirm);
    connect(take, &QPushButton::clicked, this, &ReasonBar::confirm);
    connect(drop, &QPushButton::clicked, this, &ReasonBar::cancelled);
    hide();
}

void ReasonBar::setUsual(const QStringList &usual)
{
    if (m_texts == usual && !usual.isEmpty())
        return;
    m_texts = usual;
    qDeleteAll(m_usual->findChildren<QPushButton *>());
    m_reasons.clear();
    auto *grid = static_cast<QGridLayout *>(m_usual->layout());
    const auto add = [&](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, m_usual);
        button->setObjectName(name);
        button->setAutoDefault(false);
        const int at = grid->count();
        grid->addWidget(button, at / 2, at % 2);
        return button;
    };
    for (qsizetype i = 0; i < usual.size(); ++i) {
        const QString reason = usual[i];
        auto *button = add(u"reason%1Button"_s.arg(i + 1), u"%1  %2"_s.arg(i + 1).arg(reason));
        connect(button, &QPushButton::clicked, this, [this, reason] { emit given(reason); });
        m_reasons.append(button);
    }
    auto *other = add(u"reasonOtherButton"_s, u"0  "_s + tr("Another reason…"));
    connect(other, &QPushButton::clicked, this, &ReasonBar::typeOther);
    auto *drop = add(u"regretCancelButton"_s, tr("Cancel (Escape)"));
    connect(drop, &QPushButton::clicked, this, &ReasonBar::cancelled);
}

void ReasonBar::askUsual(const QString &question, const QStringList &usual,
                         std::optional<int> likely)
{
    m_likely = likely;
    setUsual(usual);
    ask(question);
    m_usual->show();
    m_typing->hide();
    for (int i = 0; i < m_reasons.size(); ++i) {
        QFont font = this->font();
        font.setBold(likely && *likely == i);
        m_reasons[i]->setFont(font);
    }
    setFocus();
}

void ReasonBar::askWhy(const QString &question)
{
    ask(question);
    typeOther();
}

void ReasonBar::ask(const QString &question)
{
    m_question->setText(question);
    m_typed->clear();
    show();
}

void ReasonBar::typeOther()
{
    m_usual->hide();
    m_typing->show();
    m_typed->setFocus();
}

void ReasonBar::confirm()
{
    if (saysSomething(m_typed->text()))
        emit given(m_typed->text().trimmed());
    else
        m_typed->setFocus();
}

void ReasonBar::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_0;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (m_usual->isHidden())
        QFrame::keyPressEvent(event);
    else if (number >= 1 && number <= m_reasons.size())
        m_reasons[number - 1]->click();
    else if (number == 0)
        typeOther();
    else if (isEnter && m_likely)
        m_reasons[*m_likely]->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace convenor
