// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/deskactions.h"

#include "usecases/decisions.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>
#include <QWidget>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    const char *name;
    const char *icon;
    Qt::Key key;
};

constexpr Look looks[] = {
    {"acceptAction", "dialog-ok-apply", Qt::Key_A},
    {"observerAction", "view-visible", Qt::Key_O},
    {"holdAction", "media-playback-pause", Qt::Key_H},
    {"regretAction", "dialog-cancel", Qt::Key_D},
    {"waitAction", "view-list-details", Qt::Key_W},
    {"takeBackAction", "edit-reset", Qt::Key_U},
};
static_assert(std::size(looks) == wordsOf<Decision>.size());

} // namespace

DeskActions::DeskActions(QObject *parent)
    : QObject(parent)
    , m_seen(added(u"seenAction"_s, tr("Mark changes as seen"), u"view-refresh"_s, Qt::Key_S))
    , m_up(added(u"upAction"_s, tr("Move up the waiting list"), u"go-up"_s, Qt::ALT | Qt::Key_Up))
    , m_down(added(u"downAction"_s, tr("Move down the waiting list"), u"go-down"_s,
                   Qt::ALT | Qt::Key_Down))
{
    for (size_t i = 0; i < std::size(looks); ++i) {
        const auto decision = Decision(i);
        QAction *action = added(QLatin1StringView(looks[i].name), label(decision),
                                QLatin1StringView(looks[i].icon), looks[i].key);
        action->setIconText(u"%1  (%2)"_s.arg(
            decision == Decision::AcceptAsObserver ? tr("Observer") : label(decision),
            QKeySequence(looks[i].key).toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this,
                [this, decision] { emit decisionAsked(decision); });
        m_decisions.append(action);
    }
    connect(m_seen, &QAction::triggered, this, &DeskActions::seenAsked);
    connect(m_up, &QAction::triggered, this, [this] { emit moveAsked(-1); });
    connect(m_down, &QAction::triggered, this, [this] { emit moveAsked(1); });
    enable();
}

void DeskActions::serve(QWidget *widget) const
{
    widget->addActions(all());
}

QList<QAction *> DeskActions::all() const
{
    return m_decisions + QList<QAction *>{m_seen, m_up, m_down};
}

void DeskActions::setState(bool isChosen, bool isWaiting, bool isChanged)
{
    m_isChosen = isChosen;
    m_isWaiting = isWaiting;
    m_isChanged = isChanged;
    enable();
}

void DeskActions::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    enable();
}

QAction *DeskActions::added(const QString &name, const QString &text, const QString &icon,
                            const QKeySequence &key)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false); // a key that is held decides once
    return action;
}

void DeskActions::enable()
{
    for (QAction *action : std::as_const(m_decisions))
        action->setEnabled(m_isChosen && !m_isReadOnly);
    m_seen->setEnabled(m_isChosen && m_isChanged && !m_isReadOnly);
    m_up->setEnabled(m_isChosen && m_isWaiting && !m_isReadOnly);
    m_down->setEnabled(m_isChosen && m_isWaiting && !m_isReadOnly);
}

} // namespace convenor
