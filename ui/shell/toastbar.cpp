// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toastbar.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto shownFor = std::chrono::seconds(8);
constexpr int widest = 640;

} // namespace

ToastBar::ToastBar(QWidget *parent)
    : QFrame(parent)
    , m_message(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"toastBar"_s);
    setAccessibleName(tr("What was just done"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_message->setObjectName(u"toastLabel"_s);
    m_message->setForegroundRole(QPalette::ToolTipText);
    m_message->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"toastButton"_s);
    m_button->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_button);

    m_shown.setSingleShot(true);
    m_shown.setInterval(shownFor);
    connect(&m_shown, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_offer == Offer::Undo)
            emit undoAsked();
        else
            emit redoAsked();
    });
    parent->installEventFilter(this);
    hide();
}

void ToastBar::tell(const QString &message, Offer offer)
{
    m_offer = offer;
    const QString button = offer == Offer::Redo ? tr("Redo") : tr("Undo");
    const int room = qMin(widest, parentWidget()->width() - 24 * gridStep);
    // The window's direction holds, whatever script the first name in it has.
    const QChar direction = isRightToLeft() ? QChar(0x200f) : QChar(0x200e);
    m_message->setText(direction
                       + m_message->fontMetrics().elidedText(message, Qt::ElideMiddle, room));
    m_message->setToolTip(plainToolTip(message));
    m_message->setAccessibleName(message);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(offer != Offer::Nothing);
    adjustSize();
    place();
    show();
    raise();
    m_shown.start();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool ToastBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void ToastBar::enterEvent(QEnterEvent *)
{
    m_shown.stop();
}

void ToastBar::leaveEvent(QEvent *)
{
    m_shown.start();
}

void ToastBar::place()
{
    move((parentWidget()->width() - width()) / 2,
         parentWidget()->height() - height() - gridStep / 4); // beside what is worked on
}

} // namespace convenor
