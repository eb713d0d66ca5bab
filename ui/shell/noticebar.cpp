// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticebar.h"

#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "usecases/wording.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(Prompts &prompts, QWidget *parent)
    : QFrame(parent)
    , m_prompts(prompts)
    , m_icon(new QLabel(this))
    , m_message(new QLabel(this))
    , m_detailsButton(new QPushButton(tr("&Details…"), this))
    , m_closeButton(new QPushButton(tr("&Close"), this))
{
    setObjectName(u"noticeBar"_s);
    setAccessibleName(tr("Notice"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_message->setObjectName(u"noticeLabel"_s);
    showPlain(m_message);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detailsButton->setObjectName(u"noticeDetailsButton"_s);
    m_detailsButton->setAccessibleName(tr("Details of the notice"));
    m_closeButton->setObjectName(u"noticeCloseButton"_s);
    m_closeButton->setAccessibleName(tr("Close the notice"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_icon);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_detailsButton);
    layout->addWidget(m_closeButton);
    connect(m_closeButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_detailsButton, &QPushButton::clicked, this,
            [this] { m_prompts.tell(m_message->text(), m_details); });
    hide();
}

void NoticeBar::tell(const Error &error)
{
    const QString way = wayOut(error);
    QStringList details;
    for (const Problem &each : error.list)
        details.append(worded(each));
    if (!error.detail.isEmpty())
        details.append(error.detail);
    warn(sentence(worded(error)) + (way.isEmpty() ? QString() : u" "_s + sentence(way)), details);
}

void NoticeBar::warn(const QString &message, const QStringList &details)
{
    m_details = details;
    m_message->setText(message);
    m_message->setAccessibleName(message);
    m_detailsButton->setVisible(!details.isEmpty());
    m_icon->setPixmap(QIcon::fromTheme(u"dialog-warning"_s).pixmap(22));
    show();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        m_icon->setPixmap(QIcon::fromTheme(u"dialog-warning"_s).pixmap(22));
}

} // namespace convenor
