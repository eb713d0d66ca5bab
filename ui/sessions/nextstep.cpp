// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/nextstep.h"

#include "ui/support/plainlabel.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

NextStep::NextStep(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_lacking(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_clashRow(new QWidget(this))
    , m_clashes(new QLabel(m_clashRow))
{
    m_lacking->setObjectName(u"lackingLabel"_s);
    m_button->setObjectName(u"stepButton"_s);
    m_clashes->setObjectName(u"sessionClashLabel"_s);
    showPlain(m_lacking);
    showPlain(m_clashes);
    auto *sign = new QLabel(m_clashRow);
    sign->setPixmap(QIcon::fromTheme(u"dialog-warning"_s).pixmap(16, 16));
    auto *clash = new QHBoxLayout(m_clashRow);
    clash->setContentsMargins(0, 0, 0, 0);
    clash->setSpacing(6);
    clash->addWidget(sign, 0, Qt::AlignTop);
    clash->addWidget(m_clashes, 1);
    auto *step = new QHBoxLayout;
    step->addWidget(m_lacking, 1);
    step->addWidget(m_button, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_clashRow);
    layout->addLayout(step);
    connect(m_button, &QPushButton::clicked, this, &NextStep::take);
}

void NextStep::show(const Session &session, const QList<NamedClash> &clashes)
{
    m_session = session.id;
    m_next = nextStep(session.status);
    const SessionStatus wanted = m_next.value_or(session.status);
    QStringList lacking;
    for (const Lack lack :
         Planning(m_workspace).lacking(session.id, wanted).value_or(QList<Lack>()))
        lacking.append(label(lack));
    const QString what = lacking.join(u", "_s);
    if (lacking.isEmpty())
        m_lacking->setText(m_next ? tr("Nothing is missing for: %1").arg(label(*m_next))
                                  : QString());
    else if (m_next)
        m_lacking->setText(tr("Missing for “%1”: %2").arg(label(*m_next), what));
    else
        m_lacking->setText(tr("Still missing: %1").arg(what));
    m_lacking->setVisible(!m_lacking->text().isEmpty());
    if (m_next) {
        m_button->setText(tr("Set to “%1”").arg(label(*m_next)));
        m_button->setIcon(signOf(*m_next));
    }
    m_button->setVisible(m_next && !m_isReadOnly);
    QStringList words;
    for (const NamedClash &clash : clashes) {
        if (!clash.acknowledged)
            words.append(worded(clash, session.id));
    }
    m_clashes->setText(words.join(u'\n'));
    m_clashRow->setVisible(!words.isEmpty());
}

void NextStep::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_button->setVisible(m_next && !readOnly);
}

void NextStep::take()
{
    const SessionStatus to = *m_next; // the step shows another next one
    const auto taken = Planning(m_workspace).step(m_session, to);
    if (taken)
        emit done(tr("Session set to “%1”").arg(label(to)));
    else
        emit failed(taken.error());
}

} // namespace convenor
